// The registry serves the image.
import { say } from '../text/sentence.js'
import { advice, type Reason } from './reason.js'

export const pullable: Reason<'pullable'> = {
  code: 'pullable',
  means: 'the registry serves the image',
  source: 'OCI distribution spec, "Pulling manifests" (end-3): 200 OK',
  byAnswer: ({ answer }) => (answer.kind === 'pullable' ? {} : undefined),
  says: (_finding, { target }) =>
    advice(
      target.target.role === 'public'
        ? say`The registry serves this image to anyone.`
        : say`The registry serves this image to this job.`,
      []
    )
}
