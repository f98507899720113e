// The organization has a list of IP addresses, and the runner's is not on it.
import { label, say } from '../text/sentence.js'
import { advice, type Reason } from './reason.js'
import { organizationSecurity } from '../text/links.js'

interface Data {
  readonly owner: string
}

export const ipNotAllowed: Reason<'ip-not-allowed', Data> = {
  code: 'ip-not-allowed',
  means: 'this IP address is not allowed',
  source:
    'GitHub docs, "Managing allowed IP addresses for your organization": other addresses are refused; docker/build-push-action#1214: so does Azure',
  both: ({ refusal, package: { owner } }) => (refusal === 'ip-allow-list' ? { owner } : undefined),
  says: ({ owner }, { facts }) =>
    advice(say`${owner} has an IP allow list, and the address of this runner is not on it.`, [
      {
        by: 'workflow author',
        text: say`Use a runner whose address is on the list: a self-hosted one, or a larger runner whose static addresses are added to the list`
      },
      {
        by: 'organization owner',
        text: say`Add the address of the runner to the list: ${organizationSecurity(facts, owner)} → ${label('IP allow list')}`
      }
    ])
}
