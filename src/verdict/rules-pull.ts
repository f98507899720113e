// Why an image cannot be pulled: its package is closed or gone, has moved, or the login is stale.
import type { Finding } from './finding.js'
import { speaksFor, withholdsSecrets } from './predicates.js'
import {
  closedBy,
  hasLogin,
  hasMoved,
  isClosed,
  isContradicted,
  isJobsRefusal,
  isNotAdmitted,
  isStale,
  lacksRead,
  othersOfClosed,
  pullerOf,
  refusesApp,
  withheldPart,
  type PullCase
} from './predicates-pull.js'
import type { ReasonCode } from './reason.js'
import { base } from './rule.js'

export interface PullRule {
  readonly code: ReasonCode
  readonly source: string
  readonly find: (about: PullCase) => Finding | undefined
}

/** All rules; each says on its own whether it holds. */
export const PULL_RULES: readonly PullRule[] = [
  {
    code: 'secret-withheld',
    source: 'GitHub docs, "Using secrets in GitHub Actions": not passed to runs from forks',
    find: (about) => {
      const because = withholdsSecrets(about.run)
      return because === undefined || withheldPart(about) === undefined
        ? undefined
        : { ...base('secret-withheld', about), because, registry: about.host }
    }
  },
  {
    code: 'no-credentials',
    source: 'docker login needs both parts',
    find: (about) => {
      const missing = withheldPart(about)
      return missing === undefined || withholdsSecrets(about.run) !== undefined
        ? undefined
        : { ...base('no-credentials', about), registry: about.host, missing, github: about.github }
    }
  },
  {
    code: 'stale-login',
    source: 'trivy docs, "Troubleshooting"; tart: an expired login is refused even public packages',
    find: (about) =>
      isStale(about) ? { ...base('stale-login', about), registry: about.host } : undefined
  },
  {
    code: 'app-token',
    source: 'actions/create-github-app-token#314: "installation not allowed to Read"',
    find: (about) =>
      refusesApp(about) && !isStale(about) && !hasMoved(about)
        ? { ...base('app-token', about), owner: about.package.owner }
        : undefined
  },
  {
    code: 'moved',
    source: 'GitHub docs, "Renaming a repository": the API redirects; the registry does not',
    find: (about) => {
      const { moved } = about.pull
      if (moved === undefined || !hasMoved(about)) return undefined
      const { from, to, reference, pullable } = moved
      return { ...base('moved', about), from, to, suggested: reference, pullable }
    }
  },
  {
    code: 'permission-missing',
    source: 'actions/runner#1039: "installation not allowed to Read" without packages: read',
    find: (about) =>
      isJobsRefusal(about) && lacksRead(about)
        ? {
            ...base('permission-missing', about),
            declared: about.declared,
            grant: about.grant,
            operation: undefined,
            owner: about.package
          }
        : undefined
  },
  {
    code: 'package-access',
    source: 'GitHub docs, "Configuring a package\'s access control and visibility"',
    find: (about) =>
      isNotAdmitted(about) && about.named !== undefined
        ? {
            ...base('package-access', about, [
              ...(isJobsRefusal(about) ? ['permission-missing' as const] : []),
              ...othersOfClosed(about)
            ]),
            package: about.github ? about.package : undefined,
            reference: about.named.reference,
            subject: speaksFor(about),
            repository: about.repository.fullName
          }
        : undefined
  },
  {
    code: 'package-private',
    source: 'zizmorcore/zizmor#808, DNSControl/dnscontrol#4236: a new package is private',
    find: (about) =>
      isClosed(about) && !hasLogin(about) && closedBy(about) !== undefined
        ? {
            ...base('package-private', about, othersOfClosed(about)),
            package: about.github ? about.package : undefined,
            visibility: about.pull.visibility,
            registry: about.host,
            puller: pullerOf(about)
          }
        : undefined
  },
  {
    code: 'private-or-absent',
    source:
      'docker/hub-feedback#1771, karakeep-app/karakeep#1202: both are refused in the same words',
    find: (about) =>
      isClosed(about) && !isJobsRefusal(about) && closedBy(about) === undefined
        ? {
            ...base('private-or-absent', about),
            package: about.github ? about.package : undefined,
            registry: about.host,
            puller: pullerOf(about)
          }
        : undefined
  },
  {
    code: 'package-absent',
    source: 'OCI distribution spec, error code NAME_UNKNOWN',
    find: (about) =>
      about.wording === 'repository-missing' && !hasMoved(about)
        ? { ...base('package-absent', about), registry: about.host }
        : undefined
  },
  {
    code: 'registry-unavailable',
    source:
      'GitHub docs, "Working with the Container registry": public images need no login to be pulled',
    find: (about) =>
      isContradicted(about) && !hasMoved(about)
        ? {
            ...base('registry-unavailable', about),
            registry: about.host,
            cause: 'contradiction',
            detail: '',
            timeoutSeconds: about.facts.inputs.timeoutMs / 1000
          }
        : undefined
  }
]
