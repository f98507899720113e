import { describe, expect, test } from '@jest/globals'
import type { PermissionFacts } from '../../src/permissions/rules.js'
import {
  BOT,
  BOT_TARGET,
  declares,
  PRIVATE_FORK,
  PUBLIC_FORK,
  PULL,
  PUSH,
  said,
  UNKNOWN,
  type Word
} from './scene.js'

describe('the effective permission for every kind of run', () => {
  const rows: readonly [string, PermissionFacts, Readonly<Record<Word, string>>][] = [
    [
      'a public fork',
      PUBLIC_FORK,
      {
        write: 'fork-public read high event',
        read: 'fork-public read high event',
        none: 'fork-public-none none high workflow',
        absent: 'fork-public read high event',
        unreadable: 'fork-public unknown medium event, likely read'
      }
    ],
    [
      'a private fork',
      PRIVATE_FORK,
      {
        write: 'fork-private-write unknown medium event, likely read',
        read: 'fork-private-read read high workflow',
        none: 'fork-private-none none high workflow',
        absent: 'fork-private-undeclared unknown medium nothing, likely read',
        unreadable: 'fork-private-undeclared unknown medium nothing, likely read'
      }
    ],
    [
      'a fork of a repository of unknown visibility',
      { ...PUBLIC_FORK, visibility: undefined },
      {
        write: 'fork-private-write unknown medium event, likely read',
        read: 'fork-private-read read high workflow',
        none: 'fork-private-none none high workflow',
        absent: 'fork-private-undeclared unknown medium nothing, likely read',
        unreadable: 'fork-private-undeclared unknown medium nothing, likely read'
      }
    ],
    [
      'a pull request of unknown origin',
      { ...PULL, origin: UNKNOWN, secretSource: undefined },
      {
        write: 'fork-private-write unknown low nothing',
        read: 'fork-private-read read medium workflow',
        none: 'fork-private-none none medium workflow',
        absent: 'fork-private-undeclared unknown low nothing',
        unreadable: 'fork-private-undeclared unknown low nothing'
      }
    ],
    [
      'a fork whose pull request Dependabot updates',
      { ...PUBLIC_FORK, dependabot: true },
      {
        write: 'fork-public read high event',
        read: 'fork-public read high event',
        none: 'fork-public-none none high workflow',
        absent: 'fork-public read high event',
        unreadable: 'fork-public unknown medium event, likely read'
      }
    ],
    [
      'Dependabot',
      BOT,
      {
        write: 'dependabot-write write medium workflow',
        read: 'dependabot-declared read high workflow',
        none: 'dependabot-declared none high workflow',
        absent: 'dependabot-default read high event',
        unreadable: 'dependabot-unreadable unknown low nothing, likely read'
      }
    ],
    [
      'Dependabot on pull_request_target',
      BOT_TARGET,
      {
        write: 'dependabot-unsettled write low event',
        read: 'dependabot-unsettled read low event',
        none: 'dependabot-unsettled none low event',
        absent: 'dependabot-unsettled unknown low nothing',
        unreadable: 'dependabot-unsettled unknown low nothing'
      }
    ],
    [
      'Dependabot on pull_request_target into its own branch',
      { ...BOT_TARGET, baseRef: 'dependabot/npm_and_yarn/x' },
      {
        write: 'dependabot-unsettled read low event',
        read: 'dependabot-unsettled read low event',
        none: 'dependabot-unsettled read low event',
        absent: 'dependabot-unsettled read low event',
        unreadable: 'dependabot-unsettled read low event'
      }
    ],
    [
      'a push',
      PUSH,
      {
        write: 'declared-write write high workflow',
        read: 'declared-read read high workflow',
        none: 'declared-none none high workflow',
        absent: 'repository-default unknown medium nothing',
        unreadable: 'file-unreadable unknown low nothing'
      }
    ],
    [
      'a push to a new personal repository',
      { ...PUSH, ownerType: 'User', createdAt: '2024-05-01T00:00:00Z' },
      {
        write: 'declared-write write high workflow',
        read: 'declared-read read high workflow',
        none: 'declared-none none high workflow',
        absent: 'repository-default unknown medium nothing, likely read',
        unreadable: 'file-unreadable unknown low nothing'
      }
    ],
    [
      'an upload that was opened',
      { ...PUSH, observedPermission: 'write' },
      {
        write: 'registry-accepted write certain registry',
        read: 'registry-accepted write certain registry',
        none: 'registry-accepted write certain registry',
        absent: 'registry-accepted write certain registry',
        unreadable: 'registry-accepted write certain registry'
      }
    ],
    [
      'an upload that was refused to the installation',
      { ...PUSH, observedPermission: 'not-write' },
      {
        write: 'registry-refused unknown medium registry, likely read',
        read: 'registry-refused read certain registry',
        none: 'registry-refused none certain registry',
        absent: 'registry-refused unknown medium registry, likely read',
        unreadable: 'registry-refused unknown medium registry, likely read'
      }
    ],
    [
      'an upload that was refused to a private fork',
      { ...PRIVATE_FORK, observedPermission: 'not-write' },
      {
        write: 'registry-refused read high registry',
        read: 'registry-refused read certain registry',
        none: 'registry-refused none certain registry',
        absent: 'registry-refused read high registry',
        unreadable: 'registry-refused unknown medium registry, likely read'
      }
    ]
  ]
  const words: readonly Word[] = ['write', 'read', 'none', 'absent', 'unreadable']
  const cases = rows.flatMap(([name, facts, gives]) =>
    words.map((word) => ({ name, word, facts, gives: gives[word] }))
  )

  test.each(cases)('knows $name with $word in the file', ({ facts, word, gives }) => {
    expect(said({ ...facts, declared: declares(word) })).toBe(gives)
  })
})
