// The workflow file that defines a job, as the runner names it, and a copy of it: from GitHub or from the workspace.
import { type Workspace, locate } from '../base/workspace.js'
import type { Runner, Files, GitHubApi, FileRead } from '../ports.js'
import type { Inputs } from '../inputs/inputs.js'
import { readWorkflow, WORKFLOW_LIMIT, type Workflow } from './permission-blocks.js'

/** What the runner says about where the job comes from. Every text may be empty. */
export interface JobPlace extends Workspace {
  /** `GITHUB_REPOSITORY` */
  readonly repository: string
  /** `GITHUB_SHA` */
  readonly sha: string
  /** `GITHUB_JOB` */
  readonly job: string
  /** `GITHUB_WORKFLOW_REF`, of the workflow that was started: `owner/name/path@ref`. */
  readonly workflowRef: string
  /** `GITHUB_WORKFLOW_SHA` */
  readonly workflowSha: string
  /** `job.workflow_*`, of the workflow that holds the job. Empty on GitHub Enterprise Server. */
  readonly defining: {
    readonly repository: string
    readonly file: string
    readonly sha: string
    readonly ref: string
  }
}

export interface WorkflowFile {
  /** `owner/name` */
  readonly repository: string
  /** From the root of the repository. */
  readonly path: string
  /** The ref it was taken from, in full; undefined when not told. */
  readonly ref: string | undefined
  /** The commit; undefined when not told. */
  readonly sha: string | undefined
}

/** Reads the runner's variables, and the inputs that it fills in. */
export function jobPlaceOf(
  { env, platform }: Pick<Runner, 'env' | 'platform'>,
  inputs: Inputs
): JobPlace {
  return {
    repository: env['GITHUB_REPOSITORY'] ?? '',
    sha: env['GITHUB_SHA'] ?? '',
    job: env['GITHUB_JOB'] ?? '',
    workspace: env['GITHUB_WORKSPACE'],
    platform,
    workflowRef: env['GITHUB_WORKFLOW_REF'] ?? '',
    workflowSha: env['GITHUB_WORKFLOW_SHA'] ?? '',
    defining: {
      repository: inputs.workflowRepository,
      file: inputs.workflowFile,
      sha: inputs.workflowSha,
      ref: inputs.workflowRef
    }
  }
}

/**
 * The file of the workflow that was started: the caller's, where the job is in a reusable one.
 *
 * Source: GitHub docs, "Variables reference", `GITHUB_WORKFLOW_REF`, `GITHUB_WORKFLOW_SHA`.
 */
export function startedFile({ workflowRef, workflowSha }: JobPlace): WorkflowFile | undefined {
  return fileOfRef(workflowRef, workflowSha)
}

/**
 * The file that holds the job, where the runner tells it.
 *
 * Source: GitHub docs, "Contexts reference", `job.workflow_ref` and its siblings.
 */
export function definingFile({ defining }: JobPlace): WorkflowFile | undefined {
  const { repository, file, sha, ref } = defining
  const byRef = fileOfRef(ref, sha)
  if (repository === '' || file === '') return byRef
  const path = file.includes('/') ? file.replace(/^\.?\//, '') : `.github/workflows/${file}`
  return checked({ repository, path, ref: byRef?.ref, sha: commit(sha) })
}

/** The same file, whatever the commit. Accounts and repositories ignore case, paths do not. */
export function isSameFile(one: WorkflowFile, other: WorkflowFile): boolean {
  return isSameName(one.repository, other.repository) && one.path === other.path
}

export function isSameName(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase()
}

/**
 * The file that a job's `uses` calls, relative to the file that has the job.
 *
 * Source: GitHub docs, "Workflow syntax", `jobs.<job_id>.uses`: `./path` and `$/path` are of the
 * caller's own repository and commit, `owner/name/path@ref` of any.
 */
export function calledFile(uses: string, caller: WorkflowFile): WorkflowFile | undefined {
  const path = localPath(uses)
  if (path !== undefined) return checked({ ...caller, path })
  const at = uses.lastIndexOf('@')
  return at === -1 ? undefined : split(uses.slice(0, at), uses.slice(at + 1), undefined)
}

/** The path of a `uses` that names a file of the same repository: `./path` or `$/path`. */
export function localPath(uses: string): string | undefined {
  return /^[.$]\/(.*)$/s.exec(uses)?.[1]
}

/** May a call by `written` (a branch, tag or commit) have become the file at `ran`? */
export function mayBeRef(written: WorkflowFile, ran: WorkflowFile): boolean {
  const ref = written.ref ?? ''
  return [ran.sha, ran.ref, ran.ref?.replace(/^refs\/(?:heads|tags)\//, '')].includes(ref)
}

/** Branch names may hold `@`, so the first `@refs/` is where the ref begins. */
function fileOfRef(text: string, sha: string): WorkflowFile | undefined {
  const at = text.indexOf('@refs/')
  return at === -1 ? undefined : split(text.slice(0, at), text.slice(at + 1), commit(sha))
}

function split(full: string, ref: string, sha: string | undefined): WorkflowFile | undefined {
  const [owner = '', name = '', ...path] = full.split('/')
  return checked({ repository: `${owner}/${name}`, path: path.join('/'), ref, sha })
}

function commit(sha: string): string | undefined {
  return /^[0-9a-f]{40,64}$/i.test(sha) ? sha.toLowerCase() : undefined
}

/** GitHub's own set-ups run as `dynamic/…`, which is not a file. */
function checked(file: WorkflowFile): WorkflowFile | undefined {
  const isRepository = /^[\w.-]{1,100}\/[\w.-]{1,100}$/.test(file.repository)
  const parts = file.path.split('/')
  const isPath = /\.ya?ml$/.test(file.path) && parts.every((part) => /^[^\\\0-\x1f]+$/.test(part))
  const stays = !parts.includes('..') && !parts.includes('.')
  return isRepository && isPath && stays && file.path.length <= 500 ? file : undefined
}

export interface CopyPorts {
  /** Undefined when there is no token to ask with. */
  readonly api: GitHubApi | undefined
  readonly files: Files
}

export interface Copy {
  readonly kind: 'copy'
  readonly file: WorkflowFile
  readonly workflow: Workflow
  /** `medium`: it may differ from the one that runs. */
  readonly certainty: 'high' | 'medium'
  /** Part of this repository at this run's commit, so that an annotation may point at it. */
  readonly here: boolean
}

export interface NoCopy {
  readonly kind: 'no-copy'
  readonly why: UnreadableReason
}

/** Why the file does not tell. */
export type UnreadableReason =
  | 'not-looked-at'
  | 'no-workflow-file'
  | 'not-found'
  | 'refused'
  | 'unavailable'
  | 'too-large'
  | 'not-yaml'
  | 'job-not-found'
  | 'caller-ambiguous'

/**
 * Gets a workflow file: this repository's checked-out copy where that very commit is checked out,
 * else from the REST API, else a checked-out copy that may be another revision.
 *
 * @returns the copy, or why there is none; never throws.
 * Source: GitHub docs, "REST API endpoints for repository contents"; a private repository answers
 * 404 to a token without `contents: read`.
 */
export async function copyOf(
  { api, files }: CopyPorts,
  where: JobPlace,
  file: WorkflowFile
): Promise<Copy | NoCopy> {
  const exact = await checkedOut(files, where, file)
  if (exact?.kind === 'text') return copied(where, file, exact.text, 'high')
  const at = file.sha ?? file.ref
  const answer =
    api === undefined || at === undefined
      ? undefined
      : await api.file(file.repository, file.path, at)
  if (answer?.kind === 'found')
    return copied(where, file, answer.value, file.sha === undefined ? 'medium' : 'high')
  const why = answer?.kind ?? 'not-looked-at'
  if (!isSameName(file.repository, where.repository)) return { kind: 'no-copy', why }
  const local = await workspaceFile(files, where, file.path, WORKFLOW_LIMIT)
  if (local.kind === 'too-large') return { kind: 'no-copy', why: 'too-large' }
  return local.kind === 'text'
    ? copied(where, file, local.text, 'medium')
    : { kind: 'no-copy', why }
}

/** The copy in the workspace, where the very commit is checked out: it is as good as GitHub's, and costs nothing. */
async function checkedOut(
  files: Files,
  where: JobPlace,
  { repository, path, sha }: WorkflowFile
): Promise<FileRead | undefined> {
  if (sha === undefined || !isSameName(repository, where.repository)) return undefined
  const commit = await checkedOutCommit(files, where)
  return commit === sha ? workspaceFile(files, where, path, WORKFLOW_LIMIT) : undefined
}

/** The text of another file of that repository at that commit; undefined where it cannot be had. */
export async function textAt(
  { api, files }: CopyPorts,
  where: JobPlace,
  file: WorkflowFile
): Promise<string | undefined> {
  const exact = await checkedOut(files, where, file)
  if (exact !== undefined) return exact.kind === 'text' ? exact.text : undefined
  const at = file.sha ?? file.ref
  if (api === undefined || at === undefined) return undefined
  const answer = await api.file(file.repository, file.path, at)
  return answer.kind === 'found' ? answer.value : undefined
}

async function copied(
  where: JobPlace,
  file: WorkflowFile,
  text: string,
  certainty: Copy['certainty']
): Promise<Copy | NoCopy> {
  const workflow = await readWorkflow(text)
  if (workflow.kind === 'problem') return { kind: 'no-copy', why: workflow.why }
  const isHome = isSameName(file.repository, where.repository)
  const here = certainty === 'high' && isHome && file.sha === where.sha.toLowerCase()
  return { kind: 'copy', file, workflow, certainty, here }
}

/** A place in a workflow file. Lines count from 1. */
export interface WorkflowLocation {
  /** `owner/name` of the repository that holds the file. */
  readonly repository: string
  /** Path of the file inside that repository. */
  readonly path: string
  /** The commit it was read at, where known. */
  readonly sha: string | undefined
  readonly line: number
  readonly endLine: number
  /** What is there. */
  readonly what: 'job-permissions' | 'workflow-permissions' | 'job' | 'step'
  /** Id of the job that it is for. */
  readonly job: string | undefined
  /** Is the file part of this repository at the commit this run was started for? Then an annotation may point at it. */
  readonly here: boolean
}

/** A place in a copy. */
export function placeIn(
  { file, here, certainty }: Copy,
  at: Pick<WorkflowLocation, 'line' | 'endLine' | 'what' | 'job'>
): WorkflowLocation {
  const sha = certainty === 'high' ? file.sha : undefined
  const { line, endLine, what, job } = at
  return { repository: file.repository, path: file.path, sha, line, endLine, what, job, here }
}

// The checked-out copy of this repository in the workspace, and which commit it is.

/**
 * A file of the workspace. A link that leads out of the workspace is not followed.
 *
 * @param path - relative, with `/`
 * @param limit - in bytes
 */
async function workspaceFile(
  files: Files,
  where: Workspace,
  path: string,
  limit: number
): Promise<FileRead> {
  const found = await locate(path, where, files)
  return found.kind === 'inside' ? files.read(found.path, limit) : { kind: 'absent' }
}

/**
 * The commit that is checked out, by git's own files; undefined for worktrees, other storage
 * formats and no repository at all.
 *
 * Source: gitrepository-layout(5), `HEAD`, `refs`, `packed-refs`.
 */
async function checkedOutCommit(files: Files, where: Workspace): Promise<string | undefined> {
  const head = await gitText(files, where, 'HEAD', 4096)
  const ref = /^ref: (refs\/[^\s\\]{1,400})\s*$/.exec(head)?.[1]
  if (ref === undefined) return commitIn(head)
  if (ref.split('/').includes('..')) return undefined
  const loose = await gitText(files, where, ref, 4096)
  if (loose !== '') return commitIn(loose)
  const packed = await gitText(files, where, 'packed-refs', 8 * 1024 * 1024)
  const line = packed.split('\n').find((entry) => entry.trimEnd().endsWith(` ${ref}`))
  return commitIn(line?.split(' ')[0] ?? '')
}

async function gitText(
  files: Files,
  where: Workspace,
  path: string,
  limit: number
): Promise<string> {
  const found = await workspaceFile(files, where, `.git/${path}`, limit)
  return found.kind === 'text' ? found.text : ''
}

function commitIn(text: string): string | undefined {
  return /^([0-9a-f]{40}|[0-9a-f]{64})\s*$/.exec(text)?.[1]
}
