// The action's inputs, read and checked; all errors at once.
import {
  booleanField,
  illegal,
  inputText,
  legal,
  wordField,
  type Environment,
  type InputError,
  type Field,
  parseLines,
  parseList
} from './field.js'

export interface Inputs {
  /** `undefined` for `auto`. Entries as given. */
  readonly images: readonly string[] | undefined
  readonly push: boolean
  /** Entries as given, one buildx cache export each. */
  readonly cacheTo: readonly string[]
  /** Entries as given. */
  readonly baseImages: readonly string[]
  /** Paths as given. */
  readonly dockerfiles: readonly string[]
  /** Lines as given to build-push-action. */
  readonly buildArgs: readonly string[]
  readonly target: string
  readonly buildContexts: readonly string[]
  /** Entries as given. */
  readonly publicImages: readonly string[]
  readonly verifyLayers: boolean
  readonly expectedVisibility: 'any' | 'public' | 'internal' | 'private'
  readonly verifyPush: 'auto' | 'true' | 'false'
  /** `undefined` when none was given. */
  readonly pushedDigest: string | undefined
  readonly githubToken: string
  /**
   * `undefined` for `auto`: GitHub's own registry. Otherwise the host with its port, lower-case,
   * without scheme and path; Docker Hub is `docker.io`, as in references.
   */
  readonly registry: string | undefined
  readonly username: string
  readonly password: string
  readonly onDenied: 'auto' | 'skip' | 'fail'
  readonly onUnknown: 'push' | 'skip' | 'fail'
  readonly probe: boolean
  readonly workerLog: boolean
  readonly timeoutMs: number
  readonly summary: boolean
  readonly jobToken: string
  /** `success`, `failure`, `cancelled`, or empty. */
  readonly jobStatus: string
  readonly secretSource: string
  readonly workflow: {
    readonly repository: string
    readonly file: string
    readonly sha: string
    readonly ref: string
  }
}

export type InputsRead =
  | { readonly kind: 'inputs'; readonly inputs: Inputs }
  /** `inputs` has defaults in the place of what is wrong, so that the rest can be looked at too. */
  | {
      readonly kind: 'invalid'
      readonly errors: readonly InputError[]
      readonly inputs: Inputs
    }

const LONGEST_TIMEOUT_SECONDS = 3_600

/**
 * Reads every input that the runner passes as `INPUT_<NAME>`.
 *
 * @param env - the step's variables
 * @returns the inputs, or every error in the order of the inputs' table in the README; no error
 *   holds the value of a token or password. Never throws.
 * @see docs.github.com, "Metadata syntax for GitHub Actions", `inputs`
 */
export function readInputs(env: Environment): InputsRead {
  const push = booleanField(env, 'push', true)
  const images = imagesField(env, push.value)
  const registry = registryField(env)
  const onDenied = wordField(env, 'on-denied', ['auto', 'skip', 'fail'])
  const onUnknown = wordField(env, 'on-unknown', ['push', 'skip', 'fail'])
  const probe = booleanField(env, 'probe', true)
  const workerLog = booleanField(env, 'worker-log', false)
  const timeoutMs = timeoutField(env)
  const summary = booleanField(env, 'summary', true)
  const pulls = readPullInputs(env)
  const errors = [
    ...[images.error, push.error],
    ...pulls.errors,
    ...[registry.error, onDenied.error, onUnknown.error, probe.error],
    ...[workerLog.error, timeoutMs.error, summary.error]
  ].filter((error) => error !== undefined)
  const inputs: Inputs = {
    images: images.value,
    push: push.value,
    cacheTo: parseLines(inputText(env, 'cache-to', '')),
    ...pulls.inputs,
    registry: registry.value,
    onDenied: onDenied.value,
    onUnknown: onUnknown.value,
    probe: probe.value,
    workerLog: workerLog.value,
    timeoutMs: timeoutMs.value,
    summary: summary.value,
    ...uncheckedInputs(env)
  }
  return errors.length > 0 ? { kind: 'invalid', errors, inputs } : { kind: 'inputs', inputs }
}

/** Secrets, and what the runner fills in itself: there is no wrong value. */
function uncheckedInputs(
  env: Environment
): Pick<
  Inputs,
  'githubToken' | 'username' | 'password' | 'jobToken' | 'jobStatus' | 'secretSource' | 'workflow'
> {
  return {
    githubToken: inputText(env, 'github-token', ''),
    username: inputText(env, 'username', ''),
    password: inputText(env, 'password', ''),
    jobToken: inputText(env, 'job-token', ''),
    jobStatus: inputText(env, 'job-status', ''),
    secretSource: inputText(env, 'secret-source', ''),
    workflow: {
      repository: inputText(env, 'workflow-repository', ''),
      file: inputText(env, 'workflow-file', ''),
      sha: inputText(env, 'workflow-sha', ''),
      ref: inputText(env, 'workflow-ref', '')
    }
  }
}

/** Nothing given is an expression that came out empty, and would silently push nothing. */
function imagesField(env: Environment, push: boolean): Field<readonly string[] | undefined> {
  const text = inputText(env, 'images', 'auto')
  const entries = parseList(text)
  if (entries.length === 0 && push) {
    return illegal('images', text, 'auto or at least one image name', undefined)
  }
  const [only = ''] = entries
  const auto = entries.length === 1 && only.toLowerCase() === 'auto'
  return legal(auto ? undefined : entries)
}

/** Empty is no host: whom the password would go to must not depend on a missing value. */
function registryField(env: Environment): Field<string | undefined> {
  const registry = readRegistry(inputText(env, 'registry', 'auto'))
  switch (registry.kind) {
    case 'host':
      return legal(registry.host)
    case 'invalid':
      return illegal('registry', registry.value, registry.allowed, undefined)
  }
}

function timeoutField(env: Environment): Field<number> {
  const text = inputText(env, 'timeout', '30')
  const seconds = /^[0-9]{1,6}(?:\.[0-9]{1,6})?$/.test(text) ? Number(text) : 0
  const allowed = `a number of seconds above 0 and up to ${String(LONGEST_TIMEOUT_SECONDS)}`
  return seconds > 0 && seconds <= LONGEST_TIMEOUT_SECONDS
    ? legal(Math.max(1, Math.round(seconds * 1_000)))
    : illegal('timeout', text, allowed, 0)
}

// The inputs about what can be pulled and seen.
type PullInputs = Pick<
  Inputs,
  | 'baseImages'
  | 'dockerfiles'
  | 'buildArgs'
  | 'target'
  | 'buildContexts'
  | 'publicImages'
  | 'verifyLayers'
  | 'expectedVisibility'
  | 'verifyPush'
  | 'pushedDigest'
>

/** Reads them; the errors in the order of the inputs' table in the README. */
function readPullInputs(env: Environment): {
  readonly inputs: PullInputs
  readonly errors: readonly (InputError | undefined)[]
} {
  const verifyLayers = booleanField(env, 'verify-layers', false)
  const expected = wordField(env, 'expected-visibility', ['any', 'public', 'internal', 'private'])
  const verifyPush = verifyPushField(env)
  const digest = digestField(env)
  return {
    inputs: {
      baseImages: parseList(inputText(env, 'base-images', '')),
      dockerfiles: parseList(inputText(env, 'dockerfile', '')),
      buildArgs: parseLines(inputText(env, 'build-args', '')),
      target: inputText(env, 'target', ''),
      buildContexts: parseLines(inputText(env, 'build-contexts', '')),
      publicImages: parseList(inputText(env, 'public-images', '')),
      verifyLayers: verifyLayers.value,
      expectedVisibility: expected.value,
      verifyPush: verifyPush.value,
      pushedDigest: digest.value
    },
    errors: [verifyLayers.error, expected.error, verifyPush.error, digest.error]
  }
}

function verifyPushField(env: Environment): Field<Inputs['verifyPush']> {
  const text = inputText(env, 'verify-push', 'auto')
  if (text === 'auto') return legal('auto')
  const field = booleanField(env, 'verify-push', false)
  return field.error === undefined
    ? legal(field.value ? 'true' : 'false')
    : illegal('verify-push', text, 'auto, true or false', 'auto')
}

/** Empty is what a build that did not push reports. */
function digestField(env: Environment): Field<string | undefined> {
  const text = inputText(env, 'pushed-digest', '')
  if (text === '') return legal(undefined)
  return /^sha256:[0-9a-f]{64}$/.test(text)
    ? legal(text)
    : illegal(
        'pushed-digest',
        text,
        'a digest such as sha256: and 64 hexadecimal digits',
        undefined
      )
}

// The host that `username` and `password` are for, as input `registry` gives it.
const ALLOWED = 'auto or a registry host such as ghcr.io or registry.example.com:5000'

export type RegistryInput =
  /** `undefined`: GitHub's own registry. */
  | { readonly kind: 'host'; readonly host: string | undefined }
  | { readonly kind: 'invalid'; readonly value: string; readonly allowed: string }

/**
 * Reads the host as docker login does: a scheme and a path are dropped. Docker Hub gets the name it
 * has in references.
 *
 * @param text - trimmed
 * @returns never throws; what stands before an `@` could be a password and is not repeated
 */
export function readRegistry(text: string): RegistryInput {
  if (text.toLowerCase() === 'auto') return { kind: 'host', host: undefined }
  const [host = ''] = text
    .toLowerCase()
    .replace(/^https?:\/\//, '')
    .split('/')
  if (isHost(host)) return { kind: 'host', host: host === 'index.docker.io' ? 'docker.io' : host }
  const at = text.lastIndexOf('@')
  return {
    kind: 'invalid',
    value: at === -1 ? text : `***${text.slice(at)}`,
    allowed: ALLOWED
  }
}

/** `host` or `host:port` that a URL can hold; IPv6 addresses stand in brackets. */
function isHost(text: string): boolean {
  const [, name = '', address = ''] =
    /^(?:([a-z0-9.-]{1,253})|(\[[a-f0-9:]{2,45}\]))(?::[0-9]{1,5})?$/.exec(text) ?? []
  const labels = name
    .split('.')
    .every((label) => /^[a-z0-9]/.test(label) && /[a-z0-9]$/.test(label))
  return (labels || address !== '') && URL.canParse(`https://${text}`)
}
