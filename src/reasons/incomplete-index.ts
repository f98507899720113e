// The image lists parts that its registry does not have.
import type { MissingManifest } from '../registry/result.js'
import { say } from '../text/sentence.js'
import { advice, byPublisher, type Reason } from './reason.js'
import { missingWords } from './wording.js'

interface Data {
  readonly missing: readonly MissingManifest[]
}

export const incompleteIndex: Reason<'incomplete-index', Data> = {
  code: 'incomplete-index',
  means: 'parts of the image are missing',
  holdsForEveryLogin: true,
  source:
    'OCI image spec, image index; GitHub docs, "Deleting and restoring a package": the children of an index carry no tag of their own, so that clean-ups by tag delete them',
  byAnswer: ({ answer }) =>
    answer.kind === 'incomplete-index' ? { missing: answer.missing } : undefined,
  says: ({ missing }) =>
    advice(
      say`The image lists them, and pulls that need them fail. Usually a clean-up has deleted untagged versions.`,
      [
        byPublisher`Push the image again, for all its platforms`,
        {
          ...byPublisher`Let the clean-up keep every version that a tagged image lists, or it happens again`,
          also: true
        }
      ],
      { detail: say`missing: ${missingWords(missing)}` }
    )
}
