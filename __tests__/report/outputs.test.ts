import { describe, expect, test } from '@jest/globals'
import { reportCrash, reportInvalidInputs } from '../../src/report/failures.js'
import { explain } from '../../src/report/outputs.js'
import { problemsOf } from '../../src/reasons-and-words.js'
import { reportOf } from '../../src/decide-and-report.js'
import { decisionOf, explanationFor, judged, outputsFor, pullOf, targetOf } from './decisions.js'
import { WORDS } from './facts.js'
import { FINDINGS } from './findings.js'
import { HOSTILE } from './hostile.js'

const NAMES = [
  'should-push',
  'verdict',
  'reason',
  'explanation',
  'token-permission',
  'package-exists',
  'images',
  'image',
  'visibility',
  'pushable-tags',
  'cache-to',
  'report'
]
const DOCS = 'https://github.com/OWNER/ghcr-preflight/blob/main/docs/reasons.md'

const REGISTRY_CACHE = 'type=registry,ref=ghcr.io/acme/cache'
const LOCAL_CACHE = 'type=local,dest=/tmp/cache'

describe('outputs', () => {
  test('tell what the contract promises', () => {
    const app = targetOf('ghcr.io/acme/app', {
      given: ['ghcr.io/acme/app:1', 'ghcr.io/acme/app:latest'],
      exists: true,
      visibility: 'public'
    })
    const web = targetOf('ghcr.io/acme/web', { given: ['ghcr.io/acme/web:1'] })
    const cache = targetOf('ghcr.io/acme/cache', { role: 'cache', given: [REGISTRY_CACHE] })
    const decision = decisionOf(
      [
        judged(app, FINDINGS.accepted),
        judged(web, FINDINGS['package-access']),
        judged(cache, FINDINGS['package-access'])
      ],
      {
        verdict: 'denied',
        reason: 'package-access',
        shouldPush: false,
        inputs: {
          images: ['ghcr.io/acme/app:1', 'ghcr.io/acme/web:1', 'ghcr.io/acme/app:latest'],
          cacheTo: [LOCAL_CACHE, REGISTRY_CACHE]
        }
      }
    )
    const { explanation, report, ...rest } = outputsFor(decision)
    expect(rest).toEqual({
      'should-push': 'false',
      images: 'ghcr.io/acme/app:1\nghcr.io/acme/app:latest\nghcr.io/acme/web:1',
      image: 'ghcr.io/acme/app',
      verdict: 'denied',
      reason: 'package-access',
      'token-permission': 'none',
      'package-exists': 'true',
      visibility: 'public',
      'pushable-tags': 'ghcr.io/acme/app:1\nghcr.io/acme/app:latest',
      'cache-to': LOCAL_CACHE
    })
    expect(explanation).toMatch(/^denied -- Push to ghcr\.io\/acme\/web would be refused: /)
    expect(JSON.parse(report)).toMatchObject({ version: 1 })
  })

  test.each([
    ['false, of no known visibility', { exists: false }, 'false', 'unknown'],
    ['unknown', {}, 'unknown', 'unknown'],
    ['true, internal', { exists: true, visibility: 'internal' }, 'true', 'internal'],
    ['true, private', { exists: true, visibility: 'private' }, 'true', 'private']
  ] as const)('tell the existence of the first image: %s', (_name, facts, exists, visibility) => {
    const decision = decisionOf([judged(targetOf('ghcr.io/acme/app', facts), FINDINGS.accepted)])
    const outputs = outputsFor(decision)
    expect([outputs['package-exists'], outputs.visibility]).toEqual([exists, visibility])
  })

  test('name the entry of auto', () => {
    const decision = decisionOf([judged(targetOf('ghcr.io/acme/app'), FINDINGS.accepted)], {
      inputs: { images: undefined }
    })
    expect(outputsFor(decision)['pushable-tags']).toBe('ghcr.io/acme/app')
  })

  test('list illegal names that no shell would run', () => {
    const texts = [
      'ghcr.io/Acme/App:1',
      '$(id)',
      'ghcr.io/acme/a b',
      '-rf',
      'ghcr.io//app',
      'a`id`'
    ]
    const decision = decisionOf(
      texts.map((text) => {
        const facts = targetOf(text)
        const problem = {
          code: 'character',
          position: 0,
          found: text,
          corrected: undefined
        } as const
        const name = { kind: 'invalid', problem, meant: undefined } as const
        return judged({ ...facts, target: { ...facts.target, name } }, FINDINGS['invalid-name'])
      }),
      { verdict: 'denied', reason: 'invalid-name', inputs: { images: texts } }
    )
    expect(outputsFor(decision).images).toBe('ghcr.io/Acme/App:1\nghcr.io//app')
  })

  test.each([
    ['keep', 'push', REGISTRY_CACHE],
    ['leave out', 'skip', ''],
    ['leave out', 'fail', '']
  ] as const)('%s a cache of unknown verdict under %s', (_name, onUnknown, expected) => {
    const cache = targetOf('ghcr.io/acme/cache', { role: 'cache', given: [REGISTRY_CACHE] })
    const decision = decisionOf([judged(cache, FINDINGS['rate-limited'])], {
      inputs: { onUnknown, cacheTo: [REGISTRY_CACHE] }
    })
    expect(outputsFor(decision)['cache-to']).toBe(expected)
  })

  test('are all set, whatever happens', () => {
    const all = [
      outputsFor(decisionOf([])),
      reportCrash(new Error('x')).outputs,
      reportInvalidInputs([{ input: 'push', value: 'x', allowed: 'true or false' }], {
        summary: true
      }).outputs
    ]
    for (const outputs of all) expect(Object.keys(outputs).sort()).toEqual([...NAMES].sort())
  })

  test('of wrong inputs never push', () => {
    const { outputs } = reportInvalidInputs(
      [{ input: 'push', value: '$(x)', allowed: 'true or false' }],
      { summary: true }
    )
    const { report, ...rest } = outputs
    expect(JSON.parse(report)).toMatchObject({ reason: 'invalid-input' })
    expect(rest).toEqual({
      'should-push': 'false',
      images: '',
      image: '',
      verdict: 'unknown',
      reason: 'invalid-input',
      explanation: 'unknown -- Input push is x: it must be true or false.',
      'token-permission': 'unknown',
      'package-exists': 'unknown',
      visibility: 'unknown',
      'pushable-tags': '',
      'cache-to': ''
    })
  })
})

describe('the explanation', () => {
  test.each(HOSTILE)('is that with %s too', (_name, message) => {
    const target = targetOf(`ghcr.io/${message}`)
    const finding = { ...FINDINGS['package-access'], error: { ...WORDS, message } }
    const text = explanationFor(decisionOf([judged(target, finding)]))
    expect(text).toMatch(/^[A-Za-z0-9 .,:/_=+@%#-]{10,1000}$/)
    expect(text).toContain(`More: ${DOCS}#package-access`)
  })

  test('says what, why, what to do, where, and of which login', () => {
    const target = targetOf('ghcr.io/acme/app', {
      tested: {
        credential: { kind: 'basic', source: { kind: 'github-token' }, username: 'x', secret: 'y' },
        token: 'job',
        dockerHasLogin: false
      }
    })
    const finding = { ...FINDINGS['creation-forbidden'], error: WORDS }
    expect(explanationFor(decisionOf([judged(target, finding)]))).toBe(
      `denied -- Push to ghcr.io/acme/app would be refused: the owner forbids new packages. The package does not exist yet, and acme does not let workflows of Acme/app create it. Fix: Allow new packages: Open the package settings of the organization https://github.com/organizations/acme/settings/packages - Package creation - select the visibility that the package should have, organization owner. Tested with the job token. More: ${DOCS}#creation-forbidden`
    )
  })

  test('says where no login of the push is found', () => {
    const plain = targetOf('ghcr.io/acme/app', {
      tested: {
        credential: { kind: 'basic', source: { kind: 'github-token' }, username: 'x', secret: 'y' },
        token: 'job',
        dockerHasLogin: false
      }
    })
    const target = {
      ...plain.target,
      origin: 'step',
      isCertain: true,
      places: [],
      login: { kind: 'present' }
    } as const
    expect(explanationFor(decisionOf([judged({ ...plain, target }, FINDINGS.accepted)]))).toBe(
      'allowed -- Push to ghcr.io/acme/app is allowed: the registry opened an upload. Tested with the job token, and no login was found that the push would use.'
    )
  })

  test.each([
    ['nothing is to be pushed', decisionOf([]), 'unknown -- Nothing is pushed in this run.'],
    [
      'all is well',
      decisionOf([judged(targetOf('ghcr.io/acme/app'), FINDINGS.accepted)]),
      'allowed -- Push to ghcr.io/acme/app is allowed: the registry opened an upload.'
    ]
  ])('is short when %s', (_name, decision, expected) => {
    expect(explanationFor(decision)).toBe(expected)
  })
})

/** The words for problems are not loaded then; what is said is the same. */
test.each([
  ['an image', [judged(targetOf('ghcr.io/acme/app'), FINDINGS.accepted)]],
  [
    'an image and its cache',
    [
      judged(targetOf('ghcr.io/acme/app'), FINDINGS.accepted),
      judged(targetOf('ghcr.io/acme/app', { role: 'cache' }), FINDINGS.accepted)
    ]
  ],
  ['a base image', [judged(pullOf('ghcr.io/acme/base', '1', 'base'), FINDINGS.pullable)]],
  ['nothing', []]
])('%s that is as it should be is told of as among problems', async (_name, targets) => {
  const decision = decisionOf(targets, { failed: false })
  const { explanation, ...told } = problemsOf(decision)
  const { annotations, outputs, summary } = await reportOf(decision)
  expect({ annotations, summary }).toEqual({ annotations: told.annotations, summary: told.summary })
  expect(outputs.explanation).toBe(explain(decision.verdict, explanation))
})

describe('the report of the step', () => {
  test('logs one line per target', async () => {
    const decision = decisionOf([judged(targetOf('ghcr.io/acme/app'), FINDINGS['package-access'])])
    const { log, failed, summary } = await reportOf(decision)
    expect([log, failed, summary.length > 0]).toEqual([
      ['ghcr.io/acme/app: denied (package-access)', 'should-push: false'],
      true,
      true
    ])
  })

  test('has no summary when none is wanted', async () => {
    const report = await reportOf(decisionOf([], { inputs: { summary: false } }))
    expect(report.summary).toBe('')
  })

  test('of a crash fails, says nothing of the error and does not push', () => {
    const report = reportCrash(new TypeError('ghs_secret'))
    expect(JSON.stringify(report)).not.toContain('ghs_secret')
    expect([report.failed, report.outputs['should-push'], report.outputs.verdict]).toEqual([
      true,
      'false',
      'unknown'
    ])
  })

  test('of wrong inputs fails', () => {
    expect(reportInvalidInputs([], { summary: true }).failed).toBe(true)
  })

  test.each([
    ['push', true, 'true', false, 'warning'],
    ['push', false, 'false', false, 'warning'],
    ['skip', true, 'false', false, 'warning'],
    ['fail', true, 'false', true, 'error']
  ] as const)(
    'of a step that broke after its inputs follow on-unknown %s with push %s',
    (onUnknown, push, shouldPush, failed, level) => {
      const { inputs } = decisionOf([], { inputs: { onUnknown, push } }).facts
      const report = reportCrash(new Error('x'), inputs)
      expect([report.outputs['should-push'], report.failed, report.annotations[0]?.level]).toEqual([
        shouldPush,
        failed,
        level
      ])
      expect(JSON.parse(report.outputs.report)).toMatchObject({
        shouldPush: shouldPush === 'true',
        failed
      })
    }
  )
})
