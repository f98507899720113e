// The built action where the runner's surroundings are not as they should be.
import { describe, expect, test } from '@jest/globals'
import { tmpdir } from 'node:os'
import { runAction, type Step, type StepResult } from '../fakes/runner.js'
import { jobOf, worldOf } from '../fakes/scenario.js'
import { startGitHub, type RecordedRequest } from '../fakes/server.js'
import { brokenOutputs } from '../hostile/promises.js'

interface Surrounded extends StepResult {
  readonly requests: readonly RecordedRequest[]
}

async function runWith(
  env: Readonly<Record<string, string>>,
  step: Partial<Step> = {}
): Promise<Surrounded> {
  const world = worldOf()
  const github = await startGitHub(world)
  try {
    const job = jobOf('push', {}, world)
    const ran = await runAction({ ...job, ...step, env: { ...job.env, ...env }, github })
    return { ...ran, requests: github.requests }
  } finally {
    await github.close()
  }
}

describe('a push that is allowed stays so', () => {
  test.each<readonly [string, string]>([
    ['where the file for the summary cannot be opened', '/nowhere/summary'],
    ['where no file for the summary is named', '']
  ])('%s', async (_name, file) => {
    const { exitCode, outputs, stderr } = await runWith({ GITHUB_STEP_SUMMARY: file })
    expect({ exitCode, verdict: outputs['verdict'], stderr }).toEqual({
      exitCode: 0,
      verdict: 'allowed',
      stderr: ''
    })
  })
})

const FILES = [['GITHUB_STATE'], ['GITHUB_OUTPUT']] as const

describe('a step that can hand nothing on fails, and says so', () => {
  test.each(FILES)('where %s names a file that is not there', async (variable) => {
    const { exitCode, annotations, outputs, stderr } = await runWith({ [variable]: '/nowhere/x' })
    const [only] = annotations
    const broken = variable === 'GITHUB_STATE' ? brokenOutputs(outputs) : Object.keys(outputs)
    expect({ exitCode, broken, stderr, count: annotations.length }).toEqual({
      exitCode: 1,
      broken: [],
      stderr: '',
      count: 1
    })
    expect([only?.level, only?.title]).toEqual([
      'error',
      'ghcr-preflight fails: its outputs cannot be written'
    ])
    expect(only?.message).toContain(`\`${variable}\` cannot be written (ENOENT)`)
    expect(only?.message).toContain('`options: --user root`')
  })

  test.each(FILES)('where %s names what cannot be written', async (variable) => {
    const { exitCode, annotations, stderr } = await runWith({ [variable]: tmpdir() })
    expect({ exitCode, levels: annotations.map(({ level }) => level), stderr }).toEqual({
      exitCode: 1,
      levels: ['error'],
      stderr: ''
    })
    expect(annotations[0]?.message).toContain('cannot be written (EISDIR)')
  })

  test('once, where neither can be written', async () => {
    const nowhere = { GITHUB_STATE: '/nowhere/x', GITHUB_OUTPUT: '/nowhere/y' }
    const { exitCode, annotations, stderr } = await runWith(nowhere)
    expect({ exitCode, levels: annotations.map(({ level }) => level), stderr }).toEqual({
      exitCode: 1,
      levels: ['error'],
      stderr: ''
    })
  })

  test('before anything is asked, where the state is what cannot be kept', async () => {
    const { requests } = await runWith({ GITHUB_STATE: '/nowhere/x' })
    expect(requests).toEqual([])
  })

  test('beside the verdict, where that was already found', async () => {
    const { log } = await runWith({ GITHUB_OUTPUT: '/nowhere/x' })
    expect(log).toContain('ghcr.io/octo-org/app: allowed (accepted)')
  })
})

test('the end of a job keeps no state, so that it is green wherever that is not possible', async () => {
  const state = { began: 'true', 'verify-push': 'true' }
  const { exitCode, stderr } = await runWith(
    { GITHUB_STATE: '/nowhere/x', GITHUB_OUTPUT: '/nowhere/x' },
    { state }
  )
  expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' })
})
