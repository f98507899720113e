// The organization asks for single sign-on, and the token is not authorized for it.
import { label, say } from '../text/sentence.js'
import { advice, byTokenOwner, type Certainty, type Reason } from './reason.js'
import type { Case } from './target-case.js'
import { useJobToken } from './fixes.js'
import { classicTokens } from '../text/links.js'

interface Data {
  readonly owner: string
}

export const ssoRequired: Reason<'sso-required', Data> = {
  code: 'sso-required',
  means: 'the token lacks SSO authorization',
  toChange: 'login',
  source:
    'GitHub docs, "Authorizing a personal access token for use with single sign-on": a token that is not authorized is refused',
  both: (c) => {
    const certainty = certaintyOf(c)
    return certainty === undefined ? undefined : { certainty, owner: c.package.owner }
  },
  says: ({ owner }, context) =>
    advice(say`${owner} requires single sign-on, and this token is not authorized for it.`, [
      ...useJobToken(context),
      byTokenOwner`Authorize the token for ${owner}: ${classicTokens(context.facts, 'Open the classic tokens of its account')} → ${label('Configure SSO')} next to the token`
    ])
}

/** `required` is about what was asked for; `partial-results` names any organization the token lacks. */
function certaintyOf({ github, refusal, scopes }: Case): Certainty | undefined {
  if (refusal === 'sso') return 'certain'
  const header = scopes?.sso
  if (!github || refusal === undefined || header === undefined) return undefined
  return header.startsWith('required') ? 'certain' : 'likely'
}
