import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { run } from './runs.js'

describe('whatever the payload', () => {
  const key = fc.constantFrom(
    ...['pull_request', 'repository', 'head', 'base', 'repo', 'id', 'full_name', 'fork', 'owner'],
    ...['visibility', 'private', 'parent', 'default_branch', 'organization', '__proto__', 'type']
  )
  const { payload } = fc.letrec<{ payload: unknown }>((tie) => ({
    payload: fc.oneof(
      { maxDepth: 6 },
      fc.constantFrom(null, true, false, 1, 2, -1, 1.5, '', '1', 'octo/app', 'public'),
      fc.array(tie('payload'), { maxLength: 2 }),
      fc.dictionary(key, tie('payload'), { maxKeys: 6 })
    )
  }))
  const env = fc.record({
    GITHUB_EVENT_NAME: fc.constantFrom('pull_request', 'push', 'pull_request_target', 'schedule'),
    GITHUB_REPOSITORY: fc.oneof(fc.constant('Octo/App'), fc.string()),
    GITHUB_REF: fc.oneof(fc.constant('refs/heads/main'), fc.string()),
    GITHUB_SERVER_URL: fc.oneof(fc.constant('https://github.com'), fc.string()),
    GITHUB_API_URL: fc.oneof(fc.webUrl(), fc.string())
  })

  test('a run is read, and is compared only on events that compare', async () => {
    await fc.assert(
      fc.asyncProperty(env, fc.oneof(payload, fc.jsonValue()), async (variables, content) => {
        const read = await run(variables, content)
        const compared = variables.GITHUB_EVENT_NAME === 'pull_request'
        expect(read.origin.kind === 'not-compared').toBe(!compared)
        expect(read.repository.fullName.split('/').length).toBe(
          read.repository.owner === '' ? 1 : 2
        )
        expect(URL.canParse(read.server.url) && URL.canParse(read.server.apiUrl)).toBe(true)
      }),
      { numRuns: 300 }
    )
  })
})
