// A repository opened for reading with one login: its manifests and blobs.
import { followRedirects } from '../../base/redirect.js'
import type {
  Download,
  Downloads,
  Http,
  HttpRequest,
  HttpResponse,
  HttpResult
} from '../../ports.js'
import {
  authorize,
  type SchemeAnswer,
  type TokenAnswer,
  type TokenQuestion
} from '../auth/authorize.js'
import { explainUnauthorized } from '../auth/wrong-password.js'
import { type AuthScheme, laterChallenge } from '../auth/challenge.js'
import {
  registryErrorOf,
  readFailure,
  readRefusal,
  situationOf,
  type Situation
} from '../response.js'
import type { Step, RegistryError } from '../refusals.js'
import type { ProbeFailure, PullQuestion } from '../result.js'
import { type Attempt, final, retryable, withRetries } from '../retries.js'
import { type Done, responseOf, type Session } from '../session.js'
import { type Digest, ACCEPT } from './manifest.js'

export interface Reader {
  /** Is this manifest there for certain? Asked once, without its bytes. */
  has(reference: string): Promise<boolean>
  manifest(reference: string, maxBytes: number): Promise<Outcome<HttpResponse>>
  /** The list of tags, which is there where the repository is. */
  tags(): Promise<Outcome<HttpResponse>>
  blob(digest: string, maxBytes: number): Promise<Outcome<HttpResponse>>
  /** Hashes a blob while it streams. */
  hash(
    digest: string,
    algorithm: Digest['algorithm'],
    maxBytes: number,
    onProgress: (bytes: number) => void
  ): Promise<Outcome<Download>>
}

type OpenedReader =
  | { readonly kind: 'reader'; readonly reader: Reader }
  | { readonly kind: 'not-read'; readonly answer: ProbeFailure }

/** Asks how the registry wants to be asked. Nothing is read yet. */
export async function openReader(ports: PullPorts, question: PullQuestion): Promise<OpenedReader> {
  const access = await ports.access()
  if (access.kind === 'no-access') return { kind: 'not-read', answer: access.answer }
  const { session, downloads } = ports
  let scheme: AuthScheme = access
  const read = async <T>(part: Part, send: Send<T>): Promise<Outcome<T>> => {
    const first = await withRetries(session, () => attempt(ports, question, scheme, part, send))
    if (first.kind !== 'challenged') return first
    scheme = first.scheme
    const second = await withRetries(session, () =>
      attempt(ports, question, first.scheme, part, send)
    )
    return second.kind === 'challenged' ? { kind: 'not-read', answer: second.answer } : second
  }
  const get = (step: Part['step'], address: string, maxBytes?: number) =>
    read({ method: 'GET', step, address }, (request) =>
      whole(ports, maxBytes === undefined ? request : { ...request, maxBytes })
    )
  const reader: Reader = {
    async has(reference) {
      const part: Part = { method: 'HEAD', step: 'manifest', address: `manifests/${reference}` }
      const { value } = await attempt(ports, question, scheme, part, (request) =>
        whole(ports, request)
      )
      return value.kind === 'done'
    },
    manifest: (reference, maxBytes) => get('manifest', `manifests/${reference}`, maxBytes),
    tags: () => get('manifest', 'tags/list?n=100'),
    blob: (digest, maxBytes) => get('blob', `blobs/${digest}`, maxBytes),
    hash: (digest, algorithm, maxBytes, onProgress) =>
      read({ method: 'GET', step: 'blob', address: `blobs/${digest}` }, async (request) => {
        const result = await downloads.digest(request, algorithm, maxBytes, onProgress)
        return result.kind === 'response' || result.kind === 'failure' ? result : done(result)
      })
  }
  return { kind: 'reader', reader }
}

async function whole(
  { http }: PullPorts,
  request: HttpRequest
): Promise<HttpResult | Done<HttpResponse>> {
  const result = await http.send(request)
  return result.kind === 'response' && result.status === 200 ? done(result) : result
}

function done<T>(value: T): Done<T> {
  return { kind: 'done', value }
}

/** What reading needs. */
export interface PullPorts {
  readonly session: Session
  readonly http: Http
  readonly downloads: Downloads
  /** How the registry wants to be asked; shared by all questions to it. */
  readonly access: () => Promise<SchemeAnswer>
  /** The token of a service; shared by all questions of one path and login. */
  readonly token: (question: TokenQuestion) => Promise<TokenAnswer>
  /** A line of the log about what takes long. */
  readonly progress: (line: string) => void
}

type Outcome<T> =
  | Done<T>
  /** The repository may be read, and has no such content. */
  | { readonly kind: 'absent'; readonly error: RegistryError }
  | { readonly kind: 'not-read'; readonly answer: ProbeFailure }

/** A refusal that comes with a challenge. It counts only after that challenge was answered. */
interface Challenged {
  readonly kind: 'challenged'
  readonly scheme: AuthScheme
  readonly answer: ProbeFailure
}

interface Part {
  readonly method: 'GET' | 'HEAD'
  readonly step: 'manifest' | 'blob'
  /** Below the repository. */
  readonly address: string
}

type Send<T> = (request: HttpRequest) => Promise<HttpResult | Done<T>>

/** Asks once. Redirects are followed, without the credential to other hosts. */
async function attempt<T>(
  ports: PullPorts,
  question: PullQuestion,
  scheme: AuthScheme,
  part: Part,
  send: Send<T>
): Promise<Attempt<Outcome<T> | Challenged>> {
  const { path, login } = question
  const { session } = ports
  const scope = `repository:${path}:pull`
  const situation = situationOf(ports.session, question, 'token')
  const authorization = await authorize(scheme, { scope, login, situation }, ports.token)
  if (authorization.kind === 'no-token') return final(notRead(authorization.answer))
  const { value: header } = authorization
  const request = requestFor(`${scheme.origin}/v2/${path}/${part.address}`, part, header)
  const ask = (hop: HttpRequest): Promise<HttpResult | Done<T>> => session.record(hop, send)
  const { result, crossOrigin } = await followRedirects(request, 'any-host', ask, responseOf)
  if (result.kind === 'done') return final(result)
  if (result.kind === 'failure') return unread(readFailure(result))
  const error = notFoundError(result, part.step, crossOrigin)
  // A registry can lose sight of a blob for a moment; a tag is there or not.
  if (error !== undefined) {
    const absent = { kind: 'absent', error } as const
    return part.step === 'blob' ? retryable(absent) : final(absent)
  }
  const read = readOther(result, situationOf(ports.session, question, part.step), crossOrigin)
  const isOpen = scheme.kind === 'open' && !crossOrigin
  const challenged = isOpen ? laterChallenge(result, scheme.origin) : undefined
  if (challenged !== undefined) {
    return final({ kind: 'challenged', scheme: challenged, answer: read.value })
  }
  const refused = { access: scheme, login, authorization: header, registry: question.registry }
  const answer = await explainUnauthorized(session, { ...refused, answer: read.value })
  return unread({ ...read, value: answer })
}

function readOther(
  response: HttpResponse,
  situation: Situation,
  crossOrigin: boolean
): Attempt<ProbeFailure> {
  const missing = missingRepository(response, situation.step)
  if (missing !== undefined) return final(missing)
  const { status, headers } = response
  // The host to which the registry led was shown no credential: its refusal says nothing of one.
  if (crossOrigin && (status === 401 || status === 403)) {
    const contentType = headers['content-type'] ?? ''
    return retryable({ kind: 'unrecognised', status, contentType })
  }
  return maybeAbsent(readRefusal(response, situation))
}

/** Docker Hub, Quay and GitLab hide what may not be read: they answer alike where nothing is. */
function maybeAbsent(read: Attempt<ProbeFailure>): Attempt<ProbeFailure> {
  const { value } = read
  if (value.kind !== 'refused' || value.refusal.kind !== 'access-denied') return read
  return { ...read, value: { ...value, refusal: { kind: 'access-denied', maybeNotFound: true } } }
}

function requestFor(url: string, { method, step }: Part, header: string | undefined): HttpRequest {
  return {
    method,
    url,
    headers: {
      ...(step === 'manifest' ? { accept: ACCEPT } : {}),
      ...(header === undefined ? {} : { authorization: header })
    }
  }
}

function notRead<T>(answer: ProbeFailure): Outcome<T> {
  return { kind: 'not-read', answer }
}

function unread<T>({
  value,
  ifOutOfTime = value,
  retry
}: Attempt<ProbeFailure>): Attempt<Outcome<T>> {
  return { value: notRead(value), retry, ifOutOfTime: notRead(ifOutOfTime) }
}

/**
 * Does the answer say that the repository may be read and has no such content? OCI distribution
 * spec, "Error Codes"; Harbor says it of a tag in the message only.
 *
 * @param crossOrigin - did a store answer to which the registry led? Its 404 needs no registry's form
 * @returns the registry's error, or undefined for every other answer
 */
export function notFoundError(
  response: HttpResponse,
  step: 'manifest' | 'blob',
  crossOrigin: boolean
): RegistryError | undefined {
  if (response.status !== 404) return undefined
  const error = registryErrorOf(response)
  if (error === undefined) {
    return crossOrigin && step === 'blob' ? { status: 404, code: '', message: '' } : undefined
  }
  if (step === 'blob') return error.code === 'BLOB_UNKNOWN' ? error : undefined
  const isHarbors = error.code === 'NOT_FOUND' && /^artifact .{1,300}not found/i.test(error.message)
  return error.code === 'MANIFEST_UNKNOWN' || isHarbors ? error : undefined
}

/** A 404 of code NAME_UNKNOWN is a missing repository, on GitHub's registry too. */
export function missingRepository(response: HttpResponse, step: Step): ProbeFailure | undefined {
  const error = response.status === 404 ? registryErrorOf(response) : undefined
  return error?.code === 'NAME_UNKNOWN'
    ? { kind: 'refused', step, refusal: { kind: 'repository-missing' }, error }
    : undefined
}
