// The login that a credential helper keeps for docker.
import { describe, expect, test } from '@jest/globals'
import type { Credential } from '../../src/credential/credential.js'
import {
  base64,
  basic,
  CONFIG,
  given,
  HUB,
  OTHER,
  play,
  printed,
  SCOPED,
  type Asked,
  type Scene
} from './scene.js'

describe('the credential of a helper', () => {
  const asking = (name: string, stdin: string): Asked => ({
    name: `docker-credential-${name}`,
    args: ['get'],
    stdin,
    timeoutMs: 3_600_000
  })
  const store = { [CONFIG]: '{"auths":{"ghcr.io":{}},"credsStore":"desktop"}' }
  const login = printed('{"ServerURL":"","Username":"octocat","Secret":"word"}')
  const stored: Credential = {
    kind: 'basic',
    source: { kind: 'credential-helper', helper: 'desktop' },
    username: 'octocat',
    secret: 'word'
  }
  const failed = (
    helper: string,
    why: Extract<Credential, { kind: 'helper-failed' }>['why']
  ): Credential => ({ kind: 'helper-failed', helper, why })

  const cases: readonly (Scene & {
    name: string
    credential: Credential
    dockerHasLogin: boolean
    asked: readonly Asked[]
  })[] = [
    {
      name: 'is that of the store where the entry is empty',
      files: store,
      runs: { 'docker-credential-desktop': login },
      credential: stored,
      dockerHasLogin: true,
      asked: [asking('desktop', 'ghcr.io')]
    },
    {
      name: 'is that of the store and not the one in the file',
      files: {
        [CONFIG]: `{"auths":{"ghcr.io":{"auth":"${base64('a:b')}"}},"credsStore":"desktop"}`
      },
      runs: { 'docker-credential-desktop': login },
      credential: stored,
      dockerHasLogin: true,
      asked: [asking('desktop', 'ghcr.io')]
    },
    {
      name: 'is that of the registry’s own helper before the store',
      files: { [CONFIG]: '{"credHelpers":{"ghcr.io":"own"},"credsStore":"desktop"}' },
      runs: { 'docker-credential-desktop': { kind: 'timeout' }, 'docker-credential-own': login },
      credential: { ...stored, source: { kind: 'credential-helper', helper: 'own' } },
      dockerHasLogin: true,
      asked: [asking('own', 'ghcr.io')]
    },
    {
      name: 'is asked for under the old address of the Hub',
      request: { ...OTHER, registry: 'docker.io' },
      files: store,
      runs: { 'docker-credential-desktop': login },
      credential: stored,
      dockerHasLogin: true,
      asked: [asking('desktop', HUB)]
    },
    {
      name: 'is an identity token under its mark',
      files: store,
      runs: {
        'docker-credential-desktop': printed('{"Username":"<token>","Secret":"refresh-me"}')
      },
      credential: {
        kind: 'identity-token',
        source: { kind: 'credential-helper', helper: 'desktop' },
        username: '',
        secret: 'refresh-me'
      },
      dockerHasLogin: true,
      asked: [asking('desktop', 'ghcr.io')]
    },
    {
      name: 'is none where the store has none, and the job’s token takes its place',
      inputs: { githubToken: 'ghs_job' },
      files: store,
      runs: {
        'docker-credential-desktop': {
          kind: 'exited',
          status: 1,
          stdout: 'credentials not found in native keychain\n'
        }
      },
      credential: basic('github-token', 'x-access-token', 'ghs_job'),
      dockerHasLogin: false,
      asked: [asking('desktop', 'ghcr.io')]
    },
    {
      name: 'has failed where the program is missing, and nothing takes its place',
      inputs: { githubToken: 'ghs_job' },
      files: store,
      credential: failed('desktop', 'absent'),
      dockerHasLogin: false,
      asked: [asking('desktop', 'ghcr.io')]
    },
    {
      name: 'is not asked beside the inputs, and counts as having a login',
      inputs: given,
      files: store,
      credential: basic('inputs', 'octocat', 'given'),
      dockerHasLogin: true,
      asked: []
    },
    {
      name: 'is not asked for under a name that is none',
      files: { [CONFIG]: '{"credsStore":"../../workspace/app/evil"}' },
      credential: failed('../../workspace/app/evil', 'bad-name'),
      dockerHasLogin: false,
      asked: []
    },
    {
      name: 'is not asked for on the word of the workspace',
      request: { env: { DOCKER_CONFIG: '/workspace/app/.docker' } },
      files: { '/workspace/app/.docker/config.json': '{"credsStore":"desktop"}' },
      runs: { 'docker-credential-desktop': login },
      credential: failed('desktop', 'in-workspace'),
      dockerHasLogin: false,
      asked: []
    },
    {
      name: 'is not asked for where a link leads into the workspace',
      files: store,
      links: { [CONFIG]: '/workspace/app/config.json' },
      runs: { 'docker-credential-desktop': login },
      credential: failed('desktop', 'in-workspace'),
      dockerHasLogin: false,
      asked: []
    },
    {
      name: 'is not asked for by a scoped configuration in the workspace',
      request: { env: { BUILDX_CONFIG: '/workspace/app/buildx' } },
      files: {
        '/workspace/app/buildx/config/ghcr.io@push/config.json': '{"credsStore":"desktop"}'
      },
      runs: { 'docker-credential-desktop': login },
      credential: failed('desktop', 'in-workspace'),
      dockerHasLogin: false,
      asked: []
    },
    {
      name: 'is asked for by a scoped configuration elsewhere',
      files: { [SCOPED]: '{"credsStore":"desktop"}' },
      runs: { 'docker-credential-desktop': login },
      credential: stored,
      dockerHasLogin: true,
      asked: [asking('desktop', 'ghcr.io')]
    },
    {
      name: 'leaves the registry token of the file in its place',
      files: { [CONFIG]: '{"auths":{"ghcr.io":{"registrytoken":"r"}},"credsStore":"desktop"}' },
      runs: { 'docker-credential-desktop': login },
      credential: {
        kind: 'registry-token',
        source: { kind: 'credential-helper', helper: 'desktop' },
        secret: 'r'
      },
      dockerHasLogin: true,
      asked: [asking('desktop', 'ghcr.io')]
    }
  ]

  test.each(cases)('$name', async ({ credential, dockerHasLogin, asked, ...scene }) => {
    expect(await play(scene)).toEqual({ credential, dockerHasLogin, asked })
  })

  test('is named in the outcome with a bounded name', async () => {
    const files = { [CONFIG]: JSON.stringify({ credsStore: '/'.repeat(5_000) }) }
    expect((await play({ files })).credential).toEqual(failed('/'.repeat(100), 'bad-name'))
  })
})
