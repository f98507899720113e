// May this login pull this image, whole and as its digests promise, and which image of an index is taken for a platform?
import { parseBytes, field } from '../../base/json.js'
import { mapLimit } from '../../base/promises.js'
import { whileFresh } from '../retries.js'
import {
  fetchManifest,
  type FetchedManifest,
  checkLayers,
  type Opened,
  readConfig,
  worst
} from './digest-check.js'
import { type Descriptor, artifactType, type Manifest, platformOf, isIndex } from './manifest.js'
import { openReader, type PullPorts, type Reader } from './reader.js'
import type { MissingManifest, PullResult, PullProblem, PullQuestion } from '../result.js'

/**
 * Reads an image as a pull does: manifest, of an index those of its platforms, configuration and, if
 * asked for, layers (OCI distribution spec, "Pulling manifests", "Pulling blobs").
 *
 * @returns the registry's answer; a failure of any kind is `unavailable`, never a refusal
 */
export async function askPull(ports: PullPorts, question: PullQuestion): Promise<PullResult> {
  const opening = await openReader(ports, question)
  if (opening.kind === 'not-read') return opening.answer
  const { reader } = opening
  const ask = (): ReturnType<typeof fetchManifest> => fetchManifest(reader, question.reference)
  const isOwn = question.mayBeNew === true && question.login !== undefined
  const fetched = await (isOwn ? whileFresh(ports.session, question, 'read', ask) : ask())
  if (fetched.kind === 'tag-missing') return tagMissing(reader, question.reference, fetched)
  if (fetched.kind !== 'manifest') return fetched
  const configType = question.isBuiltFrom === true ? artifactType(fetched.manifest) : undefined
  if (configType !== undefined) return { kind: 'artifact', configType }
  const checked = await check({ ports, question, reader }, fetched.manifest, 0)
  if (checked.kind !== 'platforms') return checked
  const { digest, manifest } = fetched
  const { platforms, lacks } = checked
  return {
    kind: 'pullable',
    digest,
    mediaType: manifest.mediaType,
    platforms,
    ...(lacks === undefined ? {} : { lacks })
  }
}

/**
 * Distribution calls the tag unknown where there is no repository either; its list of tags tells, and
 * names those that there are.
 */
async function tagMissing(
  reader: Reader,
  wanted: string,
  missing: Extract<PullProblem, { kind: 'tag-missing' }>
): Promise<PullProblem> {
  const outcome = await reader.tags()
  if (outcome.kind === 'done') {
    const tags = tagsLike(wanted, readTags(outcome.value.body))
    return tags.length === 0 ? missing : { ...missing, tags }
  }
  const isRefused = outcome.kind === 'not-read' && outcome.answer.kind === 'refused'
  const isGone = isRefused && outcome.answer.refusal.kind === 'repository-missing'
  return isGone ? outcome.answer : missing
}

/** As many as are worth naming. */
const MOST = 10

/** The tags of an answer to `tags/list` (OCI distribution spec, "Listing Tags"). Never throws. */
function readTags(body: Uint8Array): readonly string[] {
  const tags = field(parseBytes(body), 'tags')
  const entries: readonly unknown[] = Array.isArray(tags) ? tags : []
  return entries.filter(
    (tag): tag is string => typeof tag === 'string' && /^\w[\w.-]{0,127}$/.test(tag)
  )
}

/** Ten at most: those first that differ by a `v` or go on where the wanted one ends, then the last. */
function tagsLike(wanted: string, tags: readonly string[]): readonly string[] {
  if (wanted.includes(':')) return []
  const core = (tag: string): string => tag.toLowerCase().replace(/^v(?=\d)/, '')
  const isNear = (tag: string): boolean =>
    core(tag).startsWith(core(wanted)) || core(wanted).startsWith(core(tag))
  const near = tags.filter(isNear)
  return [...new Set([...near, ...tags.toReversed()])].slice(0, MOST)
}

const CHILDREN_AT_ONCE = 4
/** Indexes within an index; builders write none, and some tools write one level. */
const MAX_DEPTH = 3

interface Platforms {
  readonly kind: 'platforms'
  readonly platforms: readonly string[]
  /** Requested ones that are not among them. */
  readonly lacks?: readonly string[]
}

async function check(
  opened: Opened,
  manifest: Manifest,
  depth: number
): Promise<Platforms | PullProblem> {
  switch (manifest.kind) {
    case 'image':
      return checkImage(opened, manifest.config, manifest.layers)
    case 'schema-1':
      return { kind: 'schema-1', mediaType: manifest.mediaType }
    case 'index':
      if (depth > MAX_DEPTH) {
        return { kind: 'unrecognised', status: 200, contentType: manifest.mediaType }
      }
      return checkIndex(opened, manifest.manifests, depth)
  }
}

async function checkImage(
  opened: Opened,
  descriptor: Descriptor | undefined,
  layers: readonly Descriptor[]
): Promise<Platforms | PullProblem> {
  const config = descriptor === undefined ? undefined : await readConfig(opened, descriptor)
  if (config !== undefined && config.kind !== 'config') return config
  const problem = await layersOf(opened, layers)
  return problem ?? platforms([config && platformOf(parseBytes(config.bytes))])
}

function layersOf(opened: Opened, layers: readonly Descriptor[]): Promise<PullProblem | undefined> {
  return opened.question.layers ? checkLayers(opened, layers) : Promise.resolve(undefined)
}

function platforms(found: readonly (string | undefined)[]): Platforms {
  const known = found.filter((platform) => platform !== undefined)
  return { kind: 'platforms', platforms: [...new Set(known)] }
}

async function checkIndex(
  opened: Opened,
  children: readonly Descriptor[],
  depth: number
): Promise<Platforms | PullProblem> {
  const { platforms: requested = [], arePlatformsStated = false } = opened.question
  const lacking = requested.filter((platform) => isLacking(children, platform))
  const images = children.filter(({ isAttestation }) => !isAttestation)
  if (arePlatformsStated && lacking.length > 0) {
    const { platforms: there } = platforms(images.map(({ platform }) => platform))
    return { kind: 'platform-missing', wanted: lacking, platforms: there }
  }
  const wanted = imagesToRead(children, requested)
  const once = onceEach(children, wanted)
  const read = new Set(wanted.map(({ digest }) => digest))
  const asked = once.filter(({ digest }) => opened.question.checkAllManifests || read.has(digest))
  const tasks = asked.map((child) => async () => ({
    child,
    found: await checkChild(opened, child, read.has(child.digest), depth)
  }))
  const answers = await mapLimit(CHILDREN_AT_ONCE, tasks)
  const missing = answers.flatMap(({ child, found }) => missingIn(child, found))
  if (missing.length > 0) return { kind: 'incomplete-index', missing }
  const problems = answers.flatMap(({ found }) =>
    found?.kind === 'platforms' ? [] : (found ?? [])
  )
  const within = new Map(answers.map(({ child, found }) => [child.digest, found]))
  const found = platforms(images.flatMap((image) => namedBy(image, within)))
  return worst(problems) ?? (lacking.length === 0 ? found : { ...found, lacks: lacking })
}

/** Several platforms can share a digest; the one that a pull reads it for comes first. */
function onceEach(
  children: readonly Descriptor[],
  wanted: readonly Descriptor[]
): readonly Descriptor[] {
  const chosen = new Map([...children.toReversed(), ...wanted].map((one) => [one.digest, one]))
  return children.filter((child) => chosen.get(child.digest) === child)
}

type Found = Platforms | PullProblem | undefined

function missingIn(
  { digest, platform, isAttestation }: Descriptor,
  found: Found
): readonly MissingManifest[] {
  if (found?.kind === 'incomplete-index') {
    return found.missing.map((one) => ({ ...one, platform: one.platform ?? platform }))
  }
  return found?.kind === 'tag-missing' ? [{ digest, platform, isAttestation }] : []
}

/** The platforms of an entry; of one without, those found in it. */
function namedBy(
  { platform, digest }: Descriptor,
  within: ReadonlyMap<string, Found>
): readonly string[] {
  if (platform !== undefined) return [platform]
  const found = within.get(digest)
  return found?.kind === 'platforms' ? found.platforms : []
}

/** For a manifest that only has to be there, HEAD suffices; what HEAD does not confirm, GET explains. */
async function checkChild(
  opened: Opened,
  { digest, size }: Descriptor,
  isRead: boolean,
  depth: number
): Promise<Found> {
  if (!isRead && (await opened.reader.has(digest))) return undefined
  const fetched: FetchedManifest | PullProblem = await fetchManifest(opened.reader, digest, size)
  if (fetched.kind !== 'manifest') return fetched
  return isRead ? check(opened, fetched.manifest, depth + 1) : undefined
}

/** The images of an index that a pull would read. */
function imagesToRead(
  children: readonly Descriptor[],
  requested: readonly string[]
): readonly Descriptor[] {
  const selected = requested.flatMap((platform) => findFor(children, platform) ?? [])
  // A build for another platform than the runner's is not known here.
  if (selected.length > 0) return selected
  const first =
    findFor(children, 'linux/amd64') ?? children.find(({ isAttestation }) => !isAttestation)
  return first === undefined ? [] : [first]
}

/** The image of an index that is taken for a platform, by containerd's rules. */
function findFor(children: readonly Descriptor[], requested: string): Descriptor | undefined {
  const normal = normalPlatform(requested)
  if (normal === undefined) return undefined
  const images = children.filter(({ isAttestation }) => !isAttestation)
  const named = images.map((image) => ({ image, platform: normalPlatform(image.platform ?? '') }))
  const exact = fallbackPlatforms(normal).flatMap((platform) =>
    named.filter((one) => one.platform === platform)
  )
  const more = named.find(({ platform }) => platform?.startsWith(`${normal}/`))
  return (exact[0] ?? more)?.image ?? images.find(isOpenIndex)
}

/** Is it certain that there is nothing for the platform? What names none may be of any. */
function isLacking(children: readonly Descriptor[], requested: string): boolean {
  const isOpen = children.some(
    ({ platform, isAttestation }) => platform === undefined && !isAttestation
  )
  const isKnown = normalPlatform(requested) !== undefined && !isOpen
  return isKnown && findFor(children, requested) === undefined
}

/** An index within it that names no platform may hold any (containerd, images.Manifest). */
function isOpenIndex({ platform, mediaType }: Descriptor): boolean {
  return platform === undefined && isIndex(mediaType)
}

/** Other spellings, with the architecture they are of and, where they say it, its variant. */
const ARCHITECTURES: ReadonlyMap<string, readonly [string, string | undefined]> = new Map([
  ['i386', ['386', '']],
  ['x86_64', ['amd64', undefined]],
  ['x86-64', ['amd64', undefined]],
  ['aarch64', ['arm64', undefined]],
  ['armhf', ['arm', 'v7']],
  ['armel', ['arm', 'v6']]
])

/** By architecture, variants that go without saying or are written in another way. */
const VARIANTS: Readonly<Record<string, ReadonlyMap<string, string>>> = {
  amd64: new Map([['v1', '']]),
  arm64: new Map([
    ['8', ''],
    ['v8', '']
  ]),
  arm: new Map([
    ['', 'v7'],
    ['7', 'v7'],
    ['5', 'v5'],
    ['6', 'v6'],
    ['8', 'v8']
  ])
}

const SYSTEMS: ReadonlySet<string> = new Set(['linux', 'windows', 'darwin', 'freebsd'])

/**
 * A platform as containerd's `platforms.Parse` and `Normalize` have it (containerd/platforms,
 * platforms.go and database.go). An architecture alone is one of linux, where BuildKit runs.
 *
 * @returns undefined for a system alone, whose architecture is that of the builder
 */
export function normalPlatform(text: string): string | undefined {
  const parts = text.toLowerCase().split('/')
  const [first = ''] = parts
  // `windows(10.0.17763)` names a version, which no descriptor's platform shows here.
  const system = first.replace(/\(.*$/, '').replace(/^macos$/, 'darwin')
  if (parts.length > 1) return joined(system, parts[1] ?? '', parts[2] ?? '')
  return SYSTEMS.has(system) || system === '' ? undefined : joined('linux', first, '')
}

function joined(system: string, spelled: string, written: string): string {
  const [architecture, own] = ARCHITECTURES.get(spelled) ?? [spelled, undefined]
  const given = own ?? written
  const variant = VARIANTS[architecture]?.get(given) ?? given
  return [system, architecture, ...(variant === '' ? [] : [variant])].join('/')
}

/**
 * The platform and, in order, those that are taken where an index lacks it (containerd/platforms,
 * compare.go, `Only`).
 *
 * @param platform - normal
 */
export function fallbackPlatforms(platform: string): readonly string[] {
  const [system = '', architecture = '', variant = ''] = platform.split('/')
  const level = Number(/^v(\d{1,2})/.exec(variant)?.[1] ?? '0')
  switch (architecture) {
    case 'amd64':
      return [
        platform,
        ...lowerVariants(`${system}/amd64`, level - 1, 2),
        `${system}/amd64`,
        `${system}/386`
      ]
    case 'arm64':
      return [platform, `${system}/arm64`, ...lowerVariants(`${system}/arm`, 8, 5)]
    case 'arm':
      return [platform, ...lowerVariants(`${system}/arm`, level - 1, 5)]
    default:
      return [platform]
  }
}

function lowerVariants(prefix: string, from: number, to: number): readonly string[] {
  const count = Math.max(0, from - to + 1)
  return Array.from({ length: count }, (_none, index) => `${prefix}/v${from - index}`)
}
