// A name server that is silent, one that answers, and names that need none.
import { createSocket, type Socket } from 'node:dgram'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { openLookup, type LookupOptions } from '../../src/edge/dns-lookup.js'
import { know, refuse } from './name-servers.js'

const folder = mkdtempSync(join(tmpdir(), 'hosts-'))
const hostsFile = join(folder, 'hosts')
const NOWHERE = join(folder, 'none')

beforeAll(() => {
  writeFileSync(hostsFile, '127.0.0.1 localhost # gone.test\n10.0.0.9\tmirror.test Registry.Test\n')
})
afterAll(() => {
  rmSync(folder, { recursive: true, force: true })
})

interface Options {
  readonly file?: string
  readonly endsThreads?: boolean
  readonly all?: boolean
  readonly family?: number
}

async function looked(
  host: string,
  setUp: (server: Socket) => void,
  { file = NOWHERE, endsThreads = true, ...options }: Options = {}
): Promise<readonly [outcome: string, systemAsked: number]> {
  const server = createSocket('udp4')
  setUp(server)
  await new Promise<void>((resolve) => {
    server.bind(0, '127.0.0.1', resolve)
  })
  let asked = 0
  const system: LookupOptions['system'] = (_host, _options, done) => {
    asked += 1
    done(null, '127.0.0.7', 4)
  }
  const servers = [`127.0.0.1:${String(server.address().port)}`]
  const names = openLookup({ servers, hostsFile: file, timeoutMs: 50, system, endsThreads })
  try {
    const outcome = await new Promise<string>((resolve) => {
      names.lookup(host, options, (error, address) => {
        resolve(error === null ? JSON.stringify(address) : (error.code ?? ''))
      })
    })
    return [outcome, asked]
  } finally {
    names.close()
    server.close()
  }
}

describe('a name', () => {
  test('is left to the system once the name server has answered, whatever it said', async () => {
    expect(await looked('registry.test', refuse)).toEqual(['"127.0.0.7"', 1])
  })

  test('is given up where the name server is silent, and the system is not asked', async () => {
    expect(await looked('registry.test', () => undefined)).toEqual(['EAI_AGAIN', 0])
  })

  test.each(['registry.test', 'MIRROR.test'])(
    'of the hosts file needs no name server: %s',
    async (host) => {
      expect(await looked(host, () => undefined, { file: hostsFile })).toEqual(['"127.0.0.7"', 1])
    }
  )

  test('in a comment of the hosts file needs one', async () => {
    expect(await looked('gone.test', () => undefined, { file: hostsFile })).toEqual([
      'EAI_AGAIN',
      0
    ])
  })

  test.each([
    ['is left to the system', true, ['"127.0.0.7"', 1]],
    ['is not, where the process could not end a lookup that hangs', false, ['"10.0.0.5"', 0]]
  ])('that the name server knows %s', async (_what, endsThreads, outcome) => {
    expect(await looked('registry.test', know([10, 0, 0, 5], 'none'), { endsThreads })).toEqual(
      outcome
    )
  })

  test('that is no name of the name server is left to the system even then', async () => {
    expect(await looked('registry.test', refuse, { endsThreads: false })).toEqual([
      '"127.0.0.7"',
      1
    ])
  })

  test.each([
    ['for all', { all: true }, '[{"address":"10.0.0.5","family":4}]'],
    ['for one', {}, '"10.0.0.5"'],
    ['for one of IPv4', { family: 4 }, '"10.0.0.5"'],
    ['for one of IPv6', { family: 6 }, 'EAI_AGAIN']
  ])(
    'whose question for IPv6 is not answered has the addresses of IPv4: asked %s',
    async (_what, options, outcome) => {
      expect(await looked('registry.test', know([10, 0, 0, 5], 'nothing'), options)).toEqual([
        outcome,
        0
      ])
    }
  )
})
