// A network that answers in rounds: all that is asked before the first answer is one round trip.
import type { Http, HttpRequest, HttpResult } from '../../src/ports.js'

export interface Rounds {
  readonly http: Http
  /**
   * Answers whatever is asked, round after round, until the work is done.
   *
   * @returns what the work gave, the requests of each round in the order of the alphabet, and those
   * that nobody waited for
   */
  run<T>(work: () => Promise<T>): Promise<Ran<T>>
}

export interface Ran<T> {
  readonly value: T
  readonly rounds: readonly (readonly string[])[]
  readonly unanswered: readonly string[]
}

interface Asked {
  readonly line: string
  readonly answer: () => void
}

/** Turns of the event loop in which whoever has something to ask asks it; no time passes. */
const QUIET_TURNS = 40

/** Opens it over a network that answers at once. */
export function openRounds(http: Http): Rounds {
  let waiting: readonly Asked[] = []
  const wait = (request: HttpRequest): Promise<HttpResult> =>
    new Promise((resolve, reject) => {
      const answer = (): void => {
        http.send(request).then(resolve, reject)
      }
      waiting = [...waiting, { line: lineOf(request), answer }]
    })
  return {
    http: { send: wait },
    async run(work) {
      const rounds: (readonly string[])[] = []
      const state = { done: false }
      const result = work().finally(() => {
        state.done = true
      })
      for (;;) {
        await quiet()
        if (state.done) break
        const round = waiting
        waiting = []
        if (round.length > 0) rounds.push(linesOf(round))
        for (const { answer } of round) answer()
      }
      return { value: await result, rounds, unanswered: linesOf(waiting) }
    }
  }
}

function lineOf({ method, url }: HttpRequest): string {
  const { host, pathname, searchParams } = new URL(url)
  const scope = searchParams.get('scope')
  const path = pathname.replace(/(\/uploads?\/).+/, '$1…')
  return `${method} ${host}${path}${scope === null ? '' : ` for ${scope}`}`
}

function linesOf(asked: readonly Asked[]): readonly string[] {
  return asked.map(({ line }) => line).toSorted()
}

async function quiet(): Promise<void> {
  for (let turn = 0; turn < QUIET_TURNS; turn += 1) {
    await new Promise<void>((resolve) => setImmediate(resolve))
  }
}
