// Time as the process sees it.
import { performance } from 'node:perf_hooks'
import { setTimeout as wait } from 'node:timers/promises'
import type { Clock } from '../ports.js'

export const clock: Clock = {
  now: () => performance.now(),
  date: () => Date.now(),
  sleep: (ms) => wait(ms)
}
