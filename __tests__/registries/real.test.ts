// The verdict against real pushes to registries that nobody here wrote.
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { makeAuthority } from '../fakes/certificate.js'
import { listen, type StartedHandler } from '../fakes/server.js'
import {
  hasDockerRegistry,
  htpasswdUser,
  startDockerRegistry,
  type StartedRegistry
} from './real-registries.js'
import { hasSkopeo, pushWithFetch, pushWithSkopeo } from './real-push.js'
import {
  act,
  helperScript,
  judgedOf,
  loggedIn,
  programFolder,
  type Login,
  type ProgramFolder
} from './scene.js'
import { tokenServer } from './token-server.js'

const describeReal = hasDockerRegistry ? describe : describe.skip

type Auth = 'none' | 'htpasswd' | 'token'

const writer: Login = { username: 'writer', password: 'writing-word' }
const reader: Login = { username: 'reader', password: 'reading-word' }

/** The path in each registry, and who comes to it. */
interface Row {
  readonly auth: Auth
  readonly repository: string
  readonly login: Login | undefined
  readonly verdict: string
  readonly reason: string
}

const ROWS: readonly (readonly [name: string, Row])[] = [
  ['nobody, where nobody is asked', row('none', 'team/app', undefined, 'accepted')],
  ['a login that is not asked for', row('none', 'team/other', writer, 'accepted')],
  ['a user of the htpasswd file', row('htpasswd', 'team/app', htpasswdUser, 'accepted')],
  [
    'a user of it with another password',
    row('htpasswd', 'team/app', { ...htpasswdUser, password: 'wrong-word' }, 'bad-credentials')
  ],
  ['a user that is not in it', row('htpasswd', 'team/app', writer, 'bad-credentials')],
  ['nobody, where there is an htpasswd file', row('htpasswd', 'x', undefined, 'no-credentials')],
  ['a writer with a token', row('token', 'team/app', writer, 'accepted')],
  ['a reader with a token', row('token', 'team/app', reader, 'package-access')],
  ['a reader where they may write', row('token', 'reader/own', reader, 'accepted')],
  [
    'a writer with another password',
    row('token', 'team/app', { ...writer, password: 'wrong-word' }, 'bad-credentials')
  ],
  ['nobody, with a token that lets pull', row('token', 'team/app', undefined, 'no-credentials')]
]

function row(auth: Auth, repository: string, login: Login | undefined, reason: string): Row {
  return {
    auth,
    repository,
    login,
    verdict: reason === 'accepted' ? 'allowed' : 'denied',
    reason
  }
}

const everybody = { password: '', may: { '*': ['pull'] } }
const users = {
  '': everybody,
  writer: { password: writer.password, may: { '*': ['pull', 'push'] } },
  reader: { password: reader.password, may: { '*': ['pull'], 'reader/own': ['pull', 'push'] } }
}

describeReal('docker-registry (skipped where it is not installed)', () => {
  const registries = new Map<Auth, StartedRegistry>()
  let tokens: StartedHandler
  let helper: ProgramFolder

  beforeAll(async () => {
    const authority = await makeAuthority()
    tokens = await listen(await tokenServer(authority, users))
    helper = await programFolder({ 'docker-credential-box': helperScript(writer) })
    const realm = `http://${tokens.host}/token`
    await Promise.all(
      [
        { kind: 'none' } as const,
        { kind: 'htpasswd' } as const,
        { kind: 'token', realm, rootPem: authority.pem } as const
      ].map(async (auth) => {
        registries.set(auth.kind, await startDockerRegistry(auth))
      })
    )
  })

  afterAll(async () => {
    await Promise.all([...registries.values()].map((registry) => registry.stop()))
    await tokens.close()
    await helper.remove()
  })

  const hostOf = (auth: Auth): string => registries.get(auth)?.host ?? ''

  test.each(ROWS)('agrees with the push of %s', async (_, wanted) => {
    const { auth, repository, login, verdict, reason } = wanted
    const host = hostOf(auth)
    const home = login === undefined ? {} : loggedIn({ [host]: login })
    const images = `${host}/${repository}:v1`
    const inputs = login === undefined ? {} : { registry: host, ...login }
    const place = { host, repository }
    // One after the other: two pushes of the same blobs at once can fail in distribution itself.
    const stored = await act({ inputs: { images }, home })
    const given = await act({ inputs: { images, ...inputs } })
    const pushed = await pushWithFetch(place, login)
    const path = process.env['PATH'] ?? ''
    const copied = hasSkopeo ? await pushWithSkopeo(place, home, path) : undefined
    const target = { role: 'image', given: [images], verdict, reason, token: null }
    const source = login === undefined ? null : 'docker-config'
    expect({ stored: judgedOf(stored), given: judgedOf(given), pushed, copied }).toEqual({
      stored: [{ ...target, source }],
      given: [{ ...target, source: login === undefined ? null : 'inputs' }],
      pushed: verdict === 'allowed',
      copied: hasSkopeo ? verdict === 'allowed' : undefined
    })
  })

  test.each([
    // skopeo reads credHelpers of docker's configuration and no credsStore.
    ['credHelpers', hasSkopeo, (host: string) => ({ credHelpers: { [host]: 'box' } })],
    ['credsStore', false, () => ({ credsStore: 'box' })]
  ] as const)('agrees on a helper of %s, and runs it once', async (_, readable, configOf) => {
    const host = hostOf('token')
    const home = { '.docker/config.json': JSON.stringify(configOf(host)) }
    const images = ['team/one', 'team/two', 'team/three'].map((name) => `${host}/${name}:v1`)
    const log = join(helper.folder, 'runs')
    const before = await readFile(log, 'utf8').catch(() => '')
    const step = { inputs: { images: images.join('\n') }, home, env: { PATH: helper.path } }
    const targets = judgedOf(await act(step))
    const runs = (await readFile(log, 'utf8')).slice(before.length)
    const place = { host, repository: 'team/one' }
    const copied = readable
      ? await pushWithSkopeo(place, home, helper.path)
      : await pushWithFetch(place, writer)
    expect({ targets, runs, copied }).toEqual({
      targets: images.map((image) => ({
        role: 'image',
        given: [image],
        verdict: 'allowed',
        reason: 'accepted',
        source: 'credential-helper',
        token: null
      })),
      runs: `get ${host}\n`,
      copied: true
    })
  })
})
