// GitHub knows the repository under another name now, and its registry redirects nothing.
import { code, say } from '../text/sentence.js'
import { advice, type Fix } from './advice.js'
import { closedBy, hasMoved, isClosed } from './facts-about-pull.js'
import type { Reason } from './reason.js'

interface Data {
  /** `owner/name` as given. */
  readonly from: string
  /** `owner/name` that GitHub redirects to. */
  readonly to: string
  /** The reference that replaces the given one. */
  readonly suggested: string
  /** Was the new one found to be pullable? */
  readonly pullable: boolean
}

export const moved: Reason<'moved', Data> = {
  code: 'moved',
  means: 'the repository has moved',
  source:
    'GitHub docs, "Renaming a repository", "Transferring a repository": the API redirects; the registry does not',
  pull: (c) => {
    const { moved: place } = c.pull
    if (place === undefined || !hasMoved(c)) return undefined
    const { from, to, reference, pullable } = place
    return { from, to, suggested: reference, pullable }
  },
  // Only the status of an answer tells that the package is there.
  alsoFitsPull: (c) => c.pull.moved !== undefined && isClosed(c) && closedBy(c) === 'status',
  says: ({ from, to, suggested, pullable }, { target }) => {
    const publish: Fix = {
      by: 'publisher of the image',
      text: say`Push the image under its new name, and let anyone pull it there.`
    }
    const where =
      target.target.role === 'public'
        ? say`Write ${code(suggested)} where users are told what to pull, and here in ${code('public-images')}.`
        : say`Write ${code(suggested)} in place of the old name.`
    return advice(
      pullable
        ? say`GitHub redirects ${code(from)} to ${code(to)}, but its registry redirects nothing. The image can be pulled under the new name.`
        : say`GitHub redirects ${code(from)} to ${code(to)}, but its registry redirects nothing. Under the new name it could not be pulled either when it was tried.`,
      pullable
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
}
