// Builds targets and decisions for the tests of the report.
import type { Facts, PullTarget, TargetFacts } from '../../src/facts.js'
import type { Inputs } from '../../src/inputs/inputs.js'
import type { Run } from '../../src/event/run.js'
import type { RegistryKind } from '../../src/registry/host.js'
import type { Decision, TargetVerdict } from '../../src/verdict/decision.js'
import { ALL_REASONS } from '../../src/reasons/index.js'
import { CODES } from '../../src/reasons/codes.js'
import type { Annotation } from '../../src/report/annotations.js'
import { explain, outputsOf, type Outputs } from '../../src/report/outputs.js'
import { problemsOf } from '../../src/reasons-and-words.js'
import type { AnyFinding } from './findings.js'
import { DECLARED, PERMISSION, INPUTS, REFERENCE, RUN } from './facts.js'

export function targetOf(
  name: string,
  more: {
    readonly role?: 'image' | 'cache'
    readonly registry?: RegistryKind
    readonly given?: readonly string[]
    readonly hostGiven?: boolean
  } & Partial<Omit<TargetFacts, 'target'>> = {}
): TargetFacts {
  const { role = 'image', registry, given = [name], hostGiven = true, ...rest } = more
  const [host = '', ...path] = name.split('/')
  return {
    target: {
      role,
      given,
      name: {
        kind: 'reference',
        reference: { ...REFERENCE, registry: host, path: path.join('/'), hostGiven },
        registry: registry ?? { kind: host === 'ghcr.io' ? 'github' : 'other', host }
      }
    },
    tested: { credential: { kind: 'none' }, token: 'job', dockerHasLogin: true },
    exists: undefined,
    visibility: undefined,
    scopes: undefined,
    exchanges: [],
    ...rest
  }
}

/** What has to be pullable: `registry/path`, and the tag or digest that is asked for. */
export function pullOf(
  name: string,
  wanted: string,
  role: PullTarget['role'],
  more: Parameters<typeof targetOf>[1] = {}
): TargetFacts {
  const facts = targetOf(name, more)
  const target: PullTarget = {
    ...facts.target,
    role,
    wanted,
    alsoPushed: false,
    platforms: [],
    isPrivateHost: false,
    arePlatformsStated: false,
    dockerfileLines: []
  }
  return { ...facts, target }
}

export function judged(
  facts: TargetFacts,
  primary: AnyFinding,
  beside: readonly AnyFinding[] = []
): TargetVerdict {
  return { facts, verdict: CODES[primary.code].verdict, primary, otherFindings: beside }
}

export function decisionOf(
  targets: readonly TargetVerdict[],
  more: {
    readonly inputs?: Partial<Inputs>
    readonly run?: Partial<Run>
    readonly facts?: Partial<Facts>
  } & Partial<Omit<Decision, 'facts'>> = {}
): Decision {
  const { inputs, run, facts, ...rest } = more
  const first = targets[0]
  const mistake = targets.some(({ primary }) => primary.class === 'mistake')
  return {
    facts: {
      inputs: { ...INPUTS, ...inputs },
      run: { ...RUN, ...run },
      job: { kind: 'not-read' },
      declared: DECLARED,
      permission: PERMISSION,
      targets: [],
      pulls: [],
      unresolved: [],
      ...facts
    },
    reasons: ALL_REASONS,
    targets,
    notes: [],
    verdict: first?.verdict ?? 'unknown',
    reason: first?.primary.code ?? 'not-pushing',
    shouldPush: first?.verdict === 'allowed',
    failed: mistake,
    ...rest
  }
}

/** What each renderer makes of the causes of a decision. */
export function annotationsFor(decision: Decision): readonly Annotation[] {
  return problemsOf(decision).annotations
}

export function summaryFor(decision: Decision): string {
  return problemsOf(decision).summary
}

export function explanationFor(decision: Decision): string {
  return explain(decision.verdict, problemsOf(decision).explanation)
}

export function outputsFor(decision: Decision): Outputs {
  return outputsOf(decision, problemsOf(decision).explanation)
}
