// What GitHub puts into the job's token, from the workflow files of a scenario and its event alone.
import { parse } from 'yaml'
import { mint } from '../../fakes/mint.js'
import { sha } from '../../fakes/scenario.js'
import type { Access, PackageVisibility, World } from '../../fakes/world.js'
import { partOf } from '../json.js'

/** A job in a workflow file. */
export interface Call {
  readonly repository: string
  readonly path: string
  readonly text: string
  readonly job: string
}

/** How the run came about, as far as the token's rules look at it. */
export interface Origins {
  readonly event: string
  readonly actor: string
  readonly fromFork: boolean
  readonly visibility: PackageVisibility
  readonly policy: 'permissive' | 'restricted'
  readonly sendWriteTokens: boolean
}

const RANK: Readonly<Record<Access, number>> = { none: 0, read: 1, write: 2 }

/**
 * The `packages` level of the token. The files are read from the world, so that a changed world
 * gives another token; the nearest block wins whole. Read without the product's own reader.
 *
 * Throws where GitHub would not start the run: a called workflow asks for more than its caller has.
 */
export function grantedIn(world: World, calls: readonly Call[], origins: Origins): Access {
  const blocks = calls.map((call) => declaredBy(world, call))
  const declared = blocks.find((level) => level !== undefined)
  const ceiling = blocks.slice(1).find((level) => level !== undefined)
  const byDefault = origins.policy === 'permissive' ? 'write' : 'read'
  const called = calls.length > 1 ? blocks[0] : undefined
  if (called !== undefined && RANK[called] > RANK[ceiling ?? byDefault]) {
    throw new Error('the called workflow asks for more than its caller has')
  }
  return mint({ ...origins, declared: declared ?? 'absent' })
}

function declaredBy(world: World, { repository, path, job }: Call): Access | undefined {
  const home = world.repositories.find(({ fullName }) => fullName === repository)
  const file: unknown = parse(home?.files?.[sha]?.[path] ?? '')
  const block = partOf(file, 'jobs', job, 'permissions') ?? partOf(file, 'permissions')
  return block === undefined ? undefined : levelOf(block)
}

function levelOf(block: unknown): Access {
  if (block === 'write-all') return 'write'
  if (block === 'read-all') return 'read'
  const level = partOf(block, 'packages')
  return level === 'write' || level === 'read' ? level : 'none'
}
