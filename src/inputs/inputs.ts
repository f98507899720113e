// The action's inputs as one table: name, kind, default and what is allowed.
import { isRecord } from '../base/json.js'
import type { Runner } from '../ports.js'
import {
  AUTO_OR_BOOLEAN,
  autoOrList,
  BOOLEAN,
  jsonObject,
  LINES,
  LIST,
  listOf,
  oneOf,
  REGISTRY_HOST,
  RUNNER_JSON,
  seconds,
  TEXT,
  textLike,
  type InputError,
  type Kind
} from './kinds.js'

/** One row of the table. */
export interface Input<T> {
  /** As users write it. */
  readonly name: string
  readonly kind: Kind<T>
  /** What an absent input counts as. */
  readonly whenAbsent: string
  /** The default in action.yml. */
  readonly default: string
}

const PLATFORM = /^[\w.-]+(?:\([\w.+-]*\))?(?:\/[\w.-]+){0,2}$/
const SHA256 = /^sha256:[0-9a-f]{64}$/
const DIGEST = textLike(SHA256, 'a digest such as sha256: and 64 hexadecimal digits')
const IMAGES = autoOrList('auto or at least one image name')

/** What `docker buildx bake --print` writes. */
const BAKE = jsonObject(
  'the JSON that docker buildx bake --print writes',
  (name, value) => name !== 'target' || isRecord(value)
)

/** The contexts that GitHub gives no action by itself; `toJSON(inputs)` is `null` where there are none. */
const CONTEXTS = jsonObject(
  'a JSON object with any of steps, needs, inputs and vars',
  (name, value) => ['steps', 'needs', 'inputs', 'vars'].includes(name) && isRecord(value ?? {})
)

/** Every input, in the order of the table in the README. Entries of lists stay as the user wrote them. */
export const INPUTS = {
  /** `undefined` for `auto`. */
  images: input('images', IMAGES, 'auto'),
  push: input('push', BOOLEAN, 'true'),
  contexts: input('contexts', CONTEXTS, ''),
  bakeDefinition: input('bake-definition', BAKE, ''),
  /** One buildx cache export each. */
  cacheTo: input('cache-to', LINES, ''),
  baseImages: input('base-images', LIST, ''),
  /** Paths; `undefined` for `auto`. */
  dockerfiles: input('dockerfile', autoOrList('auto or paths inside the workspace'), ''),
  buildArgs: input('build-args', LINES, ''),
  target: input('target', TEXT, ''),
  buildContexts: input('build-contexts', LINES, ''),
  /** Empty for the runner's own. */
  platforms: input('platforms', listOf(PLATFORM, 'platforms such as linux/amd64'), ''),
  publicImages: input('public-images', LIST, ''),
  verifyLayers: input('verify-layers', BOOLEAN, 'false'),
  verifyPush: input('verify-push', AUTO_OR_BOOLEAN, 'auto'),
  expectedVisibility: input(
    'expected-visibility',
    oneOf('any', 'public', 'internal', 'private'),
    'any'
  ),
  pushedDigest: input('pushed-digest', DIGEST, ''),
  onDenied: input('on-denied', oneOf('auto', 'skip', 'fail'), 'auto'),
  onUnknown: input('on-unknown', oneOf('push', 'skip', 'fail'), 'push'),
  probe: input('probe', BOOLEAN, 'true'),
  summary: input('summary', BOOLEAN, 'true'),
  /** The host that `username` and `password` are for; `undefined` for GitHub's own registry. */
  registry: input('registry', REGISTRY_HOST, 'auto'),
  username: input('username', TEXT, ''),
  password: input('password', TEXT, ''),
  githubToken: filledIn('github-token', TEXT, 'github.token'),
  workerLog: input('worker-log', BOOLEAN, 'false'),
  timeoutMs: input('timeout', seconds(3_600), '30'),
  jobToken: filledIn('job-token', TEXT, 'github.token'),
  /** `success`, `failure`, `cancelled`, or empty. */
  jobStatus: filledIn('job-status', TEXT, 'job.status'),
  secretSource: filledIn('secret-source', TEXT, 'github.secret_source'),
  workflowRepository: filledIn('workflow-repository', TEXT, 'job.workflow_repository'),
  workflowFile: filledIn('workflow-file', TEXT, 'job.workflow_file_path'),
  workflowSha: filledIn('workflow-sha', TEXT, 'job.workflow_sha'),
  workflowRef: filledIn('workflow-ref', TEXT, 'job.workflow_ref'),
  /** As JSON writes it; `undefined` where the runner did not fill it in. */
  matrix: filledIn('matrix', RUNNER_JSON, 'toJSON(matrix)'),
  strategy: filledIn('strategy', RUNNER_JSON, 'toJSON(strategy)')
} as const

/** What the step was given, or the defaults. */
export type Inputs = {
  readonly [N in keyof typeof INPUTS]: (typeof INPUTS)[N] extends Input<infer T> ? T : never
}

export type InputsRead =
  | { readonly kind: 'inputs'; readonly inputs: Inputs }
  /** `inputs` has defaults in the place of what is wrong, so that the rest can be read too. */
  | { readonly kind: 'invalid'; readonly errors: readonly InputError[]; readonly inputs: Inputs }

function input<T>(name: string, kind: Kind<T>, whenAbsent: string): Input<T> {
  return { name, kind, whenAbsent, default: whenAbsent }
}

/** An input that the runner fills in: its default is an expression. */
function filledIn<T>(name: string, kind: Kind<T>, expression: string): Input<T> {
  return { name, kind, whenAbsent: '', default: `\${{ ${expression} }}` }
}

/**
 * Reads every input that the runner passes as `INPUT_<NAME>`.
 *
 * @param env - the step's variables
 * @returns the inputs, or every error in the order of the table; no error holds the value of a
 *   token or password. Never throws.
 * @see docs.github.com, "Metadata syntax for GitHub Actions", `inputs`
 */
export function readInputs(env: Runner['env']): InputsRead {
  const errors: InputError[] = []
  const inputs = readAll(env, errors)
  // Nothing given is an expression that came out empty, and would silently push nothing.
  if (inputs.push && inputs.images?.length === 0) {
    errors.unshift(errorOf(INPUTS.images, textOf(env, INPUTS.images)))
  }
  return errors.length > 0 ? { kind: 'invalid', errors, inputs } : { kind: 'inputs', inputs }
}

function readAll(env: Runner['env'], errors: InputError[]): Inputs
function readAll(env: Runner['env'], errors: InputError[]): Readonly<Record<string, unknown>> {
  const rows = Object.entries<Input<unknown>>(INPUTS)
  return Object.fromEntries(
    rows.map(([property, row]) => {
      const text = textOf(env, row)
      const read = row.kind.read(text)
      if (read === undefined) errors.push(errorOf(row, text))
      return [property, (read ?? row.kind.read(row.whenAbsent))?.value]
    })
  )
}

/**
 * The text of an input without the white space around it, as `@actions/core` gives it; secrets too,
 * since a newline at the end of a stored secret is common. One that is present and empty stays empty.
 */
function textOf(env: Runner['env'], { name, whenAbsent }: Input<unknown>): string {
  // The runner keeps hyphens (actions/runner, `Handler.AddInputsToEnvironment`).
  return (env[`INPUT_${name.toUpperCase()}`] ?? whenAbsent).trim()
}

function errorOf({ name, kind }: Input<unknown>, text: string): InputError {
  return { input: name, value: kind.shown?.(text) ?? text, allowed: kind.allowed }
}
