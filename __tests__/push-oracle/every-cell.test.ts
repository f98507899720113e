// What makes the product honest: the verdict is `allowed` exactly when a real push succeeds.
import { describe, expect, test } from '@jest/globals'
import { github } from '../fakes/github.js'
import { push } from '../fakes/push.js'
import { nameOfCell, stage, type Cell } from './cell.js'
import { decideInProcess } from './in-process.js'
import { EVERY_EVENT, RULED } from './occasions.js'
import { isUndecidable, trueCause } from './truth.js'
import { crossProduct } from './cross-product.js'

interface Outcome {
  readonly cell: string
  readonly verdict: string
  readonly reason: string
}

/** What the action says, and what the push and the cell's making say. */
async function compare(cell: Cell): Promise<{ readonly said: Outcome; readonly true: Outcome }> {
  const staged = stage(cell)
  const { world, job, image, password } = staged
  const decision = await decideInProcess({
    handler: github(world).handle,
    env: job.env,
    payload: job.payload,
    inputs: {
      images: `ghcr.io/${image}:v2`,
      'github-token': password,
      'job-token': Object.keys(world.tokens)[0] ?? '',
      'on-denied': 'auto'
    }
  })
  const login = password === '' ? {} : { username: 'octocat', password }
  const pushed = push(github(world).handle, {
    registry: 'ghcr.io',
    repository: image,
    tag: 'v2',
    ...login
  })
  const name = nameOfCell(cell)
  const cause = pushed.ok ? 'accepted' : trueCause(cell, staged)
  const primary = decision.targets[0]?.primary
  const named: readonly string[] = primary?.alsoPossible.map(({ code }) => code) ?? []
  const hedged = isUndecidable(cell) && primary?.certainty === 'likely' && named.includes(cause)
  return {
    said: { cell: name, verdict: decision.verdict, reason: hedged ? cause : decision.reason },
    true: { cell: name, verdict: pushed.ok ? 'allowed' : 'denied', reason: cause }
  }
}

async function breaches(cells: readonly Cell[]): Promise<readonly unknown[]> {
  const compared = await Promise.all(cells.map(compare))
  return compared.filter(
    ({ said, true: truth }) => said.verdict !== truth.verdict || said.reason !== truth.reason
  )
}

describe('the verdict is allowed exactly when a push succeeds, and the reason is the true cause', () => {
  test.each(EVERY_EVENT.map((occasion) => [occasion.name, occasion] as const))(
    'for every cell of event %s',
    async (_name, occasion) => {
      const cells = crossProduct(occasion, 'every event')
      expect(cells.length).toBeGreaterThan(20)
      expect(await breaches(cells)).toEqual([])
    }
  )

  test.each(RULED.map((occasion) => [occasion.name, occasion] as const))(
    'for every cell of %s',
    async (_name, occasion) => {
      const cells = crossProduct(occasion, 'ruled')
      expect(cells.length).toBeGreaterThan(100)
      expect(await breaches(cells)).toEqual([])
    }
  )
})
