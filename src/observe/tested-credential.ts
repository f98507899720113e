// Which credential a target is tested with, found once and masked before use.
import {
  type Credential,
  type LaterLogin,
  type ResolvedCredential,
  tokenKindOf
} from '../credential/credential.js'
import {
  findCredential,
  freshCredential,
  tokenCredential,
  type FoundCredential,
  type CredentialRequest
} from '../credential/order.js'
import { secretsToMask } from '../credential/secrets.js'
import type { NamedRepository, PushTarget } from '../facts.js'
import type { PlannedLogin } from '../plan/plan-types.js'
import type { Ports } from '../ports.js'
import type { Reading } from '../read.js'
import type { Login } from '../registry/auth/challenge.js'
import { isGitHub } from '../registry/host.js'
import type { RegistryClients } from '../registry/client.js'
import { isCertainlyReadOnlyFork, maySecretsBeSent, withholdsSecrets } from '../event/run.js'

/** Nobody's login: what anybody has. */
export const ANONYMOUS: ResolvedCredential = {
  credential: { kind: 'none' },
  token: undefined,
  dockerHasLogin: false
}

/**
 * The credential that is shown to a registry. To one that asks for the password itself buildx asks for no scope, and its
 * scoped configuration holds for none (docker/buildx util/dockerutil/dockerconfig/configprovider.go).
 */
export async function credentialToShow(
  ports: Ports,
  reading: Reading,
  { push }: Pick<RegistryClients, 'push'>,
  named: NamedRepository,
  access: 'pull' | 'push',
  planned?: PushTarget['login']
): Promise<ResolvedCredential> {
  const resolved = await resolveCredential(ports, reading, named, access, planned)
  const { credential } = resolved
  const isScoped = 'source' in credential && credential.source.kind === 'buildx-scope'
  const mayAsk = access === 'pull' || reading.inputs.probe
  if (!isScoped || !mayAsk || isGitHub(named.registry)) return resolved
  return (await push.isBasic(named.registry))
    ? resolveCredential(ports, reading, named, access, planned, true)
    : resolved
}

/**
 * The credential that this job would send for a repository, to read it or to write to it.
 *
 * @param planned - the login that later steps make for it, where a plan tells
 * @param isBasic - does the registry ask for the password itself?
 */
export async function resolveCredential(
  { runner, files, programs }: Ports,
  { inputs, run }: Pick<Reading, 'inputs' | 'run'>,
  { reference, registry }: NamedRepository,
  access: 'pull' | 'push',
  planned?: PushTarget['login'],
  isBasic = false
): Promise<ResolvedCredential> {
  const request: CredentialRequest = {
    registry: reference.registry,
    path: reference.path,
    access,
    isBasic,
    isGitHubRegistry: registry.kind === 'github',
    inputs,
    env: runner.env,
    home: runner.home,
    platform: runner.platform,
    workspace: runner.env['GITHUB_WORKSPACE']
  }
  const found =
    planned?.inAnotherJob === true
      ? freshCredential(request)
      : await findCredential(request, files, programs)
  const { conditionalLogin, conditionalLogout, ...atTheEnd } = atPush(found, planned, {
    own: isGitHub(registry) ? ownToken(request, inputs.jobToken) : { kind: 'none' },
    isSecretWithheld: withholdsSecrets(run) === 'fork' && !maySecretsBeSent(run),
    isReadOnlyFork: isCertainlyReadOnlyFork(run)
  })
  const { credential, dockerHasLogin } = atTheEnd
  secretsToMask(credential).forEach(runner.mask)
  const token =
    'secret' in credential && isGitHub(registry)
      ? tokenKindOf(credential.secret, inputs.jobToken)
      : undefined
  return {
    credential,
    token,
    dockerHasLogin,
    ...(conditionalLogin && { conditionalLogin }),
    ...(conditionalLogout && { conditionalLogout })
  }
}

/** The token of the job as a login, whatever `github-token` is set to. */
function ownToken(request: CredentialRequest, jobToken: string): Credential {
  const githubToken = jobToken === '' ? request.inputs.githubToken : jobToken
  const inputs = { ...request.inputs, githubToken }
  return tokenCredential({ ...request, inputs, isGitHubRegistry: true })
}

interface OfTheJob {
  /** Its token as a login; none where the registry may not see it. */
  readonly own: Credential
  /** Dependabot has secrets of its own, of which nobody can tell from here. */
  readonly isSecretWithheld: boolean
  /** Then no login of the job helps, whether it is made or not. */
  readonly isReadOnlyFork: boolean
}

type AtPush = FoundCredential & Pick<ResolvedCredential, 'conditionalLogin' | 'conditionalLogout'>

/**
 * What the login will be when the push is made: the inputs say it, else what docker has now, else the last later login.
 * Only its password tells whose it is.
 */
function atPush(found: FoundCredential, planned: PushTarget['login'], job: OfTheJob): AtPush {
  const { kind } = found.credential
  // A helper that fails lets no later login be stored either.
  const isSettled = kind === 'withheld' || kind === 'helper-failed' || isGiven(found.credential)
  if (planned === undefined || planned.kind === 'present' || isSettled) return found
  if (planned.kind === 'logged-out') return NO_LOGIN
  if (planned.kind === 'skipped' || planned.kind === 'unread') return atSkipped(found, job)
  return planned.kind === 'later'
    ? atLater(found, planned.login, job)
    : atOneOf(found, planned, job)
}

const NO_LOGIN: FoundCredential = { credential: { kind: 'none' }, dockerHasLogin: true }

function atSkipped(found: FoundCredential, { own, isReadOnlyFork }: OfTheJob): FoundCredential {
  const { credential } = found
  const isStored = 'source' in credential && credential.source.kind !== 'github-token'
  if (found.dockerHasLogin || isStored || credential.kind === 'none') return found
  return isReadOnlyFork ? { credential: own, dockerHasLogin: true } : NO_LOGIN
}

function atLater(
  found: FoundCredential,
  login: PlannedLogin,
  { own, isSecretWithheld }: OfTheJob
): FoundCredential {
  // The token of the job is shown to GitHub's registries only.
  if (login.whose === 'job-token')
    return own.kind === 'none' ? untested(login) : { credential: own, dockerHasLogin: true }
  const { credential } = found
  const hasJobToken = 'secret' in credential && 'secret' in own && credential.secret === own.secret
  // What replaces it is another one; of any other login that docker has that is not known.
  if (found.dockerHasLogin && !hasJobToken) return found
  const isEmpty = login.whose === 'none' || (login.isSecret === true && isSecretWithheld)
  return isEmpty
    ? { credential: { kind: 'withheld', missing: 'password' }, dockerHasLogin: true }
    : untested(login)
}

/** Which of several logins is made, or whether any, depends on conditions. */
function atOneOf(
  found: FoundCredential,
  { logins, logout }: Extract<PushTarget['login'], { kind: 'unclear' }>,
  { own }: OfTheJob
): AtPush {
  const { credential, dockerHasLogin } = found
  const [first] = logins
  if (first === undefined) {
    const isLost = logout !== undefined && (dockerHasLogin || logout.how !== 'logs-out')
    return isLost ? { ...found, conditionalLogout: logout } : found
  }
  const others = logins.filter(({ whose }) => whose !== 'job-token')
  const hasJobToken = 'secret' in credential && 'secret' in own && credential.secret === own.secret
  if (others.length === 0 && own.kind !== 'none') {
    if (dockerHasLogin && logout === undefined) return hasJobToken ? found : untested(first)
    const doubt = logout ? { conditionalLogout: logout } : { conditionalLogin: laterLogin(first) }
    return { credential: own, dockerHasLogin: true, ...doubt }
  }
  return dockerHasLogin ? found : untested(others[0] ?? first)
}

function untested(login: PlannedLogin): FoundCredential {
  return { credential: { kind: 'untested', login: laterLogin(login) }, dockerHasLogin: false }
}

function isGiven(credential: Credential): boolean {
  return 'source' in credential && credential.source.kind === 'inputs'
}

function laterLogin({ at, line, tool, registry }: PlannedLogin): LaterLogin {
  return { job: at.job, step: at.name, line, tool, registry }
}

/** What of a credential a registry is shown. */
export function loginOf(credential: Credential): Login | undefined {
  switch (credential.kind) {
    case 'basic':
    case 'identity-token': {
      const { kind, username, secret } = credential
      return { kind, username, secret }
    }
    case 'registry-token':
      return { kind: 'registry-token', username: '', secret: credential.secret }
    case 'none':
    case 'withheld':
    case 'helper-failed':
    case 'untested':
      return undefined
  }
}
