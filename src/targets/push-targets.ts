// What the job will write to: images and cache exports, each repository once.
import type { ReferenceProblem } from '../image/reference-error.js'
import type { NamedRepository, PushTarget, TargetName } from '../facts.js'
import { parseCacheExport } from '../image/cache-export.js'
import { checkGitHubName, defaultImage } from '../image/github-name.js'
import { parseReference, type ParsedReference, type Reference } from '../image/reference.js'
import type { InputError } from '../inputs/kinds.js'
import type { Inputs } from '../inputs/inputs.js'
import type { Run } from '../event/run.js'
import { isGitHub, registryKindOf } from '../registry/host.js'

export interface Targets {
  readonly targets: readonly PushTarget[]
  readonly errors: readonly InputError[]
}

/**
 * The repositories that the push and its cache exports write to. Images are left out when the run
 * does not push; cache exports write all the same.
 */
export function targetsOf(inputs: Inputs, run: Run): Targets {
  const images = pushedImages(inputs, run)
  const caches = inputs.cacheTo.map((given) => ({ given, read: parseCacheExport(given) }))
  const refs = caches.flatMap(({ given, read }) => {
    if (read.kind === 'registry') return [{ given, ref: read.ref }]
    return read.kind === 'registries' ? read.refs.map((ref) => ({ given, ref })) : []
  })
  const errors = caches.flatMap(({ given, read }) =>
    read.kind === 'invalid' ? [cacheError(given)] : []
  )
  if (images.includes('')) errors.push(NO_REPOSITORY)
  return {
    targets: [
      ...grouped(
        'image',
        images.filter(Boolean).map((ref) => ({ given: ref, ref })),
        run
      ),
      ...grouped('cache', refs, run)
    ],
    errors
  }
}

/** What the run pushes, as given; the empty text is a name that cannot be told. */
export function pushedImages(inputs: Inputs, run: Run): readonly string[] {
  return inputs.push ? (inputs.images ?? ownImages(inputs, run)) : []
}

/** The repository's own name; nothing where only what others can pull was asked about. */
function ownImages(inputs: Inputs, { repository, server }: Run): readonly string[] {
  const { publicImages, baseImages, dockerfiles, cacheTo } = inputs
  const others = [baseImages, dockerfiles, cacheTo].some((list) => list?.length !== 0)
  if (publicImages.length > 0 && !others) return []
  return [repository.fullName === '' ? '' : defaultImage(repository.fullName, server.registry)]
}

const NO_REPOSITORY: InputError = {
  input: 'images',
  value: 'auto',
  allowed: 'an image name, because GITHUB_REPOSITORY is not set'
}

function cacheError(value: string): InputError {
  return {
    input: 'cache-to',
    value,
    allowed: 'a cache export in buildx syntax, such as type=registry,ref=ghcr.io/owner/name:cache'
  }
}

interface Entry {
  readonly given: string
  readonly ref: string
}

function grouped(
  role: PushTarget['role'],
  entries: readonly Entry[],
  run: Run
): readonly PushTarget[] {
  const named = entries.map(({ given, ref }) => ({ given, text: ref, name: checkedName(ref, run) }))
  return groupByRepository(named).map(({ given, text, name }) => ({
    role,
    given,
    name: withText(targetName(text, name, run), given, text)
  }))
}

/** What is wrong in a cache export is its name, not the entry. */
function withText(name: TargetName, [entry]: readonly string[], text: string): TargetName {
  return name.kind === 'reference' || text === entry ? name : { ...name, text }
}

/** What an entry names, and where its registry is. */
export function nameOfTarget(text: string, run: Run): TargetName {
  return targetName(text, checkedName(text, run), run)
}

/** By Docker's grammar, and in GitHub's registries by their own rules as well. */
function checkedName(text: string, run: Run): ParsedReference {
  const parsed = parseReference(text)
  if (parsed.kind === 'invalid') return parsed
  const { registry } = parsed.reference
  if (!isGitHub(registryKindOf(registry, run.server.registry))) return parsed
  const problem = checkGitHubName(parsed.reference, registry, text, run.repository.owner)
  return problem === undefined ? parsed : { kind: 'invalid', problem }
}

function targetName(text: string, name: ParsedReference, run: Run): TargetName {
  if (name.kind === 'reference') return { kind: 'reference', ...located(name.reference, run) }
  const corrected = name.problem.corrected ?? filledIn(text, name.problem, run)
  const meant = corrected === undefined ? undefined : parseReference(corrected)
  return {
    kind: 'invalid',
    problem: name.problem,
    meant: meant?.kind === 'reference' ? located(meant.reference, run) : undefined
  }
}

/**
 * An owner that came out empty, as a secret does in a pull request from a fork. Whose name it was nobody can tell; which
 * registry the push is for, and so what the event does to it, can be told.
 */
function filledIn(
  text: string,
  { code }: ReferenceProblem,
  { repository }: Run
): string | undefined {
  const [host, path] = splitHost(text)
  const emptied = code === 'empty-component' && path.startsWith('/') && repository.owner !== ''
  return emptied ? `${host}${repository.owner.toLowerCase()}${path}` : undefined
}

/** `ghcr.io//app` is `ghcr.io/` and `/app`; without a host Docker Hub is meant. */
function splitHost(text: string): readonly [host: string, path: string] {
  const slash = text.indexOf('/')
  const first = text.slice(0, Math.max(slash, 0))
  return first === '' ? ['', text] : [`${first}/`, text.slice(slash + 1)]
}

function located(reference: Reference, run: Run): NamedRepository {
  return { reference, registry: registryKindOf(reference.registry, run.server.registry) }
}

// Entries that name the same repository, so that each repository is asked once.
/** An entry as the user gave it, and the name read from it. */
export interface NamedEntry {
  readonly given: string
  /** The name alone, where the entry holds more than that. */
  readonly text?: string
  readonly name: ParsedReference
}

/** All entries of one repository, or one entry that is no legal name. */
export interface Group {
  readonly given: readonly string[]
  /** Of the first entry, as its name. */
  readonly text: string
  /** Of the first entry: its tag and digest are not those of the others. */
  readonly name: ParsedReference
}

/**
 * Groups entries by registry and path. Groups stand in the order of their first entries, and every
 * entry is kept, repeated ones too. Illegal names are put together only when their texts are equal.
 */
export function groupByRepository(entries: readonly NamedEntry[]): readonly Group[] {
  const groups = new Map<string, Group & { readonly given: string[] }>()
  for (const { given, name, text = given } of entries) {
    const key = keyOf(text, name)
    const group = groups.get(key)
    if (group === undefined) groups.set(key, { given: [given], text, name })
    else group.given.push(given)
  }
  return [...groups.values()]
}

function keyOf(text: string, name: ParsedReference): string {
  switch (name.kind) {
    case 'reference':
      return `${name.reference.registry}/${name.reference.path}`
    case 'invalid':
      // White space stands in no legal name.
      return `invalid ${text}`
  }
}
