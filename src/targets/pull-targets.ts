// Which images have to be pullable: those named, and those that Dockerfiles name.
import { hostnameOf, isPublicHost } from '../base/redirect.js'
import type { Run } from '../event/run.js'
import type { PullTarget, PushTarget, TargetName } from '../facts.js'
import type { Inputs } from '../inputs/inputs.js'
import type { DockerfileImage } from './dockerfile-images.js'
import { nameOfTarget } from './push-targets.js'

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
