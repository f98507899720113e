// Registries that nobody here wrote, as processes on the loopback interface: Debian's docker-registry,
// and the one of go-containerregistry.
import { spawn, spawnSync } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export const hasDockerRegistry = spawnSync('docker-registry', ['--version']).status === 0
export const hasCrane = spawnSync('crane', ['version']).status === 0

/** The one user of the htpasswd file, and the password that its bcrypt hash was made of. */
export const htpasswdUser = { username: 'ann', password: 'right-word' } as const
const HTPASSWD = 'ann:$2b$04$3lRrYZBJ58Ws0CgLCxXbAOHHPseoB1p5GOC5YLsRHoYTsO9e/2LIm\n'

export type RegistryAuth =
  | { readonly kind: 'none' }
  | { readonly kind: 'htpasswd' }
  /** `realm` hands out tokens whose certificates chain up to `rootPem`. */
  | { readonly kind: 'token'; readonly realm: string; readonly rootPem: string }

export interface StartedRegistry {
  /** `127.0.0.1:port` */
  readonly host: string
  /** The folder of its content, laid out as distribution's filesystem driver does. */
  readonly store: string
  readonly stop: () => Promise<void>
}

/** The service that tokens must be for. */
export const SERVICE = 'test registry'
export const ISSUER = 'test token server'

/** What it takes, where that is not everything. */
export type RegistryMode =
  /** Content may only be read. */
  | 'maintenance'
  /** A pull-through cache of the registry at this host, which has to be there. */
  | { readonly cacheOf: string }

/** Starts a registry with an empty store. Rejects when it does not say where it listens. */
export async function startDockerRegistry(
  auth: RegistryAuth,
  mode?: RegistryMode
): Promise<StartedRegistry> {
  const folder = await mkdtemp(join(tmpdir(), 'docker-registry-'))
  await writeFile(join(folder, 'htpasswd'), HTPASSWD)
  await writeFile(join(folder, 'root.pem'), auth.kind === 'token' ? auth.rootPem : '')
  await writeFile(join(folder, 'config.yml'), configText(folder, auth, mode))
  const args = ['serve', join(folder, 'config.yml')]
  return started('docker-registry', args, folder, /listening on 127\.0\.0\.1:(\d+)/)
}

/** A pull-through cache, and the registry behind it. */
export async function startDockerCache(): Promise<StartedRegistry> {
  const origin = await startDockerRegistry({ kind: 'none' })
  const cache = await startDockerRegistry({ kind: 'none' }, { cacheOf: origin.host })
  return {
    ...cache,
    stop: async () => {
      await cache.stop()
      await origin.stop()
    }
  }
}

/** `crane registry serve`: no login, everything in memory. */
export async function startCraneRegistry(): Promise<StartedRegistry> {
  const folder = await mkdtemp(join(tmpdir(), 'crane-registry-'))
  const args = ['registry', 'serve', '--address', '127.0.0.1:0']
  return started('crane', args, folder, /serving on port (\d+)/)
}

/** Waits until the program says on which port it listens. */
async function started(
  program: string,
  args: readonly string[],
  folder: string,
  says: RegExp
): Promise<StartedRegistry> {
  const child = spawn(program, args, {
    env: { PATH: process.env['PATH'], OTEL_TRACES_EXPORTER: 'none' },
    stdio: ['ignore', 'pipe', 'pipe']
  })
  const ended = new Promise<void>((resolve) =>
    child.on('close', () => {
      resolve()
    })
  )
  const port = await new Promise<string>((resolve, reject) => {
    let said = ''
    const hear = (chunk: string): void => {
      said += chunk
      const found = says.exec(said)?.[1]
      if (found !== undefined) resolve(found)
    }
    child.stdout.setEncoding('utf8').on('data', hear)
    child.stderr.setEncoding('utf8').on('data', hear)
    child.on('error', reject)
    child.on('close', () => {
      reject(new Error(said))
    })
  })
  return {
    host: `127.0.0.1:${port}`,
    store: join(folder, 'store'),
    stop: async () => {
      child.kill()
      await ended
      await rm(folder, { recursive: true, force: true })
    }
  }
}

/** Source: distribution's "Configuring a registry". JSON is YAML. */
function configText(folder: string, auth: RegistryAuth, mode: RegistryMode | undefined): string {
  const maintenance = { readonly: { enabled: mode === 'maintenance' } }
  return JSON.stringify({
    version: 0.1,
    log: { level: 'info' },
    storage: { filesystem: { rootdirectory: join(folder, 'store') }, maintenance },
    http: { addr: '127.0.0.1:0', secret: 'only for tests' },
    ...(typeof mode === 'object' ? { proxy: { remoteurl: `http://${mode.cacheOf}` } } : {}),
    ...authPart(folder, auth)
  })
}

function authPart(folder: string, auth: RegistryAuth): object {
  switch (auth.kind) {
    case 'none':
      return {}
    case 'htpasswd':
      return { auth: { htpasswd: { realm: 'test', path: join(folder, 'htpasswd') } } }
    case 'token':
      return {
        auth: {
          token: {
            realm: auth.realm,
            service: SERVICE,
            issuer: ISSUER,
            rootcertbundle: join(folder, 'root.pem')
          }
        }
      }
  }
}
