// What is said about a finding: what its reason says, where that stands in the workflow, and what a name without a host meant.
import { say } from '../text/sentence.js'
import { pushTargetOf, loginStep, suffixOf } from './target.js'
import { CODES, type TargetReasonCode } from './codes.js'
import type { WorkflowLocation } from '../workflow/file.js'
import { type Finding, type AdviceContext, type Advice, stepLocation, type Fix } from './reason.js'
import { isInputEmpty, sameName } from './fixes.js'

/** What is said about a finding, and for a push without a host what was probably meant. */
export function adviceOn(finding: Finding, context: AdviceContext): Advice {
  const advised = finding.reason.says(finding, context)
  const said = { ...advised, place: advised.place ?? stepOf(finding, context) }
  return said.fixes.length === 0
    ? said
    : { ...said, fixes: [...missingHostFix(context), ...said.fixes] }
}

/** The step that pushes under that name, or that makes the login, where that is what has to be changed. */
function stepOf({ code: what }: Finding, context: AdviceContext): WorkflowLocation | undefined {
  const { job } = context.facts
  const { layer } = CODES[what]
  const isOfLogin = OF_LOGIN.has(what) || isOfOtherToken(what, context)
  const login = isOfLogin ? loginStep(context) : undefined
  if (login !== undefined) return stepLocation(job, login.at, login.line)
  if (layer !== 'name' && layer !== 'owner' && !OF_NAME.has(what)) return whereGiven(what, context)
  const [place] = pushTargetOf(context.facts, context.target.target)?.places ?? []
  return place === undefined ? whereGiven(what, context) : stepLocation(job, place, place.line)
}

/** The input of this step that names the image, or that holds the login. */
function whereGiven(what: TargetReasonCode, context: AdviceContext): WorkflowLocation | undefined {
  const { job } = context.facts
  if (job.kind !== 'plan' || job.own === undefined) return undefined
  const { role } = context.target.target
  const names = isOfEmptyInput(what, context)
    ? ['password', 'username']
    : role === 'base'
      ? ['base-images']
      : role === 'public'
        ? ['public-images']
        : []
  const line = names.map((name) => job.own?.inputs.get(name)).find((one) => one !== undefined)
  return line === undefined ? undefined : stepLocation(job, job.own, line)
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
