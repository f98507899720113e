import { builtinModules } from 'node:module'
import { describe, expect, test } from '@jest/globals'
import { jsonOf, ownFiles, recordOf, textOf } from './files.js'

const { dependencies, devDependencies, scripts } = jsonOf('package.json')
const PRODUCTION = Object.keys(recordOf(dependencies))
const ALL = [...PRODUCTION, ...Object.keys(recordOf(devDependencies))]

/** Packages that no line imports, and the file or script that needs them. */
const NAMED_ELSEWHERE: Readonly<Record<string, string>> = {
  '@types/node': 'tsconfig.json',
  '@vercel/ncc': 'package.json',
  'github-markdown-css': 'scripts/summary-page.ts',
  'ts-jest': 'jest.config.js'
}

/** Packages of packages, which src/stand-ins stands in for and loads where they are used. */
const STOOD_IN_FOR = ['tunnel', 'undici']

const CODE = ownFiles().filter((path) => /\.(?:ts|js)$/.test(path))

/** Packages that the files import, without what Node has. */
function importedBy(paths: readonly string[]): ReadonlySet<string> {
  const names = paths
    .flatMap((path) => [
      ...textOf(path).matchAll(/(?:from |import\(|^import )'([@a-z][\w./:@-]*)'/gm)
    ])
    .map(([, name = '']) => name)
    .filter((name) => !name.startsWith('node:') && !builtinModules.includes(name))
    .map((name) => /^(?:@[^/]+\/)?[^/]+/.exec(name)?.[0] ?? name)
  return new Set(names)
}

describe('the packages', () => {
  test('that the action imports are those it declares', () => {
    const imported = importedBy(CODE.filter((path) => path.startsWith('src/')))
    expect([...imported].filter((name) => !STOOD_IN_FOR.includes(name)).toSorted()).toEqual(
      PRODUCTION.toSorted()
    )
  })

  test('that tests and scripts import are declared', () => {
    const known = [...ALL, ...STOOD_IN_FOR]
    expect([...importedBy(CODE)].filter((name) => !known.includes(name))).toEqual([])
  })

  test('that are declared are used', () => {
    const imported = importedBy(CODE)
    const tools = Object.values(recordOf(scripts)).join('\n')
    const unused = ALL.filter((name) => {
      const place = NAMED_ELSEWHERE[name]
      if (place !== undefined) return !textOf(place).includes(name.replace('@types/', ''))
      return !imported.has(name) && !new RegExp(`(?:^|[/ ])${name}(?:[/ ]|$)`, 'm').test(tools)
    })
    expect(unused).toEqual([])
  })

  test('have exact versions, and the lock names no registry', () => {
    const versions = { ...recordOf(dependencies), ...recordOf(devDependencies) }
    const loose = Object.entries(versions).filter(([, v]) => !/^\d+\.\d+\.\d+$/.test(String(v)))
    expect(loose).toEqual([])
    expect(textOf('package-lock.json')).not.toContain('"resolved"')
  })
})
