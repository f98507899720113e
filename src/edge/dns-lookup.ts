// Addresses of names, asked so that no silent name server holds this process.
import type { LookupAddress, Resolver } from 'node:dns'
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
  /** Can the process end while a thread of Node hangs? */
  readonly endsThreads?: boolean
}

/**
 * The system's own lookup (`getaddrinfo`) is what decides, as for every other program. But nothing ends it, not even
 * `process.exit`, which waits for its thread: with a silent name server that takes 20 seconds a name. So it is called
 * only for names of the hosts file, and after the name server has answered c-ares, whose questions can be dropped:
 * whatever the answer says, it is not silent. The addresses that c-ares has found are taken: four lookups
 * that hang hold all threads of Node, and with them the summary and the end of the process.
 */
export function openLookup({
  servers,
  hostsFile = process.platform === 'win32' ? HOSTS_FILE.windows : HOSTS_FILE.posix,
  timeoutMs = SERVER_TIMEOUT_MS,
  system = (...asked) => {
    dns().lookup(...asked)
  },
  endsThreads = false
}: LookupOptions = {}): Lookup {
  let opened: Resolver | undefined
  const resolver = (): Resolver => {
    if (opened !== undefined) return opened
    opened = new (dns().Resolver)({ timeout: timeoutMs, tries: TRIES })
    if (servers !== undefined) opened.setServers(servers)
    return opened
  }
  const heard = new Map<string, Promise<Heard>>()

  const ask = async (host: string): Promise<Heard> =>
    listedIn(hostsFile, host) ? 'of-the-system' : heardOf(resolver(), host, endsThreads)
  const lookup: LookupFunction = (host, options, done) => {
    const answer = heard.get(host) ?? ask(host)
    heard.set(host, answer)
    void answer.then((found) => {
      if (found === 'of-the-system') {
        system(host, options, done)
        return
      }
      const fitting = found.filter(({ family }) => !options.family || family === options.family)
      const [first] = fitting
      if (first !== undefined) {
        if (options.all === true) done(null, fitting)
        else done(null, first.address, first.family)
        return
      }
      heard.delete(host)
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

/** Addresses to be taken, none where the name server is silent, or whom to ask instead. */
type Heard = 'of-the-system' | readonly LookupAddress[]

/** Both kinds of address, as the system will ask, so that its own question finds them known. */
async function heardOf(resolver: Resolver, host: string, endsThreads: boolean): Promise<Heard> {
  const kinds = await Promise.all([
    asked(4, (done) => {
      resolver.resolve4(host, done)
    }),
    asked(6, (done) => {
      resolver.resolve6(host, done)
    })
  ])
  const addresses = kinds.flatMap((kind) => kind ?? [])
  if (kinds.includes(undefined)) return addresses
  return endsThreads || addresses.length === 0 ? 'of-the-system' : addresses
}

type Resolved = (error: NodeJS.ErrnoException | null, addresses?: readonly string[]) => void

/** The addresses of one kind; undefined when no server answers. Whoever closes the lookup waits for none. */
function asked(
  family: number,
  ask: (done: Resolved) => void
): Promise<readonly LookupAddress[] | undefined> {
  return new Promise((resolve) => {
    ask((error, addresses = []) => {
      if (error?.code === 'ECANCELLED') return
      const found = addresses.map((address) => ({ address, family }))
      resolve(error?.code === 'ETIMEOUT' ? undefined : found)
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
