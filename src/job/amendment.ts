// The change of a workflow file that gives a job's token `packages: write` and leaves the rest as it was.
import { blockEdits, newBlockEdits, type Edit } from './amendment-edits.js'
import { unifiedDiff } from './diff.js'
import type { Amendment } from './grant.js'
import { decidingBlock, readWorkflow, type Block, type Job, type Workflow } from './workflow.js'

export type Scopes = ReadonlyMap<string, string>

/**
 * What `read-all` is written out as, because a mapping cannot say "all": every read scope that GitHub
 * has documented for longer than a preview. A scope that a server does not know would stop the
 * workflow from starting, so the newest ones are left out; `write-all` is never suggested.
 *
 * Source: GitHub docs, "Workflow syntax for GitHub Actions", `permissions`.
 */
export const READ_ALL: Scopes = new Map(
  [
    'actions',
    'artifact-metadata',
    'attestations',
    'checks',
    'contents',
    'deployments',
    'discussions',
    'issues',
    'models',
    'packages',
    'pages',
    'pull-requests',
    'repository-projects',
    'security-events',
    'statuses'
  ].map((scope) => [scope, 'read'])
)

/**
 * Adds `packages: write` to the block that decides for each of `jobs`, or gives the job a block that
 * keeps what a restricted default grants (`contents: read`) and what `keep` names.
 *
 * The result is read again: unless every one of these jobs then has the write level with the same
 * other scopes, and every other block of the file grants what it did, there is no amendment.
 *
 * @param path where the file is in its repository, for the diff
 * @param keep scopes that a new block must list as well, e.g. what a called workflow asks for
 * @returns undefined when nothing needs a change or no safe one is known; never throws.
 */
export async function amendmentOf(
  workflow: Workflow,
  path: string,
  jobs: readonly string[],
  keep: Scopes = new Map()
): Promise<Amendment | undefined> {
  let current = workflow
  let addsBlock = false
  for (const id of jobs) {
    const job = current.jobs.get(id)
    if (job === undefined) return undefined
    const block = decidingBlock(current, job)
    if (block?.level === 'write') continue
    const next = await amended(current, job, block, keep)
    if (next === undefined) return undefined
    addsBlock ||= block === undefined
    current = next
  }
  if (current === workflow) return undefined
  const diff = unifiedDiff(path, workflow.text, current.text)
  return { path, diff, amended: current.text, addsBlock }
}

async function amended(
  workflow: Workflow,
  job: Job,
  block: Block | undefined,
  keep: Scopes
): Promise<Workflow | undefined> {
  const scopes = block === undefined ? newScopes(keep) : writable(block)
  if (scopes === undefined) return undefined
  const edits =
    block === undefined
      ? newBlockEdits(workflow, job, scopes)
      : blockEdits(workflow, job, block, scopes)
  if (edits === undefined) return undefined
  const next = await readWorkflow(applied(workflow.text, edits))
  if (next.kind === 'problem') return undefined
  const changed = job.permissions === undefined && block !== undefined ? ROOT : job.id
  const expected = grantsOf(workflow).set(changed, grant('mapping', scopes))
  return same(expected, grantsOf(next)) ? next : undefined
}

/** Of the scopes a job has under a restricted default only these can be named; `metadata` always stays. */
function newScopes(keep: Scopes): Scopes {
  return new Map([['contents', 'read'], ...keep, ['packages', 'write']])
}

function writable(block: Block): Scopes | undefined {
  if (block.form === 'unclear' || block.form === 'write-all') return undefined
  return new Map([...(block.form === 'read-all' ? READ_ALL : block.scopes), ['packages', 'write']])
}

function applied(text: string, edits: readonly Edit[]): string {
  let result = ''
  let at = 0
  for (const { start, end, text: inserted } of edits.toSorted((a, b) => a.start - b.start)) {
    result += text.slice(at, start) + inserted
    at = end
  }
  return result + text.slice(at)
}

const ROOT = ''

/** What each block of the file grants, by job id, the workflow's own under the empty name. */
function grantsOf(workflow: Workflow): Map<string, string> {
  const { permissions, jobs } = workflow
  return new Map([
    [ROOT, grantIn(permissions)],
    ...[...jobs.values()].map((job) => [job.id, grantIn(job.permissions)] as const)
  ])
}

function grantIn(block: Block | undefined): string {
  return block === undefined ? 'absent' : grant(block.form, block.scopes)
}

function grant(form: Block['form'], scopes: Scopes): string {
  return JSON.stringify([form, [...scopes].toSorted()])
}

function same(one: Scopes, other: Scopes): boolean {
  return JSON.stringify([...one]) === JSON.stringify([...other])
}
