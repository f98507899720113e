// Tests of one reason: when it holds, when it does not, and what is said where it holds.
import { adviceOn, fixText } from '../../src/report/causes.js'
import { describe, expect, test } from '@jest/globals'
import type { Actor, Changed } from '../../src/reasons/reason.js'
import {
  CODES,
  type ReasonClass,
  type ReasonCode,
  type TargetReasonCode
} from '../../src/reasons/codes.js'
import { isPulled } from '../../src/reasons/wording.js'
import type { Annotation } from '../../src/report/annotations.js'
import { titleOf } from '../../src/report/titles.js'
import { reportOf } from '../../src/decide-and-report.js'
import { toAnnotation } from '../../src/text/escape.js'
import type { Sentence } from '../../src/text/sentence.js'
import type { Decision, TargetVerdict } from '../../src/verdict/decision.js'
import { violations } from '../report/schema.js'
import { decide } from '../verdict/decide.js'
import { EARLIER_LOGIN, facts, plan, STORED, type Change } from '../verdict/facts.js'

/** What is found, besides the reason itself. */
export interface Finds {
  /** Where it is not the usual one. */
  readonly class?: ReasonClass
  /** Other reasons that the same answer fits. With them, or by itself: the cause is only likely. */
  readonly also?: readonly ReasonCode[]
  readonly certainty?: 'likely'
  /** Further problems of the same target. */
  readonly beside?: readonly ReasonCode[]
  /** What is said: who can fix it, on which pages, at which line, and whether the file can be changed. */
  readonly says?: {
    readonly fixes: readonly Actor[]
    readonly links?: readonly string[]
    readonly line?: number
    readonly amends?: true
  }
}

/** Name, the case, and what is found of its one target. */
export type Holds = readonly (readonly [name: string, change: Change, finds?: Finds])[]
export type Otherwise = readonly (readonly [
  name: string,
  change: Change,
  finds: Finds & { readonly reason: ReasonCode }
])[]

/** Tests the cases of a reason: those that it explains, and those beside them that it does not. */
export function describeReason(
  code: TargetReasonCode,
  {
    holds,
    otherwise = [],
    toChange
  }: {
    readonly holds: Holds
    readonly otherwise?: Otherwise
    /** What has to be changed in the first of these cases. */
    readonly toChange?: Changed
  }
): void {
  describe(code, () => {
    test.each(holds)('is the reason: %s', (_name, change, finds = {}) => {
      expect(found(change)).toEqual(expected(code, finds))
    })

    const said = holds.filter(([, , finds]) => finds?.says !== undefined)
    test('says of some of these what to do', () => {
      expect(said).not.toEqual([])
    })

    test.each(said)('says what to do: %s', (_name, change, finds = {}) => {
      const { links = [], line, amends = false, fixes } = finds.says ?? { fixes: [] }
      expect(saysOf(change)).toEqual({ fixes, links, line, amends })
    })

    const [[, first] = []] = holds
    if (toChange !== undefined && first !== undefined) {
      test('shows the line of what has to be changed', () => {
        expect(partToChange(first)).toBe(toChange)
      })
    }

    if (otherwise.length > 0) {
      test.each(otherwise)('is not the reason: %s', (_name, change, { reason, ...finds }) => {
        expect(found(change)).toEqual(expected(reason, finds))
      })
    }

    test.each(holds)('keeps the promises of the report: %s', async (_name, change) => {
      expect(await brokenPromises(decide(facts(change)))).toEqual([])
    })
  })
}

function expected(reason: ReasonCode, finds: Finds): unknown {
  const { also = [], certainty, beside = [] } = finds
  return {
    reason,
    verdict: CODES[reason].verdict,
    class: finds.class ?? CODES[reason].class,
    certainty: certainty ?? (also.length === 0 ? 'certain' : 'likely'),
    also,
    beside
  }
}

function found(change: Change): unknown {
  const { reason, verdict, primary, otherFindings } = theTarget(change)
  return {
    reason,
    verdict,
    class: primary.class,
    certainty: primary.certainty,
    also: primary.alsoPossible.map(({ code }) => code),
    beside: otherFindings.map(({ code }) => code)
  }
}

function saysOf(change: Change): unknown {
  const decision = decide(facts(change))
  const { facts: target, primary } = theTarget(change)
  const { fixes, links, place, amendment } = adviceOn(primary, { facts: decision.facts, target })
  const opened = fixes.flatMap(({ text }) => text.filter(({ kind }) => kind === 'link'))
  return {
    fixes: fixes.map(({ by }) => by),
    links: [...opened, ...links].map((part) => /https:\S+/.exec(toAnnotation([part]))?.[0]),
    line: place?.line,
    amends: amendment !== undefined
  }
}

const LINES: ReadonlyMap<number | undefined, Changed> = new Map([
  [3, 'host'],
  [4, 'owner'],
  [21, 'name'],
  [EARLIER_LOGIN.line, 'login']
])

/** What a finding on a push shows of a workflow in which each part of the name, and the login, has a line of its own. */
export function partToChange(change: Change): Changed | undefined {
  const { target } = theTarget(change).facts
  const registry = target.name.kind === 'reference' ? target.name.reference.registry : undefined
  const sources = { host: { line: 3 }, owner: { line: 4 } }
  const places = [{ job: 'build', step: 2, name: 'Push', line: 21, sources }]
  const { targets = [] } = change
  const planned: Change = {
    ...change,
    job: plan({ earlierLogins: [{ ...EARLIER_LOGIN, registry, username: [] }] }),
    targets: targets.map((one) => ({ credential: STORED, ...one, planned: { places } }))
  }
  const { facts: subject, primary } = theTarget(planned)
  const { place } = adviceOn(primary, { facts: facts(planned), target: subject })
  return LINES.get(place?.line)
}

/** The verdict on the one target of a case, with the step's reason. */
export function theTarget(change: Change): TargetVerdict & Pick<Decision, 'reason'> {
  const { targets, reason } = decide(facts(change))
  const [target] = targets
  if (target === undefined || targets.length > 1) throw new Error('not one target')
  return { ...target, reason }
}

/** The cause and the fixes of a case, as an annotation shows them. */
export function toldOf(change: Change): { readonly cause: string; readonly fixes: string } {
  const { facts: target, primary } = theTarget(change)
  const { cause, detail = [], fixes } = adviceOn(primary, { facts: facts(change), target })
  const texts = fixes.map((fix) => toAnnotation(fixText(fix)))
  return { cause: toAnnotation([...cause, ...detail]), fixes: texts.join('\n') }
}

const HARMLESS = /^[A-Za-z0-9 .,:/_=+@%#-]{10,1000}$/
const DANGEROUS = /pull_request_target|write-all/
const OF_PUSHES = /write:packages|may not push|cannot be pushed|the push/

/** What every report holds to, whatever its reason. */
async function brokenPromises(decision: Decision): Promise<readonly string[]> {
  const { annotations, outputs } = await reportOf(decision)
  const messages = annotations.map(({ message }) => message)
  return [
    ...decision.targets.flatMap((target) => brokenOf(target, decision)),
    ...violations(JSON.parse(outputs.report)),
    ...messages.filter((message) => message.length > 700).map(() => 'a long annotation'),
    ...annotations.filter(isToldTwice).map(({ title }) => `told twice: ${title}`),
    ...messages.filter((message) => DANGEROUS.test(message)).map(() => 'a dangerous advice'),
    ...(HARMLESS.test(outputs.explanation) ? [] : [`the explanation: ${outputs.explanation}`])
  ]
}

/** Does the message say once more what its title ends with? */
function isToldTwice({ title, message }: Annotation): boolean {
  const [, why = ''] = /.*: (?:most likely )?(.+)$/.exec(title) ?? []
  return why.length > 12 && message.toLowerCase().includes(why.toLowerCase())
}

function brokenOf(
  { facts: target, primary, otherFindings }: TargetVerdict,
  decision: Decision
): readonly string[] {
  return [primary, ...otherFindings].flatMap((finding) => {
    const { cause, fixes, notice } = adviceOn(finding, { facts: decision.facts, target })
    const sentences = [
      cause,
      ...fixes.map(({ text }) => text),
      notice?.why ?? [],
      notice?.then ?? []
    ]
    const told = sentences.map(toAnnotation).join('\n')
    const isDenied = CODES[finding.code].verdict === 'denied'
    return [
      ...sentences.flatMap(unprintable),
      ...(titleOf(finding, target).length > 255 ? ['a long title'] : []),
      ...(isDenied && fixes.length === 0 ? ['a refusal without a fix'] : []),
      ...(finding.class === 'by-design' && notice === undefined ? ['no notice by design'] : []),
      ...(isPulled(target.target) && OF_PUSHES.test(told) ? ['a pull told as a push'] : [])
    ]
  })
}

/** Our own words are such that an output keeps them: its alphabet has no apostrophe. */
function unprintable(sentence: Sentence): readonly string[] {
  return sentence.flatMap((part) =>
    (part.kind === 'plain' || part.kind === 'label' || part.kind === 'link') &&
    !/^[A-Za-z0-9 .,:;/_()→-]*$/.test(part.text)
      ? [part.text]
      : []
  )
}
