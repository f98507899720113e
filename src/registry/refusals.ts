// What the error of a registry or token service means: a refusal by the words of GitHub's registries, of Docker Hub, ECR,
// Google, Harbor and others; a rate limit; a fault of the server.
import { isGitHub, type RegistryKind } from './host.js'

/** At which step of the conversation the answer came. */
export type Step = 'challenge' | 'token' | 'upload' | 'manifest' | 'blob'

/** What the registry wrote, cut and unescaped. Always printed escaped. */
export interface RegistryError {
  readonly status: number
  /** OCI error code, upper-case, or `''`. */
  readonly code: string
  readonly message: string
  /** The error's `detail`, where it is a string (olareg gives its reasons there). */
  readonly detail?: string
}

/** What a refusal means. */
export type RefusalKind =
  | { readonly kind: 'installation-not-allowed'; readonly operation: 'Create' | 'Write' | 'Read' }
  | { readonly kind: 'write-package' }
  | { readonly kind: 'create-package' }
  | { readonly kind: 'read-package' }
  | { readonly kind: 'token-scopes' }
  | { readonly kind: 'no-installation' }
  | { readonly kind: 'owner-not-found' }
  | { readonly kind: 'classic-forbidden'; readonly lifetime: boolean }
  /** Stock text of code DENIED: "requested access to the resource is denied". */
  | { readonly kind: 'denied-generic' }
  /** The credential itself is refused. `maybeInsufficientScope`: by a status that some say of a missing right, too. */
  | { readonly kind: 'credential-refused'; readonly maybeInsufficientScope?: true }
  /** Nobody is logged in. */
  | { readonly kind: 'authentication-required' }
  | { readonly kind: 'sso' }
  | { readonly kind: 'ip-allow-list' }
  | { readonly kind: 'name-invalid' }
  | { readonly kind: 'repository-missing' }
  /** The registry, or this part of it, takes no pushes from anybody. */
  | { readonly kind: 'read-only' }
  /** The registry refuses a token that its own token service issued. */
  | { readonly kind: 'token-not-accepted' }
  /** The credential is good, and this repository does not admit it. */
  | { readonly kind: 'access-denied'; readonly maybeNotFound: boolean }
  | { readonly kind: 'unknown' }

interface Row {
  /** Tried on the message; the first row that fits counts. */
  readonly message: RegExp
  readonly means: (match: RegExpExecArray) => RefusalKind
  /** Where this message was seen, and what it was about. */
  readonly source: string
}

function says(refusal: RefusalKind): Row['means'] {
  return () => refusal
}

const OPERATIONS: Readonly<Record<string, 'Create' | 'Write' | 'Read'>> = {
  create: 'Create',
  write: 'Write',
  read: 'Read'
}

/** What ghcr.io says, most telling first. Statuses are not looked at: 403 is used for all of them. */
export const GITHUB_REFUSALS: readonly Row[] = [
  {
    message: /installation not allowed to (create|write|read)\b/i,
    means: (match) => ({
      kind: 'installation-not-allowed',
      operation: OPERATIONS[match[1]?.toLowerCase() ?? ''] ?? 'Write'
    }),
    source:
      'hyperledger-firefly/signer#74: Write, of a package that is there; devcontainers/template-starter#14: Create, of none; actions/runner#1039: Read'
  },
  {
    message: /requested installation does not exist/i,
    means: says({ kind: 'no-installation' }),
    source:
      'gramps-project/gramps-web-api#781: a fork pushes under its parent; openwrt/buildbot#2: another owner'
  },
  {
    message: /\bwrite_package\b/i,
    means: says({ kind: 'write-package' }),
    source:
      'tuna-os/tunaOS#642: a public package that does not list the repository; docker/build-push-action#806: a repository deleted and created again'
  },
  {
    message: /\bcreate_package\b/i,
    means: says({ kind: 'create-package' }),
    source:
      'openbor/iintothewind: a push with a personal token under an owner where it may not create'
  },
  {
    message: /\bread_package\b/i,
    means: says({ kind: 'read-package' }),
    source:
      'kedacore/http-add-on#48: a pull; covan-ai/covan#23: a push to a private package that does not list the repository'
  },
  {
    message: /does not match expected scopes/i,
    means: says({ kind: 'token-scopes' }),
    source:
      'link-foundation/box#117 (recorded) and daltoniam/switchboard#139: tokens without write:packages'
  },
  {
    message: /owner not found/i,
    means: says({ kind: 'owner-not-found' }),
    source:
      'goreleaser/goreleaser#2815: no such owner; alex-on-ai/WebReaper#254: an account that was renamed'
  },
  {
    message:
      /forbids access via a personal access tokens? \(classic\)(?: (?:whose|if the token's) lifetime)?/i,
    means: (match) => ({
      kind: 'classic-forbidden',
      lifetime: match[0].toLowerCase().endsWith('lifetime')
    }),
    source:
      'brunowego/cookbooks, github/packages.md: a push with a classic token; the REST API says the same'
  },
  {
    message: /\bsaml\b|\bsso\b|single sign-on/i,
    means: says({ kind: 'sso' }),
    source: 'the REST API text for organizations with SAML; no ghcr.io sample is public'
  },
  {
    message: /ip allow ?list|\bip address is not permitted/i,
    means: says({ kind: 'ip-allow-list' }),
    source: 'docker/metadata-action#342 (REST API text); no ghcr.io sample is public'
  },
  {
    message:
      /cannot be authenticated with the token|could not be authenticated by the github packages/i,
    means: says({ kind: 'credential-refused' }),
    source:
      'getwud/wud#219 (recorded) and autc04/Retro68#274: a token that is no longer valid; garygrossgarten/github-action-ssh#24: the message of docker.pkg.github.com'
  },
  {
    message: /^invalid token$/i,
    means: says({ kind: 'credential-refused' }),
    source: 'argoproj-labs/argocd-image-updater#303 (recorded): a password where a token is wanted'
  },
  {
    message: /^denied$/i,
    means: says({ kind: 'credential-refused' }),
    source:
      'openai/tart#277, secureCodeBox/secureCodeBox#2574, nginx/nginx-gateway-fabric#4282 (recorded): stored logins that are no longer valid'
  },
  {
    message: /^authentication (?:required|token not provided)$/i,
    means: says({ kind: 'authentication-required' }),
    source: 'docker/build-push-action#626 (recorded): no login; Homebrew/brew#11066: an empty one'
  },
  {
    message: /^requested access to the resource is denied$/i,
    means: says({ kind: 'denied-generic' }),
    source:
      'oras-project/oras#1128 (recorded), bytecodealliance/wasm-pkg-tools#37: no login, and no such package'
  },
  {
    message: /^(?:name invalid|invalid repository name)/i,
    means: says({ kind: 'name-invalid' }),
    source: 'schlagmichdoch/PairDrop#47: a name without an owner'
  }
]

/** What other registries say. What no row knows is judged by code, status and step. */
export const OTHER_REFUSALS: readonly Row[] = [
  {
    message:
      /incorrect username or password|invalid username|gcr login failed|(?:credentials?|token) (?:is|are|has) (?:invalid|expired)/i,
    means: says({ kind: 'credential-refused' }),
    source:
      'link-foundation/box#117: the token service of Docker Hub; Amazon ECR user guide, "Troubleshooting": a login that expired'
  },
  {
    message: /unauthenticated request/i,
    means: says({ kind: 'authentication-required' }),
    source: 'GoogleCloudPlatform/generative-ai#693: Artifact Registry, a push without a login'
  },
  {
    message: /client with ip .{0,80}is not allowed/i,
    means: says({ kind: 'ip-allow-list' }),
    source: 'docker/build-push-action#1214: the firewall of Azure Container Registry'
  },
  {
    message: /permission .{0,120}denied on resource .{0,300}may not exist/i,
    means: says({ kind: 'access-denied', maybeNotFound: true }),
    source: 'GoogleCloudPlatform/cymbal-superstore#4: Artifact Registry, a push'
  },
  {
    message: /repository with name .{0,300}does not exist in the registry/i,
    means: says({ kind: 'repository-missing' }),
    source: 'GoogleContainerTools/kaniko#1120: Amazon ECR, a repository that was not created'
  },
  {
    message: /^project (?:.{1,300} )?not found\b/i,
    means: says({ kind: 'repository-missing' }),
    source: 'Harbor, answers to pushes and pulls without a project (measured, August 2026)'
  },
  {
    message: /^not found\.$/i,
    means: says({ kind: 'repository-missing' }),
    source: 'Gitea 1.26, answers to pushes under no owner (measured)'
  },
  {
    message:
      /can not push artifact to a proxy project|system is in read only mode|^repository is read-only$/i,
    means: says({ kind: 'read-only' }),
    source: 'Harbor (proxy projects, read-only mode) and olareg (measured, August 2026)'
  },
  {
    message: /^(?:name invalid|invalid repository name)/i,
    means: says({ kind: 'name-invalid' }),
    source:
      'Harbor, a repository without a project (measured); OCI distribution spec, "Error Codes"'
  },
  {
    message: /^denied$/i,
    means: says({ kind: 'credential-refused' }),
    source: 'lscr.io answers with ghcr.io (getwud/wud#143), so with its messages'
  }
]

/**
 * Reads a refusal: what did the registry mean?
 *
 * @param sentCredential - was a credential part of the refused conversation?
 * @returns the kind of refusal; `unknown` when neither message nor code tell, or they name a fault of the server
 */
export function readRefusalKind(
  registry: RegistryKind,
  step: Step,
  error: RegistryError,
  sentCredential: boolean
): RefusalKind {
  const table = isGitHub(registry) ? GITHUB_REFUSALS : OTHER_REFUSALS
  // The specific message can be in the detail, while the message is a stock one.
  for (const text of [error.detail ?? '', error.message]) {
    for (const row of table) {
      const match = row.message.exec(withoutAccounts(text))
      if (match !== null) return shown(row.means(match), sentCredential)
    }
  }
  if (error.code === 'NAME_INVALID') return { kind: 'name-invalid' }
  if (isGitHub(registry) || isFault(error.status, error)) return { kind: 'unknown' }
  return readByCode(registry, step, error, sentCredential)
}

/** "Authentication required" in answer to a credential means that the credential did not count. */
function shown(refusal: RefusalKind, sentCredential: boolean): RefusalKind {
  return refusal.kind === 'authentication-required' && sentCredential
    ? { kind: 'credential-refused' }
    : refusal
}

/** Messages that say only that access is refused; the meaning of other messages is not guessed. */
const STOCK_WORDS =
  /^(?:(?:denied|forbidden|unauthorized|access (?:denied|forbidden)|not authorized\.?|authentication required|authorization failed|reqPackageAccess|requested access to the resource is denied|access to the requested resource is not authorized)?$|insufficient_scope\b|unauthorized to access repository\b|token exchange failed\b)/i

// By the distribution spec a 404 NAME_UNKNOWN is a missing repository. The token service refuses the
// credential, the registry the repository, by 401 as well (docker/hub-feedback#1771, kaniko#2222).
function readByCode(
  registry: RegistryKind,
  step: Step,
  { code, status, message }: RegistryError,
  sentCredential: boolean
): RefusalKind {
  if (status === 404 && (code === 'NAME_UNKNOWN' || code === 'NOT_FOUND')) {
    return { kind: 'repository-missing' }
  }
  // A pull-through cache, or a registry with pushes switched off (distribution, olareg).
  if (step === 'upload' && status === 405 && code === 'UNSUPPORTED') return { kind: 'read-only' }
  if (status !== 401 && status !== 403) return { kind: 'unknown' }
  const isStock = STOCK_WORDS.test(message)
  if (!sentCredential)
    return { kind: status === 401 || isStock ? 'authentication-required' : 'unknown' }
  // Azure may say so of a login that may not push (Azure/acr#506); olareg says no word (measured).
  const isOfLogin = status === 401 || message === ''
  if (step === 'token' && isOfLogin && registry.kind !== 'google') {
    return { kind: 'credential-refused', maybeInsufficientScope: true }
  }
  if (!isStock) return { kind: 'unknown' }
  // Docker Hub and Quay answer the same where a repository may not be created (regclient#731). ECR has a message for it.
  return { kind: 'access-denied', maybeNotFound: registry.kind !== 'ecr' }
}

/**
 * Is this a rate limit? By status 429, by code, or by GitHub's message under a 403
 * (markrussinovich/refchecker#67).
 */
export function isRateLimit(status: number, error: RegistryError | undefined): boolean {
  if (status === 429 || error?.code === 'TOOMANYREQUESTS') return true
  return error !== undefined && LIMIT_WORDS.test(`${error.message} ${error.detail ?? ''}`)
}

/** In one word it could be a part of a repository's name. */
const LIMIT_WORDS = /rate limit|too many requests|(?<![\w./-])toomanyrequests(?![\w./-])/i

const FAULT_CODES: ReadonlySet<string> = new Set([
  'UNKNOWN',
  'INTERNAL',
  'INTERNAL_ERROR',
  'INTERNAL_SERVER_ERROR',
  'UNAVAILABLE',
  'SERVICE_UNAVAILABLE',
  // The registry lost its own session; no statement about who may push.
  'BLOB_UPLOAD_UNKNOWN',
  'BLOB_UPLOAD_INVALID',
  'BLOB_UNKNOWN'
])

/** Not as a part of a name: a project may be called `temporary-builds`. */
const FAULT_WORDS =
  /(?<![\w./-])(?:internal (?:server )?error|service unavailable|temporarily|temporary (?:error|failure|problem|issue)|try again later|timed? ?out|unknown blob|unexpected error)(?![\w./-]*[\w/-])/i

/**
 * Faults between GitHub's own services that look like a denial (rubentalstra/FerroEHR#2120,
 * eighred/kanz#320, slsa-framework/slsa-github-generator#1699).
 */
const INNER_FAULTS =
  /\berror from intermediary with http status code\b|\bunable to connect to\b|\btwirp error\b/i

/** Does the answer name a fault of the server, whatever its status? */
export function isFault(status: number, error: RegistryError | undefined): boolean {
  if (status >= 500 || status === 408) return true
  if (error === undefined) return false
  const said = withoutNames(`${error.message} ${error.detail ?? ''}`)
  return FAULT_CODES.has(error.code) || FAULT_WORDS.test(said) || INNER_FAULTS.test(said)
}

/** Accounts as GitHub writes them, in backquotes: `sso` can be an organization (docker/metadata-action#342). */
const ACCOUNTS = /`[^`]*`/g

/** Repositories and projects: what is quoted, and what holds a slash (kaniko#2222, goharbor/harbor#17390). */
const NAMES = /`[^`]*`|"[^"]*"|[^\s"'`]*\/[^\s"'`]*/g

/** The sentence with GitHub's account names taken out. */
function withoutAccounts(message: string): string {
  return message.replace(ACCOUNTS, '``')
}

/** The sentence with everything taken out that can be the name of an account or a repository. */
function withoutNames(message: string): string {
  return message.replace(NAMES, ' ')
}
