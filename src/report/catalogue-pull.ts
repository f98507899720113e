// Knows the words for images to be pulled: found, moved, gone, or not the bytes that were named.
import type { MissingManifest } from '../registry/pull/result.js'
import { advice, isDigest, type Entry, type Fix } from './advice.js'
import { code, list, plain, say, type Sentence } from '../text/sentence.js'

export const pullable: Entry<'pullable'> = (_finding, { target }) =>
  advice(
    target.target.role === 'public'
      ? say`The registry serves this image to anyone.`
      : say`The registry serves this image to this job.`,
    []
  )

/** An expired login is refused also what is public (trivy docs, "Troubleshooting"). */
export const staleLogin: Entry<'stale-login'> = ({ registry }) =>
  advice(
    say`Anyone can pull this image without a login, but ${registry} refuses the login that is stored for it, and the stored login is what the build uses.`,
    [
      {
        by: 'workflow author',
        text: say`If a step of this job logs in to ${code(registry)}: renew the login it uses, or take the step out.`
      },
      {
        by: 'runner admin',
        text: say`If no step does: an old login is kept on the runner, so run ${code(`docker logout ${registry}`)} there.`
      }
    ]
  )

/** The API follows a rename or transfer, the registry does not (GitHub docs, "Transferring a repository"). */
export const moved: Entry<'moved'> = ({ from, to, suggested, pullable: found }, { target }) => {
  const publish: Fix = {
    by: 'publisher of the image',
    text: say`Push the image under its new name, and let anyone pull it there.`
  }
  const where =
    target.target.role === 'public'
      ? say`Write ${code(suggested)} where users are told what to pull, and here in ${code('public-images')}.`
      : say`Write ${code(suggested)} in place of the old name.`
  return advice(
    found
      ? say`GitHub redirects ${code(from)} to ${code(to)}, but its registry redirects nothing. The image can be pulled under the new name.`
      : say`GitHub redirects ${code(from)} to ${code(to)}, but its registry redirects nothing. Under the new name it could not be pulled either when it was tried.`,
    found
      ? [{ by: 'workflow author', text: where }]
      : [
          publish,
          {
            by: 'workflow author',
            text: say`Look under the packages of ${code(to)} for the image and its tags; the new name would be ${code(suggested)}.`
          }
        ]
  )
}

export const tagMissing: Entry<'tag-missing'> = ({ wanted }) =>
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
        say`The registry lets this image be read, and has no tag ${code(wanted)}. It was deleted, was never pushed, or is mistyped.`,
        [
          {
            by: 'workflow author',
            text: say`Take a tag that the registry has; mind a ${code('v')} in front of versions.`
          },
          { by: 'publisher of the image', text: say`If the tag is promised, push it.` }
        ]
      )

export const digestMismatch: Entry<'digest-mismatch'> = ({ what, expected, actual }, scene) => {
  const pinned = what === 'manifest' && scene.target.target.role === 'base'
  const came =
    actual === undefined
      ? say`what came is longer than the manifest says`
      : say`what came has ${code(actual)}`
  return advice(
    say`The ${plain(what)} should have the digest ${code(expected)}, and ${came}. Docker stops such a pull, and running the job again does not help while the registry holds these bytes.`,
    [
      {
        by: 'publisher of the image',
        text: say`Push the image again, so that the registry gets the right bytes.`
      },
      {
        by: 'workflow author',
        text: pinned
          ? say`Ask the publisher which digest is right, and pin that one; do not pin what came only because it came.`
          : say`Ask the publisher, or pin another version until it is mended.`
      },
      {
        by: 'runner admin',
        text: say`If a proxy or mirror stands before the registry, clear its cache.`
      }
    ]
  )
}

/** The children of an index carry no tag of their own, so that clean-ups by tag delete them. */
export const incompleteIndex: Entry<'incomplete-index'> = (finding) =>
  advice(
    say`The image lists ${missingWords(finding.missing)}, which the registry does not have: pulls for these fail. The usual cause is a clean-up that deletes untagged versions, as every platform of an image is one.`,
    [
      {
        by: 'publisher of the image',
        text: say`Push the image again, for all its platforms.`
      },
      {
        by: 'publisher of the image',
        text: say`Let the clean-up keep every version that a tagged image lists.`
      }
    ]
  )

export function missingWords(missing: readonly MissingManifest[]): Sentence {
  return list(missing.map(partWords))
}

function partWords({ digest, platform, isAttestation }: MissingManifest): Sentence {
  if (isAttestation) return say`an attestation (${code(digest)})`
  return platform === undefined ? say`${code(digest)}` : say`${code(platform)} (${code(digest)})`
}
