// The readers of the fake hold against anything.
import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { readLog } from './commands.js'
import { readPairs } from './file-commands.js'
import { github } from './github.js'
import { worldOf } from './scenario.js'
import { request } from './wire.js'

const host = fc.constantFrom('ghcr.io', 'api.github.com')
const method = fc.constantFrom('GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE')
const tail = fc.oneof(
  fc.webPath(),
  fc.string().map((text) => `/${encodeURIComponent(text)}`)
)
const head = fc.constantFrom(
  '',
  '/v2',
  '/v2/a/b',
  '/v2/a/b/manifests',
  '/token',
  '/repos',
  '/orgs/x'
)

test('every service has an answer to every request', () => {
  const fake = github(worldOf())
  fc.assert(
    fc.property(host, method, head, tail, fc.string(), (to, verb, start, end, authorization) => {
      const answer = fake.handle(request(to, verb, `${start}${end}`, { authorization }))
      expect(answer.status).toBeGreaterThan(199)
    })
  )
})

test('every output has a log', () => {
  const line = fc.oneof(
    fc.string(),
    fc.string().map((text) => `::error ${text}`)
  )
  fc.assert(
    fc.property(fc.array(line), (lines) => {
      expect(typeof readLog(lines.join('\n'), ['secret']).log).toBe('string')
    })
  )
})

test('what is written to a file of the runner is read back', () => {
  const value = fc.array(fc.stringMatching(/^[ -~]{0,20}$/), { minLength: 1 })
  fc.assert(
    fc.property(fc.stringMatching(/^[a-z-]{1,9}$/), value, (name, lines) => {
      const text = lines.join('\n')
      const written = `${name}<<ghadelimiter_1\n${text}\nghadelimiter_1\n`
      expect(readPairs(written)).toEqual({ [name]: text })
    })
  )
})
