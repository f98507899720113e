// Loaded before a process that is measured: at its end, its peak memory in KiB and its processor time in ms.
import { appendFileSync } from 'node:fs'

process.on('exit', () => {
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage()
  appendFileSync(process.env.COST_FILE, `${maxRSS} ${(userCPUTime + systemCPUTime) / 1000}\n`)
})
