// Which images have to be pullable: those named, and those that Dockerfiles name.
import type { DockerfileImage } from './dockerfiles.js'
import type { PullTarget, PushTarget, TargetName } from './facts.js'
import type { Inputs } from './job/inputs.js'
import type { Run } from './job/run.js'
import { isPublicHost } from './registry/address.js'
import { hostnameOf } from './registry/host.js'
import { nameOfTarget } from './targets.js'

interface Entry {
  readonly role: PullTarget['role']
  readonly given: string
  readonly name: TargetName
  readonly platforms: readonly string[]
  readonly barred: boolean
}

/**
 * Each image once for each role, in the order in which they are named.
 *
 * @param native - the platform of the runner, for which the build pulls what no Dockerfile names
 */
export function pullTargetsOf(
  inputs: Inputs,
  run: Run,
  dockerfileImages: readonly DockerfileImage[],
  pushes: readonly PushTarget[],
  native: string
): readonly PullTarget[] {
  const platforms = { base: [native], public: [] } as const
  const named = (role: Entry['role'], texts: readonly string[]): readonly Entry[] =>
    texts.map((given) => {
      const name = nameOfTarget(given, run)
      return { role, given, name, platforms: platforms[role], barred: false }
    })
  const trusted = hostsOfTheUser(inputs, run, pushes)
  const entries: readonly Entry[] = [
    ...named('base', inputs.baseImages),
    ...dockerfileImages.map(({ reference, path, line, ...built }): Entry => {
      const name = nameOfTarget(reference, run)
      // What a Dockerfile says is never quoted raw; a legal reference is harmless.
      const place = `${path}, line ${line}`
      return name.kind === 'invalid'
        ? { role: 'base', given: place, name: unquoted(name), ...built, barred: false }
        : { role: 'base', given: reference, name, ...built, barred: isBarred(name, trusted) }
    }),
    ...named('public', inputs.publicImages)
  ]
  const pushed = new Set(pushes.flatMap(({ role, name }) => (role === 'image' ? keyOf(name) : [])))
  const targets = new Map<string, PullTarget>()
  for (const { role, given, name, barred, platforms: wished } of entries) {
    const wanted = wantedOf(name)
    const key = [role, ...keyOf(name), wanted, name.kind === 'invalid' ? given : ''].join(' ')
    const known = targets.get(key)
    // A digest that is not there now is not what the push makes.
    const alsoPushed = !isDigest(name) && keyOf(name).some((repository) => pushed.has(repository))
    const all = [...(known?.given ?? []), given]
    const built = [...new Set([...(known?.platforms ?? []), ...wished])]
    targets.set(key, { role, given: all, name, wanted, platforms: built, alsoPushed, barred })
  }
  return [...targets.values()]
}

/** What is wrong, without the words in which it is. */
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
function isBarred(name: TargetName, trusted: ReadonlySet<string>): boolean {
  if (name.kind === 'invalid' || trusted.has(name.reference.registry)) return false
  return !isPublicHost(hostnameOf(`https://${name.reference.registry}`))
}

function keyOf(name: TargetName): readonly string[] {
  return name.kind === 'reference' ? [`${name.reference.registry}/${name.reference.path}`] : []
}

function isDigest(name: TargetName): boolean {
  return name.kind === 'reference' && name.reference.digest !== undefined
}

/** Docker pulls `latest` where nothing is said, and by the digest where one is. */
function wantedOf(name: TargetName): string {
  if (name.kind === 'invalid') return ''
  const { tag, digest } = name.reference
  return digest ?? tag ?? 'latest'
}
