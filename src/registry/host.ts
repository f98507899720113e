// Which registry a host is, and where its API answers.
import { hostnameOf, isLoopback } from '../base/redirect.js'

export type RegistryKind =
  /** GitHub's own registry of the server this run belongs to. */
  | { readonly kind: 'github'; readonly host: string }
  /** GitHub's registry of another server: this run's token means nothing there. */
  | { readonly kind: 'foreign-github'; readonly host: string }
  | { readonly kind: 'retired'; readonly host: string; readonly successor: string }
  /** A known misspelling of ghcr.io, which belongs to somebody else or to nobody. */
  | { readonly kind: 'lookalike'; readonly host: string; readonly meant: string }
  | { readonly kind: 'docker-hub'; readonly host: string }
  | { readonly kind: 'google'; readonly host: string }
  | { readonly kind: 'ecr'; readonly host: string }
  | { readonly kind: 'other'; readonly host: string }

/** ghrc.io asks for logins and takes tokens (rancher-sandbox/rancher-desktop#5301: "administrative rules"). */
const LOOKALIKES: ReadonlySet<string> = new Set([
  'ghrc.io',
  'gchr.io',
  'grhc.io',
  'ghcr.com',
  'ghcr.oi',
  'gcr.oi'
])

/** Host names of Google's registries: gcr.io with its regions, and Artifact Registry. */
const GOOGLE = /^(?:(?:[a-z]+\.)?gcr\.io|[a-z0-9-]+-docker\.pkg\.dev)$/
const ECR = /^\d{12}\.dkr[.-]ecr(?:-fips)?\.[a-z0-9-]+\.(?:amazonaws\.com(?:\.cn)?|on\.aws)$/
const GHE = /^containers\.[a-z0-9-]+\.ghe\.com$/

/**
 * Tells which registry a host is.
 *
 * @param host - normalised host of a reference, with its port where one was given
 * @param own - host of GitHub's own registry for the server this run belongs to
 */
export function registryKindOf(host: string, own: string): RegistryKind {
  if (host === own) return { kind: 'github', host }
  // docker.pkg.github.com was closed in favor of ghcr.io (GitHub docs, "Migrating to the
  // Container registry from the Docker registry").
  if (host === 'docker.pkg.github.com') return { kind: 'retired', host, successor: 'ghcr.io' }
  if (host === 'ghcr.io' || GHE.test(host)) return { kind: 'foreign-github', host }
  if (LOOKALIKES.has(host)) return { kind: 'lookalike', host, meant: 'ghcr.io' }
  if (host === 'docker.io') return { kind: 'docker-hub', host }
  if (GOOGLE.test(host)) return { kind: 'google', host }
  if (ECR.test(host) || host === 'public.ecr.aws') return { kind: 'ecr', host }
  return { kind: 'other', host }
}

/** Is it no registry to be asked, whatever is asked for there? Nothing is sent to it. */
export function isNeverAsked({ kind }: RegistryKind): boolean {
  return kind === 'retired' || kind === 'lookalike'
}

/** Is this one of GitHub's registries, with its refusals and its direct bearer? */
export function isGitHub(registry: RegistryKind): boolean {
  return registry.kind === 'github' || registry.kind === 'foreign-github'
}

/**
 * Origins at which the API may answer, in the order to try. Plain http only on loopback, as docker
 * does (docker docs, "Test an insecure registry": 127.0.0.0/8 is insecure by default).
 */
export function originsOf(registry: RegistryKind): readonly [string, ...string[]] {
  if (registry.kind === 'docker-hub') return ['https://registry-1.docker.io']
  const secure = `https://${registry.host}`
  return isLoopback(hostnameOf(secure)) ? [secure, `http://${registry.host}`] : [secure]
}
