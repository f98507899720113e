// The login is empty because the event gives the run no secrets.
import { code, plain, say, type Part } from '../text/sentence.js'
import { advice, type Advice, type AdviceContext, type Fix } from './advice.js'
import type { Case } from './case.js'
import type { ReasonClass } from './codes.js'
import { isLoginEmpty, maySecretsBeSent } from './facts-about-login.js'
import { emptyPart } from './facts-about-pull.js'
import { classByDesign, withholdsSecrets } from './facts-about-run.js'
import {
  buildWithoutPushing,
  goesMissing,
  jobTokenFits,
  nothingToDo,
  useJobToken
} from './fixes.js'
import { repositorySecrets } from '../text/links.js'
import type { Found, Held, Reason } from './reason.js'
import { isPulled } from './target.js'

interface Data {
  readonly because: 'fork' | 'dependabot'
  readonly registry: string
}

export const secretWithheld: Reason<'secret-withheld', Data> = {
  code: 'secret-withheld',
  means: 'this event gets no secrets',
  holdsForEveryName: true,
  source:
    'GitHub docs, "Using secrets in GitHub Actions": not passed to runs from forks; Dependabot runs read their own store',
  push: (c) =>
    isLoginEmpty(c)
      ? withheld(c, classByDesign(c.run), maySecretsBeSent(c) ? 'likely' : 'certain')
      : undefined,
  // A pull by a job publishes nothing that could go missing.
  pull: (c) => (emptyPart(c) === undefined ? undefined : withheld(c, 'by-design', 'certain')),
  says: (finding, context) => {
    switch (finding.because) {
      case 'fork':
        return withheldFromFork(finding, context)
      case 'dependabot':
        return withheldFromDependabot(finding, context)
    }
  }
}

function withheld(
  { run, host }: Case,
  itsClass: ReasonClass,
  certainty: 'certain' | 'likely'
): Held<Data> | undefined {
  const because = withholdsSecrets(run)
  return because === undefined ? undefined : { class: itsClass, certainty, because, registry: host }
}

function withheldFromFork(
  { registry, certainty }: Found<'secret-withheld', Data>,
  context: AdviceContext
): Advice {
  const gives = certainty === 'certain' ? say`gives` : say`probably gives`
  const cause = say`The login for ${registry} is empty: this run belongs to a pull request from a fork, and GitHub ${gives} it no secrets`
  return advice(say`${cause}.`, buildWithoutPushing(context), {
    notice: (outcome) => say`${cause}, so ${outcome}; ${nothingToDo(context)}.`
  })
}

function withheldFromDependabot(
  finding: Found<'secret-withheld', Data>,
  context: AdviceContext
): Advice {
  const { registry } = finding
  const cause = say`The login for ${registry} is empty: Dependabot started this run, and GitHub gives it the Dependabot secrets only`
  const store: Fix = {
    by: 'repository admin',
    text: say`If runs of Dependabot are meant to ${intent(context)}, save the same secret under ${code('Secrets and variables')}, ${code('Dependabot')} as well.`
  }
  const remedy = jobTokenFits(context)
    ? say`log in with the token of the job in place of the secret`
    : say`save the secret for Dependabot as well`
  return advice(say`${cause}.${goesMissing(finding)}`, [...useJobToken(context), store], {
    notice: (outcome) =>
      say`${cause}, so ${outcome}; you have nothing to fix, unless runs of Dependabot are meant to ${intent(context)}: then ${remedy}.`,
    links: [repositorySecrets(context.facts, 'dependabot')]
  })
}

function intent({ target }: AdviceContext): Part {
  return plain(isPulled(target.target) ? 'pull it' : 'push')
}
