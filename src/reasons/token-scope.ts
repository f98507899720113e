// A personal token lacks the scope of GitHub Packages.
import { code, list, plain, say } from '../text/sentence.js'
import { advice } from './advice.js'
import type { Case } from './case.js'
import { isUnsupportedToken } from './facts-about-login.js'
import { scopeFor, tokenFixes } from './fixes.js'
import type { Reason } from './reason.js'

interface Data {
  readonly scopes: readonly string[] | undefined
}

export const tokenScope: Reason<'token-scope', Data> = {
  code: 'token-scope',
  means: {
    push: 'the token lacks write:packages',
    pull: 'the token lacks read:packages'
  },
  source:
    'GitHub docs, "About permissions for GitHub Packages": write:packages is what a push needs; link-foundation/box#117: a token without it',
  both: (c) => (lacksScope(c) ? { scopes: c.scopes?.scopes } : undefined),
  says: ({ scopes }, context) =>
    advice(
      scopes === undefined || scopes.length === 0
        ? say`The token of the login does not have the scope ${code(scopeFor(context))}.`
        : say`The token of the login has the ${plain(scopes.length === 1 ? 'scope' : 'scopes')} ${list(
            scopes.map((scope) => [code(scope)]),
            6
          )}, but not ${code(scopeFor(context))}.`,
      tokenFixes(context)
    )
}

function lacksScope(c: Case): boolean {
  const { anyGitHub, token, refusal, scopes } = c
  if (!anyGitHub || isUnsupportedToken(c) || token === 'job' || token === 'app') return false
  if (refusal === 'token-scopes') return true
  const personal = token === 'classic' || token === 'oauth'
  return personal && scopes?.scopes?.includes('write:packages') === false
}
