// Model jobs to try: steps, logins, values, conditions, and what stands around them.
import fc from 'fast-check'
import type {
  Around,
  Condition,
  Form,
  Image,
  ModelJob,
  ModelStep,
  PushStep,
  Value,
  Who
} from './job-model.js'

const image = fc.constantFrom<Image>('own', 'granted', 'granted', 'closed', 'foreign')
const condition = fc.constantFrom<Condition>('none', 'none', 'event', 'gate', 'unknown')
const HERE = ['literal', 'owner', 'env', 'output', 'preflight', 'lowered'] as const
/** What a composite action sees. */
const INSIDE = ['literal', 'owner', 'around', 'around', 'around'] as const
const FORMS = [
  'build',
  'build',
  'outputs',
  'push',
  'loop',
  'imagetools',
  'skopeo',
  'attest',
  'list',
  'function',
  'metadata'
] as const

function pushing(
  values: readonly Value[],
  forms: readonly Form[] = [...FORMS, 'make'],
  when: fc.Arbitrary<Condition> = condition
): fc.Arbitrary<PushStep> {
  return fc.record({
    kind: fc.constant('push'),
    image,
    value: fc.constantFrom(...values),
    form: fc.constantFrom(...forms),
    condition: when,
    suffix: fc.constantFrom('', '', '-worker')
  })
}

function login(who: fc.Arbitrary<Who>): fc.Arbitrary<ModelStep> {
  return fc.record({
    kind: fc.constant('login'),
    who,
    how: fc.constantFrom('action', 'script'),
    condition
  })
}

const logout: fc.Arbitrary<ModelStep> = fc.constant({ kind: 'logout' })

function local(values: readonly Value[]): fc.Arbitrary<ModelStep> {
  const inside = fc.constantFrom<Condition>('none', 'none', 'event', 'gate')
  return fc.record({
    kind: fc.constant('local'),
    given: fc.record({ image, value: fc.constantFrom(...values) }),
    condition,
    steps: fc.array(pushing(INSIDE, FORMS, inside), { minLength: 1, maxLength: 2 })
  })
}

function jobWith(
  present: fc.Arbitrary<ModelJob['present']>,
  first: fc.Arbitrary<readonly ModelStep[]>,
  step: fc.Arbitrary<ModelStep>,
  around: fc.Arbitrary<Around> = fc.constant({ kind: 'nothing' })
): fc.Arbitrary<ModelJob> {
  return fc.record({
    steps: fc
      .tuple(first, fc.array(step, { minLength: 1, maxLength: 4 }))
      .map(([before, after]) => [...before, ...after]),
    present,
    output: fc.record({ it: image, yes: fc.boolean() }),
    handsOn: fc.boolean(),
    around
  })
}

const none = fc.constant('none' as const)

/** Docker has a login, and later ones are those of the job (the contract asks with docker's before another one). */
export const loggedIn = jobWith(
  fc.constantFrom('job', 'writer', 'reader'),
  fc.constant([]),
  fc.oneof(
    { weight: 4, arbitrary: pushing(HERE) },
    { weight: 1, arbitrary: login(fc.constant('job')) }
  )
)

/** The job logs in by itself. */
export const loggingIn = jobWith(
  none,
  login(fc.constantFrom('job', 'job', 'job', 'writer', 'reader')).map((one) => [one]),
  fc.oneof(
    { weight: 6, arbitrary: pushing(HERE) },
    { weight: 1, arbitrary: login(fc.constantFrom('job', 'writer')) },
    { weight: 1, arbitrary: logout }
  )
)

const byJob = login(fc.constantFrom('job', 'job', 'job', 'writer')).map((one) => [one])
const legs = fc.array(fc.oneof(fc.constant<Image>('granted'), image), {
  minLength: 1,
  maxLength: 3
})

/** Steps of composite actions of the repository. */
export const withActions = jobWith(
  none,
  byJob,
  fc.oneof(
    { weight: 3, arbitrary: local(HERE) },
    { weight: 1, arbitrary: pushing(HERE) },
    { weight: 1, arbitrary: logout }
  )
)

/** One leg of a matrix. */
export const inMatrix = jobWith(
  none,
  byJob,
  fc.oneof(pushing(['around', 'around', 'literal']), local(['around'])),
  legs.chain((all) =>
    fc.record({
      kind: fc.constant('leg'),
      legs: fc.constant(all),
      leg: fc.nat({ max: all.length - 1 })
    })
  )
)

/** What pushes is another job, which needs the one of this step. */
export const behindGate = jobWith(
  fc.constantFrom('none', 'none', 'job', 'writer'),
  byJob,
  fc.oneof(
    { weight: 4, arbitrary: pushing([...HERE, 'around', 'around']) },
    { weight: 2, arbitrary: local(['around', 'literal', 'preflight']) },
    { weight: 1, arbitrary: logout }
  ),
  fc.record({
    kind: fc.constant('gate'),
    legs,
    condition: fc.constantFrom<Condition>('none', 'gate', 'gate', 'event', 'unknown'),
    login: fc.constantFrom(undefined, undefined, undefined, 'job', 'writer'),
    isFar: fc.boolean()
  })
)

const call = fc.record({
  image,
  how: fc.constantFrom('literal', 'literal', 'default', 'owner', 'variable'),
  secrets: fc.constantFrom('inherit', 'inherit', 'named', 'none')
})

/** The file is called from another one. */
export const called = jobWith(
  none,
  byJob,
  fc.oneof(pushing(['literal', 'output', 'around', 'around', 'around']), local(['around'])),
  fc
    .oneof(
      call.map((one) => [one]),
      call.map((one) => [one, one]),
      fc.array(call, { minLength: 2, maxLength: 2 })
    )
    .chain((calls) =>
      fc.record({
        kind: fc.constant('called'),
        calls: fc.constant(calls),
        call: fc.nat({ max: calls.length - 1 })
      })
    )
)
