// Registries that take no pushes, or everybody's: the verdict against real ones.
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { hasSkopeo, pushWithFetch, pushWithSkopeo } from './real-push.js'
import {
  hasCrane,
  hasDockerRegistry,
  startCraneRegistry,
  startDockerCache,
  startDockerRegistry,
  type StartedRegistry
} from './real-registries.js'
import { act, judgedOf } from './scene.js'

interface Row {
  readonly isHere: boolean
  readonly start: () => Promise<StartedRegistry>
  readonly verdict: string
  readonly reason: string
}

const rows: readonly (readonly [name: string, Row])[] = [
  [
    'docker-registry in maintenance',
    {
      isHere: hasDockerRegistry,
      start: () => startDockerRegistry({ kind: 'none' }, 'maintenance'),
      verdict: 'denied',
      reason: 'read-only-registry'
    }
  ],
  [
    'docker-registry as a pull-through cache',
    {
      isHere: hasDockerRegistry,
      start: startDockerCache,
      verdict: 'denied',
      reason: 'read-only-registry'
    }
  ],
  [
    'crane registry serve',
    { isHere: hasCrane, start: startCraneRegistry, verdict: 'allowed', reason: 'accepted' }
  ]
]

describe.each(rows)('%s (skipped where it is not installed)', (_, row) => {
  const testReal = row.isHere ? test : test.skip
  let registry: StartedRegistry | undefined

  beforeAll(async () => {
    registry = row.isHere ? await row.start() : undefined
  })

  afterAll(async () => {
    await registry?.stop()
  })

  testReal('is judged as pushes to it fare', async () => {
    const place = { host: registry?.host ?? '', repository: 'team/app' }
    const images = `${place.host}/team/app:v1`
    const judged = judgedOf(await act({ inputs: { images } }))
    const path = process.env['PATH'] ?? ''
    const pushed = await pushWithFetch(place, undefined)
    const copied = hasSkopeo ? await pushWithSkopeo(place, {}, path) : undefined
    const { verdict, reason } = row
    const isTaken = verdict === 'allowed'
    expect({ judged, pushed, copied }).toEqual({
      judged: [{ role: 'image', given: [images], verdict, reason, source: null, token: null }],
      pushed: isTaken,
      copied: hasSkopeo ? isTaken : undefined
    })
  })
})
