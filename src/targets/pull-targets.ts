// Which images have to be pullable: those named, and those that the Dockerfiles of the job's builds name.
import { hostnameOf, isPublicHost } from '../base/redirect.js'
import { type Run, runnerPlatform } from '../event/run.js'
import type { PullTarget, PushTarget, TargetName, Unresolved, JobPlan } from '../facts.js'
import type { Inputs, InputError } from '../inputs/inputs.js'
import { nameOfTarget } from './push-targets.js'
import { locate } from '../base/workspace.js'
import type { DockerfileImages, PulledImage } from '../dockerfile/convert.js'
import type { Ports } from '../ports.js'
import { parseBuildArgs, parseBuildContexts, contextName } from '../image/build-flags.js'
import type { PlannedBuild } from '../plan/plan-types.js'
import { known, knownStart, type PartialText } from '../plan/values/partial.js'

/** An image that is named once. */
type Entry = Omit<PullTarget, 'given' | 'wanted'> & { readonly given: string }

const ANYBODYS = {
  platforms: [],
  arePlatformsStated: false,
  dockerfileLines: [],
  isPrivateHost: false,
  alsoPushed: false
} as const

/**
 * Each image once for each role, in the order in which they are named.
 *
 * @param native - the platform of the runner, for which the build pulls where nothing names one
 */
export function pullTargetsOf(
  inputs: Inputs,
  run: Run,
  dockerfileImages: readonly DockerfileImage[],
  pushes: readonly PushTarget[],
  native: string
): readonly PullTarget[] {
  const pushed = new Set(pushes.flatMap(({ role, name }) => (role === 'image' ? keyOf(name) : [])))
  const arePlatformsStated = inputs.platforms.length > 0
  const platforms = arePlatformsStated ? inputs.platforms : [native]
  const entries: readonly Entry[] = [
    ...inputs.baseImages.map((given): Entry => {
      const name = nameOfTarget(given, run)
      // An image that is named here has to be there before this job.
      return { ...ANYBODYS, role: 'base', given, name, platforms, arePlatformsStated }
    }),
    ...dockerfileEntries(inputs, run, dockerfileImages, pushes),
    ...inputs.publicImages.map((given): Entry => {
      const name = nameOfTarget(given, run)
      // A digest that is not there now is not what the push makes.
      const alsoPushed = !hasDigest(name) && keyOf(name).some((key) => pushed.has(key))
      return { ...ANYBODYS, role: 'public', given, name, alsoPushed }
    })
  ]
  const targets = new Map<string, PullTarget>()
  for (const entry of entries) {
    const { role, name, given } = entry
    const wanted = wantedOf(name)
    const key = [role, ...keyOf(name), wanted, name.kind === 'invalid' ? given : ''].join(' ')
    const known = targets.get(key)
    const one: PullTarget = { ...entry, given: [given], wanted }
    targets.set(key, known === undefined ? one : joined(known, one))
  }
  return [...targets.values()]
}

function joined(one: PullTarget, other: PullTarget): PullTarget {
  return {
    ...other,
    given: [...one.given, ...other.given],
    platforms: [...new Set([...one.platforms, ...other.platforms])],
    arePlatformsStated: one.arePlatformsStated || other.arePlatformsStated,
    dockerfileLines: [...one.dockerfileLines, ...other.dockerfileLines],
    alsoPushed: one.alsoPushed && other.alsoPushed
  }
}

function dockerfileEntries(
  inputs: Inputs,
  run: Run,
  images: readonly DockerfileImage[],
  pushes: readonly PushTarget[]
): readonly Entry[] {
  const trusted = hostsOfTheUser(inputs, run, pushes)
  const pushed = new Set(pushedTags(pushes, run))
  return images.map(({ reference, path, line, platforms, arePlatformsStated }): Entry => {
    const name = nameOfTarget(reference, run)
    const dockerfileLines = [{ path, line }]
    const own = { role: 'base', platforms, arePlatformsStated, dockerfileLines } as const
    // What a Dockerfile says is never quoted raw; a legal reference is safe.
    if (name.kind === 'invalid') {
      return { ...ANYBODYS, ...own, given: `${path}, line ${line}`, name: unquoted(name) }
    }
    const isPrivateHost = isUntrustedPrivateHost(name, trusted)
    const alsoPushed = !hasDigest(name) && tagsOf(name).some((tag) => pushed.has(tag))
    return { ...own, given: reference, name, isPrivateHost, alsoPushed }
  })
}

/** The tags that this run certainly pushes; an assumed name has none. */
function pushedTags(pushes: readonly PushTarget[], run: Run): readonly string[] {
  return pushes
    .filter(({ role, origin, isCertain }) => role === 'image' && origin !== 'assumed' && isCertain)
    .flatMap(({ given }) => given.flatMap((entry) => tagsOf(nameOfTarget(entry, run))))
}

function tagsOf(name: TargetName): readonly string[] {
  if (name.kind === 'invalid') return []
  const { tag, digest } = name.reference
  const named = tag ?? (digest === undefined ? 'latest' : undefined)
  return named === undefined ? [] : keyOf(name).map((repository) => `${repository}:${named}`)
}

/** The problem, without the text around it. */
function unquoted(name: Extract<TargetName, { kind: 'invalid' }>): TargetName {
  return { ...name, problem: { ...name.problem, found: '', corrected: undefined } }
}

/** The hosts, ports included, that the step's own inputs name; a Dockerfile can be anybody's. */
function hostsOfTheUser(
  { images, baseImages, publicImages, registry }: Inputs,
  run: Run,
  pushes: readonly PushTarget[]
): ReadonlySet<string> {
  const texts = [...(images ?? []), ...baseImages, ...publicImages]
  const names = [...texts.map((text) => nameOfTarget(text, run)), ...pushes.map(({ name }) => name)]
  const hosts = names.map((name) => (name.kind === 'reference' ? name.reference.registry : ''))
  return new Set([...hosts, registry ?? run.server.registry])
}

/** Would the question go to the runner's own network, at the word of a Dockerfile alone? */
function isUntrustedPrivateHost(name: TargetName, trusted: ReadonlySet<string>): boolean {
  if (name.kind === 'invalid' || trusted.has(name.reference.registry)) return false
  return !isPublicHost(hostnameOf(`https://${name.reference.registry}`))
}

function keyOf(name: TargetName): readonly string[] {
  return name.kind === 'reference' ? [`${name.reference.registry}/${name.reference.path}`] : []
}

function hasDigest(name: TargetName): boolean {
  return name.kind === 'reference' && name.reference.digest !== undefined
}

/** Docker pulls `latest` where nothing is said, and by the digest where one is. */
function wantedOf(name: TargetName): string {
  if (name.kind === 'invalid') return ''
  const { tag, digest } = name.reference
  return digest ?? tag ?? 'latest'
}

/** One Dockerfile with the options that docker/build-push-action gives a build. */
export interface Build {
  /** The input that names it, for errors. */
  readonly input: string
  /** A path, absolute or inside the workspace; with its text where that is known without reading. */
  readonly dockerfile: { readonly path: string; readonly text: string | undefined }
  readonly buildArgs: ReadonlyMap<string, string>
  /** Build arguments named without a value, which the build takes from its environment. */
  readonly environmentArgs: ReadonlySet<string>
  readonly target: string | undefined
  readonly buildContexts: ReadonlyMap<string, string>
  /** Empty for the runner's own. */
  readonly platforms: readonly string[]
}

/** The builds that `dockerfile` names, and the lines that buildx would refuse. */
export function buildsOf(inputs: Inputs): {
  readonly builds: readonly Build[]
  readonly errors: readonly InputError[]
} {
  const args = parseBuildArgs(inputs.buildArgs)
  const contexts = parseBuildContexts(inputs.buildContexts)
  const builds = (inputs.dockerfiles ?? []).map((path): Build => ({
    input: 'dockerfile',
    dockerfile: { path, text: undefined },
    buildArgs: args.buildArgs,
    environmentArgs: args.environmentArgs,
    target: inputs.target === '' ? undefined : inputs.target,
    buildContexts: contexts.buildContexts,
    platforms: inputs.platforms
  }))
  const errors = [
    ...args.invalid.map((value) => wrong('build-args', value, 'KEY=VALUE, one a line')),
    ...contexts.invalid.map((value) => wrong('build-contexts', value, 'NAME=CONTEXT, one a line'))
  ]
  return { builds, errors }
}

function wrong(input: string, value: string, allowed: string): InputError {
  return { input, value, allowed }
}

/**
 * Builds of this job that are certain and whose Dockerfile is in the workspace. A build argument whose value is not known
 * counts as one that only the build knows. A build of another job, behind a gate, pulls with that job's token and logins:
 * what this one may pull says nothing of it.
 *
 * @see docker/build-push-action, inputs `context`, `file`: `{context}/Dockerfile` where no file is named
 */
export function plannedBuilds(job: JobPlan): readonly Build[] {
  if (job.kind !== 'plan') return []
  return job.builds.filter(({ at }) => at.job === job.job).flatMap(buildOf)
}

function buildOf(build: PlannedBuild): readonly Build[] {
  const path = dockerfilePath(known(build.context), known(build.dockerfile))
  const target = known(build.target)
  const platforms = build.platforms.map(known)
  if (!build.isCertain || path === undefined || target === undefined) return []
  const contexts = build.buildContexts.flatMap((entry) => pairOf(known(entry)))
  return [
    {
      input: 'dockerfile',
      dockerfile: { path, text: undefined },
      buildArgs: new Map(build.buildArgs.flatMap((entry) => pairOf(known(entry)))),
      environmentArgs: new Set(build.buildArgs.flatMap(unknownArg)),
      target: target === '' ? undefined : target,
      buildContexts: new Map(contexts.map(([name, text]) => [contextName(name) ?? name, text])),
      platforms: platforms.every((platform) => platform !== undefined) ? platforms : []
    }
  ]
}

/** Without a context the build takes the repository from git; its files are those of the workspace. */
function dockerfilePath(context: string | undefined, file: string | undefined): string | undefined {
  if (context === undefined || file === undefined || /^[a-z+]+:\/\/|^git@|#/i.test(context)) {
    return undefined
  }
  if (file !== '') return file
  return context === '' ? 'Dockerfile' : `${context.replace(/\/+$/, '')}/Dockerfile`
}

function pairOf(text: string | undefined): readonly (readonly [string, string])[] {
  const at = text?.indexOf('=') ?? -1
  return text === undefined || at < 1 ? [] : [[text.slice(0, at), text.slice(at + 1)]]
}

function unknownArg(entry: PartialText): readonly string[] {
  const text = known(entry)
  if (text !== undefined) return text.includes('=') || text === '' ? [] : [text]
  const name = /^([^=]+)=/.exec(knownStart(entry))?.[1]
  return name === undefined ? [] : [name]
}

/** An image that a build pulls, and where the Dockerfile says so. */
export interface DockerfileImage {
  readonly reference: string
  readonly path: string
  readonly line: number
  /** The platforms that it is pulled for. */
  readonly platforms: readonly string[]
  /** Does the Dockerfile or the build name them? Else they are the runner's own. */
  readonly arePlatformsStated: boolean
}

interface Dockerfiles {
  readonly images: readonly DockerfileImage[]
  readonly unresolved: readonly Unresolved[]
  readonly errors: readonly InputError[]
}

const MAX_BYTES = 1024 * 1024
const MISSING =
  'a Dockerfile that is in the workspace when this step runs (does actions/checkout stand before it?)'

/** Files outside the workspace are not read, links included; what is wrong becomes an input error. */
export async function readDockerfiles(
  ports: Ports,
  builds: readonly Build[]
): Promise<Dockerfiles> {
  const read = await Promise.all(builds.map((build) => imagesOf(ports, build)))
  return {
    images: read.flatMap(({ images }) => images),
    unresolved: read.flatMap(({ unresolved }) => unresolved),
    errors: read.flatMap(({ errors }) => errors)
  }
}

async function imagesOf(ports: Ports, build: Build): Promise<Dockerfiles> {
  const text = build.dockerfile.text ?? (await textOf(ports, build))
  if (typeof text !== 'string') return { images: [], unresolved: [], errors: [text] }
  const native = runnerPlatform(ports.runner.env)
  const platforms = build.platforms.map((platform) => wholePlatform(platform, native))
  // Loaded here, since most jobs name no Dockerfile.
  const { pulledImages } = await import('../dockerfile/convert.js')
  const { images, problems } = pulledImages([{ path: build.dockerfile.path, text }], {
    ...build,
    platforms: platforms.length === 0 ? [native] : platforms,
    buildPlatform: native
  })
  const pulled = images.filter(({ kind }) => kind !== 'frontend')
  return {
    images: pulled.flatMap((image) => resolvedImage(image, native, platforms.length > 0)),
    unresolved: pulled.flatMap(unresolvedOf),
    errors: problems.flatMap((problem) => errorOf(build, problem))
  }
}

function resolvedImage(
  image: PulledImage,
  native: string,
  areGiven: boolean
): readonly DockerfileImage[] {
  const { certainty, reference, path, line, platforms } = image
  if (certainty.kind !== 'resolved' || reference === undefined) return []
  return [
    {
      reference,
      path,
      line,
      platforms: platforms.map((platform) => wholePlatform(platform, native)),
      arePlatformsStated: areGiven || image.hasOwnPlatform
    }
  ]
}

/** A system alone leaves the architecture to the builder (containerd/platforms, `Parse`), `local` all of it. */
function wholePlatform(platform: string, native: string): string {
  return /^(?:linux|local)$/i.test(platform) ? native : platform
}

function unresolvedOf({ certainty, path, line }: PulledImage): readonly Unresolved[] {
  return certainty.kind === 'unresolved'
    ? [{ path, line, variable: certainty.missing[0] ?? '' }]
    : []
}

function errorOf(
  { input }: Build,
  { path, line, code }: DockerfileImages['problems'][number]
): readonly InputError[] {
  // What another frontend reads, only that frontend knows.
  if (code === 'other-frontend') return []
  return [
    { input, value: path, allowed: `a Dockerfile that BuildKit reads (line ${line}: ${code})` }
  ]
}

async function textOf({ runner, files }: Ports, build: Build): Promise<string | InputError> {
  const { path } = build.dockerfile
  const wrong = (allowed: string): InputError => ({ input: build.input, value: path, allowed })
  const workspace = runner.env['GITHUB_WORKSPACE']
  const found = await locate(path, { workspace, platform: runner.platform }, files)
  if (found.kind === 'outside') return wrong('a path inside the workspace')
  if (found.kind === 'absent') return wrong(MISSING)
  const read = await files.read(found.path, MAX_BYTES)
  return read.kind === 'text' ? read.text : wrong('a readable Dockerfile of at most 1 MiB')
}
