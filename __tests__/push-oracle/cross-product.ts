// The cross product of owner, token, permission, package and policy for one occasion.
import type { Cell, Occasion, TokenKind } from './cell.js'

const OWNERS = ['organization', 'other', 'nobody'] as const
const TOKENS: readonly TokenKind[] = [
  'job',
  'classic-write',
  'classic-read',
  'oauth-write',
  'fine-grained',
  'app',
  'user-to-server',
  'expired',
  'none'
]
const DECLARED = ['write', 'read', 'none', 'absent'] as const
const PACKAGES = ['absent', 'granted', 'read-only', 'not-granted'] as const
const RULES = ['none', 'creation-forbidden', 'forbidden', 'classic-forbidden'] as const

/** `ruled`: the whole product; `every event`: the job's own token, by permission and package. */
export function crossProduct(occasion: Occasion, extent: 'ruled' | 'every event'): readonly Cell[] {
  const tokens = extent === 'ruled' ? TOKENS : (['job'] as const)
  const rules = extent === 'ruled' ? RULES : (['none'] as const)
  const cells = tokens.flatMap((token) =>
    declaredFor(token).flatMap(([declared, policy]) =>
      PACKAGES.flatMap((held) =>
        rules.flatMap((rule) =>
          placesFor(occasion).map(([repository, owner]) => ({
            owner,
            repository,
            occasion,
            token,
            declared,
            policy,
            package: held,
            visibility: visibilityFor(held, declared),
            rule
          }))
        )
      )
    )
  )
  return cells.filter(isPossible)
}

/** Other tokens do not change with the workflow's block. */
function declaredFor(token: TokenKind): readonly (readonly [Cell['declared'], Cell['policy']])[] {
  if (token !== 'job') return [['write', 'restricted']]
  return [
    ...DECLARED.map((declared) => [declared, 'restricted'] as const),
    ['absent', 'permissive'] as const
  ]
}

/** A fork's pull request has its base fixed; every other run may be anybody's. */
function placesFor(occasion: Occasion): readonly (readonly [string, Cell['owner']])[] {
  const organization = OWNERS.map((owner) => ['octo-org/app', owner] as const)
  if (occasion.head !== undefined) return organization
  return [...organization, ['octocat/tool', 'user'], ['contributor/app', 'parent']]
}

function visibilityFor(held: Cell['package'], declared: Cell['declared']): Cell['visibility'] {
  return held === 'granted' || declared === 'none' ? 'public' : 'private'
}

/** A policy of octo-org says nothing of others; nobody has no packages. */
function isPossible({ owner, rule, package: held }: Cell): boolean {
  if (owner === 'nobody' && held !== 'absent') return false
  return rule === 'none' || owner === 'organization' || owner === 'parent'
}
