// What is said about a finding: what its reason says, where that stands in the workflow, and what a name without a host meant.
import { say } from '../text/sentence.js'
import { pushTargetOf, loginStep, suffixOf } from './target.js'
import { CODES, type TargetReasonCode } from './codes.js'
import type { WorkflowLocation } from '../workflow/file.js'
import { type Finding, type AdviceContext, type Advice, stepLocation, type Fix } from './reason.js'
import { sameName } from './fixes.js'

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
  if (layer === 'name' || layer === 'owner') {
    const [place] = pushTargetOf(context.facts, context.target.target)?.places ?? []
    return place === undefined ? undefined : stepLocation(job, place, place.line)
  }
  if (!OF_LOGIN.has(what)) return undefined
  const login = loginStep(context)
  return login === undefined ? undefined : stepLocation(job, login.at, login.line)
}

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
