// config.json and DOCKER_AUTH_CONFIG as values.
import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import {
  buildxFolder,
  dockerFolder,
  findHelper,
  findLogin,
  NO_DOCKER_CONFIG,
  NO_LOGIN,
  parseDockerConfig,
  parseEnvironmentAuths
} from '../../src/credential/docker-config.js'
import type { DockerConfigText } from '../../src/credential/docker-config.js'
import { anyCharacter } from '../any-character.js'
import { base64, loginText } from './scene.js'

const AUTH = base64('octocat:secret')
const LOGIN = { ...NO_LOGIN, username: 'octocat', password: 'secret' }

function sound(parts: Partial<typeof NO_DOCKER_CONFIG>): DockerConfigText {
  return { kind: 'config', config: { ...NO_DOCKER_CONFIG, ...parts }, sound: true }
}

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

describe('the text of config.json', () => {
  const cases = [
    { name: 'an empty file', text: ' \n', read: sound({}) },
    { name: 'an empty object', text: '{}', read: sound({}) },
    { name: 'null', text: 'null', read: sound({}) },
    {
      name: 'null members',
      text: '{"auths":null,"credHelpers":null,"credsStore":null}',
      read: sound({})
    },
    {
      name: 'an auth text',
      text: JSON.stringify({ auths: { 'ghcr.io': { auth: AUTH } } }),
      read: sound({ auths: new Map([['ghcr.io', LOGIN]]) })
    },
    {
      name: 'an auth text beside other fields, which it outweighs',
      text: JSON.stringify({ auths: { 'ghcr.io': { auth: AUTH, username: 'a', password: 'b' } } }),
      read: sound({ auths: new Map([['ghcr.io', LOGIN]]) })
    },
    {
      name: 'user and password in the open',
      text: JSON.stringify({ auths: { 'ghcr.io': { username: 'octocat', password: 'secret' } } }),
      read: sound({ auths: new Map([['ghcr.io', LOGIN]]) })
    },
    {
      name: 'tokens',
      text: JSON.stringify({ auths: { a: { identitytoken: 'i' }, b: { registrytoken: 'r' } } }),
      read: sound({
        auths: new Map([
          ['a', { ...NO_LOGIN, identityToken: 'i' }],
          ['b', { ...NO_LOGIN, registryToken: 'r' }]
        ])
      })
    },
    {
      name: 'an empty entry, a store and helpers',
      text: '{"auths":{"ghcr.io":{},"x":null},"credsStore":"pass","credHelpers":{"gcr.io":"gcloud"}}',
      read: sound({
        auths: new Map([
          ['ghcr.io', NO_LOGIN],
          ['x', NO_LOGIN]
        ]),
        credsStore: 'pass',
        credHelpers: new Map([['gcr.io', 'gcloud']])
      })
    },
    {
      name: 'members in other letter case',
      text: JSON.stringify({ Auths: { 'ghcr.io': { Auth: AUTH } }, CREDSSTORE: 'pass' }),
      read: sound({ auths: new Map([['ghcr.io', LOGIN]]), credsStore: 'pass' })
    },
    {
      name: 'an auth text that cannot be decoded beside a good one',
      text: JSON.stringify({ auths: { bad: { auth: '%' }, 'ghcr.io': { auth: AUTH } } }),
      read: {
        kind: 'config',
        config: {
          ...NO_DOCKER_CONFIG,
          auths: new Map([
            ['bad', NO_LOGIN],
            ['ghcr.io', LOGIN]
          ])
        },
        sound: false
      }
    },
    {
      name: 'a member named __proto__',
      text: `{"auths":{"__proto__":{"auth":"${AUTH}"}}}`,
      read: sound({ auths: new Map([['__proto__', LOGIN]]) })
    },
    { name: 'no JSON', text: '{"auths":', read: { kind: 'malformed' } },
    { name: 'a list', text: '[]', read: { kind: 'malformed' } },
    { name: 'a text', text: '"auths"', read: { kind: 'malformed' } },
    { name: 'auths as a list', text: '{"auths":[]}', read: { kind: 'malformed' } },
    { name: 'an entry as a text', text: '{"auths":{"ghcr.io":"x"}}', read: { kind: 'malformed' } },
    { name: 'a number as auth', text: '{"auths":{"a":{"auth":1}}}', read: { kind: 'malformed' } },
    {
      name: 'a number as token',
      text: '{"auths":{"a":{"identitytoken":1}}}',
      read: { kind: 'malformed' }
    },
    { name: 'a number as store', text: '{"credsStore":1}', read: { kind: 'malformed' } },
    { name: 'a number as helper', text: '{"credHelpers":{"a":1}}', read: { kind: 'malformed' } }
  ] satisfies readonly { name: string; text: string; read: DockerConfigText }[]

  test.each(cases)('with $name is read as docker reads it', ({ text, read }) => {
    expect(parseDockerConfig(text)).toEqual(read)
  })

  test('is never a reason to throw', () => {
    const shaped = fc.record({
      auths: fc.jsonValue(),
      credHelpers: fc.jsonValue(),
      credsStore: fc.jsonValue()
    })
    const texts = fc.oneof(
      fc.string({ unit: anyCharacter }),
      fc.json(),
      shaped.map((s) => JSON.stringify(s))
    )
    fc.assert(
      fc.property(texts, (text) => {
        const read = parseDockerConfig(text)
        if (read.kind === 'config') findLogin(read.config, 'ghcr.io')
        parseEnvironmentAuths(text)
      })
    )
  })

  test('gives back every login that was printed into it', () => {
    const word = fc.string({ minLength: 1 }).filter((text) => !text.includes(':'))
    fc.assert(
      fc.property(fc.domain(), word, word, (host, username, password) => {
        expect(parseDockerConfig(loginText(host, `${username}:${password}`))).toEqual(
          sound({ auths: new Map([[host, { ...NO_LOGIN, username, password }]]) })
        )
      })
    )
  })
})

describe('DOCKER_AUTH_CONFIG', () => {
  const cases = [
    { name: 'one login', text: loginText('ghcr.io', 'octocat:secret'), read: [['ghcr.io', LOGIN]] },
    { name: 'nothing', text: '', read: [] },
    { name: 'no JSON', text: '{', read: [] },
    { name: 'an empty object', text: '{}', read: [] },
    {
      name: 'another field',
      text: `{"auths":{"ghcr.io":{"auth":"${AUTH}"}},"credsStore":"x"}`,
      read: []
    },
    {
      name: 'another field in an entry',
      text: `{"auths":{"ghcr.io":{"auth":"${AUTH}","email":""}}}`,
      read: []
    },
    {
      name: 'an entry without auth',
      text: `{"auths":{"ghcr.io":{"auth":"${AUTH}"},"a":{}}}`,
      read: []
    },
    {
      name: 'an entry that cannot be decoded',
      text: `{"auths":{"ghcr.io":{"auth":"${AUTH}"},"a":{"auth":"%"}}}`,
      read: []
    },
    { name: 'two objects', text: '{"auths":{}}{}', read: [] }
  ] as const

  test.each(cases)('with $name is taken whole or not at all', ({ text, read }) => {
    expect([...parseEnvironmentAuths(text)]).toEqual(read)
  })
})

describe('the login of a server address', () => {
  function found(auths: Readonly<Record<string, string>>, address: string): string {
    const entries = Object.entries(auths).map(
      ([key, password]) => [key, { ...NO_LOGIN, password }] as const
    )
    return findLogin({ ...NO_DOCKER_CONFIG, auths: new Map(entries) }, address).password
  }

  const hub = 'https://index.docker.io/v1/'
  test.each([
    { name: 'the very host', auths: { 'ghcr.io': 'a' }, address: 'ghcr.io', password: 'a' },
    { name: 'a URL', auths: { 'https://ghcr.io': 'a' }, address: 'ghcr.io', password: 'a' },
    {
      name: 'a URL of version 1',
      auths: { 'https://ghcr.io/v1/': 'a' },
      address: 'ghcr.io',
      password: 'a'
    },
    { name: 'a path', auths: { 'ghcr.io/v2/': 'a' }, address: 'ghcr.io', password: 'a' },
    { name: 'a trailing slash', auths: { 'ghcr.io/': 'a' }, address: 'ghcr.io', password: 'a' },
    {
      name: 'the very host after another spelling',
      auths: { 'https://ghcr.io': 'a', 'ghcr.io': 'b' },
      address: 'ghcr.io',
      password: 'b'
    },
    {
      name: 'the first of two spellings',
      auths: { 'https://ghcr.io': 'a', 'ghcr.io/v1/': 'b' },
      address: 'ghcr.io',
      password: 'a'
    },
    { name: 'another port', auths: { 'ghcr.io:443': 'a' }, address: 'ghcr.io', password: '' },
    {
      name: 'another host',
      auths: { 'notghcr.io': 'a', 'ghcr.io.example.com': 'b' },
      address: 'ghcr.io',
      password: ''
    },
    { name: 'upper case', auths: { 'GHCR.IO': 'a' }, address: 'ghcr.io', password: '' },
    { name: 'the address of the Hub', auths: { [hub]: 'a' }, address: hub, password: 'a' },
    {
      name: 'the Hub by other names',
      auths: { 'docker.io': 'a', 'index.docker.io': 'b' },
      address: hub,
      password: ''
    },
    { name: 'a name every object has', auths: {}, address: 'constructor', password: '' }
  ])('kept under $name', ({ auths, address, password }) => {
    expect(found(auths, address)).toBe(password)
  })
})

describe('the helper of a server address', () => {
  const credHelpers = new Map([
    ['ghcr.io', 'own'],
    ['quay.io', '']
  ])
  test.each([
    { name: 'its own helper', address: 'ghcr.io', helper: 'own' },
    { name: 'the store', address: 'docker.io', helper: 'all' },
    { name: 'none where an empty name switches the store off', address: 'quay.io', helper: '' }
  ])('is $name', ({ address, helper }) => {
    expect(findHelper({ ...NO_DOCKER_CONFIG, credHelpers, credsStore: 'all' }, address)).toBe(
      helper
    )
  })
})
