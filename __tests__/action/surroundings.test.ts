// The built action where the runner's surroundings are not as they should be.
import { describe, expect, test } from '@jest/globals'
import { runAction, type StepResult } from '../fakes/runner.js'
import { jobOf, worldOf } from '../fakes/scenario.js'
import { startGitHub } from '../fakes/server.js'

async function runWith(env: Readonly<Record<string, string>>): Promise<StepResult> {
  const world = worldOf()
  const github = await startGitHub(world)
  try {
    const job = jobOf('push', {}, world)
    return await runAction({ ...job, env: { ...job.env, ...env }, github })
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
