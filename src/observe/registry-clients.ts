// Whom questions can be put to: the registries of a run, for writing and for reading.
import type { Ports } from '../ports.js'
import type { SchemeAnswer } from '../registry/auth/authorize.js'
import { openRegistryClient, type RegistryClient } from '../registry/push-check.js'
import { openPullClient, type PullClient } from '../registry/pull/client.js'
import type { Scrub } from '../credential/secrets.js'

export interface RegistryClients {
  readonly push: RegistryClient
  readonly pull: PullClient
  /** The same, for questions that are worth no second try: nobody waits for them. */
  readonly pullOnce: PullClient
}

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
  const push = openRegistryClient(shared)
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
