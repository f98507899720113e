import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import {
  checkGitHubName,
  defaultImage,
  ownerOf,
  packageNameOf
} from '../../src/image/github-name.js'
import type { Reference } from '../../src/image/reference.js'
import type { ReferenceProblem } from '../../src/image/reference-error.js'
import { parseReference } from '../../src/image/reference.js'

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
