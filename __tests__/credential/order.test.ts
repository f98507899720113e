// The credential tested for a registry, over everything it can come from.
import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import type { Credential } from '../../src/credential/credential.js'
import { freshCredential } from '../../src/credential/order.js'
import {
  base64,
  basic,
  CONFIG,
  given,
  HUB,
  loginText,
  OTHER,
  play,
  REQUEST,
  SCOPED
} from './scene.js'
import type { Scene } from './scene.js'

const inDocker = { [CONFIG]: loginText('ghcr.io', 'docker:stored') }

const KEEPER = { [CONFIG]: JSON.stringify({ credHelpers: { 'ghcr.io': 'keeper' } }) }

describe('a helper', () => {
  test.each<readonly [string, NonNullable<Scene['inputs']>, boolean]>([
    ['is not run where the inputs tell the login', given, false],
    ['is not run where a part of the inputs is missing', { username: 'octocat' }, false],
    ['is run where they are for another registry', { ...given, registry: 'quay.io' }, true]
  ])('%s, and docker has a login', async (_name, inputs, run) => {
    const stdout = JSON.stringify({ Username: 'kept', Secret: 'secret' })
    const runs = { 'docker-credential-keeper': { kind: 'exited', status: 0, stdout } } as const
    const { asked, dockerHasLogin } = await play({ inputs, files: KEEPER, runs })
    expect([asked.length, dockerHasLogin]).toEqual([run ? 1 : 0, true])
  })
})

describe('the credential tested for a registry', () => {
  const cases: readonly (Scene & {
    name: string
    credential: Credential
    dockerHasLogin: boolean
  })[] = [
    {
      name: 'the inputs, which are for GitHub’s own registry unless said otherwise',
      inputs: given,
      credential: basic('inputs', 'octocat', 'given'),
      dockerHasLogin: false
    },
    {
      name: 'the inputs before what docker has',
      inputs: given,
      files: inDocker,
      credential: basic('inputs', 'octocat', 'given'),
      dockerHasLogin: true
    },
    {
      name: 'not the inputs where they are for another registry',
      inputs: { ...given, registry: 'quay.io' },
      files: inDocker,
      credential: basic('docker-config', 'docker', 'stored'),
      dockerHasLogin: true
    },
    {
      name: 'not the inputs at a registry that is not GitHub’s own',
      request: OTHER,
      inputs: { ...given, githubToken: 'ghs_job' },
      credential: { kind: 'none' },
      dockerHasLogin: false
    },
    {
      name: 'the inputs for the registry they name',
      request: OTHER,
      inputs: { ...given, registry: 'quay.io' },
      credential: basic('inputs', 'octocat', 'given'),
      dockerHasLogin: false
    },
    {
      name: 'withheld where the password is missing, whatever docker has',
      inputs: { username: 'octocat', githubToken: 'ghs_job' },
      files: inDocker,
      credential: { kind: 'withheld', missing: 'password' },
      dockerHasLogin: true
    },
    {
      name: 'withheld where the user is missing',
      inputs: { password: 'given' },
      credential: { kind: 'withheld', missing: 'username' },
      dockerHasLogin: false
    },
    {
      name: 'docker’s where only the registry is given',
      inputs: { registry: 'ghcr.io' },
      files: inDocker,
      credential: basic('docker-config', 'docker', 'stored'),
      dockerHasLogin: true
    },
    {
      name: 'docker’s before the job’s token',
      inputs: { githubToken: 'ghs_job' },
      files: inDocker,
      credential: basic('docker-config', 'docker', 'stored'),
      dockerHasLogin: true
    },
    {
      name: 'the job’s token with the actor as its user',
      request: { env: { GITHUB_ACTOR: 'octocat' } },
      inputs: { githubToken: 'ghs_job' },
      credential: basic('github-token', 'octocat', 'ghs_job'),
      dockerHasLogin: false
    },
    {
      name: 'the job’s token with a placeholder for its user',
      inputs: { githubToken: 'ghs_job' },
      credential: basic('github-token', 'x-access-token', 'ghs_job'),
      dockerHasLogin: false
    },
    { name: 'none where there is nothing', credential: { kind: 'none' }, dockerHasLogin: false },
    {
      name: 'docker’s for the Hub, under its old address',
      request: { ...OTHER, registry: 'docker.io' },
      files: { [CONFIG]: loginText(HUB, 'docker:stored') },
      credential: basic('docker-config', 'docker', 'stored'),
      dockerHasLogin: true
    },
    {
      name: 'none for the Hub where its name alone is the key',
      request: { ...OTHER, registry: 'docker.io' },
      files: { [CONFIG]: loginText('docker.io', 'docker:stored') },
      credential: { kind: 'none' },
      dockerHasLogin: false
    },
    {
      name: 'that of DOCKER_CONFIG and not that of the home folder',
      request: { env: { DOCKER_CONFIG: '/etc/docker-client' } },
      files: { ...inDocker, '/etc/docker-client/config.json': loginText('ghcr.io', 'other:word') },
      credential: basic('docker-config', 'other', 'word'),
      dockerHasLogin: true
    },
    {
      name: 'that of a config.json in the workspace, as long as no program is run for it',
      request: { env: { DOCKER_CONFIG: '/workspace/app' } },
      files: { '/workspace/app/config.json': loginText('ghcr.io', 'other:word') },
      credential: basic('docker-config', 'other', 'word'),
      dockerHasLogin: true
    },
    {
      name: 'DOCKER_AUTH_CONFIG before every file',
      request: { env: { DOCKER_AUTH_CONFIG: loginText('ghcr.io', 'env:word') } },
      files: { ...inDocker, [SCOPED]: loginText('ghcr.io', 'scoped:word') },
      credential: basic('docker-auth-config', 'env', 'word'),
      dockerHasLogin: true
    },
    {
      name: 'not DOCKER_AUTH_CONFIG where its key is another spelling, which docker does not take there',
      request: { env: { DOCKER_AUTH_CONFIG: loginText('https://ghcr.io', 'env:word') } },
      files: inDocker,
      credential: basic('docker-config', 'docker', 'stored'),
      dockerHasLogin: true
    },
    {
      name: 'buildx’s scoped one before docker’s default',
      files: { ...inDocker, [SCOPED]: loginText('ghcr.io', 'scoped:word') },
      credential: {
        kind: 'basic',
        source: { kind: 'buildx-scope', scope: 'octo/app@push' },
        username: 'scoped',
        secret: 'word'
      },
      dockerHasLogin: true
    },
    {
      name: 'not the default where the scoped file has been logged out',
      inputs: { githubToken: 'ghs_job' },
      files: { ...inDocker, [SCOPED]: '{"auths":{}}' },
      credential: basic('github-token', 'x-access-token', 'ghs_job'),
      dockerHasLogin: false
    },
    {
      name: 'the default where the scoped file is broken',
      files: { ...inDocker, [SCOPED]: '{"auths":{"ghcr.io":{"auth":"%"}}}' },
      credential: basic('docker-config', 'docker', 'stored'),
      dockerHasLogin: true
    },
    {
      name: 'the default where the scoped file cannot be read',
      files: { ...inDocker, [SCOPED]: { kind: 'unreadable', why: 'EACCES' } },
      credential: basic('docker-config', 'docker', 'stored'),
      dockerHasLogin: true
    },
    {
      name: 'the job’s token where config.json is broken, which docker only warns of',
      inputs: { githubToken: 'ghs_job' },
      files: { [CONFIG]: '{"auths":' },
      credential: basic('github-token', 'x-access-token', 'ghs_job'),
      dockerHasLogin: false
    },
    {
      name: 'an identity token',
      files: {
        [CONFIG]: JSON.stringify({
          auths: { 'ghcr.io': { auth: base64('octocat:'), identitytoken: 'refresh-me' } }
        })
      },
      credential: {
        kind: 'identity-token',
        source: { kind: 'docker-config' },
        username: 'octocat',
        secret: 'refresh-me'
      },
      dockerHasLogin: true
    },
    {
      name: 'a password without a user, which BuildKit sends as a refresh token',
      files: { [CONFIG]: JSON.stringify({ auths: { 'ghcr.io': { password: 'word' } } }) },
      credential: {
        kind: 'identity-token',
        source: { kind: 'docker-config' },
        username: '',
        secret: 'word'
      },
      dockerHasLogin: true
    },
    {
      name: 'a registry token before everything beside it',
      files: {
        [CONFIG]: JSON.stringify({
          auths: { 'ghcr.io': { auth: base64('a:b'), identitytoken: 'i', registrytoken: 'r' } }
        })
      },
      credential: { kind: 'registry-token', source: { kind: 'docker-config' }, secret: 'r' },
      dockerHasLogin: true
    }
  ]

  test.each(cases)('is $name', async ({ credential, dockerHasLogin, ...scene }) => {
    expect(await play(scene)).toEqual({ credential, dockerHasLogin, asked: [] })
  })
})

describe('inputs', () => {
  test('go to the registry they are for and to no other', async () => {
    const hosts = fc.constantFrom('ghcr.io', 'docker.io', 'quay.io', 'localhost:5000')
    await fc.assert(
      fc.asyncProperty(hosts, fc.option(hosts, { nil: undefined }), async (registry, meant) => {
        const isGitHubRegistry = registry === 'ghcr.io'
        const { credential } = await play({
          request: { registry, isGitHubRegistry },
          inputs: { ...given, registry: meant }
        })
        const sent = credential.kind === 'basic'
        expect(sent).toBe((meant ?? 'ghcr.io') === registry)
      })
    )
  })
})

describe('the credential tested for what another job pushes', () => {
  const githubToken = 'ghs_job'
  test.each([
    ['is that of the inputs', given, basic('inputs', 'octocat', 'given')],
    ['is the token of the job', {}, basic('github-token', 'octocat', githubToken)]
  ])('%s, and nothing that docker has here', (_name, inputs, credential) => {
    const auths = loginText('ghcr.io', 'docker:stored')
    const env = { DOCKER_AUTH_CONFIG: auths, GITHUB_ACTOR: 'octocat' }
    const request = { ...REQUEST, env, inputs: { ...REQUEST.inputs, githubToken, ...inputs } }
    expect(freshCredential(request)).toEqual({ credential, dockerHasLogin: false })
  })
})
