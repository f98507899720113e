// What a runner says it is, as BuildKit writes platforms.
import { describe, expect, test } from '@jest/globals'
import { runnerPlatform } from '../../src/event/runner.js'

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
