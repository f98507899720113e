// The image is named under another account than the repository's, for which the job's token does not speak.
import { code, say } from '../text/sentence.js'
import { advice, byAuthor, type Reason } from './reason.js'
import { isUpstreamImage } from './predicates.js'
import { otherOwnerFix } from './fixes.js'
import { classicTokens } from '../text/links.js'
import { suffixOf, whereNamed } from './wording.js'

interface Data {
  readonly owner: string
  readonly repositoryOwner: string
  readonly suggested: string
}

export const wrongOwner: Reason<'wrong-owner', Data> = {
  code: 'wrong-owner',
  means: 'the image has another owner',
  toChange: 'owner',
  source:
    'openwrt/buildbot#2, grafana/k6#2111: the job token speaks for the account that owns the repository',
  push: (c) => {
    const { jobToken, foreignOwner, refusal, repository, run } = c
    if (!jobToken || !foreignOwner || refusal === 'owner-not-found') return undefined
    if (isUpstreamImage(c)) return undefined
    // Certain where it is known whether this is a fork, and the refusal is not about the package.
    const sure = repository.fork !== undefined && refusal !== 'write-package'
    return {
      certainty: sure ? 'certain' : 'likely',
      owner: c.package.owner,
      repositoryOwner: repository.owner,
      suggested: `${run.server.registry}/${repository.owner.toLowerCase()}/${c.package.name}`
    }
  },
  // A fork whose parent is not known, or a fork's pull request whose token an admin may have given write access.
  alsoFitsPush: (c) =>
    (isUpstreamImage(c) && c.repository.parentOwner === undefined) ||
    (c.jobToken && c.foreignOwner && c.run.origin.kind === 'fork' && c.refusal !== undefined),
  says: ({ owner, repositoryOwner, suggested }, context) =>
    advice(
      say`The job token pushes only under the owner of its repository, ${code(repositoryOwner)}, and the image is named under ${code(owner)}.`,
      [
        {
          ...byAuthor`Name the image under the owner of this repository${whereNamed(context)}`,
          instead: `${suggested}${suffixOf(context.target.target)}`
        },
        otherOwnerFix(owner)
      ],
      { links: [classicTokens(context.facts)] }
    )
}
