// Stands in for undici in the bundle: 0.9 MB that are loaded where the toolkit really fetches by it.
import type * as Undici from 'undici/index.js'

type Real = Undici.ProxyAgent

const load = () => import('undici/index.js')

/** undici's own. */
export async function fetch(
  ...asked: Parameters<typeof Undici.fetch>
): ReturnType<typeof Undici.fetch> {
  return (await load()).fetch(...asked)
}

/** A way through a proxy; the real one is made for the first request that takes it. */
export class ProxyAgent implements Pick<Real, 'dispatch' | 'close'> {
  readonly #options: ConstructorParameters<typeof Undici.ProxyAgent>[0]
  #opened: Promise<Real> | undefined

  constructor(options: ConstructorParameters<typeof Undici.ProxyAgent>[0]) {
    this.#options = options
  }

  /** What `fetch` calls. Says that more can be sent, as the real one does nearly always. */
  dispatch(...[options, handler]: Parameters<Real['dispatch']>): boolean {
    this.#opened ??= load().then((undici) => new undici.ProxyAgent(this.#options))
    this.#opened
      .then((agent) => agent.dispatch(options, handler))
      .catch((error: unknown) => {
        handler.onError?.(error instanceof Error ? error : new Error(String(error)))
      })
    return true
  }

  async close(): Promise<void> {
    await (await this.#opened)?.close()
  }
}
