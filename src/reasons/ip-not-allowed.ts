// The registry or the organization allows only certain IP addresses, and not the runner's.
import { label, say } from '../text/sentence.js'
import {
  advice,
  byAuthor,
  byOrganizationOwner,
  byRegistryAdmin,
  type Advice,
  type AdviceContext,
  type Reason
} from './reason.js'
import { organizationSecurity } from '../text/links.js'

interface Data {
  readonly owner: string
  /** The registry, where it is not GitHub's own: its first part of a path is no organization of GitHub's. */
  readonly elsewhere?: string
}

export const ipNotAllowed: Reason<'ip-not-allowed', Data> = {
  code: 'ip-not-allowed',
  means: 'this IP address is not allowed',
  source:
    'GitHub docs, "Managing allowed IP addresses for your organization": other addresses are refused; docker/build-push-action#1214: so does the firewall of an Azure registry',
  both: ({ refusal, github, host, package: { owner } }) =>
    refusal === 'ip-allow-list' ? { owner, ...(github ? {} : { elsewhere: host }) } : undefined,
  says: ({ owner, elsewhere }, { facts }) =>
    elsewhere === undefined ? closedByOwner(owner, facts) : closedByRegistry(elsewhere)
}

const OTHER_RUNNER = byAuthor`Use a runner whose address is on the list: a self-hosted one, or a larger runner whose static addresses are added to it`

function closedByOwner(owner: string, facts: AdviceContext['facts']): Advice {
  return advice(say`${owner} has an IP allow list, and the address of this runner is not on it.`, [
    OTHER_RUNNER,
    byOrganizationOwner`Add the address of the runner to the list: ${organizationSecurity(facts, owner)} → ${label('IP allow list')}`
  ])
}

/** Azure docs, "Configure public IP network rules for an Azure container registry", name the page. */
function closedByRegistry(registry: string): Advice {
  const admit = registry.endsWith('.azurecr.io')
    ? byRegistryAdmin`Add the address of the runner to the firewall: in the Azure portal, open the registry → ${label('Networking')} → ${label('Public access')}`
    : byRegistryAdmin`Let the address of the runner through the firewall of ${registry}`
  return advice(
    say`The firewall of ${registry} allows only certain IP addresses, and the address of this runner is not one of them.`,
    [OTHER_RUNNER, admit]
  )
}
