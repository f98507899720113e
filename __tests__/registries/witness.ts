// Notes every request that reaches a host, and finds secrets in what was sent.
import type { Handler, WireRequest } from '../fakes/wire.js'

export interface Witness {
  /** The same hosts, watched. */
  readonly hosts: Readonly<Record<string, Handler>>
  readonly requests: readonly WireRequest[]
}

export function watch(hosts: Readonly<Record<string, Handler>>): Witness {
  const requests: WireRequest[] = []
  const watched = Object.entries(hosts).map(([host, handler]): [string, Handler] => [
    host,
    (request) => {
      requests.push(request)
      return handler(request)
    }
  ])
  return { hosts: Object.fromEntries(watched), requests }
}

/** Is the secret in the request: plain, encoded for a URL, or anywhere inside something in base64? */
export function holds(request: WireRequest, secret: string): boolean {
  const { path, headers, body } = request
  const texts = [path, ...Object.values(headers), Buffer.from(body).toString('utf8')]
  return texts.some((text) => everyReading(text).some((reading) => reading.includes(secret)))
}

function everyReading(text: string): readonly string[] {
  const words = text.split(/[\s,;=&?"]+/)
  const decoded = words.flatMap((word) => [
    Buffer.from(word, 'base64').toString('latin1'),
    Buffer.from(word, 'base64url').toString('latin1')
  ])
  return [text, unescapedUrl(text), ...decoded]
}

function unescapedUrl(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/** The hosts that got to see a secret, each once, in alphabetical order. */
export function hostsThatSaw(requests: readonly WireRequest[], secret: string): readonly string[] {
  const hosts = requests.filter((request) => holds(request, secret)).map(({ host }) => host)
  return [...new Set(hosts)].toSorted()
}
