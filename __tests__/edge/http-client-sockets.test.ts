// How many connections many requests take: of one host, and of several together.
import { createServer, type Server } from 'node:http'
import { describe, expect, test } from '@jest/globals'
import { openGateway } from '../../src/edge/http.js'

/** Sends so many requests at once to a server each, once or several times; gives the connections that each of them saw. */
async function connections(...rounds: readonly (readonly number[])[]): Promise<readonly number[]> {
  const seen = rounds[0]?.map(() => 0) ?? []
  const servers = seen.map((_none, at) =>
    createServer((_request, answer) => answer.end()).on('connection', () => {
      seen[at] = (seen[at] ?? 0) + 1
    })
  )
  const gateway = openGateway('test-agent', {})
  try {
    const urls = await Promise.all(servers.map(urlOf))
    for (const requests of rounds) {
      const asked = urls.flatMap((url, at) => Array.from({ length: requests[at] ?? 0 }, () => url))
      const answers = await Promise.all(
        asked.map((url) => gateway.send({ method: 'GET', url, headers: {} }))
      )
      expect(answers.filter(({ kind }) => kind !== 'response')).toEqual([])
    }
    return seen
  } finally {
    gateway.close()
    for (const server of servers) server.close()
  }
}

async function urlOf(server: Server): Promise<string> {
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  const address = server.address()
  return `http://127.0.0.1:${typeof address === 'object' ? String(address?.port) : ''}/`
}

/** So many servers with so many requests, or so many connections, each. */
function each(servers: number, count: number): readonly number[] {
  return Array.from({ length: servers }, () => count)
}

describe('connections', () => {
  test.each<readonly [string, readonly number[], readonly number[]]>([
    ['a request of its own each', [3], [3]],
    ['at most 32 of one host', [100], [32]],
    ['at most 40 of several hosts, in equal shares', each(5, 20), each(5, 8)],
    ['no fewer than asked where the shares are larger', each(5, 4), each(5, 4)],
    ['those that hosts with one request leave', [...each(20, 1), 80], [...each(20, 1), 32]]
  ])('%s', async (_name, requests, expected) => {
    expect(await connections(requests)).toEqual(expected)
  })
})

test('a host keeps its share when the others are done, which keep their connections', async () => {
  const seen = await connections([60, 60], [60, 0])
  expect(seen).toEqual([20, 20])
})

test('a request without an answer holds up no other of its host, however many another host has', async () => {
  const server = createServer((request, answer) => {
    if (request.url !== '/silent') answer.end()
  })
  const many = createServer((_request, answer) => answer.end())
  const gateway = openGateway('test-agent', {})
  try {
    const [url, other] = [await urlOf(server), await urlOf(many)]
    const ask = (to: string) => gateway.send({ method: 'GET', url: to, headers: {} })
    const others = Array.from({ length: 100 }, () => ask(other))
    const silent = ask(`${url}silent`)
    const { kind } = await Promise.race([silent, ask(url)])
    expect(kind).toBe('response')
    await Promise.all(others)
    gateway.close()
    await silent
  } finally {
    gateway.close()
    server.close()
    many.close()
  }
})
