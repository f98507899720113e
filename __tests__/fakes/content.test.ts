// What a push leaves behind in the fake: packages, and content that was checked.
import { describe, expect, test } from '@jest/globals'
import { github } from './github.js'
import { push } from './push.js'
import { jobToken, worldOf, type WorldOptions } from './scenario.js'
import { bodyText, request } from './wire.js'
import type { Package, Token } from './world.js'

const tokens: Readonly<Record<string, Token>> = {
  ghp_member: { kind: 'classic', user: 'octocat', scopes: ['write:packages'] }
}

describe('a first push', () => {
  test.each([
    ['a job', jobToken, 'octo-org/app', 'private', undefined],
    ['a job, where packages take after it', jobToken, 'octo-org/app', 'public', 'as-repository'],
    ['a person', 'ghp_member', undefined, 'private', undefined]
  ] as const)('of %s makes the package', (_, token, linkedRepository, visibility, newPackages) => {
    const options: WorldOptions = newPackages === undefined ? {} : { newPackages }
    const fake = github(worldOf({ ...options, tokens }))
    const wanted = {
      registry: 'ghcr.io',
      repository: 'octo-org/new',
      tag: 'v1',
      username: 'x',
      password: token
    }
    expect(push(fake.handle, wanted).ok).toBe(true)
    const made = fake.state.packages.get('octo-org/new')
    expect([made?.visibility, made?.linkedRepository]).toEqual([visibility, linkedRepository])
    expect(push(fake.handle, { ...wanted, tag: 'v2' }).ok).toBe(true)
  })

  test('of a person refuses the job of the repository of the same name afterwards', () => {
    const fake = github(worldOf({ tokens }))
    const wanted = { registry: 'ghcr.io', repository: 'octo-org/app', tag: 'v1', username: 'x' }
    const results = [
      push(fake.handle, { ...wanted, password: 'ghp_member' }).ok,
      push(fake.handle, { ...wanted, password: jobToken })
    ]
    expect(results).toEqual([
      true,
      { ok: false, status: 403, message: 'permission_denied: read_package' }
    ])
  })
})

describe('content is checked', () => {
  const headers = { authorization: `Bearer ${Buffer.from(jobToken).toString('base64')}` }
  const at = (path: string) => `/v2/octo-org/app${path}`
  const absent = `sha256:${'0'.repeat(64)}`

  test.each([
    [
      'a wrong digest',
      '/blobs/upload/00000000-0000-4000-8000-000000000001',
      absent,
      'DIGEST_INVALID'
    ],
    [
      'a lost session',
      '/blobs/upload/00000000-0000-4000-8000-00000000dead',
      absent,
      'BLOB_UPLOAD_UNKNOWN'
    ]
  ])('%s', (_, path, digest, code) => {
    const fake = github(worldOf())
    fake.handle(request('ghcr.io', 'POST', at('/blobs/uploads/'), headers))
    const put = `${at(path)}?digest=${digest}`
    const answer = fake.handle(request('ghcr.io', 'PUT', put, headers, Buffer.from('bytes')))
    expect(bodyText(answer)).toContain(code)
  })

  test('a manifest whose blobs are missing makes no package', () => {
    const fake = github(worldOf())
    const manifest = JSON.stringify({ config: { digest: absent }, layers: [] })
    const answer = fake.handle(
      request('ghcr.io', 'PUT', at('/manifests/v1'), headers, Buffer.from(manifest))
    )
    expect(bodyText(answer)).toContain('MANIFEST_BLOB_UNKNOWN')
    expect(fake.state.packages.size).toBe(0)
  })

  test('a layer is mounted from a readable package and not from an unreadable one', () => {
    const closed: Package = {
      owner: 'other-org',
      name: 'base',
      visibility: 'private',
      tags: ['v1']
    }
    const open: Package = { owner: 'other-org', name: 'open', visibility: 'public', tags: ['v1'] }
    const fake = github(worldOf({ packages: [closed, open] }))
    const digest = fake.state.store.repositories.get('other-org/open')?.blobs.keys().next().value
    const statuses = ['other-org/open', 'other-org/base', 'other-org/none'].map((from) => {
      const path = at(`/blobs/uploads/?mount=${String(digest)}&from=${from}`)
      return fake.handle(request('ghcr.io', 'POST', path, headers)).status
    })
    expect(statuses).toEqual([201, 403, 202])
  })
})
