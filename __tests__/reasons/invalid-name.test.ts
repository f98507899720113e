// A name that no registry could take.
import { expect, test } from '@jest/globals'
import { CERTAIN, fork } from '../verdict/facts.js'
import { NONE, push, refusedPush } from './cases.js'
import { describeReason, toldOf } from './reason-test.js'

describeReason('invalid-name', {
  toChange: 'name',
  holds: [
    [
      'it is no reference',
      push({ image: 'ghcr.io/Acme/app', meant: 'ghcr.io/acme/app', answer: CERTAIN }),
      { says: { fixes: ['workflow author'] } }
    ],
    [
      'the registry rejects it',
      refusedPush({ kind: 'name-invalid' }),
      { says: { fixes: ['workflow author'] } }
    ],
    [
      'a part of it is empty',
      push({ image: 'ghcr.io//app', meant: 'ghcr.io/acme/app', answer: CERTAIN }),
      {
        says: {
          fixes: ['repository admin', 'workflow author'],
          links: ['https://github.com/Acme/app/settings/secrets/actions']
        }
      }
    ]
  ]
})

test('a name that a fork gets no secret for is no mistake', () => {
  const emptied = { image: '/tool', meant: 'docker.io/acme/tool', credential: NONE }
  expect(toldOf(push(emptied, { run: fork('public') })).cause).toBe(
    'The login for docker.io and a part of the image name are empty: GitHub gives pull requests from forks no secrets.'
  )
})

test('a tag made of the name of the branch is not corrected to one for all branches', () => {
  const change = push(
    { image: 'ghcr.io/acme/app:feature/cache', meant: 'ghcr.io/acme/app', answer: CERTAIN },
    { run: { ref: 'refs/heads/feature/cache' } }
  )
  expect(toldOf(change).fixes).toMatch(
    /^Let docker\/metadata-action make the tag .*`type=ref,event=branch`/
  )
})

test.each([
  [' ', 'a space'],
  ['\t', 'U+0009'],
  ['\0', 'U+0000'],
  ['\u200b', 'U+200B'],
  ['!', '`!`']
])(
  'a character that is not allowed is shown, or named where nobody sees it: %j',
  (found, shown) => {
    const image = `ghcr.io/acme/a${found}b`
    expect(toldOf(push({ image, meant: 'ghcr.io/acme/app', answer: CERTAIN })).cause).toContain(
      `A character is not allowed in an image name (${shown} at character 15)`
    )
  }
)
