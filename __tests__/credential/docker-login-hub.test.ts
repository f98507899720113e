// Docker's own registries beside the Hub, which buildx sends the Hub's login.
import { describe, expect, test } from '@jest/globals'
import { basic, CONFIG, HUB, loginText, OTHER, play, printed, type Scene } from './scene.js'

const HUBS = basic('docker-config', 'ann', 'word')
const NONE = { kind: 'none' }
const dhi = { ...OTHER, registry: 'dhi.io', path: 'python' }
const both = JSON.stringify({
  auths: {
    [HUB]: { username: 'ann', password: 'word' },
    'dhi.io': { username: 'bob', password: 'other' }
  }
})

describe('the login for a registry of Docker beside the Hub', () => {
  test.each<readonly [string, Scene, object]>([
    ['is that of the Hub', { request: dhi, files: { [CONFIG]: loginText(HUB, 'ann:word') } }, HUBS],
    [
      'is that of the Hub for Scout too',
      {
        request: { ...dhi, registry: 'registry.scout.docker.com' },
        files: { [CONFIG]: loginText(HUB, 'ann:word') }
      },
      HUBS
    ],
    [
      'is its own before that of the Hub',
      { request: dhi, files: { [CONFIG]: both } },
      basic('docker-config', 'bob', 'other')
    ],
    ['is none where the Hub has none', { request: dhi }, NONE],
    [
      'is none where the helper of the Hub fails',
      {
        request: dhi,
        files: { [CONFIG]: `{"credHelpers":{"${HUB}":"own"}}` },
        runs: { 'docker-credential-own': printed('nonsense') }
      },
      NONE
    ],
    [
      'is not that of the inputs for the Hub',
      { request: dhi, inputs: { registry: 'docker.io', username: 'ann', password: 'word' } },
      NONE
    ],
    [
      'is never that of the Hub where others ask',
      {
        request: { ...dhi, registry: 'dhi.io.example.com' },
        files: { [CONFIG]: loginText(HUB, 'ann:word') }
      },
      NONE
    ]
  ])('%s', async (_name, scene, credential) => {
    expect((await play(scene)).credential).toEqual(credential)
  })
})
