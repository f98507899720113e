// The registry has no repository of this name.
import { code, say } from '../text/sentence.js'
import { advice, byAuthor, byPublisher, type Reason } from './reason.js'
import { closedBy, hasMoved, isClosed } from './predicates.js'
import { whereNamed } from './wording.js'

interface Data {
  readonly registry: string
  readonly path: string
}

export const packageAbsent: Reason<'package-absent', Data> = {
  code: 'package-absent',
  means: 'there is no such image',
  source:
    'OCI distribution spec, error code NAME_UNKNOWN: the repository is not known to the registry',
  isFixedByPush: true,
  pull: (c) =>
    c.refusal === 'repository-missing' && !hasMoved(c)
      ? { registry: c.host, path: c.named?.reference.path ?? '' }
      : undefined,
  // That the package exists is known only from the status of an answer.
  alsoFitsPull: (c) => c.pull.moved === undefined && isClosed(c) && closedBy(c) === 'status',
  says: ({ registry, path }, context) =>
    advice(say`${registry} has no image ${code(path)}.`, [
      byAuthor`Check the spelling of the name${whereNamed(context)}, and that the image is in this registry`,
      byPublisher`If nothing was pushed yet, push the image first`
    ])
}
