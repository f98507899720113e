import { describe, expect, test } from '@jest/globals'
import type { HttpFailure } from '../../src/ports.js'
import type { PushResult } from '../../src/registry/result.js'
import type { Step } from '../../src/registry/refusals.js'
import { registryKindOf } from '../../src/registry/host.js'
import { readFailure, readRefusal, type Situation } from '../../src/registry/response.js'
import { HTML, json, refusal, response, TODAY, type Reply } from './script.js'

const HOSTS = ['ghcr.io', 'docker.io', 'gcr.io', 'quay.io', 'acme.azurecr.io', 'localhost:5000']
const ECR = '123456789012.dkr.ecr.eu-west-1.amazonaws.com'
const STEPS: readonly Step[] = ['challenge', 'token', 'upload']
const STATUSES = Array.from({ length: 500 }, (_, index) => index + 100)

function situation(host: string, step: Step, more: Partial<Situation> = {}): Situation {
  return {
    registry: registryKindOf(host, 'ghcr.io'),
    step,
    sentCredential: true,
    jobToken: false,
    date: TODAY,
    ...more
  }
}

function read(reply: Reply, where: Situation): PushResult {
  return readRefusal(response(reply), where).value
}

const EVERYWHERE = [...HOSTS, ECR].flatMap((host) =>
  STEPS.flatMap((step) =>
    (host === 'ghcr.io' ? [true, false] : [false]).map(
      (jobToken) => [host, step, jobToken] as const
    )
  )
)

/** Bodies that are not the registry's own form. */
const FOREIGN: readonly Omit<Reply, 'status'>[] = [
  HTML,
  { headers: { 'content-type': 'application/json' }, body: '{}' },
  { headers: { 'content-type': 'text/plain' }, body: 'denied' },
  json(0, { reason: 'Forbidden' }),
  { body: '{"errors":[{"code":"DENIED","message":"denied"}' },
  { ...refusal(0, 'DENIED', 'denied'), truncated: true }
]

function refusedUnder(where: Situation, reply: Omit<Reply, 'status'>): readonly number[] {
  return STATUSES.filter((status) => read({ ...reply, status }, where).kind === 'refused')
}

describe('a response of any status', () => {
  test.each(EVERYWHERE)(
    'of %s at step %s (job token: %s) is a refusal only in its own form under a 4xx',
    (host, step, jobToken) => {
      const where = situation(host, step, { jobToken })
      const own = refusedUnder(where, refusal(0, 'DENIED', 'permission_denied: write_package'))
      expect(own).toEqual(
        STATUSES.filter(
          (status) => status >= 400 && status < 500 && status !== 408 && status !== 429
        )
      )
      const others = [
        ...FOREIGN,
        refusal(0, 'INTERNAL_ERROR', 'x'),
        refusal(0, 'DENIED', 'try again later'),
        refusal(0, 'TOOMANYREQUESTS', 'denied')
      ]
      expect(others.flatMap((reply) => refusedUnder(where, reply))).toEqual([])
    }
  )

  test.each(HOSTS.flatMap((host) => STEPS.map((step) => [host, step] as const)))(
    "of %s at step %s without a body is a refusal of unknown token services' alone",
    (host, step) => {
      const { kind } = situation(host, step).registry
      const mayBeOlareg = kind === 'other' && step === 'token'
      expect(refusedUnder(situation(host, step), {})).toEqual(mayBeOlareg ? [403] : [])
    }
  )

  test("without a body is a refusal of Amazon's under 403 alone", () => {
    const refused = STATUSES.filter(
      (status) => read({ status }, situation(ECR, 'upload')).kind === 'refused'
    )
    expect(refused).toEqual([403])
  })

  test('is never an acceptance', () => {
    for (const status of STATUSES) {
      expect(read({ status, body: '{"token":"x"}' }, situation('ghcr.io', 'token')).kind).not.toBe(
        'accepted'
      )
    }
  })
})

describe('a token service', () => {
  const said = { message: 'no Route matched with those values' }

  test.each([400, 401, 403])(
    'of another registry may refuse with %d in a form of its own',
    (status) => {
      expect(read(json(status, said), situation('quay.io', 'token')).kind).toBe('refused')
    }
  )

  test.each([404, 405, 410, 422])('says nothing with %d in a form of its own', (status) => {
    expect(read(json(status, said), situation('quay.io', 'token'))).toEqual({
      kind: 'unrecognised',
      status,
      contentType: 'application/json'
    })
  })

  test.each([400, 401, 403, 404])(
    "of GitHub speaks the registry's form only, so %d says nothing",
    (status) => {
      expect(read(json(status, said), situation('ghcr.io', 'token')).kind).toBe('unrecognised')
    }
  )

  test('may refuse with a challenge instead of words, elsewhere than at GitHub', () => {
    const reply: Reply = { status: 401, headers: { 'www-authenticate': 'Basic realm="r"' } }
    expect(read(reply, situation('registry.example.com', 'token'))).toEqual({
      kind: 'refused',
      step: 'token',
      refusal: { kind: 'credential-refused', maybeInsufficientScope: true },
      error: { status: 401, code: 'UNAUTHORIZED', message: '' }
    })
    expect(read(reply, situation('ghcr.io', 'token')).kind).toBe('unrecognised')
  })
})

const DENIED = refusal(403, 'DENIED', 'denied')

describe('what is tried again', () => {
  const CASES: readonly (readonly [
    name: string,
    reply: Reply,
    where: Situation,
    afterMs: number | undefined
  ])[] = [
    ['a rate limit', { status: 429 }, situation('ghcr.io', 'upload'), 0],
    [
      'a rate limit after its wait',
      { status: 429, headers: { 'retry-after': '3' } },
      situation('ghcr.io', 'upload'),
      3000
    ],
    ['a fault', { status: 502 }, situation('ghcr.io', 'upload'), 0],
    [
      'a fault after its wait',
      { status: 503, headers: { 'retry-after': '3' } },
      situation('ghcr.io', 'upload'),
      3000
    ],
    ['a request that took too long', { status: 408 }, situation('ghcr.io', 'upload'), 0],
    [
      'a fault in words',
      refusal(403, 'UNKNOWN', 'unknown error'),
      situation('ghcr.io', 'upload'),
      0
    ],
    [
      'a fault in words elsewhere',
      refusal(403, 'UNKNOWN', 'unknown error'),
      situation('quay.io', 'upload'),
      0
    ],
    ['a bare 403', HTML, situation('ghcr.io', 'upload'), 0],
    ['a bare 403 that counts', { status: 403 }, situation(ECR, 'upload'), 0],
    ['"denied" of the token service', DENIED, situation('ghcr.io', 'token'), 0],
    [
      '"denied" of another token service',
      refusal(401, 'DENIED', 'denied'),
      situation('quay.io', 'token'),
      0
    ],
    [
      "a DENIED of GitHub's token service",
      refusal(403, 'DENIED', 'requested access to the resource is denied'),
      situation('ghcr.io', 'token'),
      0
    ],
    ['"denied" to the job\'s token', DENIED, situation('ghcr.io', 'token', { jobToken: true }), 0],
    [
      '"denied" of GitHub to nobody, who has no credential that could be refused',
      DENIED,
      situation('ghcr.io', 'token', { sentCredential: false }),
      0
    ],
    [
      'not what GitHub says to nobody of what is not there',
      refusal(403, 'DENIED', 'requested access to the resource is denied'),
      situation('ghcr.io', 'token', { sentCredential: false }),
      undefined
    ],
    [
      'not "denied" to nobody elsewhere',
      DENIED,
      situation('quay.io', 'token', { sentCredential: false }),
      undefined
    ],
    [
      'not a refused upload',
      refusal(403, 'DENIED', 'permission_denied: write_package'),
      situation('ghcr.io', 'upload'),
      undefined
    ],
    ['not a bare 401', { status: 401 }, situation('ghcr.io', 'upload'), undefined],
    ['not a bare 404', { status: 404 }, situation('ghcr.io', 'upload'), undefined],
    [
      'not a page with 200',
      { status: 200, body: '<html>' },
      situation('ghcr.io', 'upload'),
      undefined
    ]
  ]
  test.each(CASES)('%s', (_name, reply, where, afterMs) => {
    const retry = afterMs === undefined ? 'final' : { afterMs }
    expect(readRefusal(response(reply), where).retry).toEqual(retry)
  })
})

describe('what an answer holds', () => {
  test('a rate limit holds the words and the wait in whole seconds', () => {
    const message = 'retry-after: 10.305464ms, allowed: 2000/minute'
    expect(read(refusal(429, 'TOOMANYREQUESTS', message), situation('ghcr.io', 'upload'))).toEqual({
      kind: 'rate-limited',
      error: { status: 429, code: 'TOOMANYREQUESTS', message },
      retryAfterSeconds: 1
    })
  })

  test('a rate limit without words holds its status', () => {
    expect(read({ status: 429, body: '<html>' }, situation('ghcr.io', 'upload'))).toEqual({
      kind: 'rate-limited',
      error: { status: 429, code: '', message: '' },
      retryAfterSeconds: undefined
    })
  })

  test('a fault holds what was said', () => {
    expect(read(refusal(500, 'UNKNOWN', 'unknown error'), situation('quay.io', 'upload'))).toEqual({
      kind: 'unavailable',
      cause: 'server-fault',
      detail: 'status 500: unknown error'
    })
    expect(read({ status: 502 }, situation('quay.io', 'upload'))).toEqual({
      kind: 'unavailable',
      cause: 'server-fault',
      detail: 'status 502'
    })
  })

  test('what is no registry holds its whole content type', () => {
    const reply: Reply = { status: 200, headers: { 'content-type': 'x'.repeat(500) } }
    expect(read(reply, situation('ghcr.io', 'upload'))).toEqual({
      kind: 'unrecognised',
      status: 200,
      contentType: 'x'.repeat(500)
    })
  })

  test("a refusal of the job's own token is a flake of the registry", () => {
    const reply = refusal(
      401,
      'UNAUTHORIZED',
      'unauthenticated: User cannot be authenticated with the token provided.'
    )
    expect(read(reply, situation('ghcr.io', 'upload', { jobToken: true }))).toEqual({
      kind: 'unavailable',
      cause: 'credential-flake',
      detail: 'unauthenticated: User cannot be authenticated with the token provided.'
    })
  })

  test.each<HttpFailure['cause']>([
    'timeout',
    'dns',
    'connect',
    'reset',
    'tls',
    'proxy',
    'protocol'
  ])('a failure by %s is no answer, and tried again', (cause) => {
    expect(readFailure({ kind: 'failure', cause, detail: 'why' })).toEqual({
      value: {
        kind: 'unavailable',
        cause: cause === 'timeout' ? 'timeout' : 'network',
        detail: 'why'
      },
      retry: { afterMs: 0 }
    })
  })
})
