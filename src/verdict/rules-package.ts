// Mistakes in permission and access: the job's block, the package's list, the owner's policy.
import { isRefusedByRegistry, isReportedByRunner } from '../permissions/token-permission.js'
import type { Case } from './case.js'
import {
  blockLacksWrite,
  declaresWrite,
  holdsPermission,
  isDoubtedWrite,
  isForkCutForCertain,
  isProvedWrite,
  isRefusedByPolicy,
  lacksPermission,
  mayBeForkCut,
  refusedOperation,
  refusesToken,
  speaksFor
} from './predicates.js'
import type { ReasonCode } from './reason.js'
import { base, type Rule } from './rule.js'

/** Causes the words fit beside a missing permission; undefined when none is missing. */
function permissionOthers(about: Case): readonly ReasonCode[] | undefined {
  const { run, jobToken, wording } = about
  const dependabots = run.dependabot && !declaresWrite(about) && run.origin.kind !== 'fork'
  if (!jobToken || dependabots) return undefined
  // A fork's token is cut by the event; the block is at fault only for what it says itself.
  const forks = isForkCutForCertain(run) || mayBeForkCut(run)
  if (run.origin.kind === 'fork' && forks) return blockLacksWrite(about) ? [] : undefined
  // Disproved by registry or runner: what the block grants, the event took.
  if (declaresWrite(about) && (isRefusedByRegistry(about.grant) || forks)) return undefined
  if (lacksPermission(about)) return eventOthers(about)
  if (about.foreignOwner) return undefined
  // Said of personal tokens without their scope; of a token that holds its permission it tells nothing.
  if (wording === 'token-scopes') return holdsPermission(about) ? undefined : []
  if (!refusesToken(about) || holdsPermission(about)) return undefined
  const [ofEvent] = eventOthers(about)
  if (ofEvent !== undefined) return [ofEvent]
  // Without a block the default decides, which nobody can read; a policy is refused in the same words.
  return [refusedOperation(about) === 'create' ? 'creation-forbidden' : 'package-access']
}

/** Which doing of the event the same lack may be, where its rule is not settled or the origin not told. */
function eventOthers(about: Case): readonly ReasonCode[] {
  const { run } = about
  if (run.origin.kind === 'unknown' && mayBeForkCut(run)) return ['fork-pull-request']
  const dependabots = run.dependabot || run.dependabotUnsettled
  return dependabots && !blockLacksWrite(about) ? ['dependabot'] : []
}

/** Is the block that lets it write perhaps not the one that applies? */
function mayLackAfterAll(about: Case): boolean {
  return isDoubtedWrite(about) && !isProvedWrite(about) && !isReportedByRunner(about.grant)
}

/** Why a token that its block lets write may not be able to; nothing where it is proved that it is. */
function cutOthers(about: Case): readonly ReasonCode[] {
  const { run } = about
  if (isProvedWrite(about)) return []
  const doubt: readonly ReasonCode[] = mayLackAfterAll(about) ? ['permission-missing'] : []
  const compared = run.origin.kind === 'fork' || run.origin.kind === 'unknown'
  if (compared) return ['fork-pull-request', ...doubt]
  return run.dependabot ? ['dependabot', ...doubt] : doubt
}

/** Causes the words fit beside a package that does not admit; undefined when it is not the package. */
function accessOthers(about: Case): readonly ReasonCode[] | undefined {
  const { jobToken, foreignOwner, answer, wording, named } = about
  if (jobToken && foreignOwner) return undefined
  if (wording === 'write-package' || wording === 'read-package') {
    // Two reports saw these words where only the permission was missing (juyterman1000/entroly#164).
    const told = holdsPermission(about) ? !mayLackAfterAll(about) : lacksPermission(about)
    return jobToken && !told ? ['permission-missing'] : []
  }
  if (answer.kind === 'refused' && answer.wording.kind === 'not-admitted') {
    if (!answer.wording.perhapsMissing) return []
    // Google's repositories must exist first; elsewhere a push creates them, where it may.
    return [named?.registry.kind === 'google' ? 'repository-missing' : 'creation-forbidden']
  }
  const byPolicy = isRefusedByPolicy(about) && refusedOperation(about) !== 'create'
  return byPolicy ? ['creation-forbidden', ...cutOthers(about)] : undefined
}

function isCreationForbidden(about: Case): boolean {
  if (about.jobToken && about.foreignOwner) return false
  if (about.wording === 'create-package') return true
  return isRefusedByPolicy(about) && refusedOperation(about) === 'create'
}

/** In the order in which a user would meet them. */
export const PACKAGE_RULES: readonly Rule[] = [
  {
    code: 'permission-missing',
    source:
      'GitHub docs, "Use GITHUB_TOKEN for authentication in workflows"; hyperledger-firefly/signer#74',
    find: (about) => {
      const others = permissionOthers(about)
      return others === undefined
        ? undefined
        : {
            ...base('permission-missing', about, others),
            declared: about.declared,
            grant: about.grant,
            operation: refusedOperation(about),
            owner: about.package
          }
    }
  },
  {
    code: 'repository-missing',
    source: 'OCI distribution spec, error code NAME_UNKNOWN; GoogleContainerTools/kaniko#1120',
    find: (about) =>
      about.wording === 'repository-missing' && about.named !== undefined
        ? {
            ...base('repository-missing', about),
            registry: about.host,
            path: about.named.reference.path
          }
        : undefined
  },
  {
    code: 'package-access',
    source:
      'GitHub docs, "Configuring a package\'s access control and visibility"; tuna-os/tunaOS#642, docker/build-push-action#806, airbus/sen#173',
    find: (about) => {
      const others = accessOthers(about)
      return others === undefined || about.named === undefined
        ? undefined
        : {
            ...base('package-access', about, others),
            package: about.github ? about.package : undefined,
            reference: about.named.reference,
            subject: speaksFor(about),
            repository: about.repository.fullName
          }
    }
  },
  {
    code: 'creation-forbidden',
    source: 'airbus/sen#173, janitor-team/janitor#1330: organizations may forbid creating packages',
    find: (about) =>
      isCreationForbidden(about) && about.named !== undefined
        ? {
            ...base('creation-forbidden', about, about.jobToken ? cutOthers(about) : []),
            package: about.github ? about.package : undefined,
            reference: about.named.reference,
            subject: speaksFor(about),
            repository: about.repository.fullName
          }
        : undefined
  }
]
