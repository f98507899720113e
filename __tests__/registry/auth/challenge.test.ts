import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import {
  chooseChallenge,
  parseChallenges,
  isOpenRealm,
  isTrustedRealm
} from '../../../src/registry/auth/challenge.js'

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

const TRUSTED: readonly (readonly [name: string, realm: string, origin: string])[] = [
  ['ghcr.io', 'https://ghcr.io/token', 'https://ghcr.io'],
  ['ghcr.io with a query', 'https://ghcr.io/token?a=b', 'https://ghcr.io'],
  ['upper case', 'HTTPS://GHCR.IO/token', 'https://ghcr.io'],
  ['a port of the same host', 'https://ghcr.io:8443/token', 'https://ghcr.io'],
  ['Docker Hub', 'https://auth.docker.io/token', 'https://registry-1.docker.io'],
  ['gitlab.com', 'https://gitlab.com/jwt/auth', 'https://registry.gitlab.com'],
  [
    'DigitalOcean',
    'https://api.digitalocean.com/v2/registry/auth',
    'https://registry.digitalocean.com'
  ],
  [
    'Scaleway, by its declared service',
    'https://api.scaleway.com/registry-internal/v1/regions/fr-par/tokens',
    'https://rg.fr-par.scw.cloud'
  ],
  ['Azure, itself', 'https://acme.azurecr.io/oauth2/token', 'https://acme.azurecr.io'],
  ['a country domain of one owner', 'https://auth.acme.co.uk/t', 'https://registry.acme.co.uk'],
  [
    'data residency, itself',
    'https://containers.octo.ghe.com/token',
    'https://containers.octo.ghe.com'
  ],
  ['an address, itself', 'https://10.0.0.5:5001/auth', 'https://10.0.0.5:5000'],
  ['IPv6, itself', 'https://[2001:db8::1]/auth', 'https://[2001:db8::1]:5000'],
  ['one label, itself', 'https://registry/auth', 'https://registry'],
  ['loopback over http', 'http://localhost:5001/auth', 'http://localhost:5000'],
  ['loopback under another name', 'http://127.0.0.1:5001/auth', 'https://localhost:5000'],
  ['full-width letters, which are the same name', 'https://ｇｈｃｒ.io/token', 'https://ghcr.io']
]

const HOSTILE: readonly (readonly [name: string, realm: string, origin: string])[] = [
  ['another host', 'https://evil.com/token', 'https://ghcr.io'],
  ['http', 'http://ghcr.io/token', 'https://ghcr.io'],
  ['another scheme', 'ftp://ghcr.io/token', 'https://ghcr.io'],
  ['a script', 'javascript:alert(1)', 'https://ghcr.io'],
  ['a user', 'https://user@ghcr.io/token', 'https://ghcr.io'],
  ['a password', 'https://:pw@ghcr.io/token', 'https://ghcr.io'],
  ['a user that looks like the host', 'https://ghcr.io@evil.com/token', 'https://ghcr.io'],
  ['a longer name', 'https://ghcr.io.evil.com/token', 'https://ghcr.io'],
  ['a name that ends alike', 'https://evil-ghcr.io/token', 'https://ghcr.io'],
  ['a line end inside', 'https://ghcr.io\n.evil.com/token', 'https://ghcr.io'],
  ['a Cyrillic letter', 'https://ghсr.io/token', 'https://ghcr.io'],
  ['an address', 'https://140.82.121.33/token', 'https://ghcr.io'],
  ['an address written as a number', 'https://2130706433/token', 'https://ghcr.io'],
  ['the metadata service', 'https://169.254.169.254/token', 'https://169.254.169.1'],
  ['loopback', 'https://localhost/token', 'https://ghcr.io'],
  ['loopback by address', 'https://127.0.0.1/token', 'https://ghcr.io'],
  ['the outside, from loopback', 'https://evil.com/token', 'http://localhost:5000'],
  ['the top level', 'https://io/token', 'https://ghcr.io'],
  ['another owner below co.uk', 'https://evil.co.uk/token', 'https://registry.acme.co.uk'],
  ['co.uk itself', 'https://co.uk/token', 'https://registry.acme.co.uk'],
  ['another owner at Azure', 'https://evil.azurecr.io/token', 'https://acme.azurecr.io'],
  [
    'another owner at Amazon',
    'https://evil.s3.amazonaws.com/t',
    'https://1.dkr.ecr.eu-west-1.amazonaws.com'
  ],
  [
    'another owner at ghe.com',
    'https://containers.evil.ghe.com/token',
    'https://containers.octo.ghe.com'
  ],
  ['another owner at cloud.ru', 'https://evil.cr.cloud.ru/token', 'https://acme.cr.cloud.ru'],
  ['another owner at Google', 'https://evil.run.app/token', 'https://acme.run.app'],
  ['a neighbour of Scaleway', 'https://evil.scaleway.com/t', 'https://rg.fr-par.scw.cloud'],
  ['Scaleway, for another registry', 'https://api.scaleway.com/t', 'https://ghcr.io'],
  ['one label, another', 'https://auth/token', 'https://registry'],
  ['nothing', '', 'https://ghcr.io'],
  ['a path alone', '/token', 'https://ghcr.io'],
  ['no URL', 'https://', 'https://ghcr.io']
]

const OPEN: readonly (readonly [name: string, realm: string, origin: string])[] = [
  ['of the registry behind a name', 'https://ghcr.io/token', 'https://lscr.io'],
  ['of an owner with two domains', 'https://auth.acme.dev/t', 'https://registry.acme.com'],
  ['for a registry of the own network', 'https://ghcr.io/token', 'https://mirror.local:5000']
]

const CLOSED: readonly (readonly [name: string, realm: string, origin: string])[] = [
  ['http', 'http://ghcr.io/token', 'https://lscr.io'],
  ['another scheme', 'ftp://ghcr.io/token', 'https://lscr.io'],
  ['a user', 'https://user@ghcr.io/token', 'https://lscr.io'],
  ['a password', 'https://:pw@ghcr.io/token', 'https://lscr.io'],
  ['an address', 'https://140.82.121.33/token', 'https://lscr.io'],
  ['the metadata service', 'https://169.254.169.254/token', 'https://lscr.io'],
  ['the metadata service, by a name', 'https://metadata.google.internal/t', 'https://lscr.io'],
  ['loopback', 'https://localhost/token', 'https://lscr.io'],
  ['loopback by a number', 'https://2130706433/token', 'https://lscr.io'],
  ['one label', 'https://token/', 'https://lscr.io'],
  ['no URL', '/token', 'https://lscr.io']
]

describe('a realm of another host', () => {
  test.each(OPEN)('may be asked without a login: %s', (_name, realm, origin) => {
    expect([isOpenRealm(realm, origin), isTrustedRealm(realm, origin)]).toEqual([true, false])
  })

  test.each(CLOSED)('may not even be asked without a login: %s', (_name, realm, origin) => {
    expect(isOpenRealm(realm, origin)).toBe(false)
  })

  test.each(TRUSTED)(
    'may be asked where it may have the credential: %s',
    (_name, realm, origin) => {
      expect(isOpenRealm(realm, origin)).toBe(true)
    }
  )
})

describe('a realm', () => {
  test.each(TRUSTED)('may have the credential: %s', (_name, realm, origin) => {
    expect(isTrustedRealm(realm, origin)).toBe(true)
  })

  test.each(HOSTILE)('may not have the credential: %s', (_name, realm, origin) => {
    expect(isTrustedRealm(realm, origin)).toBe(false)
  })

  test('never throws, whatever the registry sends', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.webUrl({ withQueryParameters: true })), (realm) => {
        isTrustedRealm(realm, 'https://ghcr.io')
      })
    )
  })

  test('of ghcr.io is at ghcr.io, whatever address is made up', () => {
    fc.assert(
      fc.property(fc.domain(), fc.webPath(), (domain, path) => {
        const host = new URL(`https://${domain}`).hostname
        const own = host === 'ghcr.io' || host.endsWith('.ghcr.io')
        expect(isTrustedRealm(`https://${domain}${path}`, 'https://ghcr.io')).toBe(own)
      })
    )
  })
})
