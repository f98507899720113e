import { describe, expect, test } from '@jest/globals'
import { JOB_TOKEN, plan, type SceneOptions } from './scene.js'

const PUSH =
  '- { uses: docker/build-push-action@v7, with: { push: true, tags: ghcr.io/acme/app:1 } }'

function login(password: string, more = ''): string {
  return `- uses: docker/login-action@v4\n  with: { registry: ghcr.io, username: x, password: '${password}' }${more}`
}

function podman(loginOption: string, pushOption: string): string {
  const lines = [
    `podman login ${loginOption} -u x -p \${{ github.token }} ghcr.io`,
    `podman push ${pushOption} ghcr.io/acme/app:1`
  ]
  return `- run: |\n    ${lines.join('\n    ')}`
}

/** The login of the last push, in short. */
async function loginOf(options: SceneOptions): Promise<string> {
  const found = (await plan(options)).pushes.at(-1)?.login
  if (found?.kind === 'later') return `${found.login.whose}, line ${found.login.line}`
  return found?.kind === 'unclear'
    ? `unclear: ${found.logins.map(({ whose }) => whose).join(', ')}`
    : String(found?.kind)
}

describe('whose token a later push uses', () => {
  test.each<SceneOptions & { name: string; is: string }>([
    { name: 'without a later login', after: PUSH, is: 'present' },
    {
      name: 'github.token',
      after: `${login('${{ github.token }}')}\n${PUSH}`,
      is: 'job-token, line 7'
    },
    {
      name: 'secrets.GITHUB_TOKEN',
      after: `${login('${{ secrets.GITHUB_TOKEN }}')}\n${PUSH}`,
      is: 'job-token, line 7'
    },
    {
      name: 'another secret',
      after: `${login('${{ secrets.PAT }}')}\n${PUSH}`,
      is: 'another, line 7'
    },
    {
      name: 'a secret, else the token',
      after: `${login('${{ secrets.PAT || github.token }}')}\n${PUSH}`,
      is: 'unknown, line 7'
    },
    { name: 'a literal', after: `${login('hunter2')}\n${PUSH}`, is: 'another, line 7' },
    { name: 'nothing', after: `${login('')}\n${PUSH}`, is: 'none, line 7' },
    {
      name: 'an environment variable that holds the token',
      environment: { TOKEN: JOB_TOKEN },
      after: `${login('${{ env.TOKEN }}')}\n${PUSH}`,
      is: 'job-token, line 7'
    },
    {
      name: 'an environment variable that holds something else',
      environment: { TOKEN: 'ghp_x' },
      after: `${login('${{ env.TOKEN }}')}\n${PUSH}`,
      is: 'another, line 7'
    },
    {
      name: 'a file of logins that only the login has',
      after: podman('--authfile /tmp/logins', ''),
      is: 'unclear: job-token'
    },
    {
      name: 'a file of logins that only the push has',
      after: podman('', '--authfile /tmp/logins'),
      is: 'unclear: job-token'
    },
    {
      name: 'two files of logins',
      after: podman('--authfile /tmp/one', '--authfile=/tmp/another'),
      is: 'unclear: job-token'
    },
    {
      name: 'a file of logins that login and push have',
      after: podman('--authfile /tmp/logins', '--authfile=/tmp/logins'),
      is: 'job-token, line 8'
    },
    {
      name: 'the last of several',
      after: `${login('${{ github.token }}')}\n${login('${{ secrets.PAT }}')}\n${PUSH}`,
      is: 'another, line 9'
    },
    {
      name: 'not one for another registry',
      after: `- { uses: docker/login-action@v4, with: { username: x, password: x } }\n${PUSH}`,
      is: 'present'
    },
    {
      name: 'one for an unknown registry perhaps',
      after: `${login('x').replace('ghcr.io', "'${{ steps.preflight.outputs.reason }}'")}\n${PUSH}`,
      is: 'unclear: another'
    },
    {
      name: 'not one that is certainly skipped',
      after: `${login('x', "\n  if: github.ref == 'x'")}\n${PUSH}`,
      is: 'skipped'
    },
    {
      name: 'one behind another that is certainly skipped',
      after: `${login('x', "\n  if: github.ref == 'x'")}\n${login('${{ github.token }}')}\n${PUSH}`,
      is: 'job-token, line 10'
    },
    {
      name: 'not one of another registry that is certainly skipped',
      after: `${login('x', "\n  if: github.ref == 'x'")}\n${PUSH.replace('ghcr.io', 'quay.io')}`,
      is: 'present'
    },
    {
      name: 'one that is gated as the push is',
      after: `${login('x', "\n  if: steps.preflight.outputs.should-push == 'true'")}\n${PUSH}`,
      is: 'another, line 7'
    },
    {
      name: 'one that may be skipped perhaps',
      before: '- { id: x, run: make }',
      after: `${login('x', '\n  if: steps.x.outputs.y')}\n${PUSH}`,
      is: 'unclear: another'
    },
    {
      name: 'one that may be skipped together with the push',
      before: '- { id: x, run: make }',
      after: `${login('x', '\n  if: steps.x.outputs.y')}\n${PUSH.replace('{ uses', '{ if: steps.x.outputs.y, uses')}`,
      is: 'another, line 8'
    },
    {
      name: 'a command that logs in',
      after: `- run: echo \${{ secrets.PAT }} | docker login ghcr.io -u x --password-stdin\n${PUSH}`,
      is: 'another, line 7'
    },
    {
      name: 'a command with a variable',
      after: `- env: { TOKEN: '\${{ github.token }}' }\n  run: echo "$TOKEN" | docker login ghcr.io -u x --password-stdin\n${PUSH}`,
      is: 'job-token, line 8'
    },
    {
      name: 'a login and a push in one script',
      after:
        '- run: |\n    docker login ghcr.io -u x -p ${{ secrets.PAT }}\n    docker push ghcr.io/acme/app',
      is: 'another, line 8'
    },
    {
      name: 'a push before the login',
      after:
        '- run: |\n    docker push ghcr.io/acme/app\n    docker login ghcr.io -u x -p ${{ secrets.PAT }}',
      is: 'present'
    },
    { name: 'after a logout', after: `- run: docker logout ghcr.io\n${PUSH}`, is: 'logged-out' },
    {
      name: 'the inputs of an action that pushes',
      after:
        "- { uses: redhat-actions/push-to-registry@v2, with: { image: app, registry: ghcr.io/acme, password: '${{ secrets.PAT }}' } }",
      is: 'another, line 7'
    },
    {
      name: 'the credentials of the command itself',
      after:
        "- run: skopeo copy --dest-creds 'x:${{ secrets.PAT }}' docker://a docker://ghcr.io/acme/app:1",
      is: 'another, line 7'
    },
    {
      name: 'a list of logins',
      after: `- uses: docker/login-action@v4\n  with:\n    registry-auth: |\n      - registry: docker.io\n        username: x\n        password: y\n      - registry: ghcr.io\n        username: x\n        password: \${{ github.token }}\n${PUSH}`,
      is: 'job-token, line 7'
    },
    {
      name: 'a list of logins with keys in quotes',
      after: `- uses: docker/login-action@v4\n  with:\n    registry-auth: |\n      - username: x\n        password: \${{ github.token }}\n        "registry" : ghcr.io\n${PUSH}`,
      is: 'job-token, line 7'
    }
  ])('$name', async ({ is, ...options }) => {
    expect(await loginOf(options)).toBe(is)
  })
})

describe('the logins of steps before this one', () => {
  const earlier = async (options: SceneOptions): Promise<unknown> => {
    const { earlierLogins, mayBeLoggedIn, passwordSecret } = await plan(options)
    const lines = earlierLogins.map(({ registry, line }) => `${String(registry)}, ${String(line)}`)
    return { lines, mayBeLoggedIn, passwordSecret }
  }

  test('are told with the line of their step', async () => {
    expect(await earlier({ before: login('${{ secrets.PAT }}') })).toEqual({
      lines: ['ghcr.io, 5'],
      mayBeLoggedIn: true,
      passwordSecret: undefined
    })
  })

  test('are not told where a condition decides, nor of a script', async () => {
    const script = '- run: docker login ghcr.io'
    const before = `${login('${{ secrets.PAT }}', '\n  if: github.ref_protected')}\n${script}`
    expect(await earlier({ before })).toMatchObject({ lines: [], mayBeLoggedIn: true })
  })

  test('may be none, and the secret of this step is named', async () => {
    const own = "with: { username: x, password: '${{ secrets.HUB_TOKEN }}' }"
    expect(await earlier({ before: '- run: make', own })).toEqual({
      lines: [],
      mayBeLoggedIn: false,
      passwordSecret: 'HUB_TOKEN'
    })
  })
})
