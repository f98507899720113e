// Kinds of GitHub tokens: what each comes to, and which are worth a call of the REST API.
import { beforeAll, describe, expect, test } from '@jest/globals'
import { begun } from '../action/run.js'
import { worldOf, type WorldOptions } from '../fakes/scenario.js'
import { startGitHub } from '../fakes/server.js'
import type { Token } from '../fakes/world.js'
import { act, judgedOf } from './scene.js'

const classic = (scopes: readonly string[]): Token => ({ kind: 'classic', user: 'octocat', scopes })
const longToken = `ghs_1234_${'part.'.repeat(75)}end`

interface Row {
  readonly secret: string
  readonly known: Token
  readonly options: WorldOptions
  readonly reason: string
  readonly token: string
  /** Did anything of the REST API get asked with this very token? */
  readonly asksApi: boolean
}

const members = ['octocat']
const guarded = {
  accounts: [
    { login: 'octo-org', id: 501, type: 'Organization', members, requiresSso: true } as const
  ]
}
/** The registry says no more than that access is denied. */
const tightLipped: WorldOptions = {
  quirks: [
    {
      when: { host: 'ghcr.io', method: 'POST' },
      answer: {
        status: 403,
        headers: { 'content-type': 'application/json' },
        body: '{"errors":[{"code":"DENIED","message":"requested access to the resource is denied"}]}'
      }
    }
  ]
}
const app: Token = { kind: 'app', owner: 'octo-org' }

const rows: readonly (readonly [string, Row])[] = [
  [
    'a refresh token',
    row('ghr_refresh', { kind: 'expired' }, 'unsupported-token', 'refresh', false)
  ],
  [
    'an expired classic token',
    row('ghp_dead', { kind: 'expired' }, 'bad-credentials', 'classic', false)
  ],
  ['a password', row('hunter2-or-so', { kind: 'expired' }, 'bad-credentials', 'other', false)],
  [
    'a classic token with write:packages',
    row('ghp_writer', classic(['write:packages']), 'accepted', 'classic', false)
  ],
  [
    'a classic token with read:packages',
    row('ghp_reader', classic(['read:packages']), 'token-scope', 'classic', true)
  ],
  [
    'a classic token of 40 hexadecimal digits',
    row('0123456789abcdef0123456789abcdef01234567', classic([]), 'token-scope', 'classic', true)
  ],
  [
    'a classic token, without a word of the registry',
    row('ghp_reader', classic(['repo']), 'token-scope', 'classic', true, tightLipped)
  ],
  [
    'a classic token that single sign-on keeps out',
    row('ghp_writer', classic(['write:packages']), 'sso-required', 'classic', false, guarded)
  ],
  [
    'the same, without a word of the registry',
    row('ghp_writer', classic(['write:packages']), 'sso-required', 'classic', true, {
      ...guarded,
      ...tightLipped
    })
  ],
  [
    'a token of an OAuth app without the scope',
    row(
      'gho_reader',
      { kind: 'oauth', user: 'octocat', scopes: ['repo'] },
      'token-scope',
      'oauth',
      true
    )
  ],
  [
    'a token of an OAuth app with the scope',
    row(
      'gho_writer',
      { kind: 'oauth', user: 'octocat', scopes: ['write:packages'] },
      'accepted',
      'oauth',
      false
    )
  ],
  [
    'a fine-grained token',
    row(
      'github_pat_11AAAA_x',
      { kind: 'fine-grained', user: 'octo-boss' },
      'unsupported-token',
      'fine-grained',
      false
    )
  ],
  [
    'a user-to-server token',
    row(
      'ghu_person',
      { kind: 'user-to-server', user: 'octo-boss' },
      'unsupported-token',
      'user-to-server',
      false
    )
  ],
  ['a short token of another App', row('ghs_short', app, 'app-token', 'app', false)],
  ['a long token of another App', row(longToken, app, 'app-token', 'app', false)]
]

function row(
  secret: string,
  known: Token,
  reason: string,
  token: string,
  asksApi: boolean,
  options: WorldOptions = {}
): Row {
  return { secret, known, reason, token, asksApi, options }
}

const PACKAGE = 'GET /orgs/octo-org/packages/container/app'

interface Outcome {
  readonly targets: readonly unknown[]
  /** Questions put to the REST API. */
  readonly api: readonly string[]
  /** How many of them with this very token. */
  readonly withIt: number
  readonly unexpected: readonly unknown[]
}

async function outcomeOf({ secret, known, options }: Row): Promise<Outcome> {
  const fake = await startGitHub(worldOf({ ...options, tokens: { [secret]: known } }))
  const inputs = { username: 'octocat', password: secret, timeout: '120' }
  const result = await act({ github: fake, inputs, secrets: [secret] })
  await fake.close()
  // While a refused credential is asked again, the workflow may be read ahead.
  const api = fake.requests.filter(
    ({ host, path }) => host === 'api.github.com' && !path.includes('/contents/')
  )
  return {
    targets: judgedOf(result).map(({ reason, source, token }) => [reason, source, token]),
    api: api.map(({ method, path }) => `${method} ${path}`).toSorted(),
    withIt: api.filter(({ headers }) => headers['authorization'] === `token ${secret}`).length,
    unexpected: fake.unexpected
  }
}

describe('at ghcr.io', () => {
  let runs: ReadonlyMap<Row, Promise<Outcome>> = new Map()

  // A refused credential is asked again after 1 s and 4 s; the runs wait side by side, a few at a time.
  beforeAll(() => {
    runs = begun(
      rows.map(([, given]) => given),
      5,
      outcomeOf
    )
  })

  test.each(rows)('%s', async (_, given) => {
    const { reason, token, asksApi } = given
    // Who can see the package is asked for kinds of token that can be let in, with the step's own token.
    const glance = token === 'classic' || token === 'oauth' ? [PACKAGE] : []
    expect(await runs.get(given)).toEqual({
      targets: [[reason, 'inputs', token]],
      api: [...glance, ...(asksApi ? ['GET /rate_limit'] : [])],
      withIt: asksApi ? 1 : 0,
      unexpected: []
    })
  })

  test('a stolen glance at a token is not taken: nothing of it is decoded or printed', async () => {
    const secret = `ghs_1234_${Buffer.from('{"iss":"somebody"}').toString('base64url')}.x.y`
    const fake = await startGitHub(worldOf({ tokens: { [secret]: app } }))
    const inputs = { username: 'octocat', password: secret, timeout: '120' }
    const result = await act({ github: fake, inputs })
    await fake.close()
    const { log, outputs, summary } = result
    expect(`${log}${summary}${Object.values(outputs).join('')}`).not.toContain('somebody')
    expect(log).not.toContain(secret)
  })
})
