// The logins of podman, buildah and skopeo: where their auth.json is, and what it holds for a repository.
import type { Runner, Files } from '../ports.js'
import { NO_LOGIN, type DockerConfig, type StoredLogin, hostOfKey } from './docker-config.js'
import type { Credential } from './credential.js'
import { type DockerQuestion, LARGEST_CONFIG, credentialOf, textOf } from './docker-login.js'

/**
 * The login of podman, buildah and skopeo: of their own file, without its helpers. Docker and buildx do not read it.
 * Never throws.
 */
export async function containersCredential(
  { env, registry, path }: DockerQuestion,
  files: Files
): Promise<Credential> {
  const file = containersAuthFile(env)
  if (file === undefined) return { kind: 'none' }
  const text = textOf(await files.read(file, LARGEST_CONFIG))
  if (text.kind === 'malformed') return { kind: 'none' }
  const login = findContainersLogin(text.config, registry, path)
  return credentialOf(login, { kind: 'containers-auth' })
}

/**
 * The file of containers-auth.json(5): REGISTRY_AUTH_FILE, else `containers/auth.json` in XDG_RUNTIME_DIR; undefined where
 * neither is set.
 */
export function containersAuthFile(env: Runner['env']): string | undefined {
  const given = env['REGISTRY_AUTH_FILE'] ?? ''
  if (given !== '') return given
  const runtime = env['XDG_RUNTIME_DIR'] ?? ''
  return runtime === '' ? undefined : `${runtime}/containers/auth.json`
}

/** Under these names the Hub's login is kept (containers/image, pkg/docker/config, `normalizeRegistry`). */
const HUB: ReadonlySet<string> = new Set(['docker.io', 'index.docker.io', 'registry-1.docker.io'])

function normalized(host: string): string {
  return HUB.has(host) ? 'docker.io' : host
}

/**
 * The login for a repository: the most specific key counts, `host/owner/name` before `host/owner` before `host`, and for
 * the host alone any spelling of it (containers-auth.json(5); containers/image, `findCredentialsInFile`).
 */
export function findContainersLogin(
  { auths }: DockerConfig,
  registry: string,
  path: string
): StoredLogin {
  const parts = [registry, ...path.split('/')]
  const keys = parts.map((_, index) => parts.slice(0, parts.length - index).join('/'))
  const exact = keys.map((key) => auths.get(key)).find((login) => login !== undefined)
  const byHost = [...auths].find(
    ([key]) => !isOfNamespace(key) && normalized(hostOfKey(key)) === normalized(registry)
  )
  return exact ?? byHost?.[1] ?? NO_LOGIN
}

/** A key with a path and no scheme is for that path alone; docker's own keys (`https://host/v1/`) are for the host. */
function isOfNamespace(key: string): boolean {
  return !key.includes('://') && /\/./.test(key) && !/\/v[12]\/?$/.test(key)
}
