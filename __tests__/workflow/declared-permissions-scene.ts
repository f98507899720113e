// A run with its workflow files, on GitHub and in the workspace.
import { readDeclared, type Declared } from '../../src/workflow/declared-permissions.js'
import type { ApiAnswer, FileRead, Files, GitHubApi } from '../../src/ports.js'
import type { JobPlace } from '../../src/workflow/file.js'

export const SHA = 'a'.repeat(40)
export const OTHER_SHA = 'b'.repeat(40)
export const PATH = '.github/workflows/ci.yml'

export const PLACE: JobPlace = {
  repository: 'octo-org/app',
  sha: SHA,
  job: 'build',
  workspace: '/workspace/app',
  platform: 'linux',
  workflowRef: `octo-org/app/${PATH}@refs/heads/main`,
  workflowSha: SHA,
  defining: {
    repository: 'octo-org/app',
    file: PATH,
    sha: SHA,
    ref: `octo-org/app/${PATH}@refs/heads/main`
  }
}

/** The place of a job in a reusable workflow. */
export function calledPlace(repository: string, ref: string, sha: string): JobPlace {
  const defining = { repository, file: CALLED, sha, ref: `${repository}/${CALLED}@${ref}` }
  return { ...PLACE, job: 'push', defining }
}

/** Files by path; a path mapped to another with `->` is a link. */
export function filesOf(texts: Readonly<Record<string, string>>): Files {
  const real = (path: string): string | undefined => {
    const text = texts[path]
    if (text?.startsWith('->')) return real(text.slice(2))
    const isFolder = Object.keys(texts).some((name) => name.startsWith(`${path}/`))
    return text !== undefined || isFolder ? path : undefined
  }
  const read = (path: string, limit: number, whole: boolean): FileRead => {
    const text = texts[real(path) ?? '']
    if (text === undefined) return { kind: 'absent' }
    if (text === 'unreadable') return { kind: 'unreadable', why: 'EACCES' }
    return whole && text.length > limit
      ? { kind: 'too-large', bytes: text.length }
      : { kind: 'text', text: text.slice(0, limit) }
  }
  return {
    read: (path, limit) => Promise.resolve(read(path, limit, true)),
    readHead: (path, limit) => Promise.resolve(read(path, limit, false)),
    list: (path) => {
      const below = Object.keys(texts).filter((name) => name.startsWith(`${path}/`))
      const names = below.map((name) => name.slice(path.length + 1).split('/')[0] ?? '')
      return Promise.resolve([...new Set(names)])
    },
    real: (path) => Promise.resolve(real(path))
  }
}

/** Answers by `owner/name/path@commit`; a number is a refusal. Keeps what was asked. */
export function apiOf(texts: Readonly<Record<string, string | number>>) {
  const asked: string[] = []
  const answer = (text: string | number | undefined): ApiAnswer<string> => {
    if (text === undefined) return { kind: 'not-found' }
    if (text === 0) return { kind: 'unavailable', detail: 'time is up' }
    return typeof text === 'number'
      ? { kind: 'refused', status: text, message: 'Resource not accessible by integration' }
      : { kind: 'found', value: text }
  }
  const api: GitHubApi = {
    file: (repository, path, ref) => {
      asked.push(`${repository}/${path}@${ref}`)
      return Promise.resolve(answer(texts[`${repository}/${path}@${ref}`]))
    },
    repository: () => Promise.resolve({ kind: 'not-found' }),
    scopes: () => Promise.resolve({ kind: 'not-found' }),
    package: () => Promise.resolve({ kind: 'not-found' })
  }
  return { api, asked }
}

export const HOME = `octo-org/app/${PATH}@${SHA}`
export const CALLED = '.github/workflows/called.yml'
export const NO_FILES = filesOf({})

export function job(permissions: string, id = 'build'): string {
  return `on: push\njobs:\n  ${id}:\n${permissions}    runs-on: x\n    steps: []\n`
}

export const WRITE = job('    permissions:\n      packages: write\n')
export const NONE = job('    permissions: {}\n')

/** What matters in most of these: without the change, which has tests of its own. */
export function brief(declared: Declared) {
  if (declared.kind === 'unreadable') return declared.why
  const { path, line, what, here } = declared.place
  const level = declared.kind === 'block' ? declared.level : 'absent'
  return { level, certainty: declared.certainty, at: `${path}:${String(line)}`, what, here }
}

export async function declared(texts: Record<string, string | number>, place: JobPlace = PLACE) {
  return brief(await readDeclared({ api: apiOf(texts).api, files: NO_FILES }, place))
}
