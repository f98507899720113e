import { describe, expect, test } from '@jest/globals'
import { display, type PartialText } from '../../../src/plan/values/partial.js'
import { readScript } from '../../../src/plan/commands/script.js'
import { read, type Setting } from './reading.js'

function shown(text: PartialText | undefined): string | undefined {
  return text === undefined ? undefined : display(text)
}

function logins(script: string, setting?: Setting): readonly string[] {
  return read(script, setting).logins.map(({ tool, registry, username, password, certain }) =>
    [certain ? '' : 'perhaps ', tool, display(registry), shown(username), shown(password)]
      .join(' ')
      .trim()
  )
}

const SECRETS = { env: { TOKEN: '${{ secrets.GITHUB_TOKEN }}' } }

describe('a login', () => {
  test.each<{ script: string; expected: string; setting?: Setting }>([
    { script: 'docker login -u me -p pw ghcr.io', expected: 'docker ghcr.io me pw' },
    { script: 'docker login --username=me --password=pw', expected: 'docker docker.io me pw' },
    {
      script: 'docker login ghcr.io -u $GITHUB_ACTOR -p ${{ secrets.GITHUB_TOKEN }}',
      setting: { env: { GITHUB_ACTOR: 'me' } },
      expected: 'docker ghcr.io me ${{ secrets.GITHUB_TOKEN }}'
    },
    {
      script: 'echo "${{ secrets.PAT }}" | docker login ghcr.io -u me --password-stdin',
      expected: 'docker ghcr.io me ${{ secrets.PAT }}'
    },
    {
      script: 'echo $TOKEN | docker login https://ghcr.io/v2/ -u me --password-stdin',
      setting: SECRETS,
      expected: 'docker ghcr.io me ${{ secrets.GITHUB_TOKEN }}'
    },
    {
      script: 'docker login ghcr.io -u me --password-stdin <<< "$TOKEN"',
      setting: SECRETS,
      expected: 'docker ghcr.io me ${{ secrets.GITHUB_TOKEN }}'
    },
    {
      script: 'printf \'%s\' "$TOKEN" | podman login -u me --password-stdin ghcr.io',
      setting: SECRETS,
      expected: 'podman ghcr.io me ${{ secrets.GITHUB_TOKEN }}'
    },
    {
      script: 'docker login ghcr.io -u me --password-stdin <<EOF\n$TOKEN\nEOF',
      setting: SECRETS,
      expected: 'docker ghcr.io me ${{ secrets.GITHUB_TOKEN }}'
    },
    {
      script: 'cat token.txt | docker login ghcr.io -u me --password-stdin',
      expected: 'docker ghcr.io me ${{ the text of token.txt }}'
    },
    {
      script: 'docker login ghcr.io -u me --password-stdin < token.txt',
      expected: 'docker ghcr.io me ${{ the text of token.txt }}'
    },
    {
      script:
        'aws ecr get-login-password | docker login -u AWS --password-stdin 1.dkr.ecr.x.amazonaws.com',
      expected: 'docker 1.dkr.ecr.x.amazonaws.com AWS ${{ $(aws …) }}'
    },
    {
      script: 'buildah login -u me -p pw --authfile x $EMPTY ghcr.io',
      expected: 'buildah ghcr.io me pw'
    },
    { script: 'skopeo login -u me -p pw ghcr.io', expected: 'skopeo ghcr.io me pw' },
    { script: 'crane auth login ghcr.io -u me -p pw', expected: 'crane ghcr.io me pw' },
    {
      script: 'echo pw | oras login -u me --password-stdin ghcr.io',
      expected: 'oras ghcr.io me pw'
    },
    {
      script: 'echo pw | helm registry login -u me --password-stdin ghcr.io',
      expected: 'helm ghcr.io me pw'
    },
    {
      script: 'echo pw | regctl registry login -u me --pass-stdin ghcr.io',
      expected: 'regctl ghcr.io me pw'
    },
    { script: 'cosign login ghcr.io -u me -p pw', expected: 'cosign ghcr.io me pw' },
    { script: 'echo pw | ko login ghcr.io -u me --password-stdin', expected: 'ko ghcr.io me pw' },
    {
      script: 'if curl x; then docker login -u me -p pw ghcr.io; fi',
      expected: 'perhaps  docker ghcr.io me pw'
    },
    {
      script: 'docker login ${{ inputs.registry }} -u me -p pw',
      expected: 'docker ${{ inputs.registry }} me pw'
    }
  ])('$script', ({ script, setting, expected }) => {
    expect(logins(script, setting)).toEqual([expected])
  })

  test.each(['docker login ghcr.io', 'podman login ghcr.io'])(
    'is none where the one that is stored is tried once more: %s',
    (script) => {
      expect(logins(script)).toEqual([])
    }
  )

  test('keeps the very value of the secret', () => {
    const secret = { kind: 'unknown', why: 'github.token', holds: 'job-token' } as const
    const { text } = { text: ['echo "', secret, '" | docker login ghcr.io -u me --password-stdin'] }
    const [login] = readParts(text)
    expect(login?.password).toEqual([secret])
  })

  test('is told in the order of what else happens', () => {
    const {
      logins: all,
      pushes,
      logouts
    } = read('docker push a\ndocker login -u me -p pw\ndocker push b; docker logout; docker push c')
    expect([...all, ...pushes, ...logouts].map(({ order, line }) => [order, line])).toEqual([
      [2, 1],
      [1, 0],
      [3, 2],
      [5, 2],
      [4, 2]
    ])
  })
})

describe('a command with a login of its own', () => {
  test.each([
    { script: 'skopeo copy --dest-creds me:p:w docker://a docker://g/b', expected: ['me', 'p:w'] },
    { script: 'podman push --creds=me:pw g/b', expected: ['me', 'pw'] },
    { script: 'oras push -u me -p pw g/b x', expected: ['me', 'pw'] },
    { script: 'helm push x.tgz oci://g --username me --password pw', expected: ['me', 'pw'] },
    {
      script: 'cosign sign --registry-username me --registry-password pw g/b',
      expected: ['me', 'pw']
    },
    { script: 'docker push g/b', expected: [undefined, undefined] }
  ])('$script', ({ script, expected }) => {
    const [push] = read(script).pushes
    expect([shown(push?.credentials?.username), shown(push?.credentials?.password)]).toEqual(
      expected
    )
  })
})

describe('a logout', () => {
  test.each([
    { script: 'docker logout ghcr.io', expected: 'ghcr.io' },
    { script: 'docker logout', expected: 'docker.io' },
    { script: 'podman logout --all', expected: '${{ every registry }}' },
    { script: 'helm registry logout ghcr.io', expected: 'ghcr.io' }
  ])('$script', ({ script, expected }) => {
    expect(read(script).logouts.map(({ registry }) => display(registry))).toEqual([expected])
  })
})

function readParts(text: PartialText): ReturnType<typeof read>['logins'] {
  return readScript({ text, shell: undefined, env: () => undefined }).logins
}
