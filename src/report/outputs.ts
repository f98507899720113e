// Knows the outputs of the contract, all of them strings, and what they are when the inputs are wrong or the step breaks.
import { isAssumed } from '../reasons/target.js'
import { inputErrorWords, invalidInputAnnotation } from './invalid-inputs.js'
import type { TokenPermission } from '../permissions/rules.js'
import type { InputError } from '../inputs/kinds.js'
import type { Run } from '../event/run.js'
import type { TargetFacts } from '../facts.js'
import type { Decision } from '../verdict/decision.js'
import { type Annotation } from './annotations.js'
import {
  type Cause,
  docsOf,
  explanationOf,
  fixText,
  headlineOf,
  noticeOf,
  placeOfCause,
  testedWith
} from './causes.js'
import { crashJson, invalidInputJson, reportJsonOf } from './report-json.js'
import { toOutput } from '../text/escape.js'
import { join, say, type Sentence, capitalized } from '../text/sentence.js'
import type { Verdict } from '../reasons/codes.js'

export type OutputName =
  | 'should-push'
  | 'images'
  | 'image'
  | 'verdict'
  | 'reason'
  | 'explanation'
  | 'token-permission'
  | 'package-exists'
  | 'visibility'
  | 'pushable-tags'
  | 'cache-to'
  | 'report'

export type Outputs = Readonly<Record<OutputName, string>>

/** Every output of the contract for a decision. */
export function outputsOf(decision: Decision, causes: readonly Cause[]): Outputs {
  const first = decision.targets.find(({ facts }) => facts.target.role === 'image')?.facts
  return {
    'should-push': String(decision.shouldPush),
    images: judgedImages(decision).join('\n'),
    image: firstImage(decision),
    verdict: decision.verdict,
    reason: decision.reason,
    explanation: explain(decision, causes),
    'token-permission': permissionOf(decision.facts.permission),
    'package-exists': first?.exists === undefined ? 'unknown' : String(first.exists),
    visibility: first?.visibility ?? 'unknown',
    'pushable-tags': pushableTags(decision).join('\n'),
    'cache-to': writableCaches(decision).join('\n'),
    report: reportJsonOf(decision)
  }
}

/** What is hardly more than a guess is not known (rule `dependabot-unsettled`: GitHub docs contradict themselves). */
function permissionOf({ level, certainty }: TokenPermission): string {
  return certainty === 'low' ? 'unknown' : level
}

/** What was judged as pushes. A text that is no legal reference is left out: pasted into a script it might run. */
function judgedImages({ facts, targets }: Decision): readonly string[] {
  const judged = targets
    .map(({ facts: { target } }) => target)
    .filter((target) => target.role === 'image' && !isAssumed(target))
    .flatMap(({ name, given }) => (name.kind === 'reference' ? given : []))
  // Several steps, or legs of a matrix, may push the same image.
  return facts.inputs.images === undefined ? [...new Set(judged)] : judged
}

/**
 * Registry and path, as a later `tags:` needs them. What the plan made of this output was made of the repository's own
 * name, and judged so.
 */
function firstImage({ targets, facts }: Decision): string {
  if (facts.job.kind === 'plan' && facts.job.usesOwnName) return ownImage(facts.run)
  const names = targets
    .map(({ facts: { target } }) => target)
    .filter((target) => target.role === 'image' && !isAssumed(target))
    .flatMap(({ name }) => (name.kind === 'reference' ? [name.reference] : []))
  const [first] = names
  return first === undefined ? ownImage(facts.run) : `${first.registry}/${first.path}`
}

/** The repository's own name in GitHub's registry; empty where the runner does not name the repository. */
function ownImage({ repository, server }: Pick<Run, 'repository' | 'server'>): string {
  return repository.fullName === '' ? '' : `${server.registry}/${repository.fullName.toLowerCase()}`
}

function pushableTags({ facts, targets }: Decision): readonly string[] {
  const allowed = targets
    .filter((target) => target.facts.target.role === 'image' && target.verdict === 'allowed')
    .flatMap((target) => target.facts.target.given)
  return facts.inputs.images?.filter((entry) => allowed.includes(entry)) ?? [...new Set(allowed)]
}

/** Everything that no target speaks against; where a registry gave no answer, `on-unknown` decides. */
function writableCaches({ facts, targets }: Decision): readonly string[] {
  const { cacheTo, onUnknown } = facts.inputs
  const unwritable = targets
    .filter((target) => target.facts.target.role === 'cache')
    .filter(
      ({ verdict }) => verdict === 'denied' || (verdict === 'unknown' && onUnknown !== 'push')
    )
    .flatMap((target) => target.facts.target.given)
  return cacheTo.filter((entry) => !unwritable.includes(entry))
}

/** What fits behind the longest verdict. */
const LONGEST_EXPLANATION = 1_000 - openedBy('unknown', '').length

/** Less room than this is not worth half a sentence. */
const LEAST_WORTHWHILE = 80

/** The verdict; what, why, what to do: at most 1,000 characters of the output alphabet. */
export function explain(decision: Decision, causes: readonly Cause[]): string {
  return openedBy(decision.verdict, fill(sentencesOf(decision, causes)))
}

/**
 * The line as the output is written. In a script without quotes, `x=${{ … }}`, a shell runs the second word of a line,
 * and PowerShell the first: in "This run …" or "The login …" that may be a program. A verdict and `--` are none, and
 * the script stops there. (After a single `-` zsh runs the next word; spaces that do not break cannot be searched for.)
 */
function openedBy(verdict: Verdict, line: string): string {
  return `${verdict} -- ${line}`
}

function sentencesOf(decision: Decision, causes: readonly Cause[]): readonly Sentence[] {
  const found = decision.targets.filter(({ primary }) => primary.code === decision.reason)
  const target = found.find(({ facts }) => facts.target.role === 'image') ?? found[0]
  if (target === undefined) return [say`Nothing is pushed in this run.`]
  const { primary, facts } = target
  const headline = say`${headlineOf(primary, facts)}.`
  const tested = testedWith(facts, primary)
  const note = tested === undefined ? say`` : testedText(tested, facts)
  const cause = causes.find(
    ({ finding, occurrences }) =>
      finding.code === primary.code && occurrences.some((one) => one.target === target)
  )
  if (cause === undefined) return [headline, note]
  const notice = noticeOf(cause)
  if (notice !== undefined) return [notice, docsOf(primary, decision.facts)]
  return [headline, ...storyOf(cause, decision), note, docsOf(primary, decision.facts)]
}

/** Without the apostrophe, which the alphabet of outputs does not have. */
function testedText(tested: Sentence, { tested: { token } }: TargetFacts): Sentence {
  return token === 'job' ? say`Tested with the job token.` : say`${capitalized(tested)}.`
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
    const room = LONGEST_EXPLANATION - last.length - line.length - 2
    if (room >= LEAST_WORTHWHILE && sentence.length > 0)
      line = `${line} ${toOutput(sentence, room)}`.trim()
  }
  return `${line} ${last}`.trim()
}

/** What is written when the step's own inputs are wrong; the step fails. */
export function invalidInputOutcome(
  errors: readonly InputError[],
  run?: Run
): {
  readonly outputs: Outputs
  readonly annotations: readonly Annotation[]
} {
  return {
    outputs: {
      ...WITHOUT_VERDICT,
      image: run === undefined ? '' : ownImage(run),
      reason: 'invalid-input',
      explanation: openedBy(
        'unknown',
        toOutput(join(errors.map(inputErrorWords)), LONGEST_EXPLANATION)
      ),
      report: invalidInputJson(errors)
    },
    annotations: [invalidInputAnnotation(errors, run?.action)]
  }
}

const BROKE_OFF = say`The check failed by a bug of its own. That says nothing about the push.`

/** The outputs of a step that broke off: nothing is known. */
export function crashOutputs(
  shouldPush: boolean,
  failed: boolean,
  run?: Run,
  why: Sentence = BROKE_OFF
): Outputs {
  return {
    ...WITHOUT_VERDICT,
    image: run === undefined ? '' : ownImage(run),
    'should-push': String(shouldPush),
    reason: 'permission-unknown',
    explanation: openedBy('unknown', toOutput(why, LONGEST_EXPLANATION)),
    report: crashJson({ shouldPush, failed })
  }
}

const WITHOUT_VERDICT = {
  'should-push': 'false',
  images: '',
  verdict: 'unknown',
  'token-permission': 'unknown',
  'package-exists': 'unknown',
  visibility: 'unknown',
  'pushable-tags': '',
  'cache-to': ''
} as const
