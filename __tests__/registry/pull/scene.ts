// Registries in memory that are read from: pulls asked of a script.
import { createHash } from 'node:crypto'
import type { Download, Downloads, Http, HttpResult } from '../../../src/ports.js'
import type { Login } from '../../../src/registry/auth/challenge.js'
import { registryKindOf, type RegistryKind } from '../../../src/registry/host.js'
import { openPullClient, type PullClient } from '../../../src/registry/client.js'
import type { PullResult, PullQuestion } from '../../../src/registry/result.js'
import { bearerChallenge, json, LOGIN, scene, type Scene, type Script } from '../script.js'

export interface PullScene extends Omit<Scene, 'client'> {
  readonly client: PullClient
  readonly progress: readonly string[]
}

/** What the edge does with a stream, done with a whole body. */
export function downloadsOver(http: Http): Downloads {
  return {
    async digest(request, algorithm, maxBytes, onProgress): Promise<Download | HttpResult> {
      const result = await http.send(request)
      if (result.kind !== 'response' || result.status !== 200) return result
      const bytes = result.body.byteLength
      if (bytes > maxBytes) return { kind: 'too-long' }
      onProgress(bytes)
      return { kind: 'digest', hex: createHash(algorithm).update(result.body).digest('hex'), bytes }
    }
  }
}

export function pullScene(script: Script, options: Parameters<typeof scene>[1] = {}): PullScene {
  const { http: plain, clock, requests, sleeps } = scene(script, options)
  const http: Http = {
    async send(request) {
      const result = await plain.send(request)
      const limit = request.maxBytes ?? 64 * 1024
      return result.kind === 'response' && result.body.byteLength > limit
        ? { ...result, body: result.body.subarray(0, limit), truncated: true }
        : result
    }
  }
  const progress: string[] = []
  const masked: string[] = []
  const client = openPullClient({
    http,
    downloads: downloadsOver(plain),
    clock,
    mask: (secret) => void masked.push(secret),
    deadline: options.deadline ?? 30_000,
    progress: (line) => void progress.push(line)
  })
  return { client, http, clock, requests, sleeps, masked, progress }
}

export const GITHUB: RegistryKind = registryKindOf('ghcr.io', 'ghcr.io')
export const BASE = 'https://ghcr.io/v2/acme/app'
export const TOKEN_URL =
  'https://ghcr.io/token?service=ghcr.io&scope=repository%3Aacme%2Fapp%3Apull'

/** ghcr.io's way in: challenge and token. */
export const WAY_IN: Script = {
  'GET https://ghcr.io/v2/': bearerChallenge('https://ghcr.io/token', 'ghcr.io'),
  [`GET ${TOKEN_URL}`]: json(200, { token: 'tok' })
}

export const QUESTION: PullQuestion = {
  registry: GITHUB,
  path: 'acme/app',
  reference: 'v1',
  login: undefined,
  jobToken: false,
  checkAllManifests: false,
  layers: false
}

export const WITH_LOGIN: { readonly login: Login } = { login: LOGIN }

/** Asks ghcr.io about `acme/app:v1`, or what `asked` says instead. */
export async function pulled(
  script: Script,
  asked: Partial<PullQuestion> = {}
): Promise<PullResult> {
  const { client } = pullScene({ ...WAY_IN, ...script })
  return (await client.mayPull({ ...QUESTION, ...asked })).answer
}
