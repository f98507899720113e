// Puts a case on the stage: what there is before anything is changed, and the run that follows from it.
import { grantedIn } from '../../__tests__/action/scenarios/granted.js'
import { SCENARIOS } from '../../__tests__/action/scenarios/index.js'
import { dockerConfig } from '../../__tests__/action/scenarios/registries.js'
import type { Scenario, Texts } from '../../__tests__/action/scenarios/scenario.js'
import { jobToken, sha } from '../../__tests__/fakes/scenario.js'
import type { World } from '../../__tests__/fakes/world.js'
import type { Case, Found, Login, State } from './case.js'
import type { Context } from './expression.js'
import { emptyHelper } from './empty-helper.js'
import { readWorkflow, type Read } from './workflow-reading.js'
import { workflowText } from './workflow-text.js'

/** The case with its scenario. Throws when there is none of that name. */
export function found(one: Case): Found {
  const run = SCENARIOS.find(({ name }) => name === one.scenario)
  if (run === undefined) throw new Error(`there is no scenario ${one.scenario}`)
  return { ...one, run }
}

/** What there is before anything is changed. */
export function opening(one: Found): State {
  const { run } = one
  const password = run.inputs['password'] ?? ''
  const secrets = one.secrets ?? (password === '' ? {} : { PUSH_TOKEN: password })
  const store = run.context['github.secret_source'] === 'Dependabot' ? 'dependabot' : 'actions'
  return {
    world: { ...run.world, accounts: run.world.accounts.map(withMember) },
    secrets: { actions: {}, dependabot: {}, [store]: secrets },
    workflow: workflowText(run, one.look),
    files: run.files ?? {},
    logins: one.logins ?? [],
    programs: run.programs ?? {},
    done: []
  }
}

/** Who pushes with a token of their own is one of the organization. */
function withMember(account: World['accounts'][number]): World['accounts'][number] {
  if (account.login !== 'octo-org' || account.members !== undefined) return account
  return { ...account, members: ['octocat'] }
}

export interface Staged {
  readonly scenario: Scenario
  readonly read: Read
  /** What docker is logged in with at the end of the job; a later login replaces an earlier one. */
  readonly logins: readonly Login[]
}

/** The run that follows from a state. Throws where the workflow file cannot be the file of a run. */
export function staged(one: Found, state: State): Staged {
  const { run } = one
  const read = readWorkflow(state.workflow, run.job.env['GITHUB_JOB'] ?? '', contextOf(one, state))
  const world = worldOf(one, state)
  const visible = secretsOf(one, state)
  const installed = Object.fromEntries(
    read.helpers.flatMap((name) => Object.entries(emptyHelper(name)))
  )
  const env = Object.entries(run.job.env).filter(([name]) => name !== 'DOCKER_CONFIG')
  const scenario: Scenario = {
    ...run,
    world,
    job: { ...run.job, env: { ...Object.fromEntries(env), ...read.env } },
    inputs: read.inputs,
    home: homeOf(state, read),
    programs: { ...installed, ...state.programs },
    files: withWorkflow(one, state),
    secrets: [...Object.values(visible), ...state.logins.map(({ password }) => password)]
  }
  return { scenario, read, logins: [...keptLogins(state, read), ...read.logins] }
}

/** The world with the workflow file in it, and the token that GitHub makes of that. */
function worldOf(one: Found, state: State): World {
  const { calls, origins, token = jobToken } = one.run
  const [own] = calls
  const changed = one.then === undefined ? state.world : one.then(state.world, state)
  const repositories = changed.repositories.map((repository) => {
    const files = repository.files?.[sha]
    if (own === undefined || repository.fullName !== own.repository) return repository
    return { ...repository, files: { [sha]: { ...files, [own.path]: state.workflow } } }
  })
  const world = { ...changed, repositories }
  const known = world.tokens[token]
  if (known?.kind !== 'job') throw new Error('no token of a job')
  const packages = grantedIn(world, calls, origins)
  return { ...world, tokens: { ...world.tokens, [token]: { ...known, packages } } }
}

/** The checked-out workflow file, where the scenario has one. */
function withWorkflow({ run: { calls } }: Found, { files, workflow }: State): Texts {
  const path = calls[0]?.path ?? ''
  return Object.hasOwn(files, path) ? { ...files, [path]: workflow } : files
}

function homeOf(state: State, read: Read): Texts {
  const removed = state.done.some(({ act }) => act === 'remove-credential-helper')
  if (read.config !== undefined && !removed) return { '.docker/config.json': read.config }
  const logins = [...keptLogins(state, read), ...read.before]
  if (logins.length === 0) return {}
  const entries = logins.map(
    ({ registry, username, password }): readonly [string, readonly [string, string]] => [
      registry === 'docker.io' ? 'https://index.docker.io/v1/' : registry,
      [username, password]
    ]
  )
  const config: Readonly<Record<string, readonly [string, string]>> = Object.fromEntries(entries)
  return { '.docker/config.json': dockerConfig(config) }
}

/** The logins that the runner has from before the job. */
function keptLogins({ logins }: State, { loggedOut }: Read): readonly Login[] {
  return logins.filter(({ registry }) => !loggedOut.includes(registry))
}

/** The secrets that the run gets, by its event. */
function secretsOf({ run }: Found, { secrets }: State): Texts {
  const source = run.context['github.secret_source']
  if (source === 'None') return {}
  return source === 'Dependabot' ? secrets.dependabot : secrets.actions
}

function contextOf(one: Found, state: State): Context {
  const secrets = secretsOf(one, state)
  const { env } = one.run.job
  const known: Texts = {
    'github.token': one.run.token ?? jobToken,
    'secrets.GITHUB_TOKEN': one.run.token ?? jobToken,
    'github.event_name': one.run.job.event,
    'runner.temp': '/home/runner/_temp',
    'steps.preflight.outputs.should-push': 'true',
    ...one.outputs
  }
  return (name) => {
    if (Object.hasOwn(known, name)) return known[name]
    if (name.startsWith('secrets.')) return secrets[name.slice('secrets.'.length)] ?? ''
    if (name.startsWith('github.')) return env[`GITHUB_${name.slice(7).toUpperCase()}`]
    return undefined
  }
}

/** The login that docker has for a registry in the end: the last one. */
export function loginFor(logins: readonly Login[], registry: string): Login | undefined {
  return logins.findLast((login) => login.registry === registry)
}
