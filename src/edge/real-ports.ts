// The real ports: this process with its clock, its home folder, its files, programs and network, and its end.
import * as fs from 'node:fs'
import type {
  ApiAnswer,
  GitHubApi,
  Ports,
  Runner,
  Clock,
  FileRead,
  Files,
  ProgramRun,
  Programs
} from '../ports.js'
import { openGateway, withRequestLog, type Gateway } from './http.js'
import { homedir } from 'node:os'
import { memoize } from '../base/promises.js'
import { codeIn } from './http-failure.js'
import { dirname } from 'node:path'

/** Opens the outside. `mask` and `info` are how the toolkit talks to the runner. */
export function openPorts(
  mask: Runner['mask'],
  info: Runner['info']
): {
  readonly ports: Ports
  readonly gateway: Gateway
} {
  const gateway = withRequestLog(openGateway('ghcr-preflight', process.env), clock)
  const runner: Runner = {
    env: process.env,
    platform: process.platform,
    home: homeFolder(),
    parentPid: process.ppid,
    mask: onceEach(mask),
    info
  }
  const clients = new Map<string, GitHubApi>()
  const github = (apiUrl: string, token: string): GitHubApi => {
    const key = `${apiUrl} ${token}`
    const client = clients.get(key) ?? lazily(gateway, apiUrl, token)
    clients.set(key, client)
    return client
  }
  return {
    ports: {
      runner,
      clock,
      http: gateway,
      downloads: gateway,
      requests: gateway.requests,
      files: openFiles(),
      programs: openPrograms(process.env),
      github
    },
    gateway
  }
}

/** Each line of the log costs time, and several inputs hold the same secret. */
function onceEach(mask: Runner['mask']): Runner['mask'] {
  const masked = new Set<string>()
  return (secret) => {
    if (!masked.has(secret)) mask(secret)
    masked.add(secret)
  }
}

/** Octokit is loaded when the first question is put; most runs put none. */
function lazily(gateway: Gateway, apiUrl: string, token: string): GitHubApi {
  let opened: Promise<GitHubApi | undefined> | undefined
  const ask = async <T>(
    question: (api: GitHubApi) => Promise<ApiAnswer<T>>
  ): Promise<ApiAnswer<T>> => {
    // The toolkit reads the event's payload while it loads, and throws where that is no JSON.
    opened ??= import('../github/rest.js')
      .then(({ openGitHub }) => openGitHub(gateway, apiUrl, token))
      .catch(() => undefined)
    const api = await opened
    return api === undefined
      ? { kind: 'unavailable', detail: 'the client does not load' }
      : question(api)
  }
  return {
    file: (repository, path, ref) => ask((api) => api.file(repository, path, ref)),
    repository: (fullName) => ask((api) => api.repository(fullName)),
    scopes: (shown) => ask((api) => api.scopes(shown)),
    package: (owner, name, type) => ask((api) => api.package(owner, name, type))
  }
}

export const clock: Clock = {
  // Counts from the start of the process, as `performance.now` does, which loads ten modules.
  now: () => process.uptime() * 1000,
  date: () => Date.now(),
  // The gateway's limit keeps the process as long as an answer is worth waiting for.
  sleep: (ms) => new Promise((resolve) => setTimeout(resolve, ms).unref())
}

/**
 * Never throws: Node does where `HOME` is not set and the user id has no entry in the system's
 * list, as in a container that runs under a made-up one.
 *
 * @returns the empty string where there is none
 */
export function homeFolder(ask: () => string = homedir): string {
  try {
    return ask()
  } catch {
    return ''
  }
}

/**
 * The file system of the runner, bounded and at once: what Node does in threads takes longer than small files do. Links are
 * followed; callers that must not leave a folder compare real paths.
 */
export const files: Files = {
  read: (path, limit) => Promise.resolve(readBounded(path, limit, true)),
  readHead: (path, limit) => Promise.resolve(readBounded(path, limit, false)),
  list: (path) => Promise.resolve(unless(() => fs.readdirSync(path)) ?? []),
  real: (path) => Promise.resolve(unless(() => fs.realpathSync.native(path)))
}

/** The same, everything looked at once: a hundred images share the files that tell their logins. */
function openFiles(): Files {
  const reads = new Map<string, Promise<FileRead>>()
  const lists = new Map<string, Promise<readonly string[]>>()
  const paths = new Map<string, Promise<string | undefined>>()
  return {
    read: (path, limit) => memoize(reads, `${limit} ${path}`, () => files.read(path, limit)),
    // Of a log that still grows.
    readHead: (path, limit) => files.readHead(path, limit),
    list: (path) => memoize(lists, path, () => files.list(path)),
    real: (path) => memoize(paths, path, () => files.real(path))
  }
}

function unless<T>(look: () => T): T | undefined {
  try {
    return look()
  } catch {
    return undefined
  }
}

const PROC_BYTES = 64 * 1024

function readBounded(path: string, limit: number, whole: boolean): FileRead {
  try {
    // Opening a pipe or a device could wait for ever.
    const found = fs.statSync(path)
    const { size } = found
    if (!found.isFile()) return { kind: 'unreadable', why: 'not a file' }
    if (whole && size > limit) return { kind: 'too-large', bytes: size }
    const file = fs.openSync(path, 'r')
    try {
      // Files of /proc say that they are empty.
      const buffer = Buffer.alloc(Math.min(limit, size === 0 ? PROC_BYTES : size))
      return { kind: 'text', text: buffer.toString('utf8', 0, fill(file, buffer)) }
    } finally {
      fs.closeSync(file)
    }
  } catch (error) {
    return failed(error)
  }
}

/** Reads on until the buffer is full or the file ends: one read may give less than there is. */
function fill(file: number, buffer: Buffer): number {
  let size = 0
  while (size < buffer.length) {
    const bytes = fs.readSync(file, buffer, size, buffer.length - size, size)
    if (bytes === 0) break
    size += bytes
  }
  return size
}

function failed(error: unknown): FileRead {
  const code = codeIn(error) ?? 'unexpected error'
  return code === 'ENOENT' || code === 'ENOTDIR'
    ? { kind: 'absent' }
    : { kind: 'unreadable', why: code }
}

const MAX_OUTPUT = 64 * 1024

// Windows looks for a program in the current folder first, and so does an empty part of `PATH`; the
// current folder of a step is the workspace, where it may be anybody's.
const folder = (): string => dirname(process.execPath)

/** As a program of the job sees it: the inputs of this step, and the credentials among them, are not for others. */
function withoutInputs(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(env).filter(([name]) => !/^(?:INPUT|STATE)_/.test(name)))
}

/** Programs of the runner, run without a shell, found by `PATH` as docker finds them; they get its environment. */
export const openPrograms = (env: NodeJS.ProcessEnv): Programs => ({
  run: (name, args, { stdin, timeoutMs }) =>
    new Promise<ProgramRun>((resolve) => {
      // Node throws on a name or an argument that no program can have.
      if ([name, ...args].some((text) => text.includes('\0')) || name === '') {
        resolve({ kind: 'failed', why: 'not a program name' })
        return
      }
      // Most runs need no other program, and so not Node's module for them.
      const { spawn } = process.getBuiltinModule('node:child_process')
      const child = spawn(name, args, {
        cwd: folder(),
        env: withoutInputs(env),
        stdio: ['pipe', 'pipe', 'ignore'],
        windowsHide: true
      })
      const chunks: Buffer[] = []
      let size = 0
      const timer = setTimeout(() => {
        resolve({ kind: 'timeout' })
        child.kill('SIGKILL')
        // A grandchild may hold the pipe open; the process must end all the same.
        child.stdout.destroy()
      }, timeoutMs)
      child.stdout.on('data', (chunk: Buffer) => {
        if (size < MAX_OUTPUT) chunks.push(chunk)
        size += chunk.length
      })
      child.stdin.on('error', () => {
        // A helper may exit without reading its input.
      })
      child.on('error', (error) => {
        clearTimeout(timer)
        const code = codeIn(error) ?? 'unexpected error'
        resolve(code === 'ENOENT' ? { kind: 'absent' } : { kind: 'failed', why: code })
      })
      child.on('close', (status) => {
        clearTimeout(timer)
        if (status === null) resolve({ kind: 'failed', why: 'ended by a signal' })
        else resolve({ kind: 'exited', status, stdout: Buffer.concat(chunks).toString('utf8') })
      })
      child.stdin.end(stdin)
    })
})

/** What `process.exit` waits for: threads that no program can end (libuv, `uv_library_shutdown`). */
const THREADS = /^(?:GetAddrInfo|GetNameInfo|FSReq)/
/** For a reader that has stopped reading. */
const PATIENCE_MS = 10_000

/** Ends the process, whatever still hangs. Node alone would wait for it, or cut off what is on its way into a pipe. */
export async function endProcess(code: number): Promise<void> {
  process.exitCode = code
  const written = Promise.all([process.stdout, process.stderr].map(flushed))
  await Promise.race([written, new Promise((resolve) => setTimeout(resolve, PATIENCE_MS))])
  if (process.getActiveResourcesInfo().some((name) => THREADS.test(name))) {
    // Another program in our place, where Node can do that: it ends at once and with our code.
    process.execve?.(process.execPath, [process.execPath, '-e', `process.exit(${code})`], {})
  }
  process.exit(code)
}

function flushed(stream: NodeJS.WriteStream): Promise<void> {
  return new Promise((resolve) => {
    // A pipe that nobody reads any more.
    stream.once('error', () => {
      resolve()
    })
    stream.write('', () => {
      resolve()
    })
  })
}
