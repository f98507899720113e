// Workflow files in the shapes that people write them in, each with a job that may not push yet.
import { fixture, job, STEPS, type Shape } from './shape.js'
import { ODD_SHAPES } from './odd-shapes.js'

const PLAIN_SHAPES: readonly Shape[] = [
  {
    name: 'no block at all',
    text: fixture('silent.yml'),
    job: 'build',
    level: 'absent',
    lines: [4, 4]
  },
  {
    name: 'a workflow block over a silent matrix job',
    text: fixture('publish.yml'),
    job: 'publish',
    level: 'none',
    lines: [9, 11]
  },
  {
    name: 'a job block that hides the workflow block',
    text: fixture('publish.yml'),
    job: 'test',
    level: 'none',
    lines: [19, 21]
  },
  {
    name: 'an empty job block that hides the workflow block',
    text: fixture('publish.yml'),
    job: 'announce',
    level: 'none',
    lines: [44, 44]
  },
  {
    name: 'the job that carries the anchor',
    text: fixture('anchors.yml'),
    job: 'check',
    level: 'none',
    lines: [7, 9]
  },
  {
    name: 'a job that borrows a block by its alias',
    text: fixture('anchors.yml'),
    job: 'build',
    level: 'none',
    lines: [14, 14]
  },
  {
    name: 'the last job that borrows a block',
    text: fixture('anchors.yml'),
    job: 'docs',
    level: 'none',
    lines: [19, 19]
  },
  {
    name: 'a mapping in the block style',
    text: job('    permissions:\n      contents: read\n      issues: write\n'),
    job: 'build',
    level: 'none',
    lines: [4, 6]
  },
  {
    name: 'packages asked for reading',
    text: job('    permissions:\n      packages: read\n      contents: read\n'),
    job: 'build',
    level: 'read',
    lines: [4, 6]
  },
  {
    name: 'packages set to none',
    text: job('    permissions:\n      packages: none\n'),
    job: 'build',
    level: 'none',
    lines: [4, 5]
  },
  {
    name: 'keys and levels in quotes',
    text: job(`    "permissions":\n      'packages': "read" # why\n      "contents": 'read'\n`),
    job: 'build',
    level: 'read',
    lines: [4, 6]
  },
  {
    name: 'comments between and behind the scopes',
    text: job('    permissions: # least\n      # to clone\n      contents: read # only\n\n'),
    job: 'build',
    level: 'none',
    lines: [4, 6]
  },
  {
    name: 'tabs inside comments',
    text: job('    permissions:\t# least\n      contents: read\t#\tto\tclone\n'),
    job: 'build',
    level: 'none',
    lines: [4, 5]
  },
  {
    name: 'a mapping in the flow style',
    text: job('    permissions: {contents: read, id-token: write}\n'),
    job: 'build',
    level: 'none',
    lines: [4, 4]
  },
  {
    name: 'a flow mapping with packages in it',
    text: job('    permissions: { packages: read, contents: read } # both\n'),
    job: 'build',
    level: 'read',
    lines: [4, 4]
  },
  {
    name: 'a flow mapping over several lines with a comma at the end',
    text: job('    permissions: {\n      contents: read, # to clone\n      issues: read,\n    }\n'),
    job: 'build',
    level: 'none',
    lines: [4, 7]
  },
  {
    name: 'an empty mapping at the root',
    text: `permissions: {}\n${job('')}`,
    job: 'build',
    level: 'none',
    lines: [1, 1]
  },
  {
    name: 'an empty mapping with blanks in it',
    text: job('    permissions: {  } # nothing\n'),
    job: 'build',
    level: 'none',
    lines: [4, 4]
  },
  {
    name: 'read-all on a job',
    text: job('    permissions: read-all\n'),
    job: 'build',
    level: 'read',
    lines: [4, 4]
  },
  {
    name: 'read-all at the root, with a comment',
    text: `permissions: 'read-all'  # enough\n${job('')}`,
    job: 'build',
    level: 'read',
    lines: [1, 1]
  },
  {
    name: 'read-all on the line below its key',
    text: job('    permissions:\n      read-all\n'),
    job: 'build',
    level: 'read',
    lines: [4, 5]
  },
  {
    name: 'an anchored read-all that another job borrows',
    text: `${job('    permissions: &all read-all\n')}  more:\n    permissions: *all\n${STEPS}`,
    job: 'build',
    level: 'read',
    lines: [4, 4]
  },
  {
    name: 'an alias of read-all',
    text: `${job('    permissions: &all read-all\n')}  more:\n    permissions: *all\n${STEPS}`,
    job: 'more',
    level: 'read',
    lines: [9, 9]
  },
  {
    name: 'an alias of an empty mapping',
    text: `permissions: &nothing {}\n${job('    permissions: *nothing\n')}`,
    job: 'build',
    level: 'none',
    lines: [5, 5]
  },
  {
    name: 'a level that is an alias',
    text: `env:\n  L: &l read\n${job('    permissions:\n      packages: *l\n')}`,
    job: 'build',
    level: 'read',
    lines: [6, 7]
  },
  {
    name: 'write-all at the root and a job that takes it back',
    text: `permissions: write-all\n${job('    permissions:\n      contents: write\n')}`,
    job: 'build',
    level: 'none',
    lines: [5, 6]
  }
]

export const SHAPES: readonly Shape[] = [...PLAIN_SHAPES, ...ODD_SHAPES]
