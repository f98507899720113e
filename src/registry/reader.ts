// A repository opened for reading with one login: its manifests and blobs.
import type { Download, HttpRequest, HttpResponse, HttpResult } from '../ports.js'
import { attempt, type Outcome, type Part, type PullPorts, type Send, type Way } from './attempt.js'
import type { NotAccepted } from './answer.js'
import type { Digest } from './digest.js'
import type { PullQuestion } from './pull-answer.js'
import type { Done } from './wire.js'

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

export type OpenedReader =
  | { readonly kind: 'reader'; readonly reader: Reader }
  | { readonly kind: 'not-read'; readonly answer: NotAccepted }

/** Asks how the registry wants to be asked. Nothing is read yet. */
export async function openReader(ports: PullPorts, question: PullQuestion): Promise<OpenedReader> {
  const access = await ports.access()
  if (access.kind === 'no-access') return { kind: 'not-read', answer: access.answer }
  const { wire, downloads } = ports
  let way: Way = access
  const read = async <T>(part: Part, send: Send<T>): Promise<Outcome<T>> => {
    const first = await wire.settle(() => attempt(ports, question, way, part, send))
    if (first.kind !== 'challenged') return first
    way = first.way
    const second = await wire.settle(() => attempt(ports, question, first.way, part, send))
    return second.kind === 'challenged' ? { kind: 'not-read', answer: second.answer } : second
  }
  const get = (step: Part['step'], address: string, maxBytes?: number) =>
    read({ method: 'GET', step, address }, (request) =>
      whole(ports, maxBytes === undefined ? request : { ...request, maxBytes })
    )
  const reader: Reader = {
    async has(reference) {
      const part: Part = { method: 'HEAD', step: 'manifest', address: `manifests/${reference}` }
      const { value } = await attempt(ports, question, way, part, (request) =>
        whole(ports, request)
      )
      return value.kind === 'done'
    },
    manifest: (reference, maxBytes) => get('manifest', `manifests/${reference}`, maxBytes),
    tags: () => get('manifest', 'tags/list?n=1'),
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
