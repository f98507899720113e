// The registry wants the login sent to a host that may not have it.
import { code, say } from '../text/sentence.js'
import { advice, byAuthor, byRegistryAdmin, type Reason } from './reason.js'

interface Data {
  readonly registry: string
  readonly realm: string
}

export const untrustedRealm: Reason<'untrusted-realm', Data> = {
  code: 'untrusted-realm',
  means: 'login goes to an unknown host',
  source:
    'distribution docs, "Token Authentication Specification"; CVE-2020-15157: containerd sent a login where a realm pointed',
  byAnswer: ({ answer, host }) =>
    answer.kind === 'untrusted-realm' ? { registry: host, realm: answer.realm } : undefined,
  says: ({ registry, realm }) =>
    advice(
      say`${registry} wants the login sent to ${code(realm)}, a host that must not get it. This step sent nothing; docker would.`,
      [
        byAuthor`Make sure that ${code(registry)} is the registry you mean. If it is, do not log in there until this is fixed`,
        byRegistryAdmin`Let the registry name a token service (realm) on a host of its own, over https`
      ]
    )
}
