import { expect, test } from '@jest/globals'
import { homeFolder } from '../../src/edge/ports.js'

test('a user without a home folder has an empty one', () => {
  const ask = (): string => {
    throw new Error('uv_os_homedir returned ENOENT')
  }
  expect(homeFolder(ask)).toBe('')
})

test('a home folder is what the system says', () => {
  expect(homeFolder(() => '/home/runner')).toBe('/home/runner')
})
