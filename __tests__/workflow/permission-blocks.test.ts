import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import {
  decidingBlock,
  readWorkflow,
  WORKFLOW_LIMIT
} from '../../src/workflow/permission-blocks.js'
import { fixture } from './shape.js'
import { SHAPES } from './shapes.js'

async function blockIn(permissions: string) {
  const workflow = await readWorkflow(`on: push\n${permissions}\njobs:\n  build:\n    steps: []\n`)
  if (workflow.kind === 'problem') return workflow
  const job = workflow.jobs.get('build')
  return job === undefined ? undefined : decidingBlock(workflow, job)
}

describe('readWorkflow', () => {
  test.each(SHAPES)('finds the block and its lines in $name', async (shape) => {
    const workflow = await readWorkflow(shape.text)
    if (workflow.kind === 'problem') throw new Error(workflow.why)
    const job = workflow.jobs.get(shape.job)
    const block = job && decidingBlock(workflow, job)
    expect({
      level: block === undefined ? 'absent' : block.level,
      lines: block === undefined ? [job?.line, job?.line] : [block.line, block.endLine]
    }).toEqual({ level: shape.level, lines: shape.lines })
  })

  test.each([
    { name: 'read-all', text: 'permissions: read-all', level: 'read', form: 'read-all', id: false },
    {
      name: 'write-all',
      text: 'permissions: write-all',
      level: 'write',
      form: 'write-all',
      id: true
    },
    { name: 'an empty mapping', text: 'permissions: {}', level: 'none', form: 'empty', id: false },
    {
      name: 'a mapping',
      text: 'permissions: { packages: write, id-token: write }',
      level: 'write',
      form: 'mapping',
      id: true
    },
    {
      name: 'an unknown level of another scope',
      text: 'permissions: { packages: write, x: admin }',
      level: 'write',
      form: 'mapping',
      id: false
    }
  ])('understands $name', async ({ text, level, form, id }) => {
    const block = await blockIn(text)
    expect(block).toMatchObject({ level, form, idToken: id })
  })

  test.each([
    { name: 'nothing after the key', text: 'permissions:' },
    { name: 'an explicit null', text: 'permissions: null' },
    { name: 'a tilde', text: 'permissions: ~' },
    { name: 'another word', text: 'permissions: all' },
    { name: 'another case', text: 'permissions: Read-All' },
    { name: 'a list', text: 'permissions: [packages]' },
    { name: 'an expression as a level', text: "permissions: { packages: '${{ inputs.level }}' }" },
    { name: 'no level', text: 'permissions:\n  packages:' },
    { name: 'a scope that stands twice', text: 'permissions: { packages: read, packages: write }' },
    { name: 'merge keys in the block', text: 'x: &x { packages: write }\npermissions: { <<: *x }' },
    { name: 'merge keys beside the block', text: 'x: &x { permissions: write-all }\n<<: *x' },
    { name: 'an alias of nothing', text: 'permissions: *missing' }
  ])('does not guess what $name grants', async ({ text }) => {
    expect(await blockIn(text)).toMatchObject({ form: 'unclear', level: undefined })
  })

  test('takes the nearest anchor of that name before the alias', async () => {
    const text = 'a: &p { packages: write }\nb: &p { packages: read }\npermissions: *p\nc: &p {}'
    expect(await blockIn(text)).toMatchObject({ form: 'mapping', level: 'read', style: 'alias' })
  })

  test('reads what a job calls', async () => {
    const workflow = await readWorkflow(fixture('caller.yml'))
    if (workflow.kind === 'problem') throw new Error(workflow.why)
    expect([...workflow.jobs.values()].map(({ id, line, uses }) => ({ id, line, uses }))).toEqual([
      { id: 'lint', line: 8, uses: undefined },
      { id: 'image', line: 12, uses: './.github/workflows/called.yml' },
      { id: 'copy', line: 17, uses: 'octo-org/shared/.github/workflows/called.yml@v1' }
    ])
  })

  test('finds no jobs where there are none', async () => {
    const workflow = await readWorkflow('on: push\njobs: none\n')
    expect(workflow).toMatchObject({ kind: 'workflow', jobs: new Map() })
  })

  test.each([
    { name: 'an empty text', text: '', why: 'not-yaml' },
    { name: 'a word', text: 'hello', why: 'not-yaml' },
    { name: 'a list', text: '- a', why: 'not-yaml' },
    { name: 'an HTML page', text: '<!DOCTYPE html>\n<p>no</p>', why: 'not-yaml' },
    { name: 'an unfinished mapping', text: '{on: push', why: 'not-yaml' },
    { name: 'two documents', text: 'a: b\n---\nc: d\n', why: 'not-yaml' },
    { name: 'tabs for indentation', text: 'jobs:\n\tbuild:\n\t\tsteps: []\n', why: 'not-yaml' },
    { name: 'deep nesting', text: '['.repeat(50_000), why: 'not-yaml' },
    { name: 'a huge text', text: ' '.repeat(WORKFLOW_LIMIT + 1), why: 'too-large' }
  ])('says that $name is no workflow', async ({ text, why }) => {
    expect(await readWorkflow(text)).toEqual({ kind: 'problem', why })
  })

  // Between these depths lies the end of the stack, where V8 ends the process without a word.
  test.each(['[', '{ a: ', '- ', '? ', '&a [', '[ {a: '])(
    'reads %p nested as deep as workflows are, and no deeper',
    async (piece) => {
      const deep = [200, 1_000, 3_000, 6_000, 12_000].map((depth) => piece.repeat(depth))
      const read = await Promise.all(deep.map((text) => readWorkflow(`a: 1\nb:\n  ${text}x\n`)))
      expect(read).toEqual(deep.map(() => ({ kind: 'problem', why: 'not-yaml' })))
      const steps = `${'- '.repeat(40)}x`
      expect(await readWorkflow(`jobs: {}\nb:\n  ${steps}\n`)).toMatchObject({ kind: 'workflow' })
    }
  )

  test('does not expand aliases of aliases', async () => {
    const bomb = Array.from({ length: 40 }, (_, at) => {
      const inner = Array.from({ length: 10 }, () => `*a${String(at)}`).join(', ')
      return `  a${String(at + 1)}: &a${String(at + 1)} [${inner}]\n`
    })
    const text = `env:\n  a0: &a0 lol\n${bomb.join('')}permissions: *a40\njobs: { build: {} }\n`
    expect(await readWorkflow(text)).toMatchObject({ permissions: { form: 'unclear' } })
  })

  test('reads an alias inside its own anchor', async () => {
    const text = 'jobs: &jobs\n  build: *jobs\n'
    expect(await readWorkflow(text)).toMatchObject({ kind: 'workflow', permissions: undefined })
  })

  test('never throws, whatever the text', async () => {
    const piece = fc.constantFrom(
      ...['permissions', 'jobs', 'packages', 'write', 'read-all', ':', ': ', '\n', '  ', '\t'],
      ...[
        '{',
        '}',
        '[',
        ']',
        ',',
        '&a ',
        '*a',
        '<<',
        '? ',
        '- ',
        '"',
        "'",
        '|',
        '#',
        '!!x ',
        '\r\n'
      ]
    )
    const text = fc.oneof(
      fc.string(),
      fc.array(piece, { maxLength: 60 }).map((all) => all.join(''))
    )
    await fc.assert(
      fc.asyncProperty(text, async (value) => {
        const { kind } = await readWorkflow(value)
        return ['workflow', 'problem'].includes(kind)
      }),
      { numRuns: 400 }
    )
  })

  test('reads back every level that is written', async () => {
    const scope = fc.constantFrom('contents', 'issues', 'packages', 'id-token', 'statuses')
    const level = fc.constantFrom('read', 'write', 'none')
    const scopes = fc.uniqueArray(fc.tuple(scope, level), { minLength: 1, selector: ([s]) => s })
    await fc.assert(
      fc.asyncProperty(scopes, fc.boolean(), async (entries, isFlow) => {
        const lines = entries.map(([s, l]) => `${s}: ${l}`)
        const text = isFlow ? ` {${lines.join(', ')}}` : lines.map((line) => `\n  ${line}`).join('')
        const block = await blockIn(`permissions:${text}`)
        expect(block).toMatchObject({
          form: 'mapping',
          scopes: new Map(entries),
          level: new Map(entries).get('packages') ?? 'none'
        })
      }),
      { numRuns: 100 }
    )
  })
})
