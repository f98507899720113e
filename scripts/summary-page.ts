// A job summary as a page: GitHub Flavored Markdown under GitHub's style sheet, as a browser shows it.
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { micromark } from 'micromark'
import { gfm, gfmHtml } from 'micromark-extension-gfm'

export type Theme = 'light' | 'dark'

const BACKGROUND: Readonly<Record<Theme, string>> = { light: '#ffffff', dark: '#0d1117' }
const ADDED: Readonly<Record<Theme, string>> = { light: '#dafbe1', dark: '#12261e' }

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

/** A whole page, `width` pixels wide. */
export async function pageOf(markdown: string, theme: Theme, width: number): Promise<string> {
  const sheet = createRequire(import.meta.url).resolve(
    `github-markdown-css/github-markdown-${theme}.css`
  )
  return `<!doctype html>
<meta charset="utf-8">
<title>Job summary</title>
<style>
${await readFile(sheet, 'utf8')}
body { margin: 0; background: ${BACKGROUND[theme]}; }
.markdown-body { box-sizing: border-box; width: ${String(width)}px; padding: 24px; }
.added { background: ${ADDED[theme]}; display: inline-block; width: 100%; }
</style>
<article class="markdown-body">
${colouredDiffs(withAlerts(htmlOf(markdown)))}
</article>
<script>
const { scrollHeight, scrollWidth } = document.querySelector('article')
document.body.dataset.height = scrollHeight
document.body.dataset.width = scrollWidth
</script>
`
}

/** GitHub colours the lines of a diff. */
function colouredDiffs(html: string): string {
  return html.replace(/<code class="language-diff">[^]*?<\/code>/g, (block) =>
    block.replace(/^\+(?!\+\+ ).*$/gm, '<span class="added">$&</span>')
  )
}
