// Dependabot started the run, and its token is read-only.
import type { Declared } from '../workflow/declared-permissions.js'
import { code, say } from '../text/sentence.js'
import { advice, type Certainty, type Reason } from './reason.js'
import type { PushCase } from './target-case.js'
import {
  blockLacksWrite,
  classByDesign,
  declaresWrite,
  hasWriteForCertain,
  isCertainlyPushedByAnotherJob,
  isTokenRefused,
  isDeclaredWriteDoubtful,
  lacksWrite
} from './predicates.js'
import { blockFix, changeOf, goesMissing } from './fixes.js'

interface Data {
  readonly event: string
  readonly declared: Declared
}

export const dependabot: Reason<'dependabot', Data> = {
  code: 'dependabot',
  means: 'Dependabot gets a read-only token',
  titled: ({ certainty }) =>
    certainty === 'likely' ? 'the read-only token of Dependabot' : undefined,
  holdsForEveryName: true,
  source:
    'GitHub docs, "Dependabot on GitHub Actions": read-only by default; GitHub changelog 2021-10-06, "Workflows triggered by Dependabot PRs will respect permissions key": an explicit block raises it, as in GenSpectrum/cov-spectrum-website#749',
  push: (c) => {
    const certainty = certaintyOf(c)
    const { run, declared } = c
    return certainty === undefined
      ? undefined
      : { certainty, class: classByDesign(run), event: run.event, declared }
  },
  // The registry accepted the token of this job, not that of the job that pushes.
  evenIfAccepted: (c) =>
    c.answer.kind === 'accepted' && isCertainlyPushedByAnotherJob(c) && certaintyOf(c) === 'certain'
      ? { class: classByDesign(c.run), event: c.run.event, declared: c.declared }
      : undefined,
  alsoFitsPush: (c) => {
    const { run, jobToken, refusal } = c
    if (!jobToken || c.foreignOwner || run.origin.kind === 'fork') return false
    if (hasWriteForCertain(c)) return false
    if (run.dependabot && refusal === 'create-package') return true
    const mayBeEvent = (run.dependabot || run.dependabotUnsettled) && !blockLacksWrite(c)
    return mayBeEvent && (isTokenRefused(c) || lacksWrite(c))
  },
  says: (finding, context) => {
    const { declared } = finding
    return advice(
      say`Dependabot started this run, and only a ${code('permissions')} block with ${code('packages: write')} lets it push. Running it again as somebody else changes nothing.${goesMissing(finding)}`,
      [blockFix(declared, context)],
      {
        notice: {
          why:
            finding.certainty === 'certain'
              ? say`in runs of Dependabot a token can write only if a ${code('permissions')} block grants it`
              : say`in runs of Dependabot a token can write only if a ${code('permissions')} block grants it, and most likely none does here`,
          then: say`to push in such runs too, grant the job ${code('packages: write')}`
        },
        ...changeOf(declared)
      }
    )
  }
}

function certaintyOf(c: PushCase): Certainty | undefined {
  const { run, jobToken, declared } = c
  if (!jobToken || hasWriteForCertain(c)) return undefined
  if (run.dependabotUnsettled && isTokenRefused(c) && declaresWrite(c)) return 'likely'
  const doubtful = isDeclaredWriteDoubtful(c)
  if (!run.dependabot || (declaresWrite(c) && !doubtful)) return undefined
  if (!isTokenRefused(c) && !lacksWrite(c)) return undefined
  return doubtful || declared.kind === 'unreadable' ? 'likely' : 'certain'
}
