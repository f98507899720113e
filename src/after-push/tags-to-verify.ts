// Decides whether the end of the job checks what was pushed, and which references.
import type { NamedRepository, TagToVerify } from '../facts.js'
import { printReference } from '../image/reference.js'
import type { Inputs } from '../inputs/inputs.js'
import type { Run, Visibility } from '../event/run.js'
import { nameOfTarget } from '../targets/push-targets.js'

/**
 * Should the post step look at all? As `verify-push` says, and `auto` where a visibility is asked for or a package is
 * pushed for the first time.
 *
 * @param pushed - the references that the job pushes
 * @param firstPushes - those whose package does not exist yet
 */
export function isVerifyWanted(
  inputs: Inputs,
  run: Run,
  pushed: readonly string[],
  firstPushes: readonly unknown[] = []
): boolean {
  if (inputs.verifyPush !== 'auto') return inputs.verifyPush === 'true'
  if (firstPushes.length > 0 || inputs.expectedVisibility !== 'any') return true
  return publicOnes(inputs, run, pushed).length > 0
}

/**
 * The tags that the end of the job looks at, each once: those of `images`, and those that
 * `public-images` names of the same repositories, which are judged after the push.
 */
export function tagsToVerify(
  inputs: Inputs,
  run: Run,
  references: readonly string[]
): readonly TagToVerify[] {
  const pushed = references.flatMap((entry) => referenceOf(entry, run))
  const all = [
    ...pushed.map((named) => ({ named, pushed: true, isForAnyone: false })),
    ...publicOnes(inputs, run, references).flatMap(asPulled)
  ]
  const tags = new Map<string, TagToVerify>()
  for (const { named, pushed: ours, isForAnyone } of all) {
    const { reference } = named
    // A digest alone was not pushed under a name.
    if (reference.tag === undefined) continue
    const printed = printReference({ ...reference, digest: undefined })
    const known = tags.get(printed) ?? { named, pushed: ours, isForAnyone }
    tags.set(printed, {
      ...known,
      reference: printed,
      isForAnyone: known.isForAnyone || isForAnyone
    })
  }
  return [...tags.values()]
}

/** As before the push: without a tag `latest` is pulled; a digest was judged then, and does not change. */
function asPulled(named: NamedRepository): readonly Omit<TagToVerify, 'reference'>[] {
  const { reference } = named
  if (reference.digest !== undefined) return []
  const tagged = { ...named, reference: { ...reference, tag: reference.tag ?? 'latest' } }
  return [{ named: tagged, pushed: false, isForAnyone: true }]
}

/** The entries of `public-images` whose repository this job pushes to. */
function publicOnes(
  inputs: Inputs,
  run: Run,
  pushed: readonly string[]
): readonly NamedRepository[] {
  const repositories = pushed.flatMap((entry) => referenceOf(entry, run)).map(repositoryOf)
  return inputs.publicImages
    .flatMap((entry) => referenceOf(entry, run))
    .filter((named) => repositories.includes(repositoryOf(named)))
}

/**
 * The visibility that is asked for: `expected-visibility` speaks of packages, which only GitHub's
 * own registry has (as before the push); `public-images` asks for as much as `public`, anywhere.
 */
export function demandedOf(
  inputs: Inputs,
  run: Run,
  named: NamedRepository
): Visibility | undefined {
  const { expectedVisibility, publicImages } = inputs
  if (expectedVisibility !== 'any' && named.registry.kind === 'github') return expectedVisibility
  const repositories = publicImages.flatMap((entry) => referenceOf(entry, run)).map(repositoryOf)
  return repositories.includes(repositoryOf(named)) ? 'public' : undefined
}

/** What an entry names, when that is legal. */
function referenceOf(entry: string, run: Run): readonly NamedRepository[] {
  const name = nameOfTarget(entry, run)
  return name.kind === 'reference' ? [name] : []
}

function repositoryOf({ reference }: NamedRepository): string {
  return `${reference.registry}/${reference.path}`
}
