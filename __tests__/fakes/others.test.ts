// Registries beside ghcr.io, judged by a real push and by their words.
import { describe, expect, test } from '@jest/globals'
import { distribution } from './distribution.js'
import { github } from './github.js'
import { dockerHub, ecr, google, refusals, refusing, thief, webSite } from './others.js'
import { push, type PushResult } from './push.js'
import { worldOf } from './scenario.js'
import { basic, bodyText, request, type Handler } from './wire.js'

const done: unknown = { ok: true, digest: expect.stringMatching(/^sha256:[0-9a-f]{64}$/) }

function pushed(
  hosts: Readonly<Record<string, Handler>>,
  registry: string,
  repository: string,
  username = '',
  password = ''
): PushResult {
  const fake = github(worldOf({ hosts }))
  return push(fake.handle, { registry, repository, tag: 'v1', username, password })
}

const users = {
  ann: { password: 'right', write: ['ann/app'] },
  bob: { password: 'right', read: ['*'] }
}

describe('a plain registry', () => {
  const host = 'registry.example'
  const required = 'authentication required'
  test.each([
    ['none', '', '', 'any', done],
    ['basic', 'ann', 'right', 'ann/app', done],
    ['basic', 'ann', 'wrong', 'ann/app', { ok: false, status: 401, message: required }],
    ['basic', 'bob', 'right', 'ann/app', { ok: false, status: 401, message: required }],
    ['token', 'ann', 'right', 'ann/app', done],
    ['token', 'ann', 'wrong', 'ann/app', { ok: false, status: 401, message: required }],
    ['token', 'bob', 'right', 'ann/app', { ok: false, status: 401, message: required }],
    ['token', '', '', 'ann/app', { ok: false, status: 401, message: required }]
  ] as const)('with auth %s, as %s with the %s password, to %s', (auth, user, word, name, end) => {
    const hosts = { [host]: distribution({ auth, users }) }
    expect(pushed(hosts, host, name, user, word)).toEqual(end)
  })

  test('hands out a token with fewer rights, and says at the upload what is missing', () => {
    const registry = distribution({ auth: 'token', users })
    const scope = 'repository:ann/app:pull,push'
    const token = registry(
      request(host, 'GET', `/token?scope=${scope}`, { authorization: basic('bob', 'right') })
    )
    const bearer = /"token":"([^"]*)"/.exec(bodyText(token))?.[1] ?? ''
    const answer = registry(
      request(host, 'POST', '/v2/ann/app/blobs/uploads/', { authorization: `Bearer ${bearer}` })
    )
    expect([token.status, answer.status, answer.headers['www-authenticate']]).toEqual([
      200,
      401,
      `Bearer realm="https://${host}/token",service="${host}",scope="${scope}",error="insufficient_scope"`
    ])
  })
})

describe('other registries', () => {
  const hub = dockerHub(users).hosts
  const artifacts = (refusal: 'json' | 'html') => ({
    'us-docker.pkg.dev': google({ admits: ['proj/repo'], password: 'key', refusal })
  })
  const aws = '123456789012.dkr.ecr.eu-west-1.amazonaws.com'
  const amazon = {
    [aws]: ecr({ password: 'pw', repositories: ['app', 'locked'], writable: ['app'] })
  }
  const no = (status: number, message: unknown): unknown => ({ ok: false, status, message })

  test.each<readonly [string, PushResult, unknown]>([
    ['Docker Hub', pushed(hub, 'registry-1.docker.io', 'ann/app', 'ann', 'right'), done],
    [
      'Docker Hub, a namespace of others',
      pushed(hub, 'registry-1.docker.io', 'bob/app', 'ann', 'right'),
      no(401, 'insufficient_scope: authorization failed')
    ],
    [
      'Docker Hub, a wrong password',
      pushed(hub, 'registry-1.docker.io', 'ann/app', 'ann', 'wrong'),
      no(401, '{"details":"incorrect username or password"}')
    ],
    [
      'Artifact Registry',
      pushed(artifacts('json'), 'us-docker.pkg.dev', 'proj/repo/app', '_json_key', 'key'),
      done
    ],
    [
      'Artifact Registry, another project',
      pushed(artifacts('json'), 'us-docker.pkg.dev', 'x/repo/app', '_json_key', 'key'),
      no(
        403,
        'Permission "artifactregistry.repositories.uploadArtifacts" denied on resource "projects/x/locations/us/repositories/repo" (or it may not exist)'
      )
    ],
    [
      'Artifact Registry, as a web page',
      pushed(artifacts('html'), 'us-docker.pkg.dev', 'x/repo/app', '_json_key', 'key'),
      no(403, expect.stringContaining('<!DOCTYPE html>'))
    ],
    [
      'Artifact Registry, a wrong key',
      pushed(artifacts('json'), 'us-docker.pkg.dev', 'proj/repo/app', '_json_key', 'no'),
      no(401, 'Not Authorized')
    ],
    ['ECR', pushed(amazon, aws, 'app', 'AWS', 'pw'), done],
    [
      'ECR, an absent repository',
      pushed(amazon, aws, 'none', 'AWS', 'pw'),
      no(
        404,
        "The repository with name 'none' does not exist in the registry with id '123456789012'"
      )
    ],
    ['ECR, a role without rights', pushed(amazon, aws, 'locked', 'AWS', 'pw'), no(403, '')],
    [
      'Quay',
      pushed({ 'quay.io': refusing(...refusals.quay) }, 'quay.io', 'a/b'),
      no(401, 'access to the requested resource is not authorized')
    ]
  ])('%s', (_, result, end) => {
    expect(result).toEqual(end)
  })

  test('a web site and a thief are no registries', () => {
    const evil = thief('evil.example')
    const realm = 'https://evil.example/token'
    const hosts = {
      'site.example': webSite,
      'trap.example': distribution({ auth: 'token', realm }),
      [evil.host]: evil.handler
    }
    expect([
      pushed(hosts, 'site.example', 'a/b').ok,
      pushed(hosts, 'trap.example', 'a/b', 'me', 'secret').ok,
      evil.caught()
    ]).toEqual([false, false, [basic('me', 'secret')]])
  })
})
