// The image may be read, and has no such tag or digest.
import { code, list, say, type Sentence } from '../text/sentence.js'
import { advice, byAuthor, byPublisher, type AdviceContext, type Reason } from './reason.js'
import { isDigest, wantedOf, whereNamed } from './wording.js'

interface Data {
  readonly wanted: string
  /** Some that there are. */
  readonly tags: readonly string[]
}

export const tagMissing: Reason<'tag-missing', Data> = {
  code: 'tag-missing',
  means: 'there is no such tag or digest',
  titled: ({ wanted }) => (isDigest(wanted) ? 'there is no such digest' : 'there is no such tag'),
  holdsForEveryLogin: true,
  source:
    'OCI distribution spec, error code MANIFEST_UNKNOWN: the repository is there, and the tag is not',
  isFixedByPush: true,
  byAnswer: ({ answer, target }) =>
    answer.kind === 'tag-missing'
      ? { error: answer.error, wanted: wantedOf(target) ?? '', tags: answer.tags ?? [] }
      : undefined,
  says: ({ wanted, tags }, context) =>
    isDigest(wanted)
      ? advice(
          say`The image exists, but the registry has nothing with this digest: it was deleted, for example by a clean-up of untagged versions, or is mistyped.`,
          [
            byAuthor`Pin a digest that the registry has, such as that of a current tag`,
            byPublisher`Keep the versions that others pin`
          ]
        )
      : advice(
          say`The image exists, but not this tag: it was deleted, was never pushed, or is mistyped.`,
          [
            {
              by: 'workflow author',
              text: tagFix(wanted, tags, context)
            },
            byPublisher`If this tag should exist, push it`
          ],
          { detail: others(tags) }
        )
}

/** A version is often looked for with a `v` that its tag lacks, or the other way round. */
function tagFix(wanted: string, tags: readonly string[], context: AdviceContext): Sentence {
  const meant = wanted.startsWith('v') ? wanted.slice(1) : `v${wanted}`
  return tags.includes(meant)
    ? say`Use the tag ${code(meant)}${whereNamed(context)}`
    : say`Use a tag that exists${whereNamed(context)}`
}

function others(tags: readonly string[]): Sentence | undefined {
  return tags.length === 0
    ? undefined
    : say`it has, among others, ${list(tags.map((tag) => [code(tag)]))}`
}
