// The registries of a run: questions asked at once, each only once, challenges shared.
import type { Clock, Http } from '../ports.js'
import { askAccess, OF_GHCR, type Access } from './access.js'
import type { Exchange, PushAnswer } from './answer.js'
import { remember } from '../base/memoize.js'
import { askUpload, type UploadPorts, type UploadQuestion } from './upload.js'
import { openWire } from './wire.js'

export interface Answered<T> {
  readonly answer: T
  readonly exchanges: readonly Exchange[]
}

export interface RegistryClient {
  mayPush(question: UploadQuestion): Promise<Answered<PushAnswer>>
}

export interface ClientPorts {
  readonly http: Http
  readonly clock: Clock
  readonly mask: (secret: string) => void
  /** Moment of the clock after which nothing is begun. */
  readonly deadline: number
  /** How registries want to be asked, by host; given where several clients are to share it. */
  readonly accesses?: Map<string, Promise<Access>>
}

/** Opens the client. Its memory lasts as long as the run. */
export function openRegistryClient(ports: ClientPorts): RegistryClient {
  const { http, clock, deadline, mask } = ports
  const accesses = ports.accesses ?? new Map<string, Promise<Access>>()
  const answers = new Map<string, Promise<Answered<PushAnswer>>>()

  const ask = async (question: UploadQuestion): Promise<Answered<PushAnswer>> => {
    const wire = openWire(http, clock, deadline)
    const access: UploadPorts['access'] = (opened) =>
      remember(accesses, question.registry.host, async () =>
        (await opened) ? OF_GHCR : askAccess(wire, question.registry)
      )
    const forget = (request: Parameters<Http['send']>[0]): void => {
      void http.send(request)
    }
    const answer = await askUpload({ wire, access, mask, forget }, question)
    return { answer, exchanges: wire.exchanges }
  }
  return {
    mayPush: (question) => remember(answers, keyOf(question), () => ask(question))
  }
}

function keyOf({ registry, path, login }: UploadQuestion): string {
  return JSON.stringify([registry.host, path, login?.kind, login?.username, login?.secret])
}
