// Knows the form of a job summary: heading with a sign, alert, fix, diff, folds. GitHub Flavored Markdown.
import type { Fix } from '../reasons/reason.js'
import type { WorkflowFix } from '../workflow/fix.js'
import { shortDigests, toHtml, toMarkdown } from '../text/escape.js'
import { code, join, list, say, type Part, type Sentence } from '../text/sentence.js'
import { fixLabel, fixText } from './causes.js'
import { replaceClass } from '../base/unicode.js'

/** Allowed, would be refused, skipped by design, cannot tell. */
export type Sign = '✅' | '❌' | '⏭️' | '⚠️'

/** One of several names that a block is about. */
export interface Item {
  readonly name: Sentence
  /** Its own page and detail, where they are not the same for all. */
  readonly page?: string | undefined
  readonly detail?: Sentence | undefined
}

/** One cause with its fix. */
export interface Block {
  readonly sign: Sign
  readonly title: Sentence
  /** The names it is about, where there are more than the title has. */
  readonly items?: readonly Item[]
  readonly why: readonly Sentence[]
  /** The likeliest first. */
  readonly fixes: readonly Fix[]
  readonly diff?: WorkflowFix | undefined
  /** The link to what the diff changes. */
  readonly place?: Sentence | undefined
  /** Is nothing wrong, so that the fixes are only an offer? */
  readonly areFixesOptional?: boolean
  /** Small print: which login was tested, pages that help. */
  readonly footer: readonly Sentence[]
}

// GitHub takes 1 MiB a step; far less is what a person reads.
const MOST_BLOCKS = 20

/**
 * The page about some causes: a single one under its own title, several under a heading, at most twenty.
 *
 * @param title - the heading of several, or of a page without any
 */
export function pageOf(blocks: readonly Block[], title: () => string): readonly string[] {
  const [only] = blocks
  return only !== undefined && blocks.length === 1
    ? blockAlone(only)
    : [title(), ...firstOf(blocks, 'causes', blockAmongOthers)]
}

/** The first of very many, and how many more there are. */
export function firstOf<T>(
  all: readonly T[],
  what: string,
  told: (one: T) => readonly string[]
): readonly string[] {
  const more = all.length - MOST_BLOCKS
  return [
    ...all.slice(0, MOST_BLOCKS).flatMap(told),
    ...(more > 0 ? [`and ${String(more)} more ${what}`] : [])
  ]
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
  const { areFixesOptional = false, footer } = block
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

const MOST_FIXES = 4

/** A diff replaces the words of its fix. */
function fixBlocks({ fixes, diff, place }: Block): readonly string[] {
  return fixes.slice(0, MOST_FIXES).flatMap((fix, index) => {
    const label = `**${fixLabel(fix, index)}:**`
    if (fix.isDiff === true && diff !== undefined)
      return diffBlock(label, diff, fixText(fix), place)
    return [`${label} ${toMarkdown(fixText(fix))}`]
  })
}

const LONGEST_DIFF = 8_000

// Everything invisible but line feed and tab: a diff is copied, so it must be what it looks like.
const INVISIBLE = String.raw`[^\P{C}\n\t]|[\p{Zl}\p{Zp}]`

/**
 * The change as a fenced diff, with what to watch out for; first that of the called workflow, then that of its caller.
 *
 * @param label - what stands in front, in markdown
 * @param words - the same in words, where the diff is too long to be read
 * @param place - the link to what is changed
 */
export function diffBlock(
  label: string,
  fix: WorkflowFix,
  words: Sentence,
  place?: Sentence
): readonly string[] {
  const { path, diff, addsPermissions, caller } = fix
  // Its file is named in front of it.
  const block = fenced(diff.replace(/^(?:---|\+\+\+) .*\n/gm, ''))
  if (block.length === 0) return [`${label} ${toMarkdown(words)}`]
  const mind = addsPermissions
    ? say` (a block replaces the defaults: add every other scope that the job uses)`
    : say``
  return [
    `${label} ${toMarkdown(say`in ${place ?? [code(path)]}${mind}`)}`,
    ...block,
    ...(caller === undefined
      ? []
      : diffBlock(
          '**And**',
          caller,
          say`also grant ${code('packages: write')} in ${code(caller.path)}, or the run does not start`
        ))
  ]
}

/** A diff as a block of its own; nothing where it is too long to be read. */
export function fenced(diff: string): readonly string[] {
  const text = replaceClass(diff.replaceAll('\r', ''), INVISIBLE, '\ufffd').trimEnd()
  if (text.length > LONGEST_DIFF) return []
  const fence = fenceFor(text)
  return [`${fence}diff\n${text}\n${fence}`]
}

/** A fence longer than every run of backquotes inside (CommonMark 4.5). */
function fenceFor(text: string): string {
  const runs = text.match(/`+/g) ?? []
  return '`'.repeat(runs.reduce((longest, run) => Math.max(longest, run.length + 1), 3))
}

/** So many names are read at a glance. */
export const MOST_SHOWN = 4

const MOST_LISTED = 120

/** Names, where there are several; many of them are folded. */
function itemsOf({ items = [] }: Block): readonly string[] {
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

/** A list of names, the first of very many. */
export function bullets(items: readonly Item[]): string {
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
export function goodOnes(names: readonly Sentence[], what: Sentence): readonly string[] {
  return names.length === 0 ? [] : fold(say`✅ ${what}`, [bullets(names.map((name) => ({ name })))])
}

/** The addresses that the sentences open. */
export function addressesIn(sentences: readonly Sentence[]): readonly string[] {
  return sentences.flat().flatMap((part: Part) => (part.kind === 'link' ? [part.url] : []))
}
