// Whether the runner logs for debugging.
import type { Runner } from './ports.js'

/** GitHub docs, "Enabling debug logging" and "Variables reference": `RUNNER_DEBUG` is 1 then. */
export function isDebugging({ env }: Runner): boolean {
  return env['RUNNER_DEBUG'] === '1'
}
