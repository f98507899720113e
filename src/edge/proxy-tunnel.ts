// Connections through a proxy's tunnel (RFC 9110 section 9.3.6, CONNECT), kept for further requests.
import type { ClientRequest } from 'node:http'
import type { Socket } from 'node:net'
import { HttpsProxyAgent, type HttpsProxyAgentOptions } from 'https-proxy-agent'
import { NoAnswer } from './http-failure.js'

type Options = HttpsProxyAgentOptions<string>
type Request = Parameters<HttpsProxyAgent<string>['connect']>

/** A proxy's refusal ends the request: it must never be read as the registry's answer. */
export class Tunnel extends HttpsProxyAgent<string> {
  constructor(proxy: string, options: Options) {
    super(proxy, options)
    this.on('proxyConnect', (answer: { readonly statusCode: number }, request: ClientRequest) => {
      const detail = `the proxy answered status ${answer.statusCode}`
      if (answer.statusCode !== 200) request.destroy(new NoAnswer('proxy', detail))
    })
  }

  override async connect(request: Request[0], options: Request[1]): Promise<Socket> {
    const socket = await super.connect(request, options)
    // It may be ended while no request is there to hear of it, and Node takes that for a crash.
    socket.on('error', () => undefined)
    return socket
  }
}
