// The logins of podman, buildah and skopeo: where their auth.json is, and what it holds for a repository.
import type { Runner } from '../ports.js'
import { NO_LOGIN, type DockerConfig, type StoredLogin } from './docker-config.js'
import { hostnameOf } from './server-address.js'

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
    ([key]) => !isOfNamespace(key) && normalized(hostnameOf(key)) === normalized(registry)
  )
  return exact ?? byHost?.[1] ?? NO_LOGIN
}

/** A key with a path and no scheme is for that path alone; docker's own keys (`https://host/v1/`) are for the host. */
function isOfNamespace(key: string): boolean {
  return !key.includes('://') && /\/./.test(key) && !/\/v[12]\/?$/.test(key)
}
