// Which stages a build needs, and which of them begin with an image from a registry.
import type { Expansion } from './shell-lex.js'
import { errorAt, type DockerfileError } from './parser.js'
import type { Source, Stage } from './instructions.js'

/** Where a stage, a copy or a mount begins. */
export interface BaseImage {
  readonly kind: 'from' | Source['kind']
  readonly line: number
  /** The base with its variables replaced. */
  readonly name: Extract<Expansion, { kind: 'text' }>
  /** `undefined` for the target platform. */
  readonly platform: string | undefined
  /** Is that written without variables? */
  readonly hasOwnPlatform: boolean
  /** The build context that replaces the whole stage, because it has the stage's name. */
  readonly context: string | undefined
}

/** A stage of the file with its own base. */
export interface ResolvedStage {
  readonly stage: Stage
  readonly base: BaseImage
}

/** A stage, or an image that an instruction names in the place of one. */
interface Node {
  readonly base: BaseImage
  /** Its place among the stages of the file; `undefined` for an image. */
  readonly place: number | undefined
  readonly stage: Stage | undefined
  /** The stage that it is built on. */
  readonly parent: Node | undefined
  readonly sources: { readonly node: Node; readonly line: number }[]
}

/** The nodes by place and by name: those of the file first, then images as they are met. */
interface Graph {
  readonly nodes: Node[]
  readonly named: Map<string, Node>
}

/** What the build begins with. */
export interface BaseImages {
  readonly kind: 'base-images'
  /** Of stages and images that the target needs. */
  readonly reachable: readonly BaseImage[]
  /** Of all others, whose references BuildKit reads too. */
  readonly unreachable: readonly BaseImage[]
}

/**
 * Follows FROM, `COPY --from` and `RUN --mount=from=` from the target.
 *
 * A FROM sees the stages above it, by their lower-case name; a copy or mount sees all of them, in
 * any case, and must then name one above. Of two stages with one name the lower one counts.
 *
 * @param target - the stage to build; the last one where it is `undefined` or empty
 * @see moby/buildkit, `frontend/dockerfile/dockerfile2llb/convert.go`
 */
export function baseImagesOf(
  stages: readonly ResolvedStage[],
  target: string | undefined
): BaseImages | DockerfileError {
  const graph: Graph = { nodes: [], named: new Map() }
  for (const { stage, base } of stages) addStage(graph, stage, base)
  const last = graph.nodes.at(-1)
  const wanted =
    target === undefined || target === '' ? last : graph.named.get(target.toLowerCase())
  if (wanted === undefined) return errorAt('unknown-target', 0, target ?? '')
  for (const node of graph.nodes.slice(0, stages.length)) {
    const error = link(graph, node, node.stage?.sources ?? [])
    if (error !== undefined) return error
  }
  const error = cycleIn(graph.nodes)
  return error ?? reachableFrom(graph, wanted)
}

function addStage(graph: Graph, stage: Stage, base: BaseImage): void {
  const { name, context } = base
  const parent = name.unknown || context !== undefined ? undefined : graph.named.get(name.text)
  const node: Node = { base, place: graph.nodes.length, stage, parent, sources: [] }
  graph.nodes.push(node)
  if (stage.name !== undefined) graph.named.set(stage.name, node)
}

function link(graph: Graph, node: Node, sources: readonly Source[]): DockerfileError | undefined {
  for (const source of sources) {
    const found = sourceNode(graph, source)
    if (found === undefined) return errorAt('unknown-stage', source.line, source.from)
    node.sources.push({ node: found, line: source.line })
  }
  return undefined
}

/** A mount from nowhere is one from `scratch`, which takes a number of its own. */
function sourceNode(graph: Graph, source: Source): Node | undefined {
  const { kind, line } = source
  const from = kind === 'mount-from' && source.from === '' ? 'scratch' : source.from
  if (kind === 'copy-from' && /^[+-]?[0-9]{1,18}$/.test(from)) return graph.nodes[Number(from)]
  const known = graph.named.get(from.toLowerCase())
  if (known !== undefined) return known
  const name = { kind: 'text', text: from, missing: [], unknown: false } as const
  const base = { kind, line, name, platform: undefined, hasOwnPlatform: false, context: undefined }
  const image: Node = { base, place: undefined, stage: undefined, parent: undefined, sources: [] }
  graph.nodes.push(image)
  return image
}

/** By copies and mounts alone, as a FROM cannot look down. */
function cycleIn(nodes: readonly Node[]): DockerfileError | undefined {
  const done = new Set<Node>()
  const open = new Set<Node>()
  for (const start of nodes) {
    const path = [{ node: start, next: 0 }]
    for (let step = path.at(-1); step !== undefined; step = path.at(-1)) {
      const { node } = step
      if (step.next === 0) open.add(node)
      const source = done.has(node) ? undefined : node.sources[step.next]
      step.next += 1
      if (source === undefined) {
        open.delete(node)
        done.add(node)
        path.pop()
      } else if (open.has(source.node)) {
        return errorAt('circular', source.line, source.node.stage?.name ?? '')
      } else if (!done.has(source.node)) {
        path.push({ node: source.node, next: 0 })
      }
    }
  }
  return undefined
}

/** A stage built on another runs that one's ONBUILD instructions before its own. */
function reachableFrom(graph: Graph, target: Node): BaseImages | DockerfileError {
  const needed = new Set([target])
  for (const node of needed) {
    const error = link(graph, node, node.parent?.stage?.triggers ?? [])
    if (error !== undefined) return error
    if (node.parent !== undefined) needed.add(node.parent)
    for (const source of node.sources) {
      if (!isEarlierStage(source.node, node)) {
        return errorAt('stage-order', source.line, source.node.stage?.name ?? '')
      }
      needed.add(source.node)
    }
  }
  const begins = graph.nodes.filter((node) => node.parent === undefined)
  return {
    kind: 'base-images',
    reachable: begins.filter((node) => needed.has(node)).map((node) => node.base),
    unreachable: begins.filter((node) => !needed.has(node)).map((node) => node.base)
  }
}

function isEarlierStage(source: Node, node: Node): boolean {
  if (source.place === undefined || source.base.context !== undefined) return true
  return node.place === undefined || source.place < node.place
}
