// One case of GitHub's rules for the job's token, twice: with the registry asked, and without.
import { allowed, unknown, type Expectation, type Place } from './expectation.js'
import type { Scenario } from './scenario.js'
import { scenario, type Setting } from './setting.js'

type Level = Expectation['tokenPermission']

export interface Vector {
  readonly name: string
  readonly title: string
  readonly setting: Setting
  /** With the registry asked. */
  readonly asked: Expectation
  /** What is known of the token without asking. */
  readonly unasked: Expectation
}

/** The scenarios of a vector; the second has `-unasked` at the end of its name. */
export function vectorScenarios({
  name,
  title,
  setting,
  asked,
  unasked
}: Vector): readonly Scenario[] {
  const probeless = { ...setting, inputs: { ...setting.inputs, probe: 'false' } }
  return [
    scenario(name, title, setting, asked),
    scenario(`${name}-unasked`, `${title} (No upload is tried.)`, probeless, unasked)
  ]
}

/** The token is known to hold `packages: write`. */
export function granted(): Expectation {
  return {
    verdict: 'allowed',
    reason: 'permission-granted',
    shouldPush: true,
    exitCode: 0,
    tokenPermission: 'write',
    annotations: []
  }
}

/** What the token may do cannot be told. */
export function permissionUnknown(
  tokenPermission: Level = 'unknown',
  annotations?: readonly Place[]
): Expectation {
  return unknown('permission-unknown', {
    tokenPermission,
    ...(annotations === undefined ? {} : { annotations })
  })
}

/** The same, whether the registry is asked or not. */
export function both<T>(expectation: T): { readonly asked: T; readonly unasked: T } {
  return { asked: expectation, unasked: expectation }
}

/** The token holds `packages: write`, whether the registry is asked or not. */
export function twice(name: string, title: string, setting: Setting): readonly Vector[] {
  return [{ name, title, setting, asked: allowed(), unasked: granted() }]
}
