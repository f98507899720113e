// The outside of a credential lookup as plain values: files, folders, links and scripted programs.
import type { Credential } from '../../src/credential/credential.js'
import { findCredential } from '../../src/credential/order.js'
import type { CredentialRequest, FoundCredential } from '../../src/credential/order.js'
import type { FileRead, Files, ProgramRun, Programs } from '../../src/ports.js'

/** Files by path. `links` are what `real` answers where a path is not its own real path. */
export function filesOf(
  texts: Readonly<Record<string, string | FileRead>>,
  links: Readonly<Record<string, string | undefined>> = {}
): Files {
  const read = (path: string): Promise<FileRead> => {
    const found = texts[path] ?? ({ kind: 'absent' } as const)
    return Promise.resolve(typeof found === 'string' ? { kind: 'text', text: found } : found)
  }
  return {
    read,
    readHead: read,
    list: (folder) => {
      const inside = Object.keys(texts).filter((path) => path.startsWith(`${folder}/`))
      const names = inside.map((path) => path.slice(folder.length + 1).split('/')[0] ?? '')
      return Promise.resolve([...new Set(names)])
    },
    real: (path) => Promise.resolve(Object.hasOwn(links, path) ? links[path] : path)
  }
}

/** One program run, as it was asked for. */
export interface Asked {
  readonly name: string
  readonly args: readonly string[]
  readonly stdin: string
  readonly timeoutMs: number
}

/** Programs that answer by script; `asked` fills with what was run. */
export function programsOf(runs: Readonly<Record<string, ProgramRun>>): {
  readonly programs: Programs
  readonly asked: Asked[]
} {
  const asked: Asked[] = []
  const programs: Programs = {
    run: (name, args, options) => {
      asked.push({ name, args, ...options })
      return Promise.resolve(runs[name] ?? { kind: 'absent' })
    }
  }
  return { programs, asked }
}

/** A program that ended well with that text. */
export function printed(stdout: string): ProgramRun {
  return { kind: 'exited', status: 0, stdout }
}

/** A request for GitHub's own registry with nothing given. */
export const REQUEST: CredentialRequest = {
  registry: 'ghcr.io',
  path: 'octo/app',
  access: 'push',
  isGitHubRegistry: true,
  inputs: { registry: undefined, username: '', password: '', githubToken: '' },
  env: {},
  home: '/home/runner',
  platform: 'linux',
  workspace: '/workspace/app'
}

export function base64(text: string): string {
  return Buffer.from(text, 'utf8').toString('base64')
}

/** A config.json whose `auths` hold one `auth` text. */
export function loginText(key: string, userAndPassword: string): string {
  return JSON.stringify({ auths: { [key]: { auth: base64(userAndPassword) } } })
}

export const CONFIG = '/home/runner/.docker/config.json'
export const SCOPED = '/home/runner/.docker/buildx/config/ghcr.io/octo/app@push/config.json'
export const HUB = 'https://index.docker.io/v1/'

/** What a lookup meets, as far as it differs from nothing at all. */
export interface Scene {
  readonly request?: Partial<Omit<CredentialRequest, 'inputs'>>
  readonly inputs?: Partial<CredentialRequest['inputs']>
  readonly files?: Readonly<Record<string, string | FileRead>>
  readonly links?: Readonly<Record<string, string>>
  readonly runs?: Readonly<Record<string, ProgramRun>>
}

/** Looks up a credential in a scene, and says which programs that ran. */
export async function play(
  scene: Scene
): Promise<FoundCredential & { readonly asked: readonly Asked[] }> {
  const request = {
    ...REQUEST,
    ...scene.request,
    inputs: { ...REQUEST.inputs, ...scene.inputs }
  }
  const { programs, asked } = programsOf(scene.runs ?? {})
  const files = filesOf(scene.files ?? {}, scene.links)
  return { ...(await findCredential(request, files, programs)), asked }
}

export function basic(
  kind: 'inputs' | 'docker-config' | 'docker-auth-config' | 'containers-auth' | 'github-token',
  username: string,
  secret: string
): Credential {
  return { kind: 'basic', source: { kind }, username, secret }
}

/** A registry that is not GitHub’s own. */
export const OTHER = { registry: 'quay.io', isGitHubRegistry: false } as const
export const given = { username: 'octocat', password: 'given' }
