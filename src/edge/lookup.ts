// Addresses of names, asked so that no silent name server holds this process.
import type { Resolver } from 'node:dns'
import { readFileSync } from 'node:fs'
import type { LookupFunction } from 'node:net'

/** As long as one server is waited for; the second try waits twice as long. */
const SERVER_TIMEOUT_MS = 2_000
const TRIES = 2
const HOSTS_FILE = { posix: '/etc/hosts', windows: 'C:\\Windows\\System32\\drivers\\etc\\hosts' }

/** Loaded with the first name: many runs ask nobody. */
const dns = () => process.getBuiltinModule('node:dns')

export interface Lookup {
  readonly lookup: LookupFunction
  /** Drops all questions; whoever waits for one is not answered. */
  close(): void
}

/** Where to ask; what the system has set up, when not given. */
export interface LookupOptions {
  readonly servers?: readonly string[]
  readonly hostsFile?: string
  readonly timeoutMs?: number
  readonly system?: LookupFunction
}

/**
 * The system's own lookup (`getaddrinfo`) is what decides, as for every other program. But nothing ends it, not even
 * `process.exit`, which waits for its thread: with a silent name server that takes 20 seconds a name. So it is called
 * only for names of the hosts file, and after the name server has answered c-ares, whose questions can be dropped:
 * whatever the answer says, it is not silent.
 */
export function openLookup({
  servers,
  hostsFile = process.platform === 'win32' ? HOSTS_FILE.windows : HOSTS_FILE.posix,
  timeoutMs = SERVER_TIMEOUT_MS,
  system = (...asked) => {
    dns().lookup(...asked)
  }
}: LookupOptions = {}): Lookup {
  let opened: Resolver | undefined
  const resolver = (): Resolver => {
    if (opened !== undefined) return opened
    opened = new (dns().Resolver)({ timeout: timeoutMs, tries: TRIES })
    if (servers !== undefined) opened.setServers(servers)
    return opened
  }
  const answered = new Map<string, Promise<boolean>>()

  const ask = async (host: string): Promise<boolean> =>
    listedIn(hostsFile, host) || isAnswered(resolver(), host)
  const lookup: LookupFunction = (host, options, done) => {
    const answer = answered.get(host) ?? ask(host)
    answered.set(host, answer)
    void answer.then((yes) => {
      if (yes) {
        system(host, options, done)
        return
      }
      answered.delete(host)
      // What getaddrinfo says of a silent name server, in the end.
      done(Object.assign(new Error('no name server answers'), { code: 'EAI_AGAIN' }), '', 0)
    })
  }
  return {
    lookup,
    close: () => {
      opened?.cancel()
    }
  }
}

/** Both kinds of address, as the system will ask, so that its own question finds them known. */
function isAnswered(resolver: Resolver, host: string): Promise<boolean> {
  return new Promise((resolve) => {
    resolver.resolve6(host, () => undefined)
    resolver.resolve4(host, (error) => {
      if (error?.code !== 'ECANCELLED') resolve(error?.code !== 'ETIMEOUT')
    })
  })
}

function listedIn(hostsFile: string, host: string): boolean {
  try {
    const lines = readFileSync(hostsFile, 'utf8').toLowerCase().split('\n')
    return lines.some((line) =>
      line.replace(/#.*/, '').trim().split(/\s+/).slice(1).includes(host.toLowerCase())
    )
  } catch {
    return false
  }
}
