// Asks about one target: finds the credential the push will send, and puts the question.
import type { ResolvedCredential } from '../credential/credential.js'
import type { NamedRepository, PushFacts, PushTarget } from '../facts.js'
import { askPackage, isOldPackage, NOT_CHECKED } from './pull.js'
import type { Ports } from '../ports.js'
import type { Reading } from '../read.js'
import type { NotAsked, PushResult } from '../registry/result.js'
import type { WithExchanges, RegistryClients } from '../registry/client.js'
import { isGitHub, isNeverAsked } from '../registry/host.js'
import { ANONYMOUS, credentialToShow, loginOf } from './tested-credential.js'
import { isCertainlyReadOnlyFork } from '../event/run.js'

type Tested = ResolvedCredential

/** Never throws: a credential that cannot be had is a finding, and so is a silent registry. */
export async function askPushTarget(
  ports: Ports,
  reading: Reading,
  clients: RegistryClients,
  target: PushTarget
): Promise<PushFacts> {
  const named = target.name.kind === 'reference' ? target.name : target.name.meant
  const tested =
    named === undefined
      ? ANONYMOUS
      : await credentialToShow(ports, reading, clients, named, 'push', target.login)
  const unknown = { exists: undefined, visibility: undefined, scopes: undefined }
  const notAsked = whyNotAsk(reading, target, tested)
  // Who can see a package does not depend on the upload; the push would publish in any case.
  const isSeen = notAsked === undefined || (notAsked === 'probe-off' && isExpected(reading))
  if (named === undefined || !isSeen) {
    const answer: PushResult = { kind: 'not-asked', why: notAsked ?? 'certain' }
    return { target, tested, answer, ...unknown, exchanges: [] }
  }
  const [{ answer, exchanges }, seen] = await Promise.all([
    notAsked === undefined ? mayPush(ports, reading, clients, named, tested) : unasked(notAsked),
    needsVisibility(reading, target)
      ? askPackage(ports, reading, clients, named, tested)
      : NOT_CHECKED
  ])
  return {
    target,
    tested,
    answer,
    scopes: undefined,
    exists: existence(named, answer) ?? seen.exists,
    visibility: seen.visibility,
    ...(seen.isNew === true ? { isNew: true } : {}),
    exchanges: [...exchanges, ...seen.exchanges]
  }
}

function mayPush(
  ports: Ports,
  reading: Reading,
  { push }: RegistryClients,
  { reference, registry }: NamedRepository,
  { credential, token }: Tested
): Promise<WithExchanges<PushResult>> {
  return push.mayPush({
    registry,
    path: reference.path,
    login: loginOf(credential),
    jobToken: registry.kind === 'github' && token === 'job',
    isOld: () => isOldPackage(ports, reading, reference.path)
  })
}

function unasked(why: NotAsked['why']): WithExchanges<PushResult> {
  return { answer: { kind: 'not-asked', why }, exchanges: [] }
}

/** The outputs tell of the first image; an expectation is about all of them. */
function needsVisibility(reading: Reading, target: PushTarget): boolean {
  return target.role === 'image' && (isExpected(reading) || target === reading.targets[0])
}

function isExpected({ inputs }: Reading): boolean {
  return inputs.expectedVisibility !== 'any'
}

/** The request is skipped where the result is certain; no registry is sent a credential that is for another. */
function whyNotAsk(
  { inputs, run }: Reading,
  { name }: PushTarget,
  { credential, token }: Tested
): NotAsked['why'] | undefined {
  if (name.kind === 'invalid' || isNeverAsked(name.registry)) return 'certain'
  if (credential.kind === 'withheld' || credential.kind === 'helper-failed') return 'no-credential'
  if (credential.kind === 'untested') return 'untested-login'
  if (token === 'job' && name.registry.kind === 'foreign-github') return 'certain'
  if (token === 'job' && isCertainlyReadOnlyFork(run)) return 'certain'
  return inputs.probe ? undefined : 'probe-off'
}

/** What ghcr.io's message says of the package itself. */
function existence({ registry }: NamedRepository, answer: PushResult): boolean | undefined {
  if (!isGitHub(registry) || answer.kind !== 'refused') return undefined
  const { refusal } = answer
  if (refusal.kind === 'write-package' || refusal.kind === 'read-package') return true
  if (refusal.kind !== 'installation-not-allowed') return undefined
  return refusal.operation === 'Create' ? false : true
}
