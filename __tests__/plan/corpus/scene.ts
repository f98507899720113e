// A run of a real workflow on its default branch, with this step put in front of a step of a job.
import { expect } from '@jest/globals'
import { readScript } from '../../../src/plan/commands/script.js'
import { legsOf } from '../../../src/plan/job-contexts.js'
import {
  readWorkflowDefinition,
  type Fields,
  type JobDefinition,
  type WorkflowDefinition,
  type StepDefinition
} from '../../../src/plan/workflow-definition.js'
import { planOf } from '../../../src/plan/plan.js'
import type { NoPlan, Plan, PlanQuestion } from '../../../src/plan/plan-types.js'
import {
  conditionOf,
  filled,
  type Contexts,
  fromJson,
  mapping,
  text,
  toPlain,
  type Value
} from '../../../src/plan/values/value.js'
import { known, textOf, type PartialText } from '../../../src/plan/values/partial.js'
import { evaluate, mentions } from '../../../src/plan/values/expressions.js'
import { isMetadata } from '../../../src/plan/actions/action-step.js'
import type { Fact } from './facts.js'

export interface Placement {
  /** In front of the first step that logs in or pushes, or of the first one that pushes. */
  readonly before: 'login' | 'push'
  /** Is the constant `contexts` line given? */
  readonly isHandedOn: boolean
}

export interface Scene {
  readonly fact: Fact
  readonly text: string
}

const TOKEN = 'ghs_token-of-the-job'

/** The plan that the step makes there: the same where the shell reads every script. */
export async function planIn(scene: Scene, placement: Placement): Promise<Plan | NoPlan> {
  const workflow = await readWorkflowDefinition(scene.text)
  const job = workflow?.jobs.get(scene.fact.job)
  if (workflow === undefined || job === undefined) throw new Error('no such job')
  const at = await placeOf(scene, job, placement)
  const run = runOf(scene.fact, scene.text)
  const [matrix = mapping([])] = legsOf(job.matrix, contextsOf(run, {}))
  const before = simulated(workflow, job, job.steps.slice(0, at), run, matrix)
  const question: PlanQuestion = {
    ...questionOf(scene, withStep(scene.text, job.steps[at])),
    running: { action: 'preflight', repository: 'acme/ghcr-preflight' },
    known: {
      environment: { ...run.environment, ...before.environment },
      event: run.event,
      matrix: toPlain(matrix)?.json,
      strategy: {},
      given: placement.isHandedOn ? handedOn(workflow, scene.fact, before) : {},
      jobToken: TOKEN
    }
  }
  const plan = await planOf(question)
  expect(await planOf(question, { expressions: { evaluate, mentions }, readScript })).toEqual(plan)
  return plan
}

function questionOf({ fact }: Scene, text: string) {
  return {
    workflow: { path: fact.path, text },
    caller: undefined,
    isCalled: fact.events.includes('workflow_call') && !fact.events.includes('push'),
    job: fact.job,
    ownName: `ghcr.io/${fact.repository.toLowerCase()}`,
    read: () => undefined
  }
}

/** What `contexts` can hold; a called workflow's inputs and variables are given as they usually are. */
function handedOn(workflow: WorkflowDefinition, fact: Fact, { steps, needs }: Simulated) {
  const inputs = Object.fromEntries(
    [...workflow.callInputs].map(([name, { type, default: value }]) => [
      name,
      type === 'boolean' ? value === 'true' : (value ?? usual(name, fact))
    ])
  )
  const repositories = ['GHCR', 'DOCKERHUB', 'QUAY'].map((name) => `${name}_REPO`)
  const vars = Object.fromEntries(repositories.map((name) => [name, usual(name, fact)]))
  return { steps, needs, vars, ...(workflow.callInputs.size > 0 && { inputs }) }
}

/** A value of the usual meaning of a name. */
function usual(name: string, { repository }: Fact): string {
  const own = repository.toLowerCase()
  if (name === 'DOCKERHUB_REPO') return `docker.io/${own}`
  if (name === 'QUAY_REPO') return `quay.io/${own}`
  if (name === 'GHCR_REPO') return `ghcr.io/${own}`
  if (name === 'tags') return `ghcr.io/${own}:1`
  if (name === 'image-name') return own
  return /registry$/.test(name) ? 'ghcr.io' : '1'
}

/** The first step that does what is looked for. */
async function placeOf(scene: Scene, job: JobDefinition, { before }: Placement): Promise<number> {
  const run = runOf(scene.fact, scene.text)
  const plan = await planOf({
    ...questionOf(scene, scene.text),
    running: { action: 'no such step', repository: '' },
    known: {
      environment: run.environment,
      event: run.event,
      matrix: undefined,
      strategy: undefined,
      given: {},
      jobToken: TOKEN
    }
  })
  if (plan.kind === 'no-plan') throw new Error(plan.why)
  const found = plan.steps.find(
    (step) => step.pushes + step.unclear > 0 || (before === 'login' && step.logins > 0)
  )
  return found?.at.step ?? job.steps.length - 1
}

/** The step in front of another one, indented as that is. */
function withStep(text: string, step: StepDefinition | undefined): string {
  const lines = text.split('\n')
  let line = (step?.line ?? lines.length) - 1
  while (line > 0 && !/^\s*-/.test(lines[line] ?? '')) line -= 1
  const indent = /^\s*/.exec(lines[line] ?? '')?.[0] ?? ''
  const own = [`${indent}- id: preflight`, `${indent}  uses: acme/ghcr-preflight@v1`]
  return [...lines.slice(0, line), ...own, ...lines.slice(line)].join('\n')
}

interface Run {
  readonly fact: Fact
  readonly environment: Record<string, string>
  readonly event: unknown
}

function runOf(fact: Fact, text: string): Run {
  const { repository, events, job } = fact
  const [owner = ''] = repository.split('/')
  const isPush = events.includes('push') || events.includes('workflow_call')
  const event = isPush ? 'push' : (events[0] ?? 'push')
  const branch =
    /branches:\s*(?:\[\s*|\n\s*-\s*)["']?([A-Za-z0-9_-]+)["']?/.exec(text)?.[1] ?? 'main'
  const ref = event === 'release' ? 'refs/tags/v1.2.3' : `refs/heads/${branch}`
  const name = ref.split('/').slice(2).join('/')
  return {
    fact,
    environment: {
      GITHUB_REPOSITORY: repository,
      GITHUB_REPOSITORY_OWNER: owner,
      GITHUB_EVENT_NAME: event,
      GITHUB_REF: ref,
      GITHUB_REF_NAME: name,
      GITHUB_REF_TYPE: event === 'release' ? 'tag' : 'branch',
      GITHUB_SHA: 'a'.repeat(40),
      GITHUB_ACTOR: 'octocat',
      GITHUB_JOB: job,
      GITHUB_RUN_ID: '1',
      GITHUB_RUN_NUMBER: '7',
      GITHUB_RUN_ATTEMPT: '1',
      GITHUB_SERVER_URL: 'https://github.com',
      GITHUB_WORKFLOW: 'build',
      GITHUB_HEAD_REF: '',
      GITHUB_BASE_REF: '',
      RUNNER_OS: 'Linux',
      RUNNER_ARCH: 'X64'
    },
    event: payloadOf(event, repository)
  }
}

function payloadOf(event: string, repository: string): unknown {
  const [owner = '', name = ''] = repository.split('/')
  const own = { name, full_name: repository, default_branch: 'main', owner: { login: owner } }
  const shared = { repository: own }
  if (event === 'release')
    return {
      ...shared,
      action: 'published',
      release: { tag_name: 'v1.2.3', name: 'v1.2.3', prerelease: false }
    }
  if (event === 'pull_request')
    return {
      ...shared,
      number: 5,
      pull_request: { number: 5, head: { repo: { full_name: repository, fork: false } } }
    }
  return event === 'workflow_dispatch' ? { ...shared, inputs: {} } : shared
}

interface Simulated {
  readonly environment: Record<string, string>
  readonly steps: Record<string, unknown>
  readonly needs: Record<string, unknown>
}

/** What the earlier steps leave behind, as far as it can be told what they do. */
function simulated(
  workflow: WorkflowDefinition,
  job: JobDefinition,
  steps: readonly StepDefinition[],
  run: Run,
  matrix: Value
): Simulated {
  const result: Simulated = { environment: {}, steps: {}, needs: needsOf(workflow, job, run) }
  const contexts = (): Contexts => contextsOf(run, result, matrix)
  const read = (template: string): string | undefined => known(filled(template, contexts()))
  const declare = (env: Fields): Record<string, string> =>
    Object.fromEntries(
      [...env.byName].flatMap(([name, field]) => {
        const value = read(field.text)
        return value === undefined ? [] : [[name, value]]
      })
    )
  Object.assign(result.environment, declare(workflow.env))
  Object.assign(result.environment, declare(job.env))
  for (const step of steps) {
    if (conditionOf(step.condition, contexts()) === false) continue
    const own = { ...run.environment, ...result.environment, ...declare(step.env) }
    const outputs = step.run === undefined ? undefined : scriptIn(step, own, contexts(), result)
    const made = isMetadata(step) ? metadataIn(step, read, result) : outputs
    if (step.id !== undefined && made !== undefined)
      result.steps[step.id] = { outputs: made, outcome: 'success', conclusion: 'success' }
  }
  return result
}

/** The outputs of a script; undefined where some of them are not known. */
function scriptIn(
  step: StepDefinition,
  environment: Readonly<Record<string, string>>,
  contexts: Contexts,
  result: Simulated
): Record<string, string> {
  const reading = readScript({
    text: filled(step.run?.text ?? '', contexts),
    shell: step.shell,
    env: (name) => (environment[name] === undefined ? undefined : textOf(environment[name]))
  })
  // Dates, versions and the like: they are tags, and no names.
  const complete = (value: PartialText): string =>
    value.map((part) => (typeof part === 'string' ? part : '7')).join('')
  for (const [name, value] of reading.environment) result.environment[name] = complete(value)
  const outputs = [...reading.outputs].map(([name, value]) => [name, complete(value)] as const)
  return Object.fromEntries(outputs)
}

function metadataIn(
  step: StepDefinition,
  read: (template: string) => string | undefined,
  { environment }: Simulated
): Record<string, string> | undefined {
  const images = read(step.with.byName.get('images')?.text ?? '')
  if (images === undefined) return undefined
  const names = images.split(/[\n,]/).map((image) => image.trim().toLowerCase())
  const tags = names.filter(Boolean).map((image) => `${image}:main`)
  const json = JSON.stringify({ tags, labels: {} })
  environment['DOCKER_METADATA_OUTPUT_TAGS'] = tags.join('\n')
  environment['DOCKER_METADATA_OUTPUT_JSON'] = json
  return { tags: tags.join('\n'), version: 'main', json }
}

function needsOf(
  workflow: WorkflowDefinition,
  job: JobDefinition,
  run: Run
): Record<string, unknown> {
  return Object.fromEntries(
    job.needs.flatMap((id) => {
      const needed = workflow.jobs.get(id)
      if (needed === undefined || needed.uses !== undefined) return []
      const [matrix = null] = legsOf(needed.matrix, contextsOf(run, {}))
      const done = simulated(workflow, needed, needed.steps, run, matrix)
      const contexts = contextsOf(run, done, matrix)
      const outputs = [...needed.outputs.byName].map(([name, { text }]) => [
        name,
        known(filled(text, contexts)) ?? ''
      ])
      return [[id, { result: 'success', outputs: Object.fromEntries(outputs) as unknown }]]
    })
  )
}

function contextsOf(run: Run, result: Partial<Simulated>, matrix: Value = null): Contexts {
  const github = Object.entries(run.environment)
    .filter(([name]) => name.startsWith('GITHUB_'))
    .map(([name, value]) => [name.slice('GITHUB_'.length).toLowerCase(), value])
  const all: Record<string, Value> = {
    github: fromJson({ ...Object.fromEntries(github), event: run.event }),
    env: fromJson(result.environment ?? {}),
    steps: fromJson(result.steps ?? {}),
    needs: fromJson(result.needs ?? {}),
    vars: mapping([], (name) => text(usual(name, run.fact))),
    secrets: mapping([], (name) => text(usual(name, run.fact))),
    inputs: mapping([], (name) => text(usual(name, run.fact))),
    matrix
  }
  return { get: (name) => all[name] ?? null, expressions: { evaluate, mentions } }
}
