// Which credential a target is tested with, found once and masked before use.
import type { Credential, ResolvedCredential } from '../credential/credential.js'
import { findCredential } from '../credential/resolution.js'
import { secretsToMask } from '../credential/secrets.js'
import { tokenKindOf } from '../credential/token-kind.js'
import type { NamedRepository } from '../facts.js'
import type { Ports } from '../ports.js'
import type { Reading } from '../read.js'
import type { Login } from '../registry/auth/login.js'
import { isGitHub } from '../registry/host.js'

/** Nobody's login: what anybody has. */
export const ANONYMOUS: ResolvedCredential = {
  credential: { kind: 'none' },
  token: undefined,
  dockerHasLogin: false
}

/** The credential that this job would send for a repository, to read it or to write to it. */
export async function resolveCredential(
  { runner, files, programs }: Ports,
  { inputs }: Pick<Reading, 'inputs'>,
  { reference, registry }: NamedRepository,
  access: 'pull' | 'push'
): Promise<ResolvedCredential> {
  const { credential, dockerHasLogin } = await findCredential(
    {
      registry: reference.registry,
      path: reference.path,
      access,
      isGitHubRegistry: registry.kind === 'github',
      inputs,
      env: runner.env,
      home: runner.home,
      platform: runner.platform,
      workspace: runner.env['GITHUB_WORKSPACE']
    },
    files,
    programs
  )
  secretsToMask(credential).forEach(runner.mask)
  const token =
    'secret' in credential && isGitHub(registry)
      ? tokenKindOf(credential.secret, inputs.jobToken)
      : undefined
  return { credential, token, dockerHasLogin }
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
      return undefined
  }
}
