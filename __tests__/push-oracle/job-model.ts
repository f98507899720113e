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

/**
 * How a name is written. `output`: an earlier step tells it. `preflight`: it is made of the step's own output.
 * `around`: what stands around the steps gives it, a matrix or the inputs of what is called.
 */
export type Value = 'literal' | 'owner' | 'env' | 'output' | 'preflight' | 'lowered' | 'around'

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

export interface PushStep {
  readonly kind: 'push'
  readonly image: Image
  readonly value: Value
  readonly form: Form
  readonly condition: Condition
  /** A suffix of the name, behind the value. */
  readonly suffix: '' | '-worker'
}

export type ModelStep =
  | PushStep
  | {
      readonly kind: 'login'
      readonly who: Who
      readonly how: 'action' | 'script'
      readonly condition: Condition
    }
  | { readonly kind: 'logout' }
  /** A composite action of the repository; `around` inside is the name that it is given. */
  | {
      readonly kind: 'local'
      readonly given: Pick<PushStep, 'image' | 'value'>
      readonly condition: Condition
      readonly steps: readonly PushStep[]
    }

export interface ModelJob {
  readonly steps: readonly ModelStep[]
  /** The login that docker has when the step runs. */
  readonly present: Who | 'none'
  /** What the earlier step tells. */
  readonly output: { readonly it: Image; readonly yes: boolean }
  /** Is that handed on by input `contexts`? */
  readonly handsOn: boolean
  readonly around: Around
}

/** What stands around the steps. */
export type Around =
  | { readonly kind: 'nothing' }
  /** A leg of a matrix of images; `leg` is the one that runs. */
  | { readonly kind: 'leg'; readonly legs: readonly Image[]; readonly leg: number }
  /** The steps are those of a job that needs the one of this step, in each leg of its matrix. */
  | {
      readonly kind: 'gate'
      readonly legs: readonly Image[]
      readonly condition: Condition
      /** A login of the job of this step: no other job has it. */
      readonly login: Who | undefined
      /** Is there a job between the two? */
      readonly isFar: boolean
    }
  /** The file is called from another one of the repository, by several jobs; `call` is the one that runs. */
  | { readonly kind: 'called'; readonly calls: readonly Call[]; readonly call: number }

/** What a caller gives: an image, and secrets. */
export interface Call {
  readonly image: Image
  readonly how: 'literal' | 'default' | 'owner' | 'variable'
  readonly secrets: 'inherit' | 'named' | 'none'
}

/** How steps spell what others tell. */
export interface Spelling {
  /** The answer, the name and what an earlier step says: `steps.preflight.outputs.should-push` … */
  readonly go: string
  readonly name: string
  readonly it: string
  readonly yes: string
  /** The name that stands around the steps. */
  readonly around: string
}

/** In the job of this step. */
export const HERE: Spelling = {
  go: 'steps.preflight.outputs.should-push',
  name: 'steps.preflight.outputs.image',
  it: 'steps.before.outputs.it',
  yes: 'steps.before.outputs.yes',
  around: 'ghcr.io/${{ matrix.path }}'
}

/** In a composite action: no step of the job is seen there. */
const INSIDE: Spelling = { ...HERE, go: 'inputs.go', around: '${{ inputs.name }}' }

export function conditionIn(condition: Condition, { go, yes }: Spelling): string | undefined {
  switch (condition) {
    case 'none':
      return undefined
    case 'event':
      return "github.event_name == 'push'"
    case 'gate':
      return `${go} == 'true'`
    case 'unknown':
      return `${yes} == 'true'`
  }
}

function variable(image: string): string {
  return `IMAGE_${image.toUpperCase()}`
}

/** The environment that each job declares. */
export const ENVIRONMENT: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(IMAGES).map(([name, path]) => [variable(name), `ghcr.io/${path}`])
)

/** The steps as objects of YAML. */
export function stepsOf(steps: readonly ModelStep[], spelling: Spelling): readonly object[] {
  return steps.flatMap((step, index) => written(step, index, spelling))
}

function written(step: ModelStep, index: number, spelling: Spelling): readonly object[] {
  if (step.kind === 'logout') return [{ run: 'docker logout ghcr.io' }]
  const condition = conditionIn(step.condition, spelling)
  const when = condition === undefined ? {} : { if: condition }
  if (step.kind === 'login') return [{ ...when, ...loginBody(step) }]
  if (step.kind === 'local') {
    const inputs = { name: nameIn(step.given, spelling), go: `\${{ ${spelling.go} }}` }
    return [{ ...when, uses: `./.github/actions/local${index}`, with: inputs }]
  }
  const meta = {
    id: `meta${index}`,
    uses: 'docker/metadata-action@v6',
    with: { images: nameOf(step, spelling) }
  }
  const made = step.form === 'metadata' ? [meta] : []
  return [...made, { ...when, ...pushBody(step, index, spelling) }]
}

/** The files of the composite actions among the steps, by path. */
export function actionsOf(steps: readonly ModelStep[]): Readonly<Record<string, string>> {
  return Object.fromEntries(
    steps.flatMap((step, index) => {
      if (step.kind !== 'local') return []
      const body = stepsOf(step.steps, INSIDE).map((one) =>
        'run' in one ? { shell: 'bash', ...one } : one
      )
      const inputs = { name: { required: true }, go: { required: true } }
      const action = { name: 'local', inputs, runs: { using: 'composite', steps: body } }
      return [[`.github/actions/local${index}/action.yml`, JSON.stringify(action)]]
    })
  )
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

function nameOf(step: PushStep, spelling: Spelling): string {
  return `${nameIn(step, spelling)}${step.suffix}`
}

function pushBody(step: PushStep, index: number, spelling: Spelling): object {
  const name = nameOf(step, spelling)
  const push = `\${{ ${spelling.go} }}`
  const build = (inputs: object) => ({ uses: 'docker/build-push-action@v7', with: inputs })
  switch (step.form) {
    case 'build':
      return build({ push, tags: `${name}:1` })
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
      return build({ push, tags: `\${{ steps.meta${index}.outputs.tags }}` })
    case 'make':
      return { run: `make push IMAGE=${name}` }
  }
}

function nameIn({ image, value }: Pick<PushStep, 'image' | 'value'>, spelling: Spelling): string {
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
      return `ghcr.io/\${{ ${spelling.it} }}`
    case 'preflight':
      return `\${{ ${spelling.name} }}`
    case 'lowered':
      return `\${{ format('ghcr.io/{0}', '${path}') }}`
    case 'around':
      return spelling.around
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
  /** The password that docker has before the first step; empty for none. */
  readonly present: string
  /** What the step has handed on as `image`. */
  readonly image: string
  /** What the earlier step tells. */
  readonly output: ModelJob['output']
}

/**
 * Runs steps in their order: the first that fails ends the job.
 *
 * @param login - the password that docker has, or the empty string
 * @param around - the image that stands around the steps
 */
export function execute(
  steps: readonly ModelStep[],
  run: Run,
  login: string,
  around: Image = 'own'
): Truth {
  let password = login
  let attempts = 0
  for (const step of steps) {
    if (step.kind === 'logout') {
      password = ''
      continue
    }
    if (!holds(step.condition, run)) continue
    if (step.kind === 'login') {
      password = run.passwords[step.who]
      // docker/login-action: "Password required".
      if (password === '') return { attempts, failed: true }
    } else if (step.kind === 'push') {
      attempts += 1
      const name = `${pathOf(step, run, around)}${step.suffix}`
      if (!isPushed(name, password, run)) return { attempts, failed: true }
    } else {
      const given = pathOf(step.given, run, around)
      const inside = insideOf(step.steps, given, run, password)
      attempts += inside.attempts
      if (inside.failed) return { attempts, failed: true }
    }
  }
  return { attempts, failed: false }
}

function insideOf(steps: readonly PushStep[], given: string, run: Run, password: string): Truth {
  const pushing = steps.filter(({ condition }) => holds(condition, run))
  const failed = pushing.findIndex((step) => {
    const path = step.value === 'around' ? given : pathOf(step, run, 'own')
    return !isPushed(`${path}${step.suffix}`, password, run)
  })
  return { attempts: failed === -1 ? pushing.length : failed + 1, failed: failed !== -1 }
}

export function holds(condition: Condition, { event, output }: Run): boolean {
  if (condition === 'event') return event === 'push'
  return condition === 'unknown' ? output.yes : true
}

/** `owner/name` of what is pushed. */
function pathOf(
  { image, value }: Pick<PushStep, 'image' | 'value'>,
  run: Run,
  around: Image
): string {
  if (value === 'preflight') return run.image.slice('ghcr.io/'.length)
  return IMAGES[value === 'output' ? run.output.it : value === 'around' ? around : image]
}

function isPushed(repository: string, password: string, { handler }: Run): boolean {
  const login = password === '' ? {} : { username: 'octocat', password }
  return push(handler, { registry: 'ghcr.io', repository, tag: '1', ...login }).ok
}

/**
 * Can everything be told before the steps run? Each push has a login then, or certainly none.
 *
 * @param hasLogin - has docker one before the first of them?
 * @param isHanded - is known what the earlier step tells?
 */
export function isTold(steps: readonly ModelStep[], hasLogin: boolean, isHanded: boolean): boolean {
  // Of a job in which no step pushes the repository's own name is assumed.
  if (steps.every(({ kind }) => kind === 'login' || kind === 'logout')) return false
  const isKnown = (value: Value): boolean => isHanded || value !== 'output'
  let isReady = hasLogin
  for (const step of steps) {
    if (step.kind === 'logout') isReady = true
    else if (step.condition === 'unknown' && !isHanded) return false
    else if (step.kind === 'login') {
      if (step.who !== 'job') return false
      isReady = true
    } else {
      const pushes = step.kind === 'local' ? step.steps : [step]
      if (step.kind === 'local' && !isKnown(step.given.value)) return false
      if (pushes.some(({ form, value }) => form === 'make' || !isKnown(value))) return false
      // Without any login of the job it is the token that is tested.
      if (!isReady) return false
    }
  }
  return true
}
