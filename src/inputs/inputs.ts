// The action's inputs: the kinds of values that they can have, one table with each one's kind and default, how they are read.
import { isRecord, parseJson, type JsonRecord } from '../base/json.js'
import type { Runner } from '../ports.js'

export interface InputError {
  readonly input: string
  /** As given; printed escaped and cut. Never shown for secret inputs. */
  readonly value: string
  /** What is allowed instead, as a noun phrase: `true or false`. */
  readonly allowed: string
}

/** A kind of value. Text comes without the white space around it. */
export interface Kind<T> {
  /** Undefined for text that is not allowed. Never throws. */
  readonly read: (text: string) => { readonly value: T } | undefined
  /** What is allowed, as a noun phrase. */
  readonly allowed: string
  /** Text that is not allowed as it may be printed; as given when left out. */
  readonly shown?: (text: string) => string
}

/** Any text, secrets too. */
const TEXT: Kind<string> = {
  read: (value) => ({ value }),
  allowed: 'any text'
}

/** `true` or `false` in the spellings of YAML 1.2's core schema, as `@actions/core` takes them. */
const BOOLEAN: Kind<boolean> = {
  read: (text) => {
    if (/^(?:true|True|TRUE)$/.test(text)) return { value: true }
    return /^(?:false|False|FALSE)$/.test(text) ? { value: false } : undefined
  },
  allowed: 'true or false'
}

/** One of some words. */
function oneOf<const W extends readonly string[]>(...words: W): Kind<W[number]> {
  return {
    read: (text) => {
      const value = words.find((word) => word === text)
      return value === undefined ? undefined : { value }
    },
    allowed: `${words.slice(0, -1).join(', ')} or ${words.slice(-1).join('')}`
  }
}

/** `auto`, or `true` or `false` in all their spellings. */
const AUTO_OR_BOOLEAN: Kind<'auto' | 'true' | 'false'> = {
  read: (text) => {
    if (text === 'auto') return { value: text }
    const read = BOOLEAN.read(text)
    return read && { value: read.value ? 'true' : 'false' }
  },
  allowed: 'auto, true or false'
}

/** Entries separated by newlines and commas. */
const LIST: Kind<readonly string[]> = {
  read: (text) => ({ value: parseList(text) }),
  allowed: 'a list'
}

/** Entries separated by newlines only. */
const LINES: Kind<readonly string[]> = {
  read: (text) => ({ value: parseLines(text) }),
  allowed: 'one entry per line'
}

/** A list; undefined for `auto`, which stands alone: beside names it would be read as one more. */
function autoOrList(allowed: string): Kind<readonly string[] | undefined> {
  return {
    read: (text) => {
      const entries = parseList(text)
      const isAuto = entries.some((entry) => entry.toLowerCase() === 'auto')
      if (isAuto && entries.length > 1) return undefined
      return { value: isAuto ? undefined : entries }
    },
    allowed
  }
}

/** A list in which every entry has a form. */
function listOf(form: RegExp, allowed: string): Kind<readonly string[]> {
  return {
    read: (text) => {
      const value = parseList(text)
      return value.every((entry) => form.test(entry)) ? { value } : undefined
    },
    allowed
  }
}

/** Text of a form, or nothing. */
function textLike(form: RegExp, allowed: string): Kind<string | undefined> {
  return {
    read: (text) => {
      if (text === '') return { value: undefined }
      return form.test(text) ? { value: text } : undefined
    },
    allowed
  }
}

/** A number of seconds, read as milliseconds. */
function seconds(longest: number): Kind<number> {
  return {
    read: (text) => {
      const given = /^[0-9]{1,6}(?:\.[0-9]{1,6})?$/.test(text) ? Number(text) : 0
      if (given <= 0 || given > longest) return undefined
      return { value: Math.max(1, Math.round(given * 1_000)) }
    },
    allowed: `a number of seconds above 0 and up to ${String(longest)}`
  }
}

/** A JSON object with no other members than these, or nothing. */
function jsonObject(
  allowed: string,
  isMember: (name: string, value: unknown) => boolean
): Kind<JsonRecord | undefined> {
  return {
    read: (text) => {
      if (text === '') return { value: undefined }
      const json = parseJson(text)
      if (json.kind === 'malformed' || !isRecord(json.value)) return undefined
      const fits = Object.entries(json.value).every(([name, value]) => isMember(name, value))
      return fits ? { value: json.value } : undefined
    },
    allowed
  }
}

/** What the runner writes with `toJSON`; nothing where it is empty or damaged. */
const RUNNER_JSON: Kind<unknown> = {
  read: (text) => {
    const json = parseJson(text)
    return { value: json.kind === 'value' ? json.value : undefined }
  },
  allowed: 'JSON'
}

/**
 * A registry host with its port in lower case, as docker login reads it: a scheme and a path are
 * dropped, and Docker Hub gets the name it has in references. `undefined` for `auto`: GitHub's own
 * registry. Empty is no host: whom the password goes to must not depend on a missing value.
 */
export const REGISTRY_HOST: Kind<string | undefined> = {
  read: (text) => {
    if (text.toLowerCase() === 'auto') return { value: undefined }
    const [host = ''] = text
      .toLowerCase()
      .replace(/^https?:\/\//, '')
      .split('/')
    return isHost(host) ? { value: host === 'index.docker.io' ? 'docker.io' : host } : undefined
  },
  allowed: 'auto or a registry host such as ghcr.io or registry.example.com:5000',
  // What stands before an `@` could be a password.
  shown: (text) => (text.includes('@') ? `***${text.slice(text.lastIndexOf('@'))}` : text)
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

/**
 * Entries separated by newlines and commas, as docker/metadata-action prints them: trimmed, without
 * empty ones, without lines that begin with `#`.
 */
export function parseList(text: string): readonly string[] {
  return parseLines(text).flatMap((line) => entriesOf(line.split(',')))
}

/** Entries separated by newlines only, for entries that hold commas of their own. */
export function parseLines(text: string): readonly string[] {
  return entriesOf(text.split(/\r\n|\n|\r/)).filter((line) => !line.startsWith('#'))
}

function entriesOf(pieces: readonly string[]): readonly string[] {
  return pieces.map((piece) => piece.trim()).filter((piece) => piece !== '')
}

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
const IMAGES = autoOrList('auto alone, or at least one image name')

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
  dockerfiles: input('dockerfile', autoOrList('auto alone, or paths inside the workspace'), ''),
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
