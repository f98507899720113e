import { describe, expect, test } from '@jest/globals'
import { TIMED_OUT, settled } from '../../src/edge/http-failure.js'

const never = (): Promise<never> => new Promise(() => undefined)
const open = (): AbortSignal => new AbortController().signal

describe('a request', () => {
  test('that nothing settles ends with the limit', async () => {
    const over = new AbortController()
    const result = settled(over.signal, 600_000, never)
    over.abort()
    expect(await result).toEqual(TIMED_OUT)
  })

  test('that nothing settles ends with the patience for it', async () => {
    expect(await settled(open(), 1, never)).toEqual(TIMED_OUT)
  })

  test('is not begun when the limit has passed', async () => {
    let begun = false
    const result = await settled(AbortSignal.abort(), 600_000, () => {
      begun = true
      return Promise.resolve('value')
    })
    expect([result, begun]).toEqual([TIMED_OUT, false])
  })

  test('is told when its time is over', async () => {
    const told = new Promise<boolean>((resolve) => {
      void settled(open(), 1, (limit) => {
        limit.addEventListener('abort', () => {
          resolve(limit.aborted)
        })
        return never()
      })
    })
    expect(await told).toBe(true)
  })

  test('gives what it gives, or why it does not', async () => {
    const failing = () => Promise.reject(Object.assign(new Error(''), { code: 'ECONNRESET' }))
    expect([
      await settled(open(), 600_000, () => Promise.resolve('value')),
      await settled(open(), 600_000, failing)
    ]).toEqual(['value', { kind: 'failure', cause: 'reset', detail: 'ECONNRESET' }])
  })
})
