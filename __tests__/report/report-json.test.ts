import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { crashJson, invalidInputJson } from '../../src/report/failures.js'
import { reportJsonOf } from '../../src/report/report-json.js'
import { CODES } from '../../src/reasons/codes.js'
import { anyCharacter } from '../any-character.js'
import { decisionOf, judged, targetOf } from './decisions.js'
import { ABSENT, DECLARED, PLACE, WORDS } from './facts.js'
import { FINDINGS } from './findings.js'
import { HOSTILE } from './hostile.js'
import { SCHEMA_TEXT, violations } from './schema.js'

const EXCHANGE = {
  method: 'POST',
  url: 'https://ghcr.io/v2/acme/app/blobs/uploads/',
  status: 403,
  outcome: 'refused',
  ms: 81.4
}

function errorsOf(text: string): readonly string[] {
  return violations(JSON.parse(text))
}

describe('the schema', () => {
  test('knows exactly the reason codes', () => {
    const text = JSON.stringify(JSON.parse(SCHEMA_TEXT))
    expect(text).toContain(`"enum":${JSON.stringify(Object.keys(CODES))}`)
  })

  test('refuses a report that lacks a key, has one too many or a wrong value', () => {
    const report = {
      ...(JSON.parse(crashJson({ shouldPush: false, failed: true })) as object),
      version: 2,
      more: 1,
      reason: undefined
    }
    expect(violations(JSON.parse(JSON.stringify(report)))).toEqual([
      `: must have required property 'reason' {"missingProperty":"reason"}`,
      ': must NOT have additional properties {"additionalProperty":"more"}',
      '/version: must be equal to constant {"allowedValue":1}'
    ])
  })
})

describe('a report', () => {
  test('is the decision, whole', () => {
    const target = targetOf('ghcr.io/acme/app', {
      given: ['ghcr.io/acme/app:1'],
      exchanges: [EXCHANGE],
      exists: true
    })
    const finding = FINDINGS['permission-missing']
    const decision = decisionOf([judged(target, finding, [FINDINGS['package-access']])])
    expect(JSON.parse(reportJsonOf(decision))).toEqual({
      version: 1,
      forecast: [],
      job: null,
      verdict: 'denied',
      reason: 'permission-missing',
      shouldPush: false,
      failed: true,
      run: {
        event: 'push',
        payload: 'read',
        origin: 'not-compared',
        repository: 'Acme/app',
        repositoryVisibility: 'public',
        repositoryOwnerType: 'Organization',
        repositoryIsFork: false,
        server: 'https://github.com',
        dependabot: false,
        publishes: true
      },
      token: {
        packages: 'none',
        lean: null,
        certainty: 'high',
        source: 'workflow',
        rule: 'declared-none',
        declared: {
          kind: 'block',
          level: 'none',
          form: 'mapping',
          why: null,
          place: {
            repository: PLACE.repository,
            path: PLACE.path,
            line: 7,
            endLine: 8,
            what: 'job-permissions',
            job: 'build'
          }
        }
      },
      targets: [
        {
          role: 'image',
          origin: null,
          given: ['ghcr.io/acme/app:1'],
          registry: 'ghcr.io',
          repository: 'acme/app',
          wanted: null,
          verdict: 'denied',
          reason: 'permission-missing',
          findings: [
            {
              code: 'permission-missing',
              class: 'mistake',
              certainty: 'likely',
              alsoPossible: ['creation-forbidden'],
              words: WORDS
            },
            {
              code: 'package-access',
              class: 'mistake',
              certainty: 'likely',
              alsoPossible: ['permission-missing'],
              words: WORDS
            }
          ],
          credential: { kind: 'none', source: null, token: 'job', dockerHasLogin: true },
          exists: true,
          visibility: null,
          evidence: [{ ...EXCHANGE, ms: 81 }]
        }
      ],
      notes: [],
      inputErrors: [],
      truncated: { evidence: 0, findings: 0, entries: 0, targets: 0, notes: 0, job: 0 }
    })
  })

  test.each([
    ['a block', DECLARED],
    ['no block', ABSENT],
    ['an unreadable file', { kind: 'unreadable', why: 'refused' } as const]
  ])('of a job with %s is as the schema says', (_name, declared) => {
    expect(errorsOf(reportJsonOf(decisionOf([], { facts: { declared } })))).toEqual([])
  })

  test.each([
    [
      'wrong inputs',
      invalidInputJson([{ input: 'push', value: 'maybe', allowed: 'true or false' }])
    ],
    ['a crash', crashJson({ shouldPush: true, failed: false })]
  ])('about %s is as the schema says', (_name, text) => {
    expect(errorsOf(text)).toEqual([])
  })

  test('holds no credential', () => {
    const target = targetOf('ghcr.io/acme/app', {
      tested: {
        credential: {
          kind: 'basic',
          source: { kind: 'inputs' },
          username: 'octo-user',
          secret: 'ghp_secret'
        },
        token: 'classic',
        dockerHasLogin: false
      }
    })
    const decision = decisionOf([judged(target, FINDINGS.refused)], {
      inputs: { password: 'ghp_secret', jobToken: 'ghs_secret', githubToken: 'ghs_secret' }
    })
    expect(reportJsonOf(decision)).not.toMatch(/octo-user|_secret/)
  })

  test.each(HOSTILE)('is harmless ASCII with %s', (_name, text) => {
    const words = { status: 403, code: text, message: text }
    const exchange = { ...EXCHANGE, url: text, outcome: text }
    const target = targetOf(`ghcr.io/${text}`, { exchanges: [exchange] })
    const report = reportJsonOf(decisionOf([judged(target, { ...FINDINGS.refused, error: words })]))
    expect(report).toMatch(/^[A-Za-z0-9 .,:/_=+@%\\"{}[\]-]*$/)
    // Of JSON's own marks none stands inside a string, nor an escape but `\\n` and its like.
    expect(report.match(/"(?:[^"\\]|\\.)*"/g)?.join('')).toMatch(
      /^(?:[A-Za-z0-9 .,:/_=+@%"-]|\\[bfnrt]|\\u[0-9a-f]{4})*$/
    )
    expect(errorsOf(report)).toEqual([])
  })

  test('says the same after JSON.parse whatever the words are', () => {
    fc.assert(
      fc.property(fc.string({ unit: anyCharacter, maxLength: 200 }), (message) => {
        const words = { status: 403, code: 'DENIED', message }
        const finding = { ...FINDINGS.refused, error: words }
        const report: unknown = JSON.parse(
          reportJsonOf(decisionOf([judged(targetOf('ghcr.io/acme/app'), finding)]))
        )
        expect(report).toMatchObject({ targets: [{ findings: [{ words }] }] })
      }),
      { numRuns: 100 }
    )
  })
})

describe('a report that is too long', () => {
  function many(count: number, exchanges: number, given: number, message: string): string {
    const words = { status: 403, code: 'DENIED', message }
    const targets = Array.from({ length: count }, (_, index) =>
      judged(
        targetOf(`ghcr.io/acme/app-${index}`, {
          given: Array.from({ length: given }, (__, tag) => `ghcr.io/acme/app-${index}:${tag}`),
          exchanges: Array.from({ length: exchanges }, () => EXCHANGE)
        }),
        { ...FINDINGS.refused, error: words },
        [FINDINGS['package-access']]
      )
    )
    return reportJsonOf(decisionOf(targets))
  }

  test.each([
    [
      'nothing when it is short',
      3,
      2,
      1,
      '',
      { evidence: 0, findings: 0, entries: 0, targets: 0, notes: 0 }
    ],
    [
      'the evidence first',
      60,
      8,
      1,
      '',
      { evidence: 480, findings: 0, entries: 0, targets: 0, notes: 0 }
    ],
    [
      'then what stands beside',
      100,
      4,
      20,
      '',
      { evidence: 400, findings: 100, entries: 1900, targets: 0, notes: 0 }
    ]
  ])('loses %s', (_name, count, exchanges, given, message, truncated) => {
    const text = many(count, exchanges, given, message)
    expect(JSON.parse(text)).toMatchObject({ truncated })
    expect(text.length).toBeLessThanOrEqual(60 * 1024)
    expect(errorsOf(text)).toEqual([])
  })

  test('then loses targets, and counts them', () => {
    const text = many(200, 1, 1, '\u00e9'.repeat(2_000))
    const { targets, truncated } = JSON.parse(text) as {
      targets: readonly unknown[]
      truncated: { targets: number }
    }
    expect(targets.length).toBeGreaterThan(5)
    expect(targets.length + truncated.targets).toBe(200)
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(60 * 1024)
    expect(errorsOf(text)).toEqual([])
  })
})
