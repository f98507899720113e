// A workflow file as it was got hold of: from GitHub at its commit, or from the workspace.
import type { Files, GitHubApi } from '../ports.js'
import { checkedOutCommit, workspaceFile } from './checkout.js'
import type { Place, UnreadableReason } from './grant.js'
import { isSameName, type JobPlace, type WorkflowFile } from './workflow-file.js'
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
 * Gets a workflow file: from the REST API at its commit, else this repository's checked-out copy,
 * which is as good when that very commit is checked out, and may be another revision when not.
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
  const at = file.sha ?? file.ref
  const answer =
    api === undefined || at === undefined
      ? undefined
      : await api.file(file.repository, file.path, at)
  if (answer?.kind === 'found')
    return copied(where, file, answer.value, file.sha === undefined ? 'medium' : 'high')
  const why = answer?.kind ?? 'not-looked-at'
  if (!isSameName(file.repository, where.repository)) return { kind: 'no-copy', why }
  const local = await workspaceFile(files, where.workspace, file.path, WORKFLOW_LIMIT)
  if (local.kind === 'too-large') return { kind: 'no-copy', why: 'too-large' }
  if (local.kind !== 'text') return { kind: 'no-copy', why }
  const commit = await checkedOutCommit(files, where.workspace)
  const isThis = commit !== undefined && commit === file.sha
  return copied(where, file, local.text, isThis ? 'high' : 'medium')
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
  at: Pick<Place, 'line' | 'endLine' | 'what' | 'job'>
): Place {
  const sha = certainty === 'high' ? file.sha : undefined
  const { line, endLine, what, job } = at
  return { repository: file.repository, path: file.path, sha, line, endLine, what, job, here }
}
