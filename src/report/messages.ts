// Knows how a cause is told: its title, why it is so, what is to be done.
import type { Facts, Role, TargetFacts } from '../facts.js'
import { CODES } from '../reasons/codes.js'
import type { Fix } from '../reasons/advice.js'
import { meaningOf, type Finding } from '../reasons/reason.js'
import { isPulled, nameOf } from '../reasons/target.js'
import { locationText } from '../reasons/permissions-block.js'
import { rolesOf, type Cause } from './causes.js'
import { docsUrl } from '../text/links.js'
import { sanitize, escapeCommands } from '../text/escape.js'
import {
  capitalized,
  code,
  truncateName,
  link,
  list,
  plain,
  say,
  type Sentence
} from '../text/sentence.js'

/** What GitHub shows of a title. */
export const LONGEST_TITLE = 255

/** The title in two halves, around the name. */
interface Frame {
  readonly before: string
  readonly after: string
}

/** What will happen, to which image, and why in a few words: at most 255 characters. */
export function titleOf(finding: Finding, target: TargetFacts, more = 0): string {
  const { before, after } = frameOf(finding, target.target.role, more)
  const name = escapeCommands(sanitize(nameOf(target.target), 400))
  return `${before}${truncateName(name, LONGEST_TITLE - before.length - after.length)}${after}`
}

/** The same as a sentence. */
export function headlineOf(finding: Finding, target: TargetFacts, more = 0): Sentence {
  const { before, after } = frameOf(finding, target.target.role, more)
  return [plain(before), ...say`${nameOf(target.target)}`, plain(after)]
}

function frameOf(finding: Finding, role: Role, more: number): Frame {
  const others = more === 0 ? '' : ` and ${String(more)} more`
  const why = whyOf(finding, isPulled({ role }))
  const { before, after } = happeningOf(finding, role)
  return { before, after: `${others}${after}: ${why}` }
}

/** What will happen, around the name. */
function happeningOf(finding: Finding, role: Role): Frame {
  const pulled = isPulled({ role })
  const what = PUSHES[role]
  switch (CODES[finding.code].verdict) {
    case 'allowed':
      return pulled
        ? { before: 'Pull of ', after: ' works' }
        : { before: `${what} to `, after: ' is allowed' }
    case 'unknown':
      return pulled
        ? { before: 'Cannot tell whether ', after: ' can be pulled' }
        : { before: `Cannot tell whether the ${what.toLowerCase()} to `, after: ' is allowed' }
    case 'denied':
      if (pulled) return { before: 'Pull of ', after: ' would fail' }
      // The registry does not refuse it, or is not asked; this step is what stops it.
      if (finding.code === 'too-visible' || finding.code === 'lookalike-host')
        return { before: `${what} to `, after: ' is stopped' }
      return finding.class === 'by-design'
        ? { before: `Skipped the ${what.toLowerCase()} to `, after: '' }
        : { before: `${what} to `, after: ' would be refused' }
  }
}

const PUSHES: Readonly<Record<Role, string>> = {
  image: 'Push',
  cache: 'Cache',
  base: 'Pull',
  public: 'Pull'
}

/** The meaning, `most likely` where it is not certain. */
export function whyOf(finding: Finding, pulled: boolean): string {
  const { code: its, reason, certainty } = finding
  const likely = CODES[its].verdict === 'denied' && certainty === 'likely'
  return `${likely ? 'most likely ' : ''}${reason.titled?.(finding) ?? meaningOf(reason, pulled)}`
}

/** The one sentence for a cause by design, under a title that says what is skipped; undefined for every other. */
export function noticeOf(cause: Cause): Sentence | undefined {
  const { notice } = cause.advice
  if (cause.finding.class !== 'by-design' || notice === undefined) return undefined
  return say`${capitalized(notice.why)}; ${notice.then}${alsoPossible(cause.finding, '; also possible: ')}.`
}

/** The same where the heading says already what is skipped. */
export function shortNoticeOf(cause: Cause): Sentence | undefined {
  const { notice } = cause.advice
  if (cause.finding.class !== 'by-design' || notice === undefined) return undefined
  return say`${capitalized(notice.why)}; ${notice.then}.`
}

/** Why it is so, and what follows. */
export function explanationOf(cause: Cause, facts: Facts): readonly Sentence[] {
  const { finding, advice, occurrences, isOvershadowed } = cause
  const roles = rolesOf(cause)
  const { detail } = advice
  return [
    advice.cause,
    ...(detail === undefined || occurrences.length > 1 ? [] : [say`${capitalized(detail)}.`]),
    ...othersOf(finding, isPulled(occurrences[0].target.facts.target)),
    ...(isOvershadowed
      ? [say`This run would not ${plain(verbOf(roles))} anyway; other runs need this fixed.`]
      : []),
    ...(CODES[finding.code].verdict === 'unknown' ? consequence(roles, facts) : []),
    ...(CODES[finding.code].verdict === 'denied' && roles.every((role) => role === 'cache')
      ? [say`A refused cache does not stop the push.`]
      : [])
  ]
}

function verbOf(roles: readonly Role[]): string {
  return roles.every((role) => isPulled({ role })) ? 'pull' : 'push'
}

/** What follows from an unknown verdict, by the input `on-unknown`. A cache never stops anything. */
function consequence(
  roles: readonly Role[],
  { inputs: { onUnknown } }: Facts
): readonly Sentence[] {
  const setting = code(`on-unknown: ${onUnknown}`)
  if (roles.every((role) => role === 'cache')) return []
  // What others pull decides no push.
  if (onUnknown !== 'fail' && !roles.some((role) => role === 'image' || role === 'base')) return []
  switch (onUnknown) {
    case 'push':
      return [say`The push goes on (${setting}).`]
    case 'skip':
      return [say`Nothing is pushed (${setting}).`]
    case 'fail':
      return [say`The step fails (${setting}).`]
  }
}

function othersOf(finding: Finding, pulled: boolean): readonly Sentence[] {
  const others = alsoPossible(finding, 'Also possible: ', pulled)
  return others.length === 0 ? [] : [say`${others}.`]
}

/** What else the same answer can mean; nothing where the cause is certain. */
function alsoPossible(
  { certainty, alsoPossible: others }: Finding,
  before: string,
  pulled = false
): Sentence {
  if (certainty === 'certain' || others.length === 0) return []
  const meant = others.map((other) => say`${plain(meaningOf(other, pulled))}`)
  return say`${plain(before)}${list(meant)}`
}

/** What stands before a fix: is it the first, another way, or something to do besides? */
export function fixLabel({ also }: Fix, index: number): 'Fix' | 'Or' | 'Also' {
  if (index === 0) return 'Fix'
  return also === true ? 'Also' : 'Or'
}

/** The fix with what to write, and who can do it where that is not whoever writes the workflow. */
export function fixText({ by, text, instead }: Fix): Sentence {
  const write = instead === undefined ? say`` : say`: ${code(instead)}`
  return say`${text}${write}${by === 'workflow author' ? say`` : say` (${plain(by)})`}`
}

/** Where in a workflow file the cause stands. */
export function placeOfCause({ advice }: Pick<Cause, 'advice'>): Sentence | undefined {
  return advice.place === undefined ? undefined : say`Where: ${locationText(advice.place)}.`
}

/** The section of the documentation on the cause. */
export function docsOf({ code: reason }: Pick<Finding, 'code'>, { run }: Facts): Sentence {
  return [link('More', docsUrl(reason, run.action))]
}
