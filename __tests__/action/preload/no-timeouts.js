// Loaded before the action: its long waits never end, and how it ends itself is written to a file.
import { appendFileSync } from 'node:fs'

const say = (line) => appendFileSync(process.env.PRELOAD_FILE, `${line}\n`)
const { setTimeout: wait } = globalThis
const FOREVER = 2 ** 30

/** What only ends by its time-out is still there when the test gives up. */
globalThis.setTimeout = (then, ms = 0, ...rest) => wait(then, ms >= 5000 ? FOREVER : ms, ...rest)
AbortSignal.timeout = () => new AbortController().signal

process.on('exit', (code) => say(`exit ${code}`))
