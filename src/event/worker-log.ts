// Where the runner keeps its log, and the one line of it that tells the token's permissions.
import type { Files, Runner } from '../ports.js'
import { field, fieldAt, parseJson } from '../base/json.js'
import type { Level } from '../base/github.js'
import { packagesLevel } from './run.js'

export interface JobIdentity {
  /** `GITHUB_RUN_ID` */
  readonly runId: string
  /** `GITHUB_RUN_ATTEMPT` */
  readonly runAttempt: string
  /** `GITHUB_JOB` */
  readonly job: string
}

interface Ports {
  readonly runner: Pick<Runner, 'env' | 'home' | 'parentPid' | 'platform'>
  readonly files: Files
}

const MAX_FILES = 10
const MAX_FOLDERS = 40
const MAX_PARENTS = 32
/** The message is near the beginning of a file, if the file has one. */
const HEAD_BYTES = 256 * 1024
const MAX_MESSAGE_BYTES = 8 * 1024 * 1024
const MESSAGE = 'Job message:'
const LOG_NAME = /^Worker_\d{8}-\d{6}-utc(?:_\d+)?\.log$/
const PERMISSIONS = 'system.github.token.permissions'

/**
 * The `packages` level of this job's token, from the message with which GitHub sent the job to the
 * runner. Only files of that name are read, only from the beginning, and nothing of them is kept
 * or printed but the level.
 *
 * @returns undefined when there is no such log, it is another job's, or it cannot be read or
 * understood (job containers, hardened runners, masked words); never throws.
 * Source: actions/runner, Worker.cs (the message), HostContext.cs (the folder), HostTraceListener.cs
 * (the name). Nothing of it is promised by GitHub.
 */
export async function readWorkerLog(
  { runner, files }: Ports,
  job: JobIdentity
): Promise<Level | undefined> {
  if (job.runId === '' || job.runAttempt === '' || job.job === '') return undefined
  const near = await runnerFolder(runner, files)
  const found = near === undefined ? undefined : await levelIn(files, [near], job)
  return found ?? levelIn(files, await knownFolders(runner, files), job)
}

async function levelIn(
  files: Files,
  roots: readonly string[],
  job: JobIdentity
): Promise<Level | undefined> {
  const logs = await Promise.all(
    roots.map(async (root) => {
      const names = await files.list(`${root}/_diag`)
      return names.filter((n) => LOG_NAME.test(n)).map((name) => ({ root, name }))
    })
  )
  const newest = logs.flat().toSorted((a, b) => (a.name < b.name ? 1 : a.name > b.name ? -1 : 0))
  for (const { root, name } of newest.slice(0, MAX_FILES)) {
    const message = await messageIn(files, `${root}/_diag/${name}`)
    if (message !== undefined && isOf(message, job)) {
      const text = fieldAt(message, 'variables', PERMISSIONS, 'value')
      return typeof text === 'string' ? packagesLevel(text) : undefined
    }
  }
  return undefined
}

async function messageIn(files: Files, path: string): Promise<unknown> {
  const first = await files.readHead(path, HEAD_BYTES)
  if (first.kind !== 'text') return undefined
  const at = first.text.indexOf(MESSAGE)
  if (at === -1) return undefined
  const found = objectIn(first.text.slice(at + MESSAGE.length))
  if (found !== undefined || first.text.length < HEAD_BYTES / 4) return parsed(found)
  const whole = await files.readHead(path, MAX_MESSAGE_BYTES)
  return whole.kind === 'text'
    ? parsed(objectIn(whole.text.slice(whole.text.indexOf(MESSAGE) + MESSAGE.length)))
    : undefined
}

/** The text of the first JSON object, by its braces and strings; undefined when it has no end. */
function objectIn(text: string): string | undefined {
  const start = text.indexOf('{')
  let depth = 0
  for (let at = start; at !== -1 && at < text.length; at += 1) {
    const character = text[at]
    if (character === '"') at = stringEnd(text, at)
    if (character === '{') depth += 1
    if (character === '}') depth -= 1
    if (depth === 0) return text.slice(start, at + 1)
  }
  return undefined
}

function stringEnd(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at += 1) {
    if (text[at] === '\\') at += 1
    else if (text[at] === '"') return at
  }
  return text.length
}

function parsed(text: string | undefined): unknown {
  const json = text === undefined ? undefined : parseJson(text)
  return json?.kind === 'value' ? json.value : undefined
}

function isOf(message: unknown, { runId, runAttempt, job }: JobIdentity): boolean {
  return (
    fieldAt(message, 'variables', 'system.github.job', 'value') === job &&
    githubContext(message, 'run_id') === runId &&
    githubContext(message, 'run_attempt') === runAttempt
  )
}

/** The runner's own encoding of a dictionary: `{ "t": 2, "d": [{ "k": name, "v": value }] }`. */
function githubContext(message: unknown, name: string): unknown {
  const pairs = fieldAt(message, 'contextData', 'github', 'd')
  if (!Array.isArray(pairs)) return undefined
  return field(
    pairs.find((pair: unknown) => field(pair, 'k') === name),
    'v'
  )
}

/** The runner this process descends from: `<root>/bin/Runner.Worker`. Linux only. */
async function runnerFolder(runner: Ports['runner'], files: Files): Promise<string | undefined> {
  if (runner.platform !== 'linux') return undefined
  let pid = runner.parentPid
  for (let steps = 0; steps < MAX_PARENTS && pid > 1; steps += 1) {
    const program = (await files.real(`/proc/${String(pid)}/exe`)) ?? (await named(files, pid))
    const root = /^(\/.*)\/bin\/Runner\.(?:Worker|Listener)(?: \(deleted\))?$/s.exec(program)?.[1]
    if (root !== undefined) return root
    pid = await parentOf(files, pid)
  }
  return undefined
}

/** A program that was replaced while it ran has no real path; the command line still names it. */
async function named(files: Files, pid: number): Promise<string> {
  const line = await files.read(`/proc/${String(pid)}/cmdline`, 16 * 1024)
  return line.kind === 'text' ? (line.text.split('\0')[0] ?? '') : ''
}

async function parentOf(files: Files, pid: number): Promise<number> {
  const status = await files.read(`/proc/${String(pid)}/status`, 16 * 1024)
  const parent = status.kind === 'text' ? /^PPid:\s*(\d{1,9})$/m.exec(status.text)?.[1] : undefined
  return Number(parent ?? 0)
}

/**
 * GitHub's own images keep the runner below the home folder, since 2026 in a folder per version;
 * a self-hosted runner has its `_work` folder beside `_diag`.
 */
async function knownFolders(runner: Ports['runner'], files: Files): Promise<readonly string[]> {
  const { home } = runner
  const parents = [`${home}/actions-runner/cached`, `${home}/runners`]
  const versions = await Promise.all(
    parents.map(async (parent) => {
      const names = await files.list(parent)
      return names.filter((n) => /^\d[\w.-]*$/.test(n)).map((name) => `${parent}/${name}`)
    })
  )
  const work = /^(.+)[\\/][^\\/]+[\\/]_temp[\\/]?$/.exec(runner.env['RUNNER_TEMP'] ?? '')?.[1]
  const own = work === undefined ? [] : [work]
  const fixed = [`${home}/actions-runner/cached`, `${home}/actions-runner`, home, ...own]
  return [...new Set([...fixed, ...versions.flat().toSorted().reverse()])].slice(0, MAX_FOLDERS)
}
