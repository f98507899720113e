// The same with the built action as a process: allowed exactly when a push succeeds.
import { beforeAll, describe, expect, test } from '@jest/globals'
import { begun } from '../action/run.js'
import { github } from '../fakes/github.js'
import { push } from '../fakes/push.js'
import { decideAsProcess } from './bundle.js'
import { nameOfCell, stage, type Cell } from './cell.js'
import { everyCell, sampleOf, unseen } from './sample.js'
import { isUndecidable, trueCause } from './truth.js'

const CELLS = sampleOf(everyCell(), 150)

interface Outcome {
  readonly verdict: string
  readonly reason: string
  readonly unexpected: number
}

async function compared(cell: Cell): Promise<{ readonly said: Outcome; readonly true: Outcome }> {
  const staged = stage(cell)
  const { world, image, password } = staged
  const said = await decideAsProcess(cell, staged)
  const login = password === '' ? {} : { username: 'octocat', password }
  const wanted = { registry: 'ghcr.io', repository: image, tag: 'v2', ...login }
  const { ok } = push(github(world).handle, wanted)
  const cause = ok ? 'accepted' : trueCause(cell, staged)
  const hedged = isUndecidable(cell) && said.alsoPossible.includes(cause)
  return {
    said: {
      verdict: said.verdict,
      reason: hedged ? cause : said.reason,
      unexpected: said.unexpected
    },
    true: { verdict: ok ? 'allowed' : 'denied', reason: cause, unexpected: 0 }
  }
}

let runs: ReadonlyMap<Cell, ReturnType<typeof compared>> = new Map()

beforeAll(() => {
  runs = begun(CELLS, 8, compared)
})

describe('the built action says allowed exactly when a push succeeds, and the true cause', () => {
  test('in a sample that has every value of every dimension', () => {
    expect([CELLS.length, unseen(everyCell(), CELLS)]).toEqual([150, []])
  })

  test.each(CELLS.map((cell) => [nameOfCell(cell), cell] as const))(
    'in %s',
    async (_name, cell) => {
      const outcome = await runs.get(cell)
      expect(outcome?.said).toEqual(outcome?.true)
    }
  )
})
