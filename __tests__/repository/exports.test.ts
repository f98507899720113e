import { dirname, join } from 'node:path/posix'
import { describe, expect, test } from '@jest/globals'
import ts from 'typescript'
import { ownFiles, textOf } from './files.js'

interface Source {
  readonly path: string
  readonly exported: readonly string[]
  /** Those of the exports that are types which the file itself names elsewhere. */
  readonly own: readonly string[]
  /** Names that the file says once, where it exports them. */
  readonly saidOnce: readonly string[]
  /** What it takes from other files of ours, as `path#name`. */
  readonly taken: readonly string[]
}

const SOURCES = ownFiles()
  .filter((path) => path.endsWith('.ts'))
  .map((path) => read(path, textOf(path)))

function read(path: string, text: string): Source {
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true)
  const exported: string[] = []
  const taken: string[] = []
  const spaces = new Map<string, string>()
  for (const statement of file.statements) {
    exported.push(...exportsOf(statement))
    taken.push(...takenBy(statement, path, spaces))
  }
  taken.push(...membersOf(file, spaces), ...importedLater(file, path))
  const own = exported.filter((name) => isOwnType(file, name))
  const saidOnce = exported.filter((name) => timesOf(file, name) === 1)
  return { path, exported, own, saidOnce, taken }
}

function exportsOf(statement: ts.Statement): readonly string[] {
  const modifiers = ts.canHaveModifiers(statement) ? ts.getModifiers(statement) : undefined
  if (modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) !== true) return []
  if (ts.isVariableStatement(statement)) {
    return statement.declarationList.declarations.map(({ name }) => name.getText())
  }
  const named = statement as ts.Statement & { readonly name?: ts.Node }
  return named.name === undefined ? [] : [named.name.getText()]
}

/** A type that stands in a signature has a name for readers, imported or not. */
function isOwnType(file: ts.SourceFile, name: string): boolean {
  return isType(file, name) && timesOf(file, name) > 1
}

function isType(file: ts.SourceFile, name: string): boolean {
  return file.statements.some(
    (one) =>
      (ts.isInterfaceDeclaration(one) || ts.isTypeAliasDeclaration(one)) && one.name.text === name
  )
}

function timesOf({ text }: ts.SourceFile, name: string): number {
  return text.split(new RegExp(`\\b${name}\\b`)).length - 1
}

function resolved(from: string, node: ts.Node): string | undefined {
  if (!ts.isStringLiteral(node) || !node.text.startsWith('.')) return undefined
  return join(dirname(from), node.text).replace(/\.js$/, '.ts')
}

function takenBy(
  statement: ts.Statement,
  path: string,
  spaces: Map<string, string>
): readonly string[] {
  if (ts.isExportDeclaration(statement) && statement.moduleSpecifier !== undefined) {
    const from = resolved(path, statement.moduleSpecifier)
    const { exportClause } = statement
    if (from === undefined || exportClause === undefined) return []
    return ts.isNamedExports(exportClause)
      ? exportClause.elements.map(
          ({ name, propertyName }) => `${from}#${(propertyName ?? name).text}`
        )
      : []
  }
  if (!ts.isImportDeclaration(statement)) return []
  const from = resolved(path, statement.moduleSpecifier)
  const bindings = statement.importClause?.namedBindings
  if (from === undefined || bindings === undefined) return []
  if (ts.isNamespaceImport(bindings)) {
    spaces.set(bindings.name.text, from)
    return []
  }
  return bindings.elements.map(({ name, propertyName }) => `${from}#${(propertyName ?? name).text}`)
}

/** `space.name` of every `import * as space`. */
function membersOf(file: ts.SourceFile, spaces: ReadonlyMap<string, string>): readonly string[] {
  const found: string[] = []
  const visit = (node: ts.Node): void => {
    const from = ts.isPropertyAccessExpression(node) ? spaces.get(node.expression.getText()) : ''
    if (ts.isPropertyAccessExpression(node) && from !== undefined) {
      found.push(`${from}#${node.name.text}`)
    }
    ts.forEachChild(node, visit)
  }
  if (spaces.size > 0) visit(file)
  return found
}

/** `const { name } = await import('./file.js')`, `(await import('./file.js')).name` and `import('./file.js').then(({ name }) =>`. */
function importedLater(file: ts.SourceFile, path: string): readonly string[] {
  const lazily =
    /(?:\{([^{}]*)\} = await import\('(\.[^']+)'\))|(?:import\('(\.[^']+)'\)\)?\s*\.(?:then\(\(\{([^{}]*)\}|(\w+)))/g
  return [...file.text.matchAll(lazily)].flatMap(
    ([, names = '', from, other, then = '', member = '']) => {
      const target = join(dirname(path), from ?? other ?? '').replace(/\.js$/, '.ts')
      const all = [names, then, member].join().split(',')
      return all.flatMap((name) => (name.trim() === '' ? [] : [`${target}#${name.trim()}`]))
    }
  )
}

describe('the exports of the action and of its scripts', () => {
  const used = new Set(SOURCES.flatMap(({ taken }) => taken))

  test('are used by another file, or are types of what is', () => {
    const unused = SOURCES.filter(({ path }) =>
      /^(?:src(?!\/stand-ins\/)|scripts)\//.test(path)
    ).flatMap(({ path, exported, own }) =>
      exported
        .filter((name) => !used.has(`${path}#${name}`) && !own.includes(name))
        .map((name) => `${path}: ${name}`)
    )
    expect(unused).toEqual([])
  })

  test('are used by more than tests', () => {
    const byCode = new Set(
      SOURCES.filter(({ path }) => !path.startsWith('__tests__/')).flatMap(({ taken }) => taken)
    )
    const dead = SOURCES.filter(({ path }) =>
      /^(?:src(?!\/stand-ins\/)|scripts)\//.test(path)
    ).flatMap(({ path, saidOnce }) =>
      saidOnce.filter((name) => !byCode.has(`${path}#${name}`)).map((name) => `${path}: ${name}`)
    )
    expect(dead).toEqual([])
  })

  test('are found in every form, and so is their use', () => {
    const text = `
      import { a, type B, c as d } from './one.js'
      import * as two from './two.js'
      export { e } from '../three.js'
      export const f = two.g, h = 1
      export type I = string
      export interface J {}
      export function k(): J[] { return import('./four.js').then(({ o }) => o) }
      const { l } = await import('./five.js')
      const m = (await import('./six.js')).n`
    expect(read('src/x/here.ts', text)).toEqual({
      path: 'src/x/here.ts',
      exported: ['f', 'h', 'I', 'J', 'k'],
      own: ['J'],
      saidOnce: ['f', 'h', 'I', 'k'],
      taken: [
        'src/x/one.ts#a',
        'src/x/one.ts#B',
        'src/x/one.ts#c',
        'src/three.ts#e',
        'src/x/two.ts#g',
        'src/x/four.ts#o',
        'src/x/five.ts#l',
        'src/x/six.ts#n'
      ]
    })
  })
})
