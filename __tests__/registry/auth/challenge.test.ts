import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { chooseChallenge, parseChallenges } from '../../../src/registry/auth/challenge.js'

type Expected = readonly (readonly [string, Readonly<Record<string, string>>])[]

function read(header: string): Expected {
  return parseChallenges(header).map(({ scheme, parameters }) => [
    scheme,
    Object.fromEntries(parameters)
  ])
}

const HEADERS: readonly (readonly [name: string, header: string, expected: Expected])[] = [
  [
    'the challenge of ghcr.io',
    'Bearer realm="https://ghcr.io/token",service="ghcr.io",scope="repository:user/image:pull"',
    [
      [
        'bearer',
        { realm: 'https://ghcr.io/token', service: 'ghcr.io', scope: 'repository:user/image:pull' }
      ]
    ]
  ],
  ['nothing', '', []],
  ['white space and commas alone', ' , ,\t', []],
  ['a scheme alone', 'Negotiate', [['negotiate', {}]]],
  [
    'scheme and names in any case',
    'BEARER Realm="https://A/t"',
    [['bearer', { realm: 'https://A/t' }]]
  ],
  [
    'a comma inside quotes',
    'Bearer scope="a:pull,push",realm="r"',
    [['bearer', { scope: 'a:pull,push', realm: 'r' }]]
  ],
  [
    'escaped quotes',
    String.raw`Basic realm="say \"hi\\there\""`,
    [['basic', { realm: String.raw`say "hi\there"` }]]
  ],
  ['a value without quotes', 'Basic realm=simple', [['basic', { realm: 'simple' }]]],
  [
    'white space around the equals sign',
    'Basic realm = "a" , charset = "UTF-8"',
    [['basic', { realm: 'a', charset: 'UTF-8' }]]
  ],
  ['an empty quoted value', 'Basic realm=""', [['basic', { realm: '' }]]],
  [
    'two challenges in one header',
    'Basic realm="r", Bearer realm="https://h/t",service="s"',
    [
      ['basic', { realm: 'r' }],
      ['bearer', { realm: 'https://h/t', service: 's' }]
    ]
  ],
  [
    'a token68 before another challenge',
    'Negotiate YII+/a.b_c==, Basic realm="r"',
    [
      ['negotiate', {}],
      ['basic', { realm: 'r' }]
    ]
  ],
  [
    'schemes without parameters in a row',
    'Negotiate, NTLM, Basic realm="r"',
    [
      ['negotiate', {}],
      ['ntlm', {}],
      ['basic', { realm: 'r' }]
    ]
  ],
  ['the first of a name counts', 'Bearer realm="one",REALM="two"', [['bearer', { realm: 'one' }]]],
  [
    'a missing value ends the list',
    'Bearer realm="r",service=,scope="s"',
    [['bearer', { realm: 'r' }]]
  ],
  [
    'an open quote ends the list',
    'Bearer service="s",realm="https://h',
    [['bearer', { service: 's' }]]
  ],
  ['a parameter without a scheme', 'realm="https://evil.example/"', []],
  [
    'a name of the prototype',
    'Bearer __proto__="x",constructor="y"',
    [['bearer', JSON.parse('{"__proto__":"x","constructor":"y"}')]]
  ]
]

describe('a challenge header', () => {
  test.each(HEADERS)('%s is read', (_name, header, expected) => {
    expect(read(header)).toEqual(expected)
  })

  test('bearer is chosen before basic, wherever it stands', () => {
    const header = 'Basic realm="r", Negotiate, Bearer realm="t"'
    expect(chooseChallenge(header)).toEqual({
      scheme: 'bearer',
      parameters: new Map([['realm', 't']])
    })
  })

  test('basic is chosen where there is no bearer', () => {
    expect(chooseChallenge('Negotiate, basic realm="r"')?.scheme).toBe('basic')
  })

  test.each(['', 'Negotiate', 'Digest realm="r",nonce="n"', 'realm="r"', '"'])(
    'no way to log in is found in %p',
    (header) => {
      expect(chooseChallenge(header)).toBeUndefined()
    }
  )

  test('never throws', () => {
    const pieces = fc.constantFrom(
      'Bearer',
      'Basic ',
      'realm',
      '=',
      '"',
      '\\',
      ',',
      ' ',
      '\t',
      'a==',
      'é'
    )
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(pieces).map((parts) => parts.join(''))
        ),
        (header) => {
          parseChallenges(header)
        }
      )
    )
  })

  test('printed and read again it is the same', () => {
    const token = fc.stringMatching(/^[a-z][a-z0-9-]{0,8}$/)
    const value = fc.string({ unit: 'grapheme-ascii', maxLength: 20 })
    const challenge = fc.tuple(
      token,
      fc.uniqueArray(fc.tuple(token, value), {
        selector: ([key]) => key,
        minLength: 1,
        maxLength: 4
      })
    )
    fc.assert(
      fc.property(fc.array(challenge, { maxLength: 4 }), (challenges) => {
        const header = challenges
          .map(
            ([scheme, pairs]) =>
              `${scheme} ${pairs.map(([key, text]) => `${key}="${text.replace(/["\\]/g, '\\$&')}"`).join(', ')}`
          )
          .join(', ')
        expect(read(header)).toEqual(
          challenges.map(([scheme, pairs]) => [scheme, Object.fromEntries(pairs)])
        )
      })
    )
  })

  test.each([
    ['spaces', ' '.repeat(1_000_000)],
    ['quotes', 'Bearer realm="' + '\\'.repeat(1_000_000)],
    ['a token68 without an end', 'Bearer ' + 'a'.repeat(1_000_000) + '!'],
    ['equals signs', 'Bearer ' + 'a='.repeat(500_000)],
    ['schemes', 'a '.repeat(500_000)]
  ])('a hostile header of %s is read in no time', (_name, header) => {
    const begun = performance.now()
    parseChallenges(header)
    expect(performance.now() - begun).toBeLessThan(60_000)
  })
})
