// The organization forbids classic tokens, or limits their lifetime.
import { secretOf, sourceOf } from './wording.js'
import { say } from '../text/sentence.js'
import { advice, byAuthor, byTokenOwner, type Fix, type Reason } from './reason.js'
import { sameName, useJobToken } from './fixes.js'
import { classicTokens } from '../text/links.js'

interface Data {
  readonly owner: string
  readonly lifetime: boolean
}

export const classicTokenForbidden: Reason<'classic-token-forbidden', Data> = {
  code: 'classic-token-forbidden',
  means: 'classic tokens are restricted',
  titled: ({ lifetime }) =>
    lifetime ? 'the classic token lives too long' : 'classic tokens are forbidden',
  toChange: 'login',
  source:
    'GitHub docs, "Setting a personal access token policy for your organization": classic ones may be banned, or those that live too long',
  both: ({ answer, package: { owner } }) =>
    answer.kind === 'refused' && answer.refusal.kind === 'classic-forbidden'
      ? { owner, lifetime: answer.refusal.lifetime }
      : undefined,
  says: ({ owner, lifetime }, context) => {
    const isOwn = sameName(owner, context.facts.run.repository.owner)
    const own = isOwn ? useJobToken(context) : []
    if (!lifetime) {
      return advice(
        say`${owner} forbids classic tokens, and GitHub Packages accepts no fine-grained ones, even if its answer suggests them.`,
        own.length === 0 ? [ownRepositoryFix(owner)] : own
      )
    }
    const shorter = byTokenOwner`Create a token with a lifetime that ${owner} allows, and save it in ${secretOf(sourceOf(context), context)}: ${classicTokens(context.facts, 'Open the classic tokens of its account')}`
    return advice(
      say`${owner} limits the lifetime of classic tokens, and this one is valid for longer.`,
      [...own, shorter]
    )
  }
}

function ownRepositoryFix(owner: string): Fix {
  return byAuthor`Run this workflow in a repository of ${owner}, and log in with the job token there`
}
