// Where a stage begins: its base and platform with their variables replaced, and what a build
// context puts in its place.
import { contextName } from './dockerfile-inputs.js'
import type { PulledImage } from './dockerfile.js'
import { flawAt, type DockerfileFlaw } from './dockerfile-flaw.js'
import type { Origin, PlannedStage } from './dockerfile-graph.js'
import { expandWord } from './dockerfile-lexer.js'
import type { Stage } from './dockerfile-stage.js'
import type { Scope } from './dockerfile-variable.js'
import { parseReference } from './reference.js'

/** An image without the file it is in. */
export type OriginImage = Pick<PulledImage, 'kind' | 'line' | 'reference' | 'certainty' | 'context'>

/** No architecture, system or variant has other characters; a system may carry its version. */
const PLATFORM = /^[A-Za-z0-9_.-]+(?:\([A-Za-z0-9_.+-]*\))?(?:\/[A-Za-z0-9_.-]+){0,2}$/

/**
 * Resolves a stage's base and platform.
 *
 * @param contexts - the build contexts by {@link contextName}
 * @returns a flaw where BuildKit refuses what comes out, and no missing value excuses it
 */
export function plannedStage(
  stage: Stage,
  scope: Scope,
  escape: string,
  contexts: ReadonlyMap<string, string>
): PlannedStage | DockerfileFlaw {
  const { line } = stage
  const base = expandWord(stage.base, scope, escape)
  if (base.kind === 'refused') return flawAt('bad-substitution', line, stage.base)
  if (base.text === '' && isSettled(base)) return flawAt('blank-base', line, stage.base)
  const platform = platformOf(stage, scope, escape)
  if (typeof platform === 'object') return platform
  return {
    stage,
    origin: { kind: 'from', line, base, platform, context: stageContext(stage, contexts) }
  }
}

/**
 * The image that an origin pulls.
 *
 * @returns `undefined` where nothing is pulled: `scratch`, or a build context that is no image
 */
export function originImage(
  origin: Origin,
  contexts: ReadonlyMap<string, string>
): OriginImage | DockerfileFlaw | undefined {
  const { kind, line, base, context } = origin
  if (base.text === 'scratch' && context === undefined && !base.unknown) return undefined
  const name = base.unknown ? undefined : contextName(base.text)
  if (name === undefined && isSettled(base)) {
    return flawAt('bad-reference', line, base.text)
  }
  const key = context ?? name
  const value = key === undefined ? undefined : contexts.get(key)
  if (key !== undefined && value !== undefined) return contextImage(origin, key, value)
  return {
    kind,
    line,
    reference: name === undefined ? undefined : base.text,
    certainty: isSettled(base)
      ? { kind: 'resolved' }
      : { kind: 'unresolved', missing: base.missing },
    context: undefined
  }
}

/** Would an origin's reference stop the build although nothing needs it? */
export function unneededFlaw(origin: Origin): DockerfileFlaw | undefined {
  const { base, line } = origin
  const fine = !isSettled(base) || contextName(base.text) !== undefined
  return fine ? undefined : flawAt('bad-reference', line, base.text)
}

/** Has every variable in it a value? */
function isSettled(base: Origin['base']): boolean {
  return base.missing.length === 0 && !base.unknown
}

function platformOf(
  stage: Stage,
  scope: Scope,
  escape: string
): string | undefined | DockerfileFlaw {
  if (stage.platform === undefined) return undefined
  const expansion = expandWord(stage.platform, scope, escape)
  if (expansion.kind === 'refused') return flawAt('bad-substitution', stage.line, stage.platform)
  if (!isSettled(expansion)) return ''
  return PLATFORM.test(expansion.text)
    ? expansion.text
    : flawAt('bad-platform', stage.line, stage.platform)
}

/** A context of the same name stands in for a stage, whatever that is built on. */
function stageContext(stage: Stage, contexts: ReadonlyMap<string, string>): string | undefined {
  const { name } = stage
  if (name === undefined || name === 'scratch' || name === 'context') return undefined
  return contexts.has(name) ? name : undefined
}

/** Directories, archives, git, OCI layouts and other targets of bake are no registry's. */
function contextImage(
  origin: Origin,
  context: string,
  value: string
): OriginImage | DockerfileFlaw | undefined {
  const image = /^docker-image:\/\/(.*)$/s.exec(value)?.[1]
  if (image === undefined || image === 'scratch') return undefined
  const { kind, line } = origin
  return parseReference(image).kind === 'invalid'
    ? flawAt('bad-context', line, value)
    : { kind, line, reference: image, certainty: { kind: 'resolved' }, context }
}
