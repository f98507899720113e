// Knows how a cause is told: its title, its one sentence, its paragraphs.
import type { Facts, Role, TargetFacts } from '../facts.js'
import { CODES } from '../reasons/codes.js'
import type { Advice } from '../reasons/advice.js'
import { meaningOf, type Finding } from '../reasons/reason.js'
import { isPulled, nameOf } from '../reasons/target.js'
import { locationText } from '../reasons/permissions-block.js'
import { namesOf, type Cause } from './causes.js'
import { docsUrl } from '../text/links.js'
import { sanitize, escapeCommands } from '../text/escape.js'
import {
  capitalize,
  code,
  truncateName,
  link,
  list,
  plain,
  quote,
  say,
  type Sentence
} from '../text/sentence.js'

export const LONGEST_TITLE = 80

/** The title in two halves, around the name. */
interface Frame {
  readonly before: string
  readonly after: string
}

/** What will happen, and why in a few words: at most 80 characters, the name cut in the middle. */
export function titleOf(finding: Finding, target: TargetFacts, more = 0): string {
  const { before, after } = frameOf(finding, target.target.role, more)
  const name = escapeCommands(sanitize(nameOf(target.target), 400))
  return `${before}${truncateName(name, LONGEST_TITLE - before.length - after.length)}${after}`
}

/** The same with the whole name, for where there is room. */
export function headlineOf(finding: Finding, target: TargetFacts): Sentence {
  const { before, after } = frameOf(finding, target.target.role, 0)
  return [plain(before), ...say`${nameOf(target.target)}`, plain(after)]
}

function frameOf(finding: Finding, role: Role, more: number): Frame {
  const { verdict } = CODES[finding.code]
  const others = more === 0 ? '' : ` (+${more})`
  const pulled = isPulled({ role })
  const why = whyOf(finding, pulled)
  const [capital, small] = DEEDS[role]
  switch (verdict) {
    case 'allowed':
      return {
        before: `${capital} `,
        after: `${others} ${pulled ? 'works' : 'is allowed'}: ${why}`
      }
    case 'unknown':
      return pulled
        ? { before: `Unknown if ${small} `, after: `${others} works: ${why}` }
        : { before: `No verdict on ${small} `, after: `${others}: ${why}` }
    case 'denied':
      // What is too visible could be pushed; this step is what stops it.
      return finding.class === 'by-design' || finding.code === 'too-visible'
        ? { before: `No ${small} `, after: `${others}: ${why}` }
        : { before: `${capital} `, after: `${others} fails: ${why}` }
  }
}

const DEEDS: Readonly<Record<Role, readonly [string, string]>> = {
  image: ['Push to', 'push to'],
  cache: ['Cache to', 'cache to'],
  base: ['Pull of', 'pull of'],
  public: ['Pull of', 'pull of']
}

/** The meaning, `probably` where it is not certain. */
export function whyOf({ code: its, reason, certainty }: Finding, pulled: boolean): string {
  const likely = CODES[its].verdict === 'denied' && certainty === 'likely'
  return `${likely ? 'probably ' : ''}${meaningOf(reason, pulled)}`
}

/** The one sentence for a cause by design; undefined for every other. */
export function noticeOf(cause: Cause): Sentence | undefined {
  return cause.finding.class === 'by-design' ? cause.advice.notice?.(outcomeOf(cause)) : undefined
}

function outcomeOf(cause: Cause): Sentence {
  const { images, caches, pulls } = namesOf(cause)
  const outcomes = [
    ...(images.length === 0 ? [] : [say`nothing is pushed to ${names(images)}`]),
    ...(caches.length === 0 ? [] : [say`nothing is written to the cache ${names(caches)}`]),
    ...(pulls.length === 0 ? [] : [say`the pull of ${names(pulls)} fails`])
  ]
  const [first = say``, ...rest] = outcomes
  return [...first, ...rest.flatMap((outcome) => say`, and ${outcome}`), ...othersOf(cause)]
}

/** Its one sentence names what else the same answer can mean, too. */
function othersOf({ finding: { alsoPossible } }: Cause): Sentence {
  if (alsoPossible.length === 0) return say``
  return say` (another possible cause: ${list(alsoPossible.map((other) => [code(other.code)]))})`
}

function names(texts: readonly string[]): Sentence {
  return list(texts.map((text) => say`${text}`))
}

/** What a cause is, as sentences: whom it concerns, why, how sure, in which words, what follows. */
export function explanationOf(cause: Cause, facts: Facts): readonly Sentence[] {
  const { finding, advice, targets, beside } = cause
  const { images, caches, pulls } = namesOf(cause)
  const verdict = CODES[finding.code].verdict
  const roles = targets.map((target) => target.facts.target.role)
  return [
    ...(targets.length > 1 ? [say`This concerns ${names([...images, ...caches, ...pulls])}.`] : []),
    advice.cause,
    ...hedgeOf(finding, pulls.length === targets.length),
    ...wordsOf(finding),
    ...(beside
      ? [
          pulls.length === targets.length
            ? say`The pull would fail anyway in this run, but a run that may pull needs this mended.`
            : say`This run would not push anyway, but a run that may push needs this mended.`
        ]
      : []),
    ...(verdict === 'unknown' ? consequence(roles, facts) : [])
  ]
}

/** A cache never stops anything. */
function consequence(roles: readonly Role[], { inputs }: Facts): readonly Sentence[] {
  return roles.every((role) => role === 'cache') ? [] : afterUnknown(inputs.onUnknown, roles)
}

/** What follows from an unknown verdict, by the input `on-unknown`. */
function afterUnknown(
  onUnknown: 'push' | 'skip' | 'fail',
  roles: readonly Role[]
): readonly Sentence[] {
  const setting = code(`on-unknown: ${onUnknown}`)
  // What others pull decides no push.
  if (onUnknown !== 'fail' && !roles.some((role) => role === 'image' || role === 'base')) return []
  switch (onUnknown) {
    case 'push':
      return [say`Because of ${setting} this does not stop the push.`]
    case 'skip':
      return [say`Because of ${setting} nothing is pushed.`]
    case 'fail':
      return [say`Because of ${setting} the step fails.`]
  }
}

function hedgeOf({ certainty, alsoPossible }: Finding, pulled: boolean): readonly Sentence[] {
  if (certainty === 'certain') return []
  if (alsoPossible.length === 0) return [say`This is likely, not certain.`]
  const others = alsoPossible.map(
    (other) => say`${plain(meaningOf(other, pulled))} (${code(other.code)})`
  )
  return [
    say`This is the likeliest cause, not a certain one; the same answer can mean: ${list(others)}.`
  ]
}

function wordsOf({ error }: Finding): readonly Sentence[] {
  if (error === undefined) return []
  const status =
    error.code === ''
      ? say`${plain(String(error.status))}`
      : say`${plain(String(error.status))} ${error.code}`
  const said = error.message.replace(/\.$/, '')
  const message = said === '' ? say`` : say`: ${quote(said)}`
  return [say`The registry answered ${status}${message}.`]
}

/** The fixes as `actor: imperative`, the likeliest first. */
export function fixesOf({ fixes }: Pick<Advice, 'fixes'>): readonly Sentence[] {
  return fixes.map(({ by, text }) => say`${plain(capitalize(by))}: ${text}`)
}

/** Where in a workflow file the cause stands. */
export function placeOfCause({ advice }: Pick<Cause, 'advice'>): Sentence | undefined {
  return advice.place === undefined ? undefined : say`Where: ${locationText(advice.place)}.`
}

/** The section of the documentation on the cause. */
export function docsOf({ code: reason }: Finding, { run }: Facts): Sentence {
  return [link('More', docsUrl(reason, run.action))]
}
