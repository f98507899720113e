// What GitHub makes of a summary: read by the GFM specification, it is what was meant and nothing else.
import { htmlOf } from '../../scripts/summary-page.js'

/** Made by our own markdown, or written as HTML by us. */
const TAGS = new Set(
  'a blockquote br code details del em h3 h4 input li ol p pre strong summary table tbody td th thead tr ul'.split(
    ' '
  )
)

/** Addresses are made by the report; the servers are those of the scenarios. */
const SAFE_LINK =
  /^https:\/\/(?:[a-z0-9-]+\.)*(?:github\.com|ghe\.com|octo\.example|example\.com)\//

/** What is wrong with the page that the markdown becomes; empty when nothing is. */
export function renderedFlaws(markdown: string): readonly string[] {
  const html = htmlOf(markdown)
  const tags = [...html.matchAll(/<\/?([a-z][a-z0-9]*)[^>]*>/g)].map((match) => match[1] ?? '')
  const links = [...html.matchAll(/<a href="([^"]*)"/g)].map((match) => match[1] ?? '')
  const rows = [...html.matchAll(/<tr>[^]*?<\/tr>/g)].map(([row]) => row.match(/<t[dh]/g)?.length)
  return [
    ...tags.filter((tag) => !TAGS.has(tag)).map((tag) => `a tag <${tag}>`),
    ...links.filter((url) => !SAFE_LINK.test(url)).map((url) => `a link to ${url}`),
    ...(count(html, /<table>/g) > 1 ? ['more than one table'] : []),
    ...(new Set(rows).size > 1 ? ['rows of different length'] : []),
    ...(count(html, /<details>/g) === count(html, /<\/details>/g) ? [] : ['an open fold']),
    ...(count(html, /<h3>/g) > 1 ? ['more than one heading'] : []),
    ...(Buffer.byteLength(markdown) > 256 * 1024 ? ['it is too long'] : [])
  ]
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0
}
