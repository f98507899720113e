// What step debug logging adds to the log; nothing is loaded for it otherwise.
import type { Ports } from './ports.js'
import type { Group, traceOf, traceOfRequests } from './report/debug-log.js'

interface Trace {
  readonly traceOf: typeof traceOf
  readonly traceOfRequests: typeof traceOfRequests
}

/** The groups that `make` writes; none where the runner does not log for debugging. */
export async function debugged(
  { runner }: Ports,
  make: (trace: Trace) => readonly Group[]
): Promise<readonly Group[]> {
  // GitHub docs, "Enabling debug logging" and "Variables reference": RUNNER_DEBUG is 1 then.
  return runner.env['RUNNER_DEBUG'] === '1' ? make(await import('./report/debug-log.js')) : []
}
