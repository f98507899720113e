// Is a tag there, and did it arrive? What the registry's answers say of it at the end of the job.
import type { Visibility } from '../event/run.js'
import type { IncompleteIndex, PullResult } from '../registry/pull/result.js'

/** Who can see what is there. */
export interface SeenVisibility {
  /** Undefined where nobody told. */
  readonly visibility: Visibility | undefined
  /** Can anyone pull it? Undefined where that could not be found out. */
  readonly isPublic: boolean | undefined
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

/** What shows the tag, else what shows that it is not there, else the answer to the login. */
export function firstConclusive(withLogin: PullResult, withoutLogin: PullResult): PullResult {
  const answers = [withLogin, withoutLogin]
  return answers.find(({ kind }) => kind === 'pullable') ?? answers.find(isConclusive) ?? withLogin
}

function isConclusive(answer: PullResult): boolean {
  switch (answer.kind) {
    case 'pullable':
    case 'tag-missing':
    case 'digest-mismatch':
    case 'incomplete-index':
    case 'platform-missing':
    case 'artifact':
    case 'schema-1':
      return true
    case 'refused':
      return answer.refusal.kind === 'repository-missing'
    case 'rate-limited':
    case 'unavailable':
    case 'unrecognised':
    case 'untrusted-realm':
      return false
  }
}

/** What became of the tag, as the conclusive answer has it. */
export function stateOf(
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
      return answer.refusal.kind === 'repository-missing'
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
      return { kind: 'unknown', why: 'the registry holds it damaged' }
    case 'schema-1':
      return { kind: 'unknown', why: 'the registry has it in a form that docker pulls no longer' }
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
export function isOpen(open: PullResult): boolean | undefined {
  if (open.kind === 'pullable' || open.kind === 'incomplete-index') return true
  return open.kind === 'refused' ? false : undefined
}
