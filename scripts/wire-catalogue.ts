// What this repository believes that GitHub's registry says: words, codes and statuses.
import { GITHUB } from '../__tests__/registry/sentences.js'
import { GITHUB_REFUSALS } from '../src/registry/refusals.js'

/** A refusal in the registry's own words. */
export interface Said {
  readonly status: number
  readonly code: string
  readonly message: string
}

/** One request and its answer, as the report shows them. */
export interface Asked {
  readonly method: string
  readonly url: string
  readonly status: number | null
}

/**
 * How well a message is known: `recorded` word for word (account names aside), only `understood` by a row of the
 * table that decides, or not known at all.
 */
export function knowledgeOf(message: string): 'recorded' | 'understood' | 'unknown' {
  if (RECORDED.has(unnamed(message))) return 'recorded'
  return GITHUB_REFUSALS.some((row) => row.message.test(message)) ? 'understood' : 'unknown'
}

const RECORDED = new Set(GITHUB.map(([message]) => unnamed(message)))

/** Accounts stand in quotes: `acme` and `octo` are the same sentence. */
function unnamed(message: string): string {
  return message.replace(/`[^`]*`|'[^']*' organization/g, '``')
}

/**
 * Statuses with which each error code was seen. Sources: docker/build-push-action#626 (401), link-foundation/box#117
 * (403), schlagmichdoch/PairDrop#47 (400), chainguard-images/images#173 (429); 404 by the OCI distribution spec.
 */
const STATUSES_OF_CODES: Readonly<Record<string, readonly number[]>> = {
  DENIED: [403],
  UNAUTHORIZED: [401],
  NAME_INVALID: [400],
  TOOMANYREQUESTS: [429],
  MANIFEST_UNKNOWN: [404],
  BLOB_UNKNOWN: [404]
}

/** Statuses with which a code was seen; undefined for a code that was not. */
export function statusesOf(code: string): readonly number[] | undefined {
  return STATUSES_OF_CODES[code]
}

interface Request {
  readonly method: RegExp
  readonly path: RegExp
  readonly statuses: readonly number[]
  /** Where they were seen. */
  readonly source: string
}

const REQUESTS: readonly Request[] = [
  {
    method: /^POST$/,
    path: /^\/v2\/.+\/blobs\/uploads\/$/,
    statuses: [202, 401, 403, 429],
    source: 'docker/build-push-action#626, getwud/wud#219, chainguard-images/images#173'
  },
  {
    method: /^GET$/,
    path: /^\/token$/,
    statuses: [200, 401, 403, 429],
    source: 'link-foundation/box#117, bytecodealliance/wasm-pkg-tools#37, akuity/kargo#778'
  },
  {
    method: /^GET$/,
    path: /^\/v2\/$/,
    statuses: [401],
    source: 'oras-project/oras#1128'
  },
  {
    method: /^(?:GET|HEAD)$/,
    path: /^\/v2\/.+\/(?:manifests|blobs)\/[^/]+$/,
    statuses: [200, 307, 401, 403, 404, 429],
    source: 'OCI distribution spec, "Pulling manifests"; docker/build-push-action#626'
  }
]

/** Was a request of this kind seen to be answered so? A server's fault is nobody's habit. */
export function isKnownAnswer({ method, url, status }: Asked): boolean {
  if (status === null || status >= 500) return true
  const { pathname } = new URL(url)
  const known = REQUESTS.find((one) => one.method.test(method) && one.path.test(pathname))
  return known?.statuses.includes(status) ?? false
}
