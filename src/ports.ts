// The interfaces of the outside world. Everything impure reaches the product through one of these.

/** One HTTP request. `url` is absolute; header names are lower-case. */
export interface HttpRequest {
  readonly method: 'GET' | 'HEAD' | 'POST' | 'DELETE'
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  readonly body?: string
  /** Bytes of body kept; 64 KiB when not given. */
  readonly maxBytes?: number
}

/** A complete answer. The body is cut at the size cap, and `truncated` says so. */
export interface HttpResponse {
  readonly kind: 'response'
  readonly status: number
  /** Lower-case names; a header sent several times is joined with `, `. */
  readonly headers: Readonly<Record<string, string>>
  readonly body: Uint8Array
  readonly truncated: boolean
}

/** Why no answer came. Never a statement about permission. */
export interface HttpFailure {
  readonly kind: 'failure'
  readonly cause: 'timeout' | 'dns' | 'connect' | 'reset' | 'tls' | 'proxy' | 'protocol'
  /** One line without addresses, queries or credentials. */
  readonly detail: string
}

export type HttpResult = HttpResponse | HttpFailure

/** A request that was sent, for the debug log. The address is not redacted. */
export interface RequestRecord {
  readonly method: HttpRequest['method']
  readonly url: string
  /** The status, or why there was no answer. */
  readonly outcome: number | HttpFailure['cause'] | 'too-long'
  /** Moment of the clock at which it was sent, and how long it took, in milliseconds. */
  readonly began: number
  readonly ms: number
}

/** The one way out to the network. Never throws, never follows a redirect. */
export interface Http {
  send(request: HttpRequest): Promise<HttpResult>
}

export type HashAlgorithm = 'sha256' | 'sha384' | 'sha512'

/** What became of a body that was hashed while it streamed. */
export type Download =
  | { readonly kind: 'digest'; readonly hex: string; readonly bytes: number }
  /** It goes on after the bytes it may have, and was not read to its end. */
  | { readonly kind: 'too-long' }

/** The way out for bodies too large to keep. Never throws, never follows a redirect. */
export interface Downloads {
  /**
   * Sends a GET and hashes the body of a 200; any other status comes as a response with its body.
   *
   * @param onProgress - called now and then with the bytes read so far
   */
  digest(
    request: HttpRequest,
    algorithm: HashAlgorithm,
    maxBytes: number,
    onProgress: (bytes: number) => void
  ): Promise<Download | HttpResult>
}

/**
 * Ends every request after `ms`. `slow` resolves after a quarter of that, and after two seconds at most: what has not
 * answered by then may never. `over` resolves some seconds after the end: nothing is waited for any longer.
 */
export type Limit = (ms: number) => { readonly slow: Promise<void>; readonly over: Promise<void> }

export interface Clock {
  /** Milliseconds since some fixed moment; only differences mean anything. */
  now(): number
  /** Wall-clock milliseconds since 1970, for `Retry-After` dates and report stamps. */
  date(): number
  /** Resolves after `ms` milliseconds. */
  sleep(ms: number): Promise<void>
}

export type FileRead =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'absent' }
  | { readonly kind: 'too-large'; readonly bytes: number }
  | { readonly kind: 'unreadable'; readonly why: string }

/** Read-only view of the file system. Never throws. */
export interface Files {
  /** The whole file as UTF-8, or why not. `limit` in bytes. */
  read(path: string, limit: number): Promise<FileRead>
  /** At most the first `limit` bytes. */
  readHead(path: string, limit: number): Promise<FileRead>
  /** Names in a folder, empty when it cannot be listed. */
  list(path: string): Promise<readonly string[]>
  /** The path with every link resolved, or undefined when it does not exist. */
  real(path: string): Promise<string | undefined>
}

export type ProgramRun =
  | { readonly kind: 'exited'; readonly status: number; readonly stdout: string }
  | { readonly kind: 'absent' }
  | { readonly kind: 'failed'; readonly why: string }
  | { readonly kind: 'timeout' }

/** Runs a program without a shell. Never throws; output is bounded. */
export interface Programs {
  run(
    name: string,
    args: readonly string[],
    options: { readonly stdin: string; readonly timeoutMs: number }
  ): Promise<ProgramRun>
}

/** An answer of GitHub's REST API, or why there is none. Never throws. */
export type ApiAnswer<T> =
  | { readonly kind: 'found'; readonly value: T }
  | { readonly kind: 'not-found' }
  | { readonly kind: 'refused'; readonly status: number; readonly message: string }
  | { readonly kind: 'unavailable'; readonly detail: string }

export interface RepositoryRecord {
  readonly fullName: string
  readonly fork: boolean
  readonly parentFullName: string | undefined
  /** The first repository in a chain of forks. */
  readonly sourceFullName?: string | undefined
  readonly visibility: 'public' | 'private' | 'internal' | undefined
  readonly defaultBranch: string | undefined
  readonly ownerType: 'Organization' | 'User' | undefined
}

export type OwnerType = 'Organization' | 'User'

/** A container package as GitHub's API has it. */
export interface PackageRecord {
  readonly visibility: 'public' | 'internal' | 'private' | undefined
  /** `owner/name` of the repository it is linked to. */
  readonly repository: string | undefined
  /** ISO 8601. */
  readonly createdAt?: string
  readonly ownerType: OwnerType
}

export interface TokenScopes {
  /** `X-OAuth-Scopes`, undefined when the header is absent (installation and fine-grained tokens). */
  readonly scopes: readonly string[] | undefined
  /** `X-GitHub-SSO`, when an organization asks for authorisation of the token. */
  readonly sso: string | undefined
}

/** The few questions put to GitHub's REST API. */
export interface GitHubApi {
  /** Text of a file of `repository` (`owner/name`) at `ref`. */
  file(repository: string, path: string, ref: string): Promise<ApiAnswer<string>>
  repository(fullName: string): Promise<ApiAnswer<RepositoryRecord>>
  /** What GitHub says of a token in its response headers. */
  scopes(token: string): Promise<ApiAnswer<TokenScopes>>
  /**
   * The container package `name` of `owner`. `not-found` is said of a package that is not there, and
   * of one that the token may not see.
   *
   * @param ownerType - asked for first when not known
   */
  package(
    owner: string,
    name: string,
    ownerType: OwnerType | undefined
  ): Promise<ApiAnswer<PackageRecord>>
}

/** What the runner offers a step. */
export interface Runner {
  readonly env: Readonly<Record<string, string | undefined>>
  readonly platform: string
  /** The user's home folder. */
  readonly home: string
  /** The id of the process that started this one (Linux: used to find the runner). */
  readonly parentPid: number
  /** Makes the runner print `***` wherever `secret` would appear. */
  readonly mask: (secret: string) => void
  /** A line of the step log, at once. */
  readonly info: (line: string) => void
}

export interface Ports {
  readonly runner: Runner
  readonly clock: Clock
  readonly http: Http
  readonly downloads: Downloads
  /** Every request so far, in the order in which they ended. */
  readonly requests: () => readonly RequestRecord[]
  readonly files: Files
  readonly programs: Programs
  /** Opens the REST client for a token; loaded on first use. */
  readonly github: (apiUrl: string, token: string) => GitHubApi
}
