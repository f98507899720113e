// The image may be read, and has no such tag or digest.
import { code, list, say, type Sentence } from '../text/sentence.js'
import { advice } from './advice.js'
import type { Reason } from './reason.js'
import { isDigest, wantedOf } from './target.js'

interface Data {
  readonly wanted: string
  /** Some that there are. */
  readonly tags: readonly string[]
}

export const tagMissing: Reason<'tag-missing', Data> = {
  code: 'tag-missing',
  means: 'there is no such tag or digest',
  source:
    'OCI distribution spec, error code MANIFEST_UNKNOWN: the repository is there, and the tag is not',
  isFixedByPush: true,
  byAnswer: ({ answer, target }) =>
    answer.kind === 'tag-missing'
      ? { error: answer.error, wanted: wantedOf(target) ?? '', tags: answer.tags ?? [] }
      : undefined,
  says: ({ wanted, tags }) =>
    isDigest(wanted)
      ? advice(
          say`The image exists, but the registry has nothing with this digest: it was deleted, as a clean-up of untagged versions does, or is mistyped.`,
          [
            {
              by: 'workflow author',
              text: say`Pin a digest that the registry has; the publisher names those of the current tags`
            },
            { by: 'publisher of the image', text: say`Keep the versions that others pin` }
          ]
        )
      : advice(
          say`The image exists, but not this tag: it was deleted, was never pushed, or is mistyped.`,
          [
            {
              by: 'workflow author',
              text: say`Use a tag that exists; mind a ${code('v')} in front of versions`
            },
            { by: 'publisher of the image', text: say`If the tag is promised, push it` }
          ],
          { detail: others(tags) }
        )
}

function others(tags: readonly string[]): Sentence | undefined {
  return tags.length === 0
    ? undefined
    : say`it has, among others, ${list(tags.map((tag) => [code(tag)]))}`
}
