import { existsSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path/posix'
import { describe, expect, test } from '@jest/globals'
import { ownFiles, textOf } from './files.js'

const PAGES = ownFiles().filter((path) => path.endsWith('.md'))
/** Links that GitHub resolves against the default branch of this very repository. */
const OURS = /^https:\/\/github\.com\/OWNER\/ghcr-preflight\/blob\/main\//

/** Where a page links to; what stands in code is no link. */
function linksOf(path: string): readonly string[] {
  const text = textOf(path)
    .replace(/^ {0,3}```[\s\S]*?^ {0,3}```/gm, '')
    .replace(/`[^`\n]*`/g, '')
  const inline = [...text.matchAll(/\]\(\s*<?([^)\s>]+)>?[^)]*\)/g)]
  const defined = [...text.matchAll(/^\[[^\]]+\]: *<?(\S+?)>?$/gm)]
  return [...inline, ...defined].map(([, target = '']) => target)
}

/** The anchors of a page as GitHub makes them: lower case, no punctuation, hyphens; numbered when repeated. */
function anchorsOf(path: string): ReadonlySet<string> {
  const seen = new Map<string, number>()
  const text = textOf(path).replace(/^ {0,3}```[\s\S]*?^ {0,3}```/gm, '')
  const anchors = [...text.matchAll(/^#{1,6} +(.+?) *$/gm)].map(([, heading = '']) => {
    const slug = heading
      .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, '')
      .replace(/\s/g, '-')
    const count = seen.get(slug) ?? 0
    seen.set(slug, count + 1)
    return count === 0 ? slug : `${slug}-${String(count)}`
  })
  const explicit = [...text.matchAll(/<a (?:id|name)="([^"]+)"/g)].map(([, name = '']) => name)
  return new Set([...anchors, ...explicit])
}

/** What is wrong with a link; undefined when it leads somewhere, or out of the repository. */
function flawOf(page: string, link: string): string | undefined {
  const ours = OURS.test(link)
  if (!ours && /^(?:[a-z][a-z+.-]*:|\/\/)/i.test(link)) return undefined
  const [path = '', anchor = ''] = (ours ? `/${link.replace(OURS, '')}` : link).split('#')
  const target = decodeURIComponent(
    path === '' ? page : path.startsWith('/') ? path.slice(1) : join(dirname(page), path)
  )
  if (!existsSync(target)) return `${page}: ${link} leads nowhere`
  if (anchor === '' || statSync(target).isDirectory() || !target.endsWith('.md')) return undefined
  return anchorsOf(target).has(anchor) ? undefined : `${page}: ${link} has no such heading`
}

describe('links inside the repository', () => {
  test.each(PAGES)('of %s lead somewhere', (page) => {
    expect(linksOf(page).flatMap((link) => flawOf(page, link) ?? [])).toEqual([])
  })

  test('are found, and bad ones told from good', () => {
    const page = 'docs/decisions/0001-layers.md'
    expect(linksOf('CONTRIBUTING.md')).toContain('docs/decisions/0001-layers.md')
    expect([
      flawOf(page, '0002-registry-has-the-last-word.md'),
      flawOf(page, '../reasons.md#package-access'),
      flawOf(page, '/README.md'),
      flawOf(page, 'https://github.com/OWNER/ghcr-preflight/blob/main/README.md#outputs'),
      flawOf(page, 'https://example.com/none'),
      flawOf(page, '0099-nothing.md'),
      flawOf(page, '../reasons.md#no-such-reason'),
      flawOf(page, '#no-such-heading'),
      flawOf(page, 'https://github.com/OWNER/ghcr-preflight/blob/main/none.md')
    ]).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
      undefined,
      `${page}: 0099-nothing.md leads nowhere`,
      `${page}: ../reasons.md#no-such-reason has no such heading`,
      `${page}: #no-such-heading has no such heading`,
      `${page}: https://github.com/OWNER/ghcr-preflight/blob/main/none.md leads nowhere`
    ])
  })

  test('of issue forms lead somewhere too', () => {
    const forms = ownFiles('.github').filter((path) => path.endsWith('.yml'))
    const links = forms.flatMap((path) =>
      [...textOf(path).matchAll(/https:\/\/github\.com\/OWNER\/ghcr-preflight\/blob\/\S+/g)].map(
        ([link]) => flawOf(path, link)
      )
    )
    expect(links.filter((flaw) => flaw !== undefined)).toEqual([])
    expect(links.length).toBeGreaterThan(0)
  })
})

test('the decisions are numbered without gaps, and each says so in its title', () => {
  const decisions = ownFiles('docs/decisions')
  const numbers = decisions.map((path) => Number(/\/(\d{4})-[a-z-]+\.md$/.exec(path)?.[1]))
  expect(numbers).toEqual(decisions.map((_, index) => index + 1))
  const odd = decisions.filter((path, index) => {
    const [title = ''] = textOf(path).split('\n')
    return !title.startsWith(`# ${String(index + 1)}. `)
  })
  expect(odd).toEqual([])
})
