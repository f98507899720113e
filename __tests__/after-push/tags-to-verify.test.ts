// Whether the end of the job looks at all, and at which tags.
import { describe, expect, test } from '@jest/globals'
import type { TagToVerify } from '../../src/facts.js'
import type { Inputs } from '../../src/inputs/inputs.js'
import { demandedOf, isVerifyWanted, tagsToVerify } from '../../src/after-push/tags-to-verify.js'
import { isLeftToJob, nameOfTarget } from '../../src/targets/push-targets.js'
import { INPUTS, RUN } from '../verdict/facts.js'

const DIGEST = `sha256:${'a'.repeat(64)}`
const OWN = `${RUN.server.registry}/${RUN.repository.fullName.toLowerCase()}`

type Seen = 'pushed' | 'pushed, for anyone' | 'for anyone'

function seen({ pushed, isForAnyone }: Pick<TagToVerify, 'pushed' | 'isForAnyone'>): Seen {
  if (!pushed) return 'for anyone'
  return isForAnyone ? 'pushed, for anyone' : 'pushed'
}

describe('the end of the job looks', () => {
  test.each<readonly [string, Partial<Inputs>, boolean, readonly (readonly [string, Seen])[]]>([
    ['at the tags of images', { images: ['ghcr.io/a/b:1'] }, false, [['ghcr.io/a/b:1', 'pushed']]],
    [
      'at each tag once, whatever digest stands beside it',
      { images: ['ghcr.io/a/b:1', `ghcr.io/a/b:1@${DIGEST}`, 'ghcr.io/a/b'], verifyPush: 'true' },
      true,
      [['ghcr.io/a/b:1', 'pushed']]
    ],
    [
      'at nothing without a tag',
      { images: ['ghcr.io/a/b', `ghcr.io/a/b@${DIGEST}`], verifyPush: 'true' },
      true,
      []
    ],
    [
      'at tags of public-images in a repository of images',
      { images: ['ghcr.io/a/b'], publicImages: ['ghcr.io/a/b:2', 'ghcr.io/a/c:1'] },
      true,
      [['ghcr.io/a/b:2', 'for anyone']]
    ],
    [
      'at what public-images names without a tag, as latest',
      { images: ['ghcr.io/a/b'], publicImages: ['ghcr.io/a/b'] },
      true,
      [['ghcr.io/a/b:latest', 'for anyone']]
    ],
    [
      'at no digest of public-images, which was judged before the push',
      { images: ['ghcr.io/a/b'], publicImages: [`ghcr.io/a/b:1@${DIGEST}`] },
      true,
      []
    ],
    [
      'thoroughly at a tag that both name',
      { images: ['ghcr.io/a/b:1', 'ghcr.io/a/b:2'], publicImages: ['ghcr.io/a/b:1'] },
      true,
      [
        ['ghcr.io/a/b:1', 'pushed, for anyone'],
        ['ghcr.io/a/b:2', 'pushed']
      ]
    ],
    [
      'at tags of public-images in the own repository',
      { images: undefined, baseImages: ['alpine'], publicImages: [`${OWN}:2`] },
      true,
      [[`${OWN}:2`, 'for anyone']]
    ],
    [
      'at none where only others pull',
      { images: undefined, publicImages: [`${OWN}:2`] },
      false,
      []
    ],
    [
      'at what a visibility is expected of',
      { images: ['ghcr.io/a/b:1'], expectedVisibility: 'private' },
      true,
      [['ghcr.io/a/b:1', 'pushed']]
    ],
    ['nowhere in a run that does not push', { push: false, images: ['ghcr.io/a/b:1'] }, false, []]
  ])('%s', (_name, change, isWanted, tags) => {
    const inputs = { ...INPUTS, ...change }
    const given = inputs.push ? (inputs.images ?? []) : []
    const pushed = isLeftToJob(inputs) ? [OWN] : given
    const found = tagsToVerify(inputs, RUN, pushed)
    expect([
      isVerifyWanted(inputs, RUN, pushed),
      found.map(({ reference, ...how }) => [reference, seen(how)])
    ]).toEqual([isWanted, tags])
  })
})

describe('the end of the job asks for', () => {
  test.each<readonly [string, Partial<Inputs>, string, unknown]>([
    ['nothing where nothing is expected', {}, 'ghcr.io/a/b:1', undefined],
    [
      'what is expected of a package',
      { expectedVisibility: 'private' },
      'ghcr.io/a/b:1',
      'private'
    ],
    [
      'nothing in a registry without packages',
      { expectedVisibility: 'private' },
      'docker.io/a/b:1',
      undefined
    ],
    [
      'what public-images asks for in any registry',
      { expectedVisibility: 'private', publicImages: ['docker.io/a/b:2'] },
      'docker.io/a/b:1',
      'public'
    ]
  ])('%s', (_name, change, entry, expected) => {
    const named = nameOfTarget(entry, RUN)
    const inputs = { ...INPUTS, ...change }
    expect(named.kind === 'reference' && demandedOf(inputs, RUN, named)).toBe(expected)
  })
})
