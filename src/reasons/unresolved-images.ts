// What a later step pushes, or whether it does, cannot be told from the workflow.
import type { JobPlan } from '../facts.js'
import type { Place, PlannedUnclear } from '../plan/plan-types.js'
import { code, say, type Sentence } from '../text/sentence.js'
import {
  advice,
  byAuthor,
  ownStep,
  stepLocation,
  type AdviceContext,
  type Fix,
  type Reason
} from './reason.js'
import type { PushCase } from './target-case.js'
import { isPushingJobsTokenUnknown } from './predicates.js'
import { unreadableWords } from './wording.js'

interface Data {
  readonly doubt: Doubt
}

/** Why it is not known. */
type Doubt =
  | {
      readonly kind: 'unclear'
      readonly first: PlannedUnclear
      readonly others: readonly PlannedUnclear[]
    }
  | { readonly kind: 'condition'; readonly place: Place }
  | { readonly kind: 'no-step' }
  | { readonly kind: 'no-plan'; readonly why: WhyNoPlan }

type WhyNoPlan = Extract<JobPlan, { kind: 'no-plan' }>['why']

export const unresolvedImages: Reason<'unresolved-images', Data> = {
  code: 'unresolved-images',
  means: 'what is pushed is not known',
  source:
    'GitHub docs, "Contexts reference": outputs of later steps and the results of scripts are known only then',
  // For an assumed name, the refusal of another token does not show what happens to the real push.
  push: (c) =>
    c.push.target.origin === 'assumed' &&
    (isPushingJobsTokenUnknown(c) || c.push.pushingJob?.isCall === true || mayGoElsewhere(c))
      ? held(c)
      : undefined,
  hidesMistakes: true,
  evenIfAccepted: (c) => (c.push.target.origin === 'assumed' ? held(c) : undefined),
  softens: (c, { reason, certainty }) => {
    const { target, pushingJob } = c.push
    const { origin } = target
    const { isCertain } = pushingJob ?? target
    if (origin === 'assumed') {
      const isSure = reason.holdsForEveryName === true && certainty === 'certain'
      return isSure && !mayGoElsewhere(c) ? undefined : held(c)
    }
    return isCertain ? undefined : held(c)
  },
  says: ({ doubt }, context) =>
    advice(causeOf(doubt), fixesOf(doubt, context.facts), { place: placeOf(doubt, context) })
}

/**
 * May what is not understood push with another token than the one of the job, or to another registry, where that token
 * decides nothing? A fork has no other login.
 */
function mayGoElsewhere({ facts: { job }, run }: PushCase): boolean {
  if (job.kind !== 'plan') return false
  const isOther = ({ registry }: PlannedUnclear): boolean =>
    registry !== undefined && registry !== run.server.registry
  if (job.unclear.length > 0 && job.unclear.every(isOther)) return true
  if (run.origin.kind === 'fork') return false
  const logins = [...job.earlierLogins, ...job.logins]
  return job.namesOtherRegistries || logins.some(({ whose }) => whose !== 'job-token')
}

function held(c: PushCase): Data | undefined {
  const { job } = c.facts
  const { pushingJob, target } = c.push
  const place = target.places.find(({ job: id }) => id === pushingJob?.job) ?? target.places[0]
  if (place !== undefined) return { doubt: { kind: 'condition', place } }
  if (job.kind === 'no-plan') return { doubt: { kind: 'no-plan', why: job.why } }
  if (job.kind === 'not-read') return undefined
  const [first, ...others] = job.unclear
  return {
    doubt: first === undefined ? { kind: 'no-step' } : { kind: 'unclear', first, others }
  }
}

function causeOf(doubt: Doubt): Sentence {
  switch (doubt.kind) {
    case 'unclear':
      return say`Step ${code(doubt.first.at.name)} (line ${doubt.first.line}) ${unclearWords(doubt.first)}${more(doubt.others)}.`
    case 'condition':
      return say`Whether step ${code(doubt.place.name)} (line ${doubt.place.line}) pushes depends on a condition that is known only when it runs.`
    case 'no-step':
      return say`The ghcr-preflight step found no later step that pushes an image.`
    case 'no-plan':
      return say`What later steps push is not known: ${noPlanWords(doubt.why)}.`
  }
}

function more([next, ...others]: readonly PlannedUnclear[]): Sentence {
  if (next === undefined) return say``
  const step = say`step ${code(next.at.name)} (line ${next.line})`
  return others.length === 0
    ? say`; the same holds for ${step}`
    : say`; the same holds for ${step} and ${others.length} more`
}

function unclearWords({ why, text }: PlannedUnclear): Sentence {
  switch (why) {
    case 'name':
      return say`pushes an image whose name contains ${code(text)}, which is not known here`
    case 'command':
      return say`may push with ${code(text)}, which is not understood here`
    case 'action':
      return say`uses ${code(text)}, whose inputs do not say what it pushes`
    case 'file':
      return say`pushes what the file ${code(text)} says, and that file is not read here`
    case 'form':
      return say`is written in a way that is not read here`
  }
}

function noPlanWords(why: WhyNoPlan): Sentence {
  return why === 'unreadable-workflow'
    ? say`the workflow file cannot be read`
    : unreadableWords(why)
}

function fixesOf(doubt: Doubt, facts: AdviceContext['facts']): readonly Fix[] {
  if (doubt.kind === 'condition') return []
  const name = byAuthor`Name what is pushed in ${ownStep(facts.job)}: ${code(given(facts.job, 'images', examples(facts.run)))}`
  if (doubt.kind === 'unclear') return [...handOn([doubt.first, ...doubt.others], facts.job), name]
  return doubt.kind === 'no-plan' && isOutOfReach(doubt.why)
    ? [
        byAuthor`Grant the job ${code('contents: read')}, or check out the repository before the ghcr-preflight step`,
        name
      ]
    : [name]
}

/** Was there no file to read, rather than one that does not tell? */
function isOutOfReach(why: WhyNoPlan): boolean {
  return why === 'not-found' || why === 'refused' || why === 'unavailable'
}

/** What the input `contexts` takes, and GitHub gives no action by itself. */
const HANDED_ON = ['steps', 'needs', 'inputs', 'vars'] as const

/** The input that would tell the names: quoted, so that the line is YAML where it is pasted. */
function handOn(unclear: readonly PlannedUnclear[], job: JobPlan): readonly Fix[] {
  const texts = unclear.flatMap(({ why, text }) => (why === 'name' ? [text] : []))
  const used = HANDED_ON.filter((name) =>
    texts.some((text) => new RegExp(`(?<![\\w.-])${name}[.[]`, 'i').test(text))
  )
  if (used.length > 0) {
    const members = used.map((name) => `"${name}":\${{ toJSON(${name}) }}`)
    return [
      byAuthor`Give ${ownStep(job)} ${code(given(job, 'contexts', `{${members.join(',')}}`))}`
    ]
  }
  return unclear.some(({ why, text }) => why === 'file' && /\.(?:hcl|json)$/.test(text))
    ? [
        byAuthor`Give ${ownStep(job)} ${code('bake-definition')}: the JSON that ${code('docker buildx bake --print')} writes in a step before it`
      ]
    : []
}

/** An input as it is written in a step that may have no other one. */
function given(job: JobPlan, input: string, value: string): string {
  const own = job.kind === 'plan' ? job.own : undefined
  const entry = `${input}: '${value}'`
  return own?.inputs.size === 0 ? `with: { ${entry} }` : entry
}

/** Two names, so that a list is seen to be one. */
function examples({ server, repository }: AdviceContext['facts']['run']): string {
  const owner = `${server.registry}/${repository.owner.toLowerCase()}`
  return `${owner}/one, ${owner}/another`
}

function placeOf(doubt: Doubt, { facts }: AdviceContext): ReturnType<typeof stepLocation> {
  if (doubt.kind === 'unclear') return stepLocation(facts.job, doubt.first.at, doubt.first.line)
  return doubt.kind === 'condition'
    ? stepLocation(facts.job, doubt.place, doubt.place.line)
    : undefined
}
