// All hosts of a world behind one handler.
import { api } from './api.js'
import { ghcr } from './ghcr.js'
import { apiHost, openState, registryHost, type State } from './state.js'
import { text, unexpected, type Handler, type WireRequest } from './wire.js'
import type { World } from './world.js'

/** GitHub without a network. */
export interface GitHub {
  readonly state: State
  /** Answers for every host of the world, quirks left aside: what the services themselves say. */
  readonly handle: Handler
  /** Is there anybody of that name? */
  readonly knows: (host: string) => boolean
}

export function github(world: World): GitHub {
  const state = openState(world)
  const hosts = new Map<string, Handler>([
    [registryHost(world), ghcr(state)],
    [apiHost(world), api(state)],
    ...Object.entries(world.hosts ?? {})
  ])
  const handle = (request: WireRequest) =>
    hosts.get(request.host)?.(request) ?? unexpected(text(502, 'no such host at this fake\n'))
  return { state, handle, knows: (host) => hosts.has(host) }
}
