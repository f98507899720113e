// Which proxy leads to a host, by the variables that docker and BuildKit read.
import { checkBypass } from '@actions/http-client/lib/proxy'
import type { Lookup } from './dns-lookup.js'
import type { Tunnel } from './proxy-tunnel.js'

export interface TunnelOptions {
  /** Where the proxies are named. */
  readonly env: Environment
  /** Ends every connection. */
  readonly over: AbortSignal
  readonly lookup: Lookup['lookup']
}

/**
 * The tunnel that leads to an origin; undefined where no proxy does. The toolkit's own tunnel opens a new connection for
 * every request; this one keeps them. It is loaded where there is a proxy; most runners have none.
 *
 * @throws TypeError as {@link proxyFor} does
 */
export function openTunnel(
  origin: string,
  { env, over, lookup }: TunnelOptions
): Promise<Tunnel> | undefined {
  const proxy = proxyFor(origin, env)
  if (proxy === undefined) return undefined
  const options = { keepAlive: true, signal: over, lookup }
  return import('./proxy-tunnel.js').then((loaded) => new loaded.Tunnel(proxy.href, options))
}

export type Environment = Readonly<Record<string, string | undefined>>

/**
 * `https_proxy` or `http_proxy` by the request's own scheme, in lower or upper case, unless `no_proxy` names the host.
 * Without a scheme the proxy speaks http, as for curl and Go (golang.org/x/net/http/httpproxy, `parseProxy`). Neither
 * docker nor BuildKit reads `ALL_PROXY`, so that it says nothing about their push.
 *
 * @throws TypeError for an address that is none: to go without the proxy would be another answer than the push gets
 */
export function proxyFor(origin: string, env: Environment): URL | undefined {
  const url = new URL(origin)
  if (checkBypass(url)) return undefined
  const name = url.protocol === 'https:' ? 'https_proxy' : 'http_proxy'
  const value = (env[name] || env[name.toUpperCase()] || '').trim()
  if (value === '') return undefined
  return new URL(value.includes('://') ? value : `http://${value}`)
}
