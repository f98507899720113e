import { describe, expect, test } from '@jest/globals'
import { fallbackPlatforms, normalPlatform } from '../../../src/registry/pull/pull-check.js'
import { indexOf, platformImage, served, gone } from './content.js'
import { BASE, pulled } from './scene.js'
import type { Script } from '../script.js'

describe('a platform', () => {
  test.each<readonly [string, string, string | undefined]>([
    ['as it is', 'linux/amd64', 'linux/amd64'],
    ['in capitals', 'Linux/ARM64', 'linux/arm64'],
    ['of the kernel', 'linux/x86_64', 'linux/amd64'],
    ['of the kernel, with a dash', 'linux/x86-64', 'linux/amd64'],
    ['of the kernel, of Arm', 'linux/aarch64', 'linux/arm64'],
    ['of the kernel, alone', 'aarch64', 'linux/arm64'],
    ['of 32 bits', 'linux/i386', 'linux/386'],
    ["of Debian's hard floats", 'armhf', 'linux/arm/v7'],
    ["of Debian's soft floats", 'linux/armel', 'linux/arm/v6'],
    ['of Arm without a variant', 'linux/arm', 'linux/arm/v7'],
    ['of Arm with a bare number', 'linux/arm/6', 'linux/arm/v6'],
    ['of 64 bits with its usual variant', 'linux/arm64/v8', 'linux/arm64'],
    ['of 64 bits with a bare number', 'linux/arm64/8', 'linux/arm64'],
    ['of 64 bits with another variant', 'linux/arm64/v9', 'linux/arm64/v9'],
    ['with the first level', 'linux/amd64/v1', 'linux/amd64'],
    ['with a later level', 'linux/amd64/v3', 'linux/amd64/v3'],
    ['without a system', 's390x', 'linux/s390x'],
    ['with the name of a desktop', 'macos/arm64', 'darwin/arm64'],
    ['with a version', 'windows(10.0.17763)/amd64', 'windows/amd64'],
    ['that nobody knows', 'wasi/wasm', 'wasi/wasm'],
    ['that is a system alone', 'linux', undefined],
    ['that is nothing', '', undefined]
  ])('%s', (_name, text, expected) => {
    expect(normalPlatform(text)).toBe(expected)
  })

  test.each<readonly [string, readonly string[]]>([
    ['linux/amd64/v3', ['linux/amd64/v3', 'linux/amd64/v2', 'linux/amd64', 'linux/386']],
    ['linux/arm/v7', ['linux/arm/v7', 'linux/arm/v6', 'linux/arm/v5']],
    ['linux/s390x', ['linux/s390x']]
  ])('%s is also served by lesser ones, in this order', (platform, expected) => {
    expect(fallbackPlatforms(platform)).toEqual(expected)
  })
})

describe('an index without the requested platform', () => {
  const amd = platformImage('linux', 'amd64')
  const arm = platformImage('linux', 'arm64', 'v8')
  const old = platformImage('linux', 'arm', 'v6')
  const index = indexOf([
    { content: amd, platform: 'linux/amd64' },
    { content: arm, platform: 'linux/arm64' },
    { content: old, platform: 'linux/arm/v6' }
  ])
  const script: Script = {
    ...served(BASE, index, 'v1'),
    ...served(BASE, amd),
    ...served(BASE, arm),
    ...served(BASE, old),
    ...gone(BASE, arm.digest)
  }

  test.each<readonly [string, string, 'incomplete-index' | 'pullable']>([
    ['its usual variant', 'linux/arm64/v8', 'incomplete-index'],
    ['the architecture alone', 'arm64', 'incomplete-index'],
    ['the name of the kernel', 'linux/aarch64', 'incomplete-index'],
    ['capitals', 'linux/ARM64', 'incomplete-index'],
    ['a lesser one', 'linux/arm/v7', 'pullable'],
    ['another', 'x86_64', 'pullable']
  ])('is told by %s', async (_name, requested, kind) => {
    expect((await pulled(script, { platforms: [requested] })).kind).toBe(kind)
  })
})
