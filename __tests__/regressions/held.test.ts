// Traps that caught nobody, kept set: answers that are no verdict, contradictions, odd answers once.
import { describe, expect, test } from '@jest/globals'
import { empty, json, text, type WireResponse } from '../fakes/wire.js'
import { decide, ghcr, refusal, seen, type Situation } from './scene.js'

const HTML = text(403, '<html>Forbidden</html>', { 'content-type': 'text/html' })
const ENVELOPE = '{"errors":[{"code":"denied","message":"permission_denied: write_package"}]}'
const PAT = { 'github-token': 'ghp_classic' }

async function brief(situation: Situation): Promise<string> {
  const { verdict, reason } = await seen(situation)
  return `${verdict} ${reason}`
}

describe('an upload answered by', () => {
  test.each<readonly [string, WireResponse, string]>([
    ['a plain success', empty(200), 'unknown unrecognised-response'],
    ['a blob created', empty(201, { location: '/' }), 'unknown unrecognised-response'],
    ['nothing at all', empty(204), 'unknown unrecognised-response'],
    ['a success that holds a refusal', text(200, ENVELOPE), 'unknown unrecognised-response'],
    ['a redirect to itself', empty(301, { location: '.' }), 'unknown unrecognised-response'],
    [
      'a lasting redirect to itself',
      empty(308, { location: '.' }),
      'unknown unrecognised-response'
    ],
    ['a page', HTML, 'unknown unrecognised-response'],
    ['a page that was not found', text(404, 'not found'), 'unknown unrecognised-response'],
    ['a bare 401', empty(401), 'unknown unrecognised-response'],
    ['a refusal under the wrong type', text(403, ENVELOPE), 'denied package-access'],
    ['a refusal by method', refusal('unsupported', 'UNSUPPORTED', 405), 'denied refused'],
    ['a limit for an hour', empty(429, { 'retry-after': '3600' }), 'unknown rate-limited'],
    ['a refusal by a gateway', refusal('denied', 'DENIED', 502), 'unknown registry-unavailable']
  ])('%s', async (_name, upload, expected) => {
    expect(await brief(ghcr({ upload }))).toBe(expected)
  })
})

describe('a passing fault is waited for where it is', () => {
  const limit = json(403, { message: 'You have exceeded a secondary rate limit' })
  const opened = empty(202)
  const token = json(200, { token: 'dG9rZW4=' })
  const denied = refusal('denied')
  test.each<readonly [string, Situation, string]>([
    ['a 500 to the upload', ghcr({ upload: [empty(500), opened] }), 'allowed accepted'],
    ['a page in its place', ghcr({ upload: [HTML, HTML, opened] }), 'allowed accepted'],
    ['a secondary limit', ghcr({ upload: [limit, opened] }), 'allowed accepted'],
    ['a 500 to the token', ghcr({ token: [empty(500), token] }), 'allowed accepted'],
    ['a denial of the token', ghcr({ token: [denied, denied, token] }), 'allowed accepted'],
    ['the same for ever', ghcr({ token: denied }), 'unknown registry-unavailable'],
    [
      'the same of a personal token',
      { ...ghcr({ token: denied }), inputs: PAT },
      'denied bad-credentials'
    ],
    [
      'a token that is empty',
      ghcr({ token: json(200, { token: '' }) }),
      'unknown unrecognised-response'
    ],
    [
      'a token by its other name',
      ghcr({ token: json(200, { token: '', access_token: 'dG9rZW4=' }) }),
      'allowed accepted'
    ]
  ])('%s', async (_name, situation, expected) => {
    expect(await brief(situation)).toBe(expected)
  })
})

describe('where a commit comes from is told by', () => {
  function pull(head: unknown, repository: object): Situation {
    return {
      event: 'pull_request',
      payload: {
        pull_request: { head, base: { repo: { id: 1001, full_name: 'octo-org/formerly' } } },
        repository: { id: 1001, ...repository }
      }
    }
  }
  const OPEN = { visibility: 'public' }

  test.each<readonly [string, Situation, string]>([
    ['ids that are texts', pull({ repo: { id: '1001' } }, OPEN), 'same-repository'],
    [
      'ids where the repository was renamed',
      pull({ repo: { id: 1001, full_name: 'octo-org/app' } }, OPEN),
      'same-repository'
    ],
    ['another id', pull({ repo: { id: 7, full_name: 'octo-org/app' } }, OPEN), 'fork'],
    ['a repository that is gone', pull({ repo: null }, OPEN), 'fork'],
    ['a repository that is left out', pull({}, OPEN), 'fork'],
    ['a list in its place', pull({ repo: [] }, OPEN), 'unknown']
  ])('%s', async (_name, situation, origin) => {
    const { facts } = await decide(situation)
    expect(facts.run.origin.kind).toBe(origin)
  })
})
