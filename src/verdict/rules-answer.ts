// What remains when no cause was found: a refusal in unknown words, or no answer at all.
import type { Case } from './case.js'
import type { Finding } from './finding.js'
import { base } from './rule.js'

/** The finding for an answer that no rule explains. */
export function unexplained(about: Case): Finding {
  const { answer, host } = about
  switch (answer.kind) {
    case 'accepted':
      return { ...base('accepted', about), token: about.token }
    case 'refused':
      return { ...base('refused', about), registry: host }
    case 'rate-limited':
      return {
        ...base('rate-limited', about),
        words: answer.words,
        registry: host,
        retryAfterSeconds: answer.retryAfterSeconds
      }
    case 'unavailable':
      return {
        ...base('registry-unavailable', about),
        registry: host,
        cause: answer.cause,
        detail: answer.detail,
        timeoutSeconds: about.facts.inputs.timeoutMs / 1000
      }
    case 'unrecognised':
      return {
        ...base('unrecognised-response', about),
        registry: host,
        status: answer.status,
        contentType: answer.contentType,
        google: about.named?.registry.kind === 'google'
      }
    case 'untrusted-realm':
      return { ...base('untrusted-realm', about), registry: host, realm: answer.realm }
    case 'not-asked':
      return judgedAlone(about)
  }
}

/** Nobody was asked: for want of a login that a helper is still looking for, or else the token's permission alone, where it is certain. */
function judgedAlone(about: Case): Finding {
  const { grant, declared, jobToken, foreignOwner, credential } = about
  if (credential.kind === 'helper-failed') {
    return {
      ...base('registry-unavailable', about),
      registry: about.host,
      cause: 'helper',
      detail: credential.helper,
      timeoutSeconds: about.facts.inputs.timeoutMs / 1000
    }
  }
  const sure = grant.certainty === 'certain' || grant.certainty === 'high'
  if (jobToken && sure && grant.level === 'write' && !foreignOwner) {
    return { ...base('permission-granted', about), grant }
  }
  // The scope gives no rights under somebody else's name; of the repository's owner they are likely.
  const scopes = about.subject.scopes?.scopes ?? []
  const sso = about.subject.scopes?.sso !== undefined
  if (about.github && !foreignOwner && !sso && scopes.includes('write:packages')) {
    return { ...base('permission-granted', about), grant: undefined }
  }
  return { ...base('permission-unknown', about), grant, declared }
}
