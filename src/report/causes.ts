// Knows the causes of a decision: how grave each is, why it is so, what is to be done, and where in the workflow.
import type { Facts, Role } from '../facts.js'
import type { Decision, TargetVerdict } from '../verdict/decision.js'
import { CODES, type TargetReasonCode } from '../reasons/codes.js'
import {
  meaningOf,
  stepLocation,
  type Advice,
  type AdviceContext,
  type Changed,
  type Finding,
  type Fix
} from '../reasons/reason.js'
import { toAnnotation } from '../text/escape.js'
import {
  capitalized,
  code,
  link,
  list,
  plain,
  say,
  type Part,
  type Sentence
} from '../text/sentence.js'
import {
  isAssumed,
  isPulled,
  locationText,
  loginStep,
  nameOf,
  pushTargetOf,
  suffixOf
} from '../reasons/wording.js'
import { docsUrl } from '../text/links.js'
import type { NamedPlace, NameSource } from '../plan/plan-types.js'
import type { WorkflowLocation } from '../workflow/file.js'
import { isInputEmpty, sameName } from '../reasons/fixes.js'

export type Level = 'error' | 'warning' | 'notice'

/** A target that has a cause, with what is said about it there. */
export interface Occurrence {
  readonly target: TargetVerdict
  readonly finding: Finding
  readonly advice: Advice
}

export interface Cause {
  /** The finding of the first target that has it, no cache where there is another. */
  readonly finding: Finding
  readonly advice: Advice
  readonly level: Level
  /** Where it was found, caches last; never empty. */
  readonly occurrences: readonly [Occurrence, ...Occurrence[]]
  /** Would a cause by design stop the push anyway? */
  readonly isOvershadowed: boolean
}

/** Every cause that keeps a target from being allowed, the most severe first, else in the order of the targets. */
export function causesOf(decision: Decision): readonly Cause[] {
  const groups = new Map<string, [Occurrence, ...Occurrence[]]>()
  for (const occurrence of decision.targets.flatMap((target) => occurrencesOf(decision, target))) {
    const key = keyOf(decision, occurrence)
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [occurrence])
    else if (!group.some((one) => isSameTarget(one, occurrence))) group.push(occurrence)
  }
  return byLevel([...groups.values()].map((group) => causeOf(decision, group)))
}

/** The assumed name may be the same as a name that is known to be pushed. */
function isSameTarget({ target: one }: Occurrence, { target: other }: Occurrence): boolean {
  if (one === other) return true
  const [{ target: known }, { target: assumed }] = [one.facts, other.facts]
  return isAssumed(assumed) && known.role === assumed.role && nameOf(known) === nameOf(assumed)
}

function occurrencesOf(decision: Decision, target: TargetVerdict): readonly Occurrence[] {
  if (target.verdict === 'allowed') return []
  const context = { facts: decision.facts, target: target.facts }
  return [target.primary, ...target.otherFindings].map((finding) => ({
    target,
    finding,
    advice: adviceOn(finding, context)
  }))
}

/**
 * Two occurrences are one cause when their cause, fixes and place read the same, with a cache read as an image.
 * The page that a fix opens and the name that it writes may differ.
 */
function keyOf({ facts }: Decision, occurrence: Occurrence): string {
  const { finding } = occurrence
  const { target } = occurrence.target.facts
  const role = target.role === 'cache' ? 'image' : target.role
  const asImage = { ...occurrence.target.facts, target: { ...target, role } }
  const { cause, fixes, place } = adviceOn(finding, { facts, target: asImage })
  const told = [cause, ...fixes.map(({ text }) => text)].map(withoutAddresses).map(toAnnotation)
  const others = finding.alsoPossible.map(({ code }) => code).join()
  // Steps that push one image each may all do so for the same cause.
  const where =
    place === undefined || place.what === 'step' ? '' : `${place.path}:${String(place.line)}`
  const kind = [finding.code, finding.class ?? '', finding.certainty, others, where]
  return [...kind, String(isOvershadowed(occurrence)), ...told].join('\n')
}

function withoutAddresses(sentence: Sentence): Sentence {
  return sentence.map((part) => (part.kind === 'link' ? plain(part.text) : part))
}

function causeOf(decision: Decision, group: readonly [Occurrence, ...Occurrence[]]): Cause {
  const [images, caches] = [group.filter(isOfImage), group.filter((one) => !isOfImage(one))]
  const levels = images.map((occurrence) => levelOf(decision, occurrence))
  const [seen] = group
  const first = images[0] ?? seen
  return {
    finding: first.finding,
    advice: { ...first.advice, fixes: fixesOf(first, caches[0]) },
    // A refused cache never fails the step; an image with the same cause sets the level.
    level: levels.length === 0 ? 'warning' : highest(levels),
    occurrences: [first, ...[...images, ...caches].filter((one) => one !== first)],
    isOvershadowed: isOvershadowed(first)
  }
}

function isOfImage({ target }: Occurrence): boolean {
  return target.facts.target.role !== 'cache'
}

/** The fixes of the first target, then those that only a cache of the same cause needs. */
function fixesOf(first: Occurrence, cache: Occurrence | undefined): readonly Fix[] {
  const own = first.advice.fixes
  const known = new Set(own.map(({ text }) => toAnnotation(text)))
  const more = cache?.advice.fixes.filter(({ text }) => !known.has(toAnnotation(text))) ?? []
  return [...own, ...more]
}

function isOvershadowed({ target, finding }: Occurrence): boolean {
  return target.primary !== finding && target.primary.class === 'by-design'
}

/** Is the push skipped because it would certainly be refused? With only a doubt, it goes on. */
export function stopsByDesign({ finding, occurrences: [{ target }] }: Cause): boolean {
  return finding.class === 'by-design' && target.verdict === 'denied'
}

/** The level of a finding about an image (contract, "Annotations and summary"). */
function levelOf({ facts, failed }: Decision, occurrence: Occurrence): Level {
  const { onDenied, onUnknown } = facts.inputs
  const failing: Level = failed ? 'error' : 'warning'
  const { finding } = occurrence
  switch (finding.class) {
    case 'by-design':
      return onDenied === 'fail' ? failing : 'notice'
    case 'mistake':
      return isOvershadowed(occurrence) || onDenied === 'skip' ? 'warning' : failing
    case undefined:
      return CODES[finding.code].verdict === 'unknown' && onUnknown === 'fail' ? failing : 'warning'
  }
}

const LEVEL_ORDER: Readonly<Record<Level, number>> = { error: 0, warning: 1, notice: 2 }

function highest(levels: readonly Level[]): Level {
  return levels.reduce(
    (one, other) => (LEVEL_ORDER[other] < LEVEL_ORDER[one] ? other : one),
    'notice'
  )
}

/** The most severe first, else in the given order. */
export function byLevel<T extends { readonly level: Level }>(causes: readonly T[]): readonly T[] {
  return causes.toSorted((one, other) => LEVEL_ORDER[one.level] - LEVEL_ORDER[other.level])
}

/** The roles of the targets that have a cause. */
function rolesOf({ occurrences }: Pick<Cause, 'occurrences'>): readonly Role[] {
  return occurrences.map(({ target }) => target.facts.target.role)
}

/** Why it is so, and what follows. */
export function explanationOf(cause: Cause, decision: Decision): readonly Sentence[] {
  const { finding, advice, occurrences, isOvershadowed } = cause
  const roles = rolesOf(cause)
  const { detail } = advice
  return [
    advice.cause,
    ...(detail === undefined || occurrences.length > 1 ? [] : [say`${capitalized(detail)}.`]),
    ...othersOf(finding, isPulled(occurrences[0].target.facts.target)),
    ...(isOvershadowed
      ? [say`This run would not ${plain(verbOf(roles))} anyway, but other runs need this fixed.`]
      : []),
    ...(CODES[finding.code].verdict === 'unknown' ? consequence(roles, decision) : []),
    ...(CODES[finding.code].verdict === 'denied' && roles.every((role) => role === 'cache')
      ? [say`A refused cache does not stop the push.`]
      : [])
  ]
}

function othersOf(finding: Finding, pulled: boolean): readonly Sentence[] {
  const others = alsoPossible(finding, 'Also possible: ', pulled)
  return others.length === 0 ? [] : [say`${others}.`]
}

/** What else the same answer can mean; nothing where the cause is certain. */
function alsoPossible(
  { certainty, alsoPossible: others }: Finding,
  before: string,
  pulled: boolean
): Sentence {
  if (certainty === 'certain' || others.length === 0) return []
  const meant = others.map((other) => say`${plain(meaningOf(other, pulled))}`)
  return say`${plain(before)}${list(meant)}`
}

function verbOf(roles: readonly Role[]): string {
  return roles.every((role) => isPulled({ role })) ? 'pull' : 'push'
}

/** What follows from an unknown verdict, by the input `on-unknown`. A cache never stops anything. */
function consequence(roles: readonly Role[], { facts, shouldPush }: Decision): readonly Sentence[] {
  const { onUnknown } = facts.inputs
  const setting = code(`on-unknown: ${onUnknown}`)
  if (roles.every((role) => role === 'cache')) return []
  // An entry of `public-images` never decides the push.
  if (onUnknown !== 'fail' && !roles.some((role) => role === 'image' || role === 'base')) return []
  switch (onUnknown) {
    case 'push':
      // Another image may stop it.
      return shouldPush ? [say`The push goes on (${setting}).`] : []
    case 'skip':
      return [say`Nothing is pushed (${setting}).`]
    case 'fail':
      return [say`The step fails (${setting}).`]
  }
}

/** The one sentence for a cause by design, under a title that says what is skipped; undefined for every other. */
export function noticeOf(cause: Cause): Sentence | undefined {
  const { finding, advice, occurrences } = cause
  const { notice } = advice
  if (!stopsByDesign(cause) || notice === undefined) return undefined
  const pulled = isPulled(occurrences[0].target.facts.target)
  return say`${capitalized(notice.why)}; ${notice.then}${alsoPossible(finding, '; also possible: ', pulled)}.`
}

/** The label of a fix: the first one, another way, or something to do in addition. */
export function fixLabel({ also }: Fix, index: number): 'Fix' | 'Or' | 'Also' {
  if (index === 0) return 'Fix'
  return also === true ? 'Also' : 'Or'
}

/** The fix with what to write, and who can do it if that is not the workflow author. */
export function fixText({ by, text, instead }: Fix): Sentence {
  const write = instead === undefined ? say`` : say`: ${code(instead)}`
  return say`${text}${write}${by === 'workflow author' ? say`` : say` (${plain(by)})`}`
}

/** Where in a workflow file the cause stands. */
export function placeOfCause({ advice }: Pick<Cause, 'advice'>): Sentence | undefined {
  return advice.place === undefined ? undefined : say`Where: ${locationText(advice.place)}.`
}

/** The section of the documentation on the cause. */
export function docsOf({ code: reason }: Pick<Finding, 'code'>, { run }: Facts): Sentence {
  return [link('More', docsUrl(reason, run.action))]
}

/** The advice on a finding; for a name without a host, with the registry that was probably meant. */
export function adviceOn(finding: Finding, context: AdviceContext): Advice {
  const advised = finding.reason.says(finding, context)
  const { place, from }: Found =
    advised.place === undefined ? stepOf(finding, context) : { place: advised.place }
  const said = { ...advised, cause: say`${advised.cause}${from ?? say``}`, place }
  return said.fixes.length === 0
    ? said
    : { ...said, fixes: [...missingHostFix(context), ...said.fixes] }
}

/** The line to change; `from` is a sentence that says which expression puts the wrong part into the name. */
interface Found {
  readonly place: WorkflowLocation | undefined
  readonly from?: Sentence
}

/** The step that pushes under that name, or that makes the login, where that is what has to be changed. */
function stepOf({ code: what, reason }: Finding, context: AdviceContext): Found {
  const { job } = context.facts
  const changed = typeof reason.toChange === 'function' ? reason.toChange(context) : reason.toChange
  const login = changed === 'login' ? loginStep(context) : undefined
  if (login !== undefined) return { place: stepLocation(job, login.at, login.line) }
  if (changed === undefined || changed === 'login') return whereGiven(what, context)
  const [at] = pushTargetOf(context.facts, context.target.target)?.places ?? []
  if (at === undefined) return whereGiven(what, context)
  const { word, source } = wrongPart(changed, context, at)
  const place = stepLocation(job, at, source?.line ?? at.line)
  return { place, ...(word !== undefined && source && fromWords(code(word), source)) }
}

function fromWords(word: Part, { expression, line }: NameSource): Pick<Found, 'from'> {
  return expression === undefined
    ? {}
    : { from: say` ${word} comes from ${code(expression)} (line ${line}).` }
}

/** The part of the name that is wrong, and where it is written. */
function wrongPart(
  changed: Exclude<Changed, 'login'>,
  { target: { target } }: AdviceContext,
  { sources = {} }: NamedPlace
): { readonly word?: string | undefined; readonly source?: NameSource | undefined } {
  if (target.name.kind !== 'reference') return {}
  const { registry, path } = target.name.reference
  switch (changed) {
    case 'host':
      return { word: registry, source: sources.host }
    case 'owner':
      return { word: path.split('/')[0], source: sources.owner }
    case 'name':
      return {}
  }
}

/** The input of this step that names the image, or that holds the login. */
function whereGiven(what: TargetReasonCode, context: AdviceContext): Found {
  const { job } = context.facts
  if (job.kind !== 'plan' || job.own === undefined) return { place: undefined }
  const { inputs } = job.own
  const isOfLogin = CODES[what].layer === 'credential' && isInputEmpty(context)
  const names = isOfLogin ? ['password', 'username'] : inputsOf(context)
  const source = names.map((name) => inputs.get(name)).find((one) => one !== undefined)
  if (source === undefined) return { place: undefined }
  const place = stepLocation(job, job.own, source.line)
  return { place, ...(isOfLogin ? {} : fromWords(plain('The name'), source)) }
}

/** The input that names the pulled image; none where a Dockerfile names it. */
function inputsOf({ facts, target: { target } }: AdviceContext): readonly string[] {
  const [name, { role }] = [nameOf(target), target]
  const pulled = facts.pulls.map((one) => one.target)
  const pull = pulled.find((one) => one.role === role && nameOf(one) === name)
  if (pull === undefined || pull.dockerfileLines.length > 0) return []
  return [pull.role === 'base' ? 'base-images' : 'public-images']
}

/** A name without a host means docker.io. If its path fits GitHub's registry, that was probably meant. */
function missingHostFix({ facts, target }: AdviceContext): readonly Fix[] {
  const { name } = target.target
  if (name.kind !== 'reference' || name.registry.kind !== 'docker-hub') return []
  const { path, hostGiven } = name.reference
  const [owner, ...rest] = path.split('/')
  if (hostGiven || rest.length === 0) return []
  if (!sameName(owner, facts.run.repository.owner)) return []
  const meant = `${facts.run.server.registry}/${path}${suffixOf(target.target)}`
  const text = say`For the registry of GitHub, add the host (a name without one means docker.io)`
  return [{ by: 'workflow author', text, instead: meant }]
}
