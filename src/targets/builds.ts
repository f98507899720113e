// The builds of the job as far as they decide which images are pulled, as the inputs name them.
import { parseBuildArgs, parseBuildContexts } from '../dockerfile/build-options.js'
import type { InputError } from '../inputs/kinds.js'
import type { Inputs } from '../inputs/inputs.js'
import { bakeBuilds } from './bake-definition.js'
import type { Build } from './dockerfile-images.js'

/** The builds that `dockerfile` and `bake-definition` name, and the lines that buildx would refuse. */
export function buildsOf(inputs: Inputs): {
  readonly builds: readonly Build[]
  readonly errors: readonly InputError[]
} {
  const args = parseBuildArgs(inputs.buildArgs)
  const contexts = parseBuildContexts(inputs.buildContexts)
  const given = (inputs.dockerfiles ?? []).map((path): Build => ({
    input: 'dockerfile',
    dockerfile: { path, text: undefined },
    buildArgs: args.buildArgs,
    environmentArgs: args.environmentArgs,
    target: inputs.target === '' ? undefined : inputs.target,
    buildContexts: contexts.buildContexts,
    platforms: inputs.platforms
  }))
  const errors = [
    ...args.invalid.map((value) => wrong('build-args', value, 'KEY=VALUE, one a line')),
    ...contexts.invalid.map((value) => wrong('build-contexts', value, 'NAME=CONTEXT, one a line'))
  ]
  return { builds: [...given, ...bakeBuilds(inputs)], errors }
}

function wrong(input: string, value: string, allowed: string): InputError {
  return { input, value, allowed }
}
