// Cases whose trouble lies in an image to be pulled, by the build or by anybody.
import { distribution } from '../../__tests__/fakes/distribution.js'
import { stockOf } from '../../__tests__/fakes/stock.js'
import type { Case } from './case.js'
import { did, withHosts } from './cases-package.js'
import { CHECKING } from './workflow-text.js'

const look = { head: CHECKING } as const

export const PULL_CASES: readonly Case[] = [
  {
    reason: 'package-access',
    scenario: 'base-image-that-does-not-admit',
    accepts: ['grant-package-access', 'edit-workflow']
  },
  {
    reason: 'permission-missing',
    scenario: 'base-image-without-packages-read',
    accepts: ['edit-workflow']
  },
  {
    reason: 'moved',
    scenario: 'public-image-moved',
    look,
    accepts: ['edit-workflow']
  },
  {
    reason: 'package-private',
    scenario: 'public-image-unauthorized-after-a-move',
    look,
    accepts: ['change-package-visibility']
  },
  {
    reason: 'package-absent',
    scenario: 'public-image-in-a-registry-without-it',
    look,
    accepts: ['push-image'],
    then: (world, state) => {
      const pushed = did(state, 'push-image', 'registry.corp.example/team/gone')
      const images = pushed ? { 'team/gone': ['v1'] } : {}
      return withHosts(world, { 'registry.corp.example': distribution({ auth: 'none', images }) })
    }
  },
  {
    reason: 'private-or-absent',
    scenario: 'public-image-documented-and-not-pushed',
    look,
    accepts: ['push-image', 'change-package-visibility']
  },
  {
    reason: 'tag-missing',
    scenario: 'public-image-without-its-tag',
    look,
    accepts: ['push-image', 'edit-workflow']
  },
  {
    reason: 'tag-missing',
    scenario: 'dockerfile-with-its-own-default',
    accepts: ['push-image', 'edit-dockerfile', 'edit-workflow']
  },
  {
    reason: 'digest-mismatch',
    scenario: 'public-image-with-other-bytes',
    look,
    accepts: ['push-image'],
    then: (world, state) => {
      // What was spoilt is whole again under the digest that is pinned.
      const contents = { v2: stockOf('respaced') }
      const again = did(state, 'push-image', 'octo-org/app')
      const packages = world.packages.map((one) => (again ? { ...one, contents } : one))
      return { ...world, packages }
    }
  },
  {
    reason: 'incomplete-index',
    scenario: 'public-image-without-a-platform',
    look,
    accepts: ['push-image']
  }
]
