// What an image that has to be pullable turned out to be.
import type { Facts, PullFacts, PushFacts } from '../facts.js'
import type { NotAccepted, NotAsked } from '../registry/result.js'
import { caseOf, type Case } from './case.js'
import type { TargetVerdict } from './decision.js'
import type { Finding } from './finding.js'
import { REASONS } from './reason.js'
import { base, type Rule } from './rule.js'
import { unexplained } from './rules-answer.js'
import { byLayer, RULES } from './findings.js'
import type { PullCase } from './predicates-pull.js'
import { PULL_RULES } from './rules-pull.js'

/** Rules that hold for pulls as they do for pushes; the others speak of writing. */
const INHERITED = RULES.filter(({ code }) =>
  [
    'invalid-name',
    'registry-retired',
    'owner-not-found',
    'credential-helper-failed',
    'bad-credentials',
    'token-host',
    'unsupported-token',
    'token-scope',
    'classic-token-forbidden',
    'sso-required',
    'ip-not-allowed'
  ].includes(code)
)

/** Judges one image; what was asked of a registry is read like the answers to pushes. */
export function judgePull(facts: Facts, subject: PullFacts): TargetVerdict {
  const found = findingsOf(facts, subject)
  const [primary, ...beside] = found
  return { facts: subject, verdict: REASONS[primary.code].verdict, primary, beside }
}

/** Every rule about a refused image, in the order of the tables, and whether it holds. */
export function pullRulesTried(
  facts: Facts,
  subject: PullFacts
): readonly { readonly rule: Pick<Rule, 'code' | 'source'>; readonly holds: boolean }[] {
  const { answer } = subject
  if (!isOpen(answer)) return []
  const about: PullCase = { ...caseOf(facts, asPush(subject, answer)), pull: subject }
  return [...PULL_RULES, ...INHERITED].map((rule) => ({
    rule,
    holds: rule.find(about) !== undefined
  }))
}

/** Does the answer leave the cause to the rules? */
function isOpen(answer: PullFacts['answer']): answer is NotAccepted | NotAsked {
  switch (answer.kind) {
    case 'pullable':
    case 'tag-missing':
    case 'digest-mismatch':
    case 'incomplete-index':
    case 'schema-1':
      return false
    case 'refused':
    case 'rate-limited':
    case 'unavailable':
    case 'unrecognised':
    case 'untrusted-realm':
    case 'not-asked':
      return true
  }
}

function findingsOf(facts: Facts, subject: PullFacts): readonly [Finding, ...Finding[]] {
  const { answer } = subject
  const about = (said: NotAccepted | NotAsked): Case => caseOf(facts, asPush(subject, said))
  const nothing: NotAsked = { kind: 'not-asked', why: 'certain' }
  switch (answer.kind) {
    case 'pullable':
      return [base('pullable', about(nothing))]
    case 'tag-missing':
      return [
        {
          ...base('tag-missing', about(nothing)),
          words: answer.words,
          wanted: subject.target.wanted
        }
      ]
    case 'digest-mismatch': {
      const { what, expected, actual } = answer
      return [{ ...base('digest-mismatch', about(nothing)), what, expected, actual }]
    }
    case 'incomplete-index':
      return [{ ...base('incomplete-index', about(nothing)), missing: answer.missing }]
    case 'schema-1':
      return [outdated(about(nothing), answer.mediaType)]
    case 'refused':
    case 'rate-limited':
    case 'unavailable':
    case 'unrecognised':
    case 'untrusted-realm':
    case 'not-asked':
      return explained({ ...about(answer), pull: subject })
  }
}

/** Nothing that the step could tell to be a refusal, as older versions of docker still pull it. */
function outdated(about: Case, contentType: string): Finding {
  return {
    ...base('unrecognised-response', about),
    registry: about.host,
    status: 200,
    contentType,
    google: false,
    schema1: true
  }
}

function explained(about: PullCase): readonly [Finding, ...Finding[]] {
  const own = PULL_RULES.flatMap((rule) => rule.find(about) ?? [])
  // A login that stands in the way of what is public is one cause, whatever was said of it.
  const isStale = own.some(({ code }) => code === 'stale-login')
  // What is public is open to any login, so that silence says nothing against one.
  const { kind } = about.answer
  const isTold = kind === 'refused' || kind === 'not-asked'
  const inherited = isStale || !isTold ? [] : INHERITED.flatMap((rule) => rule.find(about) ?? [])
  const [first = unexplained(about), ...others] = byLayer([...own, ...inherited])
  return [first, ...others]
}

/** The rules about credentials are the same for both directions, and are written once. */
function asPush(subject: PullFacts, answer: NotAccepted | NotAsked): PushFacts {
  const { target, tested, exists, visibility, scopes, exchanges } = subject
  const { given, name } = target
  return {
    target: { role: 'image', given, name },
    tested,
    answer,
    exists,
    visibility,
    scopes,
    exchanges
  }
}
