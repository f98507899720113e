// Knows the words for what is as it should be: one line, and what a first push of a package creates.
import type { Role } from '../facts.js'
import type { Decision } from '../verdict/decision.js'
import { shortDigests, toMarkdown } from '../text/escape.js'
import { capitalized, list, say, type Sentence, code, join } from '../text/sentence.js'
import { named, testedWith } from './titles.js'
import { firstPushes } from '../verdict/decide.js'
import { packageSettings } from '../text/links.js'

/** All is well. */
export function successLine(decision: Decision): string {
  const { title, more } = successOf(decision)
  const first = firstPushWords(decision)
  const after = first.length === 0 ? first : say`. ${first}`
  return title.length === 0
    ? toMarkdown(say`⏭️ Nothing is pushed in this run.`)
    : `✅ **${shortDigests(toMarkdown(title))}**${toMarkdown(say`${more}${after}`)}`
}

/** What is allowed, as a title, and the login that it was tested with. */
export function successOf({ targets }: Decision): {
  readonly title: Sentence
  readonly more: Sentence
} {
  const allowed = targets.filter(({ verdict }) => verdict === 'allowed')
  const names = (...roles: readonly Role[]): readonly Sentence[] =>
    allowed
      .filter(({ facts }) => roles.includes(facts.target.role))
      .map(({ facts }) => named(facts))
  const [base, open] = [names('base'), names('public')]
  const said: readonly Sentence[] = [
    ...pushesAllowed(names('image'), names('cache')),
    ...(base.length === 0 ? [] : [say`the build can pull ${list(base)}`]),
    ...(open.length === 0 ? [] : [say`anyone can pull ${list(open)}`])
  ]
  const [first] = allowed
  const tested = first && testedWith(first.facts, first.primary)
  return {
    title: capitalized(list(said)),
    more: tested === undefined ? say`` : say`, ${tested}`
  }
}

/** A cache beside the image in the same repository is told with it. */
function pushesAllowed(
  images: readonly Sentence[],
  caches: readonly Sentence[]
): readonly Sentence[] {
  const pushed = [...images, ...caches]
  if (pushed.length === 0) return []
  const [image, cache] = [images[0], caches[0]]
  const areOne =
    pushed.length === 2 && image !== undefined && cache !== undefined && isCacheOf(cache, image)
  return areOne
    ? [say`push and cache to ${image} are allowed`]
    : [say`push to ${list(pushed)} is allowed`]
}

function isCacheOf(cache: Sentence, image: Sentence): boolean {
  return toMarkdown(cache) === toMarkdown(say`the cache ${image}`)
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
