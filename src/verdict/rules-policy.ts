// Rules of an organization, read from the registry's words alone.
import type { Case } from './case.js'
import type { ReasonCode } from './reason.js'
import { base, type Rule } from './rule.js'

/** `required` is about what was asked for; `partial-results` names any organization the token lacks. */
function ssoOthers({ wording, subject }: Case): readonly ReasonCode[] | undefined {
  if (wording === 'sso') return []
  const header = subject.scopes?.sso
  if (wording === undefined || header === undefined) return undefined
  return header.startsWith('required') ? [] : ['package-access']
}

export const POLICY_RULES: readonly Rule[] = [
  {
    code: 'classic-token-forbidden',
    source: 'GitHub docs, "Setting a personal access token policy for your organization"',
    find: (about) => {
      const { answer } = about
      if (answer.kind !== 'refused' || answer.wording.kind !== 'classic-forbidden') return undefined
      const { lifetime } = answer.wording
      return { ...base('classic-token-forbidden', about), owner: about.package.owner, lifetime }
    }
  },
  {
    code: 'sso-required',
    source: 'GitHub docs, "Authorizing a personal access token for use with single sign-on"',
    find: (about) => {
      const others = ssoOthers(about)
      return others === undefined
        ? undefined
        : { ...base('sso-required', about, others), owner: about.package.owner }
    }
  },
  {
    code: 'ip-not-allowed',
    source: 'GitHub docs, "Managing allowed IP addresses for your organization"',
    find: (about) =>
      about.wording === 'ip-allow-list'
        ? { ...base('ip-not-allowed', about), owner: about.package.owner }
        : undefined
  }
]
