// The clients of a run, for pushing and for reading: each question is asked once, challenges and tokens are shared.
import { memoize } from '../base/promises.js'
import type { Clock, Http, Downloads, Ports } from '../ports.js'
import {
  askScheme,
  OF_GHCR,
  type SchemeAnswer,
  type TokenAnswer,
  type TokenQuestion
} from './auth/authorize.js'
import { askToken } from './auth/wrong-password.js'
import type { RegistryKind } from './host.js'
import type {
  Exchange,
  PushResult,
  PublicResult,
  PublicQuestion,
  PullResult,
  PullQuestion
} from './result.js'
import { openSession, type Session } from './session.js'
import { type UploadQuestion, type UploadPorts, askUpload } from './push-check.js'
import { askPublic } from './pull/anonymous.js'
import type { PullPorts } from './pull/reader.js'

/** The clients of a run. */
export interface RegistryClients {
  readonly push: PushClient
  readonly pull: PullClient
  /** The same, for questions that are worth no second try: nobody waits for them. */
  readonly pullOnce: PullClient
}

/** Takes out of a value what nobody may read in it. */
type Scrub = <T>(value: T) => T

/**
 * Each registry is challenged once, whoever asks it.
 *
 * @param scrub - takes out of an answer what nobody may read in it
 */
export function openRegistryClients(ports: Ports, deadline: number, scrub: Scrub): RegistryClients {
  const { http, clock, downloads, runner } = ports
  const accesses = new Map<string, Promise<SchemeAnswer>>()
  const shared = { http, clock, mask: runner.mask, deadline, accesses }
  const reading = { ...shared, downloads, progress: runner.info }
  const push = openPushClient(shared)
  const pull = openPullClient(reading)
  const pullOnce = openPullClient({
    ...reading,
    known: accesses,
    accesses: new Map(),
    deadline: clock.now()
  })
  return {
    push: { ...push, mayPush: async (question) => scrub(await push.mayPush(question)) },
    pull: scrubbed(pull, scrub),
    pullOnce: scrubbed(pullOnce, scrub)
  }
}

function scrubbed(client: PullClient, scrub: Scrub): PullClient {
  return {
    mayPull: async (question) => scrub(await client.mayPull(question)),
    isPublic: async (question) => scrub(await client.isPublic(question))
  }
}

interface ClientPorts {
  readonly http: Http
  readonly clock: Clock
  readonly mask: (secret: string) => void
  /** Moment of the clock after which nothing is begun. */
  readonly deadline: number
  /** How registries want to be asked, by host; given where several clients are to share it. */
  readonly accesses?: Map<string, Promise<SchemeAnswer>>
}

export interface WithExchanges<T> {
  readonly answer: T
  readonly exchanges: readonly Exchange[]
}

export interface PushClient {
  mayPush(question: UploadQuestion): Promise<WithExchanges<PushResult>>
  /** Does the registry ask for the password itself, and name no token service? */
  isBasic(registry: RegistryKind): Promise<boolean>
}

/** Opens the client that asks whether a push is accepted. Its memory lasts as long as the run. */
export function openPushClient(ports: ClientPorts): PushClient {
  const { http, clock, deadline, mask } = ports
  const accesses = ports.accesses ?? new Map<string, Promise<SchemeAnswer>>()
  const answers = new Map<string, Promise<WithExchanges<PushResult>>>()

  const ask = async (question: UploadQuestion): Promise<WithExchanges<PushResult>> => {
    const session = openSession(http, clock, deadline)
    const access: UploadPorts['access'] = (opened) =>
      memoize(accesses, question.registry.host, async () =>
        (await opened) ? OF_GHCR : askScheme(session, question.registry)
      )
    const sendInBackground = (request: Parameters<Http['send']>[0]): void => {
      void http.send(request)
    }
    const answer = await askUpload({ session, access, mask, sendInBackground }, question)
    return { answer, exchanges: session.exchanges }
  }
  return {
    mayPush: (question) => memoize(answers, pushKey(question), () => ask(question)),
    isBasic: async (registry) => {
      const scheme = await memoize(accesses, registry.host, () =>
        askScheme(openSession(http, clock, deadline), registry)
      )
      return scheme.kind === 'challenged' && scheme.challenge.scheme === 'basic'
    }
  }
}

function pushKey({ registry, path, login }: UploadQuestion): string {
  return JSON.stringify([registry.host, path, login])
}

export interface PullClient {
  mayPull(question: PullQuestion): Promise<WithExchanges<PullResult>>
  /** GitHub's own registry only. */
  isPublic(question: PublicQuestion): Promise<WithExchanges<PublicResult>>
}

interface PullClientPorts extends ClientPorts {
  readonly downloads: Downloads
  /** What others know by now; asked for first. */
  readonly known?: ReadonlyMap<string, Promise<SchemeAnswer>>
  readonly progress: (line: string) => void
}

/** Tokens hold for a minute at least (distribution, "Token Authentication Specification"). */
const TOKEN_MS = 45_000

/** The token service's answers, as long as they may be used. */
function rememberTokens(
  clock: Clock,
  mask: (secret: string) => void
): (session: Session, question: TokenQuestion) => Promise<TokenAnswer> {
  const tokens = new Map<
    string,
    { readonly answer: Promise<TokenAnswer>; readonly until: number }
  >()
  return (session, question) => {
    const key = tokenKey(question)
    const known = tokens.get(key)
    if (known !== undefined && clock.now() < known.until) return known.answer
    const answer = askToken(session, question, mask)
    tokens.set(key, { answer, until: clock.now() + TOKEN_MS })
    return answer
  }
}

/** Opens the client that reads. Its memory lasts as long as the run. */
export function openPullClient(ports: PullClientPorts): PullClient {
  const { http, clock, deadline, mask, downloads, known, progress } = ports
  const accesses = ports.accesses ?? new Map<string, Promise<SchemeAnswer>>()
  const token = rememberTokens(clock, mask)
  const pulls = new Map<string, Promise<WithExchanges<PullResult>>>()
  const publics = new Map<string, Promise<WithExchanges<PublicResult>>>()

  const portsFor = (registry: RegistryKind): PullPorts => {
    const session = openSession(http, clock, deadline)
    const access = (): Promise<SchemeAnswer> =>
      known?.get(registry.host) ??
      memoize(accesses, registry.host, () => askScheme(session, registry))
    return {
      session,
      http,
      downloads,
      access,
      token: (question) => token(session, question),
      progress
    }
  }
  const answered = async <T>(
    registry: RegistryKind,
    ask: (ports: PullPorts) => Promise<T>
  ): Promise<WithExchanges<T>> => {
    const opened = portsFor(registry)
    return { answer: await ask(opened), exchanges: opened.session.exchanges }
  }
  return {
    mayPull: (question) =>
      memoize(pulls, pullKey(question), () =>
        answered(question.registry, async (opened) => {
          // Most runs pull nothing.
          const { askPull } = await import('./pull/pull-check.js')
          return askPull(opened, question)
        })
      ),
    isPublic: (question) =>
      memoize(publics, JSON.stringify([question.registry.host, question.path]), () =>
        answered(question.registry, (opened) => askPublic(opened, question))
      )
  }
}

function tokenKey({ origin, challenge, scope, login }: TokenQuestion): string {
  const { parameters } = challenge
  const service = [parameters.get('realm'), parameters.get('service')]
  return JSON.stringify([origin, service, scope, login])
}

function pullKey(question: PullQuestion): string {
  const { registry, path, reference, login, checkAllManifests, layers, platforms = [] } = question
  const parts = [checkAllManifests, layers, platforms]
  return JSON.stringify([registry.host, path, reference, login, ...parts])
}
