// How many connections many requests take: of one host, and of several together.
import { createServer } from 'node:http'
import { describe, expect, test } from '@jest/globals'
import { openGateway } from '../../src/edge/http.js'

/** Sends so many requests at once to each of so many servers; gives the connections that each of them saw. */
async function connections(hosts: number, requests: number): Promise<readonly number[]> {
  const seen = Array.from({ length: hosts }, () => 0)
  const servers = seen.map((_none, at) =>
    createServer((_request, answer) => answer.end()).on('connection', () => {
      seen[at] = (seen[at] ?? 0) + 1
    })
  )
  const gateway = openGateway('test-agent', {})
  try {
    const urls = await Promise.all(
      servers.map(async (server) => {
        await new Promise<void>((resolve) => {
          server.listen(0, '127.0.0.1', resolve)
        })
        const address = server.address()
        return `http://127.0.0.1:${typeof address === 'object' ? String(address?.port) : ''}/`
      })
    )
    const asked = Array.from({ length: requests }, () => urls).flat()
    const answers = await Promise.all(
      asked.map((url) => gateway.send({ method: 'GET', url, headers: {} }))
    )
    expect(answers.filter(({ kind }) => kind !== 'response')).toEqual([])
    return seen
  } finally {
    gateway.close()
    for (const server of servers) server.close()
  }
}

describe('connections', () => {
  test.each([
    ['a request of its own each', 1, 3, 3],
    ['at most 32 of one host', 1, 100, 32],
    ['at most 40 of several hosts, in equal shares', 5, 20, 8],
    ['no fewer than asked where the shares are larger', 5, 4, 4]
  ])('%s', async (_name, hosts, requests, each) => {
    expect(await connections(hosts, requests)).toEqual(Array.from({ length: hosts }, () => each))
  })
})
