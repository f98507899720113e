// Time as the process sees it.
import { performance } from 'node:perf_hooks'
import { setTimeout as wait } from 'node:timers/promises'
import type { Clock } from '../ports.js'

export const clock: Clock = {
  now: () => performance.now(),
  date: () => Date.now(),
  // The gateway's limit keeps the process as long as an answer is worth waiting for.
  sleep: (ms) => wait(ms, undefined, { ref: false })
}
