// The image exists, and not for the platform that it is pulled for.
import { code, list, plain, say, type Sentence } from '../text/sentence.js'
import { advice, byAuthor, byPublisher, type AdviceContext, type Reason } from './reason.js'
import { nameOf } from './wording.js'

interface Data {
  readonly wanted: readonly string[]
  readonly platforms: readonly string[]
}

/** Short, and without anything that a title could be broken by. */
const PLATFORM = /^[a-z0-9]+(?:\/[a-z0-9]+){1,2}$/

export const platformMissing: Reason<'platform-missing', Data> = {
  code: 'platform-missing',
  means: 'not there for this platform',
  titled: ({ wanted }) => (isInTitle(wanted) ? `not there for ${wanted.join()}` : undefined),
  source:
    'containerd, images.Manifest: "no match for platform in manifest"; OCI image spec, image index: one manifest for each platform',
  byAnswer: ({ answer }) =>
    answer.kind === 'platform-missing'
      ? { wanted: answer.wanted, platforms: answer.platforms }
      : undefined,
  says: ({ wanted, platforms }, context) =>
    advice(
      isInTitle(wanted)
        ? say`The image is built for other platforms.`
        : say`The image has no ${plain(wanted.length === 1 ? 'variant' : 'variants')} for ${names(wanted)}.`,
      [
        byAuthor`Use an image or tag that has ${names(wanted)}`,
        byPublisher`Also push the image for ${names(wanted)}`,
        byAuthor`If the build does not need ${names(wanted)}, build for platforms that the image has${stated(context)}`
      ],
      {
        detail: platforms.length === 0 ? undefined : say`it has ${names([...new Set(platforms)])}`
      }
    )
}

function isInTitle([only = '', ...others]: readonly string[]): boolean {
  return others.length === 0 && PLATFORM.test(only)
}

/** Where the platform stands, if it is not the runner's own. */
function stated({ facts, target }: AdviceContext): Sentence {
  const isStated = facts.pulls.some(
    (pull) => nameOf(pull.target) === nameOf(target.target) && pull.target.arePlatformsStated
  )
  return isStated
    ? say` (${code('platforms')} of the build step, or ${code('FROM --platform')})`
    : say``
}

const MOST = 8

function names(platforms: readonly string[]): Sentence {
  return list(
    platforms.map((platform) => [code(platform)]),
    MOST
  )
}
