// ghcr.io in the fake, against the recorded behaviour of its uploads, names and absent things.
import { describe, expect, test } from '@jest/globals'
import { github } from './github.js'
import { jobToken, worldOf } from './scenario.js'
import { bodyText, request, type Headers, type WireResponse } from './wire.js'

const world = worldOf({
  packages: [{ owner: 'octo-org', name: 'open', visibility: 'public', tags: ['v1'] }]
})
const headers = { authorization: `Bearer ${Buffer.from(jobToken).toString('base64')}` }

function ask(method: string, path: string, sent: Headers): WireResponse {
  return github(world).handle(request('ghcr.io', method, path, sent))
}

describe('an accepted upload', () => {
  test('has the recorded headers', () => {
    const { status, headers: sent } = ask('POST', '/v2/octo-org/app/blobs/uploads/', headers)
    const session = '00000000-0000-4000-8000-000000000001'
    expect({ status, sent }).toEqual({
      status: 202,
      sent: {
        'content-length': '0',
        'content-type': 'application/json',
        'docker-distribution-api-version': 'registry/2.0',
        'docker-upload-uuid': session,
        location: `/v2/octo-org/app/blobs/upload/${session}`,
        range: '0-0',
        'strict-transport-security': 'max-age=63072000; includeSubDomains; preload',
        'x-github-request-id': 'BOX:000001'
      }
    })
  })

  test('cannot be cancelled', () => {
    const fake = github(world)
    const opened = fake.handle(
      request('ghcr.io', 'POST', '/v2/octo-org/app/blobs/uploads/', headers)
    )
    const path = opened.headers['location'] ?? ''
    const answer = fake.handle(request('ghcr.io', 'DELETE', path, headers))
    expect([answer.status, bodyText(answer)]).toEqual([
      405,
      '{"errors":[{"code":"UNSUPPORTED","message":"The operation is unsupported."}]}\n'
    ])
  })

  test('leaves no package behind', () => {
    const fake = github(world)
    fake.handle(request('ghcr.io', 'POST', '/v2/octo-org/app/blobs/uploads/', headers))
    expect([...fake.state.packages.keys()]).toEqual(['octo-org/open'])
  })
})

describe('names and absent things', () => {
  test.each([
    ['a single segment', 'POST', '/v2/app/blobs/uploads/', 400, 'NAME_INVALID'],
    ['upper case', 'POST', '/v2/Octo-Org/app/blobs/uploads/', 400, 'NAME_INVALID'],
    ['an absent tag', 'GET', '/v2/octo-org/open/manifests/v9', 404, 'MANIFEST_UNKNOWN'],
    ['an absent blob', 'GET', '/v2/octo-org/open/blobs/sha256:0', 404, 'BLOB_UNKNOWN'],
    ['a blob of a package to come', 'GET', '/v2/octo-org/new/blobs/sha256:0', 404, 'BLOB_UNKNOWN']
  ])('%s', (_, method, path, status, code) => {
    const answer = ask(method, path, headers)
    expect([answer.status, bodyText(answer).includes(`"code":"${code}"`)]).toEqual([status, true])
  })

  test('tags of a mixed-case path are a plain 404', () => {
    expect(ask('GET', '/v2/Octo-Org/open/tags/list', headers).status).toBe(404)
  })

  test('HEAD has the length and no body', () => {
    const answer = ask('HEAD', '/v2/octo-org/open/blobs/sha256:0', headers)
    expect([answer.status, answer.headers['content-length'], bodyText(answer)]).toEqual([
      404,
      '74',
      ''
    ])
  })
})
