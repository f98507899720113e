// A job summary as a page: GitHub Flavored Markdown under GitHub's style sheet, as a browser shows it.
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { micromark } from 'micromark'
import { gfm, gfmHtml } from 'micromark-extension-gfm'

export type Theme = 'light' | 'dark'

const BACKGROUND: Readonly<Record<Theme, string>> = { light: '#ffffff', dark: '#0d1117' }
const ADDED: Readonly<Record<Theme, string>> = { light: '#dafbe1', dark: '#12261e' }

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
${colouredDiffs(htmlOf(markdown))}
</article>
`
}

/** GitHub colours the lines of a diff. */
function colouredDiffs(html: string): string {
  return html.replace(/<code class="language-diff">[^]*?<\/code>/g, (block) =>
    block.replace(/^\+(?!\+\+ ).*$/gm, '<span class="added">$&</span>')
  )
}
