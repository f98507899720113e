// What is masked for a credential.
import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import type { Credential } from '../../src/credential/credential.js'
import { secretsToMask } from '../../src/credential/secrets.js'
import { anyCharacter } from '../any-character.js'
import { base64 } from './scene.js'

const source = { kind: 'docker-config' } as const

function basic(username: string, secret: string): Credential {
  return { kind: 'basic', source, username, secret }
}

describe('what is masked', () => {
  const cases = [
    {
      name: 'a token, its base64 with and without padding, and the base64 with the user',
      credential: basic('octocat', 'ghp_1234'),
      masks: [
        'ghp_1234',
        'Z2hwXzEyMzQ=',
        'Z2hwXzEyMzQ',
        'b2N0b2NhdDpnaHBfMTIzNA==',
        'b2N0b2NhdDpnaHBfMTIzNA'
      ]
    },
    {
      name: 'a password with its URL forms and URL-safe base64',
      credential: basic('a', 'p?>~ ÿ/'),
      masks: [
        'p?>~ ÿ/',
        'p%3F%3E~%20%C3%BF%2F',
        'p%3F%3E~+%C3%BF%2F',
        'cD8+fiDDvy8=',
        'cD8+fiDDvy8',
        'cD8-fiDDvy8=',
        'cD8-fiDDvy8',
        'YTpwPz5+IMO/Lw==',
        'YTpwPz5+IMO/Lw',
        'YTpwPz5-IMO_Lw==',
        'YTpwPz5-IMO_Lw'
      ]
    },
    {
      name: 'an identity token like a password',
      credential: { kind: 'identity-token', source, username: '', secret: 'token!' },
      masks: ['token!', 'dG9rZW4h', 'OnRva2VuIQ==', 'OnRva2VuIQ']
    },
    {
      name: 'a registry token, which has no user',
      credential: { kind: 'registry-token', source, secret: 'token!' },
      masks: ['token!', 'dG9rZW4h']
    },
    {
      name: 'nothing of a short secret that ordinary text could hold',
      credential: { kind: 'registry-token', source, secret: 'on' },
      masks: ['b24=']
    },
    { name: 'nothing of an empty secret', credential: basic('octocat', ''), masks: [] },
    { name: 'nothing where there is none', credential: { kind: 'none' }, masks: [] },
    {
      name: 'nothing that was withheld',
      credential: { kind: 'withheld', missing: 'password' },
      masks: []
    },
    {
      name: 'nothing of a helper that failed',
      credential: { kind: 'helper-failed', helper: 'pass', why: 'timeout' },
      masks: []
    }
  ] satisfies readonly { name: string; credential: Credential; masks: readonly string[] }[]

  test.each(cases)('is $name', ({ credential, masks }) => {
    expect(secretsToMask(credential)).toEqual(masks)
  })

  test('is a key file line by line, without its braces', () => {
    const key = '{\r\n  "private_key": "abc"\n}\n'
    const masks = secretsToMask(basic('_json_key', key))
    expect(masks.slice(0, 1)).toEqual(['"private_key": "abc"'])
    expect(masks.filter((mask) => /[\r\n]/.test(mask) || mask === '{')).toEqual([])
    expect(masks).toContain(base64(key))
    expect(masks).toContain(base64(`_json_key:${key}`))
  })

  test('never repeats, never is short, never throws, and covers secret and header', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: anyCharacter }),
        fc.string({ minLength: 4 }),
        (username, secret) => {
          const masks = secretsToMask(basic(username, secret))
          expect(new Set(masks).size).toBe(masks.length)
          expect(masks.filter((mask) => mask.length < 4)).toEqual([])
          expect(masks).toEqual(
            expect.arrayContaining([secret, base64(secret), base64(`${username}:${secret}`)])
          )
        }
      )
    )
    secretsToMask(basic('a', 'half a pair \ud800'))
  })
})
