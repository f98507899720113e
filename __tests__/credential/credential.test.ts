// The kind of a token, by prefix and by the job's own token.
import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { tokenKindOf } from '../../src/credential/credential.js'

const JOB = 'ghs_ownTokenOfTheJob'

describe('the kind of a token', () => {
  const cases = [
    { name: 'the job token itself', secret: JOB, jobToken: JOB, kind: 'job' },
    { name: 'a job token of no known form', secret: 'v1.0123', jobToken: 'v1.0123', kind: 'job' },
    { name: 'another installation token', secret: 'ghs_other', jobToken: JOB, kind: 'app' },
    {
      name: 'an installation token of the long form with dots',
      secret: `ghs_15368_${'a'.repeat(300)}.${'b'.repeat(100)}.${'c-_'.repeat(30)}`,
      jobToken: JOB,
      kind: 'app'
    },
    { name: 'an installation token, job token empty', secret: 'ghs_x', jobToken: '', kind: 'job' },
    {
      name: 'an installation token, job token unknown',
      secret: 'ghs_x',
      jobToken: undefined,
      kind: 'job'
    },
    { name: 'a classic token', secret: 'ghp_x', jobToken: JOB, kind: 'classic' },
    { name: 'a fine-grained token', secret: 'github_pat_x', jobToken: JOB, kind: 'fine-grained' },
    { name: 'an OAuth token', secret: 'gho_x', jobToken: JOB, kind: 'oauth' },
    { name: 'a user-to-server token', secret: 'ghu_x', jobToken: JOB, kind: 'user-to-server' },
    { name: 'a refresh token', secret: 'ghr_x', jobToken: JOB, kind: 'refresh' },
    { name: 'a classic token of old', secret: '0a'.repeat(20), jobToken: JOB, kind: 'classic' },
    { name: 'forty upper-case digits', secret: '0A'.repeat(20), jobToken: JOB, kind: 'other' },
    { name: 'forty-one digits', secret: `${'0a'.repeat(20)}0`, jobToken: JOB, kind: 'other' },
    {
      name: 'forty digits and a line end',
      secret: `${'0a'.repeat(20)}\n`,
      jobToken: JOB,
      kind: 'other'
    },
    { name: 'a prefix in upper case', secret: 'GHP_x', jobToken: JOB, kind: 'other' },
    { name: 'a prefix further on', secret: ' ghp_x', jobToken: JOB, kind: 'other' },
    { name: 'a password', secret: 'hunter2', jobToken: JOB, kind: 'other' },
    { name: 'nothing, job token empty', secret: '', jobToken: '', kind: 'other' }
  ] as const

  test.each(cases)('$name is of kind $kind', ({ secret, jobToken, kind }) => {
    expect(tokenKindOf(secret, jobToken)).toBe(kind)
  })

  test('does not depend on what follows the prefix', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), (rest) => {
        expect(tokenKindOf(`ghp_${rest}`, JOB)).toBe('classic')
        expect(tokenKindOf(`ghs_${rest}`, undefined)).toBe('job')
      })
    )
  })
})
