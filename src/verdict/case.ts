// One target seen with everything the rules ask about: the words they are written in.
import type { Credential, TokenKind } from '../credential/credential.js'
import type { Facts, NamedRepository, PushFacts } from '../facts.js'
import type { TokenPermission } from '../permissions/token-permission.js'
import type { Declared } from '../workflow/declaration.js'
import type { Repository, Run } from '../event/run.js'
import type { PushAnswer, Wording, Words } from '../registry/result.js'
import { isGitHub } from '../registry/host.js'
import type { PackageName } from '../base/github.js'

export interface Case {
  readonly facts: Facts
  readonly subject: PushFacts
  readonly run: Run
  readonly repository: Repository
  readonly declared: Declared
  readonly grant: TokenPermission
  readonly answer: PushAnswer
  readonly credential: Credential
  readonly token: TokenKind | undefined
  /** What the entry names, or was probably meant to name. */
  readonly named: NamedRepository | undefined
  /** Host of the registry, `''` when the entry names none. */
  readonly host: string
  /** The refusal's meaning; undefined when nothing was refused. */
  readonly wording: Wording['kind'] | undefined
  readonly words: Words | undefined
  /** Is the target in GitHub's own registry? */
  readonly github: boolean
  /** Is it in a registry of GitHub's, of this server or of another? */
  readonly anyGitHub: boolean
  /** Is the push made with the job's own token, to GitHub's own registry? */
  readonly jobToken: boolean
  /** The package it would be there. */
  readonly package: PackageName
  /** Does the image belong to another account than the run's repository? */
  readonly foreignOwner: boolean
}

/** Gathers what the rules ask about one target. */
export function caseOf(facts: Facts, subject: PushFacts): Case {
  const { run, declared, grant } = facts
  const { name } = subject.target
  const named = name.kind === 'reference' ? name : name.meant
  const refused = subject.answer.kind === 'refused' ? subject.answer : undefined
  const github = named?.registry.kind === 'github'
  const owned = packageOf(named, run.repository)
  return {
    facts,
    subject,
    run,
    repository: run.repository,
    declared,
    grant,
    answer: subject.answer,
    credential: subject.tested.credential,
    token: subject.tested.token,
    named,
    host: named?.reference.registry ?? '',
    wording: refused?.wording.kind,
    words: refused?.words,
    github,
    anyGitHub: named !== undefined && isGitHub(named.registry),
    jobToken: github && subject.tested.token === 'job',
    package: owned,
    foreignOwner:
      github && run.repository.owner !== '' && owned.owner !== run.repository.owner.toLowerCase()
  }
}

function packageOf(named: NamedRepository | undefined, repository: Repository): PackageName {
  const [owner = '', ...rest] = (named?.reference.path ?? '').split('/')
  const same = owner === repository.owner.toLowerCase()
  return {
    owner,
    name: rest.join('/'),
    ownerType: same ? repository.ownerType : undefined
  }
}
