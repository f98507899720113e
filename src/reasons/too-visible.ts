// The package is more open than `expected-visibility` allows, so that a push would publish.
import type { Visibility } from '../event/run.js'
import { code, plain, say } from '../text/sentence.js'
import {
  advice,
  byAuthor,
  byPackageAdmin,
  type AdviceContext,
  type Fix,
  type Reason
} from './reason.js'
import type { PackageName } from '../base/github.js'
import { isTooVisible } from './target-case.js'
import { changeVisibility } from './fixes.js'
import { whereNamed } from './wording.js'
import { packageSettings } from '../text/links.js'

interface Data {
  readonly package: PackageName
  readonly expected: Visibility
  readonly actual: Visibility
}

export const tooVisible: Reason<'too-visible', Data> = {
  code: 'too-visible',
  means: 'it is more open than expected',
  titled: ({ expected, actual }) => `the package is ${actual}, not ${expected}`,
  holdsForEveryLogin: true,
  isStoppedHere: true,
  source:
    'GitHub docs, "Configuring a package\'s access control and visibility": a public package cannot be made private again',
  evenIfAccepted: (c) => {
    const { facts, push, package: name } = c
    const { expectedVisibility: expected } = facts.inputs
    const { visibility: actual } = push
    return isTooVisible(c) && expected !== 'any' && actual !== undefined
      ? { package: name, expected, actual, error: undefined }
      : undefined
  },
  says: ({ package: name, expected, actual }, context) => {
    const intended = byAuthor`If it is meant to be ${plain(actual)}, set ${code(`expected-visibility: ${actual}`)} in the ghcr-preflight step`
    return advice(
      say`${code('expected-visibility')} asks for ${code(expected)}, and a push would show the image to more people.`,
      [
        ...(actual === 'public'
          ? [anotherName(context), intended, DELETE]
          : [changeVisibility(context.facts, name, expected), intended])
      ],
      actual === 'public' ? { links: packageSettings(context.facts, name) } : {}
    )
  }
}

function anotherName(context: AdviceContext): Fix {
  return byAuthor`Push under another name${whereNamed(context)}: a public package cannot be made private again`
}

const DELETE = byPackageAdmin`Delete the package with all its versions, then push it again`
