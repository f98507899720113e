import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { askPackage, openGitHub } from '../../src/github/rest.js'
import type { ApiAnswer, OwnerType, PackageRecord } from '../../src/ports.js'
import { json, scene, type Reply } from '../registry/script.js'

const API = 'https://api.github.com'
const USER = `GET ${API}/users/octo-org`
const ORG_PACKAGE = `GET ${API}/orgs/octo-org/packages/container/app`
const USER_PACKAGE = `GET ${API}/users/octo-org/packages/container/app`

const FOUND = json(200, {
  name: 'app',
  package_type: 'container',
  visibility: 'private',
  repository: { full_name: 'octo-org/app' }
})

async function asked(
  script: Readonly<Record<string, Reply>>,
  { name = 'app', ownerType }: { readonly name?: string; readonly ownerType?: OwnerType } = {}
): Promise<{ readonly answer: ApiAnswer<PackageRecord>; readonly urls: readonly string[] }> {
  const { http, requests } = scene(script)
  const answer = await openGitHub(http, API, 'ghs_1').package('octo-org', name, ownerType)
  return { answer, urls: requests.map(({ method, url }) => `${method} ${url}`) }
}

describe('a package of the REST API', () => {
  test.each<readonly [string, string, string]>([
    ['an organization', 'Organization', ORG_PACKAGE],
    ['a user', 'User', USER_PACKAGE]
  ])('of %s is found where its owner is', async (_name, type, address) => {
    const found = await asked({ [USER]: json(200, { login: 'octo-org', type }), [address]: FOUND })
    expect(found).toEqual({
      answer: {
        kind: 'found',
        value: { visibility: 'private', repository: 'octo-org/app', ownerType: type }
      },
      urls: [USER, address]
    })
  })

  test('the owner is not asked for when it is known', async () => {
    const { urls } = await asked({ [ORG_PACKAGE]: FOUND }, { ownerType: 'Organization' })
    expect(urls).toEqual([ORG_PACKAGE])
  })

  test('a name with slashes is one part of the address', async () => {
    const address = `GET ${API}/orgs/octo-org/packages/container/charts%2Fapp`
    const script = { [address]: FOUND }
    const { urls } = await asked(script, { name: 'charts/app', ownerType: 'Organization' })
    expect(urls).toEqual([address])
  })

  test.each<readonly [string, unknown, Partial<PackageRecord>]>([
    ['public', { name: 'app', visibility: 'public' }, { visibility: 'public' }],
    ['internal', { name: 'app', visibility: 'internal' }, { visibility: 'internal' }],
    ['of a visibility not known', { name: 'app', visibility: 'secret' }, {}],
    ['without a repository', { name: 'app', repository: null }, {}],
    ['with a repository of another form', { name: 'app', repository: 'octo-org/app' }, {}]
  ])('%s', async (_name, body, expected) => {
    const { answer } = await asked(
      { [ORG_PACKAGE]: json(200, body) },
      { ownerType: 'Organization' }
    )
    const nothing = { visibility: undefined, repository: undefined, ownerType: 'Organization' }
    expect(answer).toEqual({ kind: 'found', value: { ...nothing, ...expected } })
  })

  test.each<readonly [string, Reply, ApiAnswer<PackageRecord>]>([
    ['not there or hidden', json(404, { message: 'Package not found.' }), { kind: 'not-found' }],
    [
      'refused',
      json(403, { message: 'You need at least read:packages scope to get a package.' }),
      {
        kind: 'refused',
        status: 403,
        message: 'You need at least read:packages scope to get a package.'
      }
    ],
    ['a list instead', json(200, []), { kind: 'unavailable', detail: 'an answer of another form' }],
    ['a fault', json(502, {}), { kind: 'unavailable', detail: 'status 502' }]
  ])('%s', async (_name, reply, expected) => {
    const { answer } = await asked({ [ORG_PACKAGE]: reply }, { ownerType: 'Organization' })
    expect(answer).toEqual(expected)
  })

  test.each<readonly [string, Reply, ApiAnswer<PackageRecord>]>([
    ['is not there', json(404, { message: 'Not Found' }), { kind: 'not-found' }],
    [
      'is of a kind not known',
      json(200, { type: 'Bot' }),
      { kind: 'unavailable', detail: 'an answer of another form' }
    ],
    [
      'comes in another form',
      json(200, 'octo-org'),
      { kind: 'unavailable', detail: 'an answer of another form' }
    ]
  ])('whose owner %s is not asked for', async (_name, reply, answer) => {
    expect(await asked({ [USER]: reply })).toEqual({ answer, urls: [USER] })
  })

  test('is read from anything without throwing', async () => {
    await fc.assert(
      fc.asyncProperty(fc.jsonValue(), async (data) => {
        await askPackage(() => Promise.resolve({ data }), 'o', 'n', undefined)
        await askPackage(() => Promise.resolve({ data }), 'o', 'n', 'User')
      })
    )
  })

  test('addresses hold nothing of names but their letters', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme-ascii' }), async (name) => {
        const routes: string[] = []
        const ask = (route: string) => {
          routes.push(route)
          return Promise.resolve({ data: undefined })
        }
        await askPackage(ask, name, name, 'User')
        expect(routes[0]?.split('/')).toHaveLength(6)
      })
    )
  })
})
