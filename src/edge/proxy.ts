// Which proxy a request goes through, by the variables that curl and Go know.
import { checkBypass } from '@actions/http-client/lib/proxy'

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
