// The workflow that calls a reusable one: which of its jobs do, and what they have to allow.
import { amendmentOf, READ_ALL, type Scopes } from './amendment.js'
import type { Amendment, UnreadableReason } from './grant.js'
import type { Copy, NoCopy } from './workflow-copy.js'
import { calledFile, isSameFile, isSameName, mayBeRef, type WorkflowFile } from './workflow-file.js'
import { decidingBlock, type Block, type Job, type Workflow } from './workflow.js'

/** The caller's jobs whose `uses` is the called file; at least one. */
export interface Callers {
  readonly kind: 'callers'
  readonly copy: Copy
  readonly first: Job
  readonly jobs: readonly Job[]
  /** Does another job call a file that may call this one in turn? */
  readonly doubtful: boolean
}

export interface NoCallers {
  readonly kind: 'no-callers'
  readonly why: UnreadableReason
}

/**
 * Reads the workflow that was started and finds its jobs that call `called`. A chain of more than
 * one call is not followed: which file in the middle it went through is told nowhere.
 */
export async function callersOf(
  open: (file: WorkflowFile) => Promise<Copy | NoCopy>,
  started: WorkflowFile | undefined,
  called: Copy
): Promise<Callers | NoCallers> {
  if (started === undefined) return { kind: 'no-callers', why: 'caller-ambiguous' }
  const copy = await open(started)
  if (copy.kind === 'no-copy') return { kind: 'no-callers', why: copy.why }
  const all = [...copy.workflow.jobs.values()].flatMap((job) => {
    const file = calledFile(job.uses ?? '', copy.file)
    return file === undefined ? [] : [{ job, file }]
  })
  const calls = all.filter(({ file }) => isSameFile(file, called.file))
  // A shared file may be called from anywhere; one of the started repository hardly from another.
  const isShared = !isSameName(called.file.repository, started.repository)
  const callable = all.filter(
    ({ file }) => isShared || isSameName(file.repository, called.file.repository)
  )
  const exact = calls.filter(({ file }) => mayBeRef(file, called.file))
  const jobs = (exact.length > 0 ? exact : calls).map(({ job }) => job)
  const [first] = jobs
  return first === undefined
    ? { kind: 'no-callers', why: 'caller-ambiguous' }
    : { kind: 'callers', copy, first, jobs, doubtful: callable.length > calls.length }
}

/** Do all of these jobs grant the same? Then it does not matter which one called. */
export function agree({ copy, jobs }: Callers): boolean {
  const levels = jobs.map((job) => {
    const block = decidingBlock(copy.workflow, job)
    return block === undefined ? 'absent' : (block.level ?? 'unclear')
  })
  return new Set(levels).size === 1
}

/** The change of the caller's file with which a called job may hold `packages: write`. */
export async function callerAmendment(
  { copy, jobs }: Callers,
  called: Workflow
): Promise<Amendment | undefined> {
  const asked = askedBy(called)
  const ids = jobs.map(({ id }) => id)
  return asked && amendmentOf(copy.workflow, copy.file.path, ids, asked)
}

/** Does every calling job already hold `packages: write`? */
export function allow({ copy, jobs }: Callers): boolean {
  return jobs.every((job) => decidingBlock(copy.workflow, job)?.level === 'write')
}

/**
 * Everything the blocks of a called workflow ask for: a caller that newly lists its scopes has to
 * list these, or the run does not start. Undefined when that cannot be listed.
 */
function askedBy({ permissions, jobs }: Workflow): Scopes | undefined {
  const blocks = [permissions, ...[...jobs.values()].map((job) => job.permissions)]
  const asked = new Map<string, string>()
  for (const block of blocks.filter((one) => one !== undefined)) {
    if (block.form === 'write-all' || block.form === 'unclear') return undefined
    for (const [scope, level] of scopesOf(block))
      if (level === 'write' || (level === 'read' && asked.get(scope) !== 'write'))
        asked.set(scope, level)
  }
  return asked
}

function scopesOf(block: Block): Scopes {
  return block.form === 'read-all' ? READ_ALL : block.scopes
}
