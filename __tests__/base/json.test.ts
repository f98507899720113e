import { expect, test } from '@jest/globals'
import { field, fieldAt, flagOf, idOf, isRecord, textOf } from '../../src/base/json.js'

const parse = (text: string): unknown => JSON.parse(text)

test.each<readonly [string, unknown, string, unknown]>([
  ['an object', { a: 1 }, 'a', 1],
  ['an object that lacks it', { a: 1 }, 'b', undefined],
  ['an object that inherits it', {}, 'constructor', undefined],
  ['an object whose prototype has it', {}, '__proto__', undefined],
  ['JSON that names a prototype', parse('{"__proto__":{"a":1}}'), 'a', undefined],
  ['JSON that names a prototype, asked for it', parse('{"__proto__":1}'), '__proto__', 1],
  ['null', null, 'a', undefined],
  ['nothing', undefined, 'a', undefined],
  ['an array', ['a'], 'length', undefined],
  ['a string', 'a', 'length', undefined]
])('a field of %s', (_name, value, name, expected) => {
  expect(field(value, name)).toEqual(expected)
})

test('a path of fields ends where one is missing', () => {
  const value = { a: { b: { c: true } } }
  expect([fieldAt(value, 'a', 'b', 'c'), fieldAt(value, 'a', 'x', 'c'), fieldAt(value)]).toEqual([
    true,
    undefined,
    value
  ])
})

test.each<readonly [string, unknown, unknown]>([
  ['a number', 42, '42'],
  ['text', '42', '42'],
  ['the largest safe number', Number.MAX_SAFE_INTEGER, '9007199254740991'],
  ['a number that JSON rounds', 2 ** 53, undefined],
  ['zero', 0, undefined],
  ['a negative number', -1, undefined],
  ['a fraction', 1.5, undefined],
  ['NaN', NaN, undefined],
  ['text with a leading zero', '042', undefined],
  ['text with an exponent', '4e2', undefined],
  ['no digits', '', undefined],
  ['an object', { id: 1 }, undefined]
])('an id from %s', (_name, value, expected) => {
  expect(idOf(value)).toBe(expected)
})

test('text, flags and objects are told from everything else', () => {
  const values = ['a', '', true, false, 0, null, undefined, [], {}]
  expect(values.map(textOf).filter((text) => text !== undefined)).toEqual(['a'])
  expect(values.map(flagOf).filter((flag) => flag !== undefined)).toEqual([true, false])
  expect(values.filter(isRecord)).toEqual([{}])
})
