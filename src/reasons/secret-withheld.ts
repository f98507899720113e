// The login is empty because the event gives the run no secrets.
import { capitalized, code, plain, say, type Part, type Sentence } from '../text/sentence.js'
import {
  advice,
  byAuthor,
  byRepositoryAdmin,
  type Advice,
  type AdviceContext,
  type Found,
  type Held,
  type Reason
} from './reason.js'
import type { Case } from './target-case.js'
import type { ReasonClass } from './codes.js'
import { maySecretsBeSent } from '../event/run.js'
import {
  classByDesign,
  emptyPart,
  isLoginEmpty,
  isUpstreamImage,
  lacksSecretBy
} from './predicates.js'
import {
  afterTheMerge,
  buildWithoutPushing,
  goesMissing,
  jobTokenFits,
  useJobToken
} from './fixes.js'
import { repositorySecrets } from '../text/links.js'
import { isPulled } from './wording.js'

interface Data {
  readonly because: 'fork' | 'dependabot' | 'own-fork'
  readonly registry: string
}

const TITLES: Readonly<Record<Data['because'], string>> = {
  fork: 'a fork gets no secrets',
  dependabot: 'Dependabot gets no Actions secrets',
  'own-fork': 'the fork lacks the secret'
}

export const secretWithheld: Reason<'secret-withheld', Data> = {
  code: 'secret-withheld',
  means: 'this event gets no secrets',
  titled: ({ because }) => TITLES[because],
  holdsForEveryName: true,
  source:
    'GitHub docs, "Using secrets in GitHub Actions": not passed to runs from forks, nor to a fork\'s own; Dependabot runs read their own store',
  push: (c) => {
    if (!isLoginEmpty(c)) return undefined
    if (lacksSecretBy(c) !== 'own-fork') {
      return withheld(c, classByDesign(c.run), maySecretsBeSent(c.run) ? 'likely' : 'certain')
    }
    // In a fork that has its own images, the name of the secret may also be misspelled.
    return isUpstreamImage(c) ? undefined : withheld(c, 'by-design', 'likely')
  },
  // A pull by a job publishes nothing that could go missing.
  pull: (c) =>
    emptyPart(c) === undefined
      ? undefined
      : withheld(c, 'by-design', lacksSecretBy(c) === 'own-fork' ? 'likely' : 'certain'),
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

function withheld(
  c: Case,
  itsClass: ReasonClass,
  certainty: 'certain' | 'likely'
): Held<Data> | undefined {
  const because = lacksSecretBy(c)
  return because === undefined
    ? undefined
    : { class: itsClass, certainty, because, registry: c.host }
}

function withheldFromFork(
  { registry, certainty }: Found<'secret-withheld', Data>,
  context: AdviceContext
): Advice {
  const why = say`GitHub gives pull requests from forks no secrets`
  return advice(
    certainty === 'certain'
      ? say`${capitalized(emptied(registry, context))}: ${why}.`
      : say`${capitalized(emptied(registry, context))}: most likely because ${why}.`,
    buildWithoutPushing(context),
    {
      notice: {
        why:
          certainty === 'certain'
            ? say`${why}, so ${emptied(registry, context)}`
            : say`${emptied(registry, context)}, most likely because ${why}`,
        then: afterTheMerge(context)
      }
    }
  )
}

function missingInFork(
  { registry }: Found<'secret-withheld', Data>,
  context: AdviceContext
): Advice {
  const repository = context.facts.run.repository.fullName
  const why = say`this workflow runs in ${code(repository)}, a fork, which most likely does not have the secret of the repository it was forked from`
  const page = repositorySecrets(context.facts, 'actions')
  const remedy = byRepositoryAdmin`To ${intent(context)} from the fork, save the secret in the fork, and name an image that its login may push: ${page}`
  return advice(
    say`${capitalized(emptied(registry, context))}: ${why}.`,
    [...buildWithoutPushing(context), remedy],
    {
      notice: {
        why: say`${emptied(registry, context)}, because ${why}`,
        then: say`to ${intent(context)} from the fork, save the secret there`
      }
    }
  )
}

const SKIP_DEPENDABOT = byAuthor`If they should not, skip the job in them: ${code("if: github.actor != 'dependabot[bot]'")}`

function withheldFromDependabot(
  finding: Found<'secret-withheld', Data>,
  context: AdviceContext
): Advice {
  const { registry } = finding
  const why = say`GitHub gives runs of Dependabot only the Dependabot secrets`
  const page = repositorySecrets(context.facts, 'dependabot')
  const store = byRepositoryAdmin`If runs of Dependabot should ${intent(context)}, save ${secretNamed(context)} for them: ${page}`
  const remedy = jobTokenFits(context)
    ? say`log in with the job token`
    : say`save the secret for Dependabot`
  return advice(
    say`${capitalized(emptied(registry, context))}: ${why}.${goesMissing(finding)}`,
    [...useJobToken(context), store, SKIP_DEPENDABOT],
    {
      notice: {
        why: say`${why}, so ${emptied(registry, context)}`,
        then: say`to ${intent(context)} in such runs too, ${remedy}`
      }
    }
  )
}

/** The secret behind the input `password`, where that input came out empty. */
function secretNamed({ facts: { inputs, job } }: AdviceContext): Sentence {
  const name = job.kind === 'plan' && inputs.password === '' ? job.passwordSecret : undefined
  return name === undefined ? say`the same secret` : say`the secret ${code(name)}`
}

/** A secret may hold the owner in the name as well. */
function emptied(registry: string, { target }: AdviceContext): Sentence {
  const { name } = target.target
  return name.kind === 'invalid' && name.problem.code === 'empty-component'
    ? say`the login for ${registry} and a part of the image name are empty`
    : say`the login for ${registry} is empty`
}

function intent({ target }: AdviceContext): Part {
  return plain(isPulled(target.target) ? 'pull it' : 'push')
}
