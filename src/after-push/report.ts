// Knows what is written at the end of the job: log, annotations and summary of which tags are there, and who can pull them.
import type { ActionSource } from '../event/run.js'
import type { InputError } from '../inputs/inputs.js'
import { atMostNine, fit, fixLines, type Annotation } from '../report/annotations.js'
import { invalidInputSummary, inputErrorWords } from '../report/failures.js'
import { causesAfterPush, type AfterCauseOfTags } from './causes.js'
import type { AfterPushDecision, AfterPush, AfterPushState } from './decide.js'
import { docsUrl, packageSettings } from '../text/links.js'
import { LONGEST_TITLE } from '../report/titles.js'
import { sanitize, escapeCommands, toAnnotation, toMarkdown, shortDigests } from '../text/escape.js'
import { join, truncateMiddle, link, list, say, plain, type Sentence } from '../text/sentence.js'
import {
  addressesIn,
  blockAlone,
  blockAmongOthers,
  fold,
  heading,
  type Block
} from '../report/summary-blocks.js'
import { missingWords } from '../reasons/phrases.js'

export interface AfterPushReport {
  /** Lines of the step log. */
  readonly log: readonly string[]
  readonly annotations: readonly Annotation[]
  /** Markdown; empty where nothing was looked at. */
  readonly summary: string
  readonly failed: boolean
}

/** What the post step writes. */
export function reportAfterPush(decision: AfterPushDecision): AfterPushReport {
  const { tags, jobStatus, failed, run } = decision
  const causes = causesAfterPush(decision)
  return {
    log: tags.map((tag) => toAnnotation(say`${tag.reference}: ${stateWords(tag, jobStatus)}`)),
    annotations: atMostNine(
      causes.map((cause) => annotationOf(cause, run.action)),
      say`of the warnings are in the job summary, if it is switched on.`
    ),
    summary: summaryAfterPush(decision, causes),
    failed
  }
}

function annotationOf(cause: AfterCauseOfTags, action: ActionSource | undefined): Annotation {
  const [{ reference }, ...rest] = cause.tags
  const more = rest.length === 0 ? '' : ` and ${String(rest.length)} more`
  const ending = `${more} ${titleFor(cause)}`
  const room = LONGEST_TITLE - ending.length
  const name = truncateMiddle(escapeCommands(sanitize(reference, 400)), room)
  const names = list(rest.map((tag) => say`${tag.reference}`))
  const paragraphs = [
    join(cause.why),
    ...fixLines(cause.fixes),
    ...(rest.length === 0 ? [] : [say`Also for ${names}.`]),
    ...(cause.docs === undefined ? [] : [[link('More', docsUrl(cause.docs, action))]])
  ]
  return {
    level: cause.level,
    title: `${name}${ending}`,
    message: fit(paragraphs.map(toAnnotation))
  }
}

/** Of one tag, after its name. */
function stateWords({ state, pushed }: AfterPush, jobStatus: string): Sentence {
  switch (state.kind) {
    case 'there':
      return say`is there with ${state.digest}${plain(agoWords(jobStatus))}; ${plain(whoPulls(state))}`
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

/** Of a job that failed it is likely that nothing was pushed. */
function agoWords(jobStatus: string): string {
  return jobStatus === 'failure' ? ', maybe from before this job' : ''
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

const MOST_CAUSES = 20

const MOST_TAGS = 120

/** So many tags are read at a glance. */
const MOST_SHOWN = 4

/** One line when one tag is as it should be; else each cause with its fix, and the good ones. */
function summaryAfterPush(
  decision: AfterPushDecision,
  causes: readonly AfterCauseOfTags[]
): string {
  const { tags } = decision
  if (tags.length === 0) return ''
  const blocks = causes.slice(0, MOST_CAUSES).map((cause) => blockOf(cause, decision))
  const [only] = blocks
  const well = tags.filter((tag) => causes.every((cause) => !cause.tags.includes(tag)))
  const parts =
    only === undefined
      ? allWell(decision)
      : [
          ...(causes.length === 1
            ? blockAlone(only)
            : [headingOf(decision, causes), ...blocks.flatMap(blockAmongOthers)]),
          ...(causes.length > MOST_CAUSES
            ? [`and ${String(causes.length - MOST_CAUSES)} more causes`]
            : []),
          ...(well.length === 0
            ? []
            : fold(say`✅ ${plain(counted(well.length))}`, listOf(well, decision)))
        ]
  return `${parts.join('\n\n')}\n`
}

function allWell(decision: AfterPushDecision): readonly string[] {
  const { tags, jobStatus } = decision
  const [first] = tags
  if (first === undefined) return []
  if (tags.length === 1) {
    const words = toMarkdown(stateWords(first, jobStatus))
    return [`✅ **${toMarkdown(say`${first.reference}`)}** ${shortDigests(words)}`]
  }
  const title = say`${plain(counted(tags.length))} are there`
  return tags.length <= MOST_SHOWN
    ? [`✅ **${toMarkdown(title)}**`, ...listOf(tags, decision).map(shortDigests)]
    : fold(say`✅ ${title}`, listOf(tags, decision))
}

function listOf(tags: readonly AfterPush[], { jobStatus }: AfterPushDecision): readonly string[] {
  const more = tags.length - MOST_TAGS
  return [
    [
      ...tags
        .slice(0, MOST_TAGS)
        .map((tag) => `- ${toMarkdown(say`${tag.reference} ${stateWords(tag, jobStatus)}`)}`),
      ...(more > 0 ? [`- and ${String(more)} more`] : [])
    ].join('\n')
  ]
}

function headingOf({ tags }: AfterPushDecision, causes: readonly AfterCauseOfTags[]): string {
  const concerned = new Set(causes.flatMap((cause) => cause.tags))
  const count = `${String(concerned.size)} of ${counted(tags.length)}`
  const isBad = causes.some(({ level }) => level === 'error')
  return heading(3, isBad ? '❌' : '⚠️', say`After the push: ${plain(count)} need a look`)
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
    items:
      rest.length === 0
        ? []
        : tags.map(({ reference }) => ({
            name: say`${reference}`,
            page: undefined,
            detail: undefined
          })),
    why,
    fixes,
    diff: undefined,
    place: undefined,
    areFixesOptional: false,
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

/**
 * What is written where nothing could be checked: the inputs are wrong by the end, or the check
 * failed by a bug of its own.
 */
export function reportVerifySkipped(
  errors: readonly InputError[],
  action?: ActionSource
): AfterPushReport {
  const words =
    errors.length === 0
      ? [
          say`The check after the push failed by a bug of its own. That says nothing about the push.`
        ]
      : errors.map(inputErrorWords)
  return {
    log: [],
    annotations: [
      {
        level: 'warning',
        title: 'ghcr-preflight did not check what was pushed',
        message: fit(words.map(toAnnotation))
      }
    ],
    summary: errors.length === 0 ? '' : invalidInputSummary(errors, action),
    failed: false
  }
}
