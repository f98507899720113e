// Who may write, create and read which package, and the words in which ghcr.io refuses.
import type { LiveToken } from './identity.js'
import {
  accountOf,
  keyOf,
  ownerOf,
  repositoryNamed,
  same,
  type LivePackage,
  type State
} from './state.js'
import { ociError, type WireResponse } from './wire.js'
import type { Account, Role, World } from './world.js'

export type JobToken = Extract<LiveToken, { kind: 'job' }>
export type UserToken = Extract<LiveToken, { kind: 'classic' | 'oauth' }>

/** `undefined` is yes; a text is the registry's message of code DENIED. */
export type Refusal = string | undefined

export const scopesMessage = 'permission_denied: The token provided does not match expected scopes.'
const noInstallation = 'permission_denied: The requested installation does not exist.'
export const noOwner = 'not_found: owner not found'
export const accessDenied = 'requested access to the resource is denied'

export function denied(message: string): WireResponse {
  return ociError(403, 'DENIED', message)
}

/** ``owner/rest`` as the account's name and the package's. */
export function packageAt(state: State, name: string): LivePackage | undefined {
  const owner = ownerOf(name)
  return state.packages.get(keyOf(owner, name.slice(owner.length + 1)))
}

/**
 * May this token push to `name`? Asked in GitHub's order: may the token touch packages at all, then
 * does this package, or for a new one its owner, admit the actor.
 */
export function writeRefusal(state: State, token: LiveToken, name: string): Refusal {
  switch (token.kind) {
    case 'fine-grained':
    case 'user-to-server':
      return scopesMessage
    case 'app':
      return same(token.owner, ownerOf(name))
        ? notAllowed(packageAt(state, name) === undefined ? 'Create' : 'Write', 'prefixed')
        : noInstallation
    case 'job':
      return jobWrite(state, token, name)
    case 'classic':
    case 'oauth':
      return userWrite(state, token, name)
  }
}

export function notAllowed(
  operation: 'Create' | 'Write' | 'Read',
  wording: World['installationWording']
): string {
  const prefix = wording === 'prefixed' ? 'permission_denied: ' : ''
  return `${prefix}installation not allowed to ${operation} organization package`
}

function jobWrite(state: State, token: JobToken, name: string): Refusal {
  const owner = ownerOf(name)
  const existing = packageAt(state, name)
  const operation = existing === undefined ? 'Create' : 'Write'
  const refused = notAllowed(operation, state.world.installationWording)
  // A name with a dot cannot be an account: a doubled host reads like this
  // (sigstore/model-transparency#340).
  if (token.packages !== 'write' || owner.includes('.')) return refused
  const account = accountOf(state, owner)
  if (account === undefined) return noOwner
  if (!same(ownerOf(token.repository), owner)) return noInstallation
  const policy = account.workflowPackages ?? 'allowed'
  if (policy === 'forbidden') return refused
  if (existing === undefined) return policy === 'creation-forbidden' ? refused : undefined
  return notAdmitted(existing, jobRole(existing, token.repository))
}

function userWrite(state: State, token: UserToken, name: string): Refusal {
  if (!token.scopes.includes('write:packages')) return scopesMessage
  const account = accountOf(state, ownerOf(name))
  if (account === undefined) return noOwner
  const rule = ownerRule(account, token)
  if (rule !== undefined) return rule
  const existing = packageAt(state, name)
  if (existing !== undefined) {
    return notAdmitted(existing, userRole(account, existing, token.user))
  }
  return mayCreate(account, token.user) ? undefined : 'permission_denied: create_package'
}

/** What an organization asks of everybody's tokens, whatever the package says. */
export function ownerRule(account: Account, token: UserToken): Refusal {
  const ban = account.classicTokens ?? 'allowed'
  if (token.kind === 'classic' && ban !== 'allowed') {
    const lifetime = ban === 'lifetime' ? ' whose lifetime is too long' : ''
    return (
      `permission_denied: \`${account.login}\` forbids access via a personal access token ` +
      `(classic)${lifetime}. Please use a GitHub App, OAuth App, or a personal access token ` +
      'with fine-grained permissions.'
    )
  }
  // The registry's own words for these two were never recorded: these are the REST API's.
  if (lacksSso(account, token)) {
    return (
      'Resource protected by organization SAML enforcement. You must grant your Personal Access ' +
      'token access to this organization.'
    )
  }
  if (account.ipAllowList === true) {
    return (
      `Although you appear to have the correct authorization credentials, the \`${account.login}\` ` +
      'organization has an IP allow list enabled, and your IP address is not permitted to access ' +
      'this resource.'
    )
  }
  return undefined
}

export function lacksSso(account: Account, token: UserToken): boolean {
  const authorised = token.sso ?? []
  return account.requiresSso === true && !authorised.some((login) => same(login, account.login))
}

function mayCreate(account: Account, user: string): boolean {
  if (isOwner(account, user)) return true
  const member = (account.members ?? []).some((login) => same(login, user))
  return member && (account.memberCreation ?? 'allowed') === 'allowed'
}

export function isOwner(account: Account, user: string): boolean {
  if (account.type === 'User') return same(account.login, user)
  return (account.owners ?? []).some((login) => same(login, user))
}

/**
 * Who may read it is told what writing lacks; who may not is told of reading first (Smana/cloud-native-ref:
 * `read_package` of a private package, and `write_package` of the same one made public).
 */
function notAdmitted(existing: LivePackage, role: Role | undefined): Refusal {
  if (role === 'write' || role === 'admin') return undefined
  const reads = existing.visibility === 'public' || role === 'read'
  return `permission_denied: ${reads ? 'write_package' : 'read_package'}`
}

export function jobRole(existing: LivePackage, repository: string): Role | undefined {
  const listed = existing.repositories.get(repository.toLowerCase())
  if (listed !== undefined) return listed
  return existing.inherits && same(existing.linkedRepository ?? '', repository)
    ? 'write'
    : undefined
}

export function userRole(account: Account, existing: LivePackage, user: string): Role | undefined {
  return isOwner(account, user) ? 'admin' : existing.users.get(user.toLowerCase())
}

/** Later than any clock of a test: what a push makes is always young. */
const JUST_NOW = '2099-12-31T23:59:59Z'

/** The package that a first push makes: linked to the job's repository, or a person's own. */
export function created(state: State, token: LiveToken, name: string): LivePackage {
  const owner = ownerOf(name)
  const repository = token.kind === 'job' ? token.repository : undefined
  const user = token.kind === 'classic' || token.kind === 'oauth' ? token.user : undefined
  const source = repository === undefined ? undefined : repositoryNamed(state, repository)
  const inherited = state.world.newPackages === 'as-repository' ? source?.visibility : undefined
  return {
    owner,
    name: name.slice(owner.length + 1),
    visibility: inherited ?? 'private',
    repositories: new Map(repository === undefined ? [] : [[repository.toLowerCase(), 'admin']]),
    users: new Map(user === undefined ? [] : [[user.toLowerCase(), 'admin']]),
    linkedRepository: repository,
    inherits: repository !== undefined,
    createdAt: JUST_NOW,
    refusals: state.world.freshRefusals ?? 0
  }
}
