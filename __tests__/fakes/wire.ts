// The HTTP shapes that every handler of the fake speaks, and how answers are put together.

/** One request as a handler sees it. Header names are lower-case; `path` holds the query. */
export interface WireRequest {
  readonly host: string
  readonly method: string
  readonly path: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: Uint8Array
}

export interface WireResponse {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: Uint8Array
  /** Nothing of the sort exists on the real service: whoever asked did not know its API. */
  readonly unexpected?: true
}

/** A service as a function of its state. */
export type Handler = (request: WireRequest) => WireResponse

export type Headers = Readonly<Record<string, string>>

/** An answer with these bytes. `content-length` is always set, so that HEAD can keep it. */
export function bytes(status: number, body: Uint8Array, headers: Headers = {}): WireResponse {
  return { status, headers: { ...headers, 'content-length': String(body.byteLength) }, body }
}

export function text(status: number, body: string, headers: Headers = {}): WireResponse {
  return bytes(status, Buffer.from(body), {
    'content-type': 'text/plain; charset=utf-8',
    ...headers
  })
}

export function empty(status: number, headers: Headers = {}): WireResponse {
  return bytes(status, new Uint8Array(), headers)
}

/** JSON with the newline at its end that Go's encoder writes. */
export function json(status: number, value: unknown, headers: Headers = {}): WireResponse {
  return bytes(status, Buffer.from(`${JSON.stringify(value)}\n`), {
    'content-type': 'application/json',
    ...headers
  })
}

/** The error envelope of the OCI distribution spec, "Error Codes". */
export function ociError(
  status: number,
  code: string,
  message: string,
  headers: Headers = {}
): WireResponse {
  return json(status, { errors: [{ code, message }] }, headers)
}

export function unexpected(response: WireResponse): WireResponse {
  return { ...response, unexpected: true }
}

/** The same answer as HEAD has it: all headers, no body. */
export function withoutBody(response: WireResponse): WireResponse {
  return { ...response, body: new Uint8Array() }
}

export function withHeaders(response: WireResponse, headers: Headers): WireResponse {
  return { ...response, headers: { ...response.headers, ...headers } }
}

export function urlOf(request: WireRequest): URL {
  return new URL(`http://box${request.path.startsWith('/') ? request.path : `/${request.path}`}`)
}

export function bodyText(message: { readonly body: Uint8Array }): string {
  return Buffer.from(message.body).toString('utf8')
}

/** A GET with no more than this; what tests and clients start from. */
export function request(
  host: string,
  method: string,
  path: string,
  headers: Headers = {},
  body: Uint8Array = new Uint8Array()
): WireRequest {
  return { host, method, path, headers, body }
}

/** The credential of a `Basic` header, or undefined when the header is another or none. */
export function basicCredential(
  header: string | undefined
): { readonly username: string; readonly password: string } | undefined {
  const encoded = /^Basic +(\S+) *$/i.exec(header ?? '')?.[1]
  if (encoded === undefined) return undefined
  const pair = Buffer.from(encoded, 'base64').toString('utf8')
  const colon = pair.indexOf(':')
  if (colon < 0) return { username: pair, password: '' }
  return { username: pair.slice(0, colon), password: pair.slice(colon + 1) }
}

export function basic(username: string, password: string): string {
  return `Basic ${Buffer.from(`${username}:${password}`).toString('base64')}`
}
