// Where a part of a name is written: in the push itself, or in a value of the same file that an expression takes it from.
import { isMetadata } from './actions/action-step.js'
import type { Field, Fields, JobDefinition, StepDefinition } from './workflow-definition.js'
import type { NameSource, NameSources } from './plan-types.js'

/** What an expression of a step can take from its file. */
export interface Surroundings {
  readonly step: StepDefinition
  readonly job: Pick<JobDefinition, 'env' | 'steps'>
  /** `env:` at the top of the file. */
  readonly env: Fields
}

/** A part of a text; what it is, is not known of an expression that the file does not answer. */
interface Piece {
  readonly text: string | undefined
  readonly source: NameSource
}

/** A line of a list, or one command. */
type Entry = readonly Piece[]

/**
 * Where the host and the first part of the path of a name come from. Told by words alone: nothing is evaluated, and where
 * two places fit, none is told.
 *
 * @param image - the name as it is pushed, as far as it is known
 * @param line - of the input or the command that pushes it
 */
export function sourcesOf(image: string, line: number, around: Surroundings): NameSources {
  const [first = '', ...rest] = image.split('/')
  const host = /[.:]/.test(first) || first === 'localhost' ? first : undefined
  const owner = host === undefined ? first : rest[0]
  const entries = entriesAt(line, around)
  const ofHost = host === undefined ? undefined : only(entries.flatMap((one) => hostIn(one, host)))
  const ofOwner =
    owner === undefined ? undefined : only(entries.flatMap((one) => ownerIn(one, owner, host)))
  return { ...(ofHost && { host: ofHost }), ...(ofOwner && { owner: ofOwner }) }
}

/** Where the value of an input stands that is one expression and nothing else; undefined where the file does not tell. */
export function sourceOf({ text, line }: Field, around: Surroundings): NameSource | undefined {
  const pieces = text.length > LONGEST ? [] : piecesOf(text.trim(), { line }, around)
  const [piece, ...others] = pieces
  const isTold = piece?.text !== undefined && others.length === 0
  return isTold && piece.source.expression !== undefined ? piece.source : undefined
}

function only(found: readonly NameSource[]): NameSource | undefined {
  const distinct = new Map(found.map((one) => [JSON.stringify(one), one]))
  return distinct.size === 1 ? found[0] : undefined
}

/** The entries of the input that stands there, or the command. */
function entriesAt(line: number, around: Surroundings): readonly Entry[] {
  const { step } = around
  const input = [...step.with.byName.values()].find((field) => field.line === line)
  if (input !== undefined) return linesOf(input).map((one) => piecesOf(one.text, one, around))
  if (step.run === undefined) return []
  const lines = linesOf(step.run)
  const start = line - step.run.firstLine
  const length = lines.slice(start).findIndex(({ text }) => !text.trimEnd().endsWith('\\'))
  const command = lines.slice(start, length === -1 ? undefined : start + length + 1)
  return [command.flatMap((one) => piecesOf(one.text, one, around, true))]
}

/** Characters of what is looked at: names stand in far less. */
const LONGEST = 4000

function linesOf({ text, firstLine }: Field): readonly { text: string; line: number }[] {
  if (text.length > LONGEST) return []
  return text.split('\n').map((one, index) => ({ text: one, line: firstLine + index }))
}

/** Values that take values that take values: more is not followed. */
const DEEPEST = 3

const TAKEN = /\$\{\{(?<expression>[^}]*)\}\}|\$(?:\{(?<braced>\w+)\}|(?<plain>[A-Za-z_]\w*))/g

function piecesOf(
  text: string,
  source: NameSource,
  around: Surroundings,
  isScript = false,
  depth = 0
): readonly Piece[] {
  const pieces: Piece[] = []
  let end = 0
  for (const match of text.matchAll(TAKEN)) {
    const { expression, braced, plain } = match.groups ?? {}
    const variable = isScript ? (braced ?? plain) : undefined
    if (expression === undefined && variable === undefined) continue
    pieces.push({ text: text.slice(end, match.index), source })
    const taken = expression?.trim() ?? `env.${variable ?? ''}`
    const unknown = { text: undefined, source: { line: source.line, expression: match[0] } }
    const value = depth < DEEPEST ? valuesOf(taken, around) : []
    const found = value.flatMap((one) =>
      piecesOf(one.text, { line: one.line, expression: match[0] }, around, false, depth + 1)
    )
    pieces.push(...(found.length === 0 ? [unknown] : found))
    end = match.index + match[0].length
  }
  return [...pieces, { text: text.slice(end), source }].filter((piece) => piece.text !== '')
}

/** What an expression takes, where the file says it: a variable, or the images of docker/metadata-action. */
function valuesOf(
  expression: string,
  { step, job, env }: Surroundings
): readonly { text: string; line: number }[] {
  const variable = /^env\.(\w+)$/i.exec(expression)?.[1]
  if (variable !== undefined) {
    const blocks = [step.env, job.env, env].map(({ byName }) => byName.get(variable))
    const field = blocks.find((one) => one !== undefined)
    return field === undefined ? [] : linesOf(field)
  }
  const id = /^steps\.([\w-]+)\.outputs\.tags$/i.exec(expression)?.[1]
  const metadata = job.steps.find((one) => one.id === id && id !== undefined && isMetadata(one))
  const images = metadata?.with.byName.get('images')
  return images === undefined ? [] : linesOf(images)
}

/** Where it is written, else the expression that the entry begins with. */
function hostIn(entry: Entry, host: string): readonly NameSource[] {
  const written = writtenIn(entry, host)
  if (written.length > 0) return written
  const [first, next] = entry
  return first?.text === undefined && next?.text?.startsWith('/') === true && first !== undefined
    ? [first.source]
    : []
}

/** Where it is written, else the expression behind the host. */
function ownerIn(entry: Entry, owner: string, host: string | undefined): readonly NameSource[] {
  const written = writtenIn(entry, owner)
  if (written.length > 0 || host === undefined) return written
  return entry.flatMap(({ text, source }, index) => {
    const [before, after] = [entry[index - 1]?.text ?? '', entry[index + 1]?.text ?? '']
    const isBehind = before.toLowerCase().endsWith(`${host.toLowerCase()}/`)
    return text === undefined && isBehind && /^(?:\/|$)/.test(after) ? [source] : []
  })
}

/** The pieces that hold a word as one part of a path. */
function writtenIn(entry: Entry, word: string): readonly NameSource[] {
  const part = new RegExp(
    `(?:^|[\\s"'=/,])${word.replaceAll(/[^\w]/g, '\\$&')}(?=$|[\\s"'/:@,])`,
    'i'
  )
  return entry.flatMap(({ text, source }) => (part.test(text ?? '') ? [source] : []))
}
