import { readdirSync } from 'node:fs'
import { describe, expect, test } from '@jest/globals'
import { jsonOf, recordOf, textOf } from './files.js'

/** Every package that users run, with its licence. A new one is added here by whoever adds it, on purpose. */
const BUNDLED: Readonly<Record<string, string>> = {
  '@actions/core': 'MIT',
  '@actions/exec': 'MIT',
  '@actions/expressions': 'MIT',
  '@actions/github': 'MIT',
  '@actions/http-client': 'MIT',
  '@actions/io': 'MIT',
  '@octokit/auth-token': 'MIT',
  '@octokit/core': 'MIT',
  '@octokit/endpoint': 'MIT',
  '@octokit/graphql': 'MIT',
  '@octokit/plugin-paginate-rest': 'MIT',
  '@octokit/plugin-rest-endpoint-methods': 'MIT',
  '@octokit/request': 'MIT',
  '@octokit/request-error': 'MIT',
  // Some lines of its own that every bundle begins with.
  '@vercel/ncc': 'MIT',
  'agent-base': 'MIT',
  'before-after-hook': 'Apache-2.0',
  'content-type': 'MIT',
  debug: 'MIT',
  diff: 'BSD-3-Clause',
  'has-flag': 'MIT',
  'https-proxy-agent': 'MIT',
  'json-with-bigint': 'MIT',
  ms: 'MIT',
  'proxy-agent-negotiate': 'MIT',
  'supports-color': 'MIT',
  tunnel: 'MIT',
  undici: 'MIT',
  'universal-user-agent': 'ISC',
  yaml: 'ISC'
}

/** Installed with them, and nothing that runs. */
const TYPES_ONLY = ['@octokit/openapi-types', '@octokit/types']

/** Licences that ask for no more than their text, which dist/licenses.txt holds. */
const ALLOWED = new Set(['MIT', 'ISC', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', '0BSD'])

const LISTED = [...textOf('dist/licenses.txt').matchAll(/^={80}\n(\S+) (\S+) \((.+)\)\n={80}$/gm)]

describe('dist/licenses.txt', () => {
  test('lists every bundled package with its licence, and no other', () => {
    const listed = LISTED.map(([, name = '', , licence = '']) => [name, licence] as const)
    expect(Object.fromEntries(listed)).toEqual(BUNDLED)
    expect(LISTED).toHaveLength(Object.keys(BUNDLED).length)
  })

  test('holds the text of each licence', () => {
    const texts = textOf('dist/licenses.txt').split(/^={80}\n.+\n={80}$/m)
    const short = texts.slice(1).filter((text) => !/copyright|permission/i.test(text))
    expect(short).toEqual([])
  })

  test('knows every package that the bundle names', () => {
    const bundles = readdirSync('dist').filter((name) => name.endsWith('.js'))
    const named = bundles
      .flatMap((name) => [
        ...textOf(`dist/${name}`).matchAll(/\bnode_modules\/((?:@[\w.-]+\/)?[a-z][\w.-]*)\//g)
      ])
      .map(([, name = '']) => name)
    expect(named.length).toBeGreaterThan(10)
    expect([...new Set(named)].filter((name) => !Object.hasOwn(BUNDLED, name))).toEqual([])
  })
})

describe('the licences', () => {
  test('of bundled packages are allowed ones', () => {
    expect(Object.values(BUNDLED).filter((licence) => !ALLOWED.has(licence))).toEqual([])
  })

  test('are those of the locked packages, and every one that users get is looked at', () => {
    const locked = Object.entries(recordOf(jsonOf('package-lock.json')['packages'])).filter(
      ([path, entry]) => path !== '' && recordOf(entry)['dev'] !== true
    )
    const nameOf = (path: string): string => path.replace(/^.*node_modules\//, '')
    const known = { ...BUNDLED, ...Object.fromEntries(TYPES_ONLY.map((name) => [name, 'MIT'])) }
    const odd = locked
      .map(([path, entry]) => [nameOf(path), recordOf(entry)['license']] as const)
      .filter(([name, licence]) => recordOf(known)[name] !== licence)
    expect(odd).toEqual([])
  })

  test('is MIT for our own', () => {
    expect(jsonOf('package.json')['license']).toBe('MIT')
    expect(textOf('LICENSE')).toMatch(/^MIT License\n/)
  })
})
