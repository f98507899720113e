// Is the end of the job to look at what was pushed, and at which references?
import type { NamedRepository } from './facts.js'
import type { Inputs } from './job/inputs.js'
import type { Run } from './job/run.js'
import { nameOfTarget } from './targets.js'

/** Should the post step look at all? As `verify-push` says, and `auto` where a visibility is asked for. */
export function isVerifyWanted(inputs: Inputs, run: Run): boolean {
  if (inputs.verifyPush !== 'auto') return inputs.verifyPush === 'true'
  if (inputs.expectedVisibility !== 'any') return true
  const pushed = (inputs.images ?? []).flatMap((entry) => taggedName(entry, run)).map(repositoryOf)
  const named = inputs.publicImages.flatMap((entry) => referenceOf(entry, run)).map(repositoryOf)
  return named.some((repository) => pushed.includes(repository))
}

/** What an entry names, when that is legal. */
export function referenceOf(entry: string, run: Run): readonly NamedRepository[] {
  const name = nameOfTarget(entry, run)
  return name.kind === 'reference' ? [name] : []
}

/** The same, for entries that name a tag; a digest alone was not pushed under a name. */
export function taggedName(entry: string, run: Run): readonly NamedRepository[] {
  return referenceOf(entry, run).filter(({ reference }) => reference.tag !== undefined)
}

export function repositoryOf({ reference }: NamedRepository): string {
  return `${reference.registry}/${reference.path}`
}
