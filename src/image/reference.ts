// Image references by Docker's grammar: text to normalised reference and back.
import { correctedReference } from './suggestion.js'
import { firstProblem, type ReferenceProblem } from './reference-error.js'
import { splitReference } from './grammar.js'

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
