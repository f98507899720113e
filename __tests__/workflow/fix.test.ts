import { describe, expect, test } from '@jest/globals'
import { parse } from 'yaml'
import { fixOf, READ_ALL, type WorkflowFix } from '../../src/workflow/fix.js'
import { decidingBlock, readWorkflow, type Workflow } from '../../src/workflow/permission-blocks.js'
import { patched } from './patch.js'
import { fixture } from './shape.js'
import { SHAPES } from './shapes.js'

const PATH = '.github/workflows/x.yml'

async function workflowOf(text: string): Promise<Workflow> {
  const workflow = await readWorkflow(text)
  if (workflow.kind === 'problem') throw new Error(workflow.why)
  return workflow
}

const FIXES = new Map<string, Promise<WorkflowFix | undefined>>()

/** Each once: of 10,000 lines it takes its time, and several tests look at the same. */
function fixed(text: string, ...jobs: string[]): Promise<WorkflowFix | undefined> {
  const key = JSON.stringify([text, jobs])
  const known = FIXES.get(key)
  if (known !== undefined) return known
  const found = workflowOf(text).then((workflow) => fixOf(workflow, PATH, jobs))
  FIXES.set(key, found)
  return found
}

type Tree = Readonly<Record<string, unknown>>

function isTree(value: unknown): value is Tree {
  return typeof value === 'object' && value !== null
}

function child(value: unknown, name: string): Tree {
  const found = isTree(value) ? value[name] : undefined
  return isTree(found) ? found : {}
}

/** The whole file as the YAML package understands it, independently of our own reading. */
function parsedTree(text: string): Tree {
  const value: unknown = parse(text)
  return isTree(value) ? value : {}
}

/** What the file has to mean after the change, computed from what it meant before. */
function wanted(text: string, job: string): Tree {
  const tree = parsedTree(text)
  const jobs = child(tree, 'jobs')
  const own = child(jobs, job)
  const writable = (block: unknown) => ({
    ...(block === 'read-all' ? Object.fromEntries(READ_ALL) : isTree(block) ? block : {}),
    packages: 'write'
  })
  if (!('permissions' in own) && 'permissions' in tree)
    return { ...tree, permissions: writable(tree['permissions']) }
  const permissions =
    'permissions' in own ? writable(own['permissions']) : { contents: 'read', packages: 'write' }
  return { ...tree, jobs: { ...jobs, [job]: { ...own, permissions } } }
}

describe('fixOf', () => {
  test.each(SHAPES)('changes $name to what may push, and nothing else', async (shape) => {
    const fix = await fixed(shape.text, shape.job)
    if (fix === undefined) throw new Error('no fix')
    expect(parsedTree(fix.fixedText)).toEqual(wanted(shape.text, shape.job))
    expect(fix.addsPermissions).toBe(shape.level === 'absent')
  })

  test.each(SHAPES)('gives the job of $name the write level', async (shape) => {
    const fix = await fixed(shape.text, shape.job)
    const after = await workflowOf(fix?.fixedText ?? '')
    const job = after.jobs.get(shape.job)
    expect(job && decidingBlock(after, job)?.level).toBe('write')
  })

  test.each(SHAPES)('prints a diff that fits $name', async (shape) => {
    const fix = await fixed(shape.text, shape.job)
    if (fix === undefined) throw new Error('no fix')
    expect(patched(shape.text, fix.diff)).toBe(fix.fixedText.replaceAll('\r\n', '\n'))
    expect(fix.diff).not.toContain('\r')
  })

  test.each(SHAPES)('keeps the line ends of $name', async (shape) => {
    const fix = await fixed(shape.text, shape.job)
    const ends = (text: string) => new Set(text.match(/\r?\n/g))
    expect(ends(fix?.fixedText ?? '')).toEqual(ends(shape.text))
  })

  test('shows two lines around a new line', async () => {
    expect((await fixed(fixture('publish.yml'), 'test'))?.diff).toBe(
      [
        `--- a/${PATH}`,
        `+++ b/${PATH}`,
        '@@ -20,4 +20,5 @@',
        '       contents: read',
        '       checks: write',
        '+      packages: write',
        '     steps:',
        '       - uses: actions/checkout@v6',
        ''
      ].join('\n')
    )
  })

  test('moves an anchor to the first job that borrows it', async () => {
    const fix = await fixed(fixture('anchors.yml'), 'check')
    expect(fix?.diff).toContain(
      '+    permissions: &least { contents: read, pull-requests: read }\n'
    )
  })

  test('changes several jobs at once', async () => {
    const text = 'on: push\njobs:\n  a:\n    uses: ./x.yml\n  b:\n    uses: ./x.yml\n'
    const fix = await fixed(text, 'a', 'b')
    const block = '    permissions:\n      contents: read\n      packages: write\n'
    expect(fix?.fixedText).toBe(
      `on: push\njobs:\n  a:\n${block}    uses: ./x.yml\n  b:\n${block}    uses: ./x.yml\n`
    )
  })

  test('lists what a called workflow asks for in a new block', async () => {
    const workflow = await workflowOf(fixture('silent.yml'))
    const keep = new Map([
      ['contents', 'write'],
      ['issues', 'read']
    ])
    const fix = await fixOf(workflow, PATH, ['build'], keep)
    expect(fix?.fixedText).toContain(
      '    permissions:\n      contents: write\n      issues: read\n      packages: write\n'
    )
  })

  test.each([
    { name: 'a block that grants it', text: 'permissions: { packages: write }\njobs: { b: {} }' },
    { name: 'write-all', text: 'permissions: write-all\njobs: { b: { runs-on: x } }' },
    { name: 'an unclear block', text: 'permissions: everything\njobs: { b: { runs-on: x } }' },
    { name: 'a job that is not there', text: 'jobs: { c: { runs-on: x } }' },
    { name: 'a job with nothing in it', text: 'jobs:\n  b:\n' },
    { name: 'a job that is an alias', text: 'jobs:\n  a: &j { runs-on: x }\n  b: *j\n' },
    {
      name: 'a job that others are an alias of',
      text: 'jobs:\n  b: &j\n    permissions: {}\n    runs-on: x\n  a: *j\n'
    },
    {
      name: 'a level that another block borrows',
      text: 'jobs:\n  b:\n    permissions: { packages: &l read }\n  c:\n    permissions: { issues: *l }\n'
    }
  ])('has no change for $name', async ({ text }) => {
    expect(await fixed(text, 'b')).toBeUndefined()
  })
})
