// A credential reaches its registry and that registry's token service, and nobody else.
import { beforeAll, describe, expect, test } from '@jest/globals'
import { distribution } from '../fakes/distribution.js'
import { jobToken, worldOf } from '../fakes/scenario.js'
import { startGitHub } from '../fakes/server.js'
import { json, type Handler, type WireRequest } from '../fakes/wire.js'
import { act, dockerConfig, loggedIn, reasonsOf } from './scene.js'
import { EVIL, secretOf, TRAPS, USER } from './traps.js'
import { hostsThatSaw, watch } from './witness.js'

const hostOf = (index: number): string => `trap${String(index)}.test`

/** Takes whatever comes, and is glad of it. */
const thief: Handler = ({ method }) =>
  json(method === 'POST' ? 202 : 200, { token: 'stolen', access_token: 'stolen' })

const cases = TRAPS.map((trap, index) => ({ ...trap, host: hostOf(index) }))
const imageOf = (host: string): string => `${host}/team/app:v1`

describe('a hostile registry', () => {
  let requests: readonly WireRequest[] = []
  let reasons: Readonly<Record<string, string>> = {}
  let said = ''

  beforeAll(async () => {
    const registries = cases.map(({ host, handler }) => [host, handler(host)] as const)
    const doubles = cases.map(({ host }) => [`${host}.${EVIL}`, thief] as const)
    const strangers = [EVIL, 'xn--tk-fka.example', '192.0.2.1', 'token'].map(
      (host) => [host, thief] as const
    )
    const witness = watch(Object.fromEntries([...registries, ...doubles, ...strangers]))
    const fake = await startGitHub(worldOf({ hosts: witness.hosts }))
    const logins = cases.map(
      ({ host }) => [host, { username: USER, password: secretOf(host) }] as const
    )
    const result = await act({
      github: fake,
      inputs: { images: cases.map(({ host }) => imageOf(host)).join('\n'), timeout: '120' },
      home: loggedIn(Object.fromEntries(logins))
    })
    await fake.close()
    requests = witness.requests
    reasons = reasonsOf(result)
    said = result.log
  })

  test.each(cases.map(({ name, ...rest }) => [name, rest] as const))(
    'gets nothing out of %s',
    (_, { host, reason }) => {
      const saw = hostsThatSaw(requests, secretOf(host))
      expect({
        reason: reasons[imageOf(host)],
        others: saw.filter((name) => name !== host)
      }).toEqual({ reason, others: [] })
    }
  )

  test('has no request at all sent elsewhere, with or without a secret', () => {
    const own = new Set(cases.map(({ host }) => host))
    expect(requests.filter(({ host }) => !own.has(host))).toEqual([])
  })

  test('is still sent its own password, where it asks for it as it should', () => {
    const open = cases.filter(({ reason }) => reason === 'accepted').map(({ host }) => host)
    expect(open.map((host) => hostsThatSaw(requests, secretOf(host)))).toEqual(
      open.map((host) => [host])
    )
  })

  test('has no password printed', () => {
    expect(said).not.toContain('word-of-')
  })
})

describe('username and password', () => {
  test('never follow an image name to another registry', async () => {
    const users = { ann: { password: 'ann-word', write: ['*'] } }
    const own = distribution({ auth: 'token', users })
    const witness = watch({
      'own.test': own,
      'other.test': distribution({ auth: 'basic', users }),
      'own.test.other.test': distribution({ auth: 'token', users })
    })
    const fake = await startGitHub(worldOf({ hosts: witness.hosts }))
    const images = ['own.test/a/b', 'other.test/a/b', 'own.test.other.test/own.test/b']
    const inputs = { images: images.join(','), registry: 'own.test', username: 'ann' }
    const result = await act({ github: fake, inputs: { ...inputs, password: 'ann-word' } })
    await fake.close()
    expect({
      reasons: reasonsOf(result),
      saw: hostsThatSaw(witness.requests, 'ann-word')
    }).toEqual({
      reasons: Object.fromEntries(
        images.map((image, index) => [image, index === 0 ? 'accepted' : 'no-credentials'])
      ),
      saw: ['own.test']
    })
  })

  test('without a registry they are for GitHub alone', async () => {
    const witness = watch({ 'other.test': distribution({ auth: 'basic' }) })
    const fake = await startGitHub(worldOf({ hosts: witness.hosts }))
    const inputs = { images: 'other.test/a/b', username: 'ann', password: 'ann-word' }
    const result = await act({ github: fake, inputs })
    await fake.close()
    expect([result.outputs['reason'], hostsThatSaw(witness.requests, 'ann-word')]).toEqual([
      'no-credentials',
      []
    ])
  })
})

describe('other credentials', () => {
  test('a refresh token is not redirected to another host', async () => {
    const challenge = 'Bearer realm="https://own.test/token",service="x"'
    const witness = watch({
      'own.test': ({ path }) =>
        path === '/token'
          ? { ...json(307, {}), headers: { location: `https://${EVIL}/token` } }
          : { ...json(401, {}), headers: { 'www-authenticate': challenge } },
      [EVIL]: thief
    })
    const fake = await startGitHub(worldOf({ hosts: witness.hosts }))
    const auths = { 'own.test': { identitytoken: 'refresh-word' } }
    const home = { '.docker/config.json': JSON.stringify({ auths }) }
    const result = await act({ github: fake, inputs: { images: 'own.test/a/b' }, home })
    await fake.close()
    expect([result.outputs['reason'], hostsThatSaw(witness.requests, 'refresh-word')]).toEqual([
      'unrecognised-response',
      ['own.test']
    ])
  })

  test('the job token stays at ghcr.io, whatever realm ghcr.io names', async () => {
    const witness = watch({ [EVIL]: thief })
    const answer = {
      status: 401,
      headers: { 'www-authenticate': `Bearer realm="https://${EVIL}/token",service="ghcr.io"` }
    }
    const quirks = [{ when: { host: 'ghcr.io' }, answer }]
    const fake = await startGitHub(worldOf({ hosts: witness.hosts, quirks }))
    const result = await act({ github: fake, inputs: { timeout: '120' } })
    await fake.close()
    expect([result.outputs['reason'], witness.requests]).toEqual(['untrusted-realm', []])
  })

  test('a login of one registry is not used where another ends in its name', async () => {
    const users = { ann: { password: 'ann-word', write: ['*'] } }
    const registry = (): Handler => distribution({ auth: 'basic', users })
    const witness = watch({ 'own.test': registry(), 'not-own.test': registry() })
    const fake = await startGitHub(worldOf({ hosts: witness.hosts }))
    const home = {
      '.docker/config.json': dockerConfig({
        'https://own.test/v1/': { username: 'ann', password: 'ann-word' }
      })
    }
    const images = 'own.test/a/b,not-own.test/a/b'
    const result = await act({ github: fake, inputs: { images }, home })
    await fake.close()
    expect([reasonsOf(result), hostsThatSaw(witness.requests, 'ann-word')]).toEqual([
      { 'own.test/a/b': 'accepted', 'not-own.test/a/b': 'no-credentials' },
      ['own.test']
    ])
    expect(hostsThatSaw(witness.requests, jobToken)).toEqual([])
  })
})
