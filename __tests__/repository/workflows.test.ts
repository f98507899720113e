import { describe, expect, test } from '@jest/globals'
import { parse } from 'yaml'
import { lintWorkflow } from './actionlint.js'
import { listOf, ownFiles, recordOf, textOf } from './files.js'

const WORKFLOWS = ownFiles('.github/workflows')
/** It records what a token gets that no block is written for. */
const WITHOUT_BLOCK = '.github/workflows/wire-default.yml'
const RECORDING = '.github/actions/record-wire/action.yml'

/** What this release of actionlint does not know yet, by the very message; nothing else is let through. */
const KNOWN_GAPS: ReadonlySet<string> = new Set([
  // `attestations` came in 2024; GitHub docs, "Workflow syntax", `permissions`.
  'unknown permission scope "attestations". all available permission scopes are "actions", "checks", "contents", "deployments", "discussions", "id-token", "issues", "packages", "pages", "pull-requests", "repository-projects", "security-events", "statuses"'
])

interface Job {
  readonly path: string
  readonly name: string
  readonly job: Readonly<Record<string, unknown>>
}

const JOBS: readonly Job[] = WORKFLOWS.flatMap((path) =>
  Object.entries(recordOf(recordOf(parse(textOf(path)))['jobs'])).map(([name, job]) => ({
    path,
    name,
    job: recordOf(job)
  }))
)
const STEPS = JOBS.flatMap(({ path, name, job }) =>
  listOf(job['steps']).map((step) => ({ place: `${path}: ${name}`, step: recordOf(step) }))
)

async function flaws(text: string, path: string): Promise<readonly string[]> {
  const found = await lintWorkflow(text, path)
  return found.map(({ message }) => message).filter((message) => !KNOWN_GAPS.has(message))
}

describe('the workflows', () => {
  test('are these', () => {
    expect(WORKFLOWS).toEqual(
      [
        'ci',
        'codeql',
        'dependency-review',
        'dist',
        'e2e',
        'preflight',
        'release',
        'scorecard',
        'wire-default',
        'wire'
      ].map((name) => `.github/workflows/${name}.yml`)
    )
  })

  test.each(WORKFLOWS)('pass actionlint: %s', async (path) => {
    expect(await flaws(textOf(path), path)).toEqual([])
  })

  test('are looked at by a linter that sees', async () => {
    const text =
      'on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps: [{ run: 1, uses: x }]'
    expect(await flaws(text, 'bad.yml')).not.toEqual([])
  })

  test.each(WORKFLOWS)('grant nothing to all jobs: %s', (path) => {
    const workflow = recordOf(parse(textOf(path)))
    expect(workflow['permissions']).toEqual(path === WITHOUT_BLOCK ? undefined : {})
    expect(Object.keys(recordOf(workflow['concurrency']))).toEqual(['group', 'cancel-in-progress'])
  })

  test('say for each job what it may, why, and how long it may take', () => {
    const silent = JOBS.filter(({ path, job }) => {
      const isSilent = job['permissions'] === undefined && path !== WITHOUT_BLOCK
      return isSilent || typeof job['timeout-minutes'] !== 'number'
    })
    expect(silent.map(({ path, name }) => `${path}: ${name}`)).toEqual([])
    const grants = WORKFLOWS.flatMap((path) =>
      [...textOf(path).matchAll(/^ {6}[a-z-]+: (?:read|write)\b(.*)$/gm)].map(
        ([line, reason = '']) => ({ line: `${path}:${line}`, reason })
      )
    )
    const granted = JOBS.flatMap(({ job }) => Object.keys(recordOf(job['permissions'])))
    expect(grants).toHaveLength(granted.length)
    expect(grants.filter(({ reason }) => !/^ # \S/.test(reason))).toEqual([])
  })

  test('pin every action by commit, with its version beside it, each action once', () => {
    const lines = [...WORKFLOWS, RECORDING].flatMap((path) => [
      ...textOf(path).matchAll(/^ *-? *uses: (.+)$/gm)
    ])
    const uses = lines.map(([, text = '']) => text).filter((text) => !text.startsWith('./'))
    const loose = uses.filter((text) => !/^[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(text))
    expect(loose).toEqual([])
    const pins = new Map<string, Set<string>>()
    for (const text of uses) {
      const [, repository = ''] = /^([^/]+\/[^/@]+)/.exec(text) ?? []
      pins.set(repository, (pins.get(repository) ?? new Set()).add(text.split('@')[1] ?? ''))
    }
    expect([...pins].filter(([, commits]) => commits.size > 1)).toEqual([])
    expect(pins.size).toBeGreaterThan(5)
  })

  test('leave no token behind on disk', () => {
    const checkouts = STEPS.filter(({ step }) =>
      String(step['uses']).startsWith('actions/checkout')
    )
    const keeping = checkouts.filter(
      ({ step }) => recordOf(step['with'])['persist-credentials'] !== false
    )
    expect(keeping.map(({ place }) => place)).toEqual([])
    expect(checkouts.length).toBeGreaterThan(5)
  })

  test('paste nothing into a script', () => {
    const pasted = STEPS.filter(({ step }) => String(step['run']).includes('${{'))
    expect(pasted.map(({ place }) => place)).toEqual([])
  })

  test('do not run foreign code with a token that writes', () => {
    const triggers = WORKFLOWS.flatMap((path) =>
      Object.keys(recordOf(recordOf(parse(textOf(path)))['on'])).map((event) => [event, path])
    )
    const dangerous = ['pull_request_target', 'workflow_run', 'issue_comment']
    expect(triggers.filter(([event = '']) => dangerous.includes(event))).toEqual([])
  })
})

describe('the gate', () => {
  test('needs every other job of its workflow', () => {
    const jobs = JOBS.filter(({ path }) => path.endsWith('/ci.yml'))
    const gate = jobs.find(({ name }) => name === 'gate')
    const others = jobs.map(({ name }) => name).filter((name) => name !== 'gate')
    expect(gate?.job['needs']).toEqual(others)
    expect(gate?.job['if']).toBe('always()')
  })
})

describe('the end-to-end workflow', () => {
  const scenario = (name: string): string => {
    const job = JOBS.find((one) => one.path.endsWith('/e2e.yml') && one.name === name)
    return JSON.stringify(job?.job ?? '')
  }

  test.each([
    ['allowed', ['allowed accepted true']],
    ['denied', ['denied ${{ matrix.reason }} false failure', 'wrong-owner', 'bad-credentials']],
    ['read-only', ['denied permission-missing false failure']],
    ['fork', ['denied fork-pull-request false success']]
  ])('demands of job %s what came of it', (name, demands) => {
    expect(demands.filter((text) => !scenario(name).includes(text))).toEqual([])
  })
})
