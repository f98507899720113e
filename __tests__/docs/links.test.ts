// Links of the documents: files that are there, headings that are there.
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path/posix'
import { describe, expect, test } from '@jest/globals'
import { DOCUMENTS } from './markdown.js'

const ADDRESS = /^https:\/\//
/** What the badges of the README show, and where they lead. */
const BADGE =
  /^https:\/\/(?:github\.com\/OWNER\/ghcr-preflight\/actions\/|(?:api\.)?securityscorecards\.dev\/)/

interface Target {
  readonly where: string
  /** From the root of the repository. */
  readonly file: string
  readonly anchor: string
}

const TARGETS: readonly Target[] = DOCUMENTS.flatMap(({ path, links }) =>
  links
    .filter(({ target }) => !ADDRESS.test(target))
    .map(({ where, target }) => {
      const [file = '', anchor = ''] = target.split('#')
      return { where, file: file === '' ? path : join(dirname(path), file), anchor }
    })
)

describe('a link of the documents', () => {
  test('leads to a file that is there', () => {
    const lost = TARGETS.filter(({ file }) => !existsSync(file))
    expect(lost).toEqual([])
  })

  test('leads to a heading that is there', () => {
    const lost = TARGETS.filter(({ anchor }) => anchor !== '').filter(({ file, anchor }) => {
      const document = DOCUMENTS.find(({ path }) => path === file)
      return document?.anchors.includes(anchor) !== true
    })
    expect(lost).toEqual([])
  })

  test('leads to no other site but for the badges: what is there may go', () => {
    const outside = DOCUMENTS.flatMap(({ links }) =>
      links.filter(({ target }) => ADDRESS.test(target) && !BADGE.test(target))
    )
    expect(outside).toEqual([])
  })

  test('is found by the way in which links are looked for', () => {
    expect(TARGETS.filter(({ file }) => file === 'docs/reasons.md').length).toBeGreaterThan(100)
  })
})

describe('a document', () => {
  test.each(DOCUMENTS.map(({ path, anchors }) => [path, anchors] as const))(
    '%s has headings of different names',
    (_, anchors) => {
      expect(anchors).toEqual([...new Set(anchors)])
    }
  )

  test.each(DOCUMENTS.map(({ path, text }) => [path, text] as const))(
    '%s breaks no code over two lines, so that it can be searched for',
    (_, text) => {
      const outside = text.replace(/^```[\s\S]*?^```$/gm, '')
      const odd = outside.split('\n').filter((line) => (line.match(/`/g) ?? []).length % 2 === 1)
      expect(odd).toEqual([])
    }
  )

  test('is linked from the README', () => {
    const linked = TARGETS.filter(({ where }) => where.startsWith('README.md')).map(
      ({ file }) => file
    )
    const all = [...DOCUMENTS.map(({ path }) => path), 'docs/report.schema.json']
    expect(all.filter((path) => path !== 'README.md' && !linked.includes(path))).toEqual([])
  })
})
