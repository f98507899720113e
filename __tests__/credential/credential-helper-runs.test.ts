// Runs of helpers that are remembered, and end with the step.
import { describe, expect, test } from '@jest/globals'
import { rememberRuns } from '../../src/credential/credential-helper.js'
import type { Clock, ProgramRun, Programs } from '../../src/ports.js'

type Asked = readonly [name: string, args: readonly string[], stdin: string, timeoutMs: number]

/** Programs that say what they were asked, one answer for each run. */
function counting(): { readonly programs: Programs; readonly asked: Asked[] } {
  const asked: Asked[] = []
  return {
    asked,
    programs: {
      run: (name, args, { stdin, timeoutMs }) => {
        asked.push([name, args, stdin, timeoutMs])
        const run: ProgramRun = { kind: 'exited', status: 0, stdout: String(asked.length) }
        return Promise.resolve(run)
      }
    }
  }
}

const at = (now: number): Clock => ({
  now: () => now,
  date: () => 0,
  sleep: () => Promise.resolve()
})
const question = { stdin: 'ghcr.io', timeoutMs: 5_000 }

describe('runs of a helper', () => {
  test('are one for the same question, however often and soon it is put', async () => {
    const { programs, asked } = counting()
    const once = rememberRuns(programs, at(0), 30_000)
    const runs = await Promise.all([1, 2, 3].map(() => once.run('box', ['get'], question)))
    expect({ asked, said: runs }).toEqual({
      asked: [['box', ['get'], 'ghcr.io', 5_000]],
      said: Array(3).fill({ kind: 'exited', status: 0, stdout: '1' })
    })
  })

  test('are several for other names, arguments and addresses', async () => {
    const { programs, asked } = counting()
    const once = rememberRuns(programs, at(0), 30_000)
    await once.run('box', ['get'], question)
    await once.run('chest', ['get'], question)
    await once.run('box', ['list'], question)
    await once.run('box', ['get'], { ...question, stdin: 'quay.io' })
    expect(asked.length).toBe(4)
  })

  test.each([
    ['what is left of the step', 28_000, 2_000],
    ['a moment when nothing is left', 31_000, 1]
  ])('last no longer than %s', async (_name, now, timeoutMs) => {
    const { programs, asked } = counting()
    await rememberRuns(programs, at(now), 30_000).run('box', ['get'], question)
    expect(asked).toEqual([['box', ['get'], 'ghcr.io', timeoutMs]])
  })
})
