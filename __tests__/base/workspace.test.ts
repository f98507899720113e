import { describe, expect, test } from '@jest/globals'
import { locate } from '../../src/base/workspace.js'

/** Links by path; every other path is its own real one. */
function linked(links: Readonly<Record<string, string | undefined>>) {
  return {
    real: (path: string) => Promise.resolve(Object.hasOwn(links, path) ? links[path] : path)
  }
}

describe('a file', () => {
  test.each([
    {
      name: 'in a folder',
      path: '/w/app/.docker/c',
      root: '/w/app',
      platform: 'linux',
      kind: 'inside'
    },
    {
      name: 'that is the workspace',
      path: '/w/app',
      root: '/w/app/',
      platform: 'linux',
      kind: 'inside'
    },
    { name: 'in a sibling', path: '/w/app2/c', root: '/w/app', platform: 'linux', kind: 'outside' },
    { name: 'above', path: '/w/c', root: '/w/app', platform: 'linux', kind: 'outside' },
    {
      name: 'in another case',
      path: '/w/APP/c',
      root: '/w/app',
      platform: 'linux',
      kind: 'outside'
    },
    {
      name: 'in another case on macOS',
      path: '/w/APP/c',
      root: '/w/app',
      platform: 'darwin',
      kind: 'inside'
    },
    {
      name: 'on Windows',
      path: 'D:\\A\\App\\c',
      root: 'd:/a/app',
      platform: 'win32',
      kind: 'inside'
    },
    {
      name: 'in a sibling on Windows',
      path: 'D:\\a\\app2\\c',
      root: 'D:\\a\\app',
      platform: 'win32',
      kind: 'outside'
    },
    { name: 'anywhere in the root', path: '/etc/c', root: '/', platform: 'linux', kind: 'inside' },
    { name: 'without a workspace', path: '/w/c', root: '', platform: 'linux', kind: 'outside' },
    { name: 'of no workspace', path: '/w/c', root: undefined, platform: 'linux', kind: 'outside' }
  ])('$name is $kind', async ({ path, root, platform, kind }) => {
    const found = await locate(path, { workspace: root, platform }, linked({}))
    expect(found).toEqual(kind === 'inside' ? { kind, path } : { kind })
  })

  test.each([
    { name: 'relative', path: 'a/b', links: {}, found: { kind: 'inside', path: '/w/a/b' } },
    { name: 'above', path: '../c', links: { '/w/../c': '/c' }, found: { kind: 'outside' } },
    {
      name: 'linked into it',
      path: '/h/c',
      links: { '/h/c': '/w/c' },
      found: { kind: 'inside', path: '/w/c' }
    },
    { name: 'linked out of it', path: 'c', links: { '/w/c': '/h/c' }, found: { kind: 'outside' } },
    {
      name: 'in a linked one',
      path: '/d/c',
      links: { '/w': '/d' },
      found: { kind: 'inside', path: '/d/c' }
    },
    {
      name: 'with a long name',
      path: 'c',
      links: { '/w/c': '\\\\?\\D:\\w\\c', '/w': 'D:\\w' },
      found: { kind: 'inside', path: '\\\\?\\D:\\w\\c' }
    },
    { name: 'that is gone', path: 'c', links: { '/w/c': undefined }, found: { kind: 'absent' } },
    {
      name: 'in one that is gone',
      path: '/w/c',
      links: { '/w': undefined },
      found: { kind: 'inside', path: '/w/c' }
    }
  ])('$name of the workspace is found', async ({ path, links, found }) => {
    const platform = path === 'c' && '/w' in links ? 'win32' : 'linux'
    expect(await locate(path, { workspace: '/w', platform }, linked(links))).toEqual(found)
  })
})
