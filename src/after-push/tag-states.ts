// Decides at the end of the job what became of each tag, and whether it has the visibility that was asked for.
import { isConclusive } from '../reasons/target-case.js'
import type { TagFacts } from '../facts.js'
import type { Inputs } from '../inputs/inputs.js'
import type { Run, Visibility } from '../event/run.js'
import type { IncompleteIndex, PullResult } from '../registry/result.js'
import type { PackageName } from '../base/github.js'
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

/** What became of a tag that was to be pushed, or that `public-images` names. */
export type AfterPushState =
  /** With whatever digest: this job may have pushed it or not. */
  | ({ readonly kind: 'there'; readonly digest: string } & SeenVisibility)
  /** With the digest that the build reported. */
  | ({ readonly kind: 'arrived'; readonly digest: string } & SeenVisibility)
  | { readonly kind: 'missing' }
  /** Another digest than the build reported. */
  | ({
      readonly kind: 'other-digest'
      readonly expected: string
      readonly actual: string
    } & SeenVisibility)
  /** An index of which parts are gone. */
  | ({ readonly kind: 'incomplete' } & Pick<IncompleteIndex, 'missing'> & SeenVisibility)
  | { readonly kind: 'unknown'; readonly why: string }

/** Who can see what is there. */
export interface SeenVisibility {
  /** Undefined where it is not known. */
  readonly visibility: Visibility | undefined
  /** Can anyone pull it? Undefined where that could not be found out. */
  readonly isPublic: boolean | undefined
}

/** The outcome of the check at the end of the job. */
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

/** What shows the tag, else what shows that it is not there, else the answer to the login. */
function firstConclusive(withLogin: PullResult, withoutLogin: PullResult): PullResult {
  const answers = [withLogin, withoutLogin]
  return (
    answers.find(({ kind }) => kind === 'pullable') ??
    answers.find((one) => isConclusive(one) || isRepositoryMissing(one)) ??
    withLogin
  )
}

function isRepositoryMissing(answer: PullResult): boolean {
  return answer.kind === 'refused' && answer.refusal.kind === 'repository-missing'
}

/** What became of the tag, as the conclusive answer has it. */
function stateOf(
  answer: PullResult,
  pushed: string | undefined,
  visibility: Visibility | undefined,
  open: PullResult
): AfterPushState {
  switch (answer.kind) {
    case 'pullable':
      return { ...stateOfDigest(answer.digest, pushed), visibility, isPublic: isOpen(open) }
    case 'tag-missing':
      return { kind: 'missing' }
    case 'refused':
      return isRepositoryMissing(answer)
        ? { kind: 'missing' }
        : { kind: 'unknown', why: 'the registry refuses to show it' }
    case 'incomplete-index': {
      const { missing } = answer
      return { kind: 'incomplete', missing, visibility, isPublic: isOpen(open) }
    }
    case 'platform-missing':
    case 'artifact':
      return { kind: 'unknown', why: 'the registry holds another kind of image' }
    case 'digest-mismatch':
      return { kind: 'unknown', why: 'the copy in the registry is damaged' }
    case 'schema-1':
      return { kind: 'unknown', why: 'the registry has it in a format that docker no longer pulls' }
    case 'rate-limited':
    case 'unavailable':
    case 'unrecognised':
    case 'untrusted-realm':
      return { kind: 'unknown', why: 'the registry gives no answer' }
  }
}

/** Only the build's own digest proves a push: a tag can be there from before this job. */
function stateOfDigest(digest: string, pushed: string | undefined) {
  if (pushed === undefined) return { kind: 'there', digest } as const
  return digest === pushed
    ? ({ kind: 'arrived', digest } as const)
    : ({ kind: 'other-digest', expected: pushed, actual: digest } as const)
}

/** Can anybody pull it, or what is left of it? Undefined when that could not be found out. */
function isOpen(open: PullResult): boolean | undefined {
  if (open.kind === 'pullable' || open.kind === 'incomplete-index') return true
  return open.kind === 'refused' ? false : undefined
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

function packageOf(
  { repository }: Run,
  { registry, reference }: TagFacts['tag']['named']
): PackageName | undefined {
  if (registry.kind !== 'github') return undefined
  const [owner = '', ...rest] = reference.path.split('/')
  const isOwn = owner === repository.owner.toLowerCase()
  return { owner, name: rest.join('/'), ownerType: isOwn ? repository.ownerType : undefined }
}

/** All tags of a package have its visibility: where one tag shows it, it is known for the others too. */
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
