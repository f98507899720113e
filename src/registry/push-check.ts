// Asks a registry for an upload, exactly as a push begins, and drops it.
import type { HttpRequest, HttpResponse } from '../ports.js'
import {
  authorize,
  type AuthorizeRequest,
  OF_GHCR,
  type SchemeAnswer,
  type TokenAnswer,
  type TokenQuestion
} from './auth/authorize.js'
import { askToken, explainUnauthorized } from './auth/wrong-password.js'
import { type AuthScheme, laterChallenge, base64, bearer, type Login } from './auth/challenge.js'
import type { RegistryKind } from './host.js'
import { readFailure, readRefusal, situationOf } from './response.js'
import type { PushResult } from './result.js'
import { type Attempt, final, whileFresh, withRetries } from './retries.js'
import type { Session } from './session.js'

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

/** What an upload is asked for with. */
export interface UploadPorts {
  readonly session: Session
  /**
   * How the registry wants to be asked; shared by all questions to it.
   *
   * @param opened - did the first try open an upload ({@link tryDirectBearer})? Then nobody is asked
   */
  readonly access: (opened: Promise<boolean>) => Promise<SchemeAnswer>
  /** Called with every token before it is used. */
  readonly mask: (secret: string) => void
  /** Sends without waiting: nothing depends on how the upload ends. */
  readonly sendInBackground: (request: HttpRequest) => void
}

/**
 * May this login open an upload? `POST /v2/<name>/blobs/uploads/` is the first write of every push
 * and carries the registry's decision (OCI distribution spec, "Pushing a blob in chunks").
 *
 * @returns the registry's answer; a failure of any kind is `unavailable`, never a refusal
 */
export async function askUpload(ports: UploadPorts, question: UploadQuestion): Promise<PushResult> {
  const opening = tryDirectBearer(ports, question)
  const pending = ports.access(opening)
  if (await opening) return { kind: 'accepted' }
  const token = askTokenEarly(ports, question)
  const access = await pending
  if (access.kind === 'no-access') return access.answer
  return askWithAccess(ports, question, access, token)
}

type AskToken = (asked: TokenQuestion) => Promise<TokenAnswer>

/** Asks ghcr.io's token service at once, together with the challenge; if that names another service, the answer is dropped. */
function askTokenEarly(ports: UploadPorts, question: UploadQuestion): AskToken {
  const ask: AskToken = (asked) => askToken(ports.session, asked, ports.mask)
  if (!takesDirectBearer(question)) return ask
  const early = ask({ ...OF_GHCR, ...authorizeRequestOf(ports, question) })
  const usual = OF_GHCR.challenge.parameters
  return (asked) =>
    ['realm', 'service'].every((name) => asked.challenge.parameters.get(name) === usual.get(name))
      ? early
      : ask(asked)
}

function authorizeRequestOf(ports: UploadPorts, question: UploadQuestion): AuthorizeRequest {
  const { path, login } = question
  const situation = situationOf(ports.session, question, 'token')
  return { scope: `repository:${path}:pull,push`, login, situation }
}

async function askWithAccess(
  ports: UploadPorts,
  question: UploadQuestion,
  access: AuthScheme,
  token: AskToken
): Promise<PushResult> {
  const authorization = await authorize(access, authorizeRequestOf(ports, question), token)
  if (authorization.kind === 'no-token') return authorization.answer
  const ask = (): Promise<PushResult | Challenged> =>
    withRetries(ports.session, () => openUpload(ports, question, access, authorization))
  const opened = await whileFresh(ports.session, question, 'write', ask)
  if (opened.kind !== 'challenged') return opened
  if (access.kind !== 'open') return opened.answer
  // Read without a login, write with one: the challenge comes on the write.
  const answer = await askWithAccess(ports, question, opened, token)
  return answer.kind === 'accepted' ? { ...answer, asksOnWriteOnly: true } : answer
}

/**
 * On ghcr.io the token service returns the credential in base64, so that an upload can be opened
 * in one round trip (snok/container-retention-policy does so in production). The way is not
 * documented: only a 202 counts, and after every other answer a token is asked for.
 */
async function tryDirectBearer(ports: UploadPorts, question: UploadQuestion): Promise<boolean> {
  const { login, path } = question
  if (login === undefined || !takesDirectBearer(question)) return false
  const request = uploadRequest('https://ghcr.io', path, bearer(base64(login.secret)))
  const result = await ports.session.send(request)
  if (result.kind === 'failure' || result.status !== 202) return false
  cancelUpload(ports, request, result)
  return true
}

function takesDirectBearer({ registry, login }: UploadQuestion): boolean {
  return registry.host === 'ghcr.io' && login?.kind === 'basic'
}

/** A refusal that comes with a challenge. It counts only after that challenge was answered. */
type Challenged = Extract<AuthScheme, { kind: 'challenged' }> & { readonly answer: PushResult }

async function openUpload(
  ports: UploadPorts,
  question: UploadQuestion,
  access: AuthScheme,
  authorization: { readonly value: string | undefined }
): Promise<Attempt<PushResult | Challenged>> {
  const { origin } = access
  const request = uploadRequest(origin, question.path, authorization.value)
  const result = await ports.session.send(request)
  if (result.kind === 'failure') return readFailure(result)
  if (result.status === 202) {
    cancelUpload(ports, request, result)
    return final({ kind: 'accepted' })
  }
  const read = readRefusal(result, situationOf(ports.session, question, 'upload'))
  const challenged = authorization.value === undefined ? laterChallenge(result, origin) : undefined
  if (challenged !== undefined) return final({ ...challenged, answer: read.value })
  const { login, registry } = question
  const refused = { access, login, authorization: authorization.value, registry }
  const answer = await explainUnauthorized(ports.session, { ...refused, answer: read.value })
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
function cancelUpload(
  ports: UploadPorts,
  { url, headers }: HttpRequest,
  response: HttpResponse
): void {
  const location = response.headers['location']
  if (location === undefined || !URL.canParse(location, url)) return
  const upload = new URL(location, url)
  if (upload.origin !== new URL(url).origin) return
  const { authorization } = headers
  ports.sendInBackground({
    method: 'DELETE',
    url: upload.href,
    headers: authorization === undefined ? {} : { authorization }
  })
}
