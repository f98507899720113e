// GitHub knows the repository under another name now, and its registry redirects nothing.
import { code, say } from '../text/sentence.js'
import { advice, byAuthor, byPublisher, type Reason } from './reason.js'
import { closedBy, hasMoved, isClosed } from './predicates.js'

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
  // That the package exists is known only from the status of an answer.
  alsoFitsPull: (c) => c.pull.moved !== undefined && isClosed(c) && closedBy(c) === 'status',
  says: ({ from, to, suggested, pullable }, { target }) => {
    const redirect = say`GitHub redirects ${code(from)} to ${code(to)}, but its registry does not redirect.`
    if (!pullable) {
      return advice(say`${redirect} The image cannot be pulled under the new name either.`, [
        byPublisher`Push the image under its new name, and make it public there`,
        {
          ...byAuthor`Look for the image under the packages of ${code(to)}; its new name would be`,
          instead: suggested
        }
      ])
    }
    const text =
      target.target.role === 'public'
        ? say`Write the new name, here and where users are told what to pull`
        : say`Write the new name`
    return advice(redirect, [{ by: 'workflow author', text, instead: suggested }])
  }
}
