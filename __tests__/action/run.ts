// Runs a scenario: the built action as a process, with a fake GitHub of its own.
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { runAction, type Step, type StepResult } from '../fakes/runner.js'
import { startGitHub, type RecordedRequest } from '../fakes/server.js'
import type { Expectation } from './scenarios/expectation.js'
import type { Scenario } from './scenarios/scenario.js'

export interface Ran extends StepResult {
  readonly requests: readonly RecordedRequest[]
  readonly unexpected: readonly RecordedRequest[]
  readonly connections: ReadonlyMap<string, number>
}

/** Rejects only when the fake or the program cannot be started. */
export async function runScenario(scenario: Scenario & Pick<Step, 'node'>): Promise<Ran> {
  const { job, ...step } = scenario
  const github = await startGitHub(scenario.world)
  const programs = await mkdtemp(join(tmpdir(), 'programs-'))
  try {
    for (const [name, script] of Object.entries(scenario.programs ?? {})) {
      await writeFile(join(programs, name), script)
      await chmod(join(programs, name), 0o755)
    }
    const path = `${programs}${delimiter}${process.env['PATH'] ?? ''}`
    const payload = job.payload === undefined ? {} : { payload: job.payload }
    const env = { PATH: path, ...job.env }
    const result = await runAction({ ...step, ...payload, event: job.event, env, github })
    const { requests, unexpected, connections } = github
    return { ...result, requests, unexpected, connections }
  } finally {
    await github.close()
    await rm(programs, { recursive: true, force: true })
  }
}

/** What came of a run, in the form of what was expected of it. */
export function outcomeOf(ran: Ran, { outputs }: Expectation): unknown {
  const { outputs: said, annotations, exitCode } = ran
  const asked = Object.keys(outputs ?? {}).map((name) => [name, said[name]] as const)
  return {
    verdict: said['verdict'],
    reason: said['reason'],
    shouldPush: said['should-push'] === 'true',
    exitCode,
    tokenPermission: said['token-permission'],
    annotations: annotations.map(({ level, file, line }) => ({
      level,
      ...(file === undefined ? {} : { file }),
      ...(line === undefined ? {} : { line })
    })),
    ...(outputs === undefined ? {} : { outputs: Object.fromEntries(asked) })
  }
}

/** A queue that lets so many at a time through, in the order of their coming. */
export function openLanes(count: number): <T>(work: () => Promise<T>) => Promise<T> {
  const waiting: (() => void)[] = []
  let free = count
  return async (work) => {
    if (free > 0) free -= 1
    else await new Promise<void>((resolve) => waiting.push(resolve))
    try {
      return await work()
    } finally {
      const next = waiting.shift()
      if (next === undefined) free += 1
      else next()
    }
  }
}

/** Begins all runs at once, a few at a time; each can be awaited while others go on. */
export function begun<T, R>(
  items: readonly T[],
  atOnce: number,
  run: (item: T) => Promise<R>
): ReadonlyMap<T, Promise<R>> {
  const lane = openLanes(atOnce)
  return new Map(
    items.map((item) => {
      const result = lane(() => run(item))
      // Whoever awaits it is told; until then a failure is nobody's fault.
      result.catch(() => undefined)
      return [item, result] as const
    })
  )
}
