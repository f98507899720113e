import { describe, expect, test } from '@jest/globals'
import { repositoryOf, type Repository } from '../../src/event/run.js'

const NOTHING: Repository = {
  fullName: 'Octo/App',
  owner: 'Octo',
  name: 'App',
  ownerType: undefined,
  visibility: undefined,
  fork: undefined,
  parentOwner: undefined,
  defaultBranch: undefined
}

describe('the repository', () => {
  type Row = readonly [string, unknown, Partial<Repository>]
  test.each<Row>([
    ['no payload', {}, {}],
    ['a payload without a repository', { schedule: '0 0 * * *' }, {}],
    ['null', { repository: null }, {}],
    ['an array', { repository: [] }, {}],
    ['wrong types', { repository: { fork: 'no', private: 1, owner: 3, default_branch: 7 } }, {}],
    ['another name in the payload', { repository: { full_name: 'x/y' } }, {}],
    [
      'an organization',
      { repository: { owner: { type: 'Organization' } } },
      { ownerType: 'Organization' }
    ],
    ['a user', { repository: { owner: { type: 'User' } } }, { ownerType: 'User' }],
    ['another type of owner', { repository: { owner: { type: 'Bot' } }, organization: {} }, {}],
    ['an organization beside', { organization: { login: 'Octo' } }, { ownerType: 'Organization' }],
    ['public', { repository: { visibility: 'public' } }, { visibility: 'public' }],
    [
      'internal',
      { repository: { visibility: 'internal', private: true } },
      { visibility: 'internal' }
    ],
    [
      'visibility against private',
      { repository: { visibility: 'public', private: true } },
      { visibility: 'public' }
    ],
    ['private alone', { repository: { private: true } }, { visibility: 'private' }],
    ['not private', { repository: { private: false } }, { visibility: 'public' }],
    [
      'a new visibility',
      { repository: { visibility: 'secret', private: true } },
      { visibility: 'private' }
    ],
    ['a fork', { repository: { fork: true } }, { fork: true }],
    ['a parent', { repository: { parent: { owner: { login: 'up' } } } }, { parentOwner: 'up' }],
    [
      'a parent by name',
      { repository: { parent: { full_name: 'up/App' } } },
      { parentOwner: 'up' }
    ],
    [
      'a source',
      { repository: { parent: null, source: { owner: { login: 'up' } } } },
      { parentOwner: 'up' }
    ],
    [
      'a date',
      { repository: { created_at: '2024-05-01T10:00:00Z' } },
      { createdAt: '2024-05-01T10:00:00.000Z' }
    ],
    [
      'a date as push events have it',
      { repository: { created_at: 1714557600 } },
      { createdAt: '2024-05-01T10:00:00.000Z' }
    ],
    ['no date', { repository: { created_at: 'yesterday' } }, {}],
    ['a date beyond all dates', { repository: { created_at: 1e300 } }, {}],
    ['a default branch', { repository: { default_branch: 'trunk' } }, { defaultBranch: 'trunk' }],
    ['a master branch', { repository: { master_branch: 'trunk' } }, { defaultBranch: 'trunk' }],
    ['a master branch beside', { master_branch: 'trunk' }, { defaultBranch: 'trunk' }]
  ])('from %s', (_name, payload, expected) => {
    expect(repositoryOf('Octo/App', payload)).toEqual({ ...NOTHING, ...expected })
  })

  test.each([
    ['the variable', 'Octo/App', 'x/y', 'Octo/App'],
    ['the payload when there is no variable', undefined, 'x/y', 'x/y'],
    ['the payload when the variable is no name', 'Octo', 'x/y', 'x/y'],
    ['the payload when the variable has too many slashes', 'a/b/c', 'x/y', 'x/y'],
    ['nothing when neither is a name', '/b', 'x/', '']
  ])('has its name from %s', (_name, variable, full_name, expected) => {
    expect(repositoryOf(variable, { repository: { full_name } }).fullName).toBe(expected)
  })
})
