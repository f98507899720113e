// The package exists, but cannot be pulled without a login that may read it.
import type { Visibility } from '../event/run.js'
import { plain, say, type Sentence } from '../text/sentence.js'
import { advice, byAuthor, type AdviceContext, type Fix, type Reason } from './reason.js'
import type { PackageName } from '../base/github.js'
import { closedBy, hasLogin, isClosed, pullerOf } from './predicates.js'
import { logIn, openElsewhere, openFixes, readFixes } from './fixes.js'
import { whereNamed } from './wording.js'

interface Data {
  readonly package: PackageName | undefined
  readonly visibility: Visibility | undefined
  readonly registry: string
  /** `anyone`: no login was used; `job`: the credentials of the job. */
  readonly puller: 'anyone' | 'job'
}

export const packagePrivate: Reason<'package-private', Data> = {
  code: 'package-private',
  means: 'the package is not public',
  source: 'zizmorcore/zizmor#808, DNSControl/dnscontrol#4236: a new package is private',
  pull: (c) => {
    const closed = closedBy(c)
    return isClosed(c) && !hasLogin(c) && closed !== undefined
      ? {
          certainty: closed === 'status' ? 'likely' : 'certain',
          package: c.github ? c.package : undefined,
          visibility: c.pull.visibility,
          registry: c.host,
          puller: pullerOf(c)
        }
      : undefined
  },
  says: ({ package: name, visibility, registry, puller, certainty }, context) => {
    const state = visibility === undefined ? say`not public` : say`${plain(visibility)}`
    if (name === undefined) {
      return advice(say`${registry} serves this image only to people with access.`, [
        puller === 'anyone' ? openElsewhere() : logIn(registry)
      ])
    }
    switch (puller) {
      case 'anyone':
        return advice(
          say`Nobody can pull it without a login${visibility === undefined ? say`` : say`, because it is ${state}`}. New packages are often private, even in a public repository.`,
          certainty === 'certain' ? openFixes(context.facts, name) : openOrSpell(name, context)
        )
      case 'job':
        return advice(
          certainty === 'certain'
            ? say`The package is ${state}, and ${jobWords(context)}.`
            : say`Most likely the package is ${state}, and ${jobWords(context)}.`,
          readFixes(registry, name, context)
        )
    }
  }
}

/** Where it is not certain that there is one. */
function openOrSpell(name: PackageName, context: AdviceContext): readonly Fix[] {
  const [open, ...others] = openFixes(context.facts, name)
  const spelling = byAuthor`If the package does not exist, check the spelling${whereNamed(context)}`
  return [...(open === undefined ? [] : [open]), spelling, ...others]
}

function jobWords({ target }: AdviceContext): Sentence {
  return target.tested.credential.kind === 'none'
    ? say`this job has no login that could pull it`
    : say`the login of this job may not pull it`
}
