// Under which address docker keeps the login of a registry.

/** The address of the Docker Hub in docker's configuration, kept from the days of its index. */
const HUB_ADDRESS = 'https://index.docker.io/v1/'

const HUB_HOSTS: readonly string[] = ['docker.io', 'index.docker.io', 'registry-1.docker.io']

/**
 * The key that docker looks a registry up by (docker/cli `getAuthConfigKey`; buildx maps
 * `registry-1.docker.io` to it in util/dockerutil/dockerconfig).
 */
export function serverAddressOf(registry: string): string {
  return HUB_HOSTS.includes(registry) ? HUB_ADDRESS : registry
}

/** Docker's registries for which buildx takes the Hub's login (util/dockerutil/dockerconfig, since 0.31). */
const HUB_BACKED: ReadonlySet<string> = new Set(['dhi.io', 'registry.scout.docker.com'])

/** Does buildx send a registry the Hub's login, where there is none of its own? */
export function takesHubLogin(registry: string): boolean {
  return HUB_BACKED.has(registry)
}

function authorityOf(url: string): string {
  const rest = url.slice(url.indexOf('://') + 3)
  const end = rest.search(/[/?#]/)
  const authority = end < 0 ? rest : rest.slice(0, end)
  return authority.slice(authority.lastIndexOf('@') + 1)
}

// Go's url.Hostname drops the brackets of an address without a port, and an empty port.
function goHostname(authority: string): string {
  const host = authority.endsWith(':') ? authority.slice(0, -1) : authority
  return host.startsWith('[') && host.endsWith(']') ? host.slice(1, -1) : host
}

/**
 * The host of a configuration key: `https://ghcr.io/v1/`, `ghcr.io/v2/` and `ghcr.io` are all
 * `ghcr.io` (docker/cli `ConvertToHostname`, cli/config/credentials/file_store.go).
 */
export function hostnameOf(key: string): string {
  if (key.includes('://')) {
    const host = goHostname(authorityOf(key))
    if (host !== '') return host
  }
  const slash = key.indexOf('/')
  return slash < 0 ? key : key.slice(0, slash)
}

/** Do a host as a user writes it and a registry mean the same? */
export function isSameRegistry(given: string, registry: string): boolean {
  const host = hostnameOf(given.trim()).toLowerCase()
  return serverAddressOf(host) === serverAddressOf(registry.toLowerCase())
}
