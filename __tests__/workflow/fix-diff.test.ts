import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { unifiedDiff } from '../../src/workflow/fix.js'
import { patched } from './patch.js'

const HEAD = '--- a/f\n+++ b/f\n'

describe('unifiedDiff', () => {
  test.each([
    { name: 'nothing', before: 'a\n', after: 'a\n', diff: HEAD },
    {
      name: 'a changed line',
      before: 'a\n',
      after: 'b\n',
      diff: `${HEAD}@@ -1,1 +1,1 @@\n-a\n+b\n`
    },
    {
      name: 'a line put into the middle',
      before: '1\n2\n3\n4\n5\n6\n7\n8\n',
      after: '1\n2\n3\n4\nx\n5\n6\n7\n8\n',
      diff: `${HEAD}@@ -3,4 +3,5 @@\n 3\n 4\n+x\n 5\n 6\n`
    },
    { name: 'a first line', before: '', after: 'a\n', diff: `${HEAD}@@ -0,0 +1,1 @@\n+a\n` },
    { name: 'a last line taken', before: 'a\n', after: '', diff: `${HEAD}@@ -1,1 +0,0 @@\n-a\n` },
    {
      name: 'two places far apart',
      before: '1\n2\n3\n4\n5\n6\n7\n8\n9\n',
      after: 'x\n2\n3\n4\n5\n6\n7\n8\ny\n',
      diff: `${HEAD}@@ -1,3 +1,3 @@\n-1\n+x\n 2\n 3\n@@ -7,3 +7,3 @@\n 7\n 8\n-9\n+y\n`
    },
    {
      name: 'a line end that is missing',
      before: 'a',
      after: 'a\n',
      diff: `${HEAD}@@ -1,1 +1,1 @@\n-a\n\\ No newline at end of file\n+a\n`
    },
    {
      name: 'line ends of Windows as LF',
      before: 'a\r\n',
      after: 'a\r\nb\r\n',
      diff: `${HEAD}@@ -1,1 +1,2 @@\n a\n+b\n`
    }
  ])('shows $name', async ({ before, after, diff }) => {
    expect(await unifiedDiff('f', before, after)).toBe(diff)
  })

  test('is not made of two texts that have nothing in common', async () => {
    const lines = (word: string) =>
      Array.from({ length: 2000 }, (_, at) => `${word}${String(at)}\n`).join('')
    expect(await unifiedDiff('f', lines('a'), lines('b'))).toBeUndefined()
  })

  test('fits whatever the texts', async () => {
    const line = fc.constantFrom('a\n', 'b\n', 'c\n', '\n')
    const text = fc.array(line, { maxLength: 25 }).map((lines) => lines.join(''))
    await fc.assert(
      fc.asyncProperty(text, text, async (before, after) => {
        expect(patched(before, (await unifiedDiff('f', before, after)) ?? '')).toBe(after)
      })
    )
  })
})
