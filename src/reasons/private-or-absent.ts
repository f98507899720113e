// The refusal can mean a private image or one that does not exist.
import { say } from '../text/sentence.js'
import {
  advice,
  byAuthor,
  byPublisher,
  type AdviceContext,
  type Fix,
  type Reason
} from './reason.js'
import type { PackageName } from '../base/github.js'
import { closedBy, isClosed, isJobRefused, pullerOf } from './predicates.js'
import { changeVisibility, openElsewhere, readFixes } from './fixes.js'
import { whereNamed } from './wording.js'

interface Data {
  readonly package: PackageName | undefined
  readonly registry: string
  readonly puller: 'anyone' | 'job'
}

export const privateOrAbsent: Reason<'private-or-absent', Data> = {
  code: 'private-or-absent',
  means: 'it does not exist, or is private',
  source:
    'docker/hub-feedback#1771, karakeep-app/karakeep#1202: both are refused in the same words',
  isFixedByPush: true,
  pull: (c) =>
    isClosed(c) && !isJobRefused(c) && closedBy(c) === undefined
      ? { package: c.github ? c.package : undefined, registry: c.host, puller: pullerOf(c) }
      : undefined,
  says: ({ package: name, registry, puller, error }, context) => {
    // GitHub's registry says 403 DENIED of what is not there (bytecodealliance/wasm-pkg-tools#37).
    const rather =
      name !== undefined && puller === 'anyone' && error?.status === 403
        ? say` Here it usually means that the package does not exist.`
        : say``
    const spelling = byAuthor`Check the spelling of the name${whereNamed(context)}`
    const first: Fix =
      name !== undefined && puller === 'anyone'
        ? byPublisher`If nothing was pushed yet, push the image, then make its package public`
        : byPublisher`If nothing was pushed yet, push the image`
    const fixes = ifThere(registry, name, puller, context).map((fix) => ({
      ...fix,
      text: say`If it exists: ${fix.text}`
    }))
    return advice(
      say`${registry} gives the same answer for an image that is private and for one that does not exist.${rather}`,
      [spelling, first, ...fixes]
    )
  }
}

function ifThere(
  registry: string,
  name: PackageName | undefined,
  puller: 'anyone' | 'job',
  context: AdviceContext
): readonly Fix[] {
  if (puller === 'anyone') {
    return name === undefined
      ? [openElsewhere()]
      : [changeVisibility(context.facts, name, 'public')]
  }
  return readFixes(registry, name, context)
}
