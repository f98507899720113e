// The login uses the token of a GitHub App other than Actions, which the registry refuses.
import { plain, say } from '../text/sentence.js'
import { advice, type Reason } from './reason.js'
import { isLoginStale, type Case } from './target-case.js'
import { hasMoved, isAppRefused } from './predicates.js'
import { jobTokenFits, otherOwnerFix, tokenFixes } from './fixes.js'
import { isPulled } from './wording.js'

interface Data {
  readonly owner: string
}

/** Refusals of another App's token that speak of the token, not of the package. */
const OF_THE_TOKEN: ReadonlySet<Case['refusal']> = new Set([
  'installation-not-allowed',
  'no-installation',
  'denied-generic',
  'token-scopes'
])

export const appToken: Reason<'app-token', Data> = {
  code: 'app-token',
  means: 'token of another GitHub App',
  toChange: 'login',
  source:
    'SlyBase/helm-charts#595, product-os/flowzone#516, atlanhq/application-sdk#2680: pushes with tokens of other Apps are refused; actions/create-github-app-token#314: "installation not allowed to Read"',
  push: (c) =>
    c.anyGitHub && c.token === 'app' && OF_THE_TOKEN.has(c.refusal)
      ? { owner: c.package.owner }
      : undefined,
  pull: (c) =>
    isAppRefused(c) && !isLoginStale(c) && !hasMoved(c)
      ? // It gets the same refusal for a package that does not exist.
        { owner: c.package.owner, certainty: c.refusal === 'denied-generic' ? 'likely' : 'certain' }
      : undefined,
  says: ({ owner }, context) => {
    const pulled = isPulled(context.target.target)
    return advice(
      say`The registry refuses tokens of GitHub Apps other than Actions, even with permission to ${plain(pulled ? 'read' : 'write')} packages.`,
      pulled || jobTokenFits(context) ? tokenFixes(context) : [otherOwnerFix(owner)]
    )
  }
}
