// Which image of an index is taken for a platform, by containerd's rules: one spelling, and what a machine runs too.
import { type Descriptor, isIndex } from './manifest.js'

/** The images of an index that a pull would read. */
export function imagesToRead(
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
export function isLacking(children: readonly Descriptor[], requested: string): boolean {
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
