// Knows what is written at the end of the job: which tags are there and who can pull them, what is wrong, and how to fix it.
import type { ActionSource, Visibility } from '../event/run.js'
import type { InputError } from '../inputs/inputs.js'
import {
  alsoFor,
  atMostNine,
  fit,
  fixLines,
  titleAround,
  type Annotation
} from '../report/annotations.js'
import { inputErrorWords, invalidInputSummary } from '../report/failures.js'
import type { Report } from '../report/report.js'
import type { AfterPush, AfterPushDecision, AfterPushState, SeenVisibility } from './tag-states.js'
import { docsUrl, packageSettings } from '../text/links.js'
import { shortDigests, toAnnotation, toMarkdown } from '../text/escape.js'
import { code, link, plain, say, type Sentence } from '../text/sentence.js'
import {
  addressesIn,
  bullets,
  goodOnes,
  heading,
  MOST_SHOWN,
  pageOf,
  type Block
} from '../report/summary-blocks.js'
import { missingWords } from '../reasons/wording.js'
import type { IncompleteIndex } from '../registry/result.js'
import type { ReasonCode } from '../reasons/codes.js'
import { byAuthor, byPackageAdmin, byRegistryAdmin, type Fix } from '../reasons/reason.js'
import { changeVisibility, openSettings } from '../reasons/fixes.js'
import { byLevel, type Level } from '../report/causes.js'

/** The end of the job has no outputs. */
export type AfterPushReport = Omit<Report, 'outputs'>

/** What the post step writes. */
export function reportAfterPush(decision: AfterPushDecision): AfterPushReport {
  const { tags, jobStatus, failed, run } = decision
  const causes = causesAfterPush(decision)
  return {
    log: tags.map((tag) => toAnnotation(say`${tag.reference}: ${stateWords(tag, jobStatus)}`)),
    annotations: atMostNine(
      causes.map((cause) => annotationOf(cause, run.action)),
      say`of the warnings are in the job summary, if it is turned on.`
    ),
    summary: summaryAfterPush(decision, causes),
    failed
  }
}

/**
 * What is written where nothing could be checked: the inputs are wrong by the end, or the check
 * failed because of a bug.
 */
export function reportVerifySkipped(
  errors: readonly InputError[],
  action?: ActionSource
): AfterPushReport {
  const bug = say`The check after the push failed because of a bug in ghcr-preflight. That says nothing about the push.`
  const words = errors.length === 0 ? [bug] : errors.map(inputErrorWords)
  return {
    log: [],
    annotations: [
      {
        level: 'warning',
        title: 'ghcr-preflight did not check what was pushed',
        message: fit(words.map(toAnnotation))
      }
    ],
    summary: errors.length === 0 ? '' : invalidInputSummary(errors, action, 'post'),
    failed: false
  }
}

/** One thing to say about a tag, or the same about several. */
interface AfterCause {
  readonly level: Level
  /** After the name, in the title. */
  readonly title: string
  readonly why: Sentence
  readonly fixes: readonly Fix[]
  readonly docs: ReasonCode | undefined
}

interface AfterCauseOfTags extends AfterCause {
  readonly tags: readonly [AfterPush, ...AfterPush[]]
}

/** Everything that is worth an annotation, the most severe first; tags with the same cause are grouped. */
function causesAfterPush(decision: AfterPushDecision): readonly AfterCauseOfTags[] {
  const groups = new Map<string, AfterCauseOfTags>()
  for (const tag of decision.tags) {
    for (const cause of causesOfTag(tag, decision)) {
      const level = decision.mayFail ? cause.level : 'warning'
      const said = [cause.why, ...cause.fixes.map(({ text }) => text)].map(toAnnotation)
      const key = [cause.title, ...said].join('\n')
      const known = groups.get(key)
      const tags: AfterCauseOfTags['tags'] = known === undefined ? [tag] : [...known.tags, tag]
      groups.set(key, { ...cause, level, tags })
    }
  }
  return byLevel([...groups.values()])
}

function causesOfTag(tag: AfterPush, decision: AfterPushDecision): readonly AfterCause[] {
  const broken = tag.isDemandBroken ? [brokenDemand(tag, decision)] : []
  return [...broken, ...stateCauses(tag, decision)]
}

function stateCauses(tag: AfterPush, decision: AfterPushDecision): readonly AfterCause[] {
  const { state, pushed } = tag
  switch (state.kind) {
    case 'missing':
      return [pushed ? missing(decision.jobStatus) : notThere()]
    case 'other-digest':
      return [otherDigest(state)]
    case 'unknown':
      return [unknown(state.why, pushed)]
    case 'there':
    case 'arrived':
      return unknownVisibility(tag, state, decision)
    case 'incomplete':
      return [incomplete(state), ...unknownVisibility(tag, state, decision)]
  }
}

function warning(
  title: string,
  why: Sentence,
  fixes: readonly Fix[],
  docs?: ReasonCode
): AfterCause {
  return { level: 'warning', title, why, fixes, docs }
}

function unknown(why: string, pushed: boolean): AfterCause {
  return warning(
    pushed ? 'may or may not have arrived' : 'may or may not be there',
    say`This could not be checked after the push: ${why}.`,
    [byAuthor`Look at the packages page, or pull the tag`]
  )
}

function unknownVisibility(
  { demanded, package: name }: AfterPush,
  { kind, visibility, isPublic }: { readonly kind: AfterPushState['kind'] } & SeenVisibility,
  decision: AfterPushDecision
): readonly AfterCause[] {
  if (demanded === undefined || visibility !== undefined || isPublic !== undefined) return []
  return [
    warning(
      `${kind === 'arrived' ? 'arrived' : 'is there'}, visibility not known`,
      say`It should be ${code(demanded)}, but it is not known who can pull it.`,
      [
        name === undefined
          ? byPackageAdmin`Look at the visibility in the settings of the repository`
          : byPackageAdmin`${openSettings(decision, name)} → look at the visibility`
      ]
    )
  ]
}

/** The verdict was about opening one upload; these causes can still stop a push after it. */
function missing(jobStatus: string): AfterCause {
  const isDone = jobStatus === '' || jobStatus === 'success'
  const ended = isDone ? say`` : say` The job ended with status ${code(jobStatus)}.`
  return warning(
    'did not arrive',
    say`This step let the push go on, but the registry does not have the tag.${ended}`,
    [
      isDone
        ? byAuthor`Check that the build pushes (input ${code('push')}) and uses this tag`
        : byAuthor`Look in the log of the build for the first error`,
      byAuthor`If the push itself failed: the login step may use a different credential from the one tested, the tag may be protected, or a quota may be full`
    ],
    'accepted'
  )
}

/** A tag that this job does not push, so its build is no cause. */
function notThere(): AfterCause {
  return warning(
    'is not there',
    say`${code('public-images')} names this tag, and the registry does not have it.`,
    [
      byAuthor`Name a tag that exists; if this job should push it, name it in ${code('images')} too`
    ],
    'tag-missing'
  )
}

function otherDigest({ expected, actual }: { expected: string; actual: string }): AfterCause {
  return warning(
    'has another digest',
    say`The build reported ${code(expected)}, but the tag is now ${code(actual)}.`,
    [
      byAuthor`Check whether another job pushes the same tag, and whether ${code('pushed-digest')} is the output ${code('digest')} of the build that pushes it`,
      byAuthor`Until then, use the digest instead of the tag`
    ]
  )
}

/** A warning only: at the end of the job nothing but a wrong visibility turns it red. */
function incomplete({ missing: gone }: Pick<IncompleteIndex, 'missing'>): AfterCause {
  return warning(
    'is incomplete',
    say`The image lists ${missingWords(gone)}, which the registry does not have, so pulls that need them fail.`,
    [
      byAuthor`Push the image again, for all its platforms`,
      byPackageAdmin`Let the clean-up of untagged versions keep every version that a tagged image lists`
    ],
    'incomplete-index'
  )
}

function brokenDemand(tag: AfterPush, decision: AfterPushDecision): AfterCause {
  const { state } = tag
  const seen = 'visibility' in state ? state : undefined
  const actual = seen?.visibility ?? (seen?.isPublic === true ? 'public' : undefined)
  const wanted = tag.demanded ?? 'public'
  const isTooOpen = wanted !== 'public' && actual === 'public'
  return {
    level: 'error',
    title:
      actual === undefined
        ? 'is not public, but should be'
        : `is ${actual}, but should be ${wanted}`,
    why: isTooOpen
      ? say`Anyone can pull it, but the inputs of this step ask for ${code(wanted)}.`
      : say`The inputs of this step ask for ${code(wanted)}, but some people who should be able to pull it cannot.`,
    fixes: isTooOpen ? INSTEAD_OF_CLOSING : [change(tag, wanted, decision)],
    docs: isTooOpen ? 'too-visible' : 'package-private'
  }
}

const INSTEAD_OF_CLOSING: readonly Fix[] = [
  byPackageAdmin`A public package cannot be made private again: delete it, and push under another name`,
  byAuthor`If it is meant to be public, set ${code('expected-visibility: public')}`
]

/** Outside GitHub's own registry there are no packages with pages of their own. */
function change(
  { package: name }: AfterPush,
  wanted: Visibility,
  decision: AfterPushDecision
): Fix {
  return name === undefined
    ? byRegistryAdmin`Make the repository ${plain(wanted)}`
    : changeVisibility(decision, name, wanted)
}

function annotationOf(cause: AfterCauseOfTags, action: ActionSource | undefined): Annotation {
  const [{ reference }, ...rest] = cause.tags
  const more = rest.length === 0 ? '' : ` and ${String(rest.length)} more`
  const paragraphs = [
    cause.why,
    ...fixLines(cause.fixes),
    ...alsoFor(rest.map((tag) => say`${tag.reference}`)),
    ...(cause.docs === undefined ? [] : [[link('More', docsUrl(cause.docs, action))]])
  ]
  return {
    level: cause.level,
    title: titleAround({ before: '', name: reference, after: `${more} ${titleFor(cause)}` }),
    message: fit(paragraphs.map(toAnnotation))
  }
}

/** Of one tag, after its name. */
function stateWords({ state, pushed }: AfterPush, jobStatus: string): Sentence {
  switch (state.kind) {
    case 'there': {
      // Of a job that failed it is likely that nothing was pushed.
      const when = jobStatus === 'failure' ? say`, maybe from before this job` : say``
      return say`is there with ${state.digest}${when}; ${plain(whoPulls(state))}`
    }
    case 'arrived':
      return say`arrived with ${state.digest}; ${plain(whoPulls(state))}`
    case 'missing':
      return pushed ? say`did not arrive` : say`is not there`
    case 'other-digest':
      return say`is there with ${state.actual}, not with ${state.expected}; ${plain(whoPulls(state))}`
    case 'incomplete':
      return say`is incomplete: ${missingWords(state.missing)} ${plain(state.missing.length === 1 ? 'is' : 'are')} gone; ${plain(whoPulls(state))}`
    case 'unknown':
      return say`could not be checked: ${state.why}`
  }
}

function whoPulls(state: AfterPushState): string {
  if (!('visibility' in state)) return 'who can pull it is not known'
  const { visibility, isPublic } = state
  if (isPublic === true || visibility === 'public') return 'anyone can pull it'
  switch (visibility) {
    case 'internal':
      return 'members of the enterprise can pull it'
    case 'private':
      return 'private (only people with access)'
    case undefined:
      return isPublic === undefined ? 'who can pull it is not known' : 'not public'
  }
}

/** One line when one tag is as it should be; else each cause with its fix, and the good ones. */
function summaryAfterPush(
  decision: AfterPushDecision,
  causes: readonly AfterCauseOfTags[]
): string {
  const { tags, jobStatus } = decision
  if (tags.length === 0) return ''
  const well = tags.filter((tag) => causes.every((cause) => !cause.tags.includes(tag)))
  const names = well.map((tag) => say`${tag.reference} ${stateWords(tag, jobStatus)}`)
  const parts =
    causes.length === 0
      ? allWell(decision, names)
      : [
          ...pageOf(
            causes.map((cause) => blockOf(cause, decision)),
            () => headingOf(decision, causes)
          ),
          ...goodOnes(names, say`${plain(counted(names.length))}`)
        ]
  return `${parts.join('\n\n')}\n`
}

function allWell(
  { tags: [first, ...rest], jobStatus }: AfterPushDecision,
  names: readonly Sentence[]
): readonly string[] {
  if (first !== undefined && rest.length === 0) {
    const words = toMarkdown(stateWords(first, jobStatus))
    return [`✅ **${toMarkdown(say`${first.reference}`)}** ${shortDigests(words)}`]
  }
  return names.length > MOST_SHOWN
    ? goodOnes(names, say`${plain(counted(names.length))} are there`)
    : [
        `✅ **${counted(names.length)} are there**`,
        shortDigests(bullets(names.map((name) => ({ name }))))
      ]
}

function headingOf({ tags }: AfterPushDecision, causes: readonly AfterCauseOfTags[]): string {
  const concerned = new Set(causes.flatMap((cause) => cause.tags))
  const all = counted(tags.length)
  const count = concerned.size === tags.length ? all : `${String(concerned.size)} of ${all}`
  const outcome = concerned.size === 1 ? 'needs attention' : 'need attention'
  const isBad = causes.some(({ level }) => level === 'error')
  return heading(3, isBad ? '❌' : '⚠️', say`After the push: ${plain(`${count} ${outcome}`)}`)
}

function blockOf(cause: AfterCauseOfTags, decision: AfterPushDecision): Block {
  const { tags, why, fixes, level, docs } = cause
  const [first, ...rest] = tags
  const opened = addressesIn(fixes.map(({ text }) => text))
  const pages =
    first.package === undefined || opened.length > 0 ? [] : packageSettings(decision, first.package)
  const name: Sentence = rest.length === 0 ? say`${first.reference}` : [plain(counted(tags.length))]
  return {
    sign: level === 'error' ? '❌' : '⚠️',
    title: say`After the push: ${name} ${plain(titleFor(cause))}`,
    items: rest.length === 0 ? [] : tags.map(({ reference }) => ({ name: say`${reference}` })),
    why: [why],
    fixes,
    footer: [
      ...pages.map((page) => [page]),
      ...(docs === undefined ? [] : [[link('What this means', docsUrl(docs, decision.run.action))]])
    ]
  }
}

/** Of several tags: `are private` for `is private`. */
function titleFor({ title, tags }: AfterCauseOfTags): string {
  return tags.length === 1 ? title : title.replace(/^is\b/, 'are').replace(/^has\b/, 'have')
}

function counted(count: number): string {
  return count === 1 ? '1 tag' : `${String(count)} tags`
}
