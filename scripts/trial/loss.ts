// What a change took away that the run was for: a mended run does everything that the first one was to do.
import { parse } from 'yaml'
import { partOf } from '../../__tests__/action/json.js'
import { sha } from '../../__tests__/fakes/scenario.js'
import type { Found } from './case.js'
import type { Staged } from './stage.js'
import { entriesOf } from './workflow-reading.js'

/** Lists that a change may rename entries of, but not shorten. */
const LISTS = ['images', 'cache-to', 'base-images', 'dockerfile', 'public-images']

/** In words, what is missing after the change. */
export function lostIn(one: Found, before: Staged, after: Staged): readonly string[] {
  const shorter = LISTS.filter((name) => {
    const [had, has] = [before, after].map(({ read }) => entriesOf(read.inputs[name] ?? '').length)
    // One image is what `images` means when it is absent.
    return (has ?? 0) < (had ?? 0) && !(name === 'images' && had === 1 && has === 0)
  })
  const pushed = before.read.inputs['push'] !== 'false' && after.read.inputs['push'] === 'false'
  return [
    ...shorter.map((name) => `the input ${name} lost entries`),
    ...(pushed ? ['the run pushes no more'] : []),
    ...lostScopes(one, before, after)
  ]
}

/** The scopes of the block that applied and that the block of now does not grant. */
function lostScopes({ run }: Found, before: Staged, after: Staged): readonly string[] {
  const own = run.calls[0]
  const [had, has] = [before, after].map(({ scenario }) => {
    const home = scenario.world.repositories.find(({ fullName }) => fullName === own?.repository)
    const file: unknown = parse(home?.files?.[sha]?.[own?.path ?? ''] ?? '')
    return partOf(file, 'jobs', own?.job ?? '', 'permissions') ?? partOf(file, 'permissions')
  })
  if (typeof had !== 'object' || had === null || has === 'write-all') return []
  return Object.entries(had)
    .filter(([scope, level]) => rankOf(partOf(has, scope)) < rankOf(level))
    .map(([scope]) => `the permission ${scope} got lost`)
}

function rankOf(level: unknown): number {
  return ['read', 'write'].findIndex((one) => one === level)
}
