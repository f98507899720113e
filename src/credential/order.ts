// Which credential is tested for a registry: inputs, then docker's, then podman's, then the job's own token.
import type { Files, Programs } from '../ports.js'
import type { Credential } from './credential.js'
import { dockerCredential, type DockerQuestion } from './docker-login.js'
import { containersCredential } from './containers-auth.js'
import { isSameRegistry } from './docker-config.js'

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
