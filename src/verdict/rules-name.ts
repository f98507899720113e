// Mistakes in the name: the reference itself, its registry, its owner.
import type { Case } from './case.js'
import { isUpstreamImage } from './predicates.js'
import type { ReasonCode } from './reason.js'
import { base, type Rule } from './rule.js'

/** Is it known to be no fork? And do the words speak of the package, not of its owner? */
function ownerOthers({ repository, wording }: Case): readonly ReasonCode[] {
  const access: readonly ReasonCode[] = wording === 'write-package' ? ['package-access'] : []
  return repository.fork === undefined ? ['upstream-image-in-fork', ...access] : access
}

export const NAME_RULES: readonly Rule[] = [
  {
    code: 'invalid-name',
    source: 'OCI distribution spec, "Pulling manifests" (name grammar); distribution/reference',
    find: (about) => {
      const { name, given } = about.subject.target
      if (name.kind === 'invalid') {
        const { problem, text = given[0] ?? '' } = name
        return { ...base('invalid-name', about), given: text, problem }
      }
      if (about.wording !== 'name-invalid') return undefined
      return {
        ...base('invalid-name', about),
        given: given[0] ?? '',
        problem: { code: 'rejected', position: 0, found: '', corrected: undefined }
      }
    }
  },
  {
    code: 'registry-retired',
    source: 'GitHub docs, "Migrating to the Container registry from the Docker registry"',
    find: (about) => {
      const registry = about.named?.registry
      if (registry?.kind !== 'retired') return undefined
      const { host, successor } = registry
      return { ...base('registry-retired', about), host, successor }
    }
  },
  {
    code: 'wrong-owner',
    source:
      'openwrt/buildbot#2, grafana/k6#2111: the job token speaks for the account that owns the repository',
    find: (about) => {
      const { jobToken, foreignOwner, wording, repository, run } = about
      if (!jobToken || !foreignOwner || wording === 'owner-not-found') return undefined
      if (isUpstreamImage(about)) return undefined
      return {
        ...base('wrong-owner', about, ownerOthers(about)),
        owner: about.package.owner,
        repositoryOwner: repository.owner,
        suggested: `${run.server.registry}/${repository.owner.toLowerCase()}/${about.package.name}`
      }
    }
  },
  {
    code: 'owner-not-found',
    source: 'goreleaser/goreleaser#2815, alex-on-ai/WebReaper#254',
    find: (about) =>
      about.wording === 'owner-not-found'
        ? {
            ...base('owner-not-found', about),
            owner: about.package.owner,
            repositoryOwner: about.repository.owner
          }
        : undefined
  }
]
