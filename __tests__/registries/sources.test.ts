// Which of several credentials is tested, what the report says of it, and when a helper is not run.
import { afterAll, describe, expect, test } from '@jest/globals'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Step } from '../fakes/runner.js'
import { jobToken, worldOf } from '../fakes/scenario.js'
import { startGitHub, type RecordedRequest } from '../fakes/server.js'
import type { Token } from '../fakes/world.js'
import { act, dockerConfig, helperScript, judgedOf, programFolder, type Login } from './scene.js'

const writer: Token = { kind: 'classic', user: 'octo-boss', scopes: ['write:packages'] }
const NAMES = ['inputs', 'environment', 'scope', 'config', 'helper', 'podman'] as const
const secretOf = (name: (typeof NAMES)[number]): string => `ghp_from_the_${name}`
const loginOf = (name: (typeof NAMES)[number]): Login => ({
  username: 'octo-boss',
  password: secretOf(name)
})
const world = worldOf({
  tokens: Object.fromEntries(NAMES.map((name) => [secretOf(name), writer]))
})

const given = loginOf('inputs')
const environment = { DOCKER_AUTH_CONFIG: dockerConfig({ 'ghcr.io': loginOf('environment') }) }
const scoped = {
  '.docker/buildx/config/ghcr.io/octo-org/app@push/config.json': dockerConfig({
    'ghcr.io': loginOf('scope')
  })
}
const helped = {
  '.docker/config.json': dockerConfig(
    { 'ghcr.io': loginOf('config') },
    { credHelpers: { 'ghcr.io': 'box' } }
  )
}
const stored = { '.docker/config.json': dockerConfig({ 'ghcr.io': loginOf('config') }) }

/** Seen from the workspace, in which a step runs. */
const podmans = { REGISTRY_AUTH_FILE: '../home/auth.json' }
const inPodman = { 'auth.json': dockerConfig({ 'ghcr.io': loginOf('podman') }) }

/** The step with less and less to choose from. */
const STEPS: readonly (readonly [string, string, Partial<Step>])[] = [
  [
    'inputs',
    secretOf('inputs'),
    { inputs: { ...given }, env: environment, home: { ...scoped, ...helped } }
  ],
  [
    'docker-auth-config',
    secretOf('environment'),
    { env: environment, home: { ...scoped, ...helped } }
  ],
  ['buildx-scope', secretOf('scope'), { home: { ...scoped, ...helped } }],
  ['credential-helper', secretOf('helper'), { home: helped }],
  ['docker-config', secretOf('config'), { env: podmans, home: { ...stored, ...inPodman } }],
  ['containers-auth', secretOf('podman'), { env: podmans, home: inPodman }],
  ['github-token', jobToken, {}]
]

/** The secrets that reached the registry, out of its bearers; that anybody asks as well is no matter. */
function shown(requests: readonly RecordedRequest[]): readonly string[] {
  const bearers = requests
    .filter(({ host }) => host === 'ghcr.io')
    .flatMap(({ headers }) => headers['authorization'] ?? [])
  const secrets = bearers.map((header) =>
    Buffer.from(header.replace(/^Bearer /, ''), 'base64').toString('utf8')
  )
  return [...new Set(secrets)]
}

/** Concurrent tests do not wait for hooks. */
const begun = programFolder({ 'docker-credential-box': helperScript(loginOf('helper')) })

afterAll(async () => (await begun).remove())

describe('placed before the login', () => {
  test.concurrent('the verdict says that it holds for the inputs', async () => {
    const fake = await startGitHub(worldOf({ tokens: { ghp_reader: { ...writer, scopes: [] } } }))
    const login = { username: 'octo-boss', password: 'ghp_reader' }
    const before = await act({ github: fake, inputs: { ...login } })
    const after = await act({
      github: fake,
      inputs: {},
      home: { '.docker/config.json': dockerConfig({ 'ghcr.io': login }) }
    })
    await fake.close()
    const said = [before, after].map(({ outputs, annotations }) => ({
      reason: outputs['reason'],
      note: annotations[0]?.message.includes('Tested with the inputs')
    }))
    expect(said).toEqual([
      { reason: 'token-scope', note: true },
      { reason: 'token-scope', note: false }
    ])
  })

  test.concurrent.each([
    ['the inputs are good and docker’s login is not', secretOf('inputs'), 'ghp_dead', 'accepted'],
    [
      'docker’s login is good and the inputs are not',
      'ghp_dead',
      secretOf('inputs'),
      'bad-credentials'
    ]
  ])('the inputs decide, where %s', async (_, password, old, reason) => {
    const tokens = { [secretOf('inputs')]: writer, ghp_dead: { kind: 'expired' } } as const
    const fake = await startGitHub(worldOf({ tokens }))
    const username = 'octo-boss'
    const home = {
      '.docker/config.json': dockerConfig({ 'ghcr.io': { username, password: old } })
    }
    const inputs = { username, password, timeout: '120' }
    const result = await act({ github: fake, inputs, home })
    await fake.close()
    expect(judgedOf(result).map((target) => [target.source, target.reason])).toEqual([
      ['inputs', reason]
    ])
    expect(shown(fake.requests)).not.toContain(old)
  })
})

describe('of all credentials for ghcr.io', () => {
  test.concurrent.each(STEPS)(
    '%s comes first, and is the only one shown',
    async (source, secret, step) => {
      const fake = await startGitHub(world)
      const env = { ...step.env, PATH: (await begun).path }
      const result = await act({ ...step, inputs: step.inputs ?? {}, github: fake, env })
      await fake.close()
      const targets = judgedOf(result)
      expect({
        sources: targets.map((target) => [target.source, target.verdict]),
        shown: shown(fake.requests)
      }).toEqual({ sources: [[source, 'allowed']], shown: [secret] })
    }
  )

  test.concurrent('a scope for other actions or names is passed over', async () => {
    const fake = await startGitHub(world)
    const login = dockerConfig({ 'ghcr.io': loginOf('scope') })
    const folder = '.docker/buildx/config/ghcr.io/octo-org'
    const home = {
      ...stored,
      [`${folder}/other/config.json`]: login,
      [`${folder}/app@delete/config.json`]: login
    }
    const result = await act({ github: fake, inputs: {}, home })
    await fake.close()
    expect(judgedOf(result).map(({ source }) => source)).toEqual(['docker-config'])
  })
})

describe('a missing login', () => {
  test.concurrent.each([
    ['none at all', { 'github-token': '' }, {}, 'no-credentials'],
    ['a password that came out empty', { username: 'octocat', password: '' }, {}, 'no-credentials'],
    ['a user name that came out empty', { password: 'ghp_x' }, {}, 'no-credentials'],
    [
      'an entry without a password',
      { 'github-token': '' },
      { '.docker/config.json': '{"auths":{"ghcr.io":{}}}' },
      'no-credentials'
    ],
    [
      'a helper that is not there',
      {},
      { '.docker/config.json': '{"credsStore":"nowhere"}' },
      'credential-helper-failed'
    ]
  ])('is told apart from a wrong one: %s', async (_, inputs, home, reason) => {
    const fake = await startGitHub(world)
    const result = await act({ github: fake, inputs: { ...inputs, timeout: '120' }, home })
    await fake.close()
    expect([result.outputs['verdict'], result.outputs['reason']]).toEqual(['denied', reason])
  })
})

describe('a configuration inside the workspace', () => {
  test.concurrent.each([
    ['names a helper that is not run', { credsStore: 'box' }, 'credential-helper-failed', ''],
    ['may hold logins', {}, 'accepted', '']
  ])('%s', async (_, rest, reason, runs) => {
    const workspace = await mkdtemp(join(tmpdir(), 'workspace-'))
    const programs = await programFolder({ 'docker-credential-box': helperScript(given) })
    const log = join(programs.folder, 'runs')
    await writeFile(log, '')
    await mkdir(join(workspace, 'docker'))
    const config = dockerConfig({ 'ghcr.io': loginOf('config') }, rest)
    await writeFile(join(workspace, 'docker', 'config.json'), config)
    const fake = await startGitHub(world)
    const env = {
      PATH: programs.path,
      GITHUB_WORKSPACE: workspace,
      DOCKER_CONFIG: join(workspace, 'docker')
    }
    const result = await act({ github: fake, inputs: {}, env })
    await fake.close()
    await rm(workspace, { recursive: true, force: true })
    const ran = await readFile(log, 'utf8')
    await programs.remove()
    expect([result.outputs['reason'], ran]).toEqual([reason, runs])
  })
})

describe('a helper that hangs', () => {
  test.concurrent('ends with the time of the step', async () => {
    const slow = await programFolder({
      'docker-credential-slow': '#!/bin/sh\nexec sleep 60\n'
    })
    const fake = await startGitHub(world)
    const home = { '.docker/config.json': '{"credsStore":"slow"}' }
    const env = { PATH: slow.path }
    const result = await act({ github: fake, inputs: { timeout: '2' }, home, env })
    await fake.close()
    await slow.remove()
    // Long before the helper would have ended.
    expect([result.outputs['reason'], result.ms < 30_000]).toEqual(['registry-unavailable', true])
  })
})
