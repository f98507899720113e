// No name, nobody there, the wrong certificate: what keeps a conversation from beginning is no refusal.
import { createServer } from 'node:https'
import { describe, expect, test } from '@jest/globals'
import { makeAuthority } from '../fakes/certificate.js'
import { jobToken } from '../fakes/scenario.js'
import { raw, startBytes } from './byte-server.js'
import { live } from './inside.js'
import { brokenPromises } from './promises.js'

interface Place {
  readonly origin: string
  readonly close: () => Promise<void>
}

/** A server whose certificate nobody here knows, for another name than it is asked by. */
async function stranger(): Promise<Place> {
  const { issue } = await makeAuthority()
  const server = createServer(await issue('elsewhere.test'), (_request, answer) => {
    answer.writeHead(202).end()
  })
  server.on('tlsClientError', () => undefined)
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  return {
    origin: `https://127.0.0.1:${String(port)}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve()
        })
        server.closeAllConnections()
      })
  }
}

async function plain(): Promise<Place> {
  const { origin, close } = await startBytes(
    () => raw(),
    (socket) => {
      socket.end('HTTP/1.1 202 Accepted\r\ncontent-length: 0\r\n\r\n')
      return true
    }
  )
  return { origin: origin.replace('http:', 'https:'), close }
}

async function gone(): Promise<Place> {
  const { origin, close } = await startBytes(() => raw())
  await close()
  return { origin, close: () => Promise.resolve() }
}

/** A label of more than 63 characters has no address anywhere (RFC 1035 section 2.3.4). */
function nameless(): Promise<Place> {
  return Promise.resolve({
    origin: `https://${'a'.repeat(64)}.test`,
    close: () => Promise.resolve()
  })
}

describe('a registry', () => {
  test.each<readonly [string, () => Promise<Place>, RegExp]>([
    ['whose certificate is of a stranger', stranger, /UNABLE_TO|CERT|SELF_SIGNED/],
    ['that speaks no TLS', plain, /SSL|EPROTO|ECONNRESET/],
    ['that nobody listens for', gone, /ECONNREFUSED/],
    ['whose name does not resolve', nameless, /ENOTFOUND|EAI_/]
  ])('%s has given no answer', async (_name, open, detail) => {
    const { origin, close } = await open()
    try {
      const lived = await live({ world: origin, inputs: { timeout: '60' } })
      const { verdict, reason, explanation } = lived.outcome.outputs
      expect([verdict, reason, brokenPromises(lived, [jobToken])]).toEqual([
        'unknown',
        'registry-unavailable',
        []
      ])
      expect(explanation.replaceAll(' ', '_')).toMatch(detail)
    } finally {
      await close()
    }
  })
})
