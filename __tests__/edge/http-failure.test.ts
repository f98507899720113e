import { describe, expect, test } from '@jest/globals'
import { failureOf, NoAnswer, TIMED_OUT } from '../../src/edge/http-failure.js'
import type { HttpFailure } from '../../src/ports.js'

function coded(code: string): Error {
  return Object.assign(new Error(`connect ${code} https://user:secret@host/?token=secret`), {
    code
  })
}

function named(name: string): Error {
  return Object.assign(new Error('secret'), { name })
}

const TIMEOUT: readonly [HttpFailure['cause'], string] = ['timeout', 'no answer in time']

describe('what was thrown on the way out', () => {
  test.each<readonly [string, unknown, HttpFailure['cause'], string]>([
    ['an unknown host', coded('ENOTFOUND'), 'dns', 'ENOTFOUND'],
    ['a resolver that is busy', coded('EAI_AGAIN'), 'dns', 'EAI_AGAIN'],
    ['a closed port', coded('ECONNREFUSED'), 'connect', 'ECONNREFUSED'],
    ['no route', coded('ENETUNREACH'), 'connect', 'ENETUNREACH'],
    ['a cut connection', coded('ECONNRESET'), 'reset', 'ECONNRESET'],
    ['a cut answer', coded('ERR_STREAM_PREMATURE_CLOSE'), 'reset', 'ERR_STREAM_PREMATURE_CLOSE'],
    ['an expired certificate', coded('CERT_HAS_EXPIRED'), 'tls', 'CERT_HAS_EXPIRED'],
    [
      "another host's certificate",
      coded('ERR_TLS_CERT_ALTNAME_INVALID'),
      'tls',
      'ERR_TLS_CERT_ALTNAME_INVALID'
    ],
    [
      'a certificate of nobody',
      coded('DEPTH_ZERO_SELF_SIGNED_CERT'),
      'tls',
      'DEPTH_ZERO_SELF_SIGNED_CERT'
    ],
    [
      'an unknown authority',
      coded('UNABLE_TO_VERIFY_LEAF_SIGNATURE'),
      'tls',
      'UNABLE_TO_VERIFY_LEAF_SIGNATURE'
    ],
    ['no TLS', coded('ERR_SSL_WRONG_VERSION_NUMBER'), 'tls', 'ERR_SSL_WRONG_VERSION_NUMBER'],
    ['no HTTP', coded('HPE_INVALID_CONSTANT'), 'protocol', 'HPE_INVALID_CONSTANT'],
    ['too many headers', coded('HPE_HEADER_OVERFLOW'), 'protocol', 'HPE_HEADER_OVERFLOW'],
    ['no address', coded('ERR_INVALID_URL'), 'protocol', 'ERR_INVALID_URL'],
    ['an unknown code', coded('EWHATEVER'), 'protocol', 'EWHATEVER'],
    ['a slow connection', coded('ETIMEDOUT'), ...TIMEOUT],
    ['an abort by name', named('AbortError'), ...TIMEOUT],
    ['a time limit by name', named('TimeoutError'), ...TIMEOUT],
    ["the toolkit's time limit", new Error('Request timeout: /v2/?token=secret'), ...TIMEOUT],
    [
      'several addresses',
      new AggregateError([coded('ECONNREFUSED'), coded('ENETUNREACH')]),
      'connect',
      'ECONNREFUSED'
    ],
    ['no addresses', new AggregateError([]), 'protocol', 'unexpected error'],
    [
      'a proxy',
      new NoAnswer('proxy', 'the proxy answered status 407'),
      'proxy',
      'the proxy answered status 407'
    ],
    [
      'a proxy that hung up',
      new Error('Proxy connection ended before receiving CONNECT response'),
      'proxy',
      'the proxy closed the connection'
    ],
    ['an error without a code', new Error('secret'), 'protocol', 'unexpected error'],
    [
      'a code that is no text',
      Object.assign(new Error('secret'), { code: 7 }),
      'protocol',
      'unexpected error'
    ],
    ['a text', 'secret', 'protocol', 'unexpected error'],
    ['nothing', undefined, 'protocol', 'unexpected error']
  ])('%s', (_name, thrown, cause, detail) => {
    const failure = failureOf(thrown)
    expect(failure).toEqual({ kind: 'failure', cause, detail })
    expect(JSON.stringify(failure)).not.toContain('secret')
  })

  test('the time limit has one form', () => {
    expect(TIMED_OUT).toEqual({ kind: 'failure', cause: TIMEOUT[0], detail: TIMEOUT[1] })
  })
})
