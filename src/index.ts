// The entry: builds the real ports, runs the step or its end, writes what it returns.
import * as core from '@actions/core'
import { openPorts } from './edge/ports.js'
import { main, type Outcome } from './main.js'

const { ports, gateway } = openPorts(core.setSecret, core.info)
const isEnd = core.getState('began') === 'true'
const isWanted = !isEnd || core.getState('verify-push') === 'true'
core.saveState('began', 'true')

const step = isEnd && isWanted ? (await import('./post.js')).post : main
// Node's clock starts with the process, and so does the step's time.
const done: Partial<Outcome> = isWanted ? await step(ports, 0, gateway.limit) : {}
for (const line of done.log ?? []) core.info(line)
for (const { title, lines } of done.folded ?? []) {
  core.startGroup(title)
  for (const line of lines) core.debug(line)
  core.endGroup()
}
for (const { level, message, line, ...place } of done.annotations ?? []) {
  core[level](message, line === undefined ? place : { ...place, startLine: line })
}
for (const [name, value] of Object.entries(done.outputs ?? {})) core.setOutput(name, value)
for (const [name, value] of Object.entries(done.state ?? {})) core.saveState(name, value)
if (done.summary && ports.runner.env['GITHUB_STEP_SUMMARY'] !== undefined) {
  // A summary that cannot be written is no reason to stop a push.
  await Promise.allSettled([core.summary.addRaw(done.summary, true).write()])
}
process.exitCode = done.failed === true ? core.ExitCode.Failure : core.ExitCode.Success
gateway.close()
