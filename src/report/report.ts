// Knows everything that is to be written at the end of the step, and what is told where all is well.
import { forecastOf } from '../forecast/forecast.js'
import { nameOf } from '../reasons/wording.js'
import { shortDigests, toAnnotation, toMarkdown } from '../text/escape.js'
import { capitalized, code, join, list, plain, say, type Sentence } from '../text/sentence.js'
import type { Decision } from '../verdict/decision.js'
import type { Annotation } from './annotations.js'
import { outputsOf, type Outputs } from './outputs.js'
import { explainedTarget, headlinesOf, named, testedWith } from './titles.js'
import type { PayloadState } from '../event/event.js'
import type { Role } from '../facts.js'
import { firstPushes } from '../verdict/decide.js'
import { packageSettings } from '../text/links.js'

export interface Report {
  /** Lines of the step log. */
  readonly log: readonly string[]
  readonly annotations: readonly Annotation[]
  readonly outputs: Outputs
  /** Markdown; empty when no summary is to be written. */
  readonly summary: string
  readonly failed: boolean
}

/** What is told of a decision besides the outputs that scripts read. */
export interface Told {
  /** Lines of the log that stand before the verdicts. */
  readonly log: readonly Sentence[]
  readonly annotations: readonly Annotation[]
  /** For the output of this name: what, why, what to do. */
  readonly explanation: readonly Sentence[]
  /** Markdown. */
  readonly summary: string
}

/** What a decision makes the step write. */
export function reportAs(decision: Decision, told: Told): Report {
  const { inputs } = decision.facts
  const { log, annotations, explanation, summary } = told
  return {
    log: [...log.map(toAnnotation), ...verdictLines(decision)],
    annotations,
    outputs: outputsOf(decision, explanation),
    summary: inputs.summary ? summary : '',
    failed: decision.failed
  }
}

/** Is there nothing to be told but that all is allowed? */
export function isAllWell(decision: Decision): boolean {
  const { facts, targets, notes } = decision
  return (
    facts.run.payload.kind === 'read' &&
    targets.length > 0 &&
    targets.every(({ verdict }) => verdict === 'allowed') &&
    notes.length + forecastOf(decision).length === 0
  )
}

/** What is told then. */
export function successOf(decision: Decision): Told {
  const target = explainedTarget(decision)
  const first = firstPushWords(decision)
  return {
    log: first.length === 0 ? [] : [first],
    annotations: [],
    explanation: target === undefined ? [] : headlinesOf(target),
    summary: `${successLine(decision)}\n`
  }
}

function verdictLines({ targets, shouldPush }: Decision): readonly string[] {
  return [
    ...targets.map(({ facts: { target }, verdict, primary }) =>
      toAnnotation(say`${nameOf(target)}: ${plain(verdict)} (${plain(primary.code)})`)
    ),
    ...(asksOnlyOfOthers(targets) ? [] : [`should-push: ${String(shouldPush)}`])
  ]
}

/** Was nothing checked but `public-images`? Then pushing is not mentioned. */
function asksOnlyOfOthers(targets: Decision['targets']): boolean {
  return targets.length > 0 && targets.every(({ facts: { target } }) => target.role === 'public')
}

/** All is well. */
export function successLine(decision: Decision): string {
  const { title, more } = allowedWords(decision)
  const first = firstPushWords(decision)
  const after = first.length === 0 ? first : say`. ${first}`
  return title.length === 0
    ? toMarkdown(say`⏭️ Nothing is pushed in this run.`)
    : `✅ **${shortDigests(toMarkdown(title))}**${toMarkdown(say`${more}${after}`)}`
}

/** What is allowed, as a title, and the login that it was tested with. */
export function allowedWords({ targets }: Decision): {
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
    ? [say`push and cache export to ${image} are allowed`]
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

/** Said wherever the payload was missing: origin and visibility are then not known. */
export function payloadWords(payload: PayloadState): readonly Sentence[] {
  switch (payload.kind) {
    case 'read':
      return []
    case 'absent':
      return [say`There is no event payload; the run is judged only by the runner's variables.`]
    case 'unreadable':
      return [
        say`The event payload cannot be read (${payload.why}); the run is judged only by the runner's variables.`
      ]
  }
}
