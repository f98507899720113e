// What the workflow file declares for the token of this job: the block that decides, in the file or in its caller.
import { fixOf, READ_ALL, type Scopes, type WorkflowFix } from './fix.js'
import {
  type UnreadableReason,
  definingFile,
  isSameFile,
  startedFile,
  type JobPlace,
  type WorkflowFile,
  calledFile,
  isSameName,
  mayBeRef,
  type WorkflowLocation,
  copyOf,
  placeIn,
  type Copy,
  type CopyPorts,
  type NoCopy
} from './file.js'
import { decidingBlock, type Block, type Job, type Workflow } from './permission-blocks.js'
import type { Level } from '../base/github.js'

/** What the workflow file declares for the job. */
export type Declared =
  | {
      readonly kind: 'block'
      readonly level: Level
      readonly place: WorkflowLocation
      /** How the block is written. */
      readonly form: 'mapping' | 'read-all' | 'write-all' | 'empty'
      /** Does the block grant `id-token: write`? A fork's token loses that together with the writes. */
      readonly idToken?: boolean
      /** `high`: read at the run's own commit; `medium`: a checked-out copy that may differ. */
      readonly certainty: 'high' | 'medium'
      readonly fix: WorkflowFix | undefined
    }
  | {
      readonly kind: 'absent'
      /** The job that lacks a block. */
      readonly place: WorkflowLocation
      readonly certainty: 'high' | 'medium'
      readonly fix: WorkflowFix | undefined
    }
  | { readonly kind: 'unreadable'; readonly why: UnreadableReason }

/**
 * Finds and reads the block that decides what the job's token may do: the job's, else its file's,
 * else (in a reusable workflow) the calling job's, else the caller's file's. The nearest one is
 * exact and need not be intersected with the others: GitHub does not start a run whose called
 * workflow asks for more than its caller has.
 *
 * @param ports - `api` undefined asks nothing over the network
 * @param options - `localOnly` looks at the checked-out copy alone; a fix changes the jobs of `alsoFixed` as well
 * @returns what is declared, or why it cannot be told; never throws.
 * Source: GitHub docs, "Workflow syntax", how permissions are calculated; GitHub docs, "Reusing
 * workflow configurations"; actions/languageservices, reusable-workflow permission tests.
 */
export async function readDeclared(
  ports: CopyPorts,
  where: JobPlace,
  options: { readonly localOnly?: boolean; readonly alsoFixed?: readonly string[] } = {}
): Promise<Declared> {
  const reach = options.localOnly === true ? { ...ports, api: undefined } : ports
  const open = (file: WorkflowFile): Promise<Copy | NoCopy> => copyOf(reach, where, file)
  const started = startedFile(where)
  const defining = definingFile(where)
  const file = defining ?? started
  if (file === undefined) return unreadable('no-workflow-file')
  const isCalled = started === undefined || !isSameFile(started, file)
  const copy = await open(isCalled ? file : { ...file, sha: file.sha ?? started.sha })
  if (copy.kind === 'no-copy') return unreadable(copy.why)
  const job = copy.workflow.jobs.get(where.job)
  // A job that calls a workflow has no steps: the one that runs is in the called file.
  const isAnother = options.alsoFixed !== undefined
  if (job === undefined || (job.uses !== undefined && !isAnother))
    return unreadable('job-not-found')
  const callers = (): Promise<Callers | NoCallers> => callersOf(open, started, copy)
  const block = decidingBlock(copy.workflow, job)
  if (isCalled && block === undefined) return fromCallers(await callers(), copy)
  const fixed = [job.id, ...(options.alsoFixed ?? [])]
  const fix = isCalled
    ? await calledFix(copy, fixed, block, callers)
    : await fixOf(copy.workflow, copy.file.path, fixed)
  return declaredBy(defining === undefined ? lowerCertainty(copy) : copy, job, fix)
}

/**
 * What the file of the job alone declares, without a fix: of a copy that is at hand. Unreadable where its caller decides.
 *
 * @param isCalled - does another workflow call the file, or may it?
 */
export function declaredIn(copy: Copy, id: string, isCalled: boolean): Declared {
  const job = copy.workflow.jobs.get(id)
  if (job === undefined || job.uses !== undefined) return unreadable('job-not-found')
  const isCallers = isCalled && decidingBlock(copy.workflow, job) === undefined
  return isCallers ? unreadable('not-looked-at') : declaredBy(copy, job, undefined)
}

/**
 * Where the runner does not tell which file holds the job, a workflow that is called may have a job
 * of the same name.
 */
export function lowerCertainty(copy: Copy): Copy {
  const calls = [...copy.workflow.jobs.values()].some(({ uses }) => uses !== undefined)
  return calls ? { ...copy, certainty: 'medium' } : copy
}

async function fromCallers(callers: Callers | NoCallers, called: Copy): Promise<Declared> {
  if (callers.kind === 'no-callers') return unreadable(callers.why)
  if (!sameForAll(callers)) return unreadable('caller-ambiguous')
  const { copy, first, ambiguous } = callers
  const fix = await callerFix(callers, called.workflow)
  const certainty = called.certainty === 'high' && !ambiguous ? copy.certainty : 'medium'
  return declaredBy({ ...copy, certainty }, first, fix)
}

/** A called workflow may not ask for more than its callers have, so both may have to change. */
async function calledFix(
  copy: Copy,
  jobs: readonly string[],
  block: Block | undefined,
  findCallers: () => Promise<Callers | NoCallers>
): Promise<WorkflowFix | undefined> {
  if (block?.level === 'write' || block?.form === 'unclear') return undefined
  const own = await fixOf(copy.workflow, copy.file.path, jobs)
  const callers = own && (await findCallers())
  if (callers?.kind !== 'callers') return undefined
  if (allGrantWrite(callers)) return own
  const caller = await callerFix(callers, copy.workflow)
  return own && caller && { ...own, caller }
}

function declaredBy(copy: Copy, job: Job, fix: WorkflowFix | undefined): Declared {
  const { certainty, workflow } = copy
  const block = decidingBlock(workflow, job)
  if (block === undefined) {
    const { line, id } = job
    const place = placeIn(copy, { line, endLine: line, what: 'job', job: id })
    return { kind: 'absent', place, certainty, fix }
  }
  const { level, form, idToken, line, endLine } = block
  if (level === undefined || form === 'unclear') return unreadable('not-yaml')
  const what = block === job.permissions ? 'job-permissions' : 'workflow-permissions'
  const place = placeIn(copy, { line, endLine, what, job: job.id })
  return { kind: 'block', level, place, form, idToken, certainty, fix }
}

function unreadable(why: UnreadableReason): Declared {
  return { kind: 'unreadable', why }
}

// The workflow that calls a reusable one: which of its jobs do, and what they have to allow.

/** The caller's jobs whose `uses` is the called file; at least one. */
interface Callers {
  readonly kind: 'callers'
  readonly copy: Copy
  readonly first: Job
  readonly jobs: readonly Job[]
  /** Does another job call a file that may call this one in turn? */
  readonly ambiguous: boolean
}

interface NoCallers {
  readonly kind: 'no-callers'
  readonly why: UnreadableReason
}

/**
 * Reads the workflow that was started and finds its jobs that call `called`. A chain of more than
 * one call is not followed: which file in the middle it went through is told nowhere.
 */
async function callersOf(
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
    : { kind: 'callers', copy, first, jobs, ambiguous: callable.length > calls.length }
}

/** Do all of these jobs grant the same? Then it does not matter which one called. */
function sameForAll({ copy, jobs }: Callers): boolean {
  const levels = jobs.map((job) => {
    const block = decidingBlock(copy.workflow, job)
    return block === undefined ? 'absent' : (block.level ?? 'unclear')
  })
  return new Set(levels).size === 1
}

/** The change of the caller's file with which a called job may hold `packages: write`. */
async function callerFix(
  { copy, jobs }: Callers,
  called: Workflow
): Promise<WorkflowFix | undefined> {
  const asked = askedBy(called)
  const ids = jobs.map(({ id }) => id)
  return asked && fixOf(copy.workflow, copy.file.path, ids, asked)
}

/** Does every calling job already hold `packages: write`? */
function allGrantWrite({ copy, jobs }: Callers): boolean {
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
