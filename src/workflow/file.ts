// Which workflow file defines a job: its repository, path and commit, as the runner names them.
import type { Workspace } from '../base/workspace.js'
import type { Runner } from '../ports.js'
import type { Inputs } from '../inputs/inputs.js'

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
 * The file that a job's `uses` calls, seen from the file it stands in.
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

/** GitHub's own set-ups run as `dynamic/…`, which is no file. */
function checked(file: WorkflowFile): WorkflowFile | undefined {
  const isRepository = /^[\w.-]{1,100}\/[\w.-]{1,100}$/.test(file.repository)
  const parts = file.path.split('/')
  const isPath = /\.ya?ml$/.test(file.path) && parts.every((part) => /^[^\\\0-\x1f]+$/.test(part))
  const stays = !parts.includes('..') && !parts.includes('.')
  return isRepository && isPath && stays && file.path.length <= 500 ? file : undefined
}
