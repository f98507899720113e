// What the later steps of the job write, as targets: from the plan of the job.
import type { JobPlan, PushTarget } from '../facts.js'
import type { Run } from '../event/run.js'
import type { Inputs } from '../inputs/inputs.js'
import { defaultImage } from '../image/github-name.js'
import type { Plan, PlannedWrite } from '../plan/planned.js'
import { assumedTarget, givenCaches, groupTargets, type Entry } from './push-targets.js'

/**
 * The repositories that the job writes to. Where the plan leaves anything open, the repository's own name is assumed
 * beside what is known: its answer shows what holds for every name.
 *
 * @param job - the plan, or why there is none
 */
export function plannedTargets(job: JobPlan, inputs: Inputs, run: Run): readonly PushTarget[] {
  const given = givenCaches(inputs).entries
  if (job.kind !== 'plan') return [assumedTarget(run), ...groupTargets('cache', given, run)]
  const images = ownNameFirst(job, groupTargets('image', job.pushes.flatMap(entryOf), run), run)
  const caches = groupTargets('cache', [...given, ...job.caches.flatMap(entryOf)], run)
  return [...images, ...(isOpen(job) ? [assumedTarget(run)] : []), ...caches]
}

/**
 * Where names are made of the output `image`, it is the repository's own name: the first image, if that is pushed.
 *
 * @see docs/decisions/0015-output-image.md
 */
function ownNameFirst(
  { usesOwnName }: Pick<Plan, 'usesOwnName'>,
  images: readonly PushTarget[],
  run: Run
): readonly PushTarget[] {
  if (!usesOwnName) return images
  const own = defaultImage(run.repository.fullName, run.server.registry)
  const isOwn = ({ name }: PushTarget): boolean =>
    name.kind === 'reference' && `${name.reference.registry}/${name.reference.path}` === own
  return [...images.filter(isOwn), ...images.filter((image) => !isOwn(image))]
}

/** Does the plan leave open what is pushed? */
function isOpen(job: JobPlan): boolean {
  if (job.kind !== 'plan') return true
  return job.unclear.length > 0 || job.pushesNothing === 'no-step'
}

/** A name of which a part is not known is no target; the plan lists it among what is unclear. */
function entryOf(write: PlannedWrite): readonly Entry[] {
  const { image, origin, isCertain, at, line, login } = write
  if (image === undefined) return []
  return [{ given: image, ref: image, origin, isCertain, places: [{ ...at, line }], login }]
}

/** The references that are judged as pushes, as given or as read; an assumed name is none. */
export function pushedReferences(targets: readonly PushTarget[]): readonly string[] {
  return targets
    .filter(({ role, origin }) => role === 'image' && origin !== 'assumed')
    .flatMap(({ given }) => given)
}
