import { describe, expect, test } from '@jest/globals'
import {
  type Reference,
  parseReference,
  checkGitHubName,
  defaultImage,
  ownerOf,
  packageNameOf
} from '../../src/image/reference.js'
import fc from 'fast-check'
import type { ReferenceProblem } from '../../src/image/reference-error.js'

const SHA256 = 'a3ed95caeb02ffe68cdd9fd84406680ae93d633cb16422d00e8a7c22955b46d4'
const SHA384 = SHA256 + SHA256.slice(0, 32)
const SHA512 = SHA256 + SHA256
const PATH_255 = `owner/${'n'.repeat(249)}`

function reference(part: Partial<Reference>): Reference {
  return {
    registry: 'ghcr.io',
    path: 'owner/name',
    tag: undefined,
    digest: undefined,
    hostGiven: true,
    ...part
  }
}

const hub = (path: string, part: Partial<Reference> = {}): Reference =>
  reference({ registry: 'docker.io', path, hostGiven: false, ...part })

describe('a legal reference', () => {
  test.each<readonly [string, string, Reference]>([
    ['owner and name', 'ghcr.io/owner/name', reference({})],
    ['a tag', 'ghcr.io/owner/name:v1', reference({ tag: 'v1' })],
    ['a tag with every legal character', 'ghcr.io/owner/name:_A.z-9', reference({ tag: '_A.z-9' })],
    [
      'a tag of 128 characters',
      `ghcr.io/owner/name:${'t'.repeat(128)}`,
      reference({ tag: 't'.repeat(128) })
    ],
    ['a digest', `ghcr.io/owner/name@sha256:${SHA256}`, reference({ digest: `sha256:${SHA256}` })],
    [
      'a tag and a digest',
      `ghcr.io/owner/name:v1@sha256:${SHA256}`,
      reference({ tag: 'v1', digest: `sha256:${SHA256}` })
    ],
    [
      'a digest by sha384',
      `ghcr.io/owner/name@sha384:${SHA384}`,
      reference({ digest: `sha384:${SHA384}` })
    ],
    [
      'a digest by sha512',
      `ghcr.io/owner/name@sha512:${SHA512}`,
      reference({ digest: `sha512:${SHA512}` })
    ],
    ['six components', 'ghcr.io/a/b/c/d/e/f', reference({ path: 'a/b/c/d/e/f' })],
    ['one component', 'ghcr.io/name', reference({ path: 'name' })],
    ['legal separators', 'ghcr.io/o-w/n.a_m__e---x', reference({ path: 'o-w/n.a_m__e---x' })],
    ['digits alone', 'ghcr.io/1/2', reference({ path: '1/2' })],
    ['upper case in the host', 'GHCR.IO/owner/name', reference({})],
    ['a path of 255 characters', `ghcr.io/${PATH_255}`, reference({ path: PATH_255 })],
    [
      'a host with a port',
      'registry.example.com:5000/owner/name',
      reference({ registry: 'registry.example.com:5000' })
    ],
    ['a name and a port', 'registry:5000/owner/name', reference({ registry: 'registry:5000' })],
    ['localhost', 'localhost/owner/name', reference({ registry: 'localhost' })],
    [
      'localhost with a port',
      'localhost:5000/x',
      reference({ registry: 'localhost:5000', path: 'x' })
    ],
    ['an IPv4 address', '127.0.0.1:5000/x', reference({ registry: '127.0.0.1:5000', path: 'x' })],
    ['an IPv6 address', '[::1]/x', reference({ registry: '[::1]', path: 'x' })],
    [
      'an IPv6 address with a port',
      '[2001:DB8::1]:5000/x:v1',
      reference({ registry: '[2001:db8::1]:5000', path: 'x', tag: 'v1' })
    ],
    [
      'a host of hyphenated labels',
      'a-b.c--d.e/x',
      reference({ registry: 'a-b.c--d.e', path: 'x' })
    ],
    ['no host and one component', 'alpine', hub('library/alpine')],
    ['no host, one component, a tag', 'alpine:3.20', hub('library/alpine', { tag: '3.20' })],
    ['no host and two components', 'owner/name', hub('owner/name')],
    ['no host and three components', 'owner/name/x', hub('owner/name/x')],
    ['what looks like a host alone', 'ghcr.io', hub('library/ghcr.io')],
    ['what looks like a port alone', 'localhost:5000', hub('library/localhost', { tag: '5000' })],
    ['docker.io', 'docker.io/owner/name', hub('owner/name', { hostGiven: true })],
    ['docker.io, one component', 'docker.io/alpine', hub('library/alpine', { hostGiven: true })],
    [
      'the older name of Docker Hub',
      'index.docker.io/alpine',
      hub('library/alpine', { hostGiven: true })
    ],
    ['Docker Hub in upper case', 'Docker.IO/alpine', hub('library/alpine', { hostGiven: true })],
    ['63 hexadecimal digits', SHA256.slice(1), hub(`library/${SHA256.slice(1)}`)],
    ['64 hexadecimal digits with a tag', `${SHA256}:v1`, hub(`library/${SHA256}`, { tag: 'v1' })],
    [
      '64 hexadecimal digits in a path',
      `ghcr.io/owner/${SHA256}`,
      reference({ path: `owner/${SHA256}` })
    ]
  ])('with %s is read', (_name, text, expected) => {
    expect(parseReference(text)).toEqual({ kind: 'reference', reference: expected })
  })
})

describe('an illegal reference', () => {
  const tooLong = `ghcr.io/${PATH_255}x`
  const longHub = 'n'.repeat(248)
  type Row = readonly [string, string, string, number, string, string | undefined]
  test.each<Row>([
    // name, given, code, position, found, corrected
    ['nothing', '', 'empty', 0, '', undefined],
    ['white space only', ' \n', 'empty', 0, '', undefined],
    ['https', 'https://ghcr.io/o/n', 'scheme', 0, 'https://', 'ghcr.io/o/n'],
    ['HTTP', 'HTTP://ghcr.io/o/n:v1', 'scheme', 0, 'HTTP://', 'ghcr.io/o/n:v1'],
    ['docker', 'docker://alpine', 'scheme', 0, 'docker://', 'alpine'],
    ['oci', 'oci://ghcr.io/o/n', 'scheme', 0, 'oci://', 'ghcr.io/o/n'],
    ['ftp', 'ftp://ghcr.io/o/n', 'scheme', 0, 'ftp://', undefined],
    ['https without a host', 'https://o/n', 'scheme', 0, 'https://', undefined],
    ['https and more wrong', 'https://ghcr.io/O/N/', 'scheme', 0, 'https://', 'ghcr.io/o/n'],
    ['two schemes', 'https://https://ghcr.io/o/n', 'scheme', 0, 'https://', undefined],
    ['upper-case owner', 'ghcr.io/Owner/Repo', 'uppercase', 8, 'O', 'ghcr.io/owner/repo'],
    ['upper-case name', 'ghcr.io/owner/REPO', 'uppercase', 14, 'REPO', 'ghcr.io/owner/repo'],
    ['upper case inside', 'ghcr.io/owner/myRepo', 'uppercase', 16, 'R', 'ghcr.io/owner/myrepo'],
    ['upper case, no host', 'Owner/repo', 'uppercase', 0, 'O', 'owner/repo'],
    ['upper case, one word', 'Alpine', 'uppercase', 0, 'A', 'alpine'],
    ['upper-case localhost', 'LOCALHOST/x', 'uppercase', 0, 'LOCALHOST', 'localhost/x'],
    ['upper case keeps the tag', 'ghcr.io/O/n:V1', 'uppercase', 8, 'O', 'ghcr.io/o/n:V1'],
    ['upper case keeps the host', 'GHCR.io/O/n', 'uppercase', 8, 'O', 'GHCR.io/o/n'],
    ['space in front', ' ghcr.io/o/n', 'character', 0, ' ', 'ghcr.io/o/n'],
    ['newline behind', 'ghcr.io/o/n\r\n', 'character', 11, '\r\n', 'ghcr.io/o/n'],
    ['space inside', 'ghcr.io/o/my name', 'character', 12, ' ', undefined],
    ['tab inside', 'ghcr.io/o/n\t:v1', 'character', 11, '\t', undefined],
    ['NUL', 'ghcr.io/o/n\u0000m', 'character', 11, '\u0000', undefined],
    ['escape sequence', 'ghcr.io/o/\u001b[31mn', 'character', 10, '\u001b', undefined],
    ['non-ASCII', 'ghcr.io/o/größe', 'character', 12, 'öß', undefined],
    ['outside the BMP', 'ghcr.io/o/n🐳🐳x', 'character', 11, '🐳🐳', undefined],
    ['zero-width space', 'ghcr.io/o/n\u200b', 'character', 11, '\u200b', undefined],
    ['expression', 'ghcr.io/${{ x }}/n', 'character', 8, '${{', undefined],
    ['expression in the tag', 'ghcr.io/o/n:${{ x }}', 'character', 12, '${{', undefined],
    ['shell variable', 'ghcr.io/o/$NAME', 'character', 10, '$', undefined],
    ['quotes', '"ghcr.io/o/n:v1"', 'character', 0, '"', 'ghcr.io/o/n:v1'],
    ['plus sign in the path', 'ghcr.io/o/c++', 'character', 11, '++', undefined],
    ['query', 'ghcr.io/o/n?x', 'character', 11, '?', undefined],
    ['backslash', 'ghcr.io/o\\n', 'character', 9, '\\', undefined],
    ['empty owner', 'ghcr.io//n', 'empty-component', 7, '//', undefined],
    ['double slash', 'ghcr.io/o//n', 'empty-component', 9, '//', 'ghcr.io/o/n'],
    ['slash behind the host', 'ghcr.io//o/n', 'empty-component', 7, '//', 'ghcr.io/o/n'],
    ['empty name', 'ghcr.io/o/', 'empty-component', 9, '/', undefined],
    ['slash at the end', 'ghcr.io/o/n/', 'empty-component', 11, '/', 'ghcr.io/o/n'],
    ['host alone', 'ghcr.io/', 'empty-component', 7, '/', undefined],
    ['empty host', '/o/n', 'empty-component', 0, '/', undefined],
    ['no host, double slash', 'o//n', 'empty-component', 1, '//', undefined],
    ['tag alone', ':v1', 'empty-component', 0, ':', undefined],
    ['digest alone', `@sha256:${SHA256}`, 'empty-component', 0, '@', undefined],
    ['empty name with a tag', 'ghcr.io/o/:v1', 'empty-component', 9, '/', undefined],
    ['slash before the tag', 'ghcr.io/o/n/:v1', 'empty-component', 11, '/', 'ghcr.io/o/n:v1'],
    ['login with a hyphen at its end', 'ghcr.io/o-/n', 'separator', 9, '-', 'ghcr.io/o/n'],
    ['dot in front', 'ghcr.io/o/.github', 'separator', 10, '.', 'ghcr.io/o/github'],
    ['dots only', 'ghcr.io/o/../n', 'separator', 10, '..', undefined],
    ['two dots', 'ghcr.io/o/a..b', 'separator', 11, '..', 'ghcr.io/o/a.b'],
    ['three underscores', 'ghcr.io/o/a___b', 'separator', 11, '___', 'ghcr.io/o/a_b'],
    ['mixed separators', 'ghcr.io/o/a-_b', 'separator', 11, '-_', 'ghcr.io/o/a-b'],
    ['long path', tooLong, 'too-long', 263, 'x', undefined],
    ['long path of 300', `ghcr.io/o/${'n'.repeat(298)}`, 'too-long', 263, 'n', undefined],
    ['name too long with library/', longHub, 'too-long', 247, 'n', undefined],
    ['host in front of a dot', '.github/n', 'host', 0, '.', undefined],
    ['host with a dot at its end', 'ghcr.io./o/n', 'host', 7, '.', 'ghcr.io/o/n'],
    ['host with two dots', 'ghcr..io/o/n', 'host', 4, '..', undefined],
    ['host with an underscore', 'my_org.io/o/n', 'host', 2, '_', undefined],
    ['label ending in a hyphen', 'a-.io/o/n', 'host', 1, '-.', undefined],
    ['unclosed bracket', '[::1/o/n', 'host', 0, '[::1', undefined],
    ['no address in brackets', '[ghcr]/o/n', 'host', 0, '[ghcr]', undefined],
    ['too many colons', '[:::::]/o/n', 'host', 0, '[:::::]', undefined],
    ['address out of range', '1.2.3.400/o/n', 'host', 0, '1.2.3.400', undefined],
    ['no host before the port', ':5000/o/n', 'host', 0, ':', undefined],
    ['empty port', 'ghcr.io:/o/n', 'port', 7, ':', 'ghcr.io/o/n'],
    ['port of letters', 'ghcr.io:o/n', 'port', 8, 'o', undefined],
    ['port out of range', 'ghcr.io:70000/o/n', 'port', 8, '70000', undefined],
    ['port of an address', '[::1]:x/n', 'port', 6, 'x', undefined],
    ['text behind an address', '[::1]x/n', 'host', 0, '[::1]x', undefined],
    ['slash in the tag', 'ghcr.io/o/n:feat/x', 'tag', 16, '/', 'ghcr.io/o/n:feat-x'],
    ['slash in the tag, no host', 'alpine:feat/x', 'tag', 11, '/', 'alpine:feat-x'],
    ['dotted tag with a slash', 'alpine:v1.0/x', 'tag', 11, '/', 'alpine:v1.0-x'],
    ['plus sign in the tag', 'ghcr.io/o/n:1.0+build', 'tag', 15, '+', 'ghcr.io/o/n:1.0-build'],
    ['two tags', 'ghcr.io/o/n:a:b', 'tag', 13, ':', 'ghcr.io/o/n:a-b'],
    ['dot before the tag', 'ghcr.io/o/n:.v1', 'tag', 12, '.', 'ghcr.io/o/n:v1'],
    ['hyphen before the tag', 'ghcr.io/o/n:-main', 'tag', 12, '-', 'ghcr.io/o/n:main'],
    ['tag of a hyphen', 'ghcr.io/o/n:-', 'tag', 12, '-', undefined],
    ['colon at the end', 'ghcr.io/o/n:', 'tag', 11, ':', 'ghcr.io/o/n'],
    ['long tag', `ghcr.io/o/n:${'t'.repeat(129)}`, 'tag', 140, 't', undefined],
    ['at sign at the end', 'ghcr.io/o/n@', 'digest', 11, '@', 'ghcr.io/o/n'],
    ['no algorithm', `ghcr.io/o/n@${SHA256}`, 'digest', 12, SHA256, undefined],
    ['tag behind an at sign', 'ghcr.io/o/n@latest', 'digest', 12, 'latest', undefined],
    ['unknown algorithm', `ghcr.io/o/n@md5:${SHA256}`, 'digest', 12, 'md5', undefined],
    ['empty algorithm', `ghcr.io/o/n@:${SHA256}`, 'digest', 12, ':', undefined],
    ['empty digest', 'ghcr.io/o/n@sha256:', 'digest', 18, ':', undefined],
    ['short digest', 'ghcr.io/o/n@sha256:abc', 'digest', 19, 'abc', undefined],
    ['sha512 too short', `o/n@sha512:${SHA256}`, 'digest', 11, SHA256, undefined],
    ['two digests', `o/n@sha256:${SHA256}@x`, 'digest', 75, '@x', undefined],
    [
      'upper-case digest',
      `o/n@sha256:${SHA256.toUpperCase()}`,
      'digest',
      11,
      'A',
      `o/n@sha256:${SHA256}`
    ],
    ['image ID', SHA256, 'hexadecimal', 0, SHA256, undefined]
  ])('with %s is pointed at', (_name, text, code, position, found, corrected) => {
    expect(parseReference(text)).toEqual({
      kind: 'invalid',
      problem: { code, position, found, corrected }
    })
  })

  test('shows no more than 128 characters of what is wrong', () => {
    expect(parseReference(`ghcr.io/${'A'.repeat(200)}`)).toEqual({
      kind: 'invalid',
      problem: {
        code: 'uppercase',
        position: 8,
        found: 'A'.repeat(128),
        corrected: `ghcr.io/${'a'.repeat(200)}`
      }
    })
  })

  test('of 200,000 characters is judged in linear time', () => {
    const started = performance.now()
    for (const run of [' ', '-', '.', '/', ':', '@', '[', '"', 'a-', 'A', '-.', '_']) {
      parseReference(`ghcr.io/o/n${run.repeat(200_000 / run.length)}x`)
      parseReference(`${run.repeat(200_000 / run.length)}.x/n`)
    }
    expect(performance.now() - started).toBeLessThan(60_000)
  })
})

function read(text: string): Reference {
  const parsed = parseReference(text)
  if (parsed.kind === 'invalid') throw new Error(`${text} is not legal`)
  return parsed.reference
}

const check = (text: string, owner?: string): ReferenceProblem | undefined =>
  checkGitHubName(read(text), 'ghcr.io', text, owner)

describe("a name in GitHub's own registry", () => {
  test.each([
    ['owner and name', 'ghcr.io/owner/name'],
    ['owner and nested name', 'ghcr.io/owner/name/part:v1'],
    ['a dot behind the owner', 'ghcr.io/owner/ghcr.io/name'],
    ['another owner', 'ghcr.io/somebody-else/name'],
    ['the login of a managed user', 'ghcr.io/mona_corp/name'],
    ['another registry without an owner', 'quay.io/name'],
    ['another registry with a doubled host', 'quay.io/ghcr.io/owner/name']
  ])('passes with %s', (_name, text) => {
    expect(check(text, 'Octo')).toBeUndefined()
  })

  type Row = readonly [string, string, string, string, string | undefined]
  test.each<Row>([
    ['no owner', 'ghcr.io/name', 'owner-missing', 'name', 'ghcr.io/octo/name'],
    ['no owner, a tag', 'ghcr.io/name:v1', 'owner-missing', 'name', 'ghcr.io/octo/name:v1'],
    ['no owner, a dot', 'ghcr.io/ghcr.io', 'owner-missing', 'ghcr.io', 'ghcr.io/octo/ghcr.io'],
    ['the host twice', 'ghcr.io/ghcr.io/o/n:v1', 'host-doubled', 'ghcr.io', 'ghcr.io/o/n:v1'],
    ['the host thrice', 'ghcr.io/ghcr.io/ghcr.io/o/n', 'host-doubled', 'ghcr.io', 'ghcr.io/o/n'],
    ['two hosts', 'ghcr.io/docker.io/library/n', 'host-doubled', 'docker.io', 'ghcr.io/library/n'],
    ['the host twice, no owner', 'ghcr.io/ghcr.io/n', 'host-doubled', 'ghcr.io', undefined],
    ['an owner with a dot', 'ghcr.io/my.org/n', 'owner-impossible', 'my.org', undefined],
    ['nothing but dots', 'ghcr.io/a.b/c.d/e.f', 'owner-impossible', 'a.b', undefined]
  ])('fails with %s', (_name, text, code, found, corrected) => {
    expect(check(text, 'Octo')).toEqual({ code, position: 8, found, corrected })
  })

  test('has no correction for a missing owner when no owner is known', () => {
    expect(check('ghcr.io/name')).toEqual({
      code: 'owner-missing',
      position: 8,
      found: 'name',
      corrected: undefined
    })
  })

  test('has no correction for a missing owner when the owner is no legal component', () => {
    expect(check('ghcr.io/name', 'octo-')?.corrected).toBeUndefined()
  })

  test('is never corrected to another name that fails', () => {
    const word = fc.constantFrom('ghcr.io', 'owner', 'a.b', 'name')
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 5 }), (components) => {
        const corrected = check(`ghcr.io/${components.join('/')}`, 'octo')?.corrected
        expect(corrected === undefined ? undefined : check(corrected, 'octo')).toBeUndefined()
      })
    )
  })
})

test.each([
  ['two components', 'ghcr.io/owner/name:v1', 'owner', 'name'],
  ['a nested name', 'ghcr.io/owner/name/part', 'owner', 'name/part'],
  ['no owner', 'ghcr.io/name', 'name', '']
])('owner and package of a reference with %s', (_name, text, owner, name) => {
  expect([ownerOf(read(text)), packageNameOf(read(text))]).toEqual([owner, name])
})

test('the default image is the repository in lower case', () => {
  expect(defaultImage('Octo-Org/Hello.World', 'ghcr.io')).toBe('ghcr.io/octo-org/hello.world')
})
