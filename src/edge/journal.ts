// Knows every request that was sent, for the log that step debug logging asks for.
import type { Clock, HttpRequest, RequestRecord } from '../ports.js'
import type { Gateway } from './http.js'

/** More than a step can send in its time; a bound all the same. */
const MOST = 2_000

/** The gateway with a list of what passed it, in the order in which it ended. */
export function journaled(
  gateway: Gateway,
  clock: Clock
): Gateway & { readonly requests: () => readonly RequestRecord[] } {
  const records: RequestRecord[] = []
  const noted = async <T extends Ended>(
    { method, url }: HttpRequest,
    ended: Promise<T>
  ): Promise<T> => {
    const began = clock.now()
    const result = await ended
    const record = { method, url, outcome: outcomeOf(result), began, ms: clock.now() - began }
    if (records.length < MOST) records.push(record)
    return result
  }
  return {
    ...gateway,
    send: (request) => noted(request, gateway.send(request)),
    digest: (request, ...how) => noted(request, gateway.digest(request, ...how)),
    requests: () => records
  }
}

type Ended = Awaited<ReturnType<Gateway['send']>> | Awaited<ReturnType<Gateway['digest']>>

function outcomeOf(result: Ended): RequestRecord['outcome'] {
  switch (result.kind) {
    case 'response':
      return result.status
    case 'failure':
      return result.cause
    case 'digest':
      return 200
    case 'too-long':
      return 'too-long'
  }
}
