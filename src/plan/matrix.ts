// The legs of a matrix that is written out in the file.
import type { Written } from './outline.js'
import { valueOf, type Contexts } from './values/template.js'
import { doubt, isKind, list, mapping, printed, type Value } from './values/value.js'
import { samePartial } from './values/partial.js'

type Leg = ReadonlyMap<string, Value>

/** The most that GitHub runs. */
const MOST_LEGS = 256

/**
 * The `matrix` context of each leg; one of which nothing is known where the matrix is computed.
 *
 * Source: GitHub docs, "Run job variations": `exclude` first, then each `include` joins the legs
 * whose values it does not change, or is a leg of its own.
 */
export function legsOf(matrix: Written, contexts: Contexts): readonly Value[] {
  if (matrix === undefined) return [mapping([])]
  const nothing = [mapping([], (name) => doubt(`matrix.${name}`))]
  if (typeof matrix === 'string' || matrix.kind !== 'mapping') return nothing
  const values = new Map(matrix.entries.map(([name, value]) => [name, valueFrom(value, contexts)]))
  const axes = [...values].filter(([name]) => name !== 'include' && name !== 'exclude')
  const combined = combinations(axes)
  const [include, exclude] = [listed(values.get('include')), listed(values.get('exclude'))]
  if (combined === undefined || include === undefined || exclude === undefined) return nothing
  const kept = combined.filter((leg) => !exclude.some((one) => isPart(one, leg)))
  const legs = withIncluded(kept, include)
  return legs.length > 0 && legs.length <= MOST_LEGS ? legs.map((leg) => mapping(leg)) : nothing
}

function valueFrom(written: Written, contexts: Contexts): Value {
  if (written === undefined) return null
  if (typeof written === 'string') return valueOf(written, contexts)
  if (written.kind === 'list') return list(written.items.map((item) => valueFrom(item, contexts)))
  return mapping(written.entries.map(([name, value]) => [name, valueFrom(value, contexts)]))
}

function combinations(axes: readonly (readonly [string, Value])[]): readonly Leg[] | undefined {
  let legs: readonly Leg[] = axes.length === 0 ? [] : [new Map()]
  for (const [name, value] of axes) {
    if (!isKind(value, 'list')) return undefined
    if (legs.length * value.items.length > MOST_LEGS) return undefined
    legs = legs.flatMap((leg) => value.items.map((item) => new Map([...leg, [name, item]])))
  }
  return legs
}

function listed(value: Value | undefined): readonly Leg[] | undefined {
  if (value === undefined) return []
  if (!isKind(value, 'list')) return undefined
  const legs = value.items.map((item) => (isKind(item, 'mapping') ? item.entries() : undefined))
  return legs.includes(undefined) ? undefined : legs.map((entries) => new Map(entries))
}

function isPart(part: Leg, leg: Leg): boolean {
  return [...part].every(([name, value]) => leg.has(name) && isSame(leg.get(name), value))
}

function isSame(one: Value | undefined, other: Value): boolean {
  return one !== undefined && samePartial(printed(one), printed(other))
}

function withIncluded(original: readonly Leg[], include: readonly Leg[]): readonly Leg[] {
  const legs = original.map((leg) => ({ leg, extra: new Map<string, Value>() }))
  const alone: Leg[] = []
  for (const one of include) {
    const fitting = legs.filter(({ leg }) =>
      [...one].every(([name, value]) => !leg.has(name) || isSame(leg.get(name), value))
    )
    if (fitting.length === 0) alone.push(one)
    for (const { extra } of fitting) for (const [name, value] of one) extra.set(name, value)
  }
  return [...legs.map(({ leg, extra }) => new Map([...leg, ...extra])), ...alone]
}
