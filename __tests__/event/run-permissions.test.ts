import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { packagesLevel } from '../../src/event/run.js'

describe('packagesLevel', () => {
  test.each([
    {
      name: 'the spelling of the log',
      text: '{"Contents":"read","Packages":"write"}',
      level: 'write'
    },
    { name: 'the spelling of the variable', text: '{"packages":"read"}', level: 'read' },
    { name: 'capitals', text: '{"PACKAGES":"write"}', level: 'write' },
    { name: 'none in words', text: '{"packages":"none"}', level: 'none' },
    { name: 'other scopes alone', text: '{"Contents":"read","Metadata":"read"}', level: 'none' },
    {
      name: 'scopes of two words',
      text: '{"pull_requests":"read","id-token":"write"}',
      level: 'none'
    },
    { name: 'blanks and lines', text: ' {\n "packages" : "write" }\n', level: 'write' }
  ])('understands $name', ({ text, level }) => {
    expect(packagesLevel(text)).toBe(level)
  })

  test.each([
    { name: 'no text', text: undefined },
    { name: 'an empty text', text: '' },
    { name: 'no JSON', text: 'packages: write' },
    { name: 'a list', text: '["packages"]' },
    { name: 'null', text: 'null' },
    { name: 'an object with nothing in it', text: '{}' },
    { name: 'a masked level', text: '{"Contents":"***","Packages":"***"}' },
    { name: 'a masked level of another scope', text: '{"Contents":"***","Packages":"write"}' },
    { name: 'a masked scope', text: '{"Contents":"read","***":"write"}' },
    { name: 'an unknown level', text: '{"packages":"admin"}' },
    { name: 'a level that is no text', text: '{"packages":true}' },
    { name: 'two levels', text: '{"packages":"read","Packages":"write"}' },
    { name: 'a huge text', text: `{"packages":"write"${' '.repeat(20_000)}}` }
  ])('does not guess from $name', ({ text }) => {
    expect(packagesLevel(text)).toBeUndefined()
  })

  test('gives a level or nothing for any text', () => {
    const levels = ['write', 'read', 'none', undefined]
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => levels.includes(packagesLevel(text)))
    )
  })

  test('reads back what is printed', () => {
    const scope = fc.constantFrom('contents', 'packages', 'pull_requests', 'IdToken')
    const level = fc.constantFrom('read', 'write', 'none')
    fc.assert(
      fc.property(fc.dictionary(scope, level, { minKeys: 1 }), (scopes) => {
        expect(packagesLevel(JSON.stringify(scopes))).toBe(scopes['packages'] ?? 'none')
      })
    )
  })
})
