// Loaded before the action: writes the names of Node's own modules that were loaded after it to a file.
import { appendFileSync } from 'node:fs'

const before = new Set(process.moduleLoadList)
process.on('exit', () => {
  const names = process.moduleLoadList.filter((name) => !before.has(name))
  appendFileSync(process.env.PRELOAD_FILE, `${names.join('\n')}\n`)
})
