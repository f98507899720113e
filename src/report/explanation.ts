// Knows the output `explanation`: the verdict and the cause behind `reason`, in one line that is safe in a shell.
import type { Decision } from '../verdict/decision.js'
import type { Cause } from './causes.js'
import { docsOf, explanationOf, fixText, headlineOf, noticeOf, placeOfCause } from './messages.js'
import { toOutput } from '../text/escape.js'
import { testedWith } from './tested-note.js'
import { capitalized, join, say, type Sentence } from '../text/sentence.js'
import type { Verdict } from '../reasons/codes.js'

/** What fits behind the longest verdict. */
export const LONGEST = 1_000 - openedBy('unknown', '').length
/** Less room than this is not worth half a sentence. */
const WORTHWHILE = 80

/** The verdict; what, why, what to do: at most 1,000 characters of the output alphabet. */
export function explain(decision: Decision, causes: readonly Cause[]): string {
  return openedBy(decision.verdict, fill(sentencesOf(decision, causes)))
}

/**
 * The line as the output is written. In a script without quotes, `x=${{ … }}`, a shell runs the second word of a line,
 * and PowerShell the first: in "This run …" or "The login …" that may be a program. A verdict and `--` are none, and
 * the script stops there. (After a single `-` zsh runs the next word; spaces that do not break cannot be searched for.)
 */
export function openedBy(verdict: Verdict, line: string): string {
  return `${verdict} -- ${line}`
}

function sentencesOf(decision: Decision, causes: readonly Cause[]): readonly Sentence[] {
  const found = decision.targets.filter(({ primary }) => primary.code === decision.reason)
  const target = found.find(({ facts }) => facts.target.role === 'image') ?? found[0]
  if (target === undefined) return [say`Nothing is pushed in this run.`]
  const { primary, facts } = target
  const headline = say`${headlineOf(primary, facts)}.`
  const tested = testedWith(facts, primary)
  const note = tested === undefined ? say`` : say`${capitalized(tested)}.`
  const cause = causes.find(
    ({ finding, occurrences }) =>
      finding.code === primary.code && occurrences.some((one) => one.target === target)
  )
  if (cause === undefined) return [headline, note]
  const notice = noticeOf(cause)
  if (notice !== undefined) return [notice, docsOf(primary, decision.facts)]
  return [headline, ...storyOf(cause, decision), note, docsOf(primary, decision.facts)]
}

function storyOf(cause: Cause, { facts }: Decision): readonly Sentence[] {
  const [fix] = cause.advice.fixes
  return [
    join(explanationOf(cause, facts)),
    fix === undefined ? [] : say`Fix: ${fixText(fix)}.`,
    placeOfCause(cause) ?? []
  ]
}

/** The sentences in order, each cut or left out where it does not fit any more; the last one always fits. */
function fill(sentences: readonly Sentence[]): string {
  const last = toOutput(sentences.at(-1) ?? [])
  let line = ''
  for (const sentence of sentences.slice(0, -1)) {
    const room = LONGEST - last.length - line.length - 2
    if (room >= WORTHWHILE && sentence.length > 0)
      line = `${line} ${toOutput(sentence, room)}`.trim()
  }
  return `${line} ${last}`.trim()
}
