import { describe, expect, test } from '@jest/globals'
import { mapLimit } from '../../src/base/promises.js'

describe('tasks in turns', () => {
  test('give their answers in order, whoever is done first', async () => {
    const later = async (turns: number, value: string): Promise<string> => {
      for (let turn = 0; turn < turns; turn += 1) await Promise.resolve()
      return value
    }
    const tasks = [9, 1, 5, 0, 3].map((turns, index) => () => later(turns, String(index)))
    expect(await mapLimit(2, tasks)).toEqual(['0', '1', '2', '3', '4'])
  })

  test('are none, or fewer than could run', async () => {
    expect(await mapLimit(3, [])).toEqual([])
    expect(await mapLimit(3, [() => Promise.resolve(1)])).toEqual([1])
  })

  test('fail together', async () => {
    const fails = (): Promise<never> => Promise.reject(new Error('no'))
    await expect(mapLimit(1, [fails])).rejects.toThrow('no')
  })
})
