// May this login pull this image, whole and as its digests promise?
import { openReader, type Reader } from './reader.js'
import type { PullPorts } from './attempt.js'
import { checkLayers, readConfig, worst, type Opened } from './blobs.js'
import { locate, type Located } from './located.js'
import { jsonOf, platformOf, type Descriptor, type Manifest } from './manifest.js'
import type { IncompleteIndex, PullAnswer, PullProblem, PullQuestion } from './pull-answer.js'
import { acceptable, normalPlatform } from './platform.js'
import { inTurns } from './turns.js'

const CHILDREN_AT_ONCE = 4

/**
 * Reads an image as a pull does: manifest, of an index those of its platforms, configuration and, if
 * asked for, layers (OCI distribution spec, "Pulling manifests", "Pulling blobs").
 *
 * @returns the registry's answer; a failure of any kind is `unavailable`, never a refusal
 */
export async function askPull(ports: PullPorts, question: PullQuestion): Promise<PullAnswer> {
  const opening = await openReader(ports, question)
  if (opening.kind === 'not-read') return opening.answer
  const { reader } = opening
  const located = await locate(reader, question.reference)
  if (located.kind === 'tag-missing') return (await missingRepository(reader)) ?? located
  if (located.kind !== 'manifest') return located
  const checked = await check({ ports, question, reader }, located.manifest)
  if (checked.kind !== 'platforms') return checked
  const { digest, manifest } = located
  const { platforms } = checked
  return { kind: 'pullable', digest, mediaType: manifest.mediaType, platforms }
}

/** Distribution calls the tag unknown where there is no repository either; its list of tags tells. */
async function missingRepository(reader: Reader): Promise<PullProblem | undefined> {
  const outcome = await reader.tags()
  if (outcome.kind !== 'not-read' || outcome.answer.kind !== 'refused') return undefined
  return outcome.answer.wording.kind === 'repository-missing' ? outcome.answer : undefined
}

interface Platforms {
  readonly kind: 'platforms'
  readonly platforms: readonly string[]
}

async function check(opened: Opened, manifest: Manifest): Promise<Platforms | PullProblem> {
  switch (manifest.kind) {
    case 'image':
      return checkImage(opened, manifest.config, manifest.layers)
    case 'schema-1':
      return { kind: 'schema-1', mediaType: manifest.mediaType }
    case 'index':
      return checkIndex(opened, manifest.manifests)
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
  return problem ?? platforms([config && platformOf(jsonOf(config.bytes))])
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
  children: readonly Descriptor[]
): Promise<Platforms | PullProblem> {
  const once = [...new Map(children.map((child) => [child.digest, child])).values()]
  const read = new Set(imagesToRead(once, opened.question.platforms ?? []))
  const asked = opened.question.thorough ? once : once.filter((child) => read.has(child))
  const tasks = asked.map((child) => async () => ({
    child,
    problem: await checkChild(opened, child, read.has(child))
  }))
  const found = await inTurns(CHILDREN_AT_ONCE, tasks)
  const missing = found.filter(({ problem }) => problem?.kind === 'tag-missing')
  if (missing.length > 0) return incomplete(missing.map(({ child }) => child))
  const problems = found.map(({ problem }) => problem).filter((problem) => problem !== undefined)
  const images = children.filter(({ isAttestation }) => !isAttestation)
  return worst(problems) ?? platforms(images.map(({ platform }) => platform))
}

function incomplete(children: readonly Descriptor[]): IncompleteIndex {
  return {
    kind: 'incomplete-index',
    missing: children.map(({ digest, platform, isAttestation }) => ({
      digest,
      platform,
      isAttestation
    }))
  }
}

/** The images of an index that a pull would read. */
function imagesToRead(
  children: readonly Descriptor[],
  wanted: readonly string[]
): readonly Descriptor[] {
  const images = children.filter(({ isAttestation }) => !isAttestation)
  const named = images.map((image) => ({ image, platform: normalPlatform(image.platform ?? '') }))
  const fits = (wish: string): Descriptor | undefined => {
    const normal = normalPlatform(wish)
    if (normal === undefined) return undefined
    const exact = acceptable(normal).flatMap((platform) =>
      named.filter((one) => one.platform === platform)
    )
    return (exact[0] ?? named.find(({ platform }) => platform?.startsWith(`${normal}/`)))?.image
  }
  const wished = wanted.map(fits).filter((found) => found !== undefined)
  // A build for another platform than the runner's is not known here.
  if (wished.length > 0) return wished
  return [fits('linux/amd64') ?? images[0]].filter((found) => found !== undefined)
}

/** For a manifest that only has to be there, HEAD suffices; what HEAD does not confirm, GET explains. */
async function checkChild(
  opened: Opened,
  { digest }: Descriptor,
  isRead: boolean
): Promise<PullProblem | undefined> {
  if (!isRead && (await opened.reader.has(digest))) return undefined
  const located: Located | PullProblem = await locate(opened.reader, digest)
  if (located.kind !== 'manifest') return located
  // An index within an index is there; its own entries are another image's.
  if (!isRead || located.manifest.kind === 'index') return undefined
  const checked = await check(opened, located.manifest)
  return checked.kind === 'platforms' ? undefined : checked
}
