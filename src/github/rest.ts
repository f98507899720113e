// The few questions put to GitHub's REST API, through octokit over our own gateway.
import { getOctokit } from '@actions/github'
import { isRecord } from '../base/json.js'
import { memoize } from '../base/promises.js'
import { followRedirects } from '../base/redirect.js'
import type {
  ApiAnswer,
  GitHubApi,
  Http,
  HttpRequest,
  RepositoryRecord,
  TokenScopes,
  OwnerType,
  PackageRecord
} from '../ports.js'

/** GitHub serves a file's raw text up to 100 MB; no workflow file is that long. */
const MAX_FILE_BYTES = 2 * 1024 * 1024

/**
 * Opens the REST client; it puts the same question once.
 *
 * @param apiUrl - `GITHUB_API_URL`, without a trailing slash
 * @param token - sent to that API only
 */
export function openGitHub(http: Http, apiUrl: string, token: string): GitHubApi {
  const client = (auth: string): ReturnType<typeof getOctokit> =>
    getOctokit(auth, {
      baseUrl: apiUrl,
      log: SILENT,
      request: { fetch: (url: string, init: Init) => fetchThrough(http, url, init) }
    })
  const asked = new Map<string, Promise<{ readonly data: unknown }>>()
  // A repository's tokens share 1,000 calls an hour, and many images share owner and repository.
  const askOnce = (route: string): Promise<{ readonly data: unknown }> =>
    memoize(asked, route, () => client(token).request(route))
  return {
    file: (repository, path, ref) =>
      answered(async () => {
        const response = await client(token).request(
          `GET /repos/${encoded(repository)}/contents/${encoded(path)}`,
          { ref, headers: { accept: 'application/vnd.github.raw+json' } }
        )
        return textOf(response.data)
      }),
    repository: (fullName) =>
      answered(async () => {
        const { data } = await askOnce(`GET /repos/${encoded(fullName)}`)
        return repositoryOf(data)
      }),
    scopes: (subject) =>
      answered(async () => {
        const { headers } = await client(subject).request('GET /rate_limit')
        return scopesOf(headers)
      }),
    package: (owner, name, ownerType) => answered(() => askPackage(askOnce, owner, name, ownerType))
  }
}

const SILENT = {
  debug: (): void => undefined,
  info: (): void => undefined,
  warn: (): void => undefined,
  error: (): void => undefined
}

interface Init {
  readonly method?: string
  readonly headers?: Readonly<Record<string, string>>
}

/** What octokit reads of an answer. Node's own `Response` would load the whole of its `fetch`, longer than a round trip. */
interface Answer {
  readonly status: number
  readonly url: string
  readonly headers: ReadonlyMap<string, string>
  readonly text: () => Promise<string>
  readonly arrayBuffer: () => Promise<ArrayBuffer>
}

/** What octokit takes for `fetch`: one exchange over the gateway, redirects on the same origin only. */
async function fetchThrough(http: Http, url: string, init: Init): Promise<Answer> {
  const method: HttpRequest['method'] = init.method === 'HEAD' ? 'HEAD' : 'GET'
  const headers = init.headers ?? {}
  const request = { method, url, headers, maxBytes: MAX_FILE_BYTES }
  const { result } = await followRedirects(
    request,
    'same-origin',
    (hop) => http.send(hop),
    (answer) => (answer.kind === 'response' ? answer : undefined)
  )
  if (result.kind === 'failure') throw new Error(result.detail)
  if (result.truncated) throw new Error('the answer is too long')
  const { status, body } = result
  // Octokit takes these for a success, and the body for the answer.
  if (status < 200) throw new Error(`status ${status}`)
  if (status >= 300 && status < 400) throw new Error('redirected elsewhere')
  return {
    status,
    url,
    headers: new Map(Object.entries(result.headers)),
    text: () => Promise.resolve(new TextDecoder().decode(body)),
    arrayBuffer: () => Promise.resolve(new Uint8Array(body).buffer)
  }
}

/** Encodes each segment of `owner/name` or a path. */
function encoded(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/')
}

/** Turns octokit's errors into answers. An error without a status is no statement of GitHub's. */
async function answered<T>(ask: () => Promise<T | undefined>): Promise<ApiAnswer<T>> {
  try {
    const value = await ask()
    return value === undefined
      ? { kind: 'unavailable', detail: 'an answer of another form' }
      : { kind: 'found', value }
  } catch (error) {
    const status = statusOf(error)
    if (status === 404) return { kind: 'not-found' }
    const message = error instanceof Error ? error.message.slice(0, 300) : 'unexpected error'
    if (status === 401 || status === 403) return { kind: 'refused', status, message }
    return { kind: 'unavailable', detail: status === undefined ? message : `status ${status}` }
  }
}

/** Octokit gives a request that failed status 500, and no response. */
function statusOf(error: unknown): number | undefined {
  if (!isRecord(error) || !isRecord(error['response'])) return undefined
  return typeof error['status'] === 'number' ? error['status'] : undefined
}

/** Raw text comes as a string, or as bytes when the content type names no text. */
function textOf(data: unknown): string | undefined {
  if (typeof data === 'string') return data
  return data instanceof ArrayBuffer ? Buffer.from(data).toString('utf8') : contentOf(data)
}

/** Servers that do not know the raw media type answer with base64 in JSON. */
function contentOf(data: unknown): string | undefined {
  if (!isRecord(data) || data['encoding'] !== 'base64') return undefined
  const { content } = data
  return typeof content === 'string' ? Buffer.from(content, 'base64').toString('utf8') : undefined
}

function repositoryOf(data: unknown): RepositoryRecord | undefined {
  if (!isRecord(data) || typeof data['full_name'] !== 'string') return undefined
  const owner = isRecord(data['owner']) ? data['owner']['type'] : undefined
  const visibility = data['visibility']
  return {
    fullName: data['full_name'],
    fork: data['fork'] === true,
    parentFullName: fullNameOf(data['parent']),
    sourceFullName: fullNameOf(data['source']),
    visibility:
      visibility === 'public' || visibility === 'private' || visibility === 'internal'
        ? visibility
        : undefined,
    defaultBranch: typeof data['default_branch'] === 'string' ? data['default_branch'] : undefined,
    ownerType: owner === 'Organization' || owner === 'User' ? owner : undefined
  }
}

function fullNameOf(data: unknown): string | undefined {
  const name = isRecord(data) ? data['full_name'] : undefined
  return typeof name === 'string' ? name : undefined
}

/** `X-OAuth-Scopes` and `X-GitHub-SSO` (GitHub docs, "Scopes for OAuth apps", "Using SAML"). */
function scopesOf(headers: object): TokenScopes {
  const given = new Map(Object.entries(headers))
  const scopes: unknown = given.get('x-oauth-scopes')
  const sso: unknown = given.get('x-github-sso')
  return {
    scopes:
      typeof scopes === 'string'
        ? scopes
            .split(',')
            .map((scope) => scope.trim())
            .filter((scope) => scope !== '')
        : undefined,
    sso: typeof sso === 'string' ? sso : undefined
  }
}

/** One GET of the API: the body, or it throws as octokit does. */
export type Ask = (route: string) => Promise<{ readonly data: unknown }>

/**
 * Asks for a container package by its name; lists are refused to the job's token (cli/cli#9606).
 *
 * @param name - without the owner; may hold slashes
 * @param ownerType - tells under which of two addresses packages are; asked for when not known
 * @returns undefined when GitHub answers in another form
 * @see GitHub docs, "REST API endpoints for packages" and "Get a user"
 */
export async function askPackage(
  ask: Ask,
  owner: string,
  name: string,
  ownerType: OwnerType | undefined
): Promise<PackageRecord | undefined> {
  const type = ownerType ?? ownerTypeOf((await ask(`GET /users/${encodeURIComponent(owner)}`)).data)
  if (type === undefined) return undefined
  const place = type === 'Organization' ? 'orgs' : 'users'
  const address = `/${place}/${encodeURIComponent(owner)}/packages/container`
  const { data } = await ask(`GET ${address}/${encodeURIComponent(name)}`)
  return packageOf(data, type)
}

function ownerTypeOf(data: unknown): OwnerType | undefined {
  if (!isRecord(data)) return undefined
  return data['type'] === 'Organization' || data['type'] === 'User' ? data['type'] : undefined
}

function packageOf(data: unknown, ownerType: OwnerType): PackageRecord | undefined {
  if (!isRecord(data) || typeof data['name'] !== 'string') return undefined
  const { visibility, repository, created_at: createdAt } = data
  const linked = isRecord(repository) ? repository['full_name'] : undefined
  return {
    visibility:
      visibility === 'public' || visibility === 'internal' || visibility === 'private'
        ? visibility
        : undefined,
    repository: typeof linked === 'string' ? linked : undefined,
    ownerType,
    ...(typeof createdAt === 'string' ? { createdAt } : {})
  }
}
