// What GitHub's own registry asks of a name beyond Docker's grammar.
import { parseReference, printReference } from './reference.js'
import type { Reference } from './reference.js'
import type { ReferenceProblem } from './reference-error.js'

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
