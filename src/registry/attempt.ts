// One attempt to read a part of a repository, and what its answer means.
import type { Downloads, Http, HttpRequest, HttpResponse, HttpResult } from '../ports.js'
import type { Access } from './access.js'
import { authorize, tellPasswordFromPermission } from './admission.js'
import type { NotAccepted, Step, Words } from './answer.js'
import { chooseChallenge } from './challenge.js'
import { ACCEPT } from './manifest.js'
import { absenceIn, missingRepository } from './missing.js'
import type { PullQuestion } from './pull-answer.js'
import { readFailure, readRefusal, type Situation } from './reading.js'
import { follow } from './redirect.js'
import type { TokenAnswer, TokenQuestion } from './token.js'
import type { Done, Try, Wire } from './wire.js'

/** What reading needs. */
export interface PullPorts {
  readonly wire: Wire
  readonly http: Http
  readonly downloads: Downloads
  /** How the registry wants to be asked; shared by all questions to it. */
  readonly access: () => Promise<Access>
  /** The token of a service; shared by all questions of one path and login. */
  readonly token: (question: TokenQuestion) => Promise<TokenAnswer>
  /** A line of the log about what takes long. */
  readonly progress: (line: string) => void
}

export type Outcome<T> =
  | Done<T>
  /** The repository may be read, and has no such content. */
  | { readonly kind: 'absent'; readonly words: Words }
  | { readonly kind: 'not-read'; readonly answer: NotAccepted }

/** How the registry wants to be asked for its content. */
export type Way = Exclude<Access, { kind: 'no-access' }>

/** A refusal that names a way to log in; it counts once that way was gone. */
export interface Challenged {
  readonly kind: 'challenged'
  readonly way: Way
  readonly answer: NotAccepted
}

export interface Part {
  readonly method: 'GET' | 'HEAD'
  readonly step: 'manifest' | 'blob'
  /** Below the repository. */
  readonly address: string
}

export type Send<T> = (request: HttpRequest) => Promise<HttpResult | Done<T>>

/** Asks once. Redirects are followed, without the credential where they lead elsewhere. */
export async function attempt<T>(
  ports: PullPorts,
  question: PullQuestion,
  way: Way,
  part: Part,
  send: Send<T>
): Promise<Try<Outcome<T> | Challenged>> {
  const { path, login } = question
  const { wire } = ports
  const scope = `repository:${path}:pull`
  const situation = situationOf(ports, question, 'token')
  const authorization = await authorize(way, { scope, login, situation }, ports.token)
  if (authorization.kind === 'no-token') return counts(notRead(authorization.answer))
  const { value: header } = authorization
  const request = requestFor(`${way.origin}/v2/${path}/${part.address}`, part, header)
  const { result, elsewhere } = await follow(request, (hop) => wire.record(hop, send))
  if (result.kind === 'done') return counts(result)
  if (result.kind === 'failure') return passing(readFailure(result))
  const words = absenceIn(result, part.step, elsewhere)
  // A registry can lose sight of a blob for a moment; a tag is there or not.
  const againAfterMs = part.step === 'blob' ? 0 : undefined
  if (words !== undefined) return { value: { kind: 'absent', words }, againAfterMs }
  const read = readOther(result, situationOf(ports, question, part.step), elsewhere)
  const challenged = elsewhere ? undefined : challengeIn(result, way)
  if (challenged !== undefined) {
    return counts({ kind: 'challenged', way: challenged, answer: read.value })
  }
  const refused = { access: way, login, authorization: header, registry: question.registry }
  const answer = await tellPasswordFromPermission(wire, { ...refused, answer: read.value })
  return passing({ ...read, value: answer })
}

/** The base endpoint asked for no login, and this part does. */
function challengeIn({ status, headers }: HttpResponse, way: Way): Way | undefined {
  const challenge = chooseChallenge(headers['www-authenticate'] ?? '')
  return way.kind === 'open' && status === 401 && challenge !== undefined
    ? { kind: 'challenged', origin: way.origin, challenge, baseIsOpen: true }
    : undefined
}

function readOther(
  response: HttpResponse,
  situation: Situation,
  elsewhere: boolean
): Try<NotAccepted> {
  const missing = missingRepository(response, situation.step)
  if (missing !== undefined) return counts(missing)
  const { status, headers } = response
  // The host to which the registry led was shown no credential: its refusal says nothing of one.
  if (elsewhere && (status === 401 || status === 403)) {
    const contentType = headers['content-type'] ?? ''
    return { value: { kind: 'unrecognised', status, contentType }, againAfterMs: 0 }
  }
  return maybeAbsent(readRefusal(response, situation))
}

/** Docker Hub, Quay and GitLab hide what may not be read: they answer alike where nothing is. */
function maybeAbsent(read: Try<NotAccepted>): Try<NotAccepted> {
  const { value } = read
  if (value.kind !== 'refused' || value.wording.kind !== 'not-admitted') return read
  return { ...read, value: { ...value, wording: { kind: 'not-admitted', perhapsMissing: true } } }
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

function counts<T>(value: T): Try<T> {
  return { value, againAfterMs: undefined }
}

function notRead<T>(answer: NotAccepted): Outcome<T> {
  return { kind: 'not-read', answer }
}

function passing<T>({ value, againAfterMs, untried = value }: Try<NotAccepted>): Try<Outcome<T>> {
  return { value: notRead(value), againAfterMs, untried: notRead(untried) }
}

function situationOf({ wire }: PullPorts, question: PullQuestion, step: Step): Situation {
  return {
    registry: question.registry,
    step,
    sentCredential: question.login !== undefined,
    jobToken: question.jobToken,
    isStoredToken: question.login?.kind === 'registry-token',
    date: wire.clock.date()
  }
}
