import { readdirSync } from 'node:fs'
import { beforeAll, describe, expect, test } from '@jest/globals'
import { ESLint, Linter } from 'eslint'
import tseslint from 'typescript-eslint'
import { OUTSIDE, ROOMS } from '../../rooms.js'
import { recordOf } from './files.js'

const NAMES = Object.keys(ROOMS).toSorted()
const GLOBALS = ['process', 'fetch', 'console', 'setTimeout', 'setInterval', 'setImmediate']

const rulesOf = new Map<string, Linter.RulesRecord>()

async function load(path: string): Promise<void> {
  const config = recordOf(await new ESLint().calculateConfigForFile(path))
  const rules = Object.entries(recordOf(config['rules'])).filter(([name]) =>
    /^no-restricted-(?:imports|globals)$/.test(name)
  )
  rulesOf.set(path, Object.fromEntries(rules) as Linter.RulesRecord)
}

/** How many of the lines the layer rules of that file refuse. */
function refused(path: string, code: string): number {
  const parser = tseslint.parser as Linter.Parser
  const rules = rulesOf.get(path)
  if (rules === undefined) throw new Error(`no rules were loaded for ${path}`)
  const config = { files: ['**/*.ts'], languageOptions: { parser, globals: GLOBAL_NAMES }, rules }
  const messages = new Linter().verify(code, [config], path)
  const broken = messages.filter(({ fatal }) => fatal === true)
  if (broken.length > 0) throw new Error(JSON.stringify(broken))
  return new Set(messages.map(({ line }) => line)).size
}

const GLOBAL_NAMES = Object.fromEntries(GLOBALS.map((name) => [name, 'readonly' as const]))

const fileIn = (room: string): string => `src/${room}/sample.ts`
const from = (module: string): string => `import { x } from '${module}'`
const EDGES = NAMES.flatMap((room) =>
  NAMES.filter((other) => other !== room).map(
    (other) => [room, other, other === 'base' || ROOMS[room]?.includes(other) === true] as const
  )
)

beforeAll(async () => {
  for (const path of [...NAMES.map(fileIn), 'src/sample.ts', 'src/index.ts']) await load(path)
})

describe('the lint rules for layers', () => {
  test('are about all folders there are', () => {
    const folders = readdirSync('src', { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => name)
    expect(folders.toSorted()).toEqual(NAMES)
  })

  test.each(EDGES)('let %s import from %s: %p', (room, other, allowed) => {
    const code = [from(`../${other}/y.js`), `import type { Y } from '../${other}/y.js'`].join('\n')
    expect(refused(fileIn(room), code)).toBe(allowed ? 0 : 2)
  })

  test.each(NAMES)('let %s import its own files and the ports', (room) => {
    expect(refused(fileIn(room), [from('./y.js'), from('../ports.js')].join('\n'))).toBe(0)
  })

  test.each(NAMES)('let %s not reach back to the wiring', (room) => {
    const code = ['../main.js', '../post.js', '../index.js'].map(from).join('\n')
    expect(refused(fileIn(room), code)).toBe(3)
  })

  test.each(NAMES)('keep %s from the outside, unless that is its work', (room) => {
    const imports = ['@actions/core', '@actions/github', 'node:fs', 'node:process'].map(from)
    expect(refused(fileIn(room), imports.join('\n'))).toBe(OUTSIDE.includes(room) ? 0 : 4)
    expect(refused(fileIn(room), from('node:buffer'))).toBe(0)
  })

  test.each(NAMES)('keep %s from the globals of the process, unless it is the edge', (room) => {
    const uses = GLOBALS.map((name) => `${name}()`)
    expect(refused(fileIn(room), uses.join('\n'))).toBe(room === 'edge' ? 0 : GLOBALS.length)
  })

  test('keep the wiring from the outside, but for the entry', () => {
    const code = [from('@actions/core'), from('node:fs'), ...GLOBALS.map((name) => `${name}()`)]
    expect(refused('src/sample.ts', code.join('\n'))).toBe(code.length)
    expect(refused('src/index.ts', code.join('\n'))).toBe(0)
  })
})
