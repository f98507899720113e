// A workflow file as it was got hold of: from GitHub at its commit, or from the workspace.
import { locate, type Workspace } from '../base/workspace.js'
import type { Files, GitHubApi, FileRead } from '../ports.js'
import type { WorkflowLocation, UnreadableReason } from './declaration.js'
import { isSameName, type JobPlace, type WorkflowFile } from './file.js'
import { readWorkflow, WORKFLOW_LIMIT, type Workflow } from './workflow.js'

export interface DeclaredPorts {
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

/**
 * Gets a workflow file: this repository's checked-out copy where that very commit is checked out,
 * else from the REST API, else a checked-out copy that may be another revision.
 *
 * @returns the copy, or why there is none; never throws.
 * Source: GitHub docs, "REST API endpoints for repository contents"; a private repository answers
 * 404 to a token without `contents: read`.
 */
export async function copyOf(
  { api, files }: DeclaredPorts,
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
  { api, files }: DeclaredPorts,
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
