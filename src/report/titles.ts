// Knows what a title says of a finding: what will happen, to which image, why in a few words, with which login.
import type { PushTarget, Role, Target, TargetFacts } from '../facts.js'
import type { Level } from './causes.js'
import { CODES } from '../reasons/codes.js'
import { meaningOf, type Finding } from '../reasons/reason.js'
import { isAssumed, isPulled, nameOf, sourceWords } from '../reasons/wording.js'
import { escapeCommands, sanitize } from '../text/escape.js'
import { capitalized, plain, say, truncateName, type Sentence } from '../text/sentence.js'
import type { Decision, TargetVerdict } from '../verdict/decision.js'

/** What GitHub shows of a title. */
export const LONGEST_TITLE = 255

/** A cache is told apart from an image of the same repository. */
export function named({ target }: TargetFacts): Sentence {
  return target.role === 'cache' ? say`the cache ${nameOf(target)}` : say`${nameOf(target)}`
}

/** Does a step of this run push although this step says not to? Then nothing is skipped. */
export function hasUngatedPush({ notes }: Pick<Decision, 'notes'>): boolean {
  return notes.some((note) => note.kind === 'ungated' && note.matters)
}

/** What will happen, to which image, and why in a few words: at most 255 characters. */
export function titleOf(
  finding: Finding,
  target: TargetFacts,
  more = 0,
  level: Level = levelBySelf(finding),
  pushesAnyway = false
): string {
  const { before, after } = frameOf(finding, target.target, more, level, pushesAnyway)
  const name = escapeCommands(sanitize(nameOf(target.target), 400))
  return `${before}${truncateName(name, LONGEST_TITLE - before.length - after.length)}${after}`
}

/** The same as a sentence. */
export function headlineOf(
  finding: Finding,
  target: TargetFacts,
  level: Level = levelBySelf(finding),
  pushesAnyway = false
): Sentence {
  const { before, after } = frameOf(finding, target.target, 0, level, pushesAnyway)
  return [plain(before), ...say`${nameOf(target.target)}`, plain(after)]
}

/** The title in two halves, around the name. */
interface Frame {
  readonly before: string
  readonly after: string
}

/** The level that no input has changed. */
function levelBySelf({ class: itsClass }: Finding): Level {
  return itsClass === 'by-design' ? 'notice' : 'error'
}

function frameOf(
  finding: Finding,
  target: Target,
  more: number,
  level: Level,
  pushesAnyway: boolean
): Frame {
  const others = more === 0 ? '' : ` and ${String(more)} more`
  const why = whyOf(finding, isPulled(target))
  const { before, after } = happeningOf(finding, target, level, pushesAnyway)
  return { before, after: `${others}${after}: ${why}` }
}

/** What will happen, around the name. */
function happeningOf(finding: Finding, target: Target, level: Level, pushesAnyway: boolean): Frame {
  const { role } = target
  const pulled = isPulled(target)
  const what = PUSHES[role]
  switch (CODES[finding.code].verdict) {
    case 'allowed':
      return pulled
        ? { before: 'Pull of ', after: ' works' }
        : { before: `${what} to `, after: ' is allowed' }
    case 'unknown':
      if (finding.code === 'unresolved-images' && isAssumed(target)) return NOT_ALL_KNOWN
      return pulled
        ? { before: 'Cannot tell whether ', after: ' can be pulled' }
        : { before: `Cannot tell whether the ${what.toLowerCase()} to `, after: ' is allowed' }
    case 'denied':
      if (pulled) return { before: 'Pull of ', after: ' would fail' }
      if (finding.reason.isStoppedHere === true)
        return { before: `${what} to `, after: ' is stopped' }
      return finding.class === 'by-design' && level !== 'error'
        ? skippedTo(role, pushesAnyway)
        : { before: `${what} to `, after: ' would be refused' }
  }
}

function skippedTo(role: Role, pushesAnyway: boolean): Frame {
  const skipped = role === 'cache' ? 'Skipped the cache export to ' : 'Skipped the push to '
  return {
    before: pushesAnyway && role === 'image' ? 'This run must not push to ' : skipped,
    after: ''
  }
}

/** For an assumed name, which stands for all pushes that are not known. */
const NOT_ALL_KNOWN: Frame = {
  before: 'Cannot tell whether every push of this job is allowed (assumed: ',
  after: ')'
}

const PUSHES: Readonly<Record<Role, string>> = {
  image: 'Push',
  cache: 'Cache export',
  base: 'Pull',
  public: 'Pull'
}

/** The meaning, `most likely` where it is not certain. */
export function whyOf(finding: Finding, pulled: boolean): string {
  const { code: its, reason, certainty } = finding
  const likely = CODES[its].verdict === 'denied' && certainty === 'likely'
  return `${likely ? 'most likely ' : ''}${reason.titled?.(finding) ?? meaningOf(reason, pulled)}`
}

/** `tested with …`, where docker has no login yet and the verdict rests on one. */
export function testedWith(target: TargetFacts, finding: Finding): Sentence | undefined {
  const { credential, token, dockerHasLogin } = target.tested
  if (dockerHasLogin || !('source' in credential) || !restsOnCredential(finding)) return undefined
  return token === 'job'
    ? say`tested with the job's own token${loginMissing(target)}`
    : say`tested with ${sourceWords(credential.source)}`
}

/** Where the later steps are read, and none is known to log in for it, the push may have no login; a script may still make one. */
function loginMissing({ target }: TargetFacts): Sentence {
  const isMissing = isPushed(target) && target.login?.kind === 'present'
  return isMissing ? say`, and no login was found that the push would use` : say``
}

function isPushed(target: Target): target is PushTarget {
  return 'places' in target
}

function restsOnCredential({ code, reason, class: itsClass }: Finding): boolean {
  if (itsClass === 'by-design' || reason.holdsForEveryLogin === true) return false
  switch (CODES[code].layer) {
    case 'credential':
    case 'token-kind':
    case 'permission':
    case 'package':
    case 'policy':
      return true
    case 'answer':
      return CODES[code].verdict === 'allowed'
    case 'event':
    case 'name':
    case 'owner':
      return false
  }
}

/** The target that the outputs `reason` and `explanation` are about: an image where one has this reason. */
export function explainedTarget({ targets, reason }: Decision): TargetVerdict | undefined {
  const found = targets.filter(({ primary }) => primary.code === reason)
  return found.find(({ facts }) => facts.target.role === 'image') ?? found[0]
}

/** What happens to it, and with which login that was tested. */
export function headlinesOf({ primary, facts }: TargetVerdict): readonly [Sentence, Sentence] {
  const tested = testedWith(facts, primary)
  return [
    say`${headlineOf(primary, facts)}.`,
    tested === undefined ? say`` : testedText(tested, facts)
  ]
}

/** Without the apostrophe, which the alphabet of outputs does not have. */
function testedText(tested: Sentence, facts: TargetFacts): Sentence {
  return facts.tested.token === 'job'
    ? say`Tested with the job token${loginMissing(facts)}.`
    : say`${capitalized(tested)}.`
}
