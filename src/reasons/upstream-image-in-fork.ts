// The workflow of a fork names the image of the repository it was forked from.
import { code, say, type Sentence } from '../text/sentence.js'
import { advice, byAuthor, type Fix, type Reason } from './reason.js'
import { isUpstreamImage } from './predicates.js'
import { buildWithoutPushing, isCache } from './fixes.js'

interface Data {
  readonly owner: string
  readonly repository: string
  readonly repositoryOwner: string
  readonly parentKnown: boolean
}

export const upstreamImageInFork: Reason<'upstream-image-in-fork', Data> = {
  code: 'upstream-image-in-fork',
  means: 'a fork cannot push to its parent',
  source:
    'gramps-project/gramps-web-api#781: a push in a fork; dracutdevs/dracut#1865: its scheduled runs',
  push: (c) => {
    if (!isUpstreamImage(c)) return undefined
    const { fullName, owner, parentOwner } = c.repository
    return {
      certainty: parentOwner === undefined ? 'likely' : 'certain',
      owner: c.package.owner,
      repository: fullName,
      repositoryOwner: owner,
      parentKnown: parentOwner !== undefined
    }
  },
  // Whether the repository is a fork is not known.
  alsoFitsPush: ({ jobToken, foreignOwner, repository, refusal }) =>
    jobToken && foreignOwner && repository.fork === undefined && refusal !== 'owner-not-found',
  says: ({ owner, repository, parentKnown }, context) => {
    const whose: Sentence = parentKnown
      ? say`the owner of the repository it was forked from`
      : say`most likely the owner of the repository it was forked from`
    const own = say`name them under ${code('github.repository_owner')}, in lower case`
    const fixes: readonly Fix[] = [
      byAuthor`Skip the job in forks: add ${code(`if: github.repository_owner == '${owner}'`)} to it`,
      byAuthor`For images of the fork itself, ${own}`
    ]
    return advice(
      say`This workflow runs in ${code(repository)}, a fork, and its token cannot push under ${owner}, ${whose}.`,
      isCache(context) ? [...buildWithoutPushing(context), ...fixes] : fixes,
      {
        notice: {
          why: parentKnown
            ? say`this workflow runs in a fork, whose token cannot push under ${owner}`
            : say`this workflow most likely runs in a fork of a repository of ${owner}, whose token cannot push there`,
          then: say`to stop this notice, skip the job in forks, or push images under ${code('github.repository_owner')}`
        }
      }
    )
  }
}
