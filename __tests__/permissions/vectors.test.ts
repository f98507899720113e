import { describe, expect, test } from '@jest/globals'
import type { Declared } from '../../src/workflow/declared-permissions.js'
import type { PermissionFacts } from '../../src/permissions/rules.js'
import { packagesLevel } from '../../src/event/run.js'
import { decidingBlock, readWorkflow } from '../../src/workflow/permission-blocks.js'
import {
  BOT,
  declares,
  DELETED,
  PRIVATE_FORK,
  PUBLIC_FORK,
  PULL,
  PUSH,
  said,
  UPSTREAM
} from './scene.js'

/** The block that decides for job `build` of a file. */
async function written(text: string): Promise<Declared> {
  const workflow = await readWorkflow(`${text}\n`)
  const job = workflow.kind === 'workflow' ? workflow.jobs.get('build') : undefined
  if (workflow.kind === 'problem' || job === undefined) return declares('unreadable')
  return declares(decidingBlock(workflow, job)?.level ?? 'absent')
}

const BOTH = 'jobs: { build: { permissions: { contents: read, packages: write } } }'
const TAKEN = `permissions: { packages: write }
jobs: { build: { permissions: { contents: read } } }`

describe('the effective permission with a file', () => {
  test.each<{ name: string; base: PermissionFacts; text: string; gives: string }>([
    {
      name: '1 push, job block',
      base: PUSH,
      text: BOTH,
      gives: 'declared-write write high workflow'
    },
    {
      name: '2 job hides workflow',
      base: PUSH,
      text: TAKEN,
      gives: 'declared-none none high workflow'
    },
    {
      name: '3 push, empty block',
      base: PUSH,
      text: 'permissions: {}\njobs: { build: {} }',
      gives: 'declared-none none high workflow'
    },
    {
      name: '4 push, read-all',
      base: PUSH,
      text: 'permissions: read-all\njobs: { build: {} }',
      gives: 'declared-read read high workflow'
    },
    {
      name: '5 push, nothing',
      base: PUSH,
      text: 'jobs: { build: {} }',
      gives: 'repository-default unknown medium nothing'
    },
    {
      name: '6 same repository',
      base: PULL,
      text: BOTH,
      gives: 'declared-write write high workflow'
    },
    { name: '7 public fork', base: PUBLIC_FORK, text: BOTH, gives: 'fork-public read high event' },
    {
      name: '8 public fork, write-all',
      base: PUBLIC_FORK,
      text: 'permissions: write-all\njobs: { build: {} }',
      gives: 'fork-public read high event'
    },
    {
      name: '9 public fork, contents only',
      base: PUBLIC_FORK,
      text: 'permissions: { contents: read }\njobs: { build: {} }',
      gives: 'fork-public-none none high workflow'
    },
    {
      name: '10 deleted fork',
      base: { ...PUBLIC_FORK, origin: DELETED },
      text: BOTH,
      gives: 'fork-public read high event'
    },
    {
      name: '11 inside a fork',
      base: PULL,
      text: BOTH,
      gives: 'declared-write write high workflow'
    },
    {
      name: '12 upstream into its fork',
      base: { ...PUBLIC_FORK, origin: UPSTREAM },
      text: BOTH,
      gives: 'fork-public read medium event'
    },
    {
      name: '13 pull_request_target',
      base: { ...PUSH, event: 'pull_request_target' },
      text: BOTH,
      gives: 'declared-write write high workflow'
    },
    {
      name: '14 issue_comment',
      base: { ...PUSH, event: 'issue_comment' },
      text: BOTH,
      gives: 'declared-write write high workflow'
    },
    {
      name: '15 workflow_run',
      base: { ...PUSH, event: 'workflow_run' },
      text: BOTH,
      gives: 'declared-write write high workflow'
    },
    {
      name: '16 merge_group',
      base: { ...PUSH, event: 'merge_group' },
      text: BOTH,
      gives: 'declared-write write high workflow'
    },
    {
      name: '17 Dependabot, nothing',
      base: BOT,
      text: 'jobs: { build: {} }',
      gives: 'dependabot-default read high event'
    },
    {
      name: '18 Dependabot, write',
      base: BOT,
      text: BOTH,
      gives: 'dependabot-write write medium workflow'
    },
    {
      name: '19 Dependabot run started again by a human',
      base: { ...BOT, secretSource: 'Actions' },
      text: 'jobs: { build: {} }',
      gives: 'dependabot-default read high event'
    },
    {
      name: '20 human push to a Dependabot branch',
      base: PULL,
      text: BOTH,
      gives: 'declared-write write high workflow'
    },
    {
      name: '21 Dependabot push to main',
      base: { ...PUSH, dependabot: true },
      text: 'jobs: { build: {} }',
      gives: 'dependabot-default read high event'
    },
    {
      name: '22 closed fork PR',
      base: PUBLIC_FORK,
      text: BOTH,
      gives: 'fork-public read high event'
    },
    {
      name: '24 called block of a writing caller',
      base: PUSH,
      text: 'jobs: { build: { permissions: { packages: read } } }',
      gives: 'declared-read read high workflow'
    },
    {
      name: '25 private fork',
      base: PRIVATE_FORK,
      text: BOTH,
      gives: 'fork-private-write unknown medium event, likely read'
    },
    {
      name: '26 anchors',
      base: PUSH,
      text: 'jobs:\n  a: { permissions: &p { packages: write } }\n  build: { permissions: *p }',
      gives: 'declared-write write high workflow'
    },
    {
      name: '30 review by an outsider',
      base: { ...PUBLIC_FORK, event: 'pull_request_review' },
      text: BOTH,
      gives: 'fork-public read high event'
    }
  ])('gives what GitHub gives for $name', async ({ base, text, gives }) => {
    expect(said({ ...base, declared: await written(text) })).toBe(gives)
  })

  test.each([
    {
      name: '27 the log of the runner',
      text: '{"Contents":"read","Metadata":"read"}',
      source: 'worker-log',
      gives: 'runner-reported none certain worker-log'
    },
    {
      name: '29 the variable of the runner',
      text: '{"packages":"write"}',
      source: 'runner',
      gives: 'runner-reported write certain runner'
    }
  ] as const)('believes $name before the file', ({ text, source, gives }) => {
    const level = packagesLevel(text)
    const runtime = level && { level, source }
    expect(said({ ...PUBLIC_FORK, declared: declares('write'), runtime })).toBe(gives)
  })
})
