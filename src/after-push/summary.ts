// Knows the job summary at the end of the job, in the form of the first one.
import { docsUrl, packageSettings } from '../text/links.js'
import {
  addressesIn,
  blockAlone,
  blockAmongOthers,
  fold,
  heading,
  shortDigests,
  type Block
} from '../report/page.js'
import { toMarkdown } from '../text/escape.js'
import { link, plain, say, type Sentence } from '../text/sentence.js'
import type { AfterCauseOfTags } from './causes.js'
import type { AfterPush, AfterPushDecision } from './decide.js'
import { stateWords } from './states.js'

const MOST_CAUSES = 20
const MOST_TAGS = 120
/** So many tags are read at a glance. */
const MOST_SHOWN = 4

/** One line when one tag is as it should be; else each cause with its fix, and the good ones. */
export function summaryAfterPush(
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
  const { tags, title, why, fixes, level, docs } = cause
  const [first, ...rest] = tags
  const opened = addressesIn(fixes.map(({ text }) => text))
  const pages =
    first.package === undefined || opened.length > 0 ? [] : packageSettings(decision, first.package)
  const name: Sentence = rest.length === 0 ? say`${first.reference}` : [plain(counted(tags.length))]
  return {
    sign: level === 'error' ? '❌' : '⚠️',
    title: say`After the push: ${name} ${plain(title)}`,
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

function counted(count: number): string {
  return count === 1 ? '1 tag' : `${String(count)} tags`
}
