// The README: tables made from action.yml, commands that are there.
import { readFileSync } from 'node:fs'
import { describe, expect, test } from '@jest/globals'
import { parse } from 'yaml'
import { readAction, withTables } from '../../scripts/tables.js'
import { CODES } from '../../src/reasons/codes.js'
import { DOCUMENTS, documentAt } from './markdown.js'
import { fieldsOf } from './workflow.js'

const README = readFileSync('README.md', 'utf8')
const ACTION = readFileSync('action.yml', 'utf8')
const PACKAGE: unknown = JSON.parse(readFileSync('package.json', 'utf8'))
const SCRIPTS = Object.keys(fieldsOf(fieldsOf(PACKAGE)['scripts']))

describe('the tables of the README', () => {
  test('are those of action.yml: npm run docs writes them', () => {
    expect(withTables(README, readAction(ACTION))).toBe(README)
  })

  test('change with action.yml', () => {
    const changed = ACTION.replace('Write the job summary.', 'Write no | summary, see docs/x.md.')
    expect(withTables(README, readAction(changed))).toContain(
      'Write no \\| summary, see [docs/x.md](docs/x.md).'
    )
  })

  test.each(['inputs', 'filled-in', 'outputs'])('want their markers: %s', (name) => {
    const without = README.replace(`<!-- end of ${name} -->`, '')
    expect(() => withTables(without, readAction(ACTION))).toThrow(
      `README.md lacks <!-- ${name}: made by npm run docs --> and <!-- end of ${name} -->`
    )
  })

  test('hold every input and output in its group, and leave out none that users set', () => {
    const { groups, filledIn, outputs } = readAction(ACTION)
    expect(groups.map(({ heading }) => heading)).toEqual([
      'What is pushed',
      'What is pulled',
      'After the push',
      'How to decide',
      'Credentials and limits'
    ])
    const listed = [...groups.flatMap(({ inputs }) => inputs.map(({ name }) => name)), ...filledIn]
    expect(listed).toEqual(Object.keys(fieldsOf(fieldsOf(parse(ACTION))['inputs'])))
    expect(outputs.map(({ name }) => name)).toEqual(
      Object.keys(fieldsOf(fieldsOf(parse(ACTION))['outputs']))
    )
  })

  test('are short: what takes longer has a section', () => {
    const { groups, outputs } = readAction(ACTION)
    const long = [...groups.flatMap(({ inputs }) => inputs), ...outputs].filter(
      ({ description }) => description.length > 125
    )
    expect(long).toEqual([])
  })

  test('say the type that the code reads', () => {
    const types = withTables(README, readAction(ACTION))
    expect([
      ...new Set(
        [...types.matchAll(/^\| \S+ +\| ([A-Z]\w+(?:, `auto`)?) +\|/gm)].map(([, type]) => type)
      )
    ]).toEqual([
      'List, `auto`',
      'Bool',
      'JSON',
      'Lines',
      'List',
      'String',
      'Bool, `auto`',
      'Number'
    ])
  })
})

describe('the beginning of the README', () => {
  test('is what it does in two sentences, and an example without a single input', () => {
    const [before = '', snippet = ''] = README.split(/^```(?:yaml)?$/m)
    const [, ...paragraphs] = before
      .split(/\n{2,}/)
      .filter((paragraph) => paragraph !== '' && !paragraph.startsWith('[!['))
    expect(paragraphs.map((text) => (text.match(/[.](?=\s|$)/g) ?? []).length)).toEqual([2])
    expect(snippet.split('\n').slice(1, 4)).toEqual([
      '- id: preflight',
      '  uses: OWNER/ghcr-preflight@v1',
      "- if: steps.preflight.outputs.should-push == 'true'"
    ])
    expect(before.split('\n').length + snippet.split('\n').length).toBeLessThan(25)
  })
})

describe('the README in Chinese', () => {
  const { text, blocks, spans } = documentAt('README.zh-CN.md')

  test('has every reason code once, linked, in the order of the code', () => {
    const rows = [...text.matchAll(/^\| \[`([a-z-]+)`\]\(docs\/reasons\.md#([a-z-]+)\) +\|/gm)]
    expect(rows.map(([, code]) => code)).toEqual(rows.map(([, , anchor]) => anchor))
    const inOrder = rows.map(([, code = '']) => code)
    expect([...inOrder].sort()).toEqual(Object.keys(CODES).sort())
    expect(inOrder).toEqual(Object.keys(CODES).filter((code) => inOrder.includes(code)))
  })

  test('names no code that is none', () => {
    const codes = spans.filter((span) => /^[a-z]+(?:-[a-z]+)+$/.test(span))
    const others = ['should-push', 'expected-visibility']
    expect(codes.filter((code) => !(code in CODES) && !others.includes(code))).toEqual([])
  })

  test('begins with the same example', () => {
    expect(blocks[0]?.text).toBe(documentAt('README.md').blocks[0]?.text)
  })
})

describe('action.yml', () => {
  const action = fieldsOf(parse(ACTION))

  test('has no expression but in defaults, since the runner takes none elsewhere', () => {
    const withoutDefaults = ACTION.replace(/^ +default: .*$/gm, '')
    expect(withoutDefaults).not.toContain('${{')
  })

  test('describes itself in as much as the Marketplace shows', () => {
    expect(String(action['description']).length).toBeLessThanOrEqual(125)
  })

  test('describes every input and output in whole sentences', () => {
    const { groups, outputs } = readAction(ACTION)
    const odd = [...groups.flatMap(({ inputs }) => inputs), ...outputs].filter(
      ({ description }) => !/^[A-Z`].*\.$/.test(description)
    )
    expect(odd).toEqual([])
  })
})

describe('a command of the documents', () => {
  const commands = DOCUMENTS.flatMap(({ path, spans }) =>
    spans
      .flatMap((span) => span.split('&&').map((command) => command.trim()))
      .filter((command) => /^(?:npm|npx|node) /.test(command))
      .map((command) => `${path}: ${command}`)
  )

  test('is one of package.json', () => {
    const unknown = commands.filter((command) => {
      const [, name = ''] = /: npm (?:run )?(\S+)/.exec(command) ?? []
      return name !== 'ci' && !SCRIPTS.includes(name)
    })
    expect(unknown).toEqual([])
  })

  test('is there at all: one to look, one to test', () => {
    const { spans } = documentAt('README.md')
    expect(spans).toEqual(expect.arrayContaining(['npm ci && npm run demo', 'npm ci && npm test']))
  })

  test('needs the Node that package.json names', () => {
    const engines = fieldsOf(fieldsOf(PACKAGE)['engines'])
    expect([engines['node'], README.includes('Node 20.16 or later')]).toEqual([
      '^20.16 || >=22.3',
      true
    ])
  })
})

describe('docs/report.schema.json', () => {
  const schema = fieldsOf(JSON.parse(readFileSync('docs/report.schema.json', 'utf8')))

  test('says what it is, where it is and of which version', () => {
    const version = fieldsOf(fieldsOf(schema['properties'])['version'])
    expect([schema['title'], schema['$id'], version['const']]).toEqual([
      'Report of ghcr-preflight',
      'https://github.com/OWNER/ghcr-preflight/blob/main/docs/report.schema.json',
      1
    ])
    expect(README).toContain('[report.schema.json](docs/report.schema.json)')
  })

  test('describes every member', () => {
    expect(undescribed(schema, '')).toEqual([])
  })
})

/** Properties without a description of their own, neither through what they refer to. */
function undescribed(value: unknown, path: string): readonly string[] {
  if (Array.isArray(value)) return value.flatMap((one) => undescribed(one, path))
  const fields = fieldsOf(value)
  const properties = Object.entries(fieldsOf(fields['properties']))
  return [
    ...properties
      .filter(([, property]) => !('description' in fieldsOf(property)))
      .map(([name]) => `${path}.${name}`),
    ...Object.entries(fields).flatMap(([name, one]) =>
      undescribed(one, name === 'properties' || name === '$defs' ? path : `${path}.${name}`)
    )
  ]
}
