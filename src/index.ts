// The entry: builds the real ports, runs the step or its end, writes what it returns.
import * as core from '@actions/core'
import { endProcess, openPorts } from './edge/real-ports.js'
import { main } from './main.js'
import { saveState, write } from './write.js'

const { ports, gateway } = openPorts(core.setSecret, core.info)
const isEnd = core.getState('began') === 'true'
const isWanted = !isEnd || core.getState('verify-push') === 'true'

const step = isEnd && isWanted ? (await import('./post.js')).post : main
const stateError = isEnd ? undefined : await saveState(core, { began: 'true' })
// Node's clock starts with the process, and so does the step's time.
const done = stateError ?? (isWanted ? await step(ports, 0, gateway.limit) : {})
const failed = await write(core, done)
gateway.close()
await endProcess(failed ? core.ExitCode.Failure : core.ExitCode.Success)
