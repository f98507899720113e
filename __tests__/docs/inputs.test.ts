// What the examples give this action, read as the action itself reads it.
import { readFileSync } from 'node:fs'
import { describe, expect, test } from '@jest/globals'
import { readInputs } from '../../src/inputs/inputs.js'
import { pullTargetsOf } from '../../src/targets/pull-targets.js'
import { targetsOf } from '../../src/targets/push-targets.js'
import { evaluate, inputDefaults, inputVariable } from '../fakes/action-yml.js'
import { RUN } from '../verdict/facts.js'
import { filled, type Value } from './expression.js'
import { ACTION, WORKFLOWS, type Job, type Step } from './workflow.js'

const DEFAULTS = inputDefaults(readFileSync('action.yml', 'utf8'))

/** What stands in the contexts when the step runs; of steps that come later there is nothing yet. */
function contextOf({ leg, steps }: Job): Value {
  const asked = steps.findIndex(({ uses }) => ACTION.test(uses))
  const before = steps.slice(0, asked).filter(({ id }) => id !== '')
  const outputs = {
    tags: 'ghcr.io/my-org/my-app:1\nghcr.io/my-org/my-app:latest',
    number: '5',
    access_token: 'ya29.secret',
    json: JSON.stringify({ target: { app: { tags: ['ghcr.io/my-org/my-app:edge'] } } })
  }
  return {
    github: { event_name: 'push', ref_name: 'v1.2.3', token: 'ghs_job' },
    matrix: leg,
    inputs: { images: 'ghcr.io/my-org/my-app' },
    steps: Object.fromEntries(before.map(({ id }) => [id, { outputs }])),
    vars: { DOCKERHUB_USERNAME: 'octocat', GHCR_USERNAME: 'octocat' },
    secrets: {
      DOCKERHUB_TOKEN: 'dckr_pat_secret',
      GHCR_TOKEN: 'ghp_secret',
      AZURE_CLIENT_ID: 'client',
      AZURE_CLIENT_SECRET: 'secret'
    }
  }
}

/** The variables that the runner would set for a step of a job. */
function environmentOf(job: Job, given: Step['with']): Readonly<Record<string, string>> {
  const context = contextOf(job)
  const defaults = Object.entries(DEFAULTS).map(([name, text]): [string, string] => [
    inputVariable(name),
    evaluate(text, { 'github.token': 'ghs_job' })
  ])
  const inputs = Object.entries(given).map(([name, text]): [string, string] => [
    inputVariable(name),
    filled(text, context)
  ])
  return Object.fromEntries([...defaults, ...inputs])
}

/** One for each step that uses this action. */
const STEPS = WORKFLOWS.flatMap(({ title, jobs }) =>
  jobs.flatMap((job) =>
    job.steps
      .filter(({ uses }) => ACTION.test(uses))
      .map((step) => [title, environmentOf(job, step.with)] as const)
  )
)

describe('the step of an example', () => {
  test.each(STEPS)('has inputs that the action takes: %s', (_, env) => {
    expect(readInputs(env)).toMatchObject({ kind: 'inputs' })
  })

  test.each(STEPS)('names images that are legal, and asks about at least one: %s', (_, env) => {
    const { inputs } = readInputs(env)
    const { targets, errors } = targetsOf(inputs, RUN)
    const pulls = pullTargetsOf(inputs, RUN, [], targets, 'linux/amd64')
    const names = [...targets, ...pulls].map(({ name, given }) => [name.kind, given])
    expect(errors).toEqual([])
    expect(names.filter(([kind]) => kind !== 'reference')).toEqual([])
    expect(names.length).toBeGreaterThan(0)
  })
})
