// How sentences name things: a target, its login, a step of the workflow, a permissions block, an answer.
import type { AdviceContext } from './reason.js'
import type { CredentialSource } from '../credential/credential.js'
import type { Facts, PushTarget, Target, TargetFacts } from '../facts.js'
import type { MissingManifest } from '../registry/result.js'
import type { PlannedLogin } from '../plan/plan-types.js'
import type { RegistryError } from '../registry/refusals.js'
import { code, list, plain, quote, say, type Part, type Sentence } from '../text/sentence.js'
import type { UnreadableReason, WorkflowLocation } from '../workflow/file.js'

/** `registry/path` of a target, of a pull with its tag or digest; what was given where that is no reference. */
export function nameOf(target: Target): string {
  if (target.name.kind === 'invalid') return target.name.text ?? target.given[0] ?? ''
  const { registry, path } = target.name.reference
  return `${registry}/${path}${wantedOf(target) === undefined ? '' : suffixOf(target)}`
}

/**
 * The tag or digest that a target is written with, as a new name of it keeps it: `:1.2`. Nothing where several entries
 * differ, and of a cache, whose entry is more than a name.
 */
export function suffixOf(target: Target): string {
  const wanted = wantedOf(target)
  if (wanted !== undefined) return wanted === '' ? '' : `${isDigest(wanted) ? '@' : ':'}${wanted}`
  if (target.role !== 'image') return ''
  const suffixes = new Set(target.given.map((entry) => SUFFIX.exec(entry)?.[0] ?? ''))
  return suffixes.size === 1 ? [...suffixes].join() : ''
}

/** Behind the last slash, so that it is no port (OCI distribution spec, "Pulling manifests": tags). */
const SUFFIX = /:[A-Za-z0-9_][A-Za-z0-9._-]{0,127}(?:@[a-z0-9]+:[a-f0-9]+)?$/

/** The tag or digest that a pull asks for; `undefined` for what is pushed. */
export function wantedOf(target: Target): string | undefined {
  return 'wanted' in target && typeof target.wanted === 'string' ? target.wanted : undefined
}

/** Only a digest holds a colon (OCI distribution spec, "Pulling manifests"). */
export function isDigest(wanted: string): boolean {
  return wanted.includes(':')
}

/** The target of the push of this name; `undefined` for what is pulled. */
export function pushTargetOf(
  { targets }: Pick<Facts, 'targets'>,
  target: Target
): PushTarget | undefined {
  return isPulled(target)
    ? undefined
    : targets.map((one) => one.target).find((one) => nameOf(one) === nameOf(target))
}

/** The input that names it, for a place in a fix; nothing where another place does. */
export function whereNamed({
  facts,
  target: { target }
}: {
  readonly facts: Pick<Facts, 'targets'>
  readonly target: Pick<TargetFacts, 'target'>
}): Sentence {
  if (target.role === 'public') return say` in ${code('public-images')}`
  const pushed = target.role === 'image' ? pushTargetOf(facts, target) : undefined
  return pushed?.role === 'image' && pushed.origin === 'given' ? say` in ${code('images')}` : say``
}

/** Is it the repository's own name, assumed because the real one is not known? */
export function isAssumed(target: Target): boolean {
  return 'origin' in target && target.origin === 'assumed'
}

/** Is it to be pulled, by the job or by anybody, and not to be written? */
export function isPulled({ role }: Pick<Target, 'role'>): boolean {
  return role === 'base' || role === 'public'
}

/** What an image lists and its registry does not have. */
export function missingWords(missing: readonly MissingManifest[]): Sentence {
  return list(missing.map(partWords))
}

function partWords({ digest, platform, isAttestation, part }: MissingManifest): Sentence {
  if (isAttestation) return say`an attestation (${code(digest)})`
  if (part !== undefined) {
    const of = platform === undefined ? say`` : say` for ${code(platform)}`
    return say`the ${plain(part === 'config' ? 'configuration' : 'layer')} ${code(digest)}${of}`
  }
  return platform === undefined ? say`${code(digest)}` : say`${code(platform)} (${code(digest)})`
}

/** What the registry answered, in its own words: `403 DENIED: "…"`. */
export function answerWords({ status, code: its, message }: RegistryError): Sentence {
  const number = its === '' ? say`${status}` : say`${status} ${its}`
  const said = message.replace(/\.$/, '')
  return said === '' ? number : say`${number}: ${quote(said)}`
}

/** Where a credential was found, in the words of the contract. */
export function sourceWords(source: CredentialSource): Sentence {
  switch (source.kind) {
    case 'inputs':
      return say`the inputs ${code('username')} and ${code('password')}`
    case 'docker-auth-config':
      return say`the variable ${code('DOCKER_AUTH_CONFIG')}`
    case 'buildx-scope':
      return say`the buildx configuration for ${code(source.scope)}`
    case 'docker-config':
      return say`the docker configuration`
    case 'credential-helper':
      return say`the credential helper ${code(source.helper)}`
    case 'containers-auth':
      return say`the ${code('auth.json')} of podman, buildah and skopeo`
    case 'github-token':
      return say`the input ${code('github-token')}`
  }
}

/** Where the login that was tested comes from. */
export function sourceOf({ target }: AdviceContext): CredentialSource | undefined {
  const { credential } = target.tested
  return 'source' in credential ? credential.source : undefined
}

/** Places where a step of the workflow stores a login. */
const STORED: ReadonlySet<CredentialSource['kind'] | undefined> = new Set([
  'docker-config',
  'buildx-scope',
  'containers-auth'
])

/**
 * The step that made the login that was tested, or that makes it for the push where the inputs gave it; undefined where
 * the plan does not tell.
 */
export function loginStep(context: AdviceContext): PlannedLogin | undefined {
  const { facts, target } = context
  const { credential } = target.tested
  const { name } = target.target
  if (facts.job.kind !== 'plan' || name.kind !== 'reference') return undefined
  const source = sourceOf(context)?.kind
  if (source === 'inputs') {
    const login = pushTargetOf(facts, target.target)?.login
    if (login?.kind === 'later') return login.login
  } else if (!STORED.has(source)) return undefined
  const user = credential.kind === 'basic' ? credential.username : undefined
  return facts.job.earlierLogins
    .filter(({ registry }) => registry === name.reference.registry)
    .filter(({ username: [only, ...others] }) =>
      typeof only === 'string' && others.length === 0 ? only === user : true
    )
    .at(-1)
}

/** `step NAME (line n)`, as other words name it. */
export function stepWords({ at, line }: Pick<PlannedLogin, 'at' | 'line'>): Sentence {
  return say`step ${code(at.name)} (line ${line})`
}

/** The secret that holds the token of a login. */
export function secretOf(source: CredentialSource | undefined, context: AdviceContext): Sentence {
  const step = loginStep(context)
  const { job } = context.facts
  const name = job.kind === 'plan' ? job.passwordSecret : undefined
  switch (source?.kind) {
    case 'inputs':
      if (name !== undefined) return say`the secret ${code(name)}`
      return say`the secret behind the input ${code('password')} of the ghcr-preflight step`
    case 'github-token':
      return say`the secret behind the input ${code('github-token')} of the ghcr-preflight step`
    case 'docker-auth-config':
    case 'buildx-scope':
    case 'docker-config':
    case 'credential-helper':
    case 'containers-auth':
    case undefined:
      return step === undefined
        ? say`the secret that the login step uses`
        : say`the secret that ${stepWords(step)} uses`
  }
}

/** The block by its kind: `the permissions block of job build`. */
export function blockName(place: WorkflowLocation): Sentence {
  switch (place.what) {
    case 'job-permissions':
      return say`the ${code('permissions')} block of ${jobName(place)}`
    case 'workflow-permissions':
      return say`the ${code('permissions')} block at the top of the workflow`
    case 'job':
    case 'step':
      return jobName(place)
  }
}

function jobName(place: WorkflowLocation): Sentence {
  return place.job === undefined ? say`the job` : say`job ${code(place.job)}`
}

/** `repository, path, line n`, for readers who see no annotation in the file. */
export function locationText(place: WorkflowLocation): Sentence {
  return say`${place.repository}, ${place.path}, line ${place.line}`
}

/** Why the workflow file does not tell. */
export function unreadableWords(why: UnreadableReason): Sentence {
  switch (why) {
    case 'not-looked-at':
      return say`the workflow file was not looked at`
    case 'no-workflow-file':
      return say`the run names no workflow file`
    case 'not-found':
      return say`the workflow file was not found`
    case 'refused':
      return say`the workflow file cannot be read without ${code('contents: read')}`
    case 'unavailable':
      return say`the workflow file could not be fetched`
    case 'too-large':
      return say`the workflow file is too large to be read`
    case 'not-yaml':
      return say`the workflow file could not be understood`
    case 'job-not-found':
      return say`the workflow file has no job of this name`
    case 'caller-ambiguous':
      return say`several jobs call this workflow, and they grant different permissions`
  }
}

export function seconds(count: number): Part {
  if (count >= 120) return plain(`${String(Math.ceil(count / 60))} minutes`)
  return plain(count === 1 ? '1 second' : `${String(count)} seconds`)
}
