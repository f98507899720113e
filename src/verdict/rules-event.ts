// Refusals by design: what the event does to the job's token and to its secrets.
import type { Run } from '../event/run.js'
import { isReportedByRunner } from '../permissions/token-permission.js'
import type { Case } from './case.js'
import {
  declaresWrite,
  isDoubtedWrite,
  isForkCutForCertain,
  isProvedWrite,
  isUndecided,
  isUpstreamImage,
  isWithoutLogin,
  lacksPermission,
  mayBeForkCut,
  refusedOperation,
  refusesToken,
  withholdsSecrets
} from './predicates.js'
import type { ReasonClass, ReasonCode } from './reason.js'
import { base, type Rule } from './rule.js'

/** Where an image goes missing, a refusal by design is somebody's mistake all the same. */
function classOf({ isDefaultBranchOrTag }: Run): ReasonClass {
  return isDefaultBranchOrTag ? 'mistake' : 'by-design'
}

/** What the words could also mean, were the token not the event's doing. */
function policyOf(about: Case): ReasonCode {
  return refusedOperation(about) === 'create' ? 'creation-forbidden' : 'package-access'
}

function forkOthers(about: Case): readonly ReasonCode[] | undefined {
  const { run, jobToken } = about
  if (!jobToken) return undefined
  if (isForkCutForCertain(run)) return []
  if (!mayBeForkCut(run) || isProvedWrite(about)) return undefined
  const lacks = refusesToken(about) || (isUndecided(about) && lacksPermission(about))
  if (!lacks) return undefined
  // What the block grants, something took: the runner knows of the token, the registry may mean a policy.
  if (declaresWrite(about)) return isReportedByRunner(about.grant) ? [] : [policyOf(about)]
  // Not told where the commit comes from; only a declared write that does not hold points at a fork.
  return run.origin.kind === 'unknown' ? undefined : ['permission-missing']
}

function dependabotOthers(about: Case): readonly ReasonCode[] | undefined {
  const { run, jobToken, declared } = about
  if (!jobToken || isProvedWrite(about)) return undefined
  if (run.dependabotUnsettled && refusesToken(about) && declaresWrite(about)) {
    return [policyOf(about)]
  }
  const doubted = isDoubtedWrite(about)
  if (!run.dependabot || (declaresWrite(about) && !doubted)) return undefined
  if (!refusesToken(about) && !lacksPermission(about)) return undefined
  return doubted || declared.kind === 'unreadable' ? [policyOf(about)] : []
}

/** Where an admin may send secrets to forks and the runner does not tell, an empty one may be a slip. */
function withheldOthers(run: Run): readonly ReasonCode[] {
  const told = run.secretSource !== undefined || isForkCutForCertain(run)
  return run.origin.kind === 'fork' && !told ? ['no-credentials'] : []
}

/** Are both the login and the owner in the name empty? Secrets hold either (`${{ secrets.DOCKERHUB_USERNAME }}/app`). */
function isEmptied({ credential, named, subject: { target } }: Case): boolean {
  const { name } = target
  const emptied = name.kind === 'invalid' && name.problem.code === 'empty-component'
  return emptied && named !== undefined && credential.kind === 'none'
}

/** In the order of the contract: by design first, because nothing in the workflow changes it. */
export const EVENT_RULES: readonly Rule[] = [
  {
    code: 'fork-pull-request',
    source:
      'GitHub docs, workflow syntax, "How permissions are calculated for a workflow job": pull requests from forks get a read-only token unless an admin sends write tokens',
    find: (about) => {
      const others = forkOthers(about)
      if (others === undefined) return undefined
      const { origin, event, repository } = about.run
      return {
        ...base('fork-pull-request', about, others),
        head: origin.kind === 'fork' ? origin.head : undefined,
        event,
        adminMaySendWriteTokens: repository.visibility !== 'public'
      }
    }
  },
  {
    code: 'dependabot',
    source:
      'GitHub docs, "Dependabot on GitHub Actions": read-only by default; an explicit permissions key raises it (GenSpectrum/cov-spectrum-website#749)',
    find: (about) => {
      const others = dependabotOthers(about)
      return others === undefined
        ? undefined
        : {
            ...base('dependabot', about, others, classOf(about.run)),
            event: about.run.event,
            declared: about.declared
          }
    }
  },
  {
    code: 'secret-withheld',
    source:
      'GitHub docs, "Using secrets in GitHub Actions": not passed to runs from forks; Dependabot runs read their own store',
    find: (about) => {
      const because = withholdsSecrets(about.run)
      return because === undefined || !(isWithoutLogin(about) || isEmptied(about))
        ? undefined
        : {
            ...base('secret-withheld', about, withheldOthers(about.run), classOf(about.run)),
            because,
            registry: about.host
          }
    }
  },
  {
    code: 'upstream-image-in-fork',
    source: 'gramps-project/gramps-web-api#781, dracutdevs/dracut#1865',
    find: (about) => {
      if (!isUpstreamImage(about)) return undefined
      const { fullName, owner, parentOwner } = about.repository
      return {
        ...base('upstream-image-in-fork', about, parentOwner === undefined ? ['wrong-owner'] : []),
        owner: about.package.owner,
        repository: fullName,
        repositoryOwner: owner,
        parentKnown: parentOwner !== undefined
      }
    }
  }
]
