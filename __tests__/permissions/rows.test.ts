import { describe, expect, test } from '@jest/globals'
import { type GrantFacts } from '../../src/permissions/rules.js'
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

describe('grantOf for every kind of run', () => {
  const rows: readonly [string, GrantFacts, Readonly<Record<Word, string>>][] = [
    [
      'a public fork',
      PUBLIC_FORK,
      {
        write: 'F2 read high event',
        read: 'F2 read high event',
        none: 'F1 none high workflow',
        absent: 'F2 read high event',
        unreadable: 'F2 read medium event'
      }
    ],
    [
      'a private fork',
      PRIVATE_FORK,
      {
        write: 'F5 unknown medium event, lean read',
        read: 'F4 read high workflow',
        none: 'F3 none high workflow',
        absent: 'F6 unknown medium nothing, lean read',
        unreadable: 'F6 unknown medium nothing, lean read'
      }
    ],
    [
      'a fork of a repository of unknown visibility',
      { ...PUBLIC_FORK, visibility: undefined },
      {
        write: 'F5 unknown medium event, lean read',
        read: 'F4 read high workflow',
        none: 'F3 none high workflow',
        absent: 'F6 unknown medium nothing, lean read',
        unreadable: 'F6 unknown medium nothing, lean read'
      }
    ],
    [
      'a pull request of unknown origin',
      { ...PULL, origin: UNKNOWN, secretSource: undefined },
      {
        write: 'F5 unknown low nothing',
        read: 'F4 read medium workflow',
        none: 'F3 none medium workflow',
        absent: 'F6 unknown low nothing',
        unreadable: 'F6 unknown low nothing'
      }
    ],
    [
      'a fork whose pull request Dependabot updates',
      { ...PUBLIC_FORK, dependabot: true },
      {
        write: 'F2 read high event',
        read: 'F2 read high event',
        none: 'F1 none high workflow',
        absent: 'F2 read high event',
        unreadable: 'F2 read medium event'
      }
    ],
    [
      'Dependabot',
      BOT,
      {
        write: 'D1 write medium workflow',
        read: 'D2 read high workflow',
        none: 'D2 none high workflow',
        absent: 'D3 read high event',
        unreadable: 'D4 unknown low nothing, lean read'
      }
    ],
    [
      'Dependabot on pull_request_target',
      BOT_TARGET,
      {
        write: 'D5 write low event',
        read: 'D5 read low event',
        none: 'D5 none low event',
        absent: 'D5 unknown low nothing',
        unreadable: 'D5 unknown low nothing'
      }
    ],
    [
      'Dependabot on pull_request_target into its own branch',
      { ...BOT_TARGET, baseRef: 'dependabot/npm_and_yarn/x' },
      {
        write: 'D5 read low event',
        read: 'D5 read low event',
        none: 'D5 read low event',
        absent: 'D5 read low event',
        unreadable: 'D5 read low event'
      }
    ],
    [
      'a push',
      PUSH,
      {
        write: 'N1 write high workflow',
        read: 'N2 read high workflow',
        none: 'N3 none high workflow',
        absent: 'N5 unknown medium nothing',
        unreadable: 'N6 unknown low nothing'
      }
    ],
    [
      'a push to a new personal repository',
      { ...PUSH, ownerType: 'User', createdAt: '2024-05-01T00:00:00Z' },
      {
        write: 'N1 write high workflow',
        read: 'N2 read high workflow',
        none: 'N3 none high workflow',
        absent: 'N5 unknown medium nothing, lean read',
        unreadable: 'N6 unknown low nothing'
      }
    ],
    [
      'an upload that was opened',
      { ...PUSH, registryProof: 'write' },
      {
        write: 'A1 write certain registry',
        read: 'A1 write certain registry',
        none: 'A1 write certain registry',
        absent: 'A1 write certain registry',
        unreadable: 'A1 write certain registry'
      }
    ],
    [
      'an upload that was refused to the installation',
      { ...PUSH, registryProof: 'not-write' },
      {
        write: 'A2 unknown medium registry, lean read',
        read: 'A2 read certain registry',
        none: 'A2 none certain registry',
        absent: 'A2 unknown medium registry, lean read',
        unreadable: 'A2 unknown medium registry, lean read'
      }
    ],
    [
      'an upload that was refused to a private fork',
      { ...PRIVATE_FORK, registryProof: 'not-write' },
      {
        write: 'A2 read high registry',
        read: 'A2 read certain registry',
        none: 'A2 none certain registry',
        absent: 'A2 read high registry',
        unreadable: 'A2 unknown medium registry, lean read'
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
