// Knows the plan of the job in the report: what later steps push, with which login, and what could not be told.
import type { JobPlan } from '../facts.js'
import type { Place } from '../plan/planned.js'
import { display } from '../plan/values/partial.js'
import { truncate } from '../text/sentence.js'

const MOST_ENTRIES = 20
const LONGEST_TEXT = 200

/** The plan; `null` where the inputs alone say what is pushed. Lists are cut, and `left` counts what is left out. */
export function reportedJob(job: JobPlan) {
  switch (job.kind) {
    case 'not-read':
      return null
    case 'no-plan':
      return { ...NOTHING, why: job.why } as const
    case 'plan': {
      const { pushes, caches, logins, unclear, ungated, steps } = job
      const all = [pushes, caches, logins, unclear, ungated, steps]
      return {
        why: null,
        isPositionKnown: job.position !== undefined,
        steps: first(steps).map(({ at, runs, isGated, pushes: count }) => ({
          ...placed(at),
          runs: runs ?? null,
          isGated,
          pushes: count
        })),
        pushes: first(pushes).map(written),
        caches: first(caches).map(written),
        logins: first(logins).map(({ at, line, tool, registry, whose, isCertain }) => ({
          ...placed(at),
          line,
          tool: short(tool),
          registry: registry === undefined ? null : short(registry),
          whose,
          isCertain
        })),
        unresolved: first(unclear).map(({ at, line, why, text }) => ({
          ...placed(at),
          line,
          why,
          text: short(text)
        })),
        ungated: first(ungated).map(({ at, gate }) => ({ ...placed(at), gate })),
        left: all.reduce((left, list) => left + Math.max(0, list.length - MOST_ENTRIES), 0)
      } as const
    }
  }
}

const NOTHING = {
  isPositionKnown: false,
  steps: [],
  pushes: [],
  caches: [],
  logins: [],
  unresolved: [],
  ungated: [],
  left: 0
} as const

type Write = Extract<JobPlan, { readonly kind: 'plan' }>['pushes'][number]

function written({ at, line, tool, origin, reference, isCertain, isGated }: Write) {
  return {
    ...placed(at),
    line,
    tool: short(tool),
    origin,
    reference: short(display(reference)),
    isCertain,
    isGated
  } as const
}

function placed({ job, name, line }: Place) {
  return { job: short(job), step: short(name), line }
}

function first<T>(list: readonly T[]): readonly T[] {
  return list.slice(0, MOST_ENTRIES)
}

function short(text: string): string {
  return truncate(text, LONGEST_TEXT)
}
