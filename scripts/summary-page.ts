// A job summary as a page: GitHub Flavored Markdown under GitHub's style sheet, as a browser shows it.
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { micromark } from 'micromark'
import { gfm, gfmHtml } from 'micromark-extension-gfm'

export type Theme = 'light' | 'dark'

interface Colours {
  readonly background: string
  readonly added: string
  readonly removed: string
}

const COLOURS: Readonly<Record<Theme, Colours>> = {
  light: { background: '#ffffff', added: '#dafbe1', removed: '#ffebe9' },
  dark: { background: '#0d1117', added: '#12261e', removed: '#25171c' }
}

const ALERT = /<blockquote>\n<p>\[!(NOTE|WARNING|CAUTION)\]\n/g
const TITLES: Readonly<Record<string, string>> = {
  NOTE: 'Note',
  WARNING: 'Warning',
  CAUTION: 'Caution'
}

/** GitHub docs, "Basic writing and formatting syntax", alerts: GFM itself knows them as quotations. */
function withAlerts(html: string): string {
  return html
    .split(/(?<=<\/blockquote>)/)
    .map((part) => {
      const kind = new RegExp(ALERT).exec(part)?.[1]
      if (kind === undefined) return part
      const open = `<div class="markdown-alert markdown-alert-${kind.toLowerCase()}"><p class="markdown-alert-title">${TITLES[kind] ?? kind}</p><p>`
      return part.replace(ALERT, open).replace('</blockquote>', '</div>')
    })
    .join('')
}

/** The markdown as HTML by the GFM specification; HTML inside it stays, as it does on GitHub. */
export function htmlOf(markdown: string): string {
  return micromark(markdown, {
    allowDangerousHtml: true,
    extensions: [gfm()],
    htmlExtensions: [gfmHtml()]
  })
}

/** A whole page in one theme, `width` pixels wide; it tells its height to whoever takes a picture of it. */
export async function pageOf(markdown: string, theme: Theme, width: number): Promise<string> {
  const style = `${await sheetOf(`github-markdown-${theme}`)}
${coloursOf(theme)}
.markdown-body { width: ${String(width)}px; }`
  return `${documentOf('Job summary', style, bodyOf(markdown))}
<script>
const { scrollHeight, scrollWidth } = document.querySelector('article')
document.body.dataset.height = scrollHeight
document.body.dataset.width = scrollWidth
</script>
`
}

/** A summary, and what stands above it: plain text. */
export interface Captioned {
  readonly title: string
  readonly details: readonly string[]
  readonly markdown: string
}

/** Several summaries one below the other, for a window of any width, in the theme of the reader's system. */
export async function galleryOf(title: string, summaries: readonly Captioned[]): Promise<string> {
  const style = `${await sheetOf('github-markdown')}
${coloursOf('light')}
@media (prefers-color-scheme: dark) { ${coloursOf('dark')} }
.markdown-body { max-width: 980px; margin: 0 auto; }
.run { margin: 40px 0 16px; padding-top: 16px; border-top: 1px solid #d1d9e0; }
.run p { margin: 0; }
.run .details { font-size: 85%; opacity: 0.75; }`
  const parts = summaries.map(
    ({ title: name, details, markdown }) =>
      `<div class="run"><p><strong>${escaped(name)}</strong></p>
<p class="details">${details.map(escaped).join(' · ')}</p></div>
${bodyOf(markdown)}`
  )
  return documentOf(title, style, `<h1>${escaped(title)}</h1>\n${parts.join('\n')}`)
}

function documentOf(title: string, style: string, body: string): string {
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title>
<style>
${style}
body { margin: 0; }
.markdown-body { box-sizing: border-box; padding: 24px; }
.added, .removed { display: inline-block; width: 100%; }
@media (max-width: 767px) { .markdown-body { padding: 16px; } }
</style>
<article class="markdown-body">
${body}
</article>`
}

async function sheetOf(name: string): Promise<string> {
  const path = createRequire(import.meta.url).resolve(`github-markdown-css/${name}.css`)
  return readFile(path, 'utf8')
}

function coloursOf(theme: Theme): string {
  const { background, added, removed } = COLOURS[theme]
  return `body { background: ${background}; } .added { background: ${added}; } .removed { background: ${removed}; }`
}

function bodyOf(markdown: string): string {
  return colouredDiffs(withAlerts(htmlOf(markdown)))
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${String(character.charCodeAt(0))};`)
}

/** GitHub colours the lines of a diff. */
function colouredDiffs(html: string): string {
  return html.replace(/<code class="language-diff">[^]*?<\/code>/g, (block) =>
    block
      .replace(/^\+(?!\+\+ ).*$/gm, '<span class="added">$&</span>')
      .replace(/^-(?!-- ).*$/gm, '<span class="removed">$&</span>')
  )
}
