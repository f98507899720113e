// What stands around the steps of a model job: its matrix, the jobs that need it, the workflow that calls it.
import { sha, workflowFile } from '../fakes/scenario.js'
import {
  actionsOf,
  conditionIn,
  execute,
  HERE,
  holds,
  IMAGES,
  isTold,
  stepsOf,
  ENVIRONMENT,
  type Around,
  type Call,
  type Image,
  type ModelJob,
  type Run,
  type Spelling,
  type Truth
} from './job-model.js'

const CALLED = '.github/workflows/called.yml'

/** The files of the repository, by path. */
export function filesOf(job: ModelJob): Readonly<Record<string, string>> {
  return { ...actionsOf(job.steps), ...workflowsOf(job) }
}

const BEFORE = { id: 'before', run: './before.sh' }
const OWN = { id: 'preflight', uses: 'octo-org/ghcr-preflight@v1' }
const JOB = {
  'runs-on': 'ubuntu-latest',
  permissions: { contents: 'read', packages: 'write' },
  env: ENVIRONMENT
}

function workflowsOf({ steps, around }: ModelJob): Readonly<Record<string, string>> {
  const on = ['push', 'pull_request']
  const publish = { ...JOB, steps: [BEFORE, OWN, ...stepsOf(steps, spellingOf(around))] }
  switch (around.kind) {
    case 'nothing':
      return { [workflowFile]: JSON.stringify({ on, jobs: { publish } }) }
    case 'leg': {
      const strategy = { matrix: matrixOf(around.legs) }
      return { [workflowFile]: JSON.stringify({ on, jobs: { publish: { ...publish, strategy } } }) }
    }
    case 'gate':
      return { [workflowFile]: JSON.stringify({ on, jobs: gated(steps, around) }) }
    case 'called': {
      const path = { type: 'string', default: IMAGES.granted }
      const secrets = { WRITER: { required: false }, READER: { required: false } }
      const called = { on: { workflow_call: { inputs: { path }, secrets } }, jobs: { publish } }
      const jobs = Object.fromEntries(
        around.calls.map((call, index) => [`call${index}`, callOf(call)])
      )
      return { [workflowFile]: JSON.stringify({ on, jobs }), [CALLED]: JSON.stringify(called) }
    }
  }
}

function spellingOf({ kind }: Around): Spelling {
  if (kind === 'called') return { ...HERE, around: 'ghcr.io/${{ inputs.path }}' }
  const said = 'needs.publish.outputs'
  return kind === 'gate'
    ? { ...HERE, go: `${said}.go`, name: `${said}.name`, it: `${said}.it`, yes: `${said}.yes` }
    : HERE
}

/** A list of values; the first leg is written as a further one. */
function matrixOf([first, ...others]: readonly Image[]): object {
  const further = first === undefined ? [] : [{ path: IMAGES[first] }]
  const more = others.length === 0 ? {} : { path: others.map((image) => IMAGES[image]) }
  return { ...more, include: further }
}

function gated(steps: ModelJob['steps'], around: Extract<Around, { kind: 'gate' }>): object {
  const { legs, condition, login, isFar } = around
  const spelling = spellingOf(around)
  const outputs = {
    go: `\${{ ${HERE.go} }}`,
    name: `\${{ ${HERE.name} }}`,
    it: `\${{ ${HERE.it} }}`,
    yes: `\${{ ${HERE.yes} }}`
  }
  const own = login === undefined ? [] : stepsOf([loginBy(login)], HERE)
  const when = conditionIn(condition, spelling)
  return {
    publish: { ...JOB, outputs, steps: [BEFORE, OWN, ...own] },
    ...(isFar && { between: { ...JOB, needs: 'publish', steps: [{ run: 'make test' }] } }),
    push: {
      ...JOB,
      needs: isFar ? ['publish', 'between'] : 'publish',
      ...(when !== undefined && { if: when }),
      strategy: { matrix: matrixOf(legs) },
      steps: stepsOf(steps, spelling)
    }
  }
}

function loginBy(who: NonNullable<Extract<Around, { kind: 'gate' }>['login']>) {
  return { kind: 'login', who, how: 'action', condition: 'none' } as const
}

function callOf({ image, how, secrets }: Call): object {
  const path = IMAGES[image]
  const [owner, name] = path.split('/')
  const spelled = {
    literal: path,
    owner: owner === 'octo-org' ? `\${{ github.repository_owner }}/${name ?? ''}` : path,
    variable: '${{ vars.IMAGE }}',
    default: undefined
  }[how]
  return {
    uses: `./${CALLED}`,
    permissions: JOB.permissions,
    ...(spelled !== undefined && { with: { path: spelled } }),
    ...(secrets === 'inherit' && { secrets }),
    ...(secrets === 'named' && { secrets: { WRITER: '${{ secrets.WRITER }}' } })
  }
}

/** Inputs that the runner fills in. */
export function saidOf({ around }: ModelJob): Readonly<Record<string, string>> {
  if (around.kind === 'leg')
    return { matrix: JSON.stringify({ path: IMAGES[around.legs[around.leg] ?? 'own'] }) }
  if (around.kind !== 'called') return {}
  return {
    'workflow-repository': 'octo-org/app',
    'workflow-file': CALLED,
    'workflow-sha': sha,
    'workflow-ref': `octo-org/app/${CALLED}@refs/heads/main`
  }
}

/** Everything that happens where the step lets the job push. */
export function truthOf({ steps, around }: ModelJob, run: Run): Truth {
  const login = run.present
  switch (around.kind) {
    case 'nothing':
      return execute(steps, run, login)
    case 'leg':
      return execute(steps, run, login, around.legs[around.leg])
    case 'called':
      return execute(steps, withSecrets(run, callAt(around)), login, imageOf(callAt(around)))
    case 'gate': {
      // A login that fails ends the job, and no other one runs.
      const own = around.login === undefined ? [] : [loginBy(around.login)]
      if (execute(own, run, login).failed) return { attempts: 0, failed: true }
      if (!holds(around.condition, run)) return { attempts: 0, failed: false }
      const legs = around.legs.map((leg) => execute(steps, run, '', leg))
      return {
        attempts: legs.reduce((sum, { attempts }) => sum + attempts, 0),
        failed: legs.some(({ failed }) => failed)
      }
    }
  }
}

function callAt({ calls, call }: Extract<Around, { kind: 'called' }>): Call {
  return calls[call] ?? { image: 'own', how: 'default', secrets: 'none' }
}

function imageOf({ image, how }: Call): Image {
  return how === 'default' ? 'granted' : image
}

function withSecrets(run: Run, { secrets }: Call): Run {
  const { job, writer, reader } = run.passwords
  const passwords = {
    job,
    writer: secrets === 'none' ? '' : writer,
    reader: secrets === 'inherit' ? reader : ''
  }
  return { ...run, passwords }
}

/** Can everything be told when the step runs? */
export function isJobTold({ steps, around, present, handsOn }: ModelJob): boolean {
  switch (around.kind) {
    case 'nothing':
    case 'leg':
      return isTold(steps, present !== 'none', handsOn)
    case 'called': {
      const told = around.calls.map(({ image, how, secrets }) => `${how} ${image} ${secrets}`)
      const isOne = new Set(told).size === 1 && !told.some((one) => one.startsWith('variable'))
      return isOne && isTold(steps, present !== 'none', handsOn)
    }
    case 'gate':
      return (
        (handsOn || around.condition !== 'unknown') &&
        around.login === undefined &&
        isTold(steps, false, handsOn)
      )
  }
}
