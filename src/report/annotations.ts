// Knows which annotations a decision makes, what they and the output `explanation` say: what happens, why, the fix, a link.
import type { Facts } from '../facts.js'
import type { WorkflowLocation } from '../workflow/file.js'
import type { Decision, Note } from '../verdict/decision.js'
import type { Fix } from '../reasons/reason.js'
import { isRecord } from '../base/json.js'
import {
  byLevel,
  docsOf,
  explanationOf,
  fixLabel,
  fixText,
  noticeOf,
  stopsByDesign,
  placeOfCause,
  type Cause,
  type Level
} from './causes.js'
import {
  explainedTarget,
  hasUngatedPush,
  headlinesOf,
  LONGEST_TITLE,
  named,
  testedWith,
  titleOf
} from './titles.js'
import { wordsOnNote, type NoteTitle } from './notes.js'
import { escapeCommands, sanitize, shortDigests, toAnnotation } from '../text/escape.js'
import {
  capitalized,
  code,
  join,
  list,
  plain,
  say,
  truncate,
  truncateMiddle,
  type Sentence
} from '../text/sentence.js'

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
/** So much is read; the summary has the rest. */
export const LONGEST_MESSAGE = 700
const MOST_FIXES = 2

/**
 * One annotation per cause with its fix and per note, the most severe first; nine, and one more that counts the rest. None
 * when all is allowed and nothing is worth a warning.
 */
export function annotationsOf(decision: Decision, causes: readonly Cause[]): readonly Annotation[] {
  const told = causes
    .filter((cause) => !isToldByFirstLeg(cause, decision.facts))
    .map((cause) => annotationOf(cause, decision))
  const notes = decision.notes
    .filter((note) => note.kind !== 'ungated' || note.matters)
    .map((note) => noteAnnotation(note, decision))
  return atMostNine(
    byLevel([...told, ...notes]),
    say`causes are in the job summary, if it is turned on, and in the output ${code('report')}.`
  )
}

/** Is it the notice of a later leg of a matrix, which the first one has as well? (GitHub docs, `strategy` context) */
function isToldByFirstLeg({ level }: Cause, { inputs: { strategy } }: Facts): boolean {
  const index = isRecord(strategy) ? strategy['job-index'] : undefined
  return level === 'notice' && typeof index === 'number' && index > 0
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
  const title = `and ${String(rest.length)} more`
  const message = toAnnotation(say`${rest.length} more ${where}`)
  return [...shown, { level: next.level, title, message }]
}

function noteAnnotation(note: Note, { facts }: Decision): Annotation {
  const { title, cause, links, fixes } = wordsOnNote(note, facts)
  const paragraphs = [cause, ...fixLines(fixes), ...links.map((part) => [part])]
  return {
    level: 'warning',
    title: titleAround(title),
    message: fit(paragraphs.map(toAnnotation)),
    ...notePlace(note, facts)
  }
}

/** At most 255 characters; a name from outside loses its middle. */
export function titleAround({ before, name, after }: NoteTitle): string {
  const room = LONGEST_TITLE - before.length - after.length
  return `${before}${truncateMiddle(escapeCommands(sanitize(name, 400)), room)}${after}`
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
  const { finding, advice, level, occurrences } = cause
  const place = advice.place?.here === true ? advice.place : dockerfileLine(cause, decision.facts)
  const notice = level === 'error' ? undefined : noticeOf(cause)
  const paragraphs = notice === undefined ? paragraphsOf(cause, decision) : [notice]
  return {
    level,
    title: titleOf(
      finding,
      occurrences[0].target.facts,
      occurrences.length - 1,
      stopsByDesign(cause) ? level : 'error',
      hasUngatedPush(decision)
    ),
    message: fit(paragraphs.map(toAnnotation).map(withShortDigests)),
    ...(place === undefined || notice !== undefined
      ? {}
      : { file: place.path, line: place.line, endLine: place.endLine })
  }
}

/** The line of a Dockerfile that pulls the image of the cause; the file in the workspace is assumed to be that of the commit. */
export function dockerfileLine(
  { occurrences }: Cause,
  { pulls }: Facts
): Pick<WorkflowLocation, 'path' | 'line' | 'endLine'> | undefined {
  const [first] = pulls
    .filter((pull) => occurrences.some(({ target }) => target.facts === pull))
    .flatMap(({ target }) => target.dockerfileLines)
  return first && { path: fileOf(first.path), line: first.line, endLine: first.line }
}

/** Short in the explanation, whole in the fixes, which are copied. */
function withShortDigests(paragraph: string, index: number): string {
  return index === 0 ? shortDigests(paragraph) : paragraph
}

function paragraphsOf(cause: Cause, decision: Decision): readonly Sentence[] {
  const { facts } = decision
  const { finding, advice, occurrences } = cause
  const [first, ...rest] = occurrences
  const place = advice.place?.here === true ? undefined : placeOfCause(cause)
  const tested = testedWith(first.target.facts, finding)
  const [fix, ...more] = fixLines(advice.fixes)
  const isInSummary = facts.inputs.summary && advice.fixes[0]?.isDiff === true
  const others = rest.map(({ target }) => named(target.facts))
  return [
    join([
      ...explanationOf(cause, decision),
      ...(tested === undefined ? [] : [say`${capitalized(tested)}.`])
    ]),
    ...(fix === undefined ? [] : [isInSummary ? say`${fix} (diff in the job summary)` : fix]),
    ...alsoFor(others),
    ...more,
    ...(facts.inputs.summary && advice.fixes.length > MOST_FIXES
      ? [say`Or: more in the job summary`]
      : []),
    ...(place === undefined ? [] : [place]),
    docsOf(finding, facts)
  ]
}

/** Of several targets with one cause, those that the title does not name. */
export function alsoFor(others: readonly Sentence[]): readonly Sentence[] {
  return others.length === 0 ? [] : [say`Also for ${list(others)}.`]
}

/** What is to be done, one a line; the summary has them all. */
export function fixLines(fixes: readonly Fix[]): readonly Sentence[] {
  return fixes
    .slice(0, MOST_FIXES)
    .map((fix, index) => say`${plain(fixLabel(fix, index))}: ${fixText(fix)}`)
}

/** The paragraphs as one text; where it gets too long, whole ones go, but never the first and the last. */
export function fit(paragraphs: readonly string[]): string {
  const [first = '', ...rest] = paragraphs
  const last = rest.at(-1)
  if (last === undefined) return truncate(first, LONGEST_MESSAGE)
  let text = truncate(first, LONGEST_MESSAGE - last.length - 1)
  for (const paragraph of rest.slice(0, -1)) {
    // "Or" and "Also" make no sense without the first fix.
    if (/^(?:Or|Also): /.test(paragraph) && !/^Fix: /m.test(text)) continue
    const next = `${text}\n${paragraph}`
    if (next.length + 1 + last.length <= LONGEST_MESSAGE) text = next
  }
  return `${text}\n${last}`
}

/** For the output `explanation`: what, why, what to do, of the target behind the output `reason`. */
export function storyOf(decision: Decision, causes: readonly Cause[]): readonly Sentence[] {
  const target = explainedTarget(decision)
  if (target === undefined) return [say`Nothing is pushed in this run.`]
  const { primary } = target
  const [headline, tested] = headlinesOf(target)
  const cause = causes.find(
    ({ finding, occurrences }) =>
      finding.code === primary.code && occurrences.some((one) => one.target === target)
  )
  if (cause === undefined) return [headline, tested]
  const docs = docsOf(primary, decision.facts)
  const notice = noticeOf(cause)
  if (notice !== undefined) return [notice, docs]
  return [headline, ...causeAndFix(cause, decision), tested, docs]
}

function causeAndFix(cause: Cause, decision: Decision): readonly Sentence[] {
  const [fix] = cause.advice.fixes
  return [
    join(explanationOf(cause, decision)),
    fix === undefined ? [] : say`Fix: ${fixText(fix)}.`,
    placeOfCause(cause) ?? []
  ]
}
