// Which images a build from a Dockerfile pulls, for one or several platforms, or the first thing that is wrong.
import { syntaxOf, type Syntax } from './directives.js'
import { instructionsOf, errorAt, type DockerfileError } from './parser.js'
import { newBudget, type Budget } from './shell-pattern.js'
import { type Scope, expandWord } from './shell-lex.js'
import {
  globalScope,
  type BuildFrame,
  type GivenArgs,
  stagesOf,
  type Stages,
  type Stage
} from './instructions.js'
import { baseImagesOf, type BaseImages, type ResolvedStage, type BaseImage } from './stage-graph.js'
import { contextName } from '../image/build-flags.js'
import { parseReference } from '../image/reference.js'

/** A Dockerfile as it was read; the path is for messages only. */
export interface DockerfileText {
  readonly path: string
  readonly text: string
}

/** What the build is given besides the file; as given to docker/build-push-action. */
export interface DockerfileOptions {
  readonly buildArgs: ReadonlyMap<string, string>
  /** Build arguments named without a value, which the build takes from its environment. */
  readonly environmentArgs?: GivenArgs['environmentArgs']
  /** `undefined` or empty for the last stage. */
  readonly target: string | undefined
  readonly buildContexts: ReadonlyMap<string, string>
  /** What is built for; `linux/amd64` where it is not given. */
  readonly platforms?: readonly string[]
  /** What is built on; `linux/amd64` where it is not given. */
  readonly buildPlatform?: string
}

/** How sure an image is. */
export type ImageCertainty =
  | { readonly kind: 'resolved' }
  /** Variables without a value, or with one that only the build will know. */
  | { readonly kind: 'unresolved'; readonly missing: readonly string[] }

/** An image that a build would pull. */
export interface PulledImage {
  readonly path: string
  /** From 1; 0 where a build argument names the image. */
  readonly line: number
  readonly kind: 'from' | 'copy-from' | 'mount-from' | 'frontend'
  /**
   * As the file has it, its variables replaced, not normalised. Where it is unresolved, what
   * BuildKit would pull if nothing more were given; `undefined` where that is not a valid reference.
   */
  readonly reference: string | undefined
  readonly certainty: ImageCertainty
  /** The platforms that it is pulled for; without one that cannot be told. */
  readonly platforms: readonly string[]
  /** Does its FROM name a platform of its own, and not one that comes from the build? */
  readonly hasOwnPlatform: boolean
  /** The name of the build context that puts the image in the place of what the file names. */
  readonly context: string | undefined
}

/** Why a build from this file would not even begin. */
export interface DockerfileProblem extends Omit<DockerfileError, 'kind'> {
  readonly path: string
}

export interface DockerfileImages {
  /** By file, in the order of their lines; each line's image once. */
  readonly images: readonly PulledImage[]
  /** At most one for each file, since BuildKit stops at the first. */
  readonly problems: readonly DockerfileProblem[]
}

const MAX_CHARACTERS = 1_048_576

const MAX_PLATFORMS = 32

const DEFAULT_PLATFORM = 'linux/amd64'

/** The file's images without its path. */
type Unplaced = Omit<PulledImage, 'path'>

/**
 * The images that builds of these Dockerfiles pull, by the rules of BuildKit: those of the stages
 * that the target needs, and the frontend that a syntax directive names.
 *
 * ONBUILD instructions inside the images it pulls are not known here, nor is what they copy from.
 *
 * @param dockerfiles - outside text, read up to 1 MiB each
 * @returns images and problems; never throws on what a file says.
 * @see docs.docker.com, Dockerfile reference; moby/buildkit, `frontend/dockerfile`
 */
export function pulledImages(
  dockerfiles: readonly DockerfileText[],
  options: DockerfileOptions
): DockerfileImages {
  const read = dockerfiles.map((dockerfile) => readDockerfile(dockerfile, options))
  return {
    images: read.flatMap(({ images }) => images),
    problems: read.flatMap(({ problems }) => problems)
  }
}

/**
 * Reads one Dockerfile.
 *
 * @returns its images and at most one problem, with which there are no images but the frontend
 */
function readDockerfile(dockerfile: DockerfileText, options: DockerfileOptions): DockerfileImages {
  const { path } = dockerfile
  const text = dockerfile.text.replace(/^\ufeff/, '')
  const { frontend, isOtherFrontend } = frontendOf(text, options)
  const read = text.length > MAX_CHARACTERS ? errorAt('too-large', 0, '') : imagesOf(text, options)
  const found = 'code' in read ? { images: [], error: read } : { images: read, error: undefined }
  const error = frontend?.kind === 'error' ? frontend : found.error
  const pulled = frontend === undefined || frontend.kind === 'error' ? [] : [frontend]
  return {
    images: [...pulled, ...found.images].map((image) => ({ path, ...image })),
    problems: error === undefined ? [] : [placed(path, error, isOtherFrontend)]
  }
}

/** What is no Dockerfile to BuildKit may be something else to the frontend that it is written for. */
function placed(
  path: string,
  error: DockerfileError,
  isOtherFrontend: boolean
): DockerfileImages['problems'][number] {
  const { code, line, found } = error
  return { path, code: isOtherFrontend ? 'other-frontend' : code, line, found }
}

/** The build argument of BuildKit's own wins over the directive. */
function frontendOf(
  text: string,
  options: DockerfileOptions
): {
  readonly frontend: Unplaced | DockerfileError | undefined
  readonly isOtherFrontend: boolean
} {
  const given = options.buildArgs.get('BUILDKIT_SYNTAX')
  const [image = ''] = given?.trim().split(' ', 1) ?? []
  const syntax: Syntax | undefined = given === undefined ? syntaxOf(text) : { image, line: 0 }
  if (syntax === undefined) return { frontend: undefined, isOtherFrontend: false }
  const parsed = parseReference(syntax.image)
  if (parsed.kind === 'invalid') {
    return { frontend: errorAt('bad-reference', syntax.line, syntax.image), isOtherFrontend: false }
  }
  const { registry, path } = parsed.reference
  return {
    frontend: {
      line: syntax.line,
      kind: 'frontend',
      reference: syntax.image,
      certainty: { kind: 'resolved' },
      platforms: [options.buildPlatform ?? DEFAULT_PLATFORM],
      hasOwnPlatform: false,
      context: undefined
    },
    isOtherFrontend: registry !== 'docker.io' || !/^docker\/dockerfile(?:-upstream)?$/.test(path)
  }
}

/** What stays the same for every platform. */
interface Plan {
  readonly stages: Stages
  readonly contexts: ReadonlyMap<string, string>
  readonly options: DockerfileOptions
  readonly budget: Budget
}

function imagesOf(text: string, options: DockerfileOptions): readonly Unplaced[] | DockerfileError {
  const instructions = instructionsOf(text)
  if (instructions.kind === 'error') return instructions
  const stages = stagesOf(instructions)
  if (stages.kind === 'error') return stages
  const contexts = new Map(
    Array.from(options.buildContexts, ([name, value]) => [contextName(name) ?? name, value])
  )
  const plan: Plan = { stages, contexts, options, budget: newBudget() }
  const platforms = (options.platforms ?? []).slice(0, MAX_PLATFORMS)
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

function imagesFor(targetPlatform: string, plan: Plan): readonly Unplaced[] | DockerfileError {
  const bases = baseImagesFor(targetPlatform, plan)
  if (bases.kind === 'error') return bases
  const error = bases.unreachable.map(unreachableError).find((found) => found !== undefined)
  if (error !== undefined) return error
  const images: Unplaced[] = []
  for (const base of bases.reachable) {
    const image = pulledBase(base, plan.contexts)
    if (image === undefined) continue
    if (image.kind === 'error') return image
    const platform = base.platform ?? targetPlatform
    images.push({
      ...image,
      platforms: platform === '' ? [] : [platform],
      hasOwnPlatform: base.hasOwnPlatform
    })
  }
  return images
}

function baseImagesFor(targetPlatform: string, plan: Plan): BaseImages | DockerfileError {
  const { stages, contexts, options, budget } = plan
  const { escape } = stages
  const frame: BuildFrame = {
    targetPlatform,
    buildPlatform: options.buildPlatform ?? DEFAULT_PLATFORM,
    targetStage: [options.target, stages.stages.at(-1)?.name].find(isText) ?? 'default'
  }
  const { buildArgs, environmentArgs = new Set<string>() } = options
  const given = { buildArgs, environmentArgs }
  const scope = globalScope(stages.args, given, frame, { escape, budget })
  if ('kind' in scope) return scope
  const resolved: ResolvedStage[] = []
  for (const stage of stages.stages) {
    const begun = resolvedStage(stage, scope, escape, contexts)
    if ('kind' in begun) return begun
    resolved.push(begun)
  }
  return baseImagesOf(resolved, options.target)
}

function isText(text: string | undefined): text is string {
  return text !== undefined && text !== ''
}

/** An image without the file it is in. */
export type UnplacedImage = Pick<
  PulledImage,
  'kind' | 'line' | 'reference' | 'certainty' | 'context'
>

/** No architecture, system or variant has other characters; a system may carry its version. */
const PLATFORM = /^[A-Za-z0-9_.-]+(?:\([A-Za-z0-9_.+-]*\))?(?:\/[A-Za-z0-9_.-]+){0,2}$/

/**
 * Resolves a stage's base and platform.
 *
 * @param contexts - the build contexts by {@link contextName}
 * @returns an error where BuildKit refuses what comes out, and no missing value excuses it
 */
function resolvedStage(
  stage: Stage,
  scope: Scope,
  escape: string,
  contexts: ReadonlyMap<string, string>
): ResolvedStage | DockerfileError {
  const { line } = stage
  const base = expandWord(stage.base, scope, escape)
  if (base.kind === 'refused') return errorAt('bad-substitution', line, stage.base)
  if (base.text === '' && isSettled(base)) return errorAt('blank-base', line, stage.base)
  const platform = platformOf(stage, scope, escape)
  if (typeof platform === 'object') return platform
  const context = stageContext(stage, contexts)
  const hasOwnPlatform = stage.platform !== undefined && !stage.platform.includes('$')
  return { stage, base: { kind: 'from', line, name: base, platform, hasOwnPlatform, context } }
}

/**
 * The image that is pulled for a base.
 *
 * @returns `undefined` where nothing is pulled: `scratch`, or a build context that is not an image
 */
function pulledBase(
  base: BaseImage,
  contexts: ReadonlyMap<string, string>
): UnplacedImage | DockerfileError | undefined {
  const { kind, line, name: written, context } = base
  if (written.text === 'scratch' && context === undefined && !written.unknown) return undefined
  const name = written.unknown ? undefined : contextName(written.text)
  if (name === undefined && isSettled(written)) return errorAt('bad-reference', line, written.text)
  const key = context ?? name
  const value = key === undefined ? undefined : contexts.get(key)
  if (key !== undefined && value !== undefined) return contextImage(base, key, value)
  return {
    kind,
    line,
    reference: name === undefined ? undefined : written.text,
    certainty: isSettled(written)
      ? { kind: 'resolved' }
      : { kind: 'unresolved', missing: written.missing },
    context: undefined
  }
}

/** Would a base's reference stop the build although nothing needs it? */
function unreachableError(base: BaseImage): DockerfileError | undefined {
  const { name, line } = base
  const fine = !isSettled(name) || contextName(name.text) !== undefined
  return fine ? undefined : errorAt('bad-reference', line, name.text)
}

/** Has every variable in it a value? */
function isSettled(name: BaseImage['name']): boolean {
  return name.missing.length === 0 && !name.unknown
}

function platformOf(
  stage: Stage,
  scope: Scope,
  escape: string
): string | undefined | DockerfileError {
  if (stage.platform === undefined) return undefined
  const expansion = expandWord(stage.platform, scope, escape)
  if (expansion.kind === 'refused') return errorAt('bad-substitution', stage.line, stage.platform)
  if (!isSettled(expansion)) return ''
  return PLATFORM.test(expansion.text)
    ? expansion.text
    : errorAt('bad-platform', stage.line, stage.platform)
}

/** A context of the same name replaces a stage, whatever the stage is built on. */
function stageContext(stage: Stage, contexts: ReadonlyMap<string, string>): string | undefined {
  const { name } = stage
  if (name === undefined || name === 'scratch' || name === 'context') return undefined
  return contexts.has(name) ? name : undefined
}

/** Directories, archives, git, OCI layouts and other targets of bake are no registry's. */
function contextImage(
  base: BaseImage,
  context: string,
  value: string
): UnplacedImage | DockerfileError | undefined {
  const image = /^docker-image:\/\/(.*)$/s.exec(value)?.[1]
  if (image === undefined || image === 'scratch') return undefined
  const { kind, line } = base
  return parseReference(image).kind === 'invalid'
    ? errorAt('bad-context', line, value)
    : { kind, line, reference: image, certainty: { kind: 'resolved' }, context }
}
