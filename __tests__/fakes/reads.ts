// Who may read which package, and the words in which ghcr.io refuses.
import type { LiveToken } from './identity.js'
import {
  accessDenied,
  denied,
  isOwner,
  jobRole,
  noOwner,
  notAllowed,
  ownerRule,
  packageAt,
  scopesMessage,
  userRole,
  type JobToken,
  type Refusal,
  type UserToken
} from './rules.js'
import { accountOf, ownerOf, same, type LivePackage, type State } from './state.js'
import type { WireResponse } from './wire.js'
import type { Account } from './world.js'

/** May this token, or nobody in particular, read `name`? `undefined` is yes. */
export function readRefusal(
  state: State,
  token: LiveToken | undefined,
  name: string
): WireResponse | undefined {
  const existing = packageAt(state, name)
  if (existing?.visibility === 'public') return undefined
  // A bearer of nobody's tells nothing of what is closed (r2cuerdame/devhotel, mowglinext/mowglinext#358).
  if (token === undefined) return denied(accessDenied)
  const refusal = readRule(state, token, name, existing)
  return refusal === undefined ? undefined : denied(refusal)
}

function readRule(
  state: State,
  token: LiveToken,
  name: string,
  existing: LivePackage | undefined
): Refusal {
  switch (token.kind) {
    case 'fine-grained':
    case 'user-to-server':
      return scopesMessage
    // The stock words, whether it is there or not (actions/create-github-app-token#314).
    case 'app':
      return accessDenied
    case 'job':
      return jobRead(state, token, name, existing)
    case 'classic':
    case 'oauth':
      return userRead(state, token, name, existing)
  }
}

function jobRead(
  state: State,
  token: JobToken,
  name: string,
  existing: LivePackage | undefined
): Refusal {
  const admitted =
    existing === undefined
      ? same(ownerOf(token.repository), ownerOf(name))
      : jobRole(existing, token.repository) !== undefined
  return token.packages !== 'none' && admitted
    ? undefined
    : notAllowed('Read', state.world.installationWording)
}

function userRead(
  state: State,
  token: UserToken,
  name: string,
  existing: LivePackage | undefined
): Refusal {
  const scoped = token.scopes.some((scope) => /^(?:read|write):packages$/.test(scope))
  if (!scoped) return scopesMessage
  const account = accountOf(state, ownerOf(name))
  if (account === undefined) return noOwner
  const rule = ownerRule(account, token)
  if (rule !== undefined || existing === undefined) return rule
  const internal = existing.visibility === 'internal' && isInside(account, token.user)
  return internal || userRole(account, existing, token.user) !== undefined
    ? undefined
    : 'permission_denied: read_package'
}

function isInside(account: Account, user: string): boolean {
  return isOwner(account, user) || (account.members ?? []).some((login) => same(login, user))
}
