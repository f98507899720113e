// Knows what can be said of a tag at the end of the job, and how to fix what is wrong.
import type { IncompleteIndex } from '../registry/result.js'
import type { Visibility } from '../event/run.js'
import type { ReasonCode } from '../reasons/codes.js'
import type { Fix } from '../reasons/reason.js'
import { changeVisibility, openSettings } from '../reasons/fixes.js'
import { missingWords } from '../reasons/phrases.js'
import { byLevel, type Level } from '../report/causes.js'
import { toAnnotation } from '../text/escape.js'
import { code, plain, say, type Sentence } from '../text/sentence.js'
import type { AfterPush, AfterPushDecision, AfterPushState, SeenVisibility } from './decide.js'

/** One thing to say about a tag, or about several alike. */
interface AfterCause {
  readonly level: Level
  /** After the name, in the title. */
  readonly title: string
  readonly why: readonly Sentence[]
  readonly fixes: readonly Fix[]
  readonly docs: ReasonCode | undefined
}

export interface AfterCauseOfTags extends AfterCause {
  readonly tags: readonly [AfterPush, ...AfterPush[]]
}

/** Everything that is worth an annotation, the gravest first; tags of which the same is to be said are one. */
export function causesAfterPush(decision: AfterPushDecision): readonly AfterCauseOfTags[] {
  const groups = new Map<string, AfterCauseOfTags>()
  for (const tag of decision.tags) {
    for (const cause of causesOfTag(tag, decision)) {
      const level = decision.mayFail ? cause.level : 'warning'
      const said = [...cause.why, ...cause.fixes.map(({ text }) => text)].map(toAnnotation)
      const key = [cause.title, ...said].join('\n')
      const known = groups.get(key)
      const tags: AfterCauseOfTags['tags'] = known === undefined ? [tag] : [...known.tags, tag]
      groups.set(key, { ...cause, level, tags })
    }
  }
  return byLevel([...groups.values()])
}

function causesOfTag(tag: AfterPush, decision: AfterPushDecision): readonly AfterCause[] {
  const broken = tag.isDemandBroken ? [brokenDemand(tag, decision)] : []
  return [...broken, ...stateCauses(tag, decision)]
}

function stateCauses(tag: AfterPush, decision: AfterPushDecision): readonly AfterCause[] {
  const { state, pushed } = tag
  switch (state.kind) {
    case 'missing':
      return [pushed ? missing(decision.jobStatus) : notThere()]
    case 'other-digest':
      return [otherDigest(state)]
    case 'unknown':
      return [unknown(state.why, pushed)]
    case 'there':
    case 'arrived':
      return unknownVisibility(tag, state, decision)
    case 'incomplete':
      return [incomplete(state), ...unknownVisibility(tag, state, decision)]
  }
}

function warning(
  title: string,
  why: Sentence,
  fixes: readonly Fix[],
  docs?: ReasonCode
): AfterCause {
  return { level: 'warning', title, why: [why], fixes, docs }
}

function byAuthor(text: Sentence): Fix {
  return { by: 'workflow author', text }
}

function unknown(why: string, pushed: boolean): AfterCause {
  return warning(
    pushed ? 'may have arrived or not' : 'may be there or not',
    say`After the push this could not be checked: ${why}.`,
    [byAuthor(say`Look at the packages page, or pull the tag`)]
  )
}

function unknownVisibility(
  { demanded, package: name }: AfterPush,
  { kind, visibility, isPublic }: { readonly kind: AfterPushState['kind'] } & SeenVisibility,
  decision: AfterPushDecision
): readonly AfterCause[] {
  if (demanded === undefined || visibility !== undefined || isPublic !== undefined) return []
  return [
    warning(
      `${kind === 'arrived' ? 'arrived' : 'is there'}, visibility not known`,
      say`It should be ${code(demanded)}, and who can pull it could not be found out.`,
      [
        {
          by: 'package admin',
          text:
            name === undefined
              ? say`Look at the visibility in the settings of the repository`
              : say`${openSettings(decision, name)} → look at the visibility`
        }
      ]
    )
  ]
}

/** The verdict before the push spoke of one upload; here is what can still stop the rest. */
function missing(jobStatus: string): AfterCause {
  const isDone = jobStatus === '' || jobStatus === 'success'
  const ended = isDone ? say`` : say` The job ended with status ${code(jobStatus)}.`
  return warning(
    'did not arrive',
    say`This step let the push go on, but the registry does not have the tag.${ended}`,
    [
      byAuthor(
        isDone
          ? say`Check that the build pushes (input ${code('push')}) and uses this tag`
          : say`Look in the log of the build for the first error`
      ),
      byAuthor(
        say`If the push itself failed: the login step may use another credential than the one tested, the tag may be protected, or a quota full`
      )
    ],
    'accepted'
  )
}

/** A tag that this job does not push: what its build said or did is no cause. */
function notThere(): AfterCause {
  return warning(
    'is not there',
    say`${code('public-images')} names this tag, and the registry does not have it.`,
    [
      byAuthor(
        say`Name a tag that exists; if this job should push it, name it in ${code('images')} too`
      )
    ],
    'tag-missing'
  )
}

function otherDigest({ expected, actual }: { expected: string; actual: string }): AfterCause {
  return warning(
    'has another digest',
    say`The build reported ${code(expected)}, and the tag is ${code(actual)} now.`,
    [
      byAuthor(
        say`Check whether another job pushes the same tag, and whether ${code('pushed-digest')} is the output ${code('digest')} of the build that pushes it`
      ),
      byAuthor(say`Use the digest instead of the tag until then`)
    ]
  )
}

/** A warning only: at the end of the job nothing but a wrong visibility turns it red. */
function incomplete({ missing: gone }: Pick<IncompleteIndex, 'missing'>): AfterCause {
  return warning(
    'is incomplete',
    say`The image lists ${missingWords(gone)}, which the registry does not have, so pulls of these fail.`,
    [
      byAuthor(say`Push the image again, for all its platforms`),
      {
        by: 'package admin',
        text: say`Let the clean-up of untagged versions keep every version that a tagged image lists`
      }
    ],
    'incomplete-index'
  )
}

function brokenDemand(tag: AfterPush, decision: AfterPushDecision): AfterCause {
  const { state } = tag
  const seen = 'visibility' in state ? state : undefined
  const actual = seen?.visibility ?? (seen?.isPublic === true ? 'public' : undefined)
  const wanted = tag.demanded ?? 'public'
  const isTooOpen = wanted !== 'public' && actual === 'public'
  return {
    level: 'error',
    title:
      actual === undefined
        ? 'is not public, but should be'
        : `is ${actual}, but should be ${wanted}`,
    why: [
      isTooOpen
        ? say`Anyone can pull it, and the inputs of this step ask for ${code(wanted)}.`
        : say`The inputs of this step ask for ${code(wanted)}, but some of those who should pull it cannot.`
    ],
    fixes: isTooOpen ? INSTEAD_OF_CLOSING : change(tag, wanted, decision),
    docs: isTooOpen ? 'too-visible' : 'package-private'
  }
}

const INSTEAD_OF_CLOSING: readonly Fix[] = [
  {
    by: 'package admin',
    text: say`A public package cannot be made private again: delete it, and push under another name`
  },
  byAuthor(say`If it is meant to be public, set ${code('expected-visibility: public')}`)
]

function change(
  { package: name }: AfterPush,
  wanted: Visibility,
  decision: AfterPushDecision
): readonly Fix[] {
  if (name === undefined) {
    return [{ by: 'registry admin', text: say`Make the repository ${plain(wanted)}` }]
  }
  return [changeVisibility(decision, name, wanted)]
}
