// Knows the form of a job summary: heading with a sign, alert, fix, folds. GitHub Flavored Markdown.
import type { Fix } from '../reasons/advice.js'
import type { WorkflowFix } from '../workflow/declaration.js'
import { toHtml, toMarkdown } from '../text/escape.js'
import { join, list, plain, say, type Part, type Sentence } from '../text/sentence.js'
import { diffBlock } from './diff-block.js'
import { fixLabel, fixText } from './messages.js'

/** Allowed, would be refused, skipped by design, cannot tell. */
export type Sign = '✅' | '❌' | '⏭️' | '⚠️'

/** One of several names that a block is about. */
export interface Item {
  readonly name: Sentence
  /** Its own page and what is so of it alone, where the others have other ones. */
  readonly page: string | undefined
  readonly detail: Sentence | undefined
}

/** One cause with its fix. */
export interface Block {
  readonly sign: Sign
  readonly title: Sentence
  /** What it is about, where that is more than what the title names. */
  readonly items: readonly Item[]
  readonly why: readonly Sentence[]
  /** The likeliest first. */
  readonly fixes: readonly Fix[]
  readonly diff: WorkflowFix | undefined
  /** The link to what the diff changes. */
  readonly place: Sentence | undefined
  /** Is nothing to be done, so that the fixes are for who wants it otherwise? */
  readonly areFixesOptional: boolean
  /** Small print: which login was tested, pages that help. */
  readonly footer: readonly Sentence[]
}

/** A page about one cause alone: its title is the heading, and its reason an alert. */
export function blockAlone(block: Block): readonly string[] {
  return [heading(3, block.sign, block.title), ...itemsOf(block), alert(block), ...restOf(block)]
}

/** One of several blocks under a heading of their own. */
export function blockAmongOthers(block: Block): readonly string[] {
  const why = toMarkdown(join(block.why))
  return [
    heading(4, block.sign, block.title),
    ...itemsOf(block),
    ...(why === '' ? [] : [shortDigests(why)]),
    ...restOf(block)
  ]
}

export function heading(level: 3 | 4, sign: Sign, title: Sentence): string {
  return `${'#'.repeat(level)} ${sign} ${shortDigests(toMarkdown(title))}`
}

const ALERTS: Readonly<Record<Sign, string>> = {
  '✅': 'NOTE',
  '❌': 'CAUTION',
  '⏭️': 'NOTE',
  '⚠️': 'WARNING'
}

/** GitHub docs, "Basic writing and formatting syntax", alerts. */
function alert({ sign, why }: Block): string {
  return `> [!${ALERTS[sign]}]\n> ${shortDigests(toMarkdown(join(why)))}`
}

function restOf(block: Block): readonly string[] {
  const { areFixesOptional, footer } = block
  const change = fixBlocks(block)
  const small = footer.map(toMarkdown).join(' · ')
  return [
    ...(change.length === 0
      ? []
      : areFixesOptional
        ? fold(say`What you can change (optional)`, change)
        : change),
    ...(small === '' ? [] : [small])
  ]
}

/** The diff says what its fix says, and stands in the place of it. */
function fixBlocks({ fixes, diff, place }: Block): readonly string[] {
  return fixes.slice(0, MOST_FIXES).flatMap((fix, index) => {
    const label = `**${fixLabel(fix, index)}:**`
    if (fix.isDiff === true && diff !== undefined)
      return diffBlock(label, diff, fixText(fix), place)
    return [`${label} ${toMarkdown(fixText(fix))}`]
  })
}

const MOST_FIXES = 4
/** So many names are read at a glance. */
const MOST_SHOWN = 4
const MOST_LISTED = 120

/** Names, where there are several; many of them are folded. */
function itemsOf({ items }: Block): readonly string[] {
  if (items.length <= 1) return []
  const isPlain = items.every(({ page, detail }) => page === undefined && detail === undefined)
  if (items.length <= MOST_SHOWN) {
    return isPlain
      ? [
          shortDigests(
            toMarkdown(
              list(
                items.map(({ name }) => name),
                MOST_SHOWN
              )
            )
          )
        ]
      : [shortDigests(bullets(items))]
  }
  return fold(list(items.map(({ name }) => name)), [bullets(items)])
}

function bullets(items: readonly Item[]): string {
  const more = items.length - MOST_LISTED
  return [
    ...items.slice(0, MOST_LISTED).map((item) => `- ${itemText(item)}`),
    ...(more > 0 ? [`- and ${String(more)} more`] : [])
  ].join('\n')
}

function itemText({ name, page, detail }: Item): string {
  const text = toMarkdown(name)
  const linked = page === undefined ? text : `[${text}](${page})`
  return detail === undefined ? linked : `${linked}: ${toMarkdown(detail)}`
}

/** Markdown under a line that opens it. */
export function fold(title: Sentence, blocks: readonly string[]): readonly string[] {
  return [`<details><summary>${shortDigests(toHtml(title))}</summary>`, ...blocks, '</details>']
}

/** What is as it should be: one line, folded where there are several. */
export function goodOnes(names: readonly Sentence[], what: string): readonly string[] {
  return names.length === 0
    ? []
    : fold(say`✅ ${plain(`${String(names.length)} ${what}`)}`, [
        bullets(names.map((name) => ({ name, page: undefined, detail: undefined })))
      ])
}

/** The beginning of a digest is enough to tell it from others. */
export function shortDigests(markdown: string): string {
  return markdown.replace(/\b(sha256:[0-9a-f]{12})[0-9a-f]{52}\b/g, '$1…')
}

/** The addresses that the sentences open. */
export function addressesIn(sentences: readonly Sentence[]): readonly string[] {
  return sentences.flat().flatMap((part: Part) => (part.kind === 'link' ? [part.url] : []))
}
