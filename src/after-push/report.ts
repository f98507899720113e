// Knows what is written at the end of the job: which tags are there, with which digest, and who can pull them.
import type { ActionSource } from '../event/run.js'
import type { InputError } from '../inputs/kinds.js'
import { atMostNine, fit, inputErrorWords, type Annotation } from '../report/annotations.js'
import { causesAfterPush, type AfterCause, type AfterPush } from './causes.js'
import { stateWords, summaryOf } from './states.js'
import { byGravity } from '../report/causes.js'
import { docsUrl } from '../text/links.js'
import { LONGEST_TITLE } from '../report/messages.js'
import { sanitize, escapeCommands, toAnnotation } from '../text/escape.js'
import { truncateMiddle, link, list, say } from '../text/sentence.js'

export interface AfterPushReport {
  /** Lines of the step log. */
  readonly log: readonly string[]
  readonly annotations: readonly Annotation[]
  /** Markdown; empty where nothing was looked at. */
  readonly summary: string
  /** Only a visibility that is known to be wrong turns the job red. */
  readonly failed: boolean
}

export type { AfterPush } from './causes.js'

/**
 * What the post step writes.
 *
 * @param jobStatus - `success`, `failure`, `cancelled`, or empty
 * @param action - the copy of the action that runs, for links to its documentation
 * @param mayFail - false where the step was told never to fail
 */
export function reportAfterPush(
  items: readonly AfterPush[],
  jobStatus: string,
  action?: ActionSource,
  mayFail = true
): AfterPushReport {
  const find = (item: AfterPush): readonly AfterCause[] =>
    causesAfterPush(toldLike(item, items), jobStatus).map((cause) => ({
      ...cause,
      level: mayFail ? cause.level : 'warning'
    }))
  const causes = [...groupedBy(items, find).values()]
  return {
    log: items.map((item) => toAnnotation(say`${item.reference}: ${stateWords(item, jobStatus)}`)),
    annotations: atMostNine(
      byGravity(causes.map((cause) => annotationOf(cause, action))),
      say`of the warnings are in the job summary, if it is switched on.`
    ),
    summary: items.length === 0 ? '' : summaryOf(items, jobStatus),
    failed: mayFail && items.some(({ demandBroken }) => demandBroken)
  }
}

/**
 * What is written where nothing could be looked at: the inputs are wrong by the end, or the look
 * broke off by a fault of its own.
 */
export function reportNotLooked(errors: readonly InputError[]): AfterPushReport {
  const words =
    errors.length === 0
      ? [
          say`The look after the push broke off by a fault of its own. That says nothing about the push.`
        ]
      : errors.map(inputErrorWords)
  return {
    log: [],
    annotations: [
      {
        level: 'warning',
        title: 'ghcr-preflight did not look at what was pushed',
        message: fit(words.map(toAnnotation))
      }
    ],
    summary: '',
    failed: false
  }
}

/** A package has one visibility: what is known of it by one tag holds for its others, and is said once. */
function toldLike(item: AfterPush, items: readonly AfterPush[]): AfterPush {
  const { state } = item
  if (!('visibility' in state) || state.visibility !== undefined) return item
  const [visibility] = items.flatMap((other) =>
    'visibility' in other.state && packageOf(other) === packageOf(item)
      ? (other.state.visibility ?? [])
      : []
  )
  return { ...item, state: { ...state, visibility } }
}

function packageOf({ reference }: AfterPush): string {
  return reference.replace(/:[^/:]*$/, '')
}

interface Group {
  readonly cause: AfterCause
  readonly items: readonly [AfterPush, ...AfterPush[]]
}

/** Tags of which the same is to be said. */
function groupedBy(
  items: readonly AfterPush[],
  find: (item: AfterPush) => readonly AfterCause[]
): ReadonlyMap<string, Group> {
  const groups = new Map<string, Group>()
  for (const item of items) {
    for (const cause of find(item)) {
      const key = [cause.title, ...cause.paragraphs.map(toAnnotation)].join('\n')
      const known = groups.get(key)
      const together: Group['items'] = known === undefined ? [item] : [...known.items, item]
      groups.set(key, { cause, items: together })
    }
  }
  return groups
}

function annotationOf({ cause, items }: Group, action: ActionSource | undefined): Annotation {
  const [{ reference }, ...rest] = items
  const ending = `${rest.length === 0 ? '' : ` (+${rest.length})`} ${cause.title}`
  const name = truncateMiddle(
    escapeCommands(sanitize(reference, 400)),
    LONGEST_TITLE - ending.length
  )
  const names = list(items.map((item) => say`${item.reference}`))
  const paragraphs = [
    ...(rest.length === 0 ? [] : [say`This concerns ${names}.`]),
    ...cause.paragraphs,
    ...(cause.docs === undefined ? [] : [[link('More', docsUrl(cause.docs, action))]])
  ]
  return {
    level: cause.level,
    title: `${name}${ending}`,
    message: fit(paragraphs.map(toAnnotation))
  }
}
