import { expect, test } from '@jest/globals'
import { homeFolder, openPorts } from '../../src/edge/real-ports.js'

test('a user without a home folder has an empty one', () => {
  const ask = (): string => {
    throw new Error('uv_os_homedir returned ENOENT')
  }
  expect(homeFolder(ask)).toBe('')
})

test('a home folder is what the system says', () => {
  expect(homeFolder(() => '/home/runner')).toBe('/home/runner')
})

test('a secret is masked once, however many inputs hold it', () => {
  const masked: string[] = []
  const { ports, gateway } = openPorts(
    (secret) => masked.push(secret),
    () => undefined
  )
  for (const secret of ['one', 'two', 'one']) ports.runner.mask(secret)
  gateway.close()
  expect(masked).toEqual(['one', 'two'])
})
