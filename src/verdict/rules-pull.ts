// Why an image cannot be pulled: its package is closed or gone, has moved, or the login is stale.
import type { PullFacts } from '../facts.js'
import type { Case } from './case.js'
import type { Finding } from './finding.js'
import { withholdsSecrets } from './predicates.js'
import type { ReasonCode } from './reason.js'
import { base } from './rule.js'

/** A case about an image that has to be pullable. */
export interface PullCase extends Case {
  readonly pull: PullFacts
}

export interface PullRule {
  readonly code: ReasonCode
  readonly source: string
  readonly find: (about: PullCase) => Finding | undefined
}

/** Refusals that concern the package, as everybody without access to it gets them. */
const CLOSED: ReadonlySet<Case['wording']> = new Set([
  'authentication-required',
  'access-denied',
  'read-package',
  'not-admitted',
  'no-installation',
  'installation-not-allowed'
])

function pullerOf({ pull }: PullCase): 'anyone' | 'job' {
  return pull.target.role === 'public' ? 'anyone' : 'job'
}

/** Public, and refused all the same: the stored login is what is wrong. */
function isStale({ pull }: PullCase): boolean {
  return pull.withoutLogin?.kind === 'pullable'
}

/**
 * Is the package known to be there, and closed? GitHub's API says so to those who may see it; to
 * nobody in particular its registry says 401 (link-foundation/box#117), and 403 for what is not there.
 */
function isKnownPrivate({ pull, wording, anyGitHub, credential }: PullCase): boolean {
  if (pull.visibility === 'private' || pull.visibility === 'internal') return true
  const anonymous = credential.kind === 'none'
  return (
    anyGitHub && anonymous && (wording === 'authentication-required' || wording === 'read-package')
  )
}

/**
 * GitHub knows the repository under another name, and that is where the image is, or is missing. A
 * package that is still there under the old name did not move: it keeps its name when its repository
 * gets another (dinglebear-ai/unraid#261), and its account when that is transferred.
 */
function hasMoved(about: PullCase): boolean {
  const { moved } = about.pull
  return moved !== undefined && (moved.pullable || !isKnownPrivate(about))
}

/** The job's own token was refused the package by its permissions, or by the package's list. */
function isJobsRefusal({ jobToken, wording }: PullCase): boolean {
  return jobToken && (wording === 'installation-not-allowed' || wording === 'read-package')
}

/** What of an intended login came out empty, where one could help: anybody may pull what is public. */
function withheldPart({
  credential,
  wording
}: PullCase): 'username' | 'password' | 'both' | undefined {
  const isNeeded = credential.kind === 'withheld' && CLOSED.has(wording)
  return isNeeded ? credential.missing : undefined
}

/** Does the block that applies leave even `packages: read` out? */
function lacksRead({ grant }: PullCase): boolean {
  const sure = grant.certainty === 'certain' || grant.certainty === 'high'
  return sure && grant.level === 'none'
}

function isClosed(about: PullCase): boolean {
  const isOther = isStale(about) || hasMoved(about) || withheldPart(about) !== undefined
  return CLOSED.has(about.wording) && !isOther
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
      isJobsRefusal(about) && isClosed(about) && !lacksRead(about) && about.named !== undefined
        ? {
            ...base('package-access', about, ['permission-missing']),
            package: about.package,
            reference: about.named.reference,
            subject: 'repository',
            repository: about.repository.fullName
          }
        : undefined
  },
  {
    code: 'package-private',
    source: 'zizmorcore/zizmor#808, DNSControl/dnscontrol#4236: a new package is private',
    find: (about) =>
      isClosed(about) && !isJobsRefusal(about) && isKnownPrivate(about)
        ? {
            ...base('package-private', about),
            certainty: about.pull.visibility === undefined ? 'likely' : 'certain',
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
      isClosed(about) && !isJobsRefusal(about) && !isKnownPrivate(about)
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
  }
]
