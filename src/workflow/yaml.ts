// The YAML of a workflow file as plain values with their offsets. The only file that knows the YAML package.
import type * as YamlPackage from 'yaml'
import { memoize } from '../base/promises.js'
import type { Alias, CST, Node, Scalar, YAMLSeq } from 'yaml'

/** Offsets into the text, from 0, end exclusive. */
export interface Span {
  readonly start: number
  readonly end: number
}

export interface Entry {
  readonly name: string
  readonly key: Span
  readonly value: YamlNode
}

export type YamlNode =
  | {
      readonly kind: 'mapping'
      readonly span: Span
      readonly anchor: string | undefined
      readonly flow: boolean
      readonly entries: readonly Entry[]
    }
  | {
      readonly kind: 'sequence'
      readonly span: Span
      readonly anchor: string | undefined
      readonly items: readonly YamlNode[]
    }
  | {
      readonly kind: 'scalar'
      readonly span: Span
      readonly anchor: string | undefined
      readonly text: string
      readonly style: 'plain' | 'quoted' | 'literal' | 'folded'
    }
  | { readonly kind: 'alias'; readonly span: Span; readonly name: string }
  | { readonly kind: 'other'; readonly span: Span; readonly anchor: string | undefined }

export interface YamlDocument {
  readonly root: YamlNode
  readonly aliases: readonly { readonly name: string; readonly span: Span }[]
  /** Follows an alias to its value, the nearest anchor of that name before it. */
  readonly resolve: (value: YamlNode | undefined) => YamlNode | undefined
  /** The line, from 1, that an offset is on. */
  readonly line: (offset: number) => number
}

type Yaml = typeof YamlPackage

interface Anchor {
  readonly at: number
  readonly node: Node
}

/** Far deeper than workflows are. */
const DEEPEST = 100

/**
 * Parses text as one YAML document in which every scalar is a string.
 *
 * @returns the document, or undefined when it is no valid YAML, or nested too deep.
 */
export async function readYaml(text: string): Promise<YamlDocument | undefined> {
  if (opened.size >= MOST_OPENED) opened.clear()
  return memoize(opened, text, () => parsed(text))
}

/** A run reads the same few files for several reasons, and parsing is what takes time. */
const opened = new Map<string, Promise<YamlDocument | undefined>>()
const MOST_OPENED = 4

/** For whoever has the time: it takes longer to load than most files take to parse. */
export async function loadYaml(): Promise<Yaml> {
  return import('yaml')
}

async function parsed(text: string): Promise<YamlDocument | undefined> {
  const yaml = await loadYaml()
  const lines = new yaml.LineCounter()
  const tokens = [...new yaml.Parser(lines.addNewLine).parse(text)]
  if (isTooDeep(tokens)) return undefined
  // Comparing each key with each other takes minutes on a hostile file.
  const composer = new yaml.Composer({ schema: 'failsafe', uniqueKeys: false, logLevel: 'error' })
  const [document, ...others] = composer.compose(tokens, true, text.length)
  if (document === undefined || others.length > 0 || document.errors.length > 0) return undefined
  const { contents } = document
  if (contents === null) return undefined
  const { anchors, aliases } = marksOf(yaml, contents)
  return {
    root: valueFrom(yaml, contents),
    aliases,
    resolve: (value) => {
      if (value?.kind !== 'alias') return value
      const target = anchors.get(value.name)?.findLast(({ at }) => at < value.span.start)
      return target === undefined ? undefined : valueFrom(yaml, target.node)
    },
    line: (offset) => lines.linePos(offset).line
  }
}

/**
 * The package's first pass is a loop, its second a recursion. Where that comes near the end of the
 * stack, V8 may end the process with all outputs unwritten: it cannot compile a pattern there
 * ("RegExpCompiler Allocation failed", seen with 6,000 brackets on Node 20), and does not throw.
 */
function isTooDeep(tokens: readonly CST.Token[]): boolean {
  let level = tokens
  for (let depth = 0; depth < DEEPEST; depth += 1) {
    if (level.length === 0) return false
    level = level.flatMap(tokensIn)
  }
  return true
}

function tokensIn(token: CST.Token): readonly CST.Token[] {
  if (token.type === 'document') return token.value === undefined ? [] : [token.value]
  if (!('items' in token)) return []
  return token.items
    .flatMap(({ key, value }) => [key, value])
    .filter((inner) => inner !== undefined && inner !== null)
}

/** One walk for all anchors and aliases: resolving each by a walk of its own would be quadratic. */
function marksOf(yaml: Yaml, contents: Node) {
  const anchors = new Map<string, Anchor[]>()
  const aliases: { name: string; span: Span }[] = []
  yaml.visit(contents, {
    Alias: (_key, node: Alias) => {
      aliases.push({ name: node.source, span: spanOf(node) })
    },
    Value: (_key, node) => {
      if (node.anchor === undefined) return
      const same = anchors.get(node.anchor) ?? []
      same.push({ at: spanOf(node).start, node })
      anchors.set(node.anchor, same)
    }
  })
  return { anchors, aliases }
}

function spanOf(node: Node): Span {
  const [start, end] = node.range ?? [0, 0]
  return { start, end }
}

function valueFrom(yaml: Yaml, node: Node): YamlNode {
  const span = spanOf(node)
  if (yaml.isAlias(node)) return { kind: 'alias', span, name: node.source }
  if (yaml.isScalar(node) && typeof node.value === 'string')
    return {
      kind: 'scalar',
      span,
      anchor: node.anchor,
      text: node.value,
      style: styleOf(node.type)
    }
  if (yaml.isSeq(node)) return listFrom(yaml, node, span)
  if (!yaml.isMap(node)) return { kind: 'other', span, anchor: anchorOf(yaml, node) }
  let entries: readonly Entry[] | undefined
  return {
    kind: 'mapping',
    span,
    anchor: node.anchor,
    flow: node.flow === true,
    // Read when asked for: only a few mappings of a file matter.
    get entries() {
      entries ??= node.items.flatMap((pair) => entryFrom(yaml, pair.key, pair.value))
      return entries
    }
  }
}

function listFrom(yaml: Yaml, node: YAMLSeq, span: Span): YamlNode {
  let items: readonly YamlNode[] | undefined
  return {
    kind: 'sequence',
    span,
    anchor: node.anchor,
    get items() {
      items ??= node.items.flatMap((item) => (yaml.isNode(item) ? valueFrom(yaml, item) : []))
      return items
    }
  }
}

function styleOf(type: Scalar.Type | null | undefined): 'plain' | 'quoted' | 'literal' | 'folded' {
  if (type === 'BLOCK_LITERAL') return 'literal'
  if (type === 'BLOCK_FOLDED') return 'folded'
  return type === 'QUOTE_DOUBLE' || type === 'QUOTE_SINGLE' ? 'quoted' : 'plain'
}

function anchorOf(yaml: Yaml, node: Node): string | undefined {
  return yaml.isScalar(node) || yaml.isCollection(node) ? node.anchor : undefined
}

function entryFrom(yaml: Yaml, key: unknown, value: unknown): readonly Entry[] {
  if (!yaml.isScalar(key) || typeof key.value !== 'string') return []
  const span = spanOf(key)
  const nothing: YamlNode = {
    kind: 'other',
    span: { start: span.end, end: span.end },
    anchor: undefined
  }
  const entry = { name: key.value, key: span }
  return [{ ...entry, value: yaml.isNode(value) ? valueFrom(yaml, value) : nothing }]
}

/** What a mapping has under a name. */
export function valueOf(entries: readonly Entry[], name: string): YamlNode | undefined {
  return entries.find((entry) => entry.name === name)?.value
}
