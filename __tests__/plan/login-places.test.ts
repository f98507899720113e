// Where tools keep and look for logins, and what a run without secrets logs in with.
import { describe, expect, test } from '@jest/globals'
import { plan, type SceneOptions } from './scene.js'

const PUSH =
  '- { uses: docker/build-push-action@v7, with: { push: true, tags: ghcr.io/acme/app:1 } }'

function login(password: string, more = ''): string {
  return `- uses: docker/login-action@v4\n  with: { registry: ghcr.io, username: x, password: '${password}' }${more}`
}

/** The login of the last push, in short. */
async function loginOf(options: SceneOptions): Promise<string> {
  const found = (await plan(options)).pushes.at(-1)?.login
  if (found?.kind === 'later') return `${found.login.whose}, line ${found.login.line}`
  if (found?.kind !== 'unclear') return String(found?.kind)
  const doubts = [...found.logins.map(({ whose }) => whose), found.logout?.how ?? []].flat()
  return `unclear: ${doubts.join(', ')}`
}

describe('a run that is given no secrets', () => {
  const known = { hasNoSecrets: true }
  const called = (secrets: string): SceneOptions => ({
    known,
    after: `${login('${{ secrets.token || github.token }}')}\n${PUSH}`,
    question: {
      isCalled: true,
      caller: {
        path: '.github/workflows/ci.yml',
        text: `on: pull_request\njobs:\n  call:\n    uses: ./.github/workflows/build.yml\n    ${secrets}`
      }
    }
  })

  test.each<{ name: string; after: string; is: string }>([
    {
      name: 'logs in with its token instead',
      after: `${login('${{ secrets.PAT || github.token }}')}\n${PUSH}`,
      is: 'job-token, line 7'
    },
    {
      name: 'logs in with nothing where a secret is meant',
      after: `${login('${{ secrets.PAT }}')}\n${PUSH}`,
      is: 'another, line 7'
    },
    {
      name: 'skips what asks for a secret',
      after: `${login('${{ github.token }}', "\n  if: ${{ secrets.PAT != '' }}")}\n${PUSH}`,
      is: 'skipped'
    },
    {
      name: 'does what is done without a secret',
      after: `${login('${{ github.token }}', "\n  if: ${{ '' == secrets.PAT }}")}\n${PUSH}`,
      is: 'job-token, line 7'
    }
  ])('$name', async ({ is, after }) => {
    expect(await loginOf({ known, after })).toBe(is)
  })

  test.each(['secrets: inherit', "secrets: { token: '${{ secrets.PAT }}' }"])(
    'hands on none with %s',
    async (secrets) => {
      expect(await loginOf(called(secrets))).toBe('job-token, line 7')
    }
  )

  test('means no name without its secret', async () => {
    const after = PUSH.replace('ghcr.io/acme', "'${{ secrets.OWNER }}").replace(':1', ":1'")
    expect(
      (await plan({ known, after })).unclear.map(({ why, text }) => `${why}: ${text}`)
    ).toEqual(['name: secrets.OWNER'])
  })
})

describe('where a tool looks for a login', () => {
  const run = (...lines: readonly string[]): string =>
    `- run: |\n${lines.map((line) => `    ${line}`).join('\n')}`
  const as = (command: string, secret = 'github.token'): string =>
    `${command} ghcr.io -u x -p \${{ ${secret} }}`
  const DOCKER = 'docker push ghcr.io/acme/app:1'
  const HELM = 'helm push app-1.0.0.tgz oci://ghcr.io/acme/charts'
  const scoped = (scope: string): string =>
    `${login('${{ secrets.PAT }}')}\n${login('${{ github.token }}')}`.replace(
      "PAT }}' }",
      `PAT }}', scope: '${scope}' }`
    )

  test.each<{ name: string; after: string; is: string; file?: string }>([
    { name: "docker not in podman's", after: run(as('podman login'), DOCKER), is: 'unread' },
    { name: "docker not in helm's", after: run(as('helm registry login'), DOCKER), is: 'unread' },
    {
      name: "docker not in regctl's",
      after: run(as('regctl registry login'), DOCKER),
      is: 'unread'
    },
    {
      name: "docker where only helm's is seen, and an action logs in that is not known",
      after: `- uses: acme/registry-login@v1\n${run(as('helm registry login'), DOCKER)}`,
      is: 'present'
    },
    {
      name: "docker where only helm's is seen, and a script of the repository runs",
      after: `- run: ./ci/log-in.sh\n${run(as('helm registry login'), DOCKER)}`,
      is: 'present'
    },
    {
      name: "docker where only helm's is seen, and another shell logs in",
      after: `- run: ${as('docker login')}\n  shell: pwsh\n${run(as('helm registry login'), DOCKER)}`,
      is: 'present'
    },
    {
      name: "docker not in helm's after steps that log in nowhere",
      after: `- uses: docker/metadata-action@v6\n${run('npm ci', 'docker build -t x .', as('helm registry login'))}\n- run: ./ci/test.sh\n  if: false\n${run(DOCKER)}\n- run: ./ci/log-out.sh`,
      is: 'unread'
    },
    {
      name: "docker in oras', which is its own",
      after: run(as('oras login'), DOCKER),
      is: 'job-token, line 8'
    },
    {
      name: "podman in docker's, too",
      after: run(as('docker login'), 'podman push ghcr.io/acme/app:1'),
      is: 'job-token, line 8'
    },
    {
      name: 'podman in its own first',
      after: run(
        as('podman login'),
        as('docker login', 'secrets.PAT'),
        'podman push ghcr.io/acme/app:1'
      ),
      is: 'job-token, line 8'
    },
    {
      name: 'docker in its own alone',
      after: run(as('docker login', 'secrets.PAT'), as('helm registry login'), DOCKER),
      is: 'another, line 8'
    },
    {
      name: 'helm in its own first',
      after: run(as('helm registry login'), as('docker login', 'secrets.PAT'), HELM),
      is: 'job-token, line 8'
    },
    {
      name: "docker after helm's logout",
      after: run(as('docker login'), 'helm registry logout ghcr.io', DOCKER),
      is: 'job-token, line 8'
    },
    {
      name: "helm after its logout in docker's, of which nothing is known",
      after: run('helm registry logout ghcr.io', HELM),
      is: 'unclear: logs-out'
    },
    {
      name: 'both of them after the action of podman, which writes both',
      after: `- { uses: redhat-actions/podman-login@v1, with: { registry: ghcr.io, username: x, password: '\${{ github.token }}' } }\n${PUSH}`,
      is: 'job-token, line 7'
    },
    {
      name: 'none in that of Docker Hub, where the token of the job was meant for this one',
      after: `- { uses: docker/login-action@v4, with: { username: x, password: '\${{ github.token }}' } }\n${PUSH}`,
      is: 'unread'
    },
    {
      name: 'perhaps in a file that they share',
      after: run(
        as('podman login'),
        'cp $XDG_RUNTIME_DIR/containers/auth.json ~/.docker/config.json',
        DOCKER
      ),
      is: 'unclear: keeps-elsewhere'
    },
    {
      name: 'perhaps in a file that a variable names',
      file: 'env: { HELM_REGISTRY_CONFIG: /home/runner/logins.json }',
      after: run(as('helm registry login'), DOCKER),
      is: 'unclear: keeps-elsewhere'
    },
    {
      name: 'buildx first in one for the repository',
      after: `${scoped('acme/app@pull,push')}\n${PUSH}`,
      is: 'another, line 7'
    },
    {
      name: 'buildx in one for the registry',
      after: `${scoped('@push')}\n${PUSH}`,
      is: 'another, line 7'
    },
    {
      name: 'buildx not in one for another repository',
      after: `${scoped('acme/other@pull,push')}\n${PUSH}`,
      is: 'job-token, line 9'
    },
    {
      name: 'buildx not in one for another action',
      after: `${scoped('acme/app@delete')}\n${PUSH}`,
      is: 'job-token, line 9'
    },
    {
      name: 'perhaps in one for a repository that is not known',
      after: `${scoped('${{ vars.SCOPE }}')}\n${PUSH}`,
      is: 'unclear: another'
    },
    {
      name: 'docker perhaps in one for the repository',
      after: `${scoped('acme/app')}\n${run(DOCKER)}`,
      is: 'unclear: another'
    },
    {
      name: 'skopeo perhaps in a file for its target',
      after: run(
        as('skopeo login'),
        'skopeo copy --dest-authfile /tmp/x oci:a docker://ghcr.io/acme/app:1'
      ),
      is: 'unclear: job-token, looks-elsewhere'
    },
    {
      name: 'helm in a file that both commands name',
      after: run(
        `${as('helm registry login')} --registry-config /tmp/x`,
        `${HELM} --registry-config /tmp/x`
      ),
      is: 'job-token, line 8'
    },
    {
      name: 'docker not in one for another repository',
      after: `${scoped('acme/other')}\n${run(DOCKER)}`,
      is: 'job-token, line 9'
    },
    {
      name: 'no other tool in one for the repository',
      after: `${scoped('acme/app')}\n${run('crane push app.tar ghcr.io/acme/app:1')}`,
      is: 'job-token, line 9'
    }
  ])('$name', async ({ is, ...options }) => {
    expect(await loginOf(options)).toBe(is)
  })

  test('of several for a repository the most exact one counts', async () => {
    const list = (scope: string, secret: string): string =>
      `    - registry: ghcr.io\n      username: x\n      password: \${{ ${secret} }}\n      scope: ${scope}`
    const entries = [
      list('acme/app@pull,push', 'github.token'),
      list('acme/app@pull', 'secrets.PULL'),
      list("'@pull,push'", 'secrets.PAT')
    ]
    const after = `- uses: docker/login-action@v4\n  with:\n    registry-auth: |\n${entries.join('\n').replaceAll(/^/gm, '  ')}\n${PUSH}`
    expect(await loginOf({ after })).toBe('job-token, line 7')
  })
})

test('no plan holds a password', async () => {
  const secret = 'ghp_secretOfSomebody'
  const answer = await plan({
    environment: { PAT: secret },
    after: `${login('${{ env.PAT }}')}\n- run: skopeo copy --dest-creds "x:$PAT" docker://a docker://ghcr.io/acme/app:1\n${PUSH}`
  })
  expect(answer.pushes).toHaveLength(2)
  expect(JSON.stringify(answer)).not.toContain(secret)
})

describe('a command with a login of its own', () => {
  const PAT = '${{ secrets.PAT }}'
  test.each([
    ['flux', `flux push artifact oci://ghcr.io/acme/app:1 --creds=x:${PAT}`],
    ['oras', `echo ${PAT} | oras push ghcr.io/acme/app:1 a.txt -u x --password-stdin`],
    ['oras by an identity token', `oras push ghcr.io/acme/app:1 a.txt --identity-token ${PAT}`],
    [
      'oras to its target',
      `oras copy quay.io/a ghcr.io/acme/app:1 --to-username x --to-password ${PAT}`
    ],
    [
      'skopeo',
      `skopeo copy oci:a docker://ghcr.io/acme/app:1 --dest-username x --dest-password ${PAT}`
    ],
    [
      'skopeo by a token',
      `skopeo copy oci:a docker://ghcr.io/acme/app:1 --dest-registry-token ${PAT}`
    ],
    ['helm', `helm push app-1.0.0.tgz oci://ghcr.io/acme --username x --password ${PAT}`]
  ])('is %s', async (_name, command) => {
    expect(await loginOf({ after: `- run: ${command}` })).toBe('another, line 7')
  })

  test('is not oras with one of its source', async () => {
    const after = `- run: oras copy quay.io/a ghcr.io/acme/app:1 --from-password ${PAT}`
    expect(await loginOf({ after })).toBe('present')
  })
})
