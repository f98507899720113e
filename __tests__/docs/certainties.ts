// Which other causes the rules can name beside each reason, over everything that the rules look at.
import type { Credential, TokenKind } from '../../src/credential/credential.js'
import type { Level } from '../../src/base/github.js'
import type { Run } from '../../src/event/run.js'
import { decide } from '../verdict/decide.js'
import type { ReasonCode } from '../../src/reasons/codes.js'
import { CLOSED, DENIED, HELPER, MOVED, refusedPull, WITHHELD } from '../reasons/cases.js'
import {
  ABSENT,
  block,
  CREDENTIAL,
  DEPENDABOT,
  facts,
  fork,
  ANONYMOUS,
  PROBE_OFF,
  PULL,
  PULLABLE,
  refused,
  REFUSALS,
  RUN,
  UNAVAILABLE,
  UNREADABLE,
  type Change,
  type PullChange
} from '../verdict/facts.js'

/** What became of a reason: was it ever certain, ever likely, and beside which others? */
export interface Certainties {
  readonly certain: boolean
  readonly likely: boolean
  readonly others: ReadonlySet<ReasonCode>
}

const RUNS: readonly Partial<Run>[] = [
  {},
  DEPENDABOT,
  { ...DEPENDABOT, event: 'push', isDefaultBranchOrTag: true },
  { ...PULL, event: 'pull_request_target', dependabotUnsettled: true },
  { ...PULL, origin: { kind: 'unknown' } },
  fork('public'),
  fork('private'),
  { ...fork('private'), idTokenOffered: true },
  { repository: { ...RUN.repository, fork: true, parentOwner: 'other' } },
  { repository: { ...RUN.repository, fork: true, parentOwner: undefined } },
  { repository: { ...RUN.repository, fork: undefined } }
]
const DECLARED = [block('write'), block('read'), block('write', 'medium'), ABSENT, UNREADABLE]
const ANSWERS = [UNAVAILABLE, PROBE_OFF, ...REFUSALS.map((refusal) => refused(refusal))]
const LOGINS: readonly (readonly [TokenKind | undefined, Credential])[] = [
  ['job', CREDENTIAL],
  ['app', CREDENTIAL],
  ['classic', CREDENTIAL],
  ['fine-grained', CREDENTIAL],
  [undefined, WITHHELD],
  [undefined, HELPER],
  [undefined, ANONYMOUS]
]
const IMAGES = [
  'ghcr.io/acme/app',
  'ghcr.io/other/app',
  'registry.example.com/acme/app',
  'gcr.io/acme/app',
  'ghcr.io/A'
]
const RUNTIMES: readonly (Level | undefined)[] = [undefined, 'write']
const SCOPES = [undefined, { scopes: ['write:packages'], sso: 'partial-results; organizations=1' }]

function* changes(): Generator<Change> {
  for (const run of RUNS)
    for (const declared of DECLARED)
      for (const answer of ANSWERS)
        for (const [token, credential] of LOGINS)
          for (const image of IMAGES)
            for (const runtime of token === 'job' ? RUNTIMES : [undefined])
              for (const scopes of token === 'classic' ? SCOPES : [undefined]) {
                const target = { image, answer, token, credential, scopes }
                const told = runtime === undefined ? {} : { runtime }
                yield { run, declared, targets: [target], ...told }
              }
}

const PULLED: readonly NonNullable<PullChange['answer']>[] = [
  PULLABLE,
  UNAVAILABLE,
  { kind: 'tag-missing', error: { status: 404, code: 'MANIFEST_UNKNOWN', message: '' } },
  { kind: 'digest-mismatch', what: 'layer', expected: 'sha256:a', actual: undefined },
  { kind: 'incomplete-index', missing: [] },
  { kind: 'platform-missing', wanted: ['linux/s390x'], platforms: [] },
  { kind: 'artifact', configType: '' },
  { kind: 'unrecognised', status: 200, contentType: '' },
  ...REFUSALS.map((refusal) => refusedPull(refusal))
]
const MOVES = [undefined, MOVED, { ...MOVED, pullable: false }]
const WITHOUT_LOGIN = [undefined, PULLABLE, refusedPull(CLOSED), refusedPull(DENIED)]
const VISIBILITIES = [undefined, 'private', 'public'] as const

function* pulls(): Generator<Change> {
  for (const run of [{}, fork('public')])
    for (const declared of [block('read'), block('none')])
      for (const answer of PULLED)
        for (const [token, credential] of LOGINS)
          for (const withoutLogin of credential.kind === 'none' ? [undefined] : WITHOUT_LOGIN)
            for (const moved of MOVES)
              for (const visibility of VISIBILITIES)
                for (const image of ['ghcr.io/acme/app', 'registry.example.com/acme/app']) {
                  const login = { role: 'base', token, credential, withoutLogin } as const
                  const pull = { ...login, answer, moved, visibility, image }
                  yield { run, declared, targets: [], pulls: [pull] }
                }
}

/** Every reason that comes up, with what is said of its certainty. */
export function certaintiesOf(): ReadonlyMap<ReasonCode, Certainties> {
  const found = new Map<ReasonCode, Certainties>()
  for (const change of [...changes(), ...pulls()]) {
    for (const { primary, otherFindings } of decide(facts(change)).targets) {
      for (const { code, certainty, alsoPossible } of [primary, ...otherFindings]) {
        const known = found.get(code)
        found.set(code, {
          certain: known?.certain === true || certainty === 'certain',
          likely: known?.likely === true || certainty === 'likely',
          others: new Set([...(known?.others ?? []), ...alsoPossible.map((other) => other.code)])
        })
      }
    }
  }
  return found
}
