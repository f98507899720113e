import { describe, expect, test } from '@jest/globals'
import type { DockerfileImages, DockerfileOptions } from '../../src/dockerfile/convert.js'
import { copy, fixture, from, frontend, images, missing, mount, problem, read } from './images.js'

type Case = readonly [string, string, Partial<DockerfileOptions>, DockerfileImages]

const args = (...entries: readonly (readonly [string, string])[]): Partial<DockerfileOptions> => ({
  buildArgs: new Map(entries)
})
const contexts = (
  ...entries: readonly (readonly [string, string])[]
): Partial<DockerfileOptions> => ({ buildContexts: new Map(entries) })

describe('the target', () => {
  test.each<Case>([
    [
      'takes a mount with it',
      'targets',
      { target: 'dev' },
      images(from(1, 'debian:12'), mount(3, 'ghcr.io/acme/devtools:1'))
    ],
    [
      'takes a copy with it',
      'targets',
      { target: 'test' },
      images(from(1, 'debian:12'), copy(5, 'ghcr.io/acme/fixtures:7'))
    ],
    [
      'is the last stage where it is empty',
      'targets',
      { target: '' },
      images(from(1, 'debian:12'), copy(7, 'busybox:1.36'))
    ],
    ['may be the first stage', 'targets', { target: 'base' }, images(from(1, 'debian:12'))],
    ['has no case', 'targets', { target: 'BASE' }, images(from(1, 'debian:12'))],
    [
      'must be there',
      'targets',
      { target: 'production' },
      problem('unknown-target', 0, 'production')
    ],
    ['is no number', 'targets', { target: '0' }, problem('unknown-target', 0, '0')],
    [
      'may stand below a stage that is not needed',
      'php-extensions',
      { target: 'ci' },
      images(
        from(4, 'composer:2.8'),
        from(5, 'mlocati/php-extension-installer:2'),
        from(6, 'php:8.3-fpm-alpine')
      )
    ],
    [
      'runs what ONBUILD of its base says',
      'onbuild',
      { target: 'app' },
      images(from(1, 'node:22'), copy(3, 'ghcr.io/acme/hooks:1'))
    ],
    ['does not run its own ONBUILD', 'onbuild', { target: 'base' }, images(from(1, 'node:22'))]
  ])('%s', (_name, file, options, expected) => {
    expect(read(fixture(file), options)).toEqual(expected)
  })
})

describe('a build argument', () => {
  test.each<Case>([
    [
      'wins over a default',
      'python-args',
      args(['PYTHON_VERSION', '3.13']),
      images(from(4, 'python:3.13-slim-bookworm'))
    ],
    [
      'fills what has no default',
      'required-base',
      args(['BASE_IMAGE', 'ghcr.io/acme/jre:21']),
      images(from(2, 'ghcr.io/acme/jre:21'))
    ],
    [
      'is taken as it is',
      'required-base',
      args(['BASE_IMAGE', '$OTHER']),
      problem('bad-reference', 2, '$OTHER')
    ],
    ['may be empty', 'optional-suffix', args(['SUFFIX', '']), images(from(2, 'ghcr.io/acme/base'))],
    [
      'may not leave a base empty',
      'required-base',
      args(['BASE_IMAGE', '']),
      problem('blank-base', 2, '${BASE_IMAGE}')
    ],
    [
      'is seen by the defaults below it',
      'nested-defaults',
      args(['REGISTRY', ''], ['TAG', '7']),
      images(from(5, 'docker.io/base:7'))
    ],
    [
      'needs an ARG before the first FROM',
      'global-only',
      args(['TAG', '12']),
      images(from(3, undefined, missing('TAG')))
    ],
    [
      'may choose another base altogether',
      'nested-defaults',
      args(['DEBUG', '1']),
      images(from(5, 'ghcr.io/acme/base:2024.1'))
    ],
    [
      'may replace a predefined one',
      'by-platform',
      args(['TARGETARCH', 'arm64']),
      images(from(2, 'ghcr.io/acme/arm-base:1'), from(3, 'acme/linux-arm64:1'))
    ],
    [
      'may name the frontend',
      'go-cross',
      args(['BUILDKIT_SYNTAX', 'ghcr.io/acme/frontend:2 x']),
      images(
        frontend(0, 'ghcr.io/acme/frontend:2'),
        from(3, 'golang:1.23'),
        from(10, 'gcr.io/distroless/static-debian12:nonroot')
      )
    ],
    [
      'named without a value is not resolved',
      'python-args',
      { environmentArgs: new Set(['DISTRO']) },
      images(from(4, undefined, missing('DISTRO')))
    ],
    [
      'named without a value hides a default of its use',
      'nested-defaults',
      { environmentArgs: new Set(['NAME']) },
      images(from(5, undefined, missing('NAME')))
    ]
  ])('%s', (_name, file, options, expected) => {
    expect(read(fixture(file), options)).toEqual(expected)
  })
})

describe('a build context', () => {
  const image = 'docker-image://ghcr.io/acme/other:1'
  const base = from(1, 'alpine')
  const app = from(2, 'ghcr.io/acme/base:1')
  const assets = copy(3, 'assets')
  const busybox = copy(4, 'docker.io/library/busybox:latest')
  const tools = mount(5, 'tools')

  test.each<Case>([
    [
      'takes the place of a copied image',
      'contexts',
      contexts(['assets', './assets']),
      images(base, app, busybox, tools)
    ],
    [
      'takes the place of a mounted image',
      'contexts',
      contexts(['tools', 'https://example.com/tools.git']),
      images(base, app, assets, busybox)
    ],
    [
      'takes the place of a base by its full name',
      'contexts',
      contexts(['ghcr.io/acme/base:1', 'oci-layout://./base']),
      images(base, assets, busybox, tools)
    ],
    [
      'takes the place of a base by its short name',
      'contexts',
      contexts(['busybox', 'target:busybox']),
      images(base, app, assets, tools)
    ],
    [
      'has a name that may be spelled out',
      'contexts',
      contexts(['docker.io/library/busybox:latest', '../x']),
      images(base, app, assets, tools)
    ],
    [
      'of another tag is another image',
      'contexts',
      contexts(['busybox:1', '../x']),
      images(base, app, assets, busybox, tools)
    ],
    [
      'may be an image',
      'contexts',
      contexts(['assets', image]),
      images(base, app, copy(3, 'ghcr.io/acme/other:1', { context: 'assets' }), busybox, tools)
    ],
    [
      'may be an image in the place of a base',
      'contexts',
      contexts(['alpine', 'docker-image://alpine:3.20@sha256:' + 'e'.repeat(64)]),
      images(
        from(1, `alpine:3.20@sha256:${'e'.repeat(64)}`, { context: 'alpine' }),
        app,
        assets,
        busybox,
        tools
      )
    ],
    [
      'may be scratch',
      'contexts',
      contexts(['assets', 'docker-image://scratch']),
      images(base, app, busybox, tools)
    ],
    [
      'may be no image',
      'contexts',
      contexts(['assets', 'docker-image://No Image']),
      problem('bad-context', 3, 'docker-image://No Image')
    ],
    [
      'takes the place of a whole stage',
      'contexts',
      contexts(['base', './rootfs']),
      images(app, assets, busybox, tools)
    ],
    [
      'leaves what the stage copies',
      'context-stage',
      contexts(['deps', image]),
      images(from(1, 'ghcr.io/acme/other:1', { context: 'deps' }), copy(2, 'ghcr.io/acme/deps:1'))
    ],
    ['cannot take the place of scratch', 'scratch-only', contexts(['scratch', image]), images()]
  ])('%s', (_name, file, options, expected) => {
    expect(read(fixture(file), options)).toEqual(expected)
  })
})

describe('platforms', () => {
  const both = { platforms: ['linux/amd64', 'linux/arm64'] }

  test.each<Case>([
    [
      'join on the images that all of them need',
      'node-web',
      both,
      images(from(2, 'node:22-alpine', both), from(11, 'nginx:1.27-alpine', both))
    ],
    [
      'choose stages and images',
      'by-platform',
      both,
      images(
        from(1, 'alpine:3.20'),
        from(2, 'ghcr.io/acme/arm-base:1', { platforms: ['linux/arm64'] }),
        from(3, 'acme/linux-amd64:1'),
        from(3, 'acme/linux-arm64:1', { platforms: ['linux/arm64'] })
      )
    ],
    [
      'may have a variant',
      'by-platform',
      { platforms: ['linux/arm/v7'], target: 'other' },
      images(from(3, 'acme/linux-armv7:1', { platforms: ['linux/arm/v7'] }))
    ],
    [
      'do not change what runs on the builder',
      'go-cross',
      { platforms: ['linux/arm64'], buildPlatform: 'linux/riscv64' },
      images(
        frontend(1, 'docker/dockerfile:1', { platforms: ['linux/riscv64'] }),
        from(3, 'golang:1.23', { platforms: ['linux/riscv64'] }),
        from(10, 'gcr.io/distroless/static-debian12:nonroot', { platforms: ['linux/arm64'] })
      )
    ]
  ])('%s', (_name, file, options, expected) => {
    expect(read(fixture(file), options)).toEqual(expected)
  })
})
