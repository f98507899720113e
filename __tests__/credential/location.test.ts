// Folders of docker and buildx, and what counts as inside the workspace.
import { describe, expect, test } from '@jest/globals'
import { filesOf } from './scene.js'
import {
  buildxFolder,
  dockerFolder,
  isWithin,
  liesInWorkspace
} from '../../src/credential/docker-config.js'

describe('the folders of docker and buildx', () => {
  test.each([
    { name: 'by default', env: {}, docker: '/root/.docker', buildx: '/root/.docker/buildx' },
    { name: 'by DOCKER_CONFIG', env: { DOCKER_CONFIG: '/d' }, docker: '/d', buildx: '/d/buildx' },
    {
      name: 'by BUILDX_CONFIG',
      env: { BUILDX_CONFIG: '/b' },
      docker: '/root/.docker',
      buildx: '/b'
    },
    {
      name: 'where both are empty',
      env: { DOCKER_CONFIG: '', BUILDX_CONFIG: '' },
      docker: '/root/.docker',
      buildx: '/root/.docker/buildx'
    }
  ])('$name', ({ env, docker, buildx }) => {
    expect([dockerFolder(env, '/root'), buildxFolder(env, '/root')]).toEqual([docker, buildx])
  })
})

describe('a path', () => {
  test.each([
    { path: '/w/app/.docker/config.json', folder: '/w/app', platform: 'linux', within: true },
    { path: '/w/app', folder: '/w/app/', platform: 'linux', within: true },
    { path: '/w/app2/config.json', folder: '/w/app', platform: 'linux', within: false },
    { path: '/w/config.json', folder: '/w/app', platform: 'linux', within: false },
    { path: '/w/APP/config.json', folder: '/w/app', platform: 'linux', within: false },
    { path: '/w/APP/config.json', folder: '/w/app', platform: 'darwin', within: true },
    { path: 'D:\\A\\App\\config.json', folder: 'd:/a/app', platform: 'win32', within: true },
    { path: '\\\\?\\D:\\a\\app\\c.json', folder: 'D:\\a\\app', platform: 'win32', within: true },
    { path: 'D:\\a\\app2\\c.json', folder: 'D:\\a\\app', platform: 'win32', within: false },
    { path: '/etc/config.json', folder: '/', platform: 'linux', within: true }
  ])('$path in $folder on $platform: $within', ({ path, folder, platform, within }) => {
    expect(isWithin(path, folder, platform)).toBe(within)
  })
})

describe('a configuration', () => {
  const cases = [
    { name: 'outside', file: '/home/r/config.json', links: {}, inside: false },
    { name: 'inside', file: '/w/config.json', links: {}, inside: true },
    {
      name: 'linked into the workspace',
      file: '/home/r/c',
      links: { '/home/r/c': '/w/c' },
      inside: true
    },
    {
      name: 'linked out of the workspace',
      file: '/w/c',
      links: { '/w/c': '/home/r/c' },
      inside: false
    },
    {
      name: 'in a workspace that is a link',
      file: '/data/app/c',
      links: { '/w': '/data/app' },
      inside: true
    },
    {
      name: 'that cannot be found again',
      file: '/home/r/c',
      links: { '/home/r/c': undefined },
      inside: true
    },
    { name: 'where the workspace is gone', file: '/w/c', links: { '/w': undefined }, inside: true }
  ]

  test.each(cases)(
    '$name counts as inside the workspace: $inside',
    async ({ file, links, inside }) => {
      expect(await liesInWorkspace(file, '/w', 'linux', filesOf({}, links))).toBe(inside)
    }
  )

  test.each([undefined, ''])(
    'is never inside where there is no workspace (%p)',
    async (workspace) => {
      expect(await liesInWorkspace('/w/c', workspace, 'linux', filesOf({}))).toBe(false)
    }
  )
})
