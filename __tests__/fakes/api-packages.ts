// The packages of the REST API, which mostly say "not found".
import type { LiveToken } from './identity.js'
import { repositoryJson } from './records.js'
import { notFound, restError } from './rest.js'
import { jobRole, lacksSso, userRole } from './rules.js'
import { accountOf, keyOf, repositoryNamed, type LivePackage, type State } from './state.js'
import { json, type WireResponse } from './wire.js'
import type { Account } from './world.js'

const noPackage = restError(404, 'Package not found.')

/**
 * `GET /{orgs|users}/{owner}/packages/container/{name}`. A package that the token may not see and
 * one that is not there read the same.
 *
 * Sources: GitHub docs "REST API endpoints for packages"; bots-house/ghcr-delete-image-action#105
 * (404), cli/cli#9606 (lists), actions/create-github-app-token#314 (other Apps).
 */
export function packageAnswer(
  state: State,
  token: LiveToken | undefined,
  kind: 'users' | 'orgs',
  owner: string,
  type: string | undefined,
  encodedName: string | undefined
): WireResponse | undefined {
  if (type === undefined) return token?.kind === 'job' ? invalidArgument : undefined
  if (type !== 'container' || encodedName === undefined) return undefined
  if (token === undefined) return restError(401, 'Requires authentication')
  const account = accountOf(state, owner)
  const expected = kind === 'orgs' ? 'Organization' : 'User'
  if (account?.type !== expected) return notFound
  const refusal = tokenRefusal(account, token)
  if (refusal !== undefined) return refusal
  const found = state.packages.get(keyOf(owner, decoded(encodedName)))
  if (found === undefined || !maySee(account, token, found)) return noPackage
  return json(200, packageJson(state, found))
}

const invalidArgument = restError(400, 'Invalid argument.')

function decoded(name: string): string {
  try {
    return decodeURIComponent(name)
  } catch {
    return name
  }
}

function tokenRefusal(account: Account, token: LiveToken): WireResponse | undefined {
  if (token.kind !== 'classic' && token.kind !== 'oauth') return undefined
  if (lacksSso(account, token)) {
    return restError(
      403,
      'Resource protected by organization SAML enforcement. You must grant your Personal Access ' +
        'token access to this organization.',
      {
        'x-github-sso': `required; url=https://github.com/orgs/${account.login}/sso?authorization_request=A`
      }
    )
  }
  const scoped = token.scopes.some((scope) => /^(?:read|write):packages$/.test(scope))
  return scoped
    ? undefined
    : restError(403, 'You need at least read:packages scope to get a package.')
}

function maySee(account: Account, token: LiveToken, found: LivePackage): boolean {
  switch (token.kind) {
    case 'app':
    case 'fine-grained':
    case 'user-to-server':
      return false
    case 'job': {
      if (token.packages === 'none') return false
      return found.visibility === 'public' || jobRole(found, token.repository) !== undefined
    }
    case 'classic':
    case 'oauth':
      return found.visibility === 'public' || userRole(account, found, token.user) !== undefined
  }
}

function packageJson(state: State, found: LivePackage): unknown {
  const linked = repositoryNamed(state, found.linkedRepository ?? '')
  return {
    name: found.name,
    package_type: 'container',
    visibility: found.visibility,
    created_at: found.createdAt,
    owner: { login: found.owner },
    repository: linked === undefined ? null : repositoryJson(state.world, linked)
  }
}
