// Whom questions can be put to: the registries of a run, for writing and for reading.
import type { Ports } from '../ports.js'
import type { SchemeAnswer } from '../registry/auth/authorize.js'
import { openRegistryClient, type RegistryClient } from '../registry/push-check.js'
import { openPullClient, type PullClient } from '../registry/pull/client.js'
import type { Scrub } from './outsiders.js'

export interface Asking {
  readonly registries: RegistryClient
  readonly pulls: PullClient
  /** The same, for questions that are worth no second try: nobody waits for them. */
  readonly glances: PullClient
}

/**
 * Each registry is challenged once, whoever asks it.
 *
 * @param scrub - takes out of an answer what nobody may read in it
 */
export function openAsking(ports: Ports, deadline: number, scrub: Scrub): Asking {
  const { http, clock, downloads, runner } = ports
  const accesses = new Map<string, Promise<SchemeAnswer>>()
  const shared = { http, clock, mask: runner.mask, deadline, accesses }
  const reading = { ...shared, downloads, progress: runner.info }
  const registries = openRegistryClient(shared)
  const pulls = openPullClient(reading)
  const glances = openPullClient({
    ...reading,
    known: accesses,
    accesses: new Map(),
    deadline: clock.now()
  })
  return {
    registries: { mayPush: async (question) => scrub(await registries.mayPush(question)) },
    pulls: scrubbed(pulls, scrub),
    glances: scrubbed(glances, scrub)
  }
}

function scrubbed(client: PullClient, scrub: Scrub): PullClient {
  return {
    mayPull: async (question) => scrub(await client.mayPull(question)),
    isPublic: async (question) => scrub(await client.isPublic(question))
  }
}
