// Knows the words for pushes refused by design: forks, Dependabot, secrets that an event does not get.
import type { FindingOf } from '../verdict/finding.js'
import {
  advice,
  buildWithoutPushing,
  isPulled,
  jobTokenFits,
  useJobToken,
  type Advice,
  type Entry,
  type Fix,
  type Scene
} from './advice.js'
import { blockFix, placeOf } from './blocks.js'
import { repositoryActions, repositorySecrets } from '../text/links.js'
import { code, plain, say, type Part, type Sentence } from '../text/sentence.js'

export const forkPullRequest: Entry<'fork-pull-request'> = (finding, scene) => {
  const head = finding.head === undefined ? say`` : say` (${finding.head})`
  const cause =
    finding.certainty === 'certain'
      ? say`This run belongs to a pull request from a fork${head}, and GitHub gives it a read-only token whatever the workflow says`
      : say`This run probably has the read-only token of a pull request from a fork${head}, which no workflow can raise`
  const admin: readonly Fix[] = finding.adminMaySendWriteTokens
    ? [
        {
          by: 'repository admin',
          text: say`Only where every author of such pull requests may publish images: tick ${code('Send write tokens to workflows from pull requests')} in the Actions settings.`
        }
      ]
    : []
  return advice(say`${cause}.`, [...buildWithoutPushing(scene), ...admin], {
    notice: (outcome) => say`${cause}, so ${outcome}; ${ending(scene)}.`,
    links: finding.adminMaySendWriteTokens ? [repositoryActions(scene.facts)] : []
  })
}

export const dependabot: Entry<'dependabot'> = (finding, scene) => {
  const { declared } = finding
  const cause = say`Dependabot started this run, and GitHub gives such a run a read-only token unless a ${code('permissions')} block asks for ${code('packages: write')}`
  const place = placeOf(declared)
  const amendment = declared.kind === 'unreadable' ? undefined : declared.fix
  const missing = say`${cause}. Running the job again as somebody else changes nothing.${goesMissing(finding)}`
  return advice(missing, [blockFix(declared, scene)], {
    notice: (outcome) =>
      say`${cause}, so ${outcome}; you have nothing to fix, unless runs of Dependabot are meant to push: then grant ${code('packages: write')} to the job.`,
    place,
    amendment
  })
}

/** Why the same cause is an error here and a notice elsewhere. */
function goesMissing({ class: itsClass }: FindingOf<'dependabot' | 'secret-withheld'>): Sentence {
  return itsClass === 'mistake'
    ? say` On the default branch and on tags that is an error, because the image goes missing there.`
    : say``
}

export const secretWithheld: Entry<'secret-withheld'> = (finding, scene) => {
  switch (finding.because) {
    case 'fork':
      return withheldFromFork(finding, scene)
    case 'dependabot':
      return withheldFromDependabot(finding, scene)
  }
}

function withheldFromFork(
  { registry, certainty }: FindingOf<'secret-withheld'>,
  scene: Scene
): Advice {
  const gives = certainty === 'certain' ? say`gives` : say`probably gives`
  const cause = say`The login for ${registry} is empty: this run belongs to a pull request from a fork, and GitHub ${gives} it no secrets`
  return advice(say`${cause}.`, buildWithoutPushing(scene), {
    notice: (outcome) => say`${cause}, so ${outcome}; ${ending(scene)}.`
  })
}

function withheldFromDependabot(finding: FindingOf<'secret-withheld'>, scene: Scene): Advice {
  const { registry } = finding
  const cause = say`The login for ${registry} is empty: Dependabot started this run, and GitHub gives it the Dependabot secrets only`
  const store: Fix = {
    by: 'repository admin',
    text: say`If runs of Dependabot are meant to ${does(scene)}, save the same secret under ${code('Secrets and variables')}, ${code('Dependabot')} as well.`
  }
  const remedy = jobTokenFits(scene)
    ? say`log in with the token of the job in place of the secret`
    : say`save the secret for Dependabot as well`
  return advice(say`${cause}.${goesMissing(finding)}`, [...useJobToken(scene), store], {
    notice: (outcome) =>
      say`${cause}, so ${outcome}; you have nothing to fix, unless runs of Dependabot are meant to ${does(scene)}: then ${remedy}.`,
    links: [repositorySecrets(scene.facts, 'dependabot')]
  })
}

export const upstreamImageInFork: Entry<'upstream-image-in-fork'> = (finding, scene) => {
  const { owner, repository, parentKnown } = finding
  const whose: Sentence = parentKnown
    ? say`the owner of the repository it was forked from`
    : say`probably the owner of the repository it was forked from`
  const cause = say`This workflow runs in ${repository}, a fork, and the token of a job there cannot push under ${owner}, ${whose}`
  const own = say`name them under ${code('github.repository_owner')}, in lower case`
  const fixes: readonly Fix[] = [
    {
      by: 'workflow author',
      text: say`Skip the job in forks: ${code(`if: github.repository_owner == '${owner}'`)}.`
    },
    { by: 'workflow author', text: say`If forks are to push images of their own, ${own}.` }
  ]
  return advice(
    say`${cause}.`,
    isCache(scene) ? [...buildWithoutPushing(scene), ...fixes] : fixes,
    {
      notice: (outcome) =>
        say`${cause}, so ${outcome}; you have nothing to fix, unless you want images of your own: then ${own}.`
    }
  )
}

/** What a reader of the notice may leave undone. */
function ending(scene: Scene): Sentence {
  if (isPulled(scene.target.target))
    return say`nobody can change that in the pull request, and a job that needs the image can be left out there`
  return isCache(scene)
    ? say`the build goes on without it when it is given the output ${code('cache-to')} of this step`
    : say`nobody can change that in the pull request, and the image can be pushed after the merge`
}

function does({ target }: Scene): Part {
  return plain(isPulled(target.target) ? 'pull it' : 'push')
}

function isCache({ target }: Scene): boolean {
  return target.target.role === 'cache'
}
