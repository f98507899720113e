// What importing the sources does: nothing but to define.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import ts from 'typescript'

const SOURCES = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter(
  (path) => path.endsWith('.ts') && !path.endsWith('.d.ts') && path !== 'index.ts'
)

const DEFINES: ReadonlySet<ts.SyntaxKind> = new Set([
  ts.SyntaxKind.ImportDeclaration,
  ts.SyntaxKind.ExportDeclaration,
  ts.SyntaxKind.InterfaceDeclaration,
  ts.SyntaxKind.TypeAliasDeclaration,
  ts.SyntaxKind.FunctionDeclaration,
  ts.SyntaxKind.ClassDeclaration,
  ts.SyntaxKind.VariableStatement
])

/** What is outside of the sources, beside everything that they import from packages. */
const OUTSIDE = ['process', 'fetch', 'console', 'setTimeout', 'setInterval', 'setImmediate']

/** What a file does by itself when it is imported, as it is written. */
function workIn(path: string): readonly string[] {
  const text = readFileSync(join('src', path), 'utf8')
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.ESNext, true)
  const other = file.statements.filter(({ kind }) => !DEFINES.has(kind))
  const names = new Set([...OUTSIDE, ...file.statements.flatMap(importedFromPackages)])
  const touched = file.statements
    .filter(ts.isVariableStatement)
    .filter((statement) => touches(statement, names))
  return [...other, ...touched].map((work) => `${path}: ${work.getText().slice(0, 80)}`)
}

function importedFromPackages(statement: ts.Statement): readonly string[] {
  if (!ts.isImportDeclaration(statement)) return []
  const { importClause: clause, moduleSpecifier } = statement
  if (clause === undefined || moduleSpecifier.getText().startsWith("'.")) return []
  const { name, namedBindings: named } = clause
  const names = named !== undefined && ts.isNamedImports(named) ? [...named.elements] : []
  return [...(name === undefined ? [] : [name.text]), ...names.map((one) => one.name.text)]
}

/** Does it name one of these, or wait for something, outside of functions? */
function touches(node: ts.Node, names: ReadonlySet<string>): boolean {
  if (ts.isFunctionLike(node) || ts.isTypeNode(node)) return false
  if (ts.isAwaitExpression(node)) return true
  if (ts.isIdentifier(node) && names.has(node.text)) return true
  return ts.forEachChild(node, (child) => touches(child, names)) ?? false
}

describe('importing', () => {
  test('looks at all the sources', () => {
    expect(SOURCES.length).toBeGreaterThan(100)
  })

  test('does no work', () => {
    expect(SOURCES.flatMap(workIn)).toEqual([])
  })
})
