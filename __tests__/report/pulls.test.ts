// What is said of images that have to be pullable, beside pushes and alone.
import { describe, expect, test } from '@jest/globals'
import { reportOf } from '../../src/decide-and-report.js'
import {
  annotationsFor,
  decisionOf,
  explanationFor,
  judged,
  pullOf,
  summaryFor,
  targetOf
} from './decisions.js'
import { FINDINGS, type AnyFinding as Finding } from './findings.js'

const PUBLIC = pullOf('ghcr.io/acme/app', '1', 'public')
const BASE = pullOf('ghcr.io/acme/base', '2', 'base')

describe('the level of a pull', () => {
  const mistake = FINDINGS['package-private']
  const limited = FINDINGS['rate-limited']

  test.each<readonly [string, Finding, Parameters<typeof decisionOf>[1], string]>([
    ['a mistake', mistake, { failed: true }, 'error'],
    ['a mistake under skip', mistake, { failed: false, inputs: { onDenied: 'skip' } }, 'warning'],
    ['a cause by design', FINDINGS['secret-withheld'], { failed: false }, 'notice'],
    ['an unknown', limited, { failed: false }, 'warning'],
    ['an unknown under fail', limited, { failed: true, inputs: { onUnknown: 'fail' } }, 'error']
  ])('is for %s', (_name, finding, more, level) => {
    const levels = [PUBLIC, BASE].map((target) =>
      annotationsFor(decisionOf([judged(target, finding)], more)).map((one) => one.level)
    )
    expect(levels).toEqual([[level], [level]])
  })

  test('of an unknown says nothing of the push where only others pull', () => {
    const [publicly, base] = [PUBLIC, BASE].map(
      (target) =>
        annotationsFor(decisionOf([judged(target, limited)], { shouldPush: true }))[0]?.message ??
        ''
    )
    expect(publicly).not.toContain('push')
    expect(base).toContain('The push goes on (`on-unknown: push`).')
  })

  test('of an unknown says that the push goes on only where no other image stops it', () => {
    const image = targetOf('ghcr.io/acme/app')
    const refused = judged(targetOf('ghcr.io/acme/web'), FINDINGS['package-access'])
    const messages = [true, false].map((shouldPush) =>
      annotationsFor(decisionOf([judged(image, limited), refused], { shouldPush }))
        .map(({ message }) => message)
        .join()
        .includes('The push goes on')
    )
    expect(messages).toEqual([true, false])
  })

  test('is one annotation for what one login keeps from push and pull', () => {
    const finding = FINDINGS['registry-unavailable']
    const targets = [targetOf('ghcr.io/acme/app'), BASE, PUBLIC].map((one) => judged(one, finding))
    expect(annotationsFor(decisionOf(targets)).map(({ title }) => title)).toEqual([
      'Cannot tell whether the push to ghcr.io/acme/app and 2 more is allowed: the registry gave no answer'
    ])
  })
})

describe('a step that only looks at public images', () => {
  test('says in one line that all is well', () => {
    const other = pullOf('docker.io/library/alpine', '3', 'public')
    const decision = decisionOf([PUBLIC, other].map((target) => judged(target, FINDINGS.pullable)))
    expect(summaryFor(decision)).toBe(
      '✅ **Anyone can pull `ghcr.io/acme/app:1` and `docker.io/library/alpine:3`**\n'
    )
    expect(explanationFor(decision)).toBe(
      'allowed -- Pull of ghcr.io/acme/app:1 works: the registry serves the image.'
    )
  })

  test('groups the failing ones, folds the good ones, and says nothing of pushing', async () => {
    const decision = decisionOf([
      judged(PUBLIC, FINDINGS['package-private']),
      judged(pullOf('ghcr.io/acme/app', '2', 'public'), FINDINGS['package-private']),
      judged(pullOf('ghcr.io/acme/web', '1', 'public'), FINDINGS.pullable)
    ])
    const summary = summaryFor(decision)
    expect(summary.split('\n').slice(0, 5)).toEqual([
      '### ❌ 2 of 3 images: the package is not public',
      '',
      '`ghcr.io/acme/app:1` and `ghcr.io/acme/app:2`',
      '',
      '> [!CAUTION]'
    ])
    expect(summary).toContain(
      '\n<details><summary>✅ 1 image</summary>\n\n- `ghcr.io/acme/web:1`\n\n</details>\n'
    )
    expect(annotationsFor(decision)).toHaveLength(1)
    expect((await reportOf(decision)).log.at(-1)).toBe('ghcr.io/acme/web:1: allowed (pullable)')
    expect(summary.replace(/<details>[^]*/, '')).not.toMatch(/\bpush/)
  })

  test('passes under skip', () => {
    const decision = decisionOf([judged(PUBLIC, FINDINGS['package-private'])], { failed: false })
    expect(summaryFor(decision)).toMatch(
      /^### ⚠️ Pull of `ghcr.io\/acme\/app:1` would fail: the package is not public\n/
    )
  })
})

test('one line says that push and base images are well', () => {
  const decision = decisionOf([
    judged(targetOf('ghcr.io/acme/app'), FINDINGS.accepted),
    judged(BASE, FINDINGS.pullable)
  ])
  expect(summaryFor(decision)).toBe(
    '✅ **Push to `ghcr.io/acme/app` is allowed and the build can pull `ghcr.io/acme/base:2`**\n'
  )
})
