// Registries that people run themselves: every refusal of theirs is one, with its own cause.
import { describe, expect, test } from '@jest/globals'
import { distribution } from '../fakes/distribution.js'
import { github } from '../fakes/github.js'
import { jobOf, worldOf } from '../fakes/scenario.js'
import {
  distrustful,
  gitea,
  harbor,
  nginx,
  olareg,
  pulp,
  readOnly,
  zot,
  type Harbor
} from '../fakes/self-hosted.js'
import { empty, type Handler } from '../fakes/wire.js'
import { startGitHub } from '../fakes/server.js'
import { decideInProcess } from '../push-oracle/in-process.js'
import { act, dockerConfig, judgedOf } from './scene.js'

const HOST = 'registry.example.com'
const users = {
  ann: { password: 'ann-word', write: ['team/app'] },
  bob: { password: 'bob-word', read: ['team/app'] }
}
const ann = { username: 'ann', password: 'ann-word' }
const bob = { username: 'bob', password: 'bob-word' }
const wrong = { username: 'ann', password: 'wrong-word' }

type Login = typeof ann | undefined
type Row = readonly [
  name: string,
  registry: Handler,
  login: Login,
  repository: string,
  wanted: readonly [verdict: string, reason: string, certainty: string]
]

const accepted = ['allowed', 'accepted', 'certain'] as const
const badPassword = ['denied', 'bad-credentials', 'certain'] as const
const noLogin = ['denied', 'no-credentials', 'certain'] as const
const perhapsBadPassword = ['denied', 'bad-credentials', 'likely'] as const
const noAccess = ['denied', 'package-access', 'certain'] as const
const perhapsNoAccess = ['denied', 'package-access', 'likely'] as const
const noRepository = ['denied', 'repository-missing', 'certain'] as const
const invalidName = ['denied', 'invalid-name', 'certain'] as const
const takesNoPush = ['denied', 'read-only-registry', 'certain'] as const
const refused = ['denied', 'refused', 'certain'] as const

const zotBasic = zot({ auth: 'basic', users })
const zotToken = zot({ auth: 'token', users: { ...users, '': { password: '' } } })
const giteas = gitea({ ...users, '': { password: '' } }, ['team'])
const harborWith = (more: Partial<Harbor> = {}): Handler =>
  harbor({ users, projects: ['team', 'cache'], ...more })
const tokens = distribution({ auth: 'token', users: { ...users, '': { password: '' } } })

const rows: readonly Row[] = [
  ['zot admits', zotBasic, ann, 'team/app', accepted],
  ['zot, wrong password', zotBasic, wrong, 'team/app', badPassword],
  ['zot, no login', zotBasic, undefined, 'team/app', noLogin],
  ['zot, a login without the right', zotBasic, bob, 'team/app', perhapsNoAccess],
  ['zot, a token without the right', zotToken, bob, 'team/app', noAccess],
  ['Gitea admits', giteas, ann, 'team/app', accepted],
  ['Gitea, a login without the right', giteas, bob, 'team/app', perhapsNoAccess],
  ['Gitea, no login', giteas, undefined, 'team/app', noLogin],
  ['Gitea, no such owner', giteas, ann, 'nobody/app', noRepository],
  ['Gitea, a name of one part', giteas, ann, 'app', noRepository],
  ['nginx admits', nginx(users, 'everything'), ann, 'team/app', accepted],
  ['nginx, wrong password', nginx(users, 'everything'), wrong, 'team/app', badPassword],
  ['nginx, no login', nginx(users, 'everything'), undefined, 'team/app', noLogin],
  ['nginx that guards writes admits', nginx(users, 'writes'), ann, 'team/app', accepted],
  [
    'nginx that guards writes, wrong password',
    nginx(users, 'writes'),
    wrong,
    'team/app',
    perhapsBadPassword
  ],
  ['nginx that guards writes, no login', nginx(users, 'writes'), undefined, 'team/app', noLogin],
  ['Harbor admits', harborWith(), ann, 'team/app', accepted],
  ['Harbor, wrong password', harborWith(), wrong, 'team/app', badPassword],
  ['Harbor, a login without the right', harborWith(), bob, 'team/app', perhapsNoAccess],
  ['Harbor, no such project', harborWith(), ann, 'none/app', noRepository],
  ['Harbor, a proxy project', harborWith({ proxies: ['cache'] }), ann, 'cache/app', takesNoPush],
  ['Harbor in read-only mode', harborWith({ isReadOnly: true }), ann, 'team/app', takesNoPush],
  ['Harbor, a name of one part', harborWith(), ann, 'app', invalidName],
  ['Pulp admits', pulp(users), ann, 'team/app', accepted],
  ['Pulp, wrong password', pulp(users), wrong, 'team/app', badPassword],
  ['olareg admits', olareg(users), ann, 'team/app', accepted],
  ['olareg, wrong password', olareg(users), wrong, 'team/app', perhapsBadPassword],
  ['olareg, read-only', readOnly('olareg'), undefined, 'team/app', takesNoPush],
  ['distribution in maintenance', readOnly('maintenance'), undefined, 'team/app', takesNoPush],
  ['a pull-through cache', readOnly('cache'), ann, 'team/app', takesNoPush],
  ['distribution, a token without the right', tokens, bob, 'team/app', noAccess],
  ['a registry that distrusts its token service', distrustful(users), ann, 'team/app', refused]
]

describe('a push to a registry that people run themselves', () => {
  test.each(rows)('%s', async (_, registry, login, repository, wanted) => {
    const { handle } = github(worldOf({ hosts: { [HOST]: registry } }))
    const images = `${HOST}/${repository}:v1`
    const inputs = { images, ...(login === undefined ? {} : { registry: HOST, ...login }) }
    const job = jobOf('push')
    const { targets } = await decideInProcess({ ...job, handler: handle, inputs })
    const judged = targets.map(({ verdict, primary }) => [verdict, primary.code, primary.certainty])
    expect(judged).toEqual([wanted])
  })
})

test('a token service that is down is named, and not the registry', async () => {
  const registry = distribution({ auth: 'token', users, realm: 'https://auth.example.com/token' })
  const hosts = { [HOST]: registry, 'auth.example.com': () => empty(503) }
  const { handle } = github(worldOf({ hosts }))
  const inputs = { images: `${HOST}/team/app:v1`, registry: HOST, ...ann }
  const { targets } = await decideInProcess({ ...jobOf('push'), handler: handle, inputs })
  const named = targets.map(({ primary }) => [
    primary.code,
    'registry' in primary ? primary.registry : undefined
  ])
  expect(named).toEqual([['registry-unavailable', 'auth.example.com']])
})

describe('a scope of docker/login-action', () => {
  const folder = `.docker/buildx/config/${HOST}/team/app@push/config.json`
  const login = (name: string): string => dockerConfig({ [HOST]: { ...ann, password: name } })
  const rightOnes = { [folder]: login('ann-word'), '.docker/config.json': login('stale-word') }
  const wrongOnes = { [folder]: login('stale-word'), '.docker/config.json': login('ann-word') }

  test.each([
    ['a token service', tokens, rightOnes, ['accepted', 'buildx-scope']],
    [
      'a token service, of the wrong password',
      tokens,
      wrongOnes,
      ['bad-credentials', 'buildx-scope']
    ],
    ['a password', zotBasic, rightOnes, ['bad-credentials', 'docker-config']],
    ['a password, of the right one', zotBasic, wrongOnes, ['accepted', 'docker-config']]
  ])('with a registry that asks for %s', async (_name, registry, home, wanted) => {
    const fake = await startGitHub(worldOf({ hosts: { [HOST]: registry } }))
    const result = await act({ github: fake, inputs: { images: `${HOST}/team/app:v1` }, home })
    await fake.close()
    expect(judgedOf(result).map(({ reason, source }) => [reason, source])).toEqual([wanted])
  })
})
