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
          say`The registry lets this image be read, and has nothing with the digest ${code(wanted)}. It was deleted, as a clean-up of untagged versions does, or it is mistyped.`,
          [
            {
              by: 'workflow author',
              text: say`Pin a digest that the registry has; the publisher names those of the present tags.`
            },
            { by: 'publisher of the image', text: say`Keep the versions that others pin.` }
          ]
        )
      : advice(
          say`The registry lets this image be read, and has no tag ${code(wanted)}. It was deleted, was never pushed, or is mistyped.${others(tags)}`,
          [
            {
              by: 'workflow author',
              text: say`Take a tag that the registry has; mind a ${code('v')} in front of versions.`
            },
            { by: 'publisher of the image', text: say`If the tag is promised, push it.` }
          ]
        )
}

function others(tags: readonly string[]): Sentence {
  return tags.length === 0
    ? say``
    : say` It has, among others, ${list(tags.map((tag) => [code(tag)]))}.`
}
