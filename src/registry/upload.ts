// Asks a registry for an upload, exactly as a push begins, and drops it.
import type { HttpRequest, HttpResponse } from '../ports.js'
import { OF_GHCR, type Access } from './access.js'
import type { PushAnswer, Step } from './answer.js'
import { authorize, tellPasswordFromPermission, type Admission } from './admission.js'
import { base64, bearer, type Login } from './authorization.js'
import { chooseChallenge } from './challenge.js'
import type { RegistryKind } from './host.js'
import { whileFresh } from './fresh.js'
import { readFailure, readRefusal, type Situation } from './reading.js'
import { askToken, type TokenAnswer, type TokenQuestion } from './token.js'
import type { Try, Wire } from './wire.js'

export interface UploadQuestion {
  readonly registry: RegistryKind
  /** Repository path without the host. */
  readonly path: string
  readonly login: Login | undefined
  /** Is the login the job's own token? */
  readonly jobToken: boolean
  /** Is the package known to be older than a minute? Asked only where that matters. */
  readonly isOld?: () => Promise<boolean>
}

/** What the asking needs beside the wire. */
export interface UploadPorts {
  readonly wire: Wire
  /**
   * How the registry wants to be asked; shared by all questions to it.
   *
   * @param opened - did the short way open an upload? Then it is known, and nobody is asked
   */
  readonly access: (opened: Promise<boolean>) => Promise<Access>
  /** Called with every token before it is used. */
  readonly mask: (secret: string) => void
  /** Sends without waiting: the upload's end concerns nobody. */
  readonly forget: (request: HttpRequest) => void
}

/**
 * May this login open an upload? `POST /v2/<name>/blobs/uploads/` is the first write of every push
 * and carries the registry's decision (OCI distribution spec, "Pushing a blob in chunks").
 *
 * @returns the registry's answer; a failure of any kind is `unavailable`, never a refusal
 */
export async function askUpload(ports: UploadPorts, question: UploadQuestion): Promise<PushAnswer> {
  const opening = opensShortWay(ports, question)
  const asking = ports.access(opening)
  if (await opening) return { kind: 'accepted' }
  const token = tokensOf(ports, question)
  const access = await asking
  if (access.kind === 'no-access') return access.answer
  return pushThrough(ports, question, access, token)
}

type AskToken = (asked: TokenQuestion) => Promise<TokenAnswer>

/** ghcr.io's service is asked beside the challenge; where that names another, its answer is lost. */
function tokensOf(ports: UploadPorts, question: UploadQuestion): AskToken {
  const ask: AskToken = (asked) => askToken(ports.wire, asked, ports.mask)
  if (!hasShortWay(question)) return ask
  const early = ask({ ...OF_GHCR, ...admissionOf(ports, question) })
  const usual = OF_GHCR.challenge.parameters
  return (asked) =>
    ['realm', 'service'].every((name) => asked.challenge.parameters.get(name) === usual.get(name))
      ? early
      : ask(asked)
}

function admissionOf(ports: UploadPorts, question: UploadQuestion): Admission {
  const { path, login } = question
  const situation = situationOf(ports, question, 'token')
  return { scope: `repository:${path}:pull,push`, login, situation }
}

async function pushThrough(
  ports: UploadPorts,
  question: UploadQuestion,
  access: Exclude<Access, { kind: 'no-access' }>,
  token: AskToken
): Promise<PushAnswer> {
  const authorization = await authorize(access, admissionOf(ports, question), token)
  if (authorization.kind === 'no-token') return authorization.answer
  const ask = (): Promise<PushAnswer | Challenged> =>
    ports.wire.settle(() => open(ports, question, access, authorization))
  const opened = await whileFresh(ports.wire, question, await ask(), ask)
  if (opened.kind !== 'challenged') return opened
  if (access.kind !== 'open') return opened.answer
  // Read without a login, write with one: the challenge comes on the write.
  const answer = await pushThrough(ports, question, opened, token)
  return answer.kind === 'accepted' ? { ...answer, asksOnWriteOnly: true } : answer
}

/**
 * On ghcr.io the token service hands out the credential in base64, so that an upload can be opened
 * in one round trip (snok/container-retention-policy does so in production). The way is not
 * documented: only a 202 counts, and every other answer is asked for again the long way.
 */
async function opensShortWay(ports: UploadPorts, question: UploadQuestion): Promise<boolean> {
  const { login, path } = question
  if (login === undefined || !hasShortWay(question)) return false
  const request = uploadRequest('https://ghcr.io', path, bearer(base64(login.secret)))
  const result = await ports.wire.send(request)
  if (result.kind === 'failure' || result.status !== 202) return false
  drop(ports, request, result)
  return true
}

function hasShortWay({ registry, login }: UploadQuestion): boolean {
  return registry.host === 'ghcr.io' && login?.kind === 'basic'
}

/** A refusal that names a way to log in; it counts once that way was gone. */
type Challenged = Extract<Access, { kind: 'challenged' }> & { readonly answer: PushAnswer }

async function open(
  ports: UploadPorts,
  question: UploadQuestion,
  access: Exclude<Access, { kind: 'no-access' }>,
  authorization: { readonly value: string | undefined }
): Promise<Try<PushAnswer | Challenged>> {
  const { origin } = access
  const request = uploadRequest(origin, question.path, authorization.value)
  const result = await ports.wire.send(request)
  if (result.kind === 'failure') return readFailure(result)
  if (result.status === 202) {
    drop(ports, request, result)
    return { value: { kind: 'accepted' }, againAfterMs: undefined }
  }
  const read = readRefusal(result, situationOf(ports, question, 'upload'))
  const challenge = chooseChallenge(result.headers['www-authenticate'] ?? '')
  if (authorization.value === undefined && result.status === 401 && challenge !== undefined) {
    const baseIsOpen = true
    const value: Challenged = {
      kind: 'challenged',
      origin,
      challenge,
      baseIsOpen,
      answer: read.value
    }
    return { value, againAfterMs: undefined }
  }
  const { login, registry } = question
  const refused = { access, login, authorization: authorization.value, registry }
  const answer = await tellPasswordFromPermission(ports.wire, { ...refused, answer: read.value })
  return { ...read, value: answer }
}

function uploadRequest(
  origin: string,
  path: string,
  authorization: string | undefined
): HttpRequest {
  return {
    method: 'POST',
    url: `${origin}/v2/${path}/blobs/uploads/`,
    headers: {
      'content-length': '0',
      ...(authorization === undefined ? {} : { authorization })
    }
  }
}

/**
 * Ends the opened upload (OCI distribution spec, "Canceling an upload"). ghcr.io answers 405 and
 * lets the session expire (radius-project/radius#12623), so nobody waits for it. The credential
 * goes to no other origin than the one that opened the upload.
 */
function drop(ports: UploadPorts, { url, headers }: HttpRequest, response: HttpResponse): void {
  const location = response.headers['location']
  if (location === undefined || !URL.canParse(location, url)) return
  const session = new URL(location, url)
  if (session.origin !== new URL(url).origin) return
  const { authorization } = headers
  ports.forget({
    method: 'DELETE',
    url: session.href,
    headers: authorization === undefined ? {} : { authorization }
  })
}

function situationOf(ports: UploadPorts, question: UploadQuestion, step: Step): Situation {
  return {
    registry: question.registry,
    step,
    sentCredential: question.login !== undefined,
    jobToken: question.jobToken,
    isStoredToken: question.login?.kind === 'registry-token',
    date: ports.wire.clock.date()
  }
}
