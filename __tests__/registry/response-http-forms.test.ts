// Refusals that come in HTTP's own form, in one bare error, or with their reason elsewhere than in the message.
import { describe, expect, test } from '@jest/globals'
import type { PushResult } from '../../src/registry/result.js'
import type { Step } from '../../src/registry/refusals.js'
import { registryKindOf } from '../../src/registry/host.js'
import { readRefusal, type Situation } from '../../src/registry/response.js'
import { HTML, json, refusal, response, TODAY, type Reply } from './script.js'

function situation(host: string, step: Step, more: Partial<Situation> = {}): Situation {
  return {
    registry: registryKindOf(host, 'ghcr.io'),
    step,
    sentCredential: true,
    jobToken: false,
    date: TODAY,
    ...more
  }
}

function read(reply: Reply, where: Situation): PushResult {
  return readRefusal(response(reply), where).value
}

describe('a refusal in HTTP alone', () => {
  const basic = { 'www-authenticate': 'Basic realm="r"' }
  const plain = { 'content-type': 'text/plain; charset=utf-8' }
  const api = { 'docker-distribution-api-version': 'registry/2.0' }
  const said = (reply: Reply, host = 'registry.example.com', more: Partial<Situation> = {}) => {
    const answer = read(reply, situation(host, 'upload', more))
    return answer.kind === 'refused' ? [answer.refusal, answer.error] : answer.kind
  }
  const perhaps = { kind: 'access-denied', maybeNotFound: true }

  test.each<readonly [string, Reply, unknown]>([
    [
      'nginx asks for a login with a page',
      { ...HTML, status: 401, headers: { ...HTML.headers, ...basic } },
      [perhaps, { status: 401, code: 'UNAUTHORIZED', message: '' }]
    ],
    [
      'Gitea asks for a login in plain text',
      { status: 401, headers: { ...plain, ...basic }, body: 'reqPackageAccess\n' },
      [perhaps, { status: 401, code: 'UNAUTHORIZED', message: 'reqPackageAccess' }]
    ],
    [
      'Gitea knows no such owner',
      { status: 404, headers: plain, body: 'Not found.\n' },
      [{ kind: 'repository-missing' }, { status: 404, code: '', message: 'Not found.' }]
    ],
    [
      'a page that is not there',
      { status: 404, headers: plain, body: '404 page not found\n' },
      'unrecognised'
    ],
    ['a 401 that asks for nothing', { status: 401, headers: plain }, 'unrecognised'],
    [
      'distribution only lets read',
      { status: 405, headers: { ...api, allow: 'GET, HEAD' } },
      [{ kind: 'read-only' }, { status: 405, code: 'UNSUPPORTED', message: '' }]
    ],
    [
      'a server that only lets read',
      { status: 405, headers: { allow: 'GET, HEAD' } },
      'unrecognised'
    ],
    ['a registry without a reason', { status: 405, headers: api }, 'unrecognised']
  ])('%s', (_, reply, wanted) => {
    expect(said(reply)).toEqual(wanted)
    expect(said(reply, 'ghcr.io')).toBe('unrecognised')
  })

  test.each<readonly [string, string, boolean, unknown]>([
    [
      'insufficient_scope',
      'registry.example.com',
      false,
      { kind: 'access-denied', maybeNotFound: false }
    ],
    ['insufficient_scope', 'docker.io', false, perhaps],
    ['invalid_token', 'registry.example.com', false, { kind: 'token-not-accepted' }],
    ['invalid_token', 'registry.example.com', true, { kind: 'credential-refused' }],
    ['something_else', 'registry.example.com', false, perhaps]
  ])('a challenge with error %s of %s, stored token: %s', (error, host, isStoredToken, wanted) => {
    const challenge = `Bearer realm="https://${host}/token",error="${error}"`
    const reply = { ...refusal(401, 'UNAUTHORIZED', 'authentication required') }
    const headers = { ...reply.headers, 'www-authenticate': challenge }
    const [kind] = [said({ ...reply, headers }, host, { isStoredToken })].flat()
    expect(kind).toEqual(wanted)
  })

  test('one bare error is one', () => {
    const bare = { code: 'UNAUTHORIZED', message: 'authentication required', detail: {} }
    const words = { status: 401, code: 'UNAUTHORIZED', message: 'authentication required' }
    expect(said(json(401, bare))).toEqual([perhaps, words])
    expect(said(json(403, { code: 'Forbidden', message: 'no' }))).toBe('unrecognised')
  })

  test('the telling words may stand in the detail', () => {
    const errors = [{ code: 'DENIED', message: 'denied', detail: 'repository is read-only' }]
    expect(said(json(403, { errors }))).toEqual([
      { kind: 'read-only' },
      { status: 403, code: 'DENIED', message: 'denied', detail: 'repository is read-only' }
    ])
  })
})

describe('words that nobody knows', () => {
  const words = 'the moon is in the wrong quarter'
  test.each([
    ['to a login', true],
    ['to nobody', false]
  ])('%s say nothing of a login', (_, sentCredential) => {
    const where = situation('registry.example.com', 'upload', { sentCredential })
    expect(read(refusal(403, 'DENIED', words), where)).toEqual({
      kind: 'refused',
      step: 'upload',
      refusal: { kind: 'unknown' },
      error: { status: 403, code: 'DENIED', message: words }
    })
  })

  test('under a 405 a read tells nothing of pushes', () => {
    const reply = refusal(405, 'UNSUPPORTED', 'The operation is unsupported.')
    expect(read(reply, situation('registry.example.com', 'manifest'))).toMatchObject({
      refusal: { kind: 'unknown' }
    })
  })
})
