// Builders of Facts: a push with the job's own token to its own package, and what is changed of it.
import { GIVEN } from '../../src/targets/push-targets.js'
import type { Credential, ResolvedCredential, TokenKind } from '../../src/credential/credential.js'
import type {
  Facts,
  PullFacts,
  PushFacts,
  TargetName,
  Unresolved,
  JobPlan,
  PushTarget
} from '../../src/facts.js'
import { parseReference } from '../../src/image/reference.js'
import { effectivePermission, type TokenPermission } from '../../src/permissions/rules.js'
import type { Level } from '../../src/base/github.js'
import type { PlannedLogin } from '../../src/plan/plan-types.js'
import type { Declared } from '../../src/workflow/declared-permissions.js'
import type { WorkflowLocation } from '../../src/workflow/file.js'
import type { Inputs } from '../../src/inputs/inputs.js'
import type { PullRequestOrigin } from '../../src/event/event.js'
import type { Run, Visibility } from '../../src/event/run.js'
import { observedPermission } from '../../src/observe/open-questions.js'
import { GITHUB, OTHER } from '../registry/sentences.js'
import type { PushResult } from '../../src/registry/result.js'
import type { RefusalKind, Step } from '../../src/registry/refusals.js'
import { registryKindOf } from '../../src/registry/host.js'
import { DEFAULTS } from '../inputs/defaults.js'

export const INPUTS: Inputs = { ...DEFAULTS, githubToken: 'ghs_job', jobToken: 'ghs_job' }

export const RUN: Run = {
  event: 'push',
  payload: { kind: 'read' },
  origin: { kind: 'not-compared' },
  mergedPullRequest: false,
  actor: 'octocat',
  ref: 'refs/heads/main',
  repository: {
    fullName: 'Acme/app',
    owner: 'Acme',
    name: 'app',
    ownerType: 'Organization',
    visibility: 'public',
    fork: false,
    parentOwner: undefined,
    defaultBranch: 'main'
  },
  server: { url: 'https://github.com', apiUrl: 'https://api.github.com', registry: 'ghcr.io' },
  dependabot: false,
  dependabotUnsettled: false,
  secretSource: undefined,
  isDefaultBranchOrTag: true,
  idTokenOffered: false,
  action: undefined
}

export const PULL: Partial<Run> = {
  event: 'pull_request',
  ref: 'refs/pull/1/merge',
  isDefaultBranchOrTag: false
}

export function fork(visibility: Visibility | undefined, fromUpstream = false): Partial<Run> {
  const origin: PullRequestOrigin = { kind: 'fork', head: 'stranger/app', fromUpstream }
  return { ...PULL, origin, repository: { ...RUN.repository, visibility } }
}

export const DEPENDABOT: Partial<Run> = {
  ...PULL,
  actor: 'dependabot[bot]',
  dependabot: true,
  origin: { kind: 'same-repository' }
}

export const PLACE: WorkflowLocation = {
  repository: 'acme/app',
  path: '.github/workflows/build.yml',
  sha: undefined,
  line: 7,
  endLine: 8,
  what: 'job-permissions',
  job: 'build',
  here: true
}

export function block(
  level: Level,
  certainty: 'high' | 'medium' = 'high'
): Extract<Declared, { readonly kind: 'block' }> {
  return { kind: 'block', level, place: PLACE, form: 'mapping', certainty, fix: undefined }
}
export const ABSENT = {
  kind: 'absent',
  place: { ...PLACE, what: 'job' },
  certainty: 'high',
  fix: undefined
} as const satisfies Declared
export const UNREADABLE: Declared = { kind: 'unreadable', why: 'not-found' }

/** A step that logs in to GitHub's registry before this one. */
export const EARLIER_LOGIN: PlannedLogin = {
  at: { job: 'build', step: 1, name: 'Log in', line: 12 },
  line: 16,
  tool: 'docker/login-action',
  registry: 'ghcr.io',
  username: ['octocat'],
  whose: 'another',
  isCertain: true,
  condition: ''
}

/** A login that docker has stored. */
export const STORED = {
  kind: 'basic',
  source: { kind: 'docker-config' },
  username: 'octocat',
  secret: 'secret'
} as const satisfies Credential

/** A plan of the job in which nothing is pushed, and what is changed of it. */
export function plan(change: Partial<Extract<JobPlan, { kind: 'plan' }>> = {}): JobPlan {
  return {
    kind: 'plan',
    job: 'build',
    position: 0,
    eventLine: undefined,
    own: undefined,
    events: [],
    pushes: [],
    caches: [],
    builds: [],
    logins: [],
    earlierLogins: [],
    mayBeLoggedIn: false,
    namesOtherRegistries: false,
    passwordSecret: undefined,
    unclear: [],
    ungated: [],
    steps: [],
    pushesNothing: undefined,
    usesOwnName: false,
    missing: [],
    file: PLACE,
    declared: UNREADABLE,
    gateDiff: undefined,
    ...change
  }
}

export const ACCEPTED = { kind: 'accepted' } as const satisfies PushResult
export const UNAVAILABLE = {
  kind: 'unavailable',
  cause: 'network',
  detail: 'ECONNRESET'
} as const satisfies PushResult
export const PROBE_OFF = { kind: 'not-asked', why: 'probe-off' } as const satisfies PushResult
export const CERTAIN = { kind: 'not-asked', why: 'certain' } as const satisfies PushResult
export const UNDECIDED: readonly PushResult[] = [
  UNAVAILABLE,
  { kind: 'unavailable', cause: 'credential-flake', detail: 'denied' },
  { kind: 'rate-limited', error: { status: 429, code: '', message: '' }, retryAfterSeconds: 7 },
  { kind: 'unrecognised', status: 403, contentType: 'text/html' },
  { kind: 'untrusted-realm', realm: 'https://evil.test/' },
  PROBE_OFF
]

export function refused(
  refusal: RefusalKind,
  step: Step = 'upload',
  message = 'words'
): PushResult {
  return { kind: 'refused', step, refusal, error: { status: 403, code: 'DENIED', message } }
}

/** What no words tell, but a status, a code or a challenge. */
const WITHOUT_WORDS: readonly RefusalKind[] = [
  { kind: 'credential-refused', maybeInsufficientScope: true },
  { kind: 'token-not-accepted' },
  { kind: 'access-denied', maybeNotFound: false },
  { kind: 'unknown' }
]

/** Every kind of refusal, each once: what the known sentences mean, and what no words tell. */
export const REFUSALS: readonly RefusalKind[] = [
  ...new Map(
    [
      ...GITHUB.map(([, means]) => means),
      ...OTHER.map(([, , means]) => means),
      ...WITHOUT_WORDS
    ].map((kind) => [JSON.stringify(kind), kind])
  ).values()
]

export const CREDENTIAL: Credential = {
  kind: 'basic',
  source: { kind: 'github-token' },
  username: 'octocat',
  secret: 'secret'
}

export const ANONYMOUS: Credential = { kind: 'none' }
export const PULLABLE = {
  kind: 'pullable',
  digest: `sha256:${'0'.repeat(64)}`,
  mediaType: 'application/vnd.oci.image.manifest.v1+json',
  platforms: ['linux/amd64']
} as const satisfies PullFacts['answer']

export function tested(
  token: TokenKind | undefined,
  credential: Credential = CREDENTIAL
): ResolvedCredential {
  return { credential, token, dockerHasLogin: true }
}

/** Where the reference is none, `meant` stands for what was probably meant. */
export function nameOf(text: string, own = 'ghcr.io', meant?: string): TargetName {
  const read = parseReference(text)
  if (read.kind === 'reference') {
    const { reference } = read
    return { kind: 'reference', reference, registry: registryKindOf(reference.registry, own) }
  }
  const name = meant === undefined ? undefined : nameOf(meant, own)
  return {
    kind: 'invalid',
    problem: read.problem,
    meant: name?.kind === 'reference' ? name : undefined
  }
}

export interface TargetChange {
  readonly planned?: Partial<PushTarget>
  readonly role?: 'image' | 'cache'
  readonly image?: string
  readonly meant?: string
  readonly token?: TokenKind | undefined
  readonly credential?: Credential
  readonly conditionalLogout?: PushFacts['tested']['conditionalLogout']
  readonly answer?: PushResult
  readonly scopes?: PushFacts['scopes']
  readonly exists?: boolean
  readonly visibility?: Visibility
}

export interface PullChange {
  readonly role?: 'base' | 'public'
  readonly image?: string
  readonly token?: TokenKind | undefined
  readonly credential?: Credential
  readonly answer?: PullFacts['answer']
  readonly alsoPushed?: boolean
  readonly withoutLogin?: PullFacts['withoutLogin']
  readonly moved?: PullFacts['moved']
  readonly visibility?: Visibility | undefined
}

export interface Change {
  readonly inputs?: Partial<Inputs>
  readonly run?: Partial<Run>
  readonly declared?: Declared
  /** What the runner itself says. */
  readonly runtime?: Level
  readonly job?: JobPlan
  readonly permission?: TokenPermission
  readonly targets?: readonly TargetChange[]
  readonly pulls?: readonly PullChange[]
  readonly unresolved?: readonly Unresolved[]
}

function targetOf(change: TargetChange, own: string): PushFacts {
  const { role = 'image', image = 'ghcr.io/acme/app:1', meant, answer = UNAVAILABLE } = change
  const name = nameOf(image, own, meant)
  const isGitHubs = name.kind === 'invalid' || name.registry.kind.includes('github')
  const token = 'token' in change ? change.token : isGitHubs ? 'job' : undefined
  return {
    target: { ...GIVEN, role, given: [image], name, ...change.planned },
    tested: {
      ...tested(token, change.credential),
      ...(change.conditionalLogout && { conditionalLogout: change.conditionalLogout })
    },
    answer,
    exists: change.exists,
    visibility: change.visibility,
    scopes: change.scopes,
    exchanges: []
  }
}

/** An image that anybody may pull, unless `change` says otherwise. */
function pullOf(change: PullChange, own: string): PullFacts {
  const { role = 'public', image = 'ghcr.io/acme/app:1', alsoPushed = false } = change
  const { credential = role === 'public' ? ANONYMOUS : CREDENTIAL, answer = PULLABLE } = change
  const name = nameOf(image, own)
  const token = 'token' in change ? change.token : role === 'base' ? 'job' : undefined
  const { tag, digest } = name.kind === 'reference' ? name.reference : {}
  const wanted = digest ?? tag ?? 'latest'
  return {
    target: {
      role,
      given: [image],
      name,
      wanted,
      alsoPushed,
      platforms: [],
      isPrivateHost: false,
      arePlatformsStated: false,
      dockerfileLines: []
    },
    tested: { credential, token, dockerHasLogin: false },
    answer,
    withoutLogin: change.withoutLogin,
    moved: change.moved,
    exists: undefined,
    visibility: change.visibility,
    scopes: undefined,
    exchanges: []
  }
}

/** Facts as `observe` would gather them; the grant follows from the rest unless it is given. */
export function facts(change: Change = {}): Facts {
  const inputs = { ...INPUTS, ...change.inputs }
  const run = { ...RUN, ...change.run }
  const declared = change.declared ?? block('write')
  const targets = (change.targets ?? [{}]).map((target) => targetOf(target, run.server.registry))
  const permission =
    change.permission ??
    effectivePermission({
      event: run.event,
      origin: run.origin,
      visibility: run.repository.visibility,
      ownerType: run.repository.ownerType,
      createdAt: run.repository.createdAt,
      dependabot: run.dependabot,
      dependabotUnsettled: run.dependabotUnsettled,
      secretSource: run.secretSource,
      declared,
      runtime:
        change.runtime === undefined ? undefined : { level: change.runtime, source: 'runner' },
      observedPermission: observedPermission(run, targets, declared),
      idTokenOffered: run.idTokenOffered
    })
  const pulls = (change.pulls ?? []).map((pull) => pullOf(pull, run.server.registry))
  const job = change.job ?? { kind: 'not-read' }
  return {
    inputs,
    run,
    job,
    declared,
    permission,
    targets,
    pulls,
    unresolved: change.unresolved ?? []
  }
}
