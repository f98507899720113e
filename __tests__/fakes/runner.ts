// A runner for one step: starts the action's bundle as GitHub's runner does and reads what it did.
import { spawn } from 'node:child_process'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { entryPoints, evaluate, inputDefaults, inputVariable } from './action-yml.js'
import { withImages } from './images.js'
import { readLog, type Log } from './commands.js'
import { readPairs } from './file-commands.js'
import type { Json } from './records.js'
import { jobToken, workflowFile } from './scenario.js'
import type { StartedGitHub } from './server.js'

export interface Step {
  /** Without it the step has no proxy and meets the real network. */
  readonly github?: Pick<StartedGitHub, 'proxyUrl' | 'caFile'>
  readonly event: string
  /** Absent: no GITHUB_EVENT_PATH. A string is written as it is. */
  readonly payload?: Json | string
  /** `${{ github.token }}`; {@link jobToken} when absent. */
  readonly token?: string
  /** GITHUB_* and whatever else the step sees; an empty string is set, as the runner would. */
  readonly env?: Readonly<Record<string, string>>
  /** What stands under `with:`. */
  readonly inputs?: Readonly<Record<string, string>>
  /** Further or other expressions of input defaults, such as `github.secret_source`. */
  readonly context?: Readonly<Record<string, string>>
  /** Files of the workspace, by relative path. */
  readonly files?: Readonly<Record<string, string>>
  /** Files of the home folder, such as `.docker/config.json`. */
  readonly home?: Readonly<Record<string, string>>
  /** Secrets of the workflow, which the runner masks by itself. */
  readonly secrets?: readonly string[]
  /** The state that `main` left: with it the step is the post step. */
  readonly state?: Readonly<Record<string, string>>
  /** The Node to run with; this one when absent. */
  readonly node?: string
  /** The script; what action.yml names when absent. */
  readonly bundle?: string
  /** Where action.yml is; the current folder when absent. */
  readonly root?: string
  readonly timeoutMs?: number
}

export interface StepResult extends Log {
  /** Undefined when the step was ended by a signal. */
  readonly exitCode: number | undefined
  readonly timedOut: boolean
  readonly outputs: Readonly<Record<string, string>>
  readonly state: Readonly<Record<string, string>>
  readonly environment: Readonly<Record<string, string>>
  readonly summary: string
  readonly stdout: string
  readonly stderr: string
  readonly ms: number
}

/**
 * Runs the action once, in a clean home, workspace and environment: of our own variables only PATH
 * gets in. Rejects when action.yml cannot be read or the program not be started.
 */
export async function runAction(step: Step): Promise<StepResult> {
  const root = resolve(step.root ?? process.cwd())
  const action = await readFile(join(root, 'action.yml'), 'utf8')
  const entries = entryPoints(action)
  const script = step.bundle ?? (step.state === undefined ? entries.main : entries.post)
  const folder = await mkdtemp(join(tmpdir(), 'runner-'))
  try {
    const env = { ...(await environment(step, folder)), ...inputs(step, action) }
    const ran = await run(step, resolve(root, script), join(folder, 'workspace'), env)
    const file = (name: string) => readFile(join(folder, 'commands', name), 'utf8')
    const secrets = [step.token ?? jobToken, ...(step.secrets ?? [])]
    return {
      ...ran,
      ...readLog(ran.lines, secrets),
      outputs: readPairs(await file('output')),
      state: readPairs(await file('state')),
      environment: readPairs(await file('env')),
      summary: await file('summary')
    }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function put(folder: string, files: Readonly<Record<string, string>>): Promise<void> {
  await mkdir(folder, { recursive: true })
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true })
    await writeFile(join(folder, path), text)
  }
}

async function environment(step: Step, folder: string): Promise<Record<string, string>> {
  const at = (...path: string[]) => join(folder, ...path)
  await put(at('home'), step.home ?? {})
  await put(at('workspace'), step.files ?? {})
  await put(at('temp'), {})
  await put(at('commands'), { output: '', state: '', env: '', summary: '', path: '' })
  const payload = typeof step.payload === 'string' ? step.payload : JSON.stringify(step.payload)
  if (step.payload !== undefined) await put(folder, { 'event.json': payload })
  const proxy =
    step.github === undefined
      ? {}
      : { https_proxy: step.github.proxyUrl, NODE_EXTRA_CA_CERTS: step.github.caFile }
  const state = Object.entries(step.state ?? {}).map(
    ([key, value]) => [`STATE_${key}`, value] as const
  )
  return {
    PATH: process.env['PATH'] ?? '',
    HOME: at('home'),
    CI: 'true',
    GITHUB_ACTIONS: 'true',
    GITHUB_EVENT_NAME: step.event,
    ...(step.payload === undefined ? {} : { GITHUB_EVENT_PATH: at('event.json') }),
    GITHUB_WORKSPACE: at('workspace'),
    GITHUB_OUTPUT: at('commands', 'output'),
    GITHUB_STATE: at('commands', 'state'),
    GITHUB_ENV: at('commands', 'env'),
    GITHUB_PATH: at('commands', 'path'),
    GITHUB_STEP_SUMMARY: at('commands', 'summary'),
    GITHUB_ACTION: 'preflight',
    RUNNER_TEMP: at('temp'),
    RUNNER_TOOL_CACHE: at('temp'),
    RUNNER_OS: 'Linux',
    RUNNER_ARCH: 'X64',
    RUNNER_NAME: 'box',
    RUNNER_ENVIRONMENT: 'github-hosted',
    ...proxy,
    ...step.env,
    ...Object.fromEntries(state)
  }
}

function inputs(step: Step, action: string): Record<string, string> {
  const env = step.env ?? {}
  const context = contextOf(step)
  const defaults = Object.entries(inputDefaults(action)).map(
    ([name, text]) => [inputVariable(name), evaluate(text, context)] as const
  )
  const given = Object.entries(withImages(step.inputs ?? {}, env)).map(
    ([name, value]) => [inputVariable(name), value] as const
  )
  return Object.fromEntries([...defaults, ...given])
}

/** What the runner knows when it fills in the defaults of inputs. */
export function contextOf({
  token,
  context,
  env = {}
}: Pick<Step, 'token' | 'context' | 'env'>): Readonly<Record<string, string>> {
  const repository = env['GITHUB_REPOSITORY'] ?? ''
  return {
    'github.token': token ?? jobToken,
    'github.secret_source': 'Actions',
    'github.actor': env['GITHUB_ACTOR'] ?? '',
    'github.repository': repository,
    'job.status': 'success',
    'job.workflow_repository': repository,
    'job.workflow_file_path': workflowFile,
    'job.workflow_sha': env['GITHUB_WORKFLOW_SHA'] ?? '',
    'job.workflow_ref': env['GITHUB_WORKFLOW_REF'] ?? '',
    ...context
  }
}

interface Ran {
  readonly exitCode: number | undefined
  readonly timedOut: boolean
  readonly stdout: string
  readonly stderr: string
  /** Both streams as they came: the runner reads commands from either. */
  readonly lines: string
  readonly ms: number
}

function run(step: Step, script: string, cwd: string, env: Record<string, string>): Promise<Ran> {
  return new Promise((done, failed) => {
    const started = performance.now()
    const child = spawn(step.node ?? process.execPath, [script], { cwd, env })
    const text = { stdout: '', stderr: '', lines: '' }
    let timedOut = false
    const timer = setTimeout(() => {
      timedOut = true
      child.kill('SIGKILL')
    }, step.timeoutMs ?? 170_000)
    for (const name of ['stdout', 'stderr'] as const) {
      child[name].setEncoding('utf8').on('data', (chunk: string) => {
        text[name] += chunk
        text.lines += chunk
      })
    }
    child.on('error', failed)
    child.on('close', (code) => {
      clearTimeout(timer)
      const ms = performance.now() - started
      done({ exitCode: code ?? undefined, timedOut, ...text, ms })
    })
  })
}
