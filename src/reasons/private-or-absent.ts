// Refused in words that are said of a private image and of one that is not there.
import { plain, say, type Sentence } from '../text/sentence.js'
import { advice, type Fix } from './advice.js'
import type { PackageName } from '../base/github.js'
import { closedBy, isClosed, isJobRefused, pullerOf } from './facts-about-pull.js'
import { packageSettings } from '../text/links.js'
import { openElsewhere, openFixes, readFixes } from './package-fixes.js'
import type { Reason } from './reason.js'

interface Data {
  readonly package: PackageName | undefined
  readonly registry: string
  readonly puller: 'anyone' | 'job'
}

export const privateOrAbsent: Reason<'private-or-absent', Data> = {
  code: 'private-or-absent',
  means: 'it is private, or not there',
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
        ? say` Here it mostly means that there is no such package.`
        : say``
    const spelling: Fix = { by: 'workflow author', text: say`Check how the name is spelt.` }
    const first: Fix = {
      by: 'publisher of the image',
      text:
        name !== undefined && puller === 'anyone'
          ? say`If nothing was pushed under this name yet: push the image, then make its package public, since a first push often makes a private one.`
          : say`If nothing was pushed under this name yet: push the image.`
    }
    const open = name === undefined ? [openElsewhere()] : openFixes(name)
    const others = puller === 'anyone' ? open.slice(0, 1) : readFixes(registry, context)
    const ifThere = others.map(({ by, text }) => ({
      by,
      text: say`If it is there: ${lower(text)}`
    }))
    return advice(
      say`${registry} gives the same answer for an image that is private and for one that does not exist; which it is cannot be told.${rather}`,
      [spelling, first, ...ifThere],
      { links: name === undefined ? [] : packageSettings(context.facts, name) }
    )
  }
}

/** A sentence to stand after a colon; it begins with our own words. */
function lower([first, ...rest]: Sentence): Sentence {
  if (first?.kind !== 'plain') return first === undefined ? [] : [first, ...rest]
  return [plain(`${first.text.charAt(0).toLowerCase()}${first.text.slice(1)}`), ...rest]
}
