// A pause that outlasts the limit by a moment: the process stays, so that its outputs are written.
import { spawnSync } from 'node:child_process'
import { expect, test } from '@jest/globals'

const PROGRAM = `
const { openGateway } = await import('./src/edge/http.ts')
const { clock } = await import('./src/edge/real-ports.ts')
const gateway = openGateway('test', process.env)
gateway.limit(1)
await clock.sleep(50)
console.log('written')
gateway.close()
`

test('a process that pauses when its limit passes comes to its end', () => {
  const loader = ['--no-warnings', '--import', './scripts/typescript.js']
  const { status, stdout } = spawnSync(
    process.execPath,
    [...loader, '--input-type=module', '--eval', PROGRAM],
    { encoding: 'utf8' }
  )
  expect({ status, stdout }).toEqual({ status: 0, stdout: 'written\n' })
})
