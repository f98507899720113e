// Knows the tables of the README that action.yml fills: inputs, outputs, and what the runner fills in by itself.
import { parse } from 'yaml'

/** What a row of a table is made of. */
export interface Row {
  readonly name: string
  readonly default: string
  readonly description: string
}

export interface Action {
  readonly inputs: readonly Row[]
  /** Inputs that only the runner fills in, by their defaults. */
  readonly filledIn: readonly string[]
  readonly outputs: readonly Row[]
}

const NOT_FOR_USERS = 'Filled in by the runner, not for users.'

/** The inputs and outputs of an action.yml, in its order. Throws where it is not of that form. */
export function readAction(text: string): Action {
  const action: unknown = parse(text)
  const inputs = rowsOf(memberOf(action, 'inputs'))
  return {
    inputs: inputs.filter(({ description }) => !description.startsWith(NOT_FOR_USERS)),
    filledIn: inputs
      .filter(({ description }) => description.startsWith(NOT_FOR_USERS))
      .map(({ name }) => name),
    outputs: rowsOf(memberOf(action, 'outputs'))
  }
}

/**
 * The README with its tables made anew between their markers.
 *
 * @throws where a marker is missing
 */
export function withTables(readme: string, { inputs, filledIn, outputs }: Action): string {
  const inputRows = inputs.map(({ name, default: value, description }) => [
    code(name),
    value === '' ? '' : code(value),
    description
  ])
  const outputRows = outputs.map(({ name, description }) => [code(name), description])
  const list = filledIn.map(code)
  const tables = {
    inputs: table(['input', 'default', 'meaning'], inputRows),
    'filled-in': wrap(
      `The runner fills in ${list.slice(0, -1).join(', ')} and ${list.at(-1) ?? ''} by their defaults; leave them alone.`
    ),
    outputs: table(['output', 'values'], outputRows)
  }
  return Object.entries(tables).reduce(
    (text, [name, content]) => between(text, name, content),
    readme
  )
}

function between(text: string, name: string, content: string): string {
  const begin = `<!-- ${name}: made by npm run docs -->`
  const end = `<!-- end of ${name} -->`
  const [before, rest, ...more] = text.split(begin)
  const after = rest?.split(end)[1]
  if (before === undefined || after === undefined || more.length > 0) {
    throw new Error(`README.md lacks ${begin} and ${end}`)
  }
  return `${before}${begin}\n\n${content}\n\n${end}${after}`
}

/** A table as prettier writes it: every column as wide as its widest cell. */
function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const all = [head, ...rows.map((row) => row.map(cell))]
  const widths = head.map((_, column) => Math.max(...all.map((row) => row[column]?.length ?? 0)))
  const line = (cells: readonly string[], fill = ' '): string =>
    `| ${widths.map((width, column) => (cells[column] ?? '').padEnd(width, fill)).join(' | ')} |`
  const [top = [], ...body] = all
  return [line(top), line([], '-'), ...body.map((row) => line(row))].join('\n')
}

function cell(text: string): string {
  return linked(text).replaceAll('|', '\\|')
}

/** Files of docs/ that a description names, as links. */
function linked(text: string): string {
  return text.replace(/docs\/[\w.-]+\.(?:md|json)/g, (path) => `[${path}](${path})`)
}

function code(text: string): string {
  return `\`${text}\``
}

function wrap(text: string): string {
  const lines: string[] = []
  for (const word of text.split(' ')) {
    const line = lines.at(-1)
    if (line === undefined || line.length + word.length >= 100) lines.push(word)
    else lines[lines.length - 1] = `${line} ${word}`
  }
  return lines.join('\n')
}

function rowsOf(section: unknown): readonly Row[] {
  return Object.entries(recordOf(section)).map(([name, value]) => ({
    name,
    default: textOf(value, 'default'),
    description: textOf(value, 'description')
  }))
}

function memberOf(value: unknown, name: string): unknown {
  return recordOf(value)[name]
}

function textOf(value: unknown, name: string): string {
  const text = memberOf(value, name) ?? ''
  if (typeof text !== 'string') throw new Error(`action.yml: ${name} is no text`)
  return text.trim()
}

function recordOf(value: unknown): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null) throw new Error('action.yml: no mapping')
  return { ...value }
}
