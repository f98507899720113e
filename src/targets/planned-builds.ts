// The builds that later steps of the job make, for `dockerfile: auto`.
import { contextName } from '../dockerfile/build-options.js'
import type { JobPlan } from '../facts.js'
import type { PlannedBuild } from '../plan/planned.js'
import { known, knownStart, type PartialText } from '../plan/values/partial.js'
import type { Build } from './dockerfile-images.js'

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
