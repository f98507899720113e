import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { readPayload } from '../../src/event/event.js'
import type { FileRead } from '../../src/ports.js'
import { anyCharacter } from '../any-character.js'
import { filesWith } from '../workflow/files.js'

const PATH = '/github/workflow/event.json'
const unreadable = (why: string): unknown => ({ state: { kind: 'unreadable', why }, content: {} })
const absent = { state: { kind: 'absent' }, content: {} }

describe('the event payload', () => {
  test.each<readonly [string, FileRead, unknown]>([
    ['an object', text('{"a":1}'), { state: { kind: 'read' }, content: { a: 1 } }],
    ['a byte order mark', text('\uFEFF{}'), { state: { kind: 'read' }, content: {} }],
    ['no file', { kind: 'absent' }, absent],
    ['an empty file', text(''), unreadable('it is empty')],
    ['white space', text(' \n'), unreadable('it is empty')],
    ['half a file', text('{"a":'), unreadable('it is not JSON')],
    ['HTML', text('<html>s3cret'), unreadable('it is not JSON')],
    ['deep nesting', text('['.repeat(200_000)), unreadable('it is not JSON')],
    ['an array', text('[1]'), unreadable('it is no JSON object')],
    ['null', text('null'), unreadable('it is no JSON object')],
    ['a string', text('"a"'), unreadable('it is no JSON object')],
    ['too much', { kind: 'too-large', bytes: 99 }, unreadable('it is too large')],
    ['a closed file', { kind: 'unreadable', why: 'EACCES' }, unreadable('EACCES')]
  ])('from %s', async (_name, file, expected) => {
    expect(await readPayload(filesWith(PATH, file), PATH)).toEqual(expected)
  })

  test.each([undefined, ''])('is absent when its path is %j', async (path) => {
    expect(await readPayload(filesWith('', text('{}')), path)).toEqual(absent)
  })

  test('with a key named after the prototype changes nobody else', async () => {
    const file = text('{"__proto__":{"polluted":true},"constructor":1}')
    await readPayload(filesWith(PATH, file), PATH)
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false)
  })

  test('is read from whatever text', async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(fc.string({ unit: anyCharacter }), fc.json()), async (content) => {
        const payload = await readPayload(filesWith(PATH, text(content)), PATH)
        expect(['read', 'unreadable']).toContain(payload.state.kind)
      })
    )
  })
})

function text(content: string): FileRead {
  return { kind: 'text', text: content }
}
