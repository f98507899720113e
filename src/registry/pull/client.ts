// The reading questions of a run: asked at once, each only once, challenges and tokens shared.
import type { Clock, Downloads } from '../../ports.js'
import { askScheme, type SchemeAnswer } from '../auth/authorize.js'
import { askPublic } from './anonymous.js'
import type { PullPorts } from './reader.js'
import type { WithExchanges, ClientPorts } from '../push-check.js'
import { memoize } from '../../base/memoize.js'
import type { RegistryKind } from '../host.js'
import type { PublicResult, PublicQuestion, PullResult, PullQuestion } from './result.js'
import { askToken, type TokenAnswer, type TokenQuestion } from '../auth/token.js'
import { openSession, type Session } from '../session.js'

export interface PullClient {
  mayPull(question: PullQuestion): Promise<WithExchanges<PullResult>>
  /** GitHub's own registry only. */
  isPublic(question: PublicQuestion): Promise<WithExchanges<PublicResult>>
}

export interface PullClientPorts extends ClientPorts {
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

/** Opens the client. Its memory lasts as long as the run. */
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
          const { askPull } = await import('./image.js')
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
  return JSON.stringify([origin, service, scope, login?.kind, login?.username, login?.secret])
}

function pullKey(question: PullQuestion): string {
  const { registry, path, reference, login, checkAllManifests, layers, platforms = [] } = question
  const user = [login?.kind, login?.username, login?.secret]
  return JSON.stringify([
    registry.host,
    path,
    reference,
    user,
    checkAllManifests,
    layers,
    platforms
  ])
}
