// The auth.json of podman, buildah and skopeo: where it is, and which of its logins is for a repository.
import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { containersAuthFile, findContainersLogin } from '../../src/credential/order.js'
import { NO_DOCKER_CONFIG, NO_LOGIN } from '../../src/credential/docker-config.js'
import { base64, basic, CONFIG, loginText, OTHER, play, SCOPED } from './scene.js'

describe('the file', () => {
  test.each([
    [{}, undefined],
    [{ XDG_RUNTIME_DIR: '/run/user/1' }, '/run/user/1/containers/auth.json'],
    [{ XDG_RUNTIME_DIR: '/run/user/1', REGISTRY_AUTH_FILE: '/tmp/auth.json' }, '/tmp/auth.json'],
    [
      { XDG_RUNTIME_DIR: '/run/user/1', REGISTRY_AUTH_FILE: '' },
      '/run/user/1/containers/auth.json'
    ],
    [{ XDG_RUNTIME_DIR: '' }, undefined]
  ])('with %j is %s', (env, path) => {
    expect(containersAuthFile(env)).toBe(path)
  })
})

describe('the login for quay.io/team/app', () => {
  const find = (keys: readonly string[], registry = 'quay.io', path = 'team/app'): string => {
    const auths = new Map(keys.map((key) => [key, { ...NO_LOGIN, username: key }]))
    return findContainersLogin({ ...NO_DOCKER_CONFIG, auths }, registry, path).username
  }

  test.each([
    [['quay.io', 'quay.io/team', 'quay.io/team/app'], 'quay.io/team/app'],
    [['quay.io', 'quay.io/team', 'quay.io/team/app/sub'], 'quay.io/team'],
    [['quay.io', 'quay.io/other'], 'quay.io'],
    [['https://quay.io/v1/'], 'https://quay.io/v1/'],
    [['quay.io/v2/'], 'quay.io/v2/'],
    [['quay.io/'], 'quay.io/'],
    [['quay.io/other'], ''],
    [['ghcr.io'], '']
  ])('among %j is %j', (keys, found) => {
    expect(find(keys)).toBe(found)
  })

  test.each(['docker.io', 'index.docker.io', 'https://index.docker.io/v1/'])(
    'of the Hub may be kept under %s',
    (key) => {
      expect(find([key], 'docker.io', 'library/alpine')).toBe(key)
    }
  )

  test('can be looked for among any keys', () => {
    fc.assert(
      fc.property(fc.array(fc.string()), fc.string(), fc.string(), (keys, registry, path) => {
        find(keys, registry, path)
      })
    )
  })
})

describe('the credential', () => {
  const env = { XDG_RUNTIME_DIR: '/run/user/1' }
  const AUTH = '/run/user/1/containers/auth.json'
  const podmans = basic('containers-auth', 'podman', 'word')
  const files = { [AUTH]: loginText('ghcr.io', 'podman:word') }

  test("of podman comes before the job's own token, and is none of docker's", async () => {
    expect(await play({ request: { env }, inputs: { githubToken: 'ghs_job' }, files })).toEqual({
      credential: podmans,
      dockerHasLogin: false,
      asked: []
    })
  })

  test('of docker comes before that of podman', async () => {
    const both = { ...files, [CONFIG]: loginText('ghcr.io', 'docker:stored') }
    expect((await play({ request: { env }, files: both })).credential).toEqual(
      basic('docker-config', 'docker', 'stored')
    )
  })

  test.each([
    ['no JSON', 'x'],
    ['a helper, which is not run', '{"credHelpers":{"ghcr.io":"box"}}'],
    ['another registry', loginText('quay.io', 'podman:word')],
    ['an entry that cannot be decoded', '{"auths":{"ghcr.io":{"auth":"%"}}}']
  ])('is none where the file holds %s', async (_name, text) => {
    expect(await play({ request: { env }, files: { [AUTH]: text } })).toEqual({
      credential: { kind: 'none' },
      dockerHasLogin: false,
      asked: []
    })
  })
})

describe('a registry that asks for the password itself', () => {
  test('gets no scoped login of buildx, and the default one instead', async () => {
    const scoped = SCOPED.replace('ghcr.io', OTHER.registry)
    const files = {
      [scoped]: loginText(OTHER.registry, 'scoped:word'),
      [CONFIG]: JSON.stringify({ auths: { [OTHER.registry]: { auth: base64('docker:stored') } } })
    }
    const found = [true, false].map(async (isBasic) =>
      play({ request: { ...OTHER, isBasic }, files })
    )
    expect((await Promise.all(found)).map(({ credential }) => credential)).toEqual([
      basic('docker-config', 'docker', 'stored'),
      {
        kind: 'basic',
        source: { kind: 'buildx-scope', scope: 'octo/app@push' },
        username: 'scoped',
        secret: 'word'
      }
    ])
  })
})
