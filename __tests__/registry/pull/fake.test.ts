import { describe, expect, test } from '@jest/globals'
import { clock } from '../../../src/edge/real-ports.js'
import type { Http } from '../../../src/ports.js'
import type { Login } from '../../../src/registry/auth/challenge.js'
import { openPullClient, type PullClient } from '../../../src/registry/client.js'
import { sha256, tinyImage } from '../../fakes/content.js'
import { github } from '../../fakes/github.js'
import { jobToken, worldOf } from '../../fakes/scenario.js'
import { request } from '../../fakes/wire.js'
import { downloadsOver, GITHUB, QUESTION } from './scene.js'

const WORLD = worldOf({
  packages: [
    { owner: 'octo-org', name: 'open', visibility: 'public', tags: ['v1'] },
    { owner: 'octo-org', name: 'closed', visibility: 'private', tags: ['v1'] },
    {
      owner: 'octo-org',
      name: 'own',
      visibility: 'private',
      tags: ['v1'],
      repositories: { 'octo-org/app': 'read' }
    }
  ]
})
const JOB: Login = { kind: 'basic', username: 'octocat', secret: jobToken }

function clientInTheBox(): PullClient {
  const fake = github(WORLD)
  const http: Http = {
    send({ method, url, headers }) {
      const { host, pathname, search } = new URL(url)
      const answer = fake.handle(request(host, method, `${pathname}${search}`, headers))
      return Promise.resolve({ kind: 'response', truncated: false, ...answer })
    }
  }
  const quiet = { mask: () => undefined, progress: () => undefined, deadline: 0 }
  return openPullClient({ http, downloads: downloadsOver(http), clock, ...quiet })
}

describe('ghcr.io as the fake answers', () => {
  test.each([
    ['octo-org/open', 'public'],
    ['octo-org/closed', 'not-public'],
    ['octo-org/nothing', 'absent'],
    ['nobody/nothing', 'absent']
  ])('%s is %s to anybody', async (path, kind) => {
    const { answer } = await clientInTheBox().isPublic({ registry: GITHUB, path })
    expect(answer.kind).toBe(kind)
  })

  test.each([
    ['octo-org/open', undefined, 'v1', 'pullable'],
    ['octo-org/open', JOB, 'v1', 'pullable'],
    ['octo-org/own', JOB, 'v1', 'pullable'],
    ['octo-org/open', JOB, 'v9', 'tag-missing'],
    ['octo-org/open', JOB, sha256(Buffer.from('none')), 'tag-missing'],
    ['octo-org/closed', JOB, 'v1', 'refused'],
    ['octo-org/closed', undefined, 'v1', 'refused'],
    ['octo-org/nothing', undefined, 'v1', 'refused']
  ])('%s with %j by %s is %s', async (path, login, reference, kind) => {
    const question = { ...QUESTION, path, reference, login, jobToken: login !== undefined }
    const { answer } = await clientInTheBox().mayPull({ ...question, layers: true })
    expect(answer.kind).toBe(kind)
  })

  test('a pullable image has the digest that was pushed', async () => {
    const { answer } = await clientInTheBox().mayPull({ ...QUESTION, path: 'octo-org/open' })
    const { digest, mediaType } = tinyImage('octo-org/open:v1')
    expect(answer).toEqual({ kind: 'pullable', digest, mediaType, platforms: ['linux/amd64'] })
  })
})
