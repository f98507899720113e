// The job that makes the push, where this step stands in a gate before it, and what its own token may do.
import type { PushingJob, PushFacts, Writer } from '../facts.js'
import type { TokenPermission } from '../permissions/rules.js'
import type { Declared } from '../workflow/declared.js'
import { isJobTokens } from './open-questions.js'

/** The token of a job, by the workflow file and the event. */
interface JobToken {
  readonly declared: Declared
  readonly permission: TokenPermission
}

interface Jobs {
  /** This job, with what the answers told of its token. */
  readonly own: JobToken
  /** Reads what the file declares for a job; without an id for this one. */
  readonly read: (job?: string) => Promise<Declared>
  /** What an untested token may do. */
  readonly permissionBy: (declared: Declared) => TokenPermission
}

/**
 * Adds the job that pushes, where it is another one than this and does so with its own token. Every job has a token of
 * its own (GitHub docs, "Use GITHUB_TOKEN for authentication in workflows"), so the answer to this one's is no answer to it.
 */
export async function withPushingJob(facts: PushFacts, jobs: Jobs): Promise<PushFacts> {
  const { writers } = facts.target
  if (writers === undefined || !isJobTokens(facts)) return facts
  const own = await jobs.read()
  const tokens = await Promise.all(
    writers.map(async (writer): Promise<PushingJob> => {
      if (writer.isThis) return { ...writer, ...jobs.own, isAlike: true }
      const declared = await jobs.read(writer.job)
      const isAlike = areAlike(own, declared)
      const permission = isAlike ? jobs.own.permission : jobs.permissionBy(declared)
      return { ...writer, declared, permission, isAlike }
    })
  )
  const decisive = decisiveOf(facts, tokens)
  return decisive === undefined || decisive.isThis ? facts : { ...facts, pushingJob: decisive }
}

/** Blocks that grant the same, or none in either job: then the default, or the caller of both, decides. */
function areAlike(one: Declared, other: Declared): boolean {
  if (one.kind === 'block' && other.kind === 'block') return one.level === other.level
  if (one.kind === 'unreadable' && other.kind === 'unreadable')
    return one.why === other.why && one.why !== 'not-yaml' && one.why !== 'job-not-found'
  return one.kind === 'absent' && other.kind === 'absent'
}

/** A refusal holds for every job that has the same; else the job decides that may do least. */
function decisiveOf({ answer }: PushFacts, tokens: readonly PushingJob[]): PushingJob | undefined {
  const isRefused = answer.kind === 'refused'
  const refused = tokens.find(({ isAlike, isCertain }) => isRefused && isAlike && isCertain)
  return refused ?? tokens.toSorted((one, other) => rank(one) - rank(other))[0]
}

function rank({ permission, isCertain, isAlike }: PushingJob & Writer): number {
  if (isAlike || permission.level === 'write') return 2
  return isCertain && isLacking(permission) ? 0 : 1
}

function isLacking({ level, certainty }: TokenPermission): boolean {
  return (level === 'read' || level === 'none') && (certainty === 'high' || certainty === 'certain')
}
