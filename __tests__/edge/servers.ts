// Servers on 127.0.0.1 for the gateway's tests, and the proxy variables put back afterwards.
import { createServer, type RequestListener, type Server } from 'node:http'
import {
  connect,
  createServer as createTcpServer,
  type Server as TcpServer,
  type Socket
} from 'node:net'
import { openGateway, type Gateway } from '../../src/edge/http.js'

export interface Port {
  readonly port: number
  readonly origin: string
}

async function listening(server: Server | TcpServer): Promise<Port> {
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  return { port, origin: `http://127.0.0.1:${String(port)}` }
}

function closed(server: Server | TcpServer): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => {
      resolve()
    })
    if ('closeAllConnections' in server) server.closeAllConnections()
  })
}

/** Runs a test against a server and a fresh gateway; both are gone afterwards. */
export async function withServer<T>(
  listener: RequestListener,
  test: (port: Port, gateway: Gateway) => Promise<T>
): Promise<T> {
  const server = createServer(listener)
  const gateway = openGateway('test-agent', process.env)
  try {
    return await test(await listening(server), gateway)
  } finally {
    gateway.close()
    await closed(server)
  }
}

/** A server that speaks bytes. */
export async function withBytes<T>(
  greet: (socket: Socket) => void,
  test: (port: Port, gateway: Gateway) => Promise<T>
): Promise<T> {
  const sockets = new Set<Socket>()
  const server = createTcpServer((socket) => {
    sockets.add(socket)
    socket.on('error', () => undefined)
    greet(socket)
  })
  const gateway = openGateway('test-agent', process.env)
  try {
    return await test(await listening(server), gateway)
  } finally {
    gateway.close()
    for (const socket of sockets) socket.destroy()
    await closed(server)
  }
}

export interface Proxy extends Port {
  /** What every CONNECT asked for, with what it carried. */
  readonly asked: readonly (readonly [authority: string, authorization: string | undefined])[]
}

/** A CONNECT proxy: tunnels to `target`, or answers with `status`, or hangs up with status 0. */
export async function withProxy<T>(
  status: number,
  target: number,
  test: (proxy: Proxy) => Promise<T>
): Promise<T> {
  const asked: (readonly [string, string | undefined])[] = []
  const sockets = new Set<Socket>()
  const server = createServer((_request, answer) => {
    answer.writeHead(599).end('the proxy was asked without CONNECT')
  })
  server.on('connect', (request, client: Socket) => {
    asked.push([request.url ?? '', request.headers['proxy-authorization']])
    sockets.add(client)
    client.on('error', () => undefined)
    if (status === 0) {
      client.destroy()
      return
    }
    if (status !== 200) {
      const body = '{"errors":[{"code":"DENIED","message":"denied"}]}'
      client.end(
        `HTTP/1.1 ${String(status)} No\r\nContent-Type: application/json\r\nContent-Length: ${String(body.length)}\r\n\r\n${body}`
      )
      return
    }
    const upstream = connect(target, '127.0.0.1', () => {
      client.write('HTTP/1.1 200 Connection established\r\n\r\n')
      upstream.pipe(client).pipe(upstream)
    })
    sockets.add(upstream)
    upstream.on('error', () => client.destroy())
  })
  try {
    return await test({ ...(await listening(server)), asked })
  } finally {
    for (const socket of sockets) socket.destroy()
    await closed(server)
  }
}

const PROXY_VARIABLES = [
  'http_proxy',
  'https_proxy',
  'no_proxy',
  'HTTP_PROXY',
  'HTTPS_PROXY',
  'NO_PROXY'
]

/** Runs a test with these proxy variables and no others. */
export async function withEnvironment<T>(
  variables: Readonly<Record<string, string>>,
  test: () => Promise<T>
): Promise<T> {
  const before = PROXY_VARIABLES.map((name) => [name, process.env[name]] as const)
  for (const name of PROXY_VARIABLES) Reflect.deleteProperty(process.env, name)
  Object.assign(process.env, variables)
  try {
    return await test()
  } finally {
    for (const [name, value] of before) {
      if (value === undefined) Reflect.deleteProperty(process.env, name)
      else process.env[name] = value
    }
  }
}
