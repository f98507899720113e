// Jobs as a model: steps with what they do in truth, written as a workflow, and run by a client that really pushes.
import { push } from '../fakes/push.js'
import type { Handler } from '../fakes/wire.js'

/** `owner/name` of what is pushed. */
export const IMAGES = {
  own: 'octo-org/app',
  granted: 'octo-org/granted',
  closed: 'octo-org/closed',
  foreign: 'other-org/app'
} as const

export type Image = keyof typeof IMAGES

/** How a name is written. `output`: an earlier step tells it. `preflight`: it is made of the step's own output. */
export type Value = 'literal' | 'owner' | 'env' | 'output' | 'preflight' | 'lowered'

/** `unknown`: an earlier step decides. */
export type Condition = 'none' | 'event' | 'gate' | 'unknown'

export type Form =
  | 'build'
  | 'outputs'
  | 'push'
  | 'loop'
  | 'imagetools'
  | 'skopeo'
  | 'attest'
  | 'list'
  | 'function'
  | 'metadata'
  | 'make'

export type Who = 'job' | 'writer' | 'reader'

export type ModelStep =
  | {
      readonly kind: 'push'
      readonly image: Image
      readonly value: Value
      readonly form: Form
      readonly condition: Condition
      /** A suffix of the name, behind the value. */
      readonly suffix: '' | '-worker'
    }
  | {
      readonly kind: 'login'
      readonly who: Who
      readonly how: 'action' | 'script'
      readonly condition: Condition
    }
  | { readonly kind: 'logout' }

export interface ModelJob {
  readonly steps: readonly ModelStep[]
  /** The login that docker has when the step runs. */
  readonly present: Who | 'none'
  /** What the earlier step tells. */
  readonly output: { readonly it: Image; readonly yes: boolean }
  /** Is that handed on by input `contexts`? */
  readonly handsOn: boolean
}

const CONDITIONS: Readonly<Record<Condition, string | undefined>> = {
  none: undefined,
  event: "github.event_name == 'push'",
  gate: "steps.preflight.outputs.should-push == 'true'",
  unknown: "steps.before.outputs.yes == 'true'"
}

/** The workflow file of a job. */
export function workflowOf({ steps }: ModelJob): string {
  const env = Object.entries(IMAGES).map(
    ([name, path]) => `      ${variable(name)}: ghcr.io/${path}`
  )
  return [
    'on: [push, pull_request]',
    'jobs:',
    '  publish:',
    '    runs-on: ubuntu-latest',
    '    permissions: { contents: read, packages: write }',
    '    env:',
    ...env,
    '    steps:',
    '      - { id: before, run: ./before.sh }',
    '      - { id: preflight, uses: octo-org/ghcr-preflight@v1 }',
    ...steps.flatMap(written).map((step) => `      - ${JSON.stringify(step)}`),
    ''
  ].join('\n')
}

function variable(image: string): string {
  return `IMAGE_${image.toUpperCase()}`
}

/** The environment that the job declares. */
export const ENVIRONMENT: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(IMAGES).map(([name, path]) => [variable(name), `ghcr.io/${path}`])
)

function written(step: ModelStep, index: number): readonly object[] {
  if (step.kind === 'logout') return [{ run: 'docker logout ghcr.io' }]
  const condition = CONDITIONS[step.condition]
  const when = condition === undefined ? {} : { if: condition }
  if (step.kind === 'login') return [{ ...when, ...loginBody(step) }]
  const meta = {
    id: `meta${index}`,
    uses: 'docker/metadata-action@v6',
    with: { images: nameOf(step) }
  }
  return [...(step.form === 'metadata' ? [meta] : []), { ...when, ...pushBody(step, index) }]
}

const PASSWORDS: Readonly<Record<Who, string>> = {
  job: '${{ github.token }}',
  writer: '${{ secrets.WRITER }}',
  reader: '${{ secrets.READER }}'
}

function loginBody({ who, how }: Extract<ModelStep, { kind: 'login' }>): object {
  const password = PASSWORDS[who]
  return how === 'action'
    ? {
        uses: 'docker/login-action@v4',
        with: { registry: 'ghcr.io', username: 'octocat', password }
      }
    : { run: `echo "${password}" | docker login ghcr.io -u octocat --password-stdin` }
}

function nameOf(step: Extract<ModelStep, { kind: 'push' }>): string {
  return `${nameIn(step)}${step.suffix}`
}

function pushBody(step: Extract<ModelStep, { kind: 'push' }>, index: number): object {
  const name = nameOf(step)
  const build = (inputs: object) => ({ uses: 'docker/build-push-action@v7', with: inputs })
  switch (step.form) {
    case 'build':
      return build({ push: '${{ steps.preflight.outputs.should-push }}', tags: `${name}:1` })
    case 'outputs':
      return build({ outputs: `type=image,name=${name},push-by-digest=true,push=true` })
    case 'push':
      return { run: `docker build -t x .\ndocker tag x "${name}:1"\ndocker push "${name}:1"` }
    case 'loop':
      return { run: `for tag in 1 2; do\n  docker push ${name}:$tag\ndone` }
    case 'imagetools':
      return { run: `docker buildx imagetools create -t ${name}:1 $(printf 'x@sha256:%s ' *)` }
    case 'skopeo':
      return { run: `skopeo copy --all docker://x/y docker://${name}:1` }
    case 'attest':
      return {
        uses: 'actions/attest-build-provenance@v4',
        with: { 'subject-name': name, 'subject-digest': 'sha256:0', 'push-to-registry': true }
      }
    case 'list':
      return { run: `TAGS="${name}:1 ${name}:2"\nxargs -n1 docker push <<< "$TAGS"` }
    case 'function':
      return {
        run: `send() {\n  local image="$1"; shift\n  for tag in "$@"; do docker push "$image:$tag"; done\n}\nsend ${name} 1 2`
      }
    case 'metadata':
      return build({
        push: '${{ steps.preflight.outputs.should-push }}',
        tags: `\${{ steps.meta${index}.outputs.tags }}`
      })
    case 'make':
      return { run: `make push IMAGE=${name}` }
  }
}

function nameIn({ image, value }: Extract<ModelStep, { kind: 'push' }>): string {
  const path = IMAGES[image]
  switch (value) {
    case 'literal':
      return `ghcr.io/${path}`
    case 'owner':
      return path.startsWith('octo-org/')
        ? `ghcr.io/\${{ github.repository_owner }}/${path.slice('octo-org/'.length)}`
        : `ghcr.io/${path}`
    case 'env':
      return `\${{ env.${variable(image)} }}`
    case 'output':
      return 'ghcr.io/${{ steps.before.outputs.it }}'
    case 'preflight':
      return '${{ steps.preflight.outputs.image }}'
    case 'lowered':
      return `\${{ format('ghcr.io/{0}', '${path}') }}`
  }
}

/** What happens in a run of the job, where the step lets it push. */
export interface Truth {
  readonly attempts: number
  readonly failed: boolean
}

export interface Run {
  readonly handler: Handler
  readonly event: string
  /** By who logs in; empty where the run gets no secrets. */
  readonly passwords: Readonly<Record<Who, string>>
  /** What the step has handed on as `image`. */
  readonly image: string
}

/** Runs the steps in their order: the first that fails ends the job. */
export function execute(job: ModelJob, run: Run): Truth {
  let login = job.present === 'none' ? '' : run.passwords[job.present]
  let attempts = 0
  for (const step of job.steps) {
    if (step.kind === 'logout') {
      login = ''
      continue
    }
    if (!holds(step.condition, job, run)) continue
    if (step.kind === 'login') {
      login = run.passwords[step.who]
      // docker/login-action: "Password required".
      if (login === '') return { attempts, failed: true }
      continue
    }
    attempts += 1
    if (!isPushed(step, login, job, run)) return { attempts, failed: true }
  }
  return { attempts, failed: false }
}

function holds(condition: Condition, { output }: ModelJob, { event }: Run): boolean {
  if (condition === 'event') return event === 'push'
  return condition === 'unknown' ? output.yes : true
}

function isPushed(
  { image, value, suffix }: Extract<ModelStep, { kind: 'push' }>,
  password: string,
  { output }: ModelJob,
  run: Run
): boolean {
  const name =
    value === 'preflight' ? run.image : `ghcr.io/${IMAGES[value === 'output' ? output.it : image]}`
  const repository = `${name}${suffix}`.slice('ghcr.io/'.length)
  const login = password === '' ? {} : { username: 'octocat', password }
  return push(run.handler, { registry: 'ghcr.io', repository, tag: '1', ...login }).ok
}

/** Can everything be told before the job runs on? Each push has a login then, or certainly none. */
export function isTold({ steps, handsOn, present }: ModelJob): boolean {
  let hasLogin = present !== 'none'
  // Of a job in which no step pushes the repository's own name is assumed.
  if (steps.every(({ kind }) => kind !== 'push')) return false
  for (const step of steps) {
    if (step.kind === 'logout') hasLogin = true
    else if (step.condition === 'unknown' && !handsOn) return false
    else if (step.kind === 'login') {
      if (step.who !== 'job') return false
      hasLogin = true
    } else {
      if (step.form === 'make' || (step.value === 'output' && !handsOn)) return false
      // Without any login of the job it is the token that is tested.
      if (!hasLogin) return false
    }
  }
  return true
}
