// The job's own package right after its first push, which refuses everybody for some seconds.
import { describe, expect, test } from '@jest/globals'
import { github } from '../fakes/github.js'
import { jobOf, jobToken, worldOf } from '../fakes/scenario.js'
import { decideInProcess } from '../push-oracle/in-process.js'

const images = 'ghcr.io/octo-org/app:v1'
const own = {
  owner: 'octo-org',
  name: 'app',
  visibility: 'private',
  repositories: { 'octo-org/app': 'admin' }
} as const

interface Row {
  readonly refusals: number
  readonly createdAt?: string
  readonly verdict: string
  readonly reason: string
}

const rows: readonly (readonly [string, Row])[] = [
  [
    'lets in when it is asked again',
    { refusals: 4, createdAt: '2026-11-21T11:59:30Z', verdict: 'allowed', reason: 'accepted' }
  ],
  [
    'does not, when it is known to be older',
    { refusals: 4, createdAt: '2026-11-21T11:58:00Z', verdict: 'denied', reason: 'package-access' }
  ],
  [
    'is taken at its word after ten seconds',
    { refusals: 99, createdAt: '2026-11-21T11:59:30Z', verdict: 'denied', reason: 'package-access' }
  ]
]

describe('a package in the words of one that was just made', () => {
  test.each(rows)('%s', async (_, { verdict, reason, ...more }) => {
    const { handle } = github(worldOf({ packages: [{ ...own, ...more }] }))
    const inputs = { images, 'github-token': jobToken, 'job-token': jobToken, timeout: '120' }
    const decision = await decideInProcess({ ...jobOf('push'), handler: handle, inputs })
    expect([decision.verdict, decision.reason]).toEqual([verdict, reason])
  })
})
