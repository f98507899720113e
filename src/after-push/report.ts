// Knows what is written at the end of the job: which tags are there, with which digest, and who can pull them.
import type { ActionSource } from '../event/run.js'
import type { InputError } from '../inputs/kinds.js'
import {
  atMostNine,
  fit,
  fixLines,
  inputErrorWords,
  type Annotation
} from '../report/annotations.js'
import { invalidInputSummary } from '../report/invalid-inputs.js'
import { causesAfterPush, type AfterCauseOfTags } from './causes.js'
import type { AfterPushDecision } from './decide.js'
import { stateWords } from './states.js'
import { summaryAfterPush } from './summary.js'
import { docsUrl } from '../text/links.js'
import { LONGEST_TITLE } from '../report/messages.js'
import { sanitize, escapeCommands, toAnnotation } from '../text/escape.js'
import { join, truncateMiddle, link, list, say } from '../text/sentence.js'

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

function annotationOf(cause: AfterCauseOfTags, action: ActionSource | undefined): Annotation {
  const [{ reference }, ...rest] = cause.tags
  const more = rest.length === 0 ? '' : ` and ${String(rest.length)} more:`
  const ending = `${more} ${cause.title}`
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
