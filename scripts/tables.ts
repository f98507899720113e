// Knows the tables of the README that action.yml fills: inputs, outputs, and what the runner fills in by itself.
import { parse } from 'yaml'
import { INPUTS, type Input } from '../src/inputs/inputs.js'

/** An input or an output. */
export interface Row {
  readonly name: string
  readonly default: string
  readonly description: string
}

/** Inputs that are about the same thing, under the heading of a comment in action.yml. */
export interface Group {
  readonly heading: string
  readonly inputs: readonly Row[]
}

export interface Action {
  readonly groups: readonly Group[]
  /** Inputs that only the runner fills in, by their defaults. */
  readonly filledIn: readonly string[]
  readonly outputs: readonly Row[]
}

const NOT_FOR_USERS = 'Filled in by the runner, not for users.'

/** The inputs and outputs of an action.yml, in its order. Throws where it is not of that form. */
export function readAction(text: string): Action {
  const action: unknown = parse(text)
  const rows = rowsOf(memberOf(action, 'inputs'))
  const isForUsers = ({ description }: Row): boolean => !description.startsWith(NOT_FOR_USERS)
  return {
    groups: headingsIn(text).flatMap(({ heading, names }) => {
      const inputs = rows.filter((row) => names.includes(row.name) && isForUsers(row))
      return inputs.length === 0 ? [] : [{ heading, inputs }]
    }),
    filledIn: rows.filter((row) => !isForUsers(row)).map(({ name }) => name),
    outputs: rowsOf(memberOf(action, 'outputs'))
  }
}

/** The comments among the inputs, `  # What is pulled.`, and the inputs below each. */
function headingsIn(
  text: string
): readonly { readonly heading: string; readonly names: readonly string[] }[] {
  const [, inputs = ''] = text.split(/^inputs:$/m)
  const [, ...parts] = (inputs.split(/^\w+:$/m)[0] ?? '').split(/^ {2}# /m)
  return parts.map((part) => ({
    heading: /^(.+)\.$/m.exec(part)?.[1] ?? '',
    names: [...part.matchAll(/^ {2}([\w-]+):$/gm)].map(([, name = '']) => name)
  }))
}

/**
 * The README with its tables made anew between their markers. An input that has a section of its own
 * is linked to it.
 *
 * @throws where a marker is missing
 */
export function withTables(readme: string, { groups, filledIn, outputs }: Action): string {
  const named = (name: string): string =>
    readme.includes(`\n#### \`${name}\`\n`) ? `[${code(name)}](#${name})` : code(name)
  const inputs = groups.map(({ heading, inputs: rows }) =>
    [
      `### ${heading}`,
      table(
        ['input', 'type', 'default', 'meaning'],
        rows.map(({ name, default: value, description }) => [
          named(name),
          typeOf(name),
          value === '' ? '' : code(value),
          description
        ])
      )
    ].join('\n\n')
  )
  const tables = {
    inputs: inputs.join('\n\n'),
    'filled-in': filledInBy(filledIn.map(code)),
    outputs: table(
      ['output', 'value'],
      outputs.map(({ name, description }) => [code(name), description])
    )
  }
  return Object.entries(tables).reduce(
    (text, [name, content]) => between(text, name, content),
    readme
  )
}

function filledInBy(names: readonly string[]): string {
  return wrap(
    `The runner fills in ${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''} through their defaults. Leave them alone.`
  )
}

/** What the code reads an input as, in the words of Docker's actions; by what it says is allowed. */
const TYPES: readonly (readonly [allowed: RegExp, type: string])[] = [
  [/^true or false$/, 'Bool'],
  [/^auto, true or false$/, 'Bool, `auto`'],
  [/^a list$|^platforms /, 'List'],
  [/^auto alone, or /, 'List, `auto`'],
  [/^one entry per line$/, 'Lines'],
  [/\bJSON\b/, 'JSON'],
  [/^a number /, 'Number'],
  [/^any text$|^auto|^a digest | or \w+$/, 'String']
]

function typeOf(name: string): string {
  const input = Object.values<Input<unknown>>(INPUTS).find((one) => one.name === name)
  const allowed = input?.kind.allowed ?? ''
  const [, type] = TYPES.find(([form]) => form.test(allowed)) ?? []
  if (type === undefined) throw new Error(`${name}: no type for "${allowed}"`)
  return type
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
  if (typeof text !== 'string') throw new Error(`action.yml: ${name} is not a string`)
  return text.trim()
}

function recordOf(value: unknown): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null) throw new Error('action.yml: no mapping')
  return { ...value }
}
