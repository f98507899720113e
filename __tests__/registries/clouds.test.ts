// Docker Hub, Google and Amazon in their own statuses and bodies, many repositories in one run.
import { describe, expect, test } from '@jest/globals'
import { dockerHub, ecr, google } from '../fakes/others.js'
import { push } from '../fakes/push.js'
import { github } from '../fakes/github.js'
import { startGitHub } from '../fakes/server.js'
import { jobToken, worldOf } from '../fakes/scenario.js'
import { ociError, text, type Handler } from '../fakes/wire.js'
import { act, judgedOf, loggedIn, reasonsOf, type Login } from './scene.js'
import { hostsThatSaw, watch } from './witness.js'

const aws = '123456789012.dkr.ecr.eu-west-1.amazonaws.com'
const pkg = 'europe-docker.pkg.dev'

/** `Not Authorized` in plain text and HTTP's own challenge: mdlavin/copy-docker-image#5. */
function plainRefusal(registry: Handler): Handler {
  return (request) => {
    const answer = registry(request)
    const headers = {
      'www-authenticate': `Basic realm="https://${aws}/",service="ecr.amazonaws.com"`
    }
    return answer.status === 401 ? text(401, 'Not Authorized\n', headers) : answer
  }
}

/** gcr.io in answer to docker login with a wrong key. */
function loginFailed(registry: Handler): Handler {
  const words =
    'GCR login failed. You may have invalid credentials. To login successfully, follow the steps in: https://cloud.google.com/container-registry/docs/advanced-authentication'
  return (request) => {
    const answer = registry(request)
    const sent = request.headers['authorization'] !== undefined
    return request.path.startsWith('/token') && sent && answer.status === 401
      ? ociError(401, 'UNAUTHORIZED', words)
      : answer
  }
}

function hosts(): Readonly<Record<string, Handler>> {
  const locked = { password: 'aws-word', repositories: ['app', 'locked'], writable: ['app'] }
  return {
    ...dockerHub({
      ann: { password: 'hub-word', write: ['ann/app'], read: ['*'] },
      '': { password: '', read: ['*'] }
    }).hosts,
    'gcr.io': loginFailed(google({ admits: ['proj'], password: 'gcr-word' })),
    [pkg]: google({ admits: ['proj/repo'], password: 'pkg-word' }),
    'us-docker.pkg.dev': google({ admits: ['proj/repo'], password: 'pkg-word', refusal: 'html' }),
    [aws]: plainRefusal(ecr(locked))
  }
}

const right: Readonly<Record<string, Login>> = {
  'docker.io': { username: 'ann', password: 'hub-word' },
  'gcr.io': { username: '_json_key', password: 'gcr-word' },
  [pkg]: { username: 'oauth2accesstoken', password: 'pkg-word' },
  'us-docker.pkg.dev': { username: '_json_key', password: 'pkg-word' },
  [aws]: { username: 'AWS', password: 'aws-word' }
}
const wrong = Object.fromEntries(
  Object.entries(right).map(([host, login]) => [host, { ...login, password: 'wrong-word' }])
)

type Reasons = Readonly<Record<string, string>>

const LOGGED_IN: Reasons = {
  'ann/app:v1': 'accepted',
  'docker.io/bob/app:v1': 'package-access',
  'gcr.io/proj/app:v1': 'accepted',
  'gcr.io/else/app:v1': 'package-access',
  [`${pkg}/proj/repo/app:v1`]: 'accepted',
  [`${pkg}/proj/none/app:v1`]: 'package-access',
  'us-docker.pkg.dev/proj/repo/app:v1': 'accepted',
  'us-docker.pkg.dev/proj/none/app:v1': 'unrecognised-response',
  [`${aws}/app:v1`]: 'accepted',
  [`${aws}/none:v1`]: 'repository-missing',
  [`${aws}/locked:v1`]: 'package-access'
}

const WRONG: Reasons = {
  'ann/app:v1': 'bad-credentials',
  'gcr.io/proj/app:v1': 'bad-credentials',
  // Google's token service says "Not Authorized" of keys and of rights alike.
  [`${pkg}/proj/repo/app:v1`]: 'package-access',
  [`${aws}/app:v1`]: 'bad-credentials'
}

const LOGGED_OUT: Reasons = {
  'ann/app:v1': 'no-credentials',
  'gcr.io/proj/app:v1': 'no-credentials',
  [`${pkg}/proj/repo/app:v1`]: 'no-credentials',
  [`${aws}/app:v1`]: 'no-credentials',
  [`${aws}/none:v1`]: 'no-credentials'
}

/** What a real push to the same hosts ends in. */
function pushes(image: string, logins: Readonly<Record<string, Login>>): boolean {
  const named = image.replace(/:v1$/, '')
  const [first = '', ...rest] = named.split('/')
  const registry = first.includes('.') ? first : 'docker.io'
  const repository = first.includes('.') ? rest.join('/') : named
  const host = registry === 'docker.io' ? 'registry-1.docker.io' : registry
  const fake = github(worldOf({ hosts: hosts() }))
  return push(fake.handle, { registry: host, repository, tag: 'v1', ...logins[registry] }).ok
}

describe('Docker Hub, Google and Amazon', () => {
  test.concurrent.each([
    ['a login that is good', right, LOGGED_IN],
    ['a wrong password', wrong, WRONG],
    ['no login', {}, LOGGED_OUT]
  ] as const)('with %s', async (_, logins, reasons) => {
    const fake = await startGitHub(worldOf({ hosts: hosts() }))
    const images = Object.keys(reasons)
    const inputs = { images: images.join('\n'), timeout: '120' }
    const result = await act({ github: fake, inputs, home: loggedIn(logins) })
    await fake.close()
    expect(reasonsOf(result)).toEqual(reasons)
    const allowed = judgedOf(result).flatMap(({ verdict, given }) =>
      verdict === 'allowed' ? given : []
    )
    expect(allowed).toEqual(images.filter((image) => pushes(image, logins)))
    expect(result.outputs['pushable-tags']).toBe(allowed.join('\n'))
    expect(fake.unexpected).toEqual([])
  })

  test.concurrent('advises on _json_key where Google answers with a web page', async () => {
    const fake = await startGitHub(worldOf({ hosts: hosts() }))
    const images = 'us-docker.pkg.dev/proj/none/app:v1'
    const inputs = { images, registry: 'us-docker.pkg.dev', username: '_json_key', timeout: '120' }
    const result = await act({ github: fake, inputs: { ...inputs, password: 'pkg-word' } })
    await fake.close()
    const { verdict, reason } = result.outputs
    expect({ verdict, reason }).toEqual({ verdict: 'unknown', reason: 'unrecognised-response' })
    expect(result.annotations.map(({ message }) => message)).toEqual([
      expect.stringContaining('_json_key')
    ])
  })

  test.concurrent('the job token goes to none of them', async () => {
    const witness = watch(hosts())
    const fake = await startGitHub(worldOf({ hosts: witness.hosts }))
    const images = Object.keys(LOGGED_OUT).join('\n')
    await act({ github: fake, inputs: { images, timeout: '120' } })
    await fake.close()
    expect(witness.requests.length).toBeGreaterThan(5)
    expect(hostsThatSaw(witness.requests, jobToken)).toEqual([])
    // What a token service hands out to anybody is no credential.
    const sent = witness.requests.map(({ headers }) => headers['authorization'] ?? '')
    expect(sent.filter((header) => header.startsWith('Basic '))).toEqual([])
  })
})
