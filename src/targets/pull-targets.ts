// Which images have to be pullable: those named, and those that Dockerfiles name.
import { hostnameOf, isPublicHost } from '../base/hostname.js'
import type { Run } from '../event/run.js'
import type { PullTarget, PushTarget, TargetName } from '../facts.js'
import type { Inputs } from '../inputs/inputs.js'
import type { DockerfileImage } from './dockerfile-images.js'
import { nameOfTarget } from './push-targets.js'

interface Entry {
  readonly role: PullTarget['role']
  readonly given: string
  readonly name: TargetName
  readonly platforms: readonly string[]
  readonly isPrivateHost: boolean
  readonly alsoPushed: boolean
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
  const pushed = new Set(pushes.flatMap(({ role, name }) => (role === 'image' ? keyOf(name) : [])))
  const entries: readonly Entry[] = [
    ...inputs.baseImages.map((given): Entry => {
      const name = nameOfTarget(given, run)
      // Who names it here says that it has to be there before this job.
      return {
        role: 'base',
        given,
        name,
        platforms: [native],
        isPrivateHost: false,
        alsoPushed: false
      }
    }),
    ...dockerfileEntries(inputs, run, dockerfileImages, pushes),
    ...inputs.publicImages.map((given): Entry => {
      const name = nameOfTarget(given, run)
      // A digest that is not there now is not what the push makes.
      const alsoPushed = !hasDigest(name) && keyOf(name).some((key) => pushed.has(key))
      return { role: 'public', given, name, platforms: [], isPrivateHost: false, alsoPushed }
    })
  ]
  const targets = new Map<string, PullTarget>()
  for (const { given, ...entry } of entries) {
    const { role, name } = entry
    const wanted = wantedOf(name)
    const key = [role, ...keyOf(name), wanted, name.kind === 'invalid' ? given : ''].join(' ')
    const known = targets.get(key)
    const all = [...(known?.given ?? []), given]
    const platforms = [...new Set([...(known?.platforms ?? []), ...entry.platforms])]
    const alsoPushed = entry.alsoPushed && known?.alsoPushed !== false
    targets.set(key, { ...entry, given: all, wanted, platforms, alsoPushed })
  }
  return [...targets.values()]
}

function dockerfileEntries(
  inputs: Inputs,
  run: Run,
  images: readonly DockerfileImage[],
  pushes: readonly PushTarget[]
): readonly Entry[] {
  const trusted = hostsOfTheUser(inputs, run, pushes)
  const pushed = new Set(pushedTags(inputs, run))
  return images.map(({ reference, path, line, platforms }): Entry => {
    const name = nameOfTarget(reference, run)
    const nothing = { role: 'base', platforms, isPrivateHost: false, alsoPushed: false } as const
    // What a Dockerfile says is never quoted raw; a legal reference is harmless.
    if (name.kind === 'invalid') {
      return { ...nothing, given: `${path}, line ${line}`, name: unquoted(name) }
    }
    const isPrivateHost = isUntrustedPrivateHost(name, trusted)
    const alsoPushed = !hasDigest(name) && tagsOf(name).some((tag) => pushed.has(tag))
    return { ...nothing, given: reference, name, isPrivateHost, alsoPushed }
  })
}

/** The tags that the user says this run pushes; what `auto` stands for names none. */
function pushedTags({ push, images }: Inputs, run: Run): readonly string[] {
  return push ? (images ?? []).flatMap((given) => tagsOf(nameOfTarget(given, run))) : []
}

function tagsOf(name: TargetName): readonly string[] {
  if (name.kind === 'invalid') return []
  const { tag, digest } = name.reference
  const named = tag ?? (digest === undefined ? 'latest' : undefined)
  return named === undefined ? [] : keyOf(name).map((repository) => `${repository}:${named}`)
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
