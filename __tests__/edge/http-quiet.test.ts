// Many connections that fail at once: Node has nothing to complain of on the user's log.
import { spawnSync } from 'node:child_process'
import { expect, test } from '@jest/globals'

const PROGRAM = `
const { createServer } = await import('node:net')
const { openGateway } = await import('./src/edge/http.ts')
process.on('warning', ({ name }) => console.log(name))
const waiting = []
const proxy = createServer((socket) => {
  socket.on('error', () => undefined)
  socket.once('data', () => {
    socket.write('HTTP/1.1 200 Connected\\r\\n\\r\\n')
    socket.once('data', () => {
      waiting.push(socket)
      if (waiting.length >= 32) for (const one of waiting.splice(0)) one.destroy()
    })
  })
})
await new Promise((resolve) => proxy.listen(0, '127.0.0.1', resolve))
const http_proxy = 'http://127.0.0.1:' + proxy.address().port
const gateway = openGateway('test', { http_proxy })
gateway.limit(30_000)
const urls = Array.from({ length: 96 }, (_, at) => 'http://registry.test/' + at)
const sent = await Promise.all(urls.map((url) => gateway.send({ method: 'GET', url, headers: {} })))
console.log([...new Set(sent.map(({ cause }) => cause))].join())
gateway.close()
proxy.close()
`

test('a proxy that drops all connections at once leaves no warning', () => {
  const loader = ['--no-warnings', '--import', './scripts/typescript.js']
  const { stdout } = spawnSync(
    process.execPath,
    [...loader, '--input-type=module', '--eval', PROGRAM],
    { encoding: 'utf8' }
  )
  expect(stdout.split('\n').filter((line) => line !== 'ExperimentalWarning')).toEqual(['reset', ''])
})
