// What the job writes to, as inputs and plan name it: images and cache exports, each repository once.
import type { ReferenceProblem } from '../image/reference-error.js'
import type { JobPlan, NamedRepository, PushTarget, TargetName, Writer } from '../facts.js'
import { parseCacheExport } from '../image/build-flags.js'
import {
  checkGitHubName,
  checkHostSpelling,
  defaultImage,
  parseReference,
  type ParsedReference,
  type Reference
} from '../image/reference.js'
import type { InputError, Inputs } from '../inputs/inputs.js'
import type { Run } from '../event/run.js'
import { isGitHub, registryKindOf } from '../registry/host.js'
import type { Place, Plan, PlannedWrite } from '../plan/plan-types.js'

interface Targets {
  readonly targets: readonly PushTarget[]
  readonly errors: readonly InputError[]
}

/**
 * The repositories that the push and its cache exports write to. Images are left out when the run
 * does not push; cache exports are written in any case.
 */
export function targetsOf(inputs: Inputs, run: Run): Targets {
  const { entries: caches, errors } = givenCaches(inputs)
  const isNameless = isLeftToJob(inputs) && run.repository.fullName === ''
  return {
    targets: [...(isNameless ? [] : imagesOf(inputs, run)), ...groupTargets('cache', caches, run)],
    errors: isNameless ? [...errors, NO_REPOSITORY] : errors
  }
}

/** Do later steps say what is pushed? Not where only what others can pull was asked about. */
export function isLeftToJob(inputs: Inputs): boolean {
  const { images, push, publicImages, baseImages, dockerfiles, cacheTo } = inputs
  const others = [baseImages, dockerfiles, cacheTo].some((list) => list?.length !== 0)
  return push && images === undefined && (publicImages.length === 0 || others)
}

function imagesOf(inputs: Inputs, run: Run): readonly PushTarget[] {
  if (isLeftToJob(inputs)) return [assumedTarget(run)]
  const images = inputs.push ? (inputs.images ?? []) : []
  return groupTargets(
    'image',
    images.map((ref) => ({ ...GIVEN, given: ref, ref })),
    run
  )
}

/** The repository's own name, where nothing better is known. */
function assumedTarget(run: Run): PushTarget {
  const ref = defaultImage(run.repository.fullName, run.server.registry)
  const name = nameOfTarget(ref, run)
  return { ...GIVEN, role: 'image', given: [ref], name, origin: 'assumed' }
}

/**
 * The repositories that the job writes to. Where the plan leaves anything open, the repository's own name is assumed
 * beside what is known: its answer shows what holds for every name.
 *
 * @param job - the plan, or why there is none
 */
export function plannedTargets(job: JobPlan, inputs: Inputs, run: Run): readonly PushTarget[] {
  const given = givenCaches(inputs).entries
  if (job.kind !== 'plan') return [assumedTarget(run), ...groupTargets('cache', given, run)]
  const entry = (write: PlannedWrite): readonly Entry[] => entryOf(write, job)
  const images = ownNameFirst(job, groupTargets('image', job.pushes.flatMap(entry), run), run)
  const caches = groupTargets('cache', [...given, ...job.caches.flatMap(entry)], run)
  const unclear = job.unclear.map(({ at, isCall }) => ({
    ...writerOf(at, job, false),
    ...(isCall === true && { isCall })
  }))
  const assumed = { ...assumedTarget(run), ...writtenElsewhere(unclear) }
  return [...images, ...(isOpen(job) ? [assumed] : []), ...caches]
}

function writerOf({ job: id }: Place, { job }: Pick<Plan, 'job'>, isCertain: boolean): Writer {
  return { job: id, isThis: id === job, isCertain }
}

/** Only where another job writes it as well. */
function writtenElsewhere(all: readonly Writer[]): Pick<PushTarget, 'writers'> {
  const byJob = new Map<string, Writer>()
  for (const one of all) if (byJob.get(one.job)?.isCertain !== true) byJob.set(one.job, one)
  return all.every(({ isThis }) => isThis) ? {} : { writers: [...byJob.values()] }
}

/**
 * Where names are made of the output `image`, it is the repository's own name: the first image, if that is pushed.
 *
 * @see docs/decisions/0015-output-image.md
 */
function ownNameFirst(
  { usesOwnName }: Pick<Plan, 'usesOwnName'>,
  images: readonly PushTarget[],
  run: Run
): readonly PushTarget[] {
  if (!usesOwnName) return images
  const own = defaultImage(run.repository.fullName, run.server.registry)
  const isOwn = ({ name }: PushTarget): boolean =>
    name.kind === 'reference' && `${name.reference.registry}/${name.reference.path}` === own
  return [...images.filter(isOwn), ...images.filter((image) => !isOwn(image))]
}

/** Does the plan leave open what is pushed? */
function isOpen(job: JobPlan): boolean {
  if (job.kind !== 'plan') return true
  return job.unclear.length > 0 || job.pushesNothing === 'no-step'
}

/** A name of which a part is not known is no target; the plan lists it among what is unclear. */
function entryOf(write: PlannedWrite, job: Pick<Plan, 'job'>): readonly Entry[] {
  const { image, origin, isCertain, at, line, login, sources } = write
  if (image === undefined) return []
  const writer = writerOf(at, job, isCertain)
  const places = [{ ...at, line, ...(sources && { sources }) }]
  return [{ given: image, ref: image, origin, isCertain, places, login, writer }]
}

/** The references that are judged as pushes, as given or as read, without assumed names. */
export function pushedReferences(targets: readonly PushTarget[]): readonly string[] {
  return targets
    .filter(({ role, origin }) => role === 'image' && origin !== 'assumed')
    .flatMap(({ given }) => given)
}

/** The registry caches that input `cache-to` names. */
function givenCaches({ cacheTo }: Inputs): {
  readonly entries: readonly Entry[]
  readonly errors: readonly InputError[]
} {
  const caches = cacheTo.map((given) => ({ given, read: parseCacheExport(given) }))
  return {
    entries: caches.flatMap(({ given, read }) => {
      if (read.kind === 'registry') return [{ ...GIVEN, given, ref: read.ref }]
      return read.kind === 'registries' ? read.refs.map((ref) => ({ ...GIVEN, given, ref })) : []
    }),
    errors: caches.flatMap(({ given, read }) =>
      read.kind === 'invalid' ? [cacheError(given)] : []
    )
  }
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

/** One reference that is written, and how that is known. */
interface Entry extends Pick<PushTarget, 'origin' | 'isCertain' | 'places' | 'login'> {
  /** As the user or the step has it. */
  readonly given: string
  /** The name alone, where the entry holds more than that. */
  readonly ref: string
  /** The job that writes it, where the plan names it. */
  readonly writer?: Writer
}

/** What an input names is certain, and its login is looked for now. */
export const GIVEN = { origin: 'given', isCertain: true, places: [], login: undefined } as const

/** Entries that name the same repository, and go there with the same login, are one target. */
function groupTargets(
  role: PushTarget['role'],
  entries: readonly Entry[],
  run: Run
): readonly PushTarget[] {
  const named = entries.map((entry) => ({ entry, name: pushedName(entry.ref, run) }))
  return groupByRepository(named).map(({ entries: [first, ...others], name }) => {
    const all = [first, ...others]
    const given = all.map((entry) => entry.given)
    return {
      role,
      given,
      name: withText(targetName(first.ref, name, run), given, first.ref),
      origin: first.origin,
      isCertain: all.some(({ isCertain }) => isCertain),
      places: all.flatMap(({ places }) => places),
      login: first.login,
      ...writtenElsewhere(all.flatMap(({ writer }) => writer ?? []))
    }
  })
}

/** What is wrong in a cache export is its name, not the entry. */
function withText(name: TargetName, [entry]: readonly string[], text: string): TargetName {
  return name.kind === 'reference' || text === entry ? name : { ...name, text }
}

/** What an entry names, and where its registry is. */
export function nameOfTarget(text: string, run: Run): TargetName {
  return targetName(text, checkedName(text, run), run)
}

/** What is pushed is pushed with a login, which docker has under one spelling of the host. */
function pushedName(text: string, run: Run): ParsedReference {
  const name = checkedName(text, run)
  if (name.kind === 'invalid') return name
  const { registry } = name.reference
  const isOurs = isGitHub(registryKindOf(registry, run.server.registry))
  const problem = isOurs ? checkHostSpelling(name.reference, text) : undefined
  return problem === undefined ? name : { kind: 'invalid', problem }
}

/** By Docker's grammar, and in GitHub's registries by their own rules as well. */
function checkedName(text: string, run: Run): ParsedReference {
  // As helm and flux write the name of a chart or an artifact (helm docs, "Use OCI-based registries").
  if (text.startsWith('oci://')) {
    const bare = checkedName(text.slice('oci://'.length), run)
    if (bare.kind === 'reference') return bare
  }
  const parsed = parseReference(text)
  if (parsed.kind === 'invalid') return parsed
  const { registry } = parsed.reference
  if (!isGitHub(registryKindOf(registry, run.server.registry))) return parsed
  const problem = checkGitHubName(parsed.reference, registry, text, run.repository.owner)
  return problem === undefined ? parsed : { kind: 'invalid', problem }
}

function targetName(text: string, name: ParsedReference, run: Run): TargetName {
  if (name.kind === 'reference')
    return { kind: 'reference', ...namedRepository(name.reference, run) }
  const corrected = name.problem.corrected ?? filledIn(text, name.problem, run)
  const meant = corrected === undefined ? undefined : parseReference(corrected)
  return {
    kind: 'invalid',
    problem: name.problem,
    meant: meant?.kind === 'reference' ? namedRepository(meant.reference, run) : undefined
  }
}

/**
 * An owner that is empty, as a secret is in a pull request from a fork. Whose name it was nobody can tell; which
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

function namedRepository(reference: Reference, run: Run): NamedRepository {
  return { reference, registry: registryKindOf(reference.registry, run.server.registry) }
}

/** An entry and the name read from it. */
export interface NamedEntry {
  readonly entry: Entry
  readonly name: ParsedReference
}

/** All entries of one repository, or of one text that is not a legal name. */
interface Group {
  readonly entries: readonly [Entry, ...Entry[]]
  /** Of the first entry: its tag and digest are not those of the others. */
  readonly name: ParsedReference
}

/**
 * Groups entries by registry and path, so that each repository is asked once. Groups stand in the order of their first
 * entries, and every entry is kept, repeated ones too. Illegal names are put together only when their texts are equal.
 */
export function groupByRepository(entries: readonly NamedEntry[]): readonly Group[] {
  const groups = new Map<
    string,
    { readonly entries: [Entry, ...Entry[]]; readonly name: ParsedReference }
  >()
  for (const { entry, name } of entries) {
    const key = `${keyOf(entry.ref, name)} ${loginKey(entry)}`
    const group = groups.get(key)
    if (group === undefined) groups.set(key, { entries: [entry], name })
    else group.entries.push(entry)
  }
  return [...groups.values()]
}

function keyOf(text: string, name: ParsedReference): string {
  switch (name.kind) {
    case 'reference':
      return `${name.reference.registry}/${name.reference.path}`
    case 'invalid':
      // No legal name contains white space.
      return `invalid ${text}`
  }
}

/** The token of the job is the same one, wherever it logs in. */
function loginKey({ login }: Entry): string {
  if (login === undefined) return ''
  if (login.kind === 'later' && login.login.whose === 'job-token') return 'job-token'
  const logins = login.kind === 'unclear' ? login.logins : 'login' in login ? [login.login] : []
  const there = login.inAnotherJob === true ? 'there' : 'here'
  return [there, login.kind, ...logins.map(({ at, line }) => `${at.job} ${at.step} ${line}`)].join(
    ' '
  )
}
