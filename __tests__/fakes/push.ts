// A small client that really pushes an image: what it says is what docker would have been told.
import { tinyImage, type Blob, type Image } from './content.js'
import { basic, bodyText, request, type Handler, type Headers, type WireResponse } from './wire.js'

export interface Push {
  /** The registry's host. */
  readonly registry: string
  readonly repository: string
  readonly tag: string
  /** Both absent or empty: no login. */
  readonly username?: string
  readonly password?: string
}

export type PushResult =
  | { readonly ok: true; readonly digest: string }
  | { readonly ok: false; readonly status: number; readonly message: string }

/**
 * Challenge, token, uploads, manifest, as the OCI distribution spec and the distribution project's
 * "Token Authentication Specification" have it. Never throws; an answer that makes no sense is a
 * refusal with its status.
 */
export function push(handler: Handler, wanted: Push): PushResult {
  const authorization = login(handler, wanted)
  if (typeof authorization !== 'string') return authorization
  const headers: Headers = authorization === '' ? {} : { authorization }
  const image: Image = tinyImage(`${wanted.repository}:${wanted.tag}`)
  for (const blob of image.blobs) {
    const failure = upload(handler, wanted, headers, blob)
    if (failure !== undefined) return failure
  }
  const path = `/v2/${wanted.repository}/manifests/${wanted.tag}`
  const done = handler(
    request(
      wanted.registry,
      'PUT',
      path,
      { ...headers, 'content-type': image.mediaType },
      image.manifest
    )
  )
  return done.status === 201 ? { ok: true, digest: image.digest } : refusal(done)
}

function refusal(answer: WireResponse): Extract<PushResult, { ok: false }> {
  const body = bodyText(answer)
  const message = /"message":"((?:[^"\\]|\\.)*)"/.exec(body)?.[1]
  const words: unknown = message === undefined ? body.trim() : JSON.parse(`"${message}"`)
  return { ok: false, status: answer.status, message: String(words) }
}

/** The Authorization header to push with; empty where none is needed. */
function login(handler: Handler, wanted: Push): string | Extract<PushResult, { ok: false }> {
  const ping = handler(request(wanted.registry, 'GET', '/v2/'))
  if (ping.status === 200) return ''
  const challenge = ping.headers['www-authenticate'] ?? ''
  const sent = credential(wanted)
  if (/^Basic\b/i.test(challenge)) return sent ?? refusal(ping)
  const realm = /realm="([^"]*)"/.exec(challenge)?.[1]
  if (realm === undefined || !URL.canParse(realm)) return refusal(ping)
  const url = new URL(realm)
  url.searchParams.set('service', /service="([^"]*)"/.exec(challenge)?.[1] ?? '')
  url.searchParams.set('scope', `repository:${wanted.repository}:pull,push`)
  const answer = handler(
    request(
      url.host,
      'GET',
      `${url.pathname}${url.search}`,
      sent === undefined ? {} : { authorization: sent }
    )
  )
  const token = /"(?:access_)?token":"([^"]*)"/.exec(bodyText(answer))?.[1]
  return answer.status === 200 && token !== undefined ? `Bearer ${token}` : refusal(answer)
}

function credential(wanted: Push): string | undefined {
  const username = wanted.username ?? ''
  const password = wanted.password ?? ''
  return username === '' && password === '' ? undefined : basic(username, password)
}

function upload(
  handler: Handler,
  wanted: Push,
  headers: Headers,
  blob: Blob
): Extract<PushResult, { ok: false }> | undefined {
  const start = `/v2/${wanted.repository}/blobs/uploads/`
  const opened = handler(request(wanted.registry, 'POST', start, headers))
  const location = opened.headers['location']
  if (opened.status !== 202 || location === undefined) return refusal(opened)
  const url = new URL(location, `https://${wanted.registry}${start}`)
  url.searchParams.set('digest', blob.digest)
  const put = handler(request(url.host, 'PUT', `${url.pathname}${url.search}`, headers, blob.bytes))
  return put.status === 201 ? undefined : refusal(put)
}
