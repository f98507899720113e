// The `auth` text: what docker accepts, and print-then-parse.
import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { anyCharacter } from '../any-character.js'
import { base64 } from './scene.js'
import { parseAuthString, printAuthString } from '../../src/credential/docker-config.js'

describe('an auth text', () => {
  const cases = [
    {
      name: 'user and password',
      text: base64('octocat:secret'),
      read: { username: 'octocat', password: 'secret' }
    },
    {
      name: 'a password with colons',
      text: base64('octocat:a:b:c'),
      read: { username: 'octocat', password: 'a:b:c' }
    },
    {
      name: 'a password between NULs',
      text: base64('octocat:\0se\0cret\0\0'),
      read: { username: 'octocat', password: 'se\0cret' }
    },
    {
      name: 'an empty password',
      text: base64('octocat:'),
      read: { username: 'octocat', password: '' }
    },
    {
      name: 'a text broken into lines',
      text: `${base64('octocat:secret').slice(0, 6)}\r\n${base64('octocat:secret').slice(6)}\n`,
      read: { username: 'octocat', password: 'secret' }
    },
    {
      name: 'other alphabets than ASCII',
      text: base64('käthe:pässwörd→'),
      read: { username: 'käthe', password: 'pässwörd→' }
    },
    { name: 'nothing', text: '', read: undefined },
    { name: 'no colon', text: base64('octocat'), read: undefined },
    { name: 'no user', text: base64(':secret'), read: undefined },
    { name: 'no base64', text: 'octocat:secret', read: undefined },
    { name: 'missing padding', text: base64('a:bc').replaceAll('=', ''), read: undefined },
    { name: 'padding in the middle', text: `${base64('a:bc')}AAAA`, read: undefined },
    { name: 'the URL-safe alphabet', text: 'YT_-', read: undefined },
    { name: 'only padding', text: '====', read: undefined }
  ] as const

  test.each(cases)('with $name is read as docker reads it', ({ text, read }) => {
    expect(parseAuthString(text)).toEqual(read)
  })

  test('reads back what was printed', () => {
    const username = fc.string({ unit: 'grapheme', minLength: 1 }).filter((u) => !u.includes(':'))
    const password = fc.string({ unit: 'grapheme' }).filter((p) => !/^\0|\0$/.test(p))
    fc.assert(
      fc.property(fc.record({ username, password }, { noNullPrototype: true }), (pair) => {
        expect(parseAuthString(printAuthString(pair))).toEqual(pair)
      })
    )
  })

  test('is never a reason to throw', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: anyCharacter }), fc.base64String()), (text) => {
        parseAuthString(text)
      })
    )
  })
})
