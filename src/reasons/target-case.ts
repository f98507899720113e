// The case of one target: all facts that the reasons look at, and what follows from these facts alone.
import type { Credential, TokenKind } from '../credential/credential.js'
import type { Facts, NamedRepository, PullFacts, PushFacts, Target, TargetFacts } from '../facts.js'
import type { TokenPermission } from '../permissions/rules.js'
import type { Declared } from '../workflow/declared-permissions.js'
import type { Repository, Run, Visibility } from '../event/run.js'
import type { RefusalKind, RegistryError } from '../registry/refusals.js'
import { ownerOf, packageNameOf } from '../image/reference.js'
import { isGitHub } from '../registry/host.js'
import type { PackageName } from '../base/github.js'

export interface Case {
  readonly facts: Facts
  readonly run: Run
  readonly repository: Repository
  readonly declared: Declared
  readonly permission: TokenPermission
  readonly target: Target
  readonly answer: PushFacts['answer'] | PullFacts['answer']
  readonly credential: Credential
  readonly token: TokenKind | undefined
  readonly scopes: TargetFacts['scopes']
  /** What the entry names, or was probably meant to name. */
  readonly named: NamedRepository | undefined
  /** Host of the registry, `''` when the entry names none. */
  readonly host: string
  /** The refusal's meaning; undefined when nothing was refused. */
  readonly refusal: RefusalKind['kind'] | undefined
  readonly error: RegistryError | undefined
  /** Is the target in GitHub's own registry? */
  readonly github: boolean
  /** Is it in a registry of GitHub's, of this server or of another? */
  readonly anyGitHub: boolean
  /** Is the job's own token used, at GitHub's own registry? */
  readonly jobToken: boolean
  /** The package it would be there. */
  readonly package: PackageName
  /** Does the image belong to another account than the run's repository? */
  readonly foreignOwner: boolean
}

/** A target of the push. */
export interface PushCase extends Case {
  readonly answer: PushFacts['answer']
  readonly push: PushFacts
}

/** An image that has to be pullable. */
export interface PullCase extends Case {
  readonly answer: PullFacts['answer']
  readonly pull: PullFacts
}

export function pushCaseOf(facts: Facts, push: PushFacts): PushCase {
  // The token that counts is the one of the job that pushes.
  const { declared, permission } = push.pushingJob ?? facts
  return { ...caseOf(facts, push, push.answer), declared, permission, answer: push.answer, push }
}

export function pullCaseOf(facts: Facts, pull: PullFacts): PullCase {
  return { ...caseOf(facts, pull, pull.answer), answer: pull.answer, pull }
}

function caseOf(facts: Facts, about: TargetFacts, answer: Case['answer']): Case {
  const { run, declared, permission } = facts
  const { target, tested, scopes } = about
  const { credential, token } = tested
  const named = target.name.kind === 'reference' ? target.name : target.name.meant
  const refused = answer.kind === 'refused' ? answer : undefined
  const github = named?.registry.kind === 'github'
  const owned = packageOf(named, run.repository)
  return {
    facts,
    run,
    repository: run.repository,
    declared,
    permission,
    target,
    answer,
    credential,
    token,
    scopes,
    named,
    host: named?.reference.registry ?? '',
    refusal: refused?.refusal.kind,
    error: refused?.error,
    github,
    anyGitHub: named !== undefined && isGitHub(named.registry),
    jobToken: github && token === 'job',
    package: owned,
    foreignOwner:
      github && run.repository.owner !== '' && owned.owner !== run.repository.owner.toLowerCase()
  }
}

function packageOf(named: NamedRepository | undefined, repository: Repository): PackageName {
  const owner = named === undefined ? '' : ownerOf(named.reference)
  const same = owner === repository.owner.toLowerCase()
  return {
    owner,
    name: named === undefined ? '' : packageNameOf(named.reference),
    ownerType: same ? repository.ownerType : undefined
  }
}

const VISIBILITY_RANK: Readonly<Record<Visibility, number>> = { private: 0, internal: 1, public: 2 }

/** The visibility that a package should have by `expected-visibility`; undefined where nothing is compared. */
export function expectedVisibility(c: PushCase): Visibility | undefined {
  const { expectedVisibility: expected } = c.facts.inputs
  if (expected === 'any' || c.target.role !== 'image' || !c.github) return undefined
  // Where it is certain that nothing is pushed, nothing is published either.
  return c.answer.kind === 'not-asked' && c.answer.why === 'certain' ? undefined : expected
}

/** Is the package more open than expected, so that a push would show the image to more people? */
export function isTooVisible(c: PushCase): boolean {
  const expected = expectedVisibility(c)
  const { visibility: actual } = c.push
  if (expected === undefined || actual === undefined) return false
  return VISIBILITY_RANK[actual] > VISIBILITY_RANK[expected]
}

/** Does the answer need no further explanation? */
export function isConclusive(answer: Case['answer']): boolean {
  switch (answer.kind) {
    case 'accepted':
    case 'pullable':
    case 'tag-missing':
    case 'digest-mismatch':
    case 'incomplete-index':
    case 'platform-missing':
    case 'artifact':
    case 'schema-1':
      return true
    case 'refused':
    case 'rate-limited':
    case 'unavailable':
    case 'unrecognised':
    case 'untrusted-realm':
    case 'not-asked':
      return false
  }
}

/** Refused with the stored login, but pullable without one: the login is what is wrong. */
export function isLoginStale({ pull }: PullCase): boolean {
  return pull.withoutLogin?.kind === 'pullable'
}

/** Is it known what the token of the job may do? */
export function isPermissionSure({ permission }: Pick<Case, 'permission'>): boolean {
  return permission.certainty === 'certain' || permission.certainty === 'high'
}

/** Is it certain that it can read packages? */
export function isReadGranted(c: Pick<Case, 'permission'>): boolean {
  return isPermissionSure(c) && (c.permission.level === 'read' || c.permission.level === 'write')
}
