// What is said about a finding: what its reason says, where that stands in the workflow, and what a name without a host meant.
import { code, plain, say, type Part, type Sentence } from '../text/sentence.js'
import type { NamedPlace, NameSource } from '../plan/planned.js'
import { pushTargetOf, loginStep, suffixOf, nameOf } from './phrases.js'
import { CODES, type TargetReasonCode } from './codes.js'
import type { WorkflowLocation } from '../workflow/file.js'
import { type Finding, type AdviceContext, type Advice, stepLocation, type Fix } from './reason.js'
import { isInputEmpty, sameName } from './fixes.js'

/** What is said about a finding, and for a push without a host what was probably meant. */
export function adviceOn(finding: Finding, context: AdviceContext): Advice {
  const advised = finding.reason.says(finding, context)
  const { place, from }: Found =
    advised.place === undefined ? stepOf(finding, context) : { place: advised.place }
  const said = { ...advised, cause: say`${advised.cause}${from ?? say``}`, place }
  return said.fixes.length === 0
    ? said
    : { ...said, fixes: [...missingHostFix(context), ...said.fixes] }
}

/** What has to be changed, and how it gets into the name, as a sentence, where another line puts it there. */
interface Found {
  readonly place: WorkflowLocation | undefined
  readonly from?: Sentence
}

/** The step that pushes under that name, or that makes the login, where that is what has to be changed. */
function stepOf({ code: what }: Finding, context: AdviceContext): Found {
  const { job } = context.facts
  const { layer } = CODES[what]
  const isOfLogin = OF_LOGIN.has(what) || isOfOtherToken(what, context)
  const login = isOfLogin ? loginStep(context) : undefined
  if (login !== undefined) return { place: stepLocation(job, login.at, login.line) }
  if (layer !== 'name' && layer !== 'owner' && !OF_NAME.has(what)) return whereGiven(what, context)
  const [at] = pushTargetOf(context.facts, context.target.target)?.places ?? []
  if (at === undefined) return whereGiven(what, context)
  const { word, source } = wrongPart(what, context, at)
  const place = stepLocation(job, at, source?.line ?? at.line)
  return { place, ...(word !== undefined && source && fromWords(code(word), source)) }
}

function fromWords(word: Part, { expression, line }: NameSource): Pick<Found, 'from'> {
  return expression === undefined
    ? {}
    : { from: say` ${word} comes from ${code(expression)} (line ${plain(String(line))}).` }
}

/** The part of the name that has to be another, and where it is written. */
function wrongPart(
  what: TargetReasonCode,
  { target: { target } }: AdviceContext,
  { sources = {} }: NamedPlace
): { readonly word?: string | undefined; readonly source?: NameSource | undefined } {
  if (target.name.kind !== 'reference') return {}
  const { registry, path, hostGiven } = target.name.reference
  if (OF_HOST.has(what)) return { word: registry, source: sources.host }
  const isOfOwner = OF_OWNER.has(what) || (what === 'no-credentials' && !hostGiven)
  return isOfOwner ? { word: path.split('/')[0], source: sources.owner } : {}
}

const OF_HOST: ReadonlySet<TargetReasonCode> = new Set([
  'registry-retired',
  'lookalike-host',
  'token-host'
])
const OF_OWNER: ReadonlySet<TargetReasonCode> = new Set([
  'wrong-owner',
  'owner-not-found',
  'read-only-registry'
])

/** The input of this step that names the image, or that holds the login. */
function whereGiven(what: TargetReasonCode, context: AdviceContext): Found {
  const { job } = context.facts
  if (job.kind !== 'plan' || job.own === undefined) return { place: undefined }
  const { inputs } = job.own
  const isOfLogin = isOfEmptyInput(what, context)
  const names = isOfLogin ? ['password', 'username'] : inputsOf(context)
  const source = names.map((name) => inputs.get(name)).find((one) => one !== undefined)
  if (source === undefined) return { place: undefined }
  const place = stepLocation(job, job.own, source.line)
  return { place, ...(isOfLogin ? {} : fromWords(plain('The name'), source)) }
}

/** The input that names what is pulled; what a Dockerfile names is told there. */
function inputsOf({ facts, target: { target } }: AdviceContext): readonly string[] {
  const [name, { role }] = [nameOf(target), target]
  const pulled = facts.pulls.map((one) => one.target)
  const pull = pulled.find((one) => one.role === role && nameOf(one) === name)
  if (pull === undefined || pull.dockerfileLines.length > 0) return []
  return [pull.role === 'base' ? 'base-images' : 'public-images']
}

function isOfEmptyInput(what: TargetReasonCode, context: AdviceContext): boolean {
  return (what === 'secret-withheld' || what === 'no-credentials') && isInputEmpty(context)
}

/** Another token than the one of the job may not create packages: another login is one way out. */
function isOfOtherToken(what: TargetReasonCode, { target }: AdviceContext): boolean {
  return what === 'creation-forbidden' && target.tested.token !== 'job'
}

/** What is wrong is the name, or may be. */
const OF_NAME: ReadonlySet<TargetReasonCode> = new Set([
  'token-host',
  'read-only-registry',
  'repository-missing',
  'no-credentials'
])

/** Refusals of the login itself. */
const OF_LOGIN: ReadonlySet<TargetReasonCode> = new Set([
  'bad-credentials',
  'unsupported-token',
  'app-token',
  'token-scope',
  'sso-required',
  'classic-token-forbidden'
])

/** docker.io was meant by nobody who wrote a path that fits GitHub's registry: say so where a push fails. */
function missingHostFix({ facts, target }: AdviceContext): readonly Fix[] {
  const { name } = target.target
  if (name.kind !== 'reference' || name.registry.kind !== 'docker-hub') return []
  const { path, hostGiven } = name.reference
  const [owner, ...rest] = path.split('/')
  if (hostGiven || rest.length === 0) return []
  if (!sameName(owner, facts.run.repository.owner)) return []
  const meant = `${facts.run.server.registry}/${path}${suffixOf(target.target)}`
  const text = say`For the registry of GitHub, write the host as well (a name without one means docker.io)`
  return [{ by: 'workflow author', text, instead: meant }]
}
