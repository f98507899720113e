// Which credential is tested for a registry: inputs, then docker's, then that of podman, buildah and skopeo, then the job's
// own token.
import type { Files, Programs, Runner } from '../ports.js'
import type { Credential } from './credential.js'
import {
  dockerCredential,
  type DockerQuestion,
  LARGEST_CONFIG,
  credentialOf,
  textOf
} from './docker-login.js'
import {
  isSameRegistry,
  NO_LOGIN,
  type DockerConfig,
  type StoredLogin,
  hostOfKey,
  serverAddressOf
} from './docker-config.js'

export interface CredentialRequest extends DockerQuestion {
  readonly isGitHubRegistry: boolean
  readonly inputs: {
    /** The host that `username` and `password` are for; undefined means GitHub's own registry. */
    readonly registry: string | undefined
    readonly username: string
    readonly password: string
    readonly githubToken: string
  }
}

export interface FoundCredential {
  readonly credential: Credential
  /** Does docker's own configuration hold a login for this registry, whichever one is tested? */
  readonly dockerHasLogin: boolean
}

// GitHub's registry takes any user name with a token; without an actor git's own placeholder does.
const TOKEN_USER = 'x-access-token'

function inputCredential({ registry, isGitHubRegistry, inputs }: CredentialRequest): Credential {
  const { username, password } = inputs
  const meant =
    inputs.registry === undefined ? isGitHubRegistry : isSameRegistry(inputs.registry, registry)
  if (!meant || (username === '' && password === '')) return { kind: 'none' }
  if (password === '') return { kind: 'withheld', missing: 'password' }
  if (username === '') return { kind: 'withheld', missing: 'username' }
  return { kind: 'basic', source: { kind: 'inputs' }, username, secret: password }
}

/** The job's own token, as a login. */
export function tokenCredential({ isGitHubRegistry, inputs, env }: CredentialRequest): Credential {
  const secret = inputs.githubToken
  if (!isGitHubRegistry || secret === '') return { kind: 'none' }
  const actor = env['GITHUB_ACTOR'] ?? ''
  const username = actor === '' ? TOKEN_USER : actor
  return { kind: 'basic', source: { kind: 'github-token' }, username, secret }
}

function holdsSecret(credential: Credential): boolean {
  switch (credential.kind) {
    case 'basic':
    case 'identity-token':
    case 'registry-token':
      return true
    case 'none':
    case 'withheld':
    case 'helper-failed':
    case 'untested':
      return false
  }
}

/** The same on another machine, where docker has no login yet. */
export function freshCredential(request: CredentialRequest): FoundCredential {
  const given = inputCredential(request)
  return {
    credential: given.kind === 'none' ? tokenCredential(request) : given,
    dockerHasLogin: false
  }
}

/** No foreign program is run for an answer that nobody needs. */
const NOT_RUN: Programs = { run: () => Promise.resolve({ kind: 'absent' }) }

/**
 * The credential to test for a registry. `username` and `password` go to the one registry they are
 * for; one of them without the other is `withheld` and nothing takes its place. A helper that fails
 * is `helper-failed`, because docker stops there as well. Never throws.
 */
export async function findCredential(
  request: CredentialRequest,
  files: Files,
  programs: Programs
): Promise<FoundCredential> {
  const given = inputCredential(request)
  if (given.kind !== 'none') {
    const docker = await dockerCredential(request, files, NOT_RUN)
    // A helper is there to have a login; which one is not asked here.
    const isKept = docker.kind === 'helper-failed' && docker.why === 'absent'
    return { credential: given, dockerHasLogin: isKept || holdsSecret(docker) }
  }
  const docker = await dockerCredential(request, files, programs)
  const dockerHasLogin = holdsSecret(docker)
  if (docker.kind !== 'none') return { credential: docker, dockerHasLogin }
  const stored = await containersCredential(request, files)
  return { credential: stored.kind === 'none' ? tokenCredential(request) : stored, dockerHasLogin }
}

/**
 * The login of podman, buildah and skopeo: of their own file, without its helpers. Docker and buildx do not read it.
 * Never throws.
 */
async function containersCredential(
  { env, registry, path }: DockerQuestion,
  files: Files
): Promise<Credential> {
  const file = containersAuthFile(env)
  if (file === undefined) return { kind: 'none' }
  const text = textOf(await files.read(file, LARGEST_CONFIG))
  if (text.kind === 'malformed') return { kind: 'none' }
  const login = findContainersLogin(text.config, registry, path)
  return credentialOf(login, { kind: 'containers-auth' })
}

/**
 * The file of containers-auth.json(5): REGISTRY_AUTH_FILE, else `containers/auth.json` in XDG_RUNTIME_DIR; undefined where
 * neither is set.
 */
export function containersAuthFile(env: Runner['env']): string | undefined {
  const given = env['REGISTRY_AUTH_FILE'] ?? ''
  if (given !== '') return given
  const runtime = env['XDG_RUNTIME_DIR'] ?? ''
  return runtime === '' ? undefined : `${runtime}/containers/auth.json`
}

/**
 * The login for a repository: the most specific key counts, `host/owner/name` before `host/owner` before `host`, and for
 * the host alone any spelling of it, of the Hub any of its names (containers-auth.json(5); containers/image,
 * pkg/docker/config, `findCredentialsInFile`, `normalizeRegistry`).
 */
export function findContainersLogin(
  { auths }: DockerConfig,
  registry: string,
  path: string
): StoredLogin {
  const parts = [registry, ...path.split('/')]
  const keys = parts.map((_, index) => parts.slice(0, parts.length - index).join('/'))
  const exact = keys.map((key) => auths.get(key)).find((login) => login !== undefined)
  const byHost = [...auths].find(
    ([key]) => !isOfNamespace(key) && serverAddressOf(hostOfKey(key)) === serverAddressOf(registry)
  )
  return exact ?? byHost?.[1] ?? NO_LOGIN
}

/** A key with a path and no scheme is for that path alone; docker's own keys (`https://host/v1/`) are for the host. */
function isOfNamespace(key: string): boolean {
  return !key.includes('://') && /\/./.test(key) && !/\/v[12]\/?$/.test(key)
}
