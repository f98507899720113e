// Knows what is said of a push that creates its package.
import type { Decision, TargetVerdict } from '../verdict/decision.js'
import { packageSettings } from '../text/links.js'
import { code, join, list, say, type Sentence } from '../text/sentence.js'

/** The images whose package this push creates: it may push, and nobody knows a package there. */
export function firstPushes({ targets, shouldPush }: Decision): readonly TargetVerdict[] {
  return targets.filter(
    ({ verdict, facts }) =>
      shouldPush && verdict === 'allowed' && facts.target.role === 'image' && facts.isNew === true
  )
}

/**
 * What will be created, and what is decided with it (GitHub docs, "Configuring a package's access control and
 * visibility"; "Connecting a repository to a package" for the label). Nothing where every package exists.
 */
export function firstPushWords(decision: Decision): Sentence {
  const { run } = decision.facts
  const names = firstPushes(decision).flatMap(({ facts: { target } }) =>
    target.name.kind === 'reference' ? [target.name.reference.path] : []
  )
  const [first] = names
  if (first === undefined) return say``
  const [owner = '', ...rest] = first.split('/')
  const isOwn = owner === run.repository.owner.toLowerCase()
  const ownerType = isOwn ? run.repository.ownerType : undefined
  const name = { owner, name: rest.join('/'), ownerType }
  const [page] = packageSettings(decision.facts, name, 'package settings')
  const source = `org.opencontainers.image.source=${run.server.url}/${run.repository.fullName}`
  return join([
    say`This first push creates the package ${list(names.map((one) => say`${one}`))} and decides its visibility${page === undefined || names.length > 1 ? say`` : say`: look at the ${page} afterwards`}.`,
    say`The label ${code(source)} links it to this repository.`
  ])
}
