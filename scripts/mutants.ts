// Knows how rules can be wrong: the mutants of a table's rows, or of a reason, as whole texts of its file.
import ts from 'typescript'

/** Where a table stands, and what its rows are made of. */
export interface Table {
  readonly file: string
  readonly name: string
  /**
   * The property that names a row, and the one that holds what it gives; where rows are calls, the parameters of that
   * name.
   */
  readonly key: string
  readonly result: string
  /** What a row may give instead: `ROW` stands for what it gives now. */
  readonly instead: Readonly<Record<string, string>>
}

export interface Mutant {
  /** Where and what, for people. */
  readonly name: string
  /** The whole file with the change. */
  readonly text: string
}

/** A change of one place of a text. */
interface Edit {
  readonly name: string
  readonly start: number
  readonly end: number
  readonly by: string
}

/**
 * The mutants of a table: each row left out, each result changed, each alternative of a pattern left
 * out; and of the functions around it each `if` that never holds.
 *
 * Throws when the table is not in the text, or a mutant would not be TypeScript: one that cannot
 * be loaded would seem to be found by every test.
 */
export function mutantsOf(table: Table, text: string): readonly Mutant[] {
  const source = ts.createSourceFile(table.file, text, ts.ScriptTarget.ES2023, true)
  const rows = rowsOf(source, table)
  return mutants(source, [...rows.flatMap((row) => rowEdits(row, table)), ...branchEdits(source)])
}

/** What else a reason could answer: `NOW` stands for what it answers now. */
const INSTEAD: readonly (readonly [RegExp, Readonly<Record<string, string>>])[] = [
  [
    /^(?:push|pull|both|byAnswer|evenIfAccepted)$/,
    {
      'never holds': '() => undefined',
      'is of another class': `(c) => { const held = NOW(c); return held && { ...held, class: held.class === 'by-design' ? 'mistake' : 'by-design' } }`,
      'is as sure as it is not': `(c) => { const held = NOW(c); return held && { ...held, certainty: held.certainty === 'likely' ? 'certain' : 'likely' } }`
    }
  ],
  [/^alsoFits/, { 'never fits': '() => false', 'always fits': '() => true' }],
  [/^(?:hidesMistakes|isFixedByPush|toChange)$/, { 'is not so': 'undefined' }]
]

/** The mutants of a reason: each of its answers changed, and each `if` of its file that never holds. */
export function reasonMutantsOf(file: string, text: string): readonly Mutant[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.ES2023, true)
  const answers = source.statements
    .filter(ts.isVariableStatement)
    .flatMap(({ declarationList }) => declarationList.declarations)
    .flatMap(({ type, initializer }) =>
      initializer !== undefined &&
      ts.isObjectLiteralExpression(initializer) &&
      type?.getText().startsWith('Reason<') === true
        ? initializer.properties.filter(ts.isPropertyAssignment)
        : []
    )
  return mutants(source, [...answers.flatMap(answerEdits), ...branchEdits(source)])
}

function answerEdits({ name, initializer }: ts.PropertyAssignment): readonly Edit[] {
  const [, instead = {}] = INSTEAD.find(([names]) => names.test(name.getText())) ?? []
  return Object.entries(instead).map(([how, by]) => ({
    name: `${name.getText()} ${how}`,
    start: initializer.getStart(),
    end: initializer.getEnd(),
    by: by.replaceAll('NOW', `(${initializer.getText()})`)
  }))
}

function mutants({ fileName, text }: ts.SourceFile, edits: readonly Edit[]): readonly Mutant[] {
  return edits.map(({ name, start, end, by }) => {
    const changed = text.slice(0, start) + by + text.slice(end)
    const { diagnostics = [] } = ts.transpileModule(changed, { reportDiagnostics: true })
    if (diagnostics.length > 0) throw new Error(`${fileName}: no TypeScript with ${name}`)
    return { name: `${fileName}, ${name}`, text: changed }
  })
}

type Row = ts.ObjectLiteralExpression | ts.CallExpression

function rowsOf(source: ts.SourceFile, { name }: Table): readonly Row[] {
  const found = source.statements
    .filter(ts.isVariableStatement)
    .flatMap(({ declarationList }) => declarationList.declarations)
    .find((declaration) => declaration.name.getText() === name)?.initializer
  if (found === undefined || !ts.isArrayLiteralExpression(found)) {
    throw new Error(`${source.fileName} has no table ${name}`)
  }
  const rows = found.elements.filter(
    (one) => ts.isObjectLiteralExpression(one) || ts.isCallExpression(one)
  )
  if (rows.length === 0) throw new Error(`${name} of ${source.fileName} has no rows`)
  return rows
}

function rowEdits(row: Row, table: Table): readonly Edit[] {
  const name = `row ${valueOf(row, table.key).getText().slice(0, 60)}`
  const result = valueOf(row, table.result)
  const [start, end] = [row.getStart(), row.getEnd()]
  const comma = row.getSourceFile().text.charAt(end) === ',' ? 1 : 0
  const now = result.getText()
  const changed = Object.entries(table.instead)
    .map(([how, by]) => [how, by.replaceAll('ROW', `(${now})`)] as const)
    .filter(([, by]) => by !== now)
  return [
    { name: `${name} left out`, start, end: end + comma, by: '' },
    ...changed.map(([how, by]) => ({
      name: `${name} ${how}`,
      start: result.getStart(),
      end: result.getEnd(),
      by
    })),
    ...patternEdits(row, name)
  ]
}

function valueOf(row: Row, name: string): ts.Expression {
  const value = ts.isCallExpression(row)
    ? row.arguments[parametersOf(row).indexOf(name)]
    : row.properties
        .filter(ts.isPropertyAssignment)
        .find((property) => property.name.getText() === name)?.initializer
  if (value === undefined) throw new Error(`a row has no ${name}: ${row.getText()}`)
  return value
}

/** The names of the parameters of the function that a row calls. */
function parametersOf(row: ts.CallExpression): readonly string[] {
  const called = row
    .getSourceFile()
    .statements.filter(ts.isFunctionDeclaration)
    .find(({ name }) => name?.text === row.expression.getText())
  return called?.parameters.map(({ name }) => name.getText()) ?? []
}

/** A pattern of several wordings is several rows in one. */
function patternEdits(row: Row, name: string): readonly Edit[] {
  if (ts.isCallExpression(row)) return []
  return row.properties.filter(ts.isPropertyAssignment).flatMap(({ initializer }) => {
    if (!ts.isRegularExpressionLiteral(initializer)) return []
    const [, pattern = '', flags = ''] = /^\/(.*)\/(\w*)$/.exec(initializer.text) ?? []
    const parts = alternatives(pattern)
    if (parts.length < 2) return []
    return parts.map((part, index) => ({
      name: `${name} without ${part}`,
      start: initializer.getStart(),
      end: initializer.getEnd(),
      by: `/${parts.filter((_, other) => other !== index).join('|')}/${flags}`
    }))
  })
}

/** Split at every `|` that stands in no group. */
function alternatives(pattern: string): readonly string[] {
  let depth = 0
  const cuts = Array.from({ length: pattern.length }, (_, index) => index).flatMap((index) => {
    const character = pattern[index]
    if (pattern[index - 1] === '\\') return []
    if (character === '(') depth += 1
    if (character === ')') depth -= 1
    return character === '|' && depth === 0 ? [index] : []
  })
  return [...cuts, pattern.length].map((cut, index) =>
    pattern.slice((cuts[index - 1] ?? -1) + 1, cut)
  )
}

/** What the rows call decides as they do: every `if` of it, as one that never holds. */
function branchEdits(source: ts.SourceFile): readonly Edit[] {
  const edits: Edit[] = []
  const visit = (node: ts.Node): void => {
    if (ts.isIfStatement(node)) {
      const { expression } = node
      const { line } = source.getLineAndCharacterOfPosition(expression.getStart())
      const name = `line ${line + 1}, never ${expression.getText().replace(/\s+/g, ' ')}`
      edits.push({ name, start: expression.getStart(), end: expression.getEnd(), by: 'false' })
    }
    ts.forEachChild(node, visit)
  }
  visit(source)
  return edits
}
