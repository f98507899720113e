// The credential of a push or pull, where it was found, and what kind of GitHub token it is.

export type TokenKind =
  /** The job's own GITHUB_TOKEN. */
  | 'job'
  /** Installation token of another GitHub App. */
  | 'app'
  | 'classic'
  | 'oauth'
  | 'fine-grained'
  | 'user-to-server'
  | 'refresh'
  /** Anything else: a password, a key, another registry's token. */
  | 'other'

export type CredentialSource =
  | { readonly kind: 'inputs' }
  | { readonly kind: 'docker-auth-config' }
  | { readonly kind: 'buildx-scope'; readonly scope: string }
  | { readonly kind: 'docker-config' }
  | { readonly kind: 'credential-helper'; readonly helper: string }
  /** The auth.json of podman, buildah and skopeo, which docker does not read. */
  | { readonly kind: 'containers-auth' }
  | { readonly kind: 'github-token' }

export type Credential =
  | {
      readonly kind: 'basic'
      readonly source: CredentialSource
      readonly username: string
      readonly secret: string
    }
  /** An OAuth2 refresh token, as docker stores it in `identitytoken`. */
  | {
      readonly kind: 'identity-token'
      readonly source: CredentialSource
      readonly username: string
      readonly secret: string
    }
  /** A registry token sent as it is, as docker stores it in `registrytoken`. */
  | { readonly kind: 'registry-token'; readonly source: CredentialSource; readonly secret: string }
  /** Nothing to log in with. */
  | { readonly kind: 'none' }
  /** A credential was intended and is empty. */
  | { readonly kind: 'withheld'; readonly missing: 'username' | 'password' | 'both' }
  /** A later step logs in with a credential that this step does not have. */
  | { readonly kind: 'untested'; readonly login: LaterLogin }
  | {
      readonly kind: 'helper-failed'
      readonly helper: string
      readonly why:
        'absent' | 'failed' | 'timeout' | 'unusable-answer' | 'bad-name' | 'in-workspace'
      /** How it failed: its exit status, and the first line that it printed. */
      readonly exit?: HelperExit
    }

/** How a credential helper ended. */
export interface HelperExit {
  readonly status: number
  /** Text from outside; short, and without anything that could be a secret. */
  readonly said: string
}

/** A login that a later step of the job makes, as its plan tells. */
export interface LaterLogin {
  readonly job: string
  /** Name of the step: text from outside. */
  readonly step: string
  readonly line: number
  readonly tool: string
  readonly registry: string | undefined
}

/** How a push may come not to find a login: a logout, another place where it looks, or where the login is kept. */
export type LostBy = 'logs-out' | 'looks-elsewhere' | 'keeps-elsewhere'

/** A credential and what it is, as far as its prefix and the job's own token tell. */
export interface ResolvedCredential {
  readonly credential: Credential
  readonly token: TokenKind | undefined
  /** A later login that may be made or not: where it is not, the push has none. */
  readonly conditionalLogin?: LaterLogin
  /** A later step that may log out or not: where it does, the push has none. */
  readonly conditionalLogout?: Pick<LaterLogin, 'job' | 'step' | 'line'> & {
    readonly how: LostBy
  }
  /** Where docker itself has no login for this registry, the verdict holds for the tested one only. */
  readonly dockerHasLogin: boolean
}

/** Does the job speak for itself: by its own token, or by no login at all? */
export function usesJobIdentity({
  credential,
  token
}: Pick<ResolvedCredential, 'credential' | 'token'>): boolean {
  return token === 'job' || credential.kind === 'none' || credential.kind === 'withheld'
}

// https://docs.github.com/en/authentication/keeping-your-account-and-data-secure/about-authentication-to-github#githubs-token-formats
const PREFIXES: readonly (readonly [string, TokenKind])[] = [
  ['ghp_', 'classic'],
  ['github_pat_', 'fine-grained'],
  ['gho_', 'oauth'],
  ['ghu_', 'user-to-server'],
  ['ghr_', 'refresh']
]

// Personal tokens from before April 2021 have no prefix:
// https://github.blog/engineering/platform-security/behind-githubs-new-authentication-token-formats/
const OLD_CLASSIC = /^[0-9a-f]{40}$/

/**
 * The kind of a secret. Only prefixes are looked at: lengths and alphabets change
 * (snok/container-retention-policy#132 is what becomes of a stricter test).
 *
 * @param jobToken the job's own token; where it is not known, an installation token is taken for it,
 *   because that is what the inputs hold unless somebody changed them.
 */
export function tokenKindOf(secret: string, jobToken: string | undefined): TokenKind {
  const jobTokenKnown = jobToken !== undefined && jobToken !== ''
  if (jobTokenKnown && secret === jobToken) return 'job'
  if (secret.startsWith('ghs_')) return jobTokenKnown ? 'app' : 'job'
  const known = PREFIXES.find(([prefix]) => secret.startsWith(prefix))
  if (known !== undefined) return known[1]
  return OLD_CLASSIC.test(secret) ? 'classic' : 'other'
}
