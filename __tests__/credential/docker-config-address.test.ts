// Server addresses and the spellings of configuration keys.
import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { hostOfKey, isSameRegistry, serverAddressOf } from '../../src/credential/docker-config.js'
import { anyCharacter } from '../any-character.js'

describe('the address docker keeps a login under', () => {
  test.each([
    { registry: 'docker.io', address: 'https://index.docker.io/v1/' },
    { registry: 'index.docker.io', address: 'https://index.docker.io/v1/' },
    { registry: 'registry-1.docker.io', address: 'https://index.docker.io/v1/' },
    { registry: 'ghcr.io', address: 'ghcr.io' },
    { registry: 'localhost:5000', address: 'localhost:5000' }
  ])('for $registry is $address', ({ registry, address }) => {
    expect(serverAddressOf(registry)).toBe(address)
  })
})

describe('the host of a configuration key', () => {
  test.each([
    { key: 'ghcr.io', host: 'ghcr.io' },
    { key: 'ghcr.io/', host: 'ghcr.io' },
    { key: 'ghcr.io/v2/', host: 'ghcr.io' },
    { key: 'https://ghcr.io', host: 'ghcr.io' },
    { key: 'https://ghcr.io/', host: 'ghcr.io' },
    { key: 'https://ghcr.io/v1/', host: 'ghcr.io' },
    { key: 'http://ghcr.io?x', host: 'ghcr.io' },
    { key: 'https://user:word@ghcr.io/v1/', host: 'ghcr.io' },
    { key: 'https://ghcr.io:/v1/', host: 'ghcr.io' },
    { key: 'https://ghcr.io:443/v1/', host: 'ghcr.io:443' },
    { key: 'HTTPS://GHCR.IO/', host: 'GHCR.IO' },
    { key: 'localhost:5000', host: 'localhost:5000' },
    { key: 'http://[::1]:5000/v2/', host: '[::1]:5000' },
    { key: 'http://[::1]/v2/', host: '::1' },
    { key: 'https://', host: 'https:' },
    { key: '', host: '' }
  ])('$key is $host', ({ key, host }) => {
    expect(hostOfKey(key)).toBe(host)
  })

  test('can be told of any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: anyCharacter }), (key) => {
        expect(hostOfKey(key).includes('/')).toBe(false)
      })
    )
  })
})

describe('input registry', () => {
  test.each([
    { given: 'ghcr.io', registry: 'ghcr.io', same: true },
    { given: ' GHCR.io ', registry: 'ghcr.io', same: true },
    { given: 'https://ghcr.io/', registry: 'ghcr.io', same: true },
    { given: 'docker.io', registry: 'docker.io', same: true },
    { given: 'https://index.docker.io/v1/', registry: 'docker.io', same: true },
    { given: 'registry-1.docker.io', registry: 'docker.io', same: true },
    { given: 'ghcr.io.example.com', registry: 'ghcr.io', same: false },
    { given: 'ghcr.io:443', registry: 'ghcr.io', same: false },
    { given: '', registry: 'ghcr.io', same: false }
  ])('"$given" means $registry: $same', ({ given, registry, same }) => {
    expect(isSameRegistry(given, registry)).toBe(same)
  })
})
