// One job, one registry that says what the test wants, and the verdict on it.
import { github } from '../fakes/github.js'
import type { EventOptions } from '../fakes/payload.js'
import {
  jobOf,
  jobToken,
  sha,
  workflowFile,
  workflowText,
  worldOf,
  type WorldOptions
} from '../fakes/scenario.js'
import {
  empty,
  json,
  ociError,
  urlOf,
  type Handler,
  type WireRequest,
  type WireResponse
} from '../fakes/wire.js'
import type { World } from '../fakes/world.js'
import { decideInProcess } from '../push-oracle/in-process.js'
import type { Decision } from '../../src/verdict/decision.js'

export interface Situation {
  /** `push` when absent. */
  readonly event?: string
  readonly options?: EventOptions
  readonly world?: WorldOptions
  /** The job's permissions block; `null`: there is none. Absent: packages may be written. */
  readonly block?: string | null
  /** Changes of the runner's variables. */
  readonly env?: Readonly<Record<string, string>>
  /** Takes the place of the event's payload. */
  readonly payload?: unknown
  readonly inputs?: Readonly<Record<string, string>>
  /** ghcr.io, or another registry by its host, for this situation. */
  readonly hosts?: Readonly<Record<string, Handler>>
}

export const BOT = 'dependabot[bot]'
export const WRITE = refusal('installation not allowed to Write organization package')
export const CREATE = refusal('installation not allowed to Create organization package')

/** The registry's own error form under 403, as ghcr.io refuses. */
export function refusal(message: string, code = 'DENIED', status = 403): WireResponse {
  return ociError(status, code, message)
}

const OPENED = empty(202, { location: '/v2/octo-org/app/blobs/upload/1' })
const TOKEN = json(200, { token: 'dG9rZW4=' })

/** What a registry says at each step. A list is said in its order, its last for ever. */
interface Script {
  readonly token?: WireResponse | readonly WireResponse[]
  readonly upload?: WireResponse | readonly WireResponse[]
}

/** A registry with a token service; it opens every upload unless told otherwise. */
export function registry(host: string, { token = TOKEN, upload = OPENED }: Script): Handler {
  const tokens = inTurn(token)
  const uploads = inTurn(upload)
  return (request) => {
    if (urlOf(request).pathname === '/token') return tokens()
    if (request.method === 'POST' && isExchanged(request)) return uploads()
    return ociError(401, 'UNAUTHORIZED', 'authentication required', {
      'www-authenticate': `Bearer realm="https://${host}/token",service="${host}"`
    })
  }
}

/** Does it show the token that the token service handed out, and not the credential itself? */
function isExchanged({ headers }: WireRequest): boolean {
  return headers['authorization'] === 'Bearer dG9rZW4='
}

function inTurn(answers: WireResponse | readonly WireResponse[]): () => WireResponse {
  const list = 'status' in answers ? [answers] : answers
  let asked = 0
  return () => {
    const answer = list[Math.min(asked, list.length - 1)] ?? empty(500)
    asked += 1
    return answer
  }
}

/** The hosts of a situation in which ghcr.io follows a script. */
export function ghcr(script: Script): Pick<Situation, 'hosts'> {
  return { hosts: { 'ghcr.io': registry('ghcr.io', script) } }
}

export const SILENT = ghcr({ upload: empty(503) })

/** A pull request from a fork of a repository that is not public. */
export const PRIVATE_FORK: Situation = {
  event: 'pull_request',
  world: { job: { repository: 'octo-org/secret' } },
  options: { repository: 'octo-org/secret', head: 'contributor/secret' }
}

/** Runs the product but for its report. */
export function decide(situation: Situation): Promise<Decision> {
  const world = withBlock(worldOf(situation.world), situation.block)
  const fake = github(world)
  const job = jobOf(situation.event ?? 'push', situation.options, world)
  return decideInProcess({
    handler: (request) => (situation.hosts?.[request.host] ?? fake.handle)(request),
    env: { ...job.env, ...situation.env },
    payload: 'payload' in situation ? situation.payload : job.payload,
    inputs: { 'github-token': jobToken, 'job-token': jobToken, ...situation.inputs }
  })
}

function withBlock(world: World, block: string | null | undefined): World {
  if (block === undefined) return world
  const files = { [sha]: { [workflowFile]: workflowText(block ?? undefined) } }
  return { ...world, repositories: world.repositories.map((one) => ({ ...one, files })) }
}

/** What a user sees of the verdict on the first target with the step's reason. */
export interface Seen {
  readonly verdict: string
  readonly reason: string
  /** `should-push` */
  readonly push: boolean
  /** Is the step red? */
  readonly red: boolean
  /** Causes that the same answer can have, by their codes. */
  readonly also: readonly string[]
  /** Further problems of the same target, by their codes. */
  readonly beside: readonly string[]
}

export async function seen(situation: Situation): Promise<Seen> {
  const { verdict, reason, shouldPush, failed, targets } = await decide(situation)
  const first = targets.find(({ primary }) => primary.code === reason)
  return {
    verdict,
    reason,
    push: shouldPush,
    red: failed,
    also: first?.primary.alsoPossible.map(({ code }) => code) ?? [],
    beside: first?.otherFindings.map(({ code }) => code) ?? []
  }
}

/** A refusal that is somebody's mistake. */
export function mistake(reason: string, also: readonly string[] = []): Seen {
  return { verdict: 'denied', reason, push: false, red: true, also, beside: [] }
}

/** A refusal that nobody has to fix. */
export function byDesign(
  reason: string,
  also: readonly string[] = [],
  beside: readonly string[] = []
): Seen {
  return { verdict: 'denied', reason, push: false, red: false, also, beside }
}

/** No verdict; by default the push goes on. */
export function unknown(reason: string): Seen {
  return { verdict: 'unknown', reason, push: true, red: false, also: [], beside: [] }
}

export const ACCEPTED: Seen = {
  verdict: 'allowed',
  reason: 'accepted',
  push: true,
  red: false,
  also: [],
  beside: []
}
