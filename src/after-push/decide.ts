// Decides at the end of the job: what became of each tag, and does a visibility that was asked for not hold?
import type { TagFacts } from '../facts.js'
import type { Inputs } from '../inputs/inputs.js'
import type { Run, Visibility } from '../event/run.js'
import type { PullResult } from '../registry/pull/result.js'
import type { PackageName } from '../base/github.js'
import { firstConclusive, isOpen, stateOf, type AfterPushState } from './state.js'
import { demandedOf } from './tags-to-verify.js'

export interface AfterPush {
  readonly reference: string
  /** The package it is in; undefined outside GitHub's own registry. */
  readonly package: PackageName | undefined
  /** Is it one of `images`? Else only `public-images` names it, and this job does not push it. */
  readonly pushed: boolean
  readonly state: AfterPushState
  /** The visibility that `expected-visibility` or `public-images` asks for. */
  readonly demanded: Visibility | undefined
  /** Is the visibility known to be another one? */
  readonly isDemandBroken: boolean
}

/** What the end of the job makes of it. */
export interface AfterPushDecision {
  readonly run: Pick<Run, 'action' | 'server' | 'repository'>
  readonly tags: readonly AfterPush[]
  /** `success`, `failure`, `cancelled`, or empty. */
  readonly jobStatus: string
  /** False where the step was told never to fail. */
  readonly mayFail: boolean
  /** Only a visibility that is known to be wrong turns the job red. */
  readonly failed: boolean
}

/** Pure: the same facts give the same decision. */
export function decideAfterPush(
  inputs: Inputs,
  run: Run,
  facts: readonly TagFacts[]
): AfterPushDecision {
  const tags = facts.map((one) => judge(inputs, run, one))
  const mayFail = inputs.onDenied !== 'skip'
  return {
    run,
    tags: tags.map((tag) => withSharedVisibility(tag, tags)),
    jobStatus: inputs.jobStatus,
    mayFail,
    failed: mayFail && tags.some(({ isDemandBroken }) => isDemandBroken)
  }
}

function judge(inputs: Inputs, run: Run, facts: TagFacts): AfterPush {
  const { tag, answer, withoutLogin, visibility } = facts
  const { reference, named, pushed } = tag
  const seen = firstConclusive(answer, withoutLogin)
  const demanded = demandedOf(inputs, run, named)
  return {
    reference,
    package: packageOf(run, named),
    pushed,
    state: stateOf(seen, pushed ? inputs.pushedDigest : undefined, visibility, withoutLogin),
    demanded,
    isDemandBroken:
      (seen.kind === 'pullable' || seen.kind === 'incomplete-index') &&
      demanded !== undefined &&
      isBroken(demanded, visibility, withoutLogin)
  }
}

function packageOf(
  { repository }: Run,
  { registry, reference }: TagFacts['tag']['named']
): PackageName | undefined {
  if (registry.kind !== 'github') return undefined
  const [owner = '', ...rest] = reference.path.split('/')
  const isOwn = owner === repository.owner.toLowerCase()
  return { owner, name: rest.join('/'), ownerType: isOwn ? repository.ownerType : undefined }
}

/** Only what is known to be wrong counts. */
function isBroken(
  demanded: Visibility,
  actual: Visibility | undefined,
  withoutLogin: PullResult
): boolean {
  if (actual !== undefined) return actual !== demanded
  return demanded === 'public' && isOpen(withoutLogin) === false
}

/** A package has one visibility: what is known of it by one tag holds for its others, and is said once. */
function withSharedVisibility(tag: AfterPush, tags: readonly AfterPush[]): AfterPush {
  const { state } = tag
  if (!('visibility' in state) || state.visibility !== undefined) return tag
  const [visibility] = tags.flatMap((other) =>
    'visibility' in other.state && repositoryOf(other) === repositoryOf(tag)
      ? (other.state.visibility ?? [])
      : []
  )
  return { ...tag, state: { ...state, visibility } }
}

function repositoryOf({ reference }: AfterPush): string {
  return reference.replace(/:[^/:]*$/, '')
}
