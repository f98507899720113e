// Types for a package that brings none, as far as the toolkit uses it.
declare module 'tunnel/index.js' {
  import type { ClientRequest } from 'node:http'

  /** The toolkit goes on to change them after it made the agent. */
  export type Options = Readonly<Record<string, unknown>>

  export interface Agent {
    addRequest(request: ClientRequest, options: Options): void
  }

  export function httpOverHttp(options: Options): Agent
  export function httpsOverHttp(options: Options): Agent
  export function httpOverHttps(options: Options): Agent
  export function httpsOverHttps(options: Options): Agent
}
