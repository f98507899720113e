import { describe, expect, test } from '@jest/globals'
import { differencesIn, readReport, sentenceOf } from '../../scripts/wire-differences.js'
import { runScenario } from '../action/run.js'
import { SCENARIOS } from '../action/scenarios/index.js'
import { GITHUB } from '../registry/sentences.js'

const OPENED = { method: 'POST', url: 'https://ghcr.io/v2/acme/app/blobs/uploads/', status: 202 }
const CREDENTIAL = { kind: 'basic', source: 'github-token', token: 'job', dockerHasLogin: false }

interface Told {
  readonly registry?: string
  readonly reason?: string
  readonly words?: { readonly status: number; readonly code: string; readonly message: string }
  readonly asked?: readonly Readonly<Record<string, unknown>>[]
}

function report(told: Told): string {
  const { registry = 'ghcr.io', reason = 'refused', words = null, asked = [OPENED] } = told
  const finding = { code: reason, class: null, certainty: 'certain', alsoPossible: [], words }
  const target = {
    role: 'image',
    given: [`${registry}/acme/app`],
    registry,
    repository: 'acme/app',
    origin: 'given',
    wanted: null,
    verdict: 'unknown',
    reason,
    findings: [finding],
    credential: CREDENTIAL,
    exists: null,
    visibility: null,
    evidence: asked.map((one) => ({ outcome: 'answered', ms: 7, ...one }))
  }
  return JSON.stringify({
    version: 1,
    verdict: 'unknown',
    reason,
    shouldPush: false,
    failed: false,
    run: null,
    token: null,
    job: null,
    forecast: [],
    targets: [target],
    notes: [],
    inputErrors: [],
    truncated: { evidence: 0, findings: 0, entries: 0, targets: 0, notes: 0, job: 0 }
  })
}

function differences(told: Told): readonly unknown[] {
  return differencesIn(readReport(report(told)))
}

const DENIED = { status: 403, code: 'DENIED', message: 'permission_denied: write_package' }

describe('a real answer', () => {
  test.each<readonly [string, Told, readonly unknown[]]>([
    ['as believed', { words: DENIED }, []],
    [
      'about another account',
      {
        words: {
          ...DENIED,
          message:
            'permission_denied: `octo` forbids access via a personal access token (classic). Please use a GitHub App, OAuth App, or a personal access token with fine-grained permissions.'
        }
      },
      []
    ],
    [
      'in words that no row understands',
      { words: { ...DENIED, message: 'permission_denied: the moon is full' } },
      [
        {
          kind: 'unknown-words',
          said: { ...DENIED, message: 'permission_denied: the moon is full' }
        }
      ]
    ],
    [
      'in a new form of known words',
      { words: { ...DENIED, message: 'write_package is denied' } },
      [{ kind: 'new-form', said: { ...DENIED, message: 'write_package is denied' } }]
    ],
    [
      'with another status than its code had',
      { words: { ...DENIED, status: 401 } },
      [{ kind: 'status-of-code', said: { ...DENIED, status: 401 } }]
    ],
    [
      'with a code of its own',
      { words: { ...DENIED, code: 'FORBIDDEN' } },
      [{ kind: 'status-of-code', said: { ...DENIED, code: 'FORBIDDEN' } }]
    ],
    [
      'with a status not seen there, told once',
      { asked: [OPENED, { ...OPENED, status: 409 }, { ...OPENED, status: 409, ms: 9 }] },
      [{ kind: 'unknown-answer', asked: { ...OPENED, status: 409 } }]
    ],
    [
      'to a request not known',
      { asked: [{ ...OPENED, method: 'PATCH' }] },
      [{ kind: 'unknown-answer', asked: { ...OPENED, method: 'PATCH' } }]
    ],
    ['that never came', { asked: [{ ...OPENED, status: null, outcome: 'timeout' }] }, []],
    ['that tells of a fault', { asked: [{ ...OPENED, status: 502 }] }, []],
    [
      'of another host',
      {
        asked: [OPENED, { method: 'GET', url: 'https://api.github.com/users/acme', status: 418 }]
      },
      []
    ],
    [
      'that refuses the direct bearer',
      { reason: 'accepted', asked: [{ ...OPENED, status: 403 }, OPENED] },
      [{ kind: 'no-direct-bearer', asked: { ...OPENED, status: 403 } }]
    ],
    ['that nobody asked for', { asked: [] }, [{ kind: 'nothing-to-compare' }]],
    [
      'of another registry',
      { registry: 'quay.io', asked: [{ ...OPENED, url: 'https://quay.io/v2/', status: 418 }] },
      [{ kind: 'nothing-to-compare' }]
    ]
  ])('%s', (_name, told, expected) => {
    expect(differences(told)).toEqual(expected)
  })

  test.each(GITHUB)('is believed in each recorded form: %s', (message) => {
    expect(differences({ words: { ...DENIED, message } })).toEqual([])
  })

  test('cannot break out of the summary', () => {
    const words = { ...DENIED, message: 'new`\n::error::<b>\u001b' }
    const lines = differencesIn(readReport(report({ words }))).map(sentenceOf)
    expect(lines).toEqual([
      '`403 DENIED new??::error::<b>?` is understood by no row of `src/registry/refusals.ts`: add one.'
    ])
  })

  test.each([
    ['no JSON', 'nothing'],
    ['another JSON', '{"version":1}']
  ])('cannot be read from %s', (_name, text) => {
    expect(() => readReport(text)).toThrow()
  })
})

describe('the fake GitHub', () => {
  test.each([
    'job-block-grants',
    'package-without-this-repository',
    'image-of-a-former-owner',
    'block-without-packages'
  ])('answers as the catalogue says in %s', async (name) => {
    const scenario = SCENARIOS.find((one) => one.name === name)
    if (scenario === undefined) throw new Error(`no scenario ${name}`)
    const { outputs } = await runScenario(scenario)
    expect(differencesIn(readReport(outputs['report'] ?? ''))).toEqual([])
  })
})
