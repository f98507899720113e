// What is said of a push that would show an image to more people than it is for.
import { expect, test } from '@jest/globals'
import { adviceOn } from '../../src/reasons/fixes.js'
import { toAnnotation } from '../../src/text/escape.js'
import { decisionOf, targetOf } from './decisions.js'
import { PACKAGE } from './facts.js'
import { FINDINGS } from './findings.js'

test('a push that would publish says so', () => {
  const finding = { ...FINDINGS['too-visible'], package: PACKAGE }
  const scene = { facts: decisionOf([]).facts, target: targetOf('ghcr.io/acme/app') }
  const { cause, fixes } = adviceOn(finding, scene)
  expect([cause, ...fixes.map(({ text }) => text)].map(toAnnotation).join('\n')).toBe(
    [
      'The package `acme/app` is public, and `expected-visibility` asks for `private`: a push would show the image to more people than it is for.',
      'Push under another name: a public package cannot be closed again.',
      'Or delete the package with all its versions, so that it can be pushed anew.',
      'If it is meant to be public after all, set `expected-visibility` to `public`.'
    ].join('\n')
  )
})
