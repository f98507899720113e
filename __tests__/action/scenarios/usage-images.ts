// Several images, and the forms in which they are given.
import { allowed, byDesign, mistake } from './expectation.js'
import { CLOSED } from './places.js'
import type { Scenario } from './scenario.js'
import { scenario } from './setting.js'

const metadata = [
  'ghcr.io/octo-org/app:main',
  'ghcr.io/octo-org/app:sha-5f1d2c3',
  'ghcr.io/octo-org/app:latest'
].join('\n')

export const SEVERAL_IMAGES: readonly Scenario[] = [
  scenario(
    'tags-of-metadata-action',
    'The tags output of docker/metadata-action is passed as it is.',
    { event: 'push', inputs: { images: `${metadata}\n` } },
    allowed({ outputs: { 'pushable-tags': metadata } })
  ),
  scenario(
    'list-with-commas-and-comments',
    'The images are written in one input, with commas and a comment.',
    {
      event: 'push',
      inputs: { images: '\n# ours\n ghcr.io/octo-org/app:a , ghcr.io/octo-org/app/web:b,\n\n' }
    },
    allowed({ outputs: { 'pushable-tags': 'ghcr.io/octo-org/app:a\nghcr.io/octo-org/app/web:b' } })
  ),
  scenario(
    'one-of-two-images-denied',
    'Of two images one may be pushed, and the other belongs to a closed package.',
    {
      event: 'push',
      world: { packages: [CLOSED] },
      inputs: { images: 'ghcr.io/octo-org/app:v2\nghcr.io/octo-org/closed:v2' }
    },
    mistake('package-access', {
      tokenPermission: 'write',
      outputs: { 'pushable-tags': 'ghcr.io/octo-org/app:v2' }
    })
  ),
  scenario(
    'two-images-with-two-mistakes',
    'One image has a wrong name, and the other a closed package.',
    {
      event: 'push',
      world: { packages: [CLOSED] },
      inputs: { images: 'ghcr.io/octo-org/closed:v2, ghcr.io/octo-org/App' }
    },
    mistake('package-access', {
      tokenPermission: 'write',
      annotations: [{ level: 'error' }, { level: 'error' }],
      outputs: { 'pushable-tags': '' }
    })
  ),
  scenario(
    'fork-and-a-wrong-name',
    'A fork may not push, and the name of the image is wrong as well.',
    {
      event: 'pull_request',
      about: { actor: 'contributor', head: 'contributor/app' },
      inputs: { images: 'ghcr.io/Octo-Org/app' }
    },
    byDesign('fork-pull-request', { annotations: [{ level: 'warning' }, { level: 'notice' }] })
  ),
  scenario(
    'no-image-name',
    'The expression for the images came out empty.',
    { event: 'push', inputs: { images: '' } },
    mistake('invalid-input', { verdict: 'unknown' })
  ),
  scenario(
    'hundred-tags-of-one-image',
    'A hundred tags of one image are pushed.',
    {
      event: 'push',
      inputs: {
        images: Array.from({ length: 100 }, (_, at) => `ghcr.io/octo-org/app:${String(at)}`).join(
          ','
        )
      }
    },
    allowed()
  ),
  scenario(
    'thirteen-closed-images',
    'Thirteen images are denied for thirteen reasons of the same kind.',
    {
      event: 'push',
      inputs: {
        images: Array.from({ length: 13 }, (_, at) => `ghcr.io/octo-org/App${String(at)}`).join(
          '\n'
        )
      }
    },
    mistake('invalid-name', { tokenPermission: 'write' })
  )
]
