// A package that was just made refuses even its maker for some seconds.
import { describe, expect, test } from '@jest/globals'
import type { PushResult } from '../../src/registry/result.js'
import { imageOf, OCI_IMAGE, served } from './pull/content.js'
import { pullScene, QUESTION } from './pull/scene.js'
import { GHE, json, LOGIN, opened, refusal, scene, type Reply, type Script } from './script.js'

const BASE = 'https://containers.octo.ghe.com'
const REALM = `${BASE}/token`
const fresh = refusal(403, 'DENIED', 'permission_denied: read_package')
const challenge: Reply = {
  status: 401,
  headers: { 'www-authenticate': `Bearer realm="${REALM}",service="s"` }
}

function script(uploads: readonly Reply[]): Script {
  return {
    [`GET ${BASE}/v2/`]: challenge,
    [`GET ${REALM}?service=s&scope=repository%3Aacme%2Fapp%3Apull%2Cpush`]: json(200, {
      token: 't'
    }),
    [`POST ${BASE}/v2/acme/app/blobs/uploads/`]: uploads
  }
}

interface Asked {
  readonly answer: PushResult['kind']
  readonly sleeps: readonly number[]
}

async function asked(
  uploads: readonly Reply[],
  isOld?: boolean,
  options: { readonly deadline?: number } = {}
): Promise<Asked> {
  const { client, sleeps } = scene(script(uploads), options)
  const { answer } = await client.mayPush({
    registry: GHE,
    path: 'acme/app',
    login: LOGIN,
    jobToken: true,
    ...(isOld === undefined ? {} : { isOld: () => Promise.resolve(isOld) })
  })
  return { answer: answer.kind, sleeps }
}

describe('a refusal in the words of a package that was just made', () => {
  test.each<readonly [string, Asked, readonly Reply[], boolean | undefined, number | undefined]>([
    [
      'passes when the package lets in',
      { answer: 'accepted', sleeps: [1000, 2000] },
      [fresh, fresh, opened('/v2/x')],
      undefined,
      undefined
    ],
    [
      'counts after ten seconds',
      { answer: 'refused', sleeps: [1000, 2000, 3000, 4000] },
      [fresh],
      false,
      undefined
    ],
    [
      'counts at once of a package that is older',
      { answer: 'refused', sleeps: [] },
      [fresh],
      true,
      undefined
    ],
    [
      'counts when the time is up',
      { answer: 'refused', sleeps: [1000, 2000] },
      [fresh],
      undefined,
      5000
    ],
    [
      'gives way to another refusal',
      { answer: 'refused', sleeps: [1000] },
      [fresh, refusal(403, 'DENIED', 'permission_denied: write_package')],
      undefined,
      undefined
    ]
  ])('%s', async (_, wanted, uploads, isOld, deadline) => {
    expect(await asked(uploads, isOld, deadline === undefined ? {} : { deadline })).toEqual(wanted)
  })

  test('in other words is not asked for again', async () => {
    const other = refusal(403, 'DENIED', 'permission_denied: write_package')
    expect(await asked([other])).toEqual({ answer: 'refused', sleeps: [] })
  })
})

describe('a manifest of a package that was just made', () => {
  const DENIED = refusal(403, 'DENIED', 'requested access to the resource is denied')
  const TOKEN = `GET ${REALM}?service=s&scope=repository%3Aacme%2Fapp%3Apull`

  async function read(manifests: readonly Reply[], mayBeNew: boolean, login = true) {
    const content = imageOf()
    const { client, sleeps } = pullScene({
      ...served(`${BASE}/v2/acme/app`, content),
      [`GET ${BASE}/v2/`]: challenge,
      [TOKEN]: json(200, { token: 't' }),
      [`GET ${BASE}/v2/acme/app/manifests/v1`]: manifests.map((reply) =>
        reply.status === 200 ? { ...reply, body: content.text } : reply
      )
    })
    const { answer } = await client.mayPull({
      ...QUESTION,
      registry: GHE,
      reference: 'v1',
      mayBeNew,
      ...(login ? { login: LOGIN } : {})
    })
    return [answer.kind, sleeps]
  }
  const there: Reply = { status: 200, headers: { 'content-type': OCI_IMAGE } }

  test('is asked for again by who pushed it', async () => {
    expect(await read([DENIED, DENIED, there], true)).toEqual(['pullable', [1000, 2000]])
  })

  test.each([
    ['who did not push it', false, true],
    ['nobody', true, false]
  ])('is asked for once by %s', async (_, mayBeNew, login) => {
    expect(await read([DENIED, there], mayBeNew, login)).toEqual(['refused', []])
  })
})
