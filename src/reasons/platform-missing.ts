// The image exists, and not for the platform that it is pulled for.
import { code, list, plain, say, type Sentence } from '../text/sentence.js'
import { advice } from './advice.js'
import type { Reason } from './reason.js'

interface Data {
  readonly wanted: readonly string[]
  readonly platforms: readonly string[]
}

export const platformMissing: Reason<'platform-missing', Data> = {
  code: 'platform-missing',
  means: 'not there for this platform',
  source:
    'containerd, images.Manifest: "no match for platform in manifest"; OCI image spec, image index: one manifest for each platform',
  byAnswer: ({ answer }) =>
    answer.kind === 'platform-missing'
      ? { wanted: answer.wanted, platforms: answer.platforms }
      : undefined,
  says: ({ wanted, platforms }) =>
    advice(
      say`The image has no ${plain(wanted.length === 1 ? 'variant' : 'variants')} for ${names(wanted)}.`,
      [
        {
          by: 'workflow author',
          text: say`Build for platforms that the image has, or use an image or tag that has ${names(wanted)}`
        },
        { by: 'publisher of the image', text: say`Push the image for ${names(wanted)} as well` }
      ],
      {
        detail: platforms.length === 0 ? undefined : say`it has ${names([...new Set(platforms)])}`
      }
    )
}

const MOST = 8

function names(platforms: readonly string[]): Sentence {
  return list(
    platforms.map((platform) => [code(platform)]),
    MOST
  )
}
