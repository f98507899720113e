// Cache exports as write targets of their own: one verdict each, handed on in the outputs.
import { describe, expect, test } from '@jest/globals'
import { distribution } from '../fakes/distribution.js'
import { worldOf } from '../fakes/scenario.js'
import { startGitHub } from '../fakes/server.js'
import { act, judgedOf, loggedIn } from './scene.js'

const users = { ann: { password: 'ann-word', write: ['team/app', 'team/cache'] } }
const world = worldOf({
  hosts: {
    'own.test': distribution({ auth: 'basic', users }),
    'registry-1.docker.io': distribution({ auth: 'basic', users })
  }
})
const login = { username: 'ann', password: 'ann-word' }
const home = loggedIn({ 'own.test': login, 'docker.io': login })

const WRITABLE = [
  'type=registry,ref=own.test/team/cache:main,mode=max',
  '"type=registry","ref=own.test/team/app:cache"',
  'team/cache:main',
  'type=inline',
  'type=gha,mode=max',
  'type=local,dest=/tmp/cache'
]
const REFUSED = ['type=registry,ref=own.test/other/cache', 'own.test/team/cache,own.test/other/two']

describe('cache-to', () => {
  test('has a verdict for each repository, and the writable entries as they were given', async () => {
    const fake = await startGitHub(world)
    const images = ['own.test/team/app:v1', 'own.test/team/app:latest', 'own.test/other/app:v1']
    const cacheTo = [...WRITABLE, ...REFUSED].join('\n')
    const inputs = { images: images.join('\n'), 'cache-to': cacheTo }
    const result = await act({ github: fake, inputs, home })
    await fake.close()
    expect(judgedOf(result).map(({ role, given, reason }) => [role, given, reason])).toEqual([
      ['image', ['own.test/team/app:v1', 'own.test/team/app:latest'], 'accepted'],
      ['image', ['own.test/other/app:v1'], 'package-access'],
      ['cache', [WRITABLE[0], REFUSED[1]], 'accepted'],
      ['cache', [WRITABLE[1]], 'accepted'],
      ['cache', [WRITABLE[2]], 'accepted'],
      ['cache', [REFUSED[0]], 'package-access'],
      ['cache', [REFUSED[1]], 'package-access']
    ])
    const { 'pushable-tags': pushable, 'cache-to': caches, verdict } = result.outputs
    expect({ pushable, caches, verdict }).toEqual({
      pushable: images.slice(0, 2).join('\n'),
      caches: WRITABLE.join('\n'),
      verdict: 'denied'
    })
  })

  test('refused, neither fails the step nor holds the push back', async () => {
    const fake = await startGitHub(world)
    const inputs = { images: 'own.test/team/app:v1', 'cache-to': REFUSED[0] ?? '' }
    const result = await act({ github: fake, inputs, home })
    await fake.close()
    const { 'should-push': shouldPush, verdict, reason, 'cache-to': caches } = result.outputs
    const levels = result.annotations.map(({ level }) => level)
    expect({ shouldPush, verdict, reason, caches, levels, exitCode: result.exitCode }).toEqual({
      shouldPush: 'true',
      verdict: 'allowed',
      reason: 'accepted',
      caches: '',
      levels: ['warning'],
      exitCode: 0
    })
  })

  test('is asked where nothing else is pushed', async () => {
    const fake = await startGitHub(world)
    const inputs = { push: 'false', 'cache-to': WRITABLE[0] ?? '', images: 'own.test/team/app' }
    const result = await act({ github: fake, inputs, home })
    await fake.close()
    expect(judgedOf(result).map(({ role, reason }) => [role, reason])).toEqual([
      ['cache', 'accepted']
    ])
    expect(result.outputs['should-push']).toBe('false')
  })

  test('without a reference is an error of the input', async () => {
    const inputs = { images: 'own.test/team/app', 'cache-to': 'type=registry,mode=max' }
    const { outputs, exitCode } = await act({ inputs })
    expect([outputs['reason'], outputs['cache-to'], exitCode]).toEqual(['invalid-input', '', 1])
  })
})
