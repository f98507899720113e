// Time as the process sees it.
import type { Clock } from '../ports.js'

export const clock: Clock = {
  // Counts from the start of the process, as `performance.now` does, which loads ten modules.
  now: () => process.uptime() * 1000,
  date: () => Date.now(),
  // The gateway's limit keeps the process as long as an answer is worth waiting for.
  sleep: (ms) => new Promise((resolve) => setTimeout(resolve, ms).unref())
}
