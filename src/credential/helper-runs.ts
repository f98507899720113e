// Runs of credential helpers: each question is put once in a run of the step, and none outlasts it.
import type { Clock, ProgramRun, Programs } from '../ports.js'

/**
 * Remembers what programs answered, so that twenty images of one registry run its helper once, as
 * docker's own session does. A helper may ask a cloud service at every run.
 *
 * @param deadline - moment of `clock` at which a program still running counts as `timeout`
 */
export function rememberRuns(programs: Programs, clock: Clock, deadline: number): Programs {
  const runs = new Map<string, Promise<ProgramRun>>()
  return {
    run: (name, args, { stdin, timeoutMs }) => {
      const key = JSON.stringify([name, args, stdin])
      const known = runs.get(key)
      if (known !== undefined) return known
      const left = Math.max(1, deadline - clock.now())
      const run = programs.run(name, args, { stdin, timeoutMs: Math.min(timeoutMs, left) })
      runs.set(key, run)
      return run
    }
  }
}
