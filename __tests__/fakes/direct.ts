// A fake GitHub without a proxy: one TLS port of 127.0.0.1 that plays every host of a world by its name.
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:https'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Duplex } from 'node:stream'
import { createSecureContext } from 'node:tls'
import { makeAuthority } from './certificate.js'
import { github } from './github.js'
import { serve } from './serve.js'
import { closed, listening, serviceOf } from './server.js'
import type { World } from './world.js'

export interface Direct {
  readonly port: number
  /** For `NODE_EXTRA_CA_CERTS`. */
  readonly caFile: string
  readonly close: () => Promise<void>
}

/** Starts it; whoever measures leads the connections of a process there. */
export async function startDirect(world: World): Promise<Direct> {
  const service = serviceOf(github(world), world)
  const authority = await makeAuthority()
  const folder = await mkdtemp(join(tmpdir(), 'direct-'))
  const caFile = join(folder, 'ca.pem')
  await writeFile(caFile, authority.pem)
  const contexts = new Map<string, ReturnType<typeof authority.issue>>()
  const server = createServer(
    {
      SNICallback: (name, done) => {
        const issued = contexts.get(name) ?? authority.issue(name)
        contexts.set(name, issued)
        issued.then(
          (certificate) => {
            done(null, createSecureContext(certificate))
          },
          (error: unknown) => {
            done(error instanceof Error ? error : new Error(String(error)))
          }
        )
      }
    },
    (incoming, outgoing) => {
      serve(service, incoming.headers.host ?? '', incoming, outgoing)
    }
  )
  const sockets = new Set<Duplex>()
  return {
    port: await listening(server, sockets),
    caFile,
    close: async () => {
      await closed(server, sockets)
      await rm(folder, { recursive: true, force: true })
    }
  }
}
