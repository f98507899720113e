// Buildx's scoped configuration: which folder is taken for a push.
import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { findScopedConfig } from '../../src/credential/docker-login.js'
import { filesOf } from './scene.js'

const BASE = '/home/runner/.docker/buildx'
const APP = { registry: 'ghcr.io', path: 'octo/app', access: 'push' } as const

async function scopeFor(
  keys: readonly string[],
  registry: string,
  path: string,
  access: 'pull' | 'push' = 'push'
): Promise<string | undefined> {
  const texts = keys.map((key) => [`${BASE}/config/${key}/config.json`, key] as const)
  const files = filesOf(Object.fromEntries(texts))
  return (await findScopedConfig(BASE, { registry, path, access }, 100, files))?.scope
}

describe('the scope of a push to ghcr.io/octo/app', () => {
  test.each([
    { name: 'nothing there', keys: [], scope: undefined },
    { name: 'the repository', keys: ['ghcr.io/octo/app'], scope: 'octo/app' },
    { name: 'the repository for pushes', keys: ['ghcr.io/octo/app@push'], scope: 'octo/app@push' },
    { name: 'the repository for pulls', keys: ['ghcr.io/octo/app@pull'], scope: 'octo/app@pull' },
    {
      name: 'both actions in any order',
      keys: ['ghcr.io/octo/app@push, pull'],
      scope: 'octo/app@push, pull'
    },
    { name: 'an empty list of actions', keys: ['ghcr.io/octo/app@'], scope: 'octo/app@' },
    { name: 'the host for pushes', keys: ['ghcr.io@push'], scope: '@push' },
    { name: 'the host', keys: ['ghcr.io'], scope: '' },
    {
      name: 'the repository before the host',
      keys: ['ghcr.io@pull,push', 'ghcr.io/octo/app'],
      scope: 'octo/app'
    },
    {
      name: 'more actions before fewer',
      keys: ['ghcr.io/octo/app', 'ghcr.io/octo/app@pull', 'ghcr.io/octo/app@pull,push'],
      scope: 'octo/app@pull,push'
    },
    {
      name: 'an action a push does not ask for',
      keys: ['ghcr.io/octo/app@push,delete'],
      scope: undefined
    },
    {
      name: 'another repository',
      keys: ['ghcr.io/octo/app2@push', 'ghcr.io/octo@push'],
      scope: undefined
    },
    { name: 'a namespace, which buildx does not match', keys: ['ghcr.io/octo'], scope: undefined },
    { name: 'a repository below', keys: ['ghcr.io/octo/app/sub@push'], scope: undefined },
    {
      name: 'another host',
      keys: ['ghcr.io.example.com@push', 'quay.io/octo/app'],
      scope: undefined
    }
  ])('with $name is $scope', async ({ keys, scope }) => {
    expect(await scopeFor(keys, 'ghcr.io', 'octo/app')).toBe(scope)
  })
})

describe('the scope of a pull of ghcr.io/octo/app', () => {
  test.each([
    { name: 'the repository', keys: ['ghcr.io/octo/app'], scope: 'octo/app' },
    { name: 'the repository for pulls', keys: ['ghcr.io/octo/app@pull'], scope: 'octo/app@pull' },
    { name: 'the host for pulls', keys: ['ghcr.io@pull'], scope: '@pull' },
    { name: 'the repository for pushes', keys: ['ghcr.io/octo/app@push'], scope: undefined },
    { name: 'the host for both', keys: ['ghcr.io@pull,push'], scope: undefined },
    {
      name: 'the repository for pushes and the host',
      keys: ['ghcr.io/octo/app@push', 'ghcr.io'],
      scope: ''
    }
  ])('with $name is $scope', async ({ keys, scope }) => {
    expect(await scopeFor(keys, 'ghcr.io', 'octo/app', 'pull')).toBe(scope)
  })
})

describe('a scope', () => {
  test('of the Hub is kept under the host of its registry', async () => {
    const keys = ['docker.io/octo/app@push', 'registry-1.docker.io/octo/app@push']
    expect(await scopeFor(keys.slice(0, 1), 'docker.io', 'octo/app')).toBe(undefined)
    expect(await scopeFor(keys, 'docker.io', 'octo/app')).toBe('octo/app@push')
  })

  test('says where its file is and what it holds', async () => {
    const path = `${BASE}/config/ghcr.io/octo/app@push/config.json`
    const files = filesOf({ [path]: '{}' })
    expect(await findScopedConfig(BASE, APP, 100, files)).toEqual({
      scope: 'octo/app@push',
      path,
      read: { kind: 'text', text: '{}' }
    })
  })

  test('folder without a config.json is passed over', async () => {
    const files = filesOf({
      [`${BASE}/config/ghcr.io/octo/app@push/other.json`]: '{}',
      [`${BASE}/config/ghcr.io@push/config.json`]: '{}'
    })
    expect((await findScopedConfig(BASE, APP, 100, files))?.scope).toBe('@push')
  })

  test.each(['../../etc', 'octo/../app', 'octo//app', '', 'octo/a@b', 'octo\\app'])(
    'is not looked for with the path "%s"',
    async (path) => {
      const keys = [path, 'octo/app', 'app', 'b'].map((key) => `ghcr.io/${key}`)
      expect(await scopeFor(keys, 'ghcr.io', path)).toBe(undefined)
    }
  )

  test('can be looked for with any words', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.string(),
        fc.string(),
        fc.array(fc.string()),
        async (host, path, keys) => {
          await scopeFor(keys, host, path)
        }
      )
    )
  })
})
