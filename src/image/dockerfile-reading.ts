// A Dockerfile read for one or several platforms: its images, or the first thing that is wrong.
import type {
  DockerfileImages,
  DockerfileOptions,
  DockerfileText,
  PulledImage
} from './dockerfile.js'
import { syntaxOf, type Syntax } from './dockerfile-directives.js'
import { flawAt, type DockerfileFlaw } from './dockerfile-flaw.js'
import { globalScope, type BuildFrame } from './dockerfile-global-arg.js'
import { originsOf, type Origins, type PlannedStage } from './dockerfile-graph.js'
import { contextName } from './dockerfile-inputs.js'
import { instructionsOf } from './dockerfile-instruction.js'
import { originImage, plannedStage, unneededFlaw } from './dockerfile-origin.js'
import { stagesOf, type Stages } from './dockerfile-stage.js'
import { freshWork, type Work } from './dockerfile-variable.js'
import { parseReference } from './reference.js'

const MOST_CHARACTERS = 1_048_576
const MOST_PLATFORMS = 32
const DEFAULT_PLATFORM = 'linux/amd64'

/** The file's images without its path. */
type Unplaced = Omit<PulledImage, 'path'>

/**
 * Reads one Dockerfile.
 *
 * @returns its images and at most one problem, with which there are no images but the frontend
 */
export function readDockerfile(
  dockerfile: DockerfileText,
  options: DockerfileOptions
): DockerfileImages {
  const { path } = dockerfile
  const text = dockerfile.text.replace(/^\ufeff/, '')
  const { frontend, foreign } = frontendOf(text, options)
  const read = text.length > MOST_CHARACTERS ? flawAt('too-large', 0, '') : imagesOf(text, options)
  const found = 'code' in read ? { images: [], flaw: read } : { images: read, flaw: undefined }
  const flaw = frontend?.kind === 'flaw' ? frontend : found.flaw
  const pulled = frontend === undefined || frontend.kind === 'flaw' ? [] : [frontend]
  return {
    images: [...pulled, ...found.images].map((image) => ({ path, ...image })),
    problems: flaw === undefined ? [] : [placed(path, flaw, foreign)]
  }
}

/** What is no Dockerfile to BuildKit may be something else to the frontend that it is written for. */
function placed(
  path: string,
  flaw: DockerfileFlaw,
  foreign: boolean
): DockerfileImages['problems'][number] {
  const { code, line, found } = flaw
  return { path, code: foreign ? 'other-frontend' : code, line, found }
}

/** The build argument of BuildKit's own wins over the directive. */
function frontendOf(
  text: string,
  options: DockerfileOptions
): { readonly frontend: Unplaced | DockerfileFlaw | undefined; readonly foreign: boolean } {
  const given = options.buildArgs.get('BUILDKIT_SYNTAX')
  const [image = ''] = given?.trim().split(' ', 1) ?? []
  const syntax: Syntax | undefined = given === undefined ? syntaxOf(text) : { image, line: 0 }
  if (syntax === undefined) return { frontend: undefined, foreign: false }
  const parsed = parseReference(syntax.image)
  if (parsed.kind === 'invalid') {
    return { frontend: flawAt('bad-reference', syntax.line, syntax.image), foreign: false }
  }
  const { registry, path } = parsed.reference
  return {
    frontend: {
      line: syntax.line,
      kind: 'frontend',
      reference: syntax.image,
      certainty: { kind: 'resolved' },
      platforms: [options.buildPlatform ?? DEFAULT_PLATFORM],
      context: undefined
    },
    foreign: registry !== 'docker.io' || !/^docker\/dockerfile(?:-upstream)?$/.test(path)
  }
}

/** What stays the same for every platform. */
interface Plan {
  readonly stages: Stages
  readonly contexts: ReadonlyMap<string, string>
  readonly options: DockerfileOptions
  readonly work: Work
}

function imagesOf(text: string, options: DockerfileOptions): readonly Unplaced[] | DockerfileFlaw {
  const instructions = instructionsOf(text)
  if (instructions.kind === 'flaw') return instructions
  const stages = stagesOf(instructions)
  if (stages.kind === 'flaw') return stages
  const contexts = new Map(
    Array.from(options.buildContexts, ([name, value]) => [contextName(name) ?? name, value])
  )
  const plan: Plan = { stages, contexts, options, work: freshWork() }
  const platforms = (options.platforms ?? []).slice(0, MOST_PLATFORMS)
  const merged = new Map<string, Unplaced>()
  for (const platform of platforms.length === 0 ? [DEFAULT_PLATFORM] : platforms) {
    const images = imagesFor(platform, plan)
    if ('code' in images) return images
    for (const image of images) merge(merged, image)
  }
  return [...merged.values()].sort((one, other) => one.line - other.line)
}

/** One line may name several images, and one image for several platforms. */
function merge(merged: Map<string, Unplaced>, image: Unplaced): void {
  const key = JSON.stringify([image.line, image.kind, image.reference, image.context])
  const known = merged.get(key)
  const platforms = new Set([...(known?.platforms ?? []), ...image.platforms])
  merged.set(key, { ...(known ?? image), platforms: [...platforms] })
}

function imagesFor(targetPlatform: string, plan: Plan): readonly Unplaced[] | DockerfileFlaw {
  const origins = originsFor(targetPlatform, plan)
  if (origins.kind === 'flaw') return origins
  const flaw = origins.unneeded.map(unneededFlaw).find((found) => found !== undefined)
  if (flaw !== undefined) return flaw
  const images: Unplaced[] = []
  for (const origin of origins.needed) {
    const image = originImage(origin, plan.contexts)
    if (image === undefined) continue
    if (image.kind === 'flaw') return image
    const platform = origin.platform ?? targetPlatform
    images.push({ ...image, platforms: platform === '' ? [] : [platform] })
  }
  return images
}

function originsFor(targetPlatform: string, plan: Plan): Origins | DockerfileFlaw {
  const { stages, contexts, options, work } = plan
  const { escape } = stages
  const frame: BuildFrame = {
    targetPlatform,
    buildPlatform: options.buildPlatform ?? DEFAULT_PLATFORM,
    targetStage: [options.target, stages.stages.at(-1)?.name].find(isText) ?? 'default'
  }
  const { buildArgs, environmentArgs = new Set<string>() } = options
  const given = { buildArgs, environmentArgs }
  const scope = globalScope(stages.args, given, frame, { escape, work })
  if ('kind' in scope) return scope
  const planned: PlannedStage[] = []
  for (const stage of stages.stages) {
    const begun = plannedStage(stage, scope, escape, contexts)
    if ('kind' in begun) return begun
    planned.push(begun)
  }
  return originsOf(planned, options.target)
}

function isText(text: string | undefined): text is string {
  return text !== undefined && text !== ''
}
