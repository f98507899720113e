// A fake GitHub on the network: a CONNECT proxy that ends TLS and answers for every host of a world.
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer, type IncomingMessage, type Server } from 'node:http'
import { createServer as createTlsServer, type Server as TlsServer } from 'node:https'
import type { Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Duplex } from 'node:stream'
import { makeAuthority } from './certificate.js'
import { github, type GitHub } from './github.js'
import { serve, type RecordedRequest, type Service } from './serve.js'
import type { State } from './state.js'
import type { Handler } from './wire.js'
import type { World } from './world.js'

export type { RecordedRequest } from './serve.js'

export interface StartedGitHub {
  /** For `https_proxy`. */
  readonly proxyUrl: string
  /** For `NODE_EXTRA_CA_CERTS` and `SSL_CERT_FILE`. */
  readonly caFile: string
  /** Every request, in the order of arrival. */
  readonly requests: readonly RecordedRequest[]
  /** Those for unknown hosts, and those that the real service does not know. */
  readonly unexpected: readonly RecordedRequest[]
  /** How many connections were opened to each host, one after the other or at once. */
  readonly connections: ReadonlyMap<string, number>
  readonly state: State
  /** Ends every connection, also those that hang. */
  readonly close: () => Promise<void>
}

/** Starts the proxy on 127.0.0.1. Rejects only when no port or temporary folder can be had. */
export async function startGitHub(world: World): Promise<StartedGitHub> {
  const fake = github(world)
  const authority = await makeAuthority()
  const folder = await mkdtemp(join(tmpdir(), 'fake-github-'))
  const caFile = join(folder, 'ca.pem')
  await writeFile(caFile, authority.pem)
  const service = serviceOf(fake, world)
  const sockets = new Set<Duplex>()
  const perHost = new Map<string, Promise<TlsServer>>()
  const connections = new Map<string, number>()
  const serverFor = (host: string): Promise<TlsServer> => {
    connections.set(host, (connections.get(host) ?? 0) + 1)
    const known = perHost.get(host)
    if (known !== undefined) return known
    const made = authority.issue(host.replace(/:\d+$/, '')).then((certificate) =>
      createTlsServer(certificate, (incoming, outgoing) => {
        serve(service, host, incoming, outgoing)
      })
    )
    perHost.set(host, made)
    return made
  }
  const proxy = createServer((incoming, outgoing) => {
    serve(service, plainHost(incoming), incoming, outgoing)
  })
  proxy.on('connect', (incoming: IncomingMessage, socket: Duplex, head: Buffer) => {
    void tunnel(fake, service, serverFor, incoming, socket, head)
  })
  const port = await listening(proxy, sockets)
  return {
    proxyUrl: `http://127.0.0.1:${String(port)}`,
    caFile,
    requests: service.requests,
    unexpected: service.unexpected,
    connections,
    state: fake.state,
    close: async () => {
      await closed(proxy, sockets)
      await rm(folder, { recursive: true, force: true })
    }
  }
}

export function serviceOf(fake: GitHub, world: World): Service {
  return {
    handle: fake.handle,
    state: fake.state,
    latencyMs: world.latencyMs ?? 0,
    started: performance.now(),
    requests: [],
    unexpected: []
  }
}

function plainHost(incoming: IncomingMessage): string {
  const url = incoming.url ?? ''
  return URL.canParse(url) ? new URL(url).host : (incoming.headers.host ?? '')
}

/** `host:443` and `host` are the same host; any other port is part of the name. */
async function tunnel(
  fake: GitHub,
  service: Service,
  serverFor: (host: string) => Promise<TlsServer>,
  incoming: IncomingMessage,
  socket: Duplex,
  head: Buffer
): Promise<void> {
  const host = (incoming.url ?? '').replace(/:443$/, '').toLowerCase()
  socket.on('error', () => socket.destroy())
  if (!fake.knows(host)) {
    const record: RecordedRequest = {
      host,
      method: 'CONNECT',
      path: '',
      headers: {},
      at: performance.now() - service.started,
      status: 502
    }
    service.requests.push(record)
    service.unexpected.push(record)
    socket.end('HTTP/1.1 502 Bad Gateway\r\ncontent-length: 0\r\n\r\n')
    return
  }
  const server = await serverFor(host)
  socket.write('HTTP/1.1 200 Connection Established\r\n\r\n')
  if (head.byteLength > 0) socket.unshift(head)
  server.emit('connection', socket)
}

export async function listening(server: Server, sockets: Set<Duplex>): Promise<number> {
  server.on('connection', (socket: Socket) => {
    socket.setNoDelay(true)
    sockets.add(socket)
    socket.on('error', () => socket.destroy())
    socket.on('close', () => sockets.delete(socket))
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(0, '127.0.0.1', resolve)
  })
  const address = server.address()
  return typeof address === 'object' && address !== null ? address.port : 0
}

export async function closed(server: Server, sockets: Set<Duplex>): Promise<void> {
  const done = new Promise<void>((resolve) => {
    server.close(() => {
      resolve()
    })
  })
  for (const socket of sockets) socket.destroy()
  await done
}

export interface StartedHandler {
  /** `127.0.0.1:port`. */
  readonly host: string
  readonly requests: readonly RecordedRequest[]
  readonly close: () => Promise<void>
}

/** A handler as a plain HTTP server on 127.0.0.1: a registry on the loopback interface. */
export async function listen(handler: Handler): Promise<StartedHandler> {
  const service: Service = {
    handle: handler,
    state: undefined,
    latencyMs: 0,
    started: performance.now(),
    requests: [],
    unexpected: []
  }
  const sockets = new Set<Duplex>()
  const server = createServer((incoming, outgoing) => {
    serve(service, incoming.headers.host ?? '', incoming, outgoing)
  })
  const port = await listening(server, sockets)
  return {
    host: `127.0.0.1:${String(port)}`,
    requests: service.requests,
    close: () => closed(server, sockets)
  }
}
