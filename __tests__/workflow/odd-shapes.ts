// Workflow files with unusual line ends, indentation, style or length.
import { fixture, job, long, type Shape } from './shape.js'

const LISTED = job('    permissions:\n      contents: read\n      issues: write\n')

export const ODD_SHAPES: readonly Shape[] = [
  {
    name: 'Windows line ends and no block',
    text: fixture('silent.yml').replaceAll('\n', '\r\n'),
    job: 'build',
    level: 'absent',
    lines: [4, 4]
  },
  {
    name: 'Windows line ends and a mapping',
    text: LISTED.replaceAll('\n', '\r\n'),
    job: 'build',
    level: 'none',
    lines: [4, 6]
  },
  {
    name: 'Windows line ends and read-all',
    text: job('    permissions: read-all # enough\n').replaceAll('\n', '\r\n'),
    job: 'build',
    level: 'read',
    lines: [4, 4]
  },
  {
    name: 'no line end after the last scope',
    text: 'on: push\njobs:\n  build:\n    steps: []\n    permissions:\n      contents: read',
    job: 'build',
    level: 'none',
    lines: [5, 6]
  },
  {
    name: 'Windows line ends and none after the last scope',
    text: 'on: push\r\njobs:\r\n  build:\r\n    permissions:\r\n      contents: read',
    job: 'build',
    level: 'none',
    lines: [4, 5]
  },
  {
    name: 'four blanks for each level',
    text: 'on: push\njobs:\n    build: # it\n        runs-on: x\n        steps: []\n',
    job: 'build',
    level: 'absent',
    lines: [3, 3]
  },
  {
    name: 'a job in the flow style',
    text: 'on: push\njobs:\n  build: {runs-on: x, steps: []}\n',
    job: 'build',
    level: 'absent',
    lines: [3, 3]
  },
  {
    name: 'a whole file in the flow style',
    text: '{on: push, jobs: {build: {runs-on: x, permissions: read-all, steps: []}}}\n',
    job: 'build',
    level: 'read',
    lines: [1, 1]
  },
  {
    name: 'a file that is JSON',
    text: '{\n  "on": "push",\n  "jobs": {\n    "build": {\n      "permissions": {"contents": "read"}\n    }\n  }\n}\n',
    job: 'build',
    level: 'none',
    lines: [5, 5]
  },
  {
    name: 'a byte order mark before the block',
    text: `\uFEFFpermissions:\n  contents: read\n${job('')}`,
    job: 'build',
    level: 'none',
    lines: [1, 2]
  },
  {
    name: 'a byte order mark before read-all',
    text: `\uFEFFpermissions: read-all\n${job('')}`,
    job: 'build',
    level: 'read',
    lines: [1, 1]
  },
  {
    name: 'a job that calls a reusable workflow',
    text: 'on: push\njobs:\n  call:\n    uses: ./.github/workflows/called.yml\n',
    job: 'call',
    level: 'absent',
    lines: [3, 3]
  },
  {
    name: 'a scope that nobody here knows',
    text: job('    permissions:\n      teleport: write\n'),
    job: 'build',
    level: 'none',
    lines: [4, 5]
  },
  {
    name: '10,000 lines',
    text: long(10_000),
    job: 'after',
    level: 'none',
    lines: [10_008, 10_008]
  },
  {
    name: '10,000 lines and a silent job',
    text: long(10_000),
    job: 'build',
    level: 'absent',
    lines: [3, 3]
  }
]
