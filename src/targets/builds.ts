// The builds of the job as far as they decide which images are pulled, as the inputs name them.
import { parseBuildArgs, parseBuildContexts, contextName } from '../dockerfile/build-options.js'
import type { InputError } from '../inputs/kinds.js'
import type { Inputs } from '../inputs/inputs.js'
import { bakeBuilds } from './bake-definition.js'
import type { Build } from './dockerfile-images.js'
import type { JobPlan } from '../facts.js'
import type { PlannedBuild } from '../plan/planned.js'
import { known, knownStart, type PartialText } from '../plan/values/partial.js'

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

/**
 * Builds that are certain and whose Dockerfile is in the workspace. A build argument whose value is not known counts as one
 * that only the build knows.
 *
 * @see docker/build-push-action, inputs `context`, `file`: `{context}/Dockerfile` where no file is named
 */
export function plannedBuilds(job: JobPlan): readonly Build[] {
  return job.kind === 'plan' ? job.builds.flatMap(buildOf) : []
}

function buildOf(build: PlannedBuild): readonly Build[] {
  const path = dockerfilePath(known(build.context), known(build.dockerfile))
  const target = known(build.target)
  const platforms = build.platforms.map(known)
  if (!build.isCertain || path === undefined || target === undefined) return []
  const contexts = build.buildContexts.flatMap((entry) => pairOf(known(entry)))
  return [
    {
      input: 'dockerfile',
      dockerfile: { path, text: undefined },
      buildArgs: new Map(build.buildArgs.flatMap((entry) => pairOf(known(entry)))),
      environmentArgs: new Set(build.buildArgs.flatMap(unknownArg)),
      target: target === '' ? undefined : target,
      buildContexts: new Map(contexts.map(([name, text]) => [contextName(name) ?? name, text])),
      platforms: platforms.every((platform) => platform !== undefined) ? platforms : []
    }
  ]
}

/** Without a context the build takes the repository from git; its files are those of the workspace. */
function dockerfilePath(context: string | undefined, file: string | undefined): string | undefined {
  if (context === undefined || file === undefined || /^[a-z+]+:\/\/|^git@|#/i.test(context)) {
    return undefined
  }
  if (file !== '') return file
  return context === '' ? 'Dockerfile' : `${context.replace(/\/+$/, '')}/Dockerfile`
}

function pairOf(text: string | undefined): readonly (readonly [string, string])[] {
  const at = text?.indexOf('=') ?? -1
  return text === undefined || at < 1 ? [] : [[text.slice(0, at), text.slice(at + 1)]]
}

function unknownArg(entry: PartialText): readonly string[] {
  const text = known(entry)
  if (text !== undefined) return text.includes('=') || text === '' ? [] : [text]
  const name = /^([^=]+)=/.exec(knownStart(entry))?.[1]
  return name === undefined ? [] : [name]
}
