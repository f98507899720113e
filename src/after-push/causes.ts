// Knows what can be said of a tag at the end of the job, and how to mend what is wrong.
import type { Visibility } from '../event/run.js'
import type { IncompleteIndex } from '../registry/pull/result.js'
import type { ReasonCode } from '../reasons/codes.js'
import { missingWords } from '../reasons/target.js'
import type { Level } from '../report/causes.js'
import { code, say, type Sentence } from '../text/sentence.js'

/** Who can see what is there. */
export interface Sight {
  /** Undefined where nobody told. */
  readonly visibility: Visibility | undefined
  /** Can anyone pull it? Undefined where that could not be found out. */
  readonly isPublic: boolean | undefined
}

/** What became of a tag that was to be pushed, or that `public-images` names. */
export type AfterPushState =
  /** With whatever digest: this job may have pushed it or not. */
  | ({ readonly kind: 'there'; readonly digest: string } & Sight)
  /** With the digest that the build reported. */
  | ({ readonly kind: 'arrived'; readonly digest: string } & Sight)
  | { readonly kind: 'missing' }
  /** Another digest than the build reported. */
  | ({ readonly kind: 'other-digest'; readonly expected: string; readonly actual: string } & Sight)
  /** An index of which parts are gone. */
  | ({ readonly kind: 'incomplete' } & Pick<IncompleteIndex, 'missing'> & Sight)
  | { readonly kind: 'unknown'; readonly why: string }

export interface AfterPush {
  readonly reference: string
  /** Is it one of `images`? Else only `public-images` names it, and this job does not push it. */
  readonly pushed: boolean
  readonly state: AfterPushState
  /** The visibility that `expected-visibility` or `public-images` asks for. */
  readonly demanded: Visibility | undefined
  /** Is the visibility known to be another one? */
  readonly demandBroken: boolean
}

/** One thing to say about a tag. */
export interface AfterCause {
  readonly level: Level
  /** Around the name, in the title. */
  readonly title: string
  readonly paragraphs: readonly Sentence[]
  readonly docs: ReasonCode | undefined
}

/** What is worth an annotation; nothing where the tag is as it should be. */
export function causesAfterPush(item: AfterPush, jobStatus: string): readonly AfterCause[] {
  const broken = item.demandBroken ? [brokenDemand(item)] : []
  return [...broken, ...stateCauses(item, jobStatus)]
}

function stateCauses(item: AfterPush, jobStatus: string): readonly AfterCause[] {
  const { state, demanded, pushed } = item
  switch (state.kind) {
    case 'missing':
      return [pushed ? missing(jobStatus) : notThere()]
    case 'other-digest':
      return [otherDigest(state)]
    case 'unknown':
      return [unknown(state.why, pushed)]
    case 'there':
    case 'arrived':
      return untoldOf(state, demanded)
    case 'incomplete':
      return [incomplete(state), ...untoldOf(state, demanded)]
  }
}

function unknown(why: string, pushed: boolean): AfterCause {
  return {
    level: 'warning',
    title: pushed ? 'may have arrived or not' : 'may be there or not',
    paragraphs: [say`After the push that could not be found out: ${why}.`],
    docs: undefined
  }
}

function untoldOf(
  { kind, visibility, isPublic }: { readonly kind: AfterPushState['kind'] } & Sight,
  demanded: Visibility | undefined
): readonly AfterCause[] {
  const isTold = visibility !== undefined || isPublic !== undefined
  return demanded === undefined || isTold ? [] : [untold(demanded, kind === 'arrived')]
}

function untold(demanded: Visibility, arrived: boolean): AfterCause {
  return {
    level: 'warning',
    title: `${arrived ? 'arrived' : 'is there'}, visibility not known`,
    paragraphs: [
      say`It should be ${code(demanded)}, and who can pull it could not be found out.`,
      say`What to do:`,
      say`Package admin: Look at the visibility in the package settings.`
    ],
    docs: undefined
  }
}

/** The verdict before the push spoke of one upload; here is what can still stop the rest. */
function missing(jobStatus: string): AfterCause {
  const ended =
    jobStatus === '' || jobStatus === 'success'
      ? say`This step let the push go on, and the registry does not have the tag now.`
      : say`This step let the push go on, the job ended with status ${code(jobStatus)}, and the registry does not have the tag now.`
  return {
    level: 'warning',
    title: 'did not arrive',
    paragraphs: [
      ended,
      say`What to do:`,
      jobStatus === '' || jobStatus === 'success'
        ? say`1. Workflow author: See that the build pushes (input ${code('push')}) and gives this tag.`
        : say`1. Workflow author: Look in the log of the build for the first error.`,
      say`2. Workflow author: If it is the push itself that failed: the login step may use another credential than the one tested, the tag may be protected, a quota may be full, or the registry had trouble.`
    ],
    docs: 'accepted'
  }
}

/** A tag that this job does not push: what its build said or did is no cause. */
function notThere(): AfterCause {
  return {
    level: 'warning',
    title: 'is not there',
    paragraphs: [
      say`Input ${code('public-images')} names this tag, and the registry does not have it now.`,
      say`What to do:`,
      say`Workflow author: Name a tag that the registry has. If this job should push it, name it in ${code('images')} too.`
    ],
    docs: 'tag-missing'
  }
}

function otherDigest({ expected, actual }: { expected: string; actual: string }): AfterCause {
  return {
    level: 'warning',
    title: 'has another digest',
    paragraphs: [
      say`The build reported ${code(expected)}, and the tag is ${code(actual)} now.`,
      say`What to do:`,
      say`Workflow author: See whether another job pushes the same tag, and whether ${code('pushed-digest')} is the output ${code('digest')} of the build that pushes it. Until then use the digest, not the tag.`
    ],
    docs: undefined
  }
}

/** A warning only: at the end of the job nothing but a wrong visibility turns it red. */
function incomplete({ missing: gone }: Pick<IncompleteIndex, 'missing'>): AfterCause {
  return {
    level: 'warning',
    title: 'is not whole',
    paragraphs: [
      say`The image lists ${missingWords(gone)}, which the registry does not have: pulls for these fail.`,
      say`What to do:`,
      say`1. Workflow author: Push the image again, for all its platforms.`,
      say`2. Package admin: Let the clean-up of untagged versions keep every version that a tagged image lists.`
    ],
    docs: 'incomplete-index'
  }
}

function brokenDemand({ state, demanded }: AfterPush): AfterCause {
  const sight = 'visibility' in state ? state : undefined
  const actual = sight?.visibility ?? (sight?.isPublic === true ? 'public' : undefined)
  const told = actual === undefined ? say`not so` : say`${code(actual)}`
  const wanted = demanded ?? 'public'
  const closed = wanted !== 'public' && actual === 'public'
  return {
    level: 'error',
    title: closed ? 'is public, and should not be' : `is not ${wanted}`,
    paragraphs: [
      say`The visibility of the package should be ${code(wanted)} and is ${told}.`,
      say`What to do:`,
      closed
        ? say`Package admin: A public package cannot be closed again. Delete the package if it is not for everybody, and push under another name; or set ${code('expected-visibility')} to ${code('public')}.`
        : say`Package admin: Open the package settings; under ${code('Danger Zone')} choose ${code('Change visibility')}.${wanted === 'public' ? say` It is for good: a public package cannot be closed again, and all its old versions become public too. If the choice is not offered, the organization forbids public packages.` : say``}`
    ],
    docs: closed ? 'too-visible' : 'package-private'
  }
}
