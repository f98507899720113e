// The token is of a kind that GitHub Packages does not take.
import type { TokenKind } from '../credential/credential.js'
import { plain, say } from '../text/sentence.js'
import { advice, type Reason } from './reason.js'
import type { Case } from './target-case.js'
import { isUndecided, isUnsupportedToken } from './predicates.js'
import { tokenFixes } from './fixes.js'
import { isPulled } from './wording.js'

interface Data {
  readonly token: TokenKind | undefined
}

/** Refusals that come only after the token was accepted: the package or its owner is the cause. */
const AFTER_LOGIN: ReadonlySet<Case['refusal']> = new Set([
  'write-package',
  'read-package',
  'create-package',
  'owner-not-found'
])

const TITLES: ReadonlyMap<TokenKind | undefined, string> = new Map([
  ['fine-grained', 'a fine-grained token is not taken'],
  ['user-to-server', 'a user token of an App is not taken'],
  ['refresh', 'a refresh token is not taken']
])

export const unsupportedToken: Reason<'unsupported-token', Data> = {
  code: 'unsupported-token',
  means: {
    push: 'this kind of token cannot push',
    pull: 'this kind of token cannot pull'
  },
  titled: ({ token }) => TITLES.get(token),
  toChange: 'login',
  source:
    'GitHub docs, "About permissions for GitHub Packages": only personal access tokens (classic); docker/login-action#331: a fine-grained token with every permission is refused',
  both: (c) => {
    if (!isUnsupportedToken(c)) return undefined
    // The docs say so only of fine-grained tokens; nothing was found about the others.
    const told = c.token === 'fine-grained'
    return !told && (isUndecided(c) || AFTER_LOGIN.has(c.refusal)) ? undefined : { token: c.token }
  },
  says: (_finding, context) =>
    advice(
      say`The login works with this token, but the ${plain(isPulled(context.target.target) ? 'pull' : 'push')} does not: GitHub Packages takes only classic tokens and the job token.`,
      tokenFixes(context)
    )
}
