// Mistakes in the credential: missing, wrong, of a kind that the registry does not take.
import type { Case } from './case.js'
import { isUndecided, isUnsupportedToken, isWithoutLogin, withholdsSecrets } from './predicates.js'
import type { ReasonCode } from './reason.js'
import { base, type Rule } from './rule.js'

/** Refusals of another App's token that speak of the token, not of the package. */
const APP_REFUSALS: ReadonlySet<Case['wording']> = new Set([
  'installation-not-allowed',
  'no-installation',
  'access-denied',
  'token-scopes'
])

/** Words that a token only gets to hear once it was taken: the package or its owner is at fault. */
const PACKAGE_REFUSALS: ReadonlySet<Case['wording']> = new Set([
  'write-package',
  'read-package',
  'create-package',
  'owner-not-found'
])

function lacksScope(about: Case): boolean {
  const { anyGitHub, token, wording, subject } = about
  if (!anyGitHub || isUnsupportedToken(about) || token === 'job' || token === 'app') return false
  if (wording === 'token-scopes') return true
  const scopes = subject.scopes?.scopes
  const personal = token === 'classic' || token === 'oauth'
  return personal && scopes !== undefined && !scopes.includes('write:packages')
}

/** Outside GitHub a token service's status alone may mean the right as well as the login. */
function refusedOthers({ answer }: Case): readonly ReasonCode[] {
  const byStatus = answer.kind === 'refused' && 'perhapsRight' in answer.wording
  return byStatus ? ['package-access'] : []
}

/** In the order in which a user would meet them. */
export const CREDENTIAL_RULES: readonly Rule[] = [
  {
    code: 'no-credentials',
    source:
      'docker login needs both parts; GitHub docs: pushes to the Container registry need a login',
    find: (about) =>
      isWithoutLogin(about) && withholdsSecrets(about.run) === undefined
        ? {
            ...base('no-credentials', about),
            registry: about.host,
            missing: about.credential.kind === 'withheld' ? about.credential.missing : undefined,
            github: about.github
          }
        : undefined
  },
  {
    code: 'credential-helper-failed',
    source: 'docker/cli: a configured helper that fails ends the push',
    find: (about) =>
      // One that is slow keeps docker waiting, and fails nothing.
      about.credential.kind === 'helper-failed' && about.credential.why !== 'timeout'
        ? {
            ...base('credential-helper-failed', about),
            registry: about.host,
            helper: about.credential.helper,
            why: about.credential.why
          }
        : undefined
  },
  {
    code: 'bad-credentials',
    source:
      'akuity/kargo#778, getwud/wud#219: expired, revoked and mistyped ones are refused alike',
    find: (about) =>
      about.wording === 'credential-refused' && !isWithoutLogin(about) && !isUnsupportedToken(about)
        ? {
            ...base('bad-credentials', about, refusedOthers(about)),
            registry: about.host,
            token: about.token,
            source: 'source' in about.credential ? about.credential.source : undefined,
            github: about.github
          }
        : undefined
  },
  {
    code: 'token-host',
    source: 'actions/runner#1291: a workflow token of one server means nothing to another server',
    find: (about) =>
      about.named?.registry.kind === 'foreign-github' && about.token === 'job'
        ? { ...base('token-host', about), registry: about.host, server: about.run.server.url }
        : undefined
  },
  {
    code: 'unsupported-token',
    source:
      'GitHub docs, "About permissions for GitHub Packages": only personal access tokens (classic); docker/login-action#331',
    find: (about) => {
      if (!isUnsupportedToken(about)) return undefined
      // Only of fine-grained tokens do the docs say so; of the others no statement was found.
      const told = about.token === 'fine-grained'
      if (!told && (isUndecided(about) || PACKAGE_REFUSALS.has(about.wording))) return undefined
      return { ...base('unsupported-token', about), token: about.token }
    }
  },
  {
    code: 'app-token',
    source: 'SlyBase/helm-charts#595, product-os/flowzone#516: tokens of other Apps are refused',
    find: (about) =>
      about.anyGitHub && about.token === 'app' && APP_REFUSALS.has(about.wording)
        ? { ...base('app-token', about), owner: about.package.owner }
        : undefined
  },
  {
    code: 'token-scope',
    source: 'GitHub docs, "About permissions for GitHub Packages"; link-foundation/box#117',
    find: (about) =>
      lacksScope(about)
        ? { ...base('token-scope', about), scopes: about.subject.scopes?.scopes }
        : undefined
  }
]
