import { describe, expect, test } from '@jest/globals'
import { runnerPlatform, serverOf } from '../../src/event/run.js'

const GITHUB = { url: 'https://github.com', apiUrl: 'https://api.github.com', registry: 'ghcr.io' }

test.each([
  ['github.com', 'https://github.com', 'https://api.github.com', GITHUB],
  ['nothing', undefined, undefined, GITHUB],
  ['empty variables', '', '', GITHUB],
  ['no addresses', 'github', 'api', GITHUB],
  ['another protocol', 'file:///etc', 'ftp://x', GITHUB],
  ['a trailing slash', 'https://github.com/', 'https://api.github.com/', GITHUB],
  [
    'data residency',
    'https://octo.ghe.com',
    undefined,
    {
      url: 'https://octo.ghe.com',
      apiUrl: 'https://api.octo.ghe.com',
      registry: 'containers.octo.ghe.com'
    }
  ],
  [
    'GitHub Enterprise Server',
    'https://GitHub.example.com',
    undefined,
    {
      url: 'https://github.example.com',
      apiUrl: 'https://github.example.com/api/v3',
      registry: 'containers.github.example.com'
    }
  ],
  [
    'an API address of its own',
    'http://github.example.com:8080',
    'http://github.example.com:8080/api/v3/',
    {
      url: 'http://github.example.com:8080',
      apiUrl: 'http://github.example.com:8080/api/v3',
      registry: 'containers.github.example.com'
    }
  ],
  [
    'a host that only ends like data residency',
    'https://notghe.com',
    undefined,
    {
      url: 'https://notghe.com',
      apiUrl: 'https://notghe.com/api/v3',
      registry: 'containers.notghe.com'
    }
  ]
])('the server from %s', (_name, url, api, expected) => {
  expect(serverOf(url, api)).toEqual(expected)
})

describe('the platform of the runner', () => {
  test.each([
    ['X64', 'linux/amd64'],
    ['ARM64', 'linux/arm64'],
    ['ARM', 'linux/arm/v7'],
    ['X86', 'linux/386'],
    ['', 'linux/amd64'],
    ['S390X', 'linux/amd64'],
    [undefined, 'linux/amd64']
  ])('%p is %s', (arch, platform) => {
    expect(runnerPlatform({ RUNNER_ARCH: arch })).toBe(platform)
  })
})
