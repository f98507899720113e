// The documents as data: blocks of code, headings, links, code in the text.
import { readFileSync } from 'node:fs'

export interface Block {
  /** `docs/examples.md:12`, the line of the first one of the block. */
  readonly where: string
  /** The heading above it. */
  readonly heading: string
  readonly language: string
  readonly text: string
}

export interface Link {
  readonly where: string
  readonly target: string
}

export interface Document {
  readonly path: string
  readonly text: string
  readonly blocks: readonly Block[]
  /** What GitHub makes of the headings. */
  readonly anchors: readonly string[]
  readonly links: readonly Link[]
  /** Code in the text, blocks left out. */
  readonly spans: readonly string[]
}

/** Every document for users. */
export const DOCUMENTS: readonly Document[] = [
  'README.md',
  'README.zh-CN.md',
  'docs/reasons.md',
  'docs/how-it-knows.md',
  'docs/examples.md'
].map(readDocument)

export function documentAt(path: string): Document {
  const found = DOCUMENTS.find((document) => document.path === path)
  if (found === undefined) throw new Error(`no document ${path}`)
  return found
}

function readDocument(path: string): Document {
  const text = readFileSync(path, 'utf8')
  const lines = text.split('\n')
  const blocks: Block[] = []
  const prose: string[] = []
  let heading = ''
  let open: { language: string; first: number } | undefined
  lines.forEach((line, index) => {
    const fence = /^```(\w*)$/.exec(line)
    if (open !== undefined && line === '```') {
      const where = `${path}:${open.first + 1}`
      const inside = `${lines.slice(open.first, index).join('\n')}\n`
      blocks.push({ where, heading, language: open.language, text: inside })
      open = undefined
    } else if (open === undefined && fence !== null) {
      open = { language: fence[1] ?? '', first: index + 1 }
    }
    heading = open === undefined ? (/^#+ (.+)$/.exec(line)?.[1] ?? heading) : heading
    prose.push(open === undefined ? line : '')
  })
  if (open !== undefined) throw new Error(`${path}: a block without an end`)
  return { path, text, blocks, ...readProse(path, prose) }
}

function readProse(
  path: string,
  lines: readonly string[]
): Pick<Document, 'anchors' | 'links' | 'spans'> {
  const anchors = lines.flatMap((line) => /^#+ (.+)$/.exec(line)?.[1] ?? []).map(anchorOf)
  const links = lines.flatMap((line, index) =>
    [...line.replace(/`[^`]*`/g, '').matchAll(/\]\(([^)\s]+)\)/g)].map(([, target = '']) => ({
      where: `${path}:${index + 1}`,
      target
    }))
  )
  const spans = lines.flatMap((line) =>
    [...line.matchAll(/`([^`]+)`/g)].map(([, span = '']) => span)
  )
  return { anchors, links, spans }
}

/** GitHub's anchor of a heading: lower case, spaces to hyphens, punctuation dropped. */
function anchorOf(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N} _-]/gu, '')
    .replaceAll(' ', '-')
}
