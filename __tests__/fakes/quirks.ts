// Which scripted fault, if any, stands in the way of a request.
import type { State } from './state.js'
import type { WireRequest } from './wire.js'
import type { Quirk, QuirkMatch } from './world.js'

/**
 * The first quirk that applies. Every quirk whose host, method and path match counts the request,
 * so that `nth` and `times` mean the same whatever else is scripted.
 */
export function quirkFor(state: State, request: WireRequest): Quirk['answer'] | undefined {
  let chosen: Quirk['answer'] | undefined
  for (const [index, quirk] of (state.world.quirks ?? []).entries()) {
    if (!matches(quirk.when, request)) continue
    const count = (state.quirkCounts.get(index) ?? 0) + 1
    state.quirkCounts.set(index, count)
    const active = count === (quirk.when.nth ?? count) && count <= (quirk.when.times ?? count)
    if (active) chosen ??= quirk.answer
  }
  return chosen
}

function matches(when: QuirkMatch, request: WireRequest): boolean {
  if (when.host !== undefined && when.host !== request.host) return false
  if (when.method !== undefined && when.method !== request.method) return false
  if (when.path === undefined) return true
  return typeof when.path === 'string'
    ? request.path.startsWith(when.path)
    : when.path.test(request.path)
}
