import { hostnameOf, isLoopback } from '../../src/base/redirect.js'
import { isGitHub, originsOf, type RegistryKind, registryKindOf } from '../../src/registry/host.js'
import { describe, expect, test } from '@jest/globals'

describe('a registry', () => {
  test.each<readonly [host: string, own: string, kind: RegistryKind['kind']]>([
    ['ghcr.io', 'ghcr.io', 'github'],
    ['ghcr.io', 'containers.octo.ghe.com', 'foreign-github'],
    ['containers.octo.ghe.com', 'containers.octo.ghe.com', 'github'],
    ['containers.other.ghe.com', 'containers.octo.ghe.com', 'foreign-github'],
    ['containers.github.example.com', 'containers.github.example.com', 'github'],
    ['docker.pkg.github.com', 'ghcr.io', 'retired'],
    ['docker.io', 'ghcr.io', 'docker-hub'],
    ['gcr.io', 'ghcr.io', 'google'],
    ['eu.gcr.io', 'ghcr.io', 'google'],
    ['europe-west1-docker.pkg.dev', 'ghcr.io', 'google'],
    ['gcr.io.evil.com', 'ghcr.io', 'other'],
    ['123456789012.dkr.ecr.us-east-1.amazonaws.com', 'ghcr.io', 'ecr'],
    ['123456789012.dkr.ecr.cn-north-1.amazonaws.com.cn', 'ghcr.io', 'ecr'],
    ['123456789012.dkr.ecr-fips.us-gov-west-1.amazonaws.com', 'ghcr.io', 'ecr'],
    ['123456789012.dkr-ecr.us-east-1.on.aws', 'ghcr.io', 'ecr'],
    ['public.ecr.aws', 'ghcr.io', 'ecr'],
    ['12345.dkr.ecr.us-east-1.amazonaws.com', 'ghcr.io', 'other'],
    ['quay.io', 'ghcr.io', 'other'],
    ['evil-ghcr.io', 'ghcr.io', 'other'],
    ['ghcr.io.evil.com', 'ghcr.io', 'other'],
    ['localhost:5000', 'ghcr.io', 'other']
  ])('at %s (own: %s) is %s', (host, own, kind) => {
    const registry = registryKindOf(host, own)
    expect([registry.kind, registry.host]).toEqual([kind, host])
    expect(isGitHub(registry)).toBe(kind === 'github' || kind === 'foreign-github')
  })

  test('that is retired names its successor', () => {
    expect(registryKindOf('docker.pkg.github.com', 'ghcr.io')).toEqual({
      kind: 'retired',
      host: 'docker.pkg.github.com',
      successor: 'ghcr.io'
    })
  })

  test.each([
    ['ghcr.io', ['https://ghcr.io']],
    ['docker.io', ['https://registry-1.docker.io']],
    ['quay.io', ['https://quay.io']],
    ['localhost:5000', ['https://localhost:5000', 'http://localhost:5000']],
    ['127.0.0.1:5000', ['https://127.0.0.1:5000', 'http://127.0.0.1:5000']],
    ['127.1.2.3', ['https://127.1.2.3', 'http://127.1.2.3']],
    ['[::1]:5000', ['https://[::1]:5000', 'http://[::1]:5000']],
    ['10.0.0.1:5000', ['https://10.0.0.1:5000']],
    ['localhost.evil.com', ['https://localhost.evil.com']],
    ['127.0.0.1.evil.com', ['https://127.0.0.1.evil.com']]
  ])('at %s answers at %j', (host, origins) => {
    expect(originsOf(registryKindOf(host, 'ghcr.io'))).toEqual(origins)
  })

  test('no address is no host', () => {
    expect([hostnameOf('no url'), hostnameOf('https://[::1]:1/'), isLoopback('')]).toEqual([
      '',
      '::1',
      false
    ])
  })
})
