// Links lead to pages of the server of the run, and to the documentation of the version that runs.
import { describe, expect, test } from '@jest/globals'
import { docsUrl, packageSettings } from '../../src/text/links.js'
import { toAnnotation } from '../../src/text/escape.js'
import type { PackageName } from '../../src/base/github.js'
import { facts, RUN, type Change } from '../verdict/facts.js'

function settingsOf(owned: Partial<PackageName>, change: Change = {}): readonly string[] {
  const name = { owner: 'acme', name: 'app', ownerType: 'Organization', ...owned } as const
  return packageSettings(facts(change), name).map((part) => toAnnotation([part]))
}

describe('the settings of a package', () => {
  test.each<readonly [string, Partial<PackageName>, readonly string[]]>([
    ['an organization', {}, ['https://github.com/orgs/acme/packages/container/app/settings']],
    [
      'a user, with a nested name',
      { ownerType: 'User', name: 'app/sub/part' },
      ['https://github.com/users/acme/packages/container/app%2Fsub%2Fpart/settings']
    ],
    [
      'an account of unknown kind',
      { ownerType: undefined },
      [
        'https://github.com/orgs/acme/packages/container/app/settings',
        'https://github.com/users/acme/packages/container/app/settings'
      ]
    ]
  ])('are those of %s', (_name, owned, expected) => {
    expect(settingsOf(owned).map((text) => text.replace(/^.*: /, ''))).toEqual(expected)
  })

  test('are on the server of the run', () => {
    const server = {
      url: 'https://octo.ghe.com',
      apiUrl: 'https://api.octo.ghe.com',
      registry: 'containers.octo.ghe.com'
    }
    expect(settingsOf({}, { run: { server } })).toEqual([
      expect.stringContaining('https://octo.ghe.com/orgs/acme/packages/container/app/settings')
    ])
  })

  test('are not linked where the address holds what no address holds', () => {
    const server = { ...RUN.server, url: 'https://octo.example/"><script>' }
    expect(settingsOf({}, { run: { server } })).toEqual([expect.not.stringContaining('https:')])
  })
})

test('the documentation is that of the version that runs', () => {
  const action = { repository: 'octo/ghcr-preflight', ref: 'v1' }
  expect([docsUrl('package-access'), docsUrl('package-access', action)]).toEqual([
    'https://github.com/OWNER/ghcr-preflight/blob/main/docs/reasons.md#package-access',
    'https://github.com/octo/ghcr-preflight/blob/v1/docs/reasons.md#package-access'
  ])
})
