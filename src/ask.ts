// Asks about one target: finds the credential the push will send, and puts the question.
import type { TestedCredential } from './credential/credential.js'
import type { NamedRepository, PushFacts, PushTarget } from './facts.js'
import { askPackage, type PackageSight } from './ask-package.js'
import type { Ports } from './ports.js'
import type { Reading } from './read.js'
import type { PushAnswer } from './registry/answer.js'
import type { Asking } from './asking.js'
import { isGitHub } from './registry/host.js'
import { loginOf, NOBODY, testedFor } from './tested.js'
import { isForkCutForCertain } from './verdict/predicates.js'

type Tested = TestedCredential

/** Never throws: a credential that cannot be had is a finding, and so is a silent registry. */
export async function askTarget(
  ports: Ports,
  reading: Reading,
  asking: Asking,
  target: PushTarget
): Promise<PushFacts> {
  const named = target.name.kind === 'reference' ? target.name : target.name.meant
  const tested = named === undefined ? NOBODY : await testedFor(ports, reading, named, 'push')
  const unknown = { exists: undefined, visibility: undefined, scopes: undefined }
  const notAsked = whyNotAsk(reading, target, tested)
  if (notAsked !== undefined || named === undefined) {
    const answer: PushAnswer = { kind: 'not-asked', why: notAsked ?? 'certain' }
    return { target, tested, answer, ...unknown, exchanges: [] }
  }
  const [{ answer, exchanges }, sight] = await Promise.all([
    asking.registries.mayPush({
      registry: named.registry,
      path: named.reference.path,
      login: loginOf(tested.credential),
      jobToken: named.registry.kind === 'github' && tested.token === 'job'
    }),
    isSightWanted(reading, target) ? askPackage(ports, reading, asking, named, tested) : UNSEEN
  ])
  return {
    target,
    tested,
    answer,
    scopes: undefined,
    exists: existence(named, answer) ?? sight.exists,
    visibility: sight.visibility,
    exchanges: [...exchanges, ...sight.exchanges]
  }
}

const UNSEEN: PackageSight = { exists: undefined, visibility: undefined, exchanges: [] }

/** The outputs tell of the first image; an expectation is about all of them. */
function isSightWanted({ inputs, targets }: Reading, target: PushTarget): boolean {
  if (target.role !== 'image') return false
  return inputs.expectedVisibility !== 'any' || target === targets[0]
}

/** What is certain is not asked, and nobody is asked with a credential that is not theirs. */
function whyNotAsk(
  { inputs, run }: Reading,
  { name }: PushTarget,
  { credential, token }: Tested
): Extract<PushAnswer, { kind: 'not-asked' }>['why'] | undefined {
  if (name.kind === 'invalid' || name.registry.kind === 'retired') return 'certain'
  if (credential.kind === 'withheld' || credential.kind === 'helper-failed') return 'no-credential'
  if (token === 'job' && name.registry.kind === 'foreign-github') return 'certain'
  if (token === 'job' && isForkCutForCertain(run)) return 'certain'
  return inputs.probe ? undefined : 'probe-off'
}

/** What ghcr.io's words say of the package itself. */
function existence({ registry }: NamedRepository, answer: PushAnswer): boolean | undefined {
  if (!isGitHub(registry) || answer.kind !== 'refused') return undefined
  const { wording } = answer
  if (wording.kind === 'write-package' || wording.kind === 'read-package') return true
  if (wording.kind !== 'installation-not-allowed') return undefined
  return wording.operation === 'Create' ? false : true
}
