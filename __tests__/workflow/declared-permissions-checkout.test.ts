import { describe, expect, test } from '@jest/globals'
import { readDeclared } from '../../src/workflow/declared-permissions.js'
import type { JobPlace } from '../../src/workflow/file.js'
import {
  apiOf,
  brief,
  filesOf,
  HOME,
  NONE,
  OTHER_SHA,
  PATH,
  PLACE,
  SHA,
  WRITE
} from './declared-permissions-scene.js'

describe('the checked-out copy', () => {
  const COPY = `/workspace/app/${PATH}`
  const LOOSE = { '/workspace/app/.git/HEAD': 'ref: refs/heads/main\n' }

  async function local(texts: Record<string, string>, place: JobPlace = PLACE) {
    return brief(await readDeclared({ api: undefined, files: filesOf(texts) }, place))
  }

  test.each([
    { name: 'a commit', git: { '/workspace/app/.git/HEAD': `${SHA}\n` }, certainty: 'high' },
    {
      name: 'a branch',
      git: { ...LOOSE, '/workspace/app/.git/refs/heads/main': `${SHA}\n` },
      certainty: 'high'
    },
    {
      name: 'a packed branch',
      git: { ...LOOSE, '/workspace/app/.git/packed-refs': `# pack-refs\n${SHA} refs/heads/main\n` },
      certainty: 'high'
    },
    { name: 'another commit', git: { '/workspace/app/.git/HEAD': OTHER_SHA }, certainty: 'medium' },
    { name: 'no branch', git: LOOSE, certainty: 'medium' },
    { name: 'a worktree', git: { '/workspace/app/.git': 'gitdir: /x' }, certainty: 'medium' },
    { name: 'nothing of git', git: {}, certainty: 'medium' },
    {
      name: 'a ref that climbs',
      git: { '/workspace/app/.git/HEAD': 'ref: refs/../../../x', '/x': SHA },
      certainty: 'medium'
    }
  ])('is $certainty when git has $name', async ({ git, certainty }) => {
    expect(await local({ [COPY]: WRITE, ...git })).toEqual({
      level: 'write',
      certainty,
      at: `${PATH}:4`,
      what: 'job-permissions',
      here: certainty === 'high'
    })
  })

  test('is looked at when GitHub has no answer', async () => {
    const ports = { api: apiOf({}).api, files: filesOf({ [COPY]: NONE }) }
    expect(brief(await readDeclared(ports, PLACE))).toMatchObject({
      level: 'none',
      certainty: 'medium'
    })
  })

  test('is all that is looked at when asked so', async () => {
    const { api, asked } = apiOf({ [HOME]: WRITE })
    const ports = { api, files: filesOf({ [COPY]: NONE }) }
    const found = await readDeclared(ports, PLACE, { localOnly: true })
    expect({ found: brief(found), asked }).toMatchObject({ found: { level: 'none' }, asked: [] })
  })

  test.each([
    { name: 'absent', texts: {}, why: 'not-looked-at' },
    { name: 'not readable', texts: { [COPY]: 'unreadable' }, why: 'not-looked-at' },
    { name: 'huge', texts: { [COPY]: ' '.repeat(2_000_000) }, why: 'too-large' },
    {
      name: 'a link that leads out',
      texts: { [COPY]: '->/etc/secret.yml', '/etc/secret.yml': WRITE },
      why: 'not-looked-at'
    }
  ])('tells nothing when it is $name', async ({ texts, why }) => {
    expect(await local(texts)).toBe(why)
  })

  test('is never taken for a file of another repository', async () => {
    expect(await local({ [COPY]: WRITE }, { ...PLACE, repository: 'octo-org/other' })).toBe(
      'not-looked-at'
    )
  })
})
