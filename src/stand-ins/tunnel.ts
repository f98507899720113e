// Stands in for `tunnel` in the bundle: behind a proxy the toolkit makes such agents, and ours takes their place.
import type { ClientRequest } from 'node:http'
import type { Agent, Options } from 'tunnel/index.js'

type Kind = 'httpOverHttp' | 'httpsOverHttp' | 'httpOverHttps' | 'httpsOverHttps'

/** What Node and the toolkit ask of an agent; the real one is made for its first request. */
class LateAgent implements Agent {
  readonly #kind: Kind
  #opened: Promise<Agent> | undefined
  readonly options: Options
  readonly defaultPort: number | undefined

  constructor(kind: Kind, options: Options) {
    this.#kind = kind
    this.options = options
    this.defaultPort = kind.startsWith('https') ? 443 : undefined
  }

  addRequest(request: ClientRequest, options: Options): void {
    this.#opened ??= import('tunnel/index.js').then((tunnel) => tunnel[this.#kind](this.options))
    this.#opened
      .then((agent) => {
        agent.addRequest(request, options)
      })
      .catch((error: unknown) => {
        request.destroy(error instanceof Error ? error : new Error(String(error)))
      })
  }
}

const opener = (kind: Kind) => (options: Options) => new LateAgent(kind, options)

export const httpOverHttp = opener('httpOverHttp')
export const httpsOverHttp = opener('httpsOverHttp')
export const httpOverHttps = opener('httpOverHttps')
export const httpsOverHttps = opener('httpsOverHttps')
