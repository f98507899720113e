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
      'The package is public, and `expected-visibility` asks for `private`, so a push would show it to more people.',
      'Push under another name: a public package cannot be made private again',
      'If it is meant to be public, set `expected-visibility: public` in this step',
      'Delete the package with all its versions, so that it can be pushed anew'
    ].join('\n')
  )
})
