// One request of the network: read, recorded, disturbed as scripted, answered.
import type { IncomingMessage, ServerResponse } from 'node:http'
import { setTimeout as wait } from 'node:timers/promises'
import { quirkFor } from './quirks.js'
import type { State } from './state.js'
import { text, urlOf, type Handler, type WireRequest, type WireResponse } from './wire.js'
import type { Quirk, ScriptedAnswer } from './world.js'

export interface RecordedRequest {
  readonly host: string
  readonly method: string
  /** With its query. */
  readonly path: string
  readonly headers: Readonly<Record<string, string>>
  /** Milliseconds since the fake was started. */
  readonly at: number
  /** Undefined as long as there is no answer, for ever where a quirk cut or hung the connection. */
  status: number | undefined
}

/** What the requests of one fake share. */
export interface Service {
  readonly handle: Handler
  /** Where quirks and their counts are. */
  readonly state: State | undefined
  readonly latencyMs: number
  readonly started: number
  readonly requests: RecordedRequest[]
  readonly unexpected: RecordedRequest[]
}

export function serve(
  service: Service,
  host: string,
  incoming: IncomingMessage,
  outgoing: ServerResponse
): void {
  const record: RecordedRequest = {
    host,
    method: incoming.method ?? 'GET',
    path: pathOf(incoming.url ?? '/'),
    headers: headersOf(incoming),
    at: performance.now() - service.started,
    status: undefined
  }
  service.requests.push(record)
  outgoing.on('error', () => outgoing.destroy())
  answer(service, record, incoming, outgoing).catch(() => {
    incoming.socket.destroy()
  })
}

/** A proxy is asked for absolute addresses where the protocol is plain HTTP. */
function pathOf(url: string): string {
  if (url.startsWith('/') || !URL.canParse(url)) return url
  const { pathname, search } = new URL(url)
  return `${pathname}${search}`
}

function headersOf(incoming: IncomingMessage): Record<string, string> {
  return Object.fromEntries(
    Object.entries(incoming.headers).map(([name, value]) => [
      name,
      Array.isArray(value) ? value.join(', ') : (value ?? '')
    ])
  )
}

async function answer(
  service: Service,
  record: RecordedRequest,
  incoming: IncomingMessage,
  outgoing: ServerResponse
): Promise<void> {
  const chunks: Uint8Array[] = []
  for await (const chunk of incoming) if (chunk instanceof Uint8Array) chunks.push(chunk)
  const { host, method, path, headers } = record
  const request: WireRequest = { host, method, path, headers, body: Buffer.concat(chunks) }
  const quirk = service.state === undefined ? undefined : quirkFor(service.state, request)
  if (quirk === 'hang') return
  const delay =
    service.latencyMs + (typeof quirk === 'object' && 'delayMs' in quirk ? quirk.delayMs : 0)
  if (delay > 0) await wait(delay, undefined, { ref: false })
  if (quirk === 'reset') {
    incoming.socket.destroy()
    return
  }
  const scripted = scriptedAnswer(quirk)
  const response = scripted ?? answered(service.handle, request)
  if (response.unexpected === true) service.unexpected.push(record)
  record.status = response.status
  outgoing.writeHead(response.status, response.headers)
  if (quirk === 'truncate') {
    outgoing.write(response.body.slice(0, Math.floor(response.body.byteLength / 2)), () => {
      incoming.socket.destroy()
    })
    return
  }
  outgoing.end(response.body)
}

/** A fault of the fake must show as one, and never as something that a registry said. */
function answered(handle: Handler, request: WireRequest): WireResponse {
  try {
    urlOf(request)
    return handle(request)
  } catch (error) {
    return { ...text(599, `the fake broke: ${String(error)}\n`), unexpected: true }
  }
}

function scriptedAnswer(quirk: Quirk['answer'] | undefined): WireResponse | undefined {
  if (typeof quirk !== 'object' || 'delayMs' in quirk) return undefined
  const scripted: ScriptedAnswer = quirk
  return text(scripted.status, scripted.body ?? '', scripted.headers)
}
