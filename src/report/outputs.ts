// Knows the outputs of the contract, all of them strings.
import type { Run } from '../event/run.js'
import { isAssumed } from '../reasons/wording.js'
import type { TokenPermission } from '../permissions/rules.js'
import type { ReasonCode, Verdict } from '../reasons/codes.js'
import { toOutput } from '../text/escape.js'
import type { Sentence } from '../text/sentence.js'
import type { Decision } from '../verdict/decision.js'
import { reportJsonOf } from './report-json.js'

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

/**
 * Every output of the contract for a decision.
 *
 * @param explanation - what, why, what to do
 */
export function outputsOf(decision: Decision, explanation: readonly Sentence[]): Outputs {
  const first = decision.targets.find(({ facts }) => facts.target.role === 'image')?.facts
  return {
    'should-push': String(decision.shouldPush),
    images: judgedImages(decision).join('\n'),
    image: firstImage(decision),
    verdict: decision.verdict,
    reason: decision.reason,
    explanation: explain(decision.verdict, explanation),
    'token-permission': permissionOf(decision.facts.permission),
    'package-exists': first?.exists === undefined ? 'unknown' : String(first.exists),
    visibility: first?.visibility ?? 'unknown',
    'pushable-tags': pushableTags(decision).join('\n'),
    'cache-to': writableCaches(decision).join('\n'),
    report: reportJsonOf(decision)
  }
}

/**
 * Every output where nothing was judged.
 *
 * @param report - the JSON of the output of this name
 */
export function unjudgedOutputs(
  reason: ReasonCode,
  why: Sentence,
  report: string,
  run?: Run,
  shouldPush = false
): Outputs {
  return {
    'should-push': String(shouldPush),
    images: '',
    image: run === undefined ? '' : ownImage(run),
    verdict: 'unknown',
    reason,
    explanation: openedBy('unknown', toOutput(why, LONGEST_EXPLANATION)),
    'token-permission': 'unknown',
    'package-exists': 'unknown',
    visibility: 'unknown',
    'pushable-tags': '',
    'cache-to': '',
    report
  }
}

/** What is hardly more than a guess is not known (rule `dependabot-unsettled`: GitHub docs contradict themselves). */
function permissionOf({ level, certainty }: TokenPermission): string {
  return certainty === 'low' ? 'unknown' : level
}

/**
 * The letters of references, capitals among them: nothing that a shell would run, and no line of its own. A slash is among
 * them: a word alone, such as `END`, could end a here-document that the list is pasted into.
 */
const HARMLESS = /^(?=.{1,512}$)\w[\w.:@+-]*\/[\w./:@+-]*$/

/**
 * What was judged as pushes. Of what is no legal reference a text with other letters than references have is left out:
 * pasted into a script it might run.
 */
function judgedImages({ facts, targets }: Decision): readonly string[] {
  const judged = targets
    .map(({ facts: { target } }) => target)
    .filter((target) => target.role === 'image' && !isAssumed(target))
    .flatMap(({ name, given }) =>
      name.kind === 'reference' ? given : given.filter((text) => HARMLESS.test(text))
    )
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

/** The verdict, and as much of the sentences as fits: at most 1,000 characters of the output alphabet. */
export function explain(verdict: Verdict, sentences: readonly Sentence[]): string {
  return openedBy(verdict, fill(sentences))
}

/**
 * The line as the output is written. In a script without quotes, `x=${{ … }}`, a shell runs the second word of a line,
 * and PowerShell the first: in "This run …" or "The login …" that may be a program. A verdict and `--` are none, and
 * the script stops there. (After a single `-` zsh runs the next word; spaces that do not break cannot be searched for.)
 */
function openedBy(verdict: Verdict, line: string): string {
  return `${verdict} -- ${line}`
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
