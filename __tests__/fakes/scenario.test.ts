// The jobs and payloads that scenarios start from, and what GitHub puts into their tokens.
import { describe, expect, test } from '@jest/globals'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { mint, type Minting } from './mint.js'
import type { EventOptions } from './payload.js'
import { jobOf, sha, worldOf } from './scenario.js'

/** The part of a payload that tells a fork: number of the head and the base repository. */
function ids(event: string, options: EventOptions): unknown {
  const pull: unknown = jobOf(event, options).payload['pull_request']
  return pull
}

describe('a job of', () => {
  test.each([
    ['push', {}, 'refs/heads/main'],
    ['push', { ref: 'refs/tags/v2' }, 'refs/tags/v2'],
    ['pull_request', {}, 'refs/pull/7/merge'],
    ['pull_request', { merged: true }, 'refs/heads/main'],
    ['pull_request_review', { number: 12 }, 'refs/pull/12/merge'],
    ['pull_request_target', { baseRef: 'release' }, 'refs/heads/main'],
    ['merge_group', {}, `refs/heads/gh-readonly-queue/main/pr-7-${sha}`],
    ['release', {}, 'refs/tags/v1.0.0'],
    ['schedule', {}, 'refs/heads/main']
  ])('%s %j runs on %s', (event, options, ref) => {
    expect(jobOf(event, options).env['GITHUB_REF']).toBe(ref)
  })

  test.each([
    ['the same repository', {}, { id: 1001, fork: false }],
    ['a fork', { head: 'contributor/app' }, { id: 2001, fork: true }],
    ['a fork that is gone', { head: null }, null]
  ])('a pull request from %s says so', (_, options, head) => {
    const found = ids('pull_request', options)
    const base = { repo: { id: 1001, full_name: 'octo-org/app' } }
    const repo = head === null ? null : expect.objectContaining(head)
    expect(found).toEqual(
      expect.objectContaining({
        head: expect.objectContaining({ repo }),
        base: expect.objectContaining({ repo: expect.objectContaining(base.repo) })
      })
    )
  })

  test('issue_comment on a pull request has no head, and schedule has nothing', () => {
    const comment = jobOf('issue_comment', { onPullRequest: true }).payload
    expect([ids('issue_comment', { onPullRequest: true }), 'issue' in comment]).toEqual([
      undefined,
      true
    ])
    expect(jobOf('schedule').payload).toEqual({ schedule: '17 3 * * *' })
  })

  test('workflow_run carries its head repository and no pull requests', () => {
    expect(jobOf('workflow_run', { head: 'contributor/app' }).payload).toMatchObject({
      workflow_run: { head_repository: { id: 2001 }, pull_requests: [] }
    })
  })

  test('another server has its own addresses', () => {
    const world = worldOf({
      apiHost: 'ghe.example',
      apiPath: '/api/v3',
      serverUrl: 'https://ghe.example'
    })
    const { env } = jobOf('push', {}, world)
    expect([env['GITHUB_API_URL'], env['GITHUB_SERVER_URL']]).toEqual([
      'https://ghe.example/api/v3',
      'https://ghe.example'
    ])
  })

  test('a repository that is not there cannot be made', () => {
    expect(() => jobOf('push', { repository: 'no/body' })).toThrow('no/body')
  })
})

describe('the token that GitHub mints', () => {
  const usual: Minting = {
    event: 'push',
    actor: 'octocat',
    fromFork: false,
    visibility: 'public',
    declared: 'write',
    policy: 'restricted'
  }
  const fork = { event: 'pull_request', fromFork: true }
  const bot = { actor: 'dependabot[bot]' }
  test.each<readonly [string, Partial<Minting>, string]>([
    ['is what the block says, over a restricted default', {}, 'write'],
    [
      'is none where the block leaves packages out',
      { declared: 'none', policy: 'permissive' },
      'none'
    ],
    ['is the permissive default', { declared: 'absent', policy: 'permissive' }, 'write'],
    ['is the restricted default', { declared: 'absent' }, 'read'],
    ['is cut for a fork', fork, 'read'],
    ['is cut for a review on a fork', { ...fork, event: 'pull_request_review' }, 'read'],
    ['stays none for a fork', { ...fork, declared: 'none' }, 'none'],
    ['is not cut under pull_request_target', { ...fork, event: 'pull_request_target' }, 'write'],
    ['is not cut for workflow_run', { ...fork, event: 'workflow_run' }, 'write'],
    ['is cut in a private repository', { ...fork, visibility: 'private' }, 'read'],
    [
      'is kept in a private repository that sends write tokens',
      { ...fork, visibility: 'private', sendWriteTokens: true },
      'write'
    ],
    ['is kept for Dependabot with a block', { ...bot, event: 'pull_request' }, 'write'],
    [
      'is read for Dependabot without one',
      { ...bot, declared: 'absent', policy: 'permissive' },
      'read'
    ],
    [
      'is the default for Dependabot elsewhere',
      { ...bot, event: 'workflow_run', declared: 'absent', policy: 'permissive' },
      'write'
    ]
  ])('%s', (_, change, access) => {
    expect(mint({ ...usual, ...change })).toBe(access)
  })
})

test('the fakes know nothing but Node, each other and what signs certificates', async () => {
  const folder = '__tests__/fakes'
  const files = (await readdir(folder)).filter((name) => /(?<!\.test)\.ts$/.test(name))
  const texts = await Promise.all(files.map((name) => readFile(join(folder, name), 'utf8')))
  const imported = texts.flatMap((text) =>
    [...text.matchAll(/ from '([^']+)'/g)].map((match) => match[1] ?? '')
  )
  const others = imported.filter((name) => !/^node:[\w/]+$|^\.\/[\w-]+\.js$/.test(name))
  expect(others).toEqual(['@peculiar/x509'])
})
