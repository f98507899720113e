// A personal token lacks the scope of GitHub Packages.
import { isPulled } from './wording.js'
import { code, list, plain, say } from '../text/sentence.js'
import { advice, byTokenOwner, type AdviceContext, type Fix, type Reason } from './reason.js'
import type { Case } from './target-case.js'
import { isUnsupportedToken } from './predicates.js'
import { jobTokenFits, scopeFor, tokenFixes } from './fixes.js'
import { classicTokens } from '../text/links.js'

interface Data {
  readonly scopes: readonly string[] | undefined
}

export const tokenScope: Reason<'token-scope', Data> = {
  code: 'token-scope',
  means: {
    push: 'the token lacks write:packages',
    pull: 'the token lacks read:packages'
  },
  toChange: 'login',
  source:
    'GitHub docs, "About permissions for GitHub Packages": write:packages is what a push needs; link-foundation/box#117: a token without it',
  both: (c) => (lacksScope(c) ? { scopes: c.scopes?.scopes } : undefined),
  says: ({ scopes }, context) =>
    advice(
      scopes === undefined || scopes.length === 0
        ? say`The login works with any valid token, but a ${plain(isPulled(context.target.target) ? 'pull' : 'push')} needs this scope.`
        : say`The token of the login only has the ${plain(scopes.length === 1 ? 'scope' : 'scopes')} ${list(
            scopes.map((scope) => [code(scope)]),
            6
          )}.`,
      [...tokenFixes(context), ...addScope(context)]
    )
}

/** The scopes of a classic token can be changed. */
function addScope(context: AdviceContext): readonly Fix[] {
  if (context.target.tested.token !== 'classic' || !jobTokenFits(context)) return []
  return [
    byTokenOwner`Give the token the scope ${code(scopeFor(context))}: ${classicTokens(context.facts, 'Open the classic tokens of its account')}`
  ]
}

function lacksScope(c: Case): boolean {
  const { anyGitHub, token, refusal, scopes } = c
  if (!anyGitHub || isUnsupportedToken(c) || token === 'job' || token === 'app') return false
  if (refusal === 'token-scopes') return true
  const personal = token === 'classic' || token === 'oauth'
  return personal && scopes?.scopes?.includes('write:packages') === false
}
