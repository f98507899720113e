// Image references by Docker's grammar, text to normalised reference and back, and what GitHub's registry asks of a name
// beyond it.
import {
  firstProblem,
  isSeparator,
  NEVER_LEGAL,
  SCHEME,
  type ReferenceProblem,
  splitReference,
  isHost
} from './reference-error.js'

/** A parsed image reference, normalised as Docker does (`docker.io`, `library/`). */
export interface Reference {
  /** Registry host with its port, e.g. `ghcr.io`, `docker.io`, `localhost:5000`, `[::1]:5000`. */
  readonly registry: string
  /** Repository path without the host, e.g. `owner/name`. */
  readonly path: string
  readonly tag: string | undefined
  readonly digest: string | undefined
  /** Did the text name a host? Without one Docker means docker.io. */
  readonly hostGiven: boolean
}

export type ParsedReference =
  | { readonly kind: 'reference'; readonly reference: Reference }
  | { readonly kind: 'invalid'; readonly problem: ReferenceProblem }

/** What Docker Hub is called in a normalised reference, and the older name that means the same. */
const DOCKER_HUB = 'docker.io'
const DOCKER_HUB_FORMERLY = 'index.docker.io'

/**
 * Reads an image reference as docker does: where no host is named it means Docker Hub, whose
 * one-component names are in `library/`.
 *
 * Two points are told apart from docker for the user's sake. An upper-case first component without
 * a dot (`Owner/name`) is called upper case in the name, where newer docker takes it for a host.
 * Upper case in a host is lowered, since host names have no case.
 *
 * @param text - one reference, as given; white space around it is a problem
 * @returns the reference, or the leftmost problem of the outermost kind; never throws
 * @see distribution/reference, `regexp.go` and `normalize.go`
 */
export function parseReference(text: string): ParsedReference {
  const problem = firstProblem(text)
  if (problem !== undefined) {
    return { kind: 'invalid', problem: { ...problem, corrected: correctedReference(text) } }
  }
  const { host, path, tag, digest } = splitReference(text)
  const registry = canonicalRegistry(host?.text)
  return {
    kind: 'reference',
    reference: {
      registry,
      path:
        registry === DOCKER_HUB && !path.text.includes('/') ? `library/${path.text}` : path.text,
      tag: tag?.text,
      digest: digest?.text,
      hostGiven: host !== undefined
    }
  }
}

/**
 * A reference in full: host, path, tag and digest. Reading it again gives the same reference, with
 * its host given.
 */
export function printReference(reference: Reference): string {
  const tag = reference.tag === undefined ? '' : `:${reference.tag}`
  const digest = reference.digest === undefined ? '' : `@${reference.digest}`
  return `${reference.registry}/${reference.path}${tag}${digest}`
}

function canonicalRegistry(host: string | undefined): string {
  const registry = host?.toLowerCase() ?? DOCKER_HUB
  return registry === DOCKER_HUB_FORMERLY ? DOCKER_HUB : registry
}

/** Prefixes that only say "this is an image", as other tools write them. */
const IMAGE_SCHEMES: ReadonlySet<string> = new Set(['https://', 'http://', 'docker://', 'oci://'])

/**
 * Repairs what can be repaired without guessing at names: case, schemes, quotes and white space
 * around, separators at the ends of components, characters that a tag cannot hold.
 *
 * An expression that is empty is not repaired unless what is left is a whole name: a name
 * made up of the rest would be somebody else's.
 *
 * @returns a legal reference as a user would write it, or `undefined`
 */
function correctedReference(text: string): string | undefined {
  const given = trimEnds(text, /[\u0000-\u001f\u007f-\u009f\s"'`]/)
  const scheme = SCHEME.exec(given)?.[0].toLowerCase()
  if (scheme !== undefined && !IMAGE_SCHEMES.has(scheme)) return undefined
  const bare = given.slice(scheme?.length ?? 0)
  if (NEVER_LEGAL.test(bare)) return undefined
  const parts = splitReference(bare)
  // A URL names a host; without one the rest would come to mean Docker Hub.
  if (scheme?.startsWith('http') === true && parts.host === undefined) return undefined
  const host = correctedHost(parts.host?.text)
  const path = correctedPath(parts.path.text, host !== '')
  const tag = correctedTag(parts.tag?.text)
  if (host === undefined || path === undefined || tag === undefined) return undefined
  const digest = parts.digest?.text.toLowerCase() ?? ''
  const corrected = `${host}${path}${tag}${digest === '' ? '' : `@${digest}`}`
  return firstProblem(corrected) === undefined ? corrected : undefined
}

/** The host with its slash, `''` where none was named. */
function correctedHost(host: string | undefined): string | undefined {
  if (host === undefined) return ''
  const trimmed = trimEnds(host.endsWith(':') ? host.slice(0, -1) : host, /[.-]/)
  return isHost(trimmed) ? `${trimmed}/` : undefined
}

function correctedPath(path: string, hasHost: boolean): string | undefined {
  const given = path.split('/').filter((component) => component !== '')
  const whole = given.length === path.split('/').length
  if (!whole && (!hasHost || given.length < 2)) return undefined
  const components = given.map((component) =>
    trimEnds(component.toLowerCase(), /[._-]/).replace(/[._-]+/g, (run) =>
      isSeparator(run) ? run : run.charAt(0)
    )
  )
  return components.includes('') ? undefined : components.join('/')
}

/** The tag with its colon, `''` where there was none or nothing after the colon. */
function correctedTag(tag: string | undefined): string | undefined {
  if (tag === undefined || tag === '') return ''
  const legal = tag.replace(/[^A-Za-z0-9_.-]+/g, '-').replace(/^[.-]+/, '')
  return legal === '' ? undefined : `:${legal}`
}

/** Character by character, because an expression anchored at the end takes quadratic time. */
function trimEnds(text: string, unwanted: RegExp): string {
  let start = 0
  let end = text.length
  while (start < end && unwanted.test(text.charAt(start))) start += 1
  while (end > start && unwanted.test(text.charAt(end - 1))) end -= 1
  return text.slice(start, end)
}

/**
 * The account a package belongs to: the first component of the path.
 *
 * @see docs.github.com, Working with the Container registry: `ghcr.io/NAMESPACE/IMAGE_NAME`
 */
export function ownerOf(reference: Reference): string {
  const [owner = ''] = reference.path.split('/')
  return owner
}

/** The package's name: everything after the owner, `''` when there is nothing. */
export function packageNameOf(reference: Reference): string {
  return reference.path.split('/').slice(1).join('/')
}

/** The name a repository has of its own in GitHub's registry. It need not be legal (`o/.github`). */
export function defaultImage(repositoryFullName: string, registryHost: string): string {
  return `${registryHost}/${repositoryFullName.toLowerCase()}`
}

/**
 * Is the host of a name that will be pushed spelled in another way than it is logged in to? A host has no
 * case for the network, and it has one in docker's configuration, where logins are kept under it
 * (docker/cli, cli/config/configfile, `GetAuthConfig`).
 */
export function checkHostSpelling(
  reference: Reference,
  given: string
): ReferenceProblem | undefined {
  const [host = ''] = given.split('/')
  return reference.hostGiven &&
    host !== reference.registry &&
    host.toLowerCase() === reference.registry
    ? { code: 'host-uppercase', position: 0, found: host, corrected: legal(reference) }
    : undefined
}

/**
 * Tells what cannot be a package of GitHub's registry whoever asks: a name without an owner, and
 * an owner with a dot, which no login has. Whether an account exists, the registry decides.
 *
 * @param registryHost - GitHub's registry; references elsewhere have no such rule
 * @param given - the text the reference was read from, to point into
 * @param repositoryOwner - whose repository runs the job, to suggest where the owner is missing
 * @see schlagmichdoch/PairDrop#47 (one component: `name invalid`), sigstore/model-transparency#340
 *   (host twice)
 */
export function checkGitHubName(
  reference: Reference,
  registryHost: string,
  given: string,
  repositoryOwner: string | undefined
): ReferenceProblem | undefined {
  if (reference.registry !== registryHost) return undefined
  const components = reference.path.split('/')
  const owner = ownerOf(reference)
  const place = { position: given.indexOf('/') + 1, found: owner }
  if (components.length === 1) {
    const path = `${repositoryOwner ?? ''}/${owner}`.toLowerCase()
    return { code: 'owner-missing', ...place, corrected: legal({ ...reference, path }) }
  }
  if (!owner.includes('.')) return undefined
  const rest = components.slice(components.findIndex((component) => !component.includes('.')))
  const corrected = rest.length < 2 ? undefined : rest.join('/')
  return {
    code: owner === registryHost || corrected !== undefined ? 'host-doubled' : 'owner-impossible',
    ...place,
    corrected: corrected === undefined ? undefined : legal({ ...reference, path: corrected })
  }
}

function legal(reference: Reference): string | undefined {
  const text = printReference(reference)
  return parseReference(text).kind === 'reference' ? text : undefined
}
