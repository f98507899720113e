// Knows which annotations a decision makes, and what they say.
import type { InputError } from '../inputs/kinds.js'
import type { ActionSource } from '../event/run.js'
import type { Facts } from '../facts.js'
import type { WorkflowLocation } from '../workflow/declaration.js'
import type { Decision, Note } from '../verdict/decision.js'
import { byGravity, causesOf, type Cause, type Level } from './causes.js'
import { docsUrl } from '../text/links.js'
import { docsOf, explanationOf, fixesOf, noticeOf, placeOfCause, titleOf } from './messages.js'
import { wordsOnNote } from './notes.js'
import { toAnnotation } from '../text/escape.js'
import { testedNote } from './tested-note.js'
import { code, truncate, join, link, plain, say, type Sentence } from '../text/sentence.js'

export interface Annotation {
  readonly level: Level
  readonly title: string
  /** Paragraphs parted by line feeds; the writer escapes them as workflow commands want it. */
  readonly message: string
  readonly file?: string
  readonly line?: number
  readonly endLine?: number
}

// The runner drops the eleventh annotation of a kind (docs.github.com, "Workflow commands").
const MOST = 9
const LONGEST_MESSAGE = 1_499

/**
 * One annotation per cause and per note, the gravest first; nine, and one more that counts the rest. None when all is
 * allowed and nothing is worth a warning.
 */
export function annotationsOf(decision: Decision): readonly Annotation[] {
  const causes = causesOf(decision).map((cause) => annotationOf(cause, decision))
  const notes = decision.notes
    .filter((note) => note.kind !== 'ungated' || note.matters)
    .map((note) => noteAnnotation(note, decision))
  return atMostNine(
    byGravity([...causes, ...notes]),
    say`causes are in the job summary, if it is switched on, and in the output ${code('report')}.`
  )
}

/**
 * What the runner shows of many: the first nine as they are, the rest counted.
 *
 * @param where - the end of the sentence that begins "12 more", where they can be read
 */
export function atMostNine(
  annotations: readonly Annotation[],
  where: Sentence
): readonly Annotation[] {
  const shown = annotations.slice(0, MOST)
  const rest = annotations.slice(MOST)
  const [next] = rest
  if (next === undefined) return shown
  const title = `and ${rest.length} more`
  const message = toAnnotation(say`${String(rest.length)} more ${where}`)
  return [...shown, { level: next.level, title, message }]
}

function noteAnnotation(note: Note, { facts }: Decision): Annotation {
  const { title, cause, links, ...words } = wordsOnNote(note, facts)
  const paragraphs = [cause, ...numbered(fixesOf(words)), ...links.map((part) => [part])]
  return {
    level: 'warning',
    title,
    message: fit(paragraphs.map(toAnnotation)),
    ...notePlace(note, facts)
  }
}

function notePlace(note: Note, { job }: Facts): Pick<Annotation, 'file' | 'line'> {
  if (note.kind === 'unresolved') return { file: fileOf(note.path), line: note.line }
  const [step] = note.kind === 'ungated' ? note.steps : []
  const isHere = job.kind === 'plan' && job.file.here && step !== undefined
  return isHere ? { file: job.file.path, line: step.line } : {}
}

/** The path as the pages of GitHub know it, from the root of the repository. */
function fileOf(path: string): string {
  return path.replace(/^(?:\.\/)+/, '')
}

function annotationOf(cause: Cause, decision: Decision): Annotation {
  const { finding, advice, level, targets } = cause
  const place = advice.place?.here === true ? advice.place : dockerfileLine(cause, decision.facts)
  const notice = finding.class === 'by-design' && level !== 'error' ? noticeOf(cause) : undefined
  const paragraphs = notice === undefined ? paragraphsOf(cause, decision) : [notice]
  return {
    level,
    title: titleOf(finding, targets[0].facts, targets.length - 1),
    message: fit(paragraphs.map(toAnnotation)),
    ...(place === undefined || notice !== undefined
      ? {}
      : { file: place.path, line: place.line, endLine: place.endLine })
  }
}

/** The line of a Dockerfile that pulls the image; what is there in the workspace is taken for the commit's. */
function dockerfileLine(
  { targets }: Cause,
  { pulls }: Facts
): Pick<WorkflowLocation, 'path' | 'line' | 'endLine'> | undefined {
  const [first] = pulls
    .filter((pull) => targets.some(({ facts }) => facts === pull))
    .flatMap(({ target }) => target.dockerfileLines)
  return first && { path: fileOf(first.path), line: first.line, endLine: first.line }
}

function paragraphsOf(cause: Cause, { facts }: Decision): readonly Sentence[] {
  const { finding, advice, targets } = cause
  const place = advice.place?.here === true ? undefined : placeOfCause(cause)
  const note = testedNote(targets[0].facts, finding)
  return [
    join(explanationOf(cause, facts)),
    ...numbered(fixesOf(cause.advice)),
    ...(place === undefined ? [] : [place]),
    ...advice.links.map((part) => [part]),
    ...(note === undefined ? [] : [note]),
    docsOf(finding, facts)
  ]
}

/** What is to be done, as paragraphs; a list where there is a choice. */
export function numbered(fixes: readonly Sentence[]): readonly Sentence[] {
  return [
    ...(fixes.length === 0 ? [] : [say`What to do:`]),
    ...fixes.map((fix, index) => (fixes.length === 1 ? fix : say`${String(index + 1)}. ${fix}`))
  ]
}

/** The paragraphs as one text; where it gets too long, whole ones go, but never the first and the last. */
export function fit(paragraphs: readonly string[]): string {
  const [first = '', ...rest] = paragraphs
  const last = rest.at(-1)
  if (last === undefined) return truncate(first, LONGEST_MESSAGE)
  let text = truncate(first, LONGEST_MESSAGE - last.length - 1)
  for (const paragraph of rest.slice(0, -1)) {
    const next = `${text}\n${paragraph}`
    if (next.length + 1 + last.length <= LONGEST_MESSAGE) text = next
  }
  return `${text}\n${last}`
}

/** The one error that lists everything wrong with the step's own inputs. */
export function invalidInputAnnotation(
  errors: readonly InputError[],
  action?: ActionSource
): Annotation {
  const lines = errors.map(inputErrorWords).map(toAnnotation)
  const ending = [
    say`Workflow author: Correct ${plain(errors.length === 1 ? 'this input' : 'these inputs')} of the step of ghcr-preflight.`,
    [link('More', docsUrl('invalid-input', action))]
  ]
  const end = ending.map(toAnnotation).join('\n')
  const budget = LONGEST_MESSAGE - end.length - 1
  return {
    level: 'error',
    title: 'ghcr-preflight does not run: the inputs are wrong',
    message: `${truncate(lines.join('\n'), budget)}\n${end}`
  }
}

/** `Input x is 'y'; allowed is z.` */
export function inputErrorWords({ input, value, allowed }: InputError): Sentence {
  return value === ''
    ? say`Input ${code(input)}: allowed is ${allowed}.`
    : say`Input ${code(input)} is ${code(value)}: allowed is ${allowed}.`
}
