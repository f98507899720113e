// The login is empty because the event gives the run no secrets.
import { code, plain, say, type Part } from '../text/sentence.js'
import { advice, type Advice, type AdviceContext, type Fix } from './advice.js'
import type { Case } from './case.js'
import type { ReasonClass } from './codes.js'
import { isLoginEmpty, isUpstreamImage, maySecretsBeSent } from './facts-about-login.js'
import { emptyPart } from './facts-about-pull.js'
import { classByDesign, emptiesSecrets, withholdsSecrets } from './facts-about-run.js'
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
  readonly because: 'fork' | 'dependabot' | 'own-fork'
  readonly registry: string
}

export const secretWithheld: Reason<'secret-withheld', Data> = {
  code: 'secret-withheld',
  means: 'this event gets no secrets',
  holdsForEveryName: true,
  source:
    'GitHub docs, "Using secrets in GitHub Actions": not passed to runs from forks, nor to a fork\'s own; Dependabot runs read their own store',
  push: (c) => {
    if (!isLoginEmpty(c)) return undefined
    if (reasonOf(c) !== 'own-fork') {
      return withheld(c, classByDesign(c.run), maySecretsBeSent(c) ? 'likely' : 'certain')
    }
    // A fork that lives a life of its own may have misspelt the name of its own secret.
    return isUpstreamImage(c) ? undefined : withheld(c, 'by-design', 'likely')
  },
  // A pull by a job publishes nothing that could go missing.
  pull: (c) => (emptyPart(c) === undefined ? undefined : withheld(c, 'by-design', 'certain')),
  says: (finding, context) => {
    switch (finding.because) {
      case 'fork':
        return withheldFromFork(finding, context)
      case 'dependabot':
        return withheldFromDependabot(finding, context)
      case 'own-fork':
        return missingInFork(finding, context)
    }
  }
}

/** In a fork of one's own only what was meant and came out empty is explained by it. */
function reasonOf({ run, credential }: Case): Data['because'] | undefined {
  return credential.kind === 'withheld' ? emptiesSecrets(run) : withholdsSecrets(run)
}

function withheld(
  c: Case,
  itsClass: ReasonClass,
  certainty: 'certain' | 'likely'
): Held<Data> | undefined {
  const because = reasonOf(c)
  return because === undefined
    ? undefined
    : { class: itsClass, certainty, because, registry: c.host }
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

function missingInFork(
  { registry }: Found<'secret-withheld', Data>,
  context: AdviceContext
): Advice {
  const repository = context.facts.run.repository.fullName
  const cause = say`The login for ${registry} is empty: this workflow runs in ${repository}, a fork, and probably the secret is one of the repository it was forked from, which a fork does not get`
  const own = say`save the secret in the fork, and name an image that its login may push`
  const remedy: Fix = {
    by: 'repository admin',
    text: say`If the fork is to ${intent(context)} as well, ${own}.`
  }
  return advice(say`${cause}.`, [...buildWithoutPushing(context), remedy], {
    notice: (outcome) =>
      say`${cause}, so ${outcome}; you have nothing to fix, unless the fork is to ${intent(context)}: then ${own}.`,
    links: [repositorySecrets(context.facts, 'actions')]
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
