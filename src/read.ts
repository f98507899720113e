// Reads the runner's side: inputs, the run, what will be written. Nothing is asked of anybody.
import { secretsToMask } from './credential/secrets.js'
import { bakeBuilds, withBake } from './targets/bake-definition.js'
import {
  buildsOf,
  pullTargetsOf,
  readDockerfiles,
  type DockerfileImage
} from './targets/pull-targets.js'
import type { PullTarget, PushTarget, Unresolved } from './facts.js'
import { readInputs, type InputError, type Inputs } from './inputs/inputs.js'
import { readRun, runnerPlatform, type Run } from './event/run.js'
import type { Ports, Runner } from './ports.js'
import { targetsOf } from './targets/push-targets.js'

export interface Reading {
  readonly inputs: Inputs
  readonly run: Run
  readonly targets: readonly PushTarget[]
  readonly pulls: readonly PullTarget[]
  readonly dockerfileImages: readonly DockerfileImage[]
  readonly unresolved: readonly Unresolved[]
}

export type ReadResult =
  | { readonly kind: 'reading'; readonly reading: Reading }
  | {
      readonly kind: 'invalid'
      readonly errors: readonly InputError[]
      readonly inputs: Inputs
      readonly run: Run
    }

/** Reads everything at once, so that all errors of the inputs are said together. */
export async function read(ports: Ports): Promise<ReadResult> {
  const { runner, files } = ports
  const read = readInputs(runner.env)
  maskSecrets(read.inputs, runner)
  const inputs = withBake(read.inputs)
  const run = await readRun(runner.env, files, inputs)
  const { targets, errors } = targetsOf(inputs, run)
  const { builds, errors: buildErrors } = buildsOf(inputs)
  const dockerfiles = await readDockerfiles(ports, [...builds, ...bakeBuilds(inputs)])
  const misread = read.kind === 'invalid' ? read.errors : []
  const wrong = [...misread, ...errors, ...buildErrors, ...dockerfiles.errors]
  if (wrong.length > 0) return { kind: 'invalid', errors: wrong, inputs, run }
  const { unresolved, images: dockerfileImages } = dockerfiles
  const known = { inputs, run, dockerfileImages, unresolved }
  return { kind: 'reading', reading: withTargets(known, targets, runner.env) }
}

/** What has to be pullable depends on what is pushed. */
export function withTargets(
  known: Omit<Reading, 'targets' | 'pulls'>,
  targets: readonly PushTarget[],
  env: Runner['env']
): Reading {
  const { inputs, run, dockerfileImages } = known
  const pulls = pullTargetsOf(inputs, run, dockerfileImages, targets, runnerPlatform(env))
  return { ...known, targets, pulls }
}

/** Before anything else is done, so that nothing after it can print one. */
function maskSecrets(
  { githubToken, jobToken, password, username }: Inputs,
  { mask }: Runner
): void {
  const source = { kind: 'inputs' } as const
  for (const secret of [githubToken, jobToken, password]) {
    secretsToMask({ kind: 'basic', source, username, secret }).forEach(mask)
  }
}
