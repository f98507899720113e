// Who may know whom, read from the import lines and held against rooms.js (docs/decisions/0001-layers.md).
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { MAX_LINES, OUTSIDE, ROOMS, ROOT_FILES } from '../../rooms.js'

const SRC = 'src'

interface Source {
  readonly path: string
  readonly text: string
  readonly imports: readonly string[]
}

const sources: readonly Source[] = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts'))
  .map((path) => {
    const text = readFileSync(join(SRC, path), 'utf8')
    const found = text.matchAll(/(?:from |import\()'([^']+)'/g)
    return {
      path: path.replaceAll('\\', '/'),
      text,
      imports: [...found].map(([, name = '']) => name)
    }
  })

function importersOf(name: string | RegExp): readonly string[] {
  return sources
    .filter(({ imports }) =>
      imports.some((one) => (typeof name === 'string' ? one === name : name.test(one)))
    )
    .map(({ path }) => path)
    .sort()
}

describe('the rooms of src/', () => {
  test('are those of rooms.js', () => {
    const rooms = new Set(sources.map(({ path }) => path.split('/')[0] ?? ''))
    expect([...rooms].filter((room) => !room.endsWith('.ts')).sort()).toEqual(
      Object.keys(ROOMS).sort()
    )
  })

  test.each(Object.entries(ROOMS))('%s knows no room it may not know', (room, known) => {
    const roots = ROOT_FILES[room] ?? []
    const allowed = [room, 'base', 'ports', ...known, ...roots]
    const foreign = sources
      .filter(({ path }) => path.startsWith(`${room}/`))
      .flatMap(({ path, imports }) =>
        imports
          .filter((name) => name.startsWith('.') && !name.includes('/node_modules/'))
          .map((name) => join(path, '..', name).split(/[/.]/)[0] ?? '')
          .filter((other) => !allowed.includes(other))
          .map((other) => `${path} imports from ${other}`)
      )
    expect(foreign).toEqual([])
  })

  test.each(Object.entries(ROOMS))('%s uses every room that it may know', (room, known) => {
    const used = new Set(
      sources
        .filter(({ path }) => path.startsWith(`${room}/`))
        .flatMap(({ path, imports }) =>
          imports.map((name) => join(path, '..', name).split(/[/.]/)[0] ?? '')
        )
    )
    const may = [...known, ...(ROOT_FILES[room] ?? [])]
    expect(may.filter((other) => !used.has(other))).toEqual([])
  })

  test('have no circle of imports', () => {
    const known = new Map(
      sources.map(({ path, imports }) => [
        path,
        imports
          .filter((name) => name.startsWith('.'))
          .map((name) => join(path, '..', name).replaceAll('\\', '/').replace(/\.js$/, '.ts'))
      ])
    )
    const reached = (from: string): ReadonlySet<string> => {
      const seen = new Set<string>()
      const open = [from]
      for (let path = open.pop(); path !== undefined; path = open.pop()) {
        const fresh = (known.get(path) ?? []).filter((next) => !seen.has(next))
        for (const next of fresh) seen.add(next)
        open.push(...fresh)
      }
      return seen
    }
    expect([...known.keys()].filter((path) => reached(path).has(path))).toEqual([])
  })

  test('touch the outside in one place each', () => {
    expect({
      core: importersOf('@actions/core'),
      http: importersOf(/^@actions\/http-client/),
      tunnel: importersOf('https-proxy-agent'),
      github: importersOf('@actions/github'),
      yaml: importersOf('yaml'),
      expressions: importersOf(/^@actions\/expressions/).filter(
        (path) => !path.startsWith('plan/values/')
      )
    }).toEqual({
      core: ['index.ts'],
      http: ['edge/http-client.ts', 'edge/proxy.ts'],
      tunnel: ['edge/proxy-tunnel.ts'],
      github: ['github/rest.ts'],
      yaml: ['workflow/yaml.ts'],
      expressions: []
    })
    const isOutside = (path: string): boolean => OUTSIDE.includes(path.split('/')[0] ?? '')
    expect(importersOf(/^node:/).filter((path) => !isOutside(path))).toEqual(
      importersOf('node:crypto').filter((path) => path.startsWith('registry/'))
    )
  })

  test('never take what stands in for a package', () => {
    expect(importersOf(/(?:^|\/)stand-ins\//)).toEqual([])
  })

  test('read the environment of the process in one place', () => {
    const readers = sources.filter(({ text }) => /\bprocess\.env\b/.test(text))
    expect(readers.map(({ path }) => path)).toEqual(['edge/real-ports.ts'])
  })

  test('have short files that begin by saying what they know', () => {
    const odd = sources.filter(
      ({ text }) => !text.startsWith('// ') || text.trimEnd().split('\n').length > MAX_LINES
    )
    expect(odd.map(({ path, text }) => `${path} ${text.split('\n').length}`)).toEqual([])
  })

  test('have an entry of at most thirty lines, and four calls in main', () => {
    const lines = (path: string): number =>
      sources
        .find((one) => one.path === path)
        ?.text.trimEnd()
        .split('\n').length ?? 0
    expect(lines('index.ts')).toBeLessThanOrEqual(30)
    expect(lines('main.ts')).toBeLessThanOrEqual(80)
  })
})
