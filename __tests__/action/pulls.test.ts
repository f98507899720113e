// What runs that look at images to be pulled say and ask, beside their outcome.
import { beforeAll, describe, expect, test } from '@jest/globals'
import { begun, runScenario, type Ran } from './run.js'
import { DOCKERFILES } from './scenarios/pulls-dockerfile.js'
import { BASE_IMAGES } from './scenarios/pulls-base.js'
import { MANY_PUBLIC_IMAGES } from './scenarios/pulls-many.js'
import { PUBLIC_IMAGES } from './scenarios/pulls-public.js'
import { WRONG_INPUTS } from './scenarios/usage-odd.js'
import type { Scenario } from './scenarios/scenario.js'

const PUBLIC = [...PUBLIC_IMAGES, ...MANY_PUBLIC_IMAGES]
const NAMED = [...PUBLIC, ...BASE_IMAGES, ...DOCKERFILES]
const ONLY_PUBLIC = PUBLIC.filter(({ inputs }) => inputs['images'] === undefined)

let runs: ReadonlyMap<Scenario, Promise<Ran>> = new Map()

beforeAll(() => {
  const others = NAMED.filter(({ name }) => LOOKED_AT.includes(name))
  runs = begun([...new Set([...ONLY_PUBLIC, ...others, ...WRONG_INPUTS])], 8, runScenario)
})

async function ranOf(scenario: Scenario | undefined): Promise<Ran> {
  const run = scenario === undefined ? undefined : runs.get(scenario)
  if (run === undefined) throw new Error('no such run')
  return run
}

function named(name: string): Promise<Ran> {
  return ranOf(NAMED.find((scenario) => scenario.name === name))
}

const LOOKED_AT = [
  'base-image-with-a-stale-login',
  'base-image-whose-layer-does-not-match',
  'dockerfile-that-names-the-metadata-service',
  'dockerfile-with-hostile-text',
  'dockerfile-with-a-hostile-variable',
  'dockerfile-above-the-workspace',
  'dockerfile-with-stages'
]

/** All that a user may read. */
function readable({ log, annotations, summary, outputs }: Ran): string {
  const said = annotations.map(({ title = '', message }) => `${title}\n${message}`)
  return [log, ...said, summary, outputs['explanation'] ?? ''].join('\n')
}

describe('a run that only looks at what others can pull', () => {
  test.each(ONLY_PUBLIC.map((scenario) => [scenario.name, scenario] as const))(
    'neither asks nor says anything of a push by this job in %s',
    async (_name, scenario) => {
      const ran = await ranOf(scenario)
      const text = readable(ran).replaceAll(/should-push|first-push/g, '')
      expect({
        written: ran.requests.filter(({ method }) => !['GET', 'HEAD'].includes(method)),
        words: /push to|pushes to|no push|packages: |the push|not-pushing/i.exec(text)?.[0]
      }).toEqual({ written: [], error: undefined })
    }
  )

  test.each(ONLY_PUBLIC.map((scenario) => [scenario.name, scenario] as const))(
    'shows no login to a registry in %s',
    async (_name, { token, secrets = [], ...scenario }) => {
      const ran = await named(scenario.name)
      const registries = ran.requests.filter(({ host }) => !host.startsWith('api.'))
      const shown = registries.filter(({ headers }) => {
        const [kind, value = ''] = (headers['authorization'] ?? '').split(' ')
        const plain = Buffer.from(value, 'base64').toString('utf8')
        return kind === 'Basic' || [token, ...secrets].some((one) => plain === one)
      })
      expect(shown).toEqual([])
    }
  )

  test.each([
    ['thirteen-private-packages', 13, 1],
    ['five-tags-of-one-private-package', 5, 1],
    ['hundred-public-images', 0, 0]
  ])('names each image and each fix once in %s', async (name, images, fixes) => {
    const { summary } = await named(name)
    expect([
      summary.split('>Evidence')[0]?.match(/^- \[?`/gm)?.length ?? 0,
      summary.match(/\*\*Fix:\*\*/g)?.length ?? 0
    ]).toEqual([images, fixes])
  })
})

describe('a hundred images', () => {
  test('cost a challenge, and for each a token, a manifest and a configuration', async () => {
    const { requests } = await named('hundred-public-images')
    const kinds = requests.map(
      ({ method, path }) =>
        `${method} ${/^\/(?:token|v2\/$)|manifests|blobs/.exec(path)?.[0] ?? ''}`
    )
    const counts = Object.fromEntries(
      [...new Set(kinds)].map((kind) => [kind, kinds.filter((one) => one === kind).length])
    )
    expect(counts).toEqual({
      'GET /v2/': 1,
      'GET /token': 100,
      'GET manifests': 100,
      'GET blobs': 100
    })
  })

  test('are asked side by side, over no more connections than a host gets', async () => {
    const { connections } = await named('hundred-public-images')
    const opened = connections.get('ghcr.io') ?? 0
    expect(opened).toBeGreaterThan(8)
    expect(opened).toBeLessThanOrEqual(32)
  })
})

describe('the questions to the API', () => {
  test('are put once for all the tags of a package', async () => {
    const { requests } = await named('five-tags-of-one-private-package')
    const asked = requests.filter(({ host }) => host === 'api.github.com').map(({ path }) => path)
    expect(new Set(asked).size).toBe(asked.length)
  })
})

describe('a message that saves the search', () => {
  test.each<readonly [string, readonly string[]]>([
    ['public-image-unauthorized-after-a-move', ['Change visibility', '/zizmor/settings']],
    ['public-image-documented-and-not-pushed', ['does not exist', 'push the image']],
    ['public-image-moved', ['ghcr.io/karakeep-app/karakeep:release', 'Write the new name']],
    ['public-image-moved-and-not-pushed', ['karakeep-app/karakeep', 'cannot be pulled']],
    ['public-image-behind-a-web-page', ['403', 'text/html', '_json_key']],
    ['public-image-without-a-platform', ['linux/arm64', 'untagged']],
    ['public-image-without-its-attestation', ['attestation']],
    ['base-image-with-a-stale-login', ['docker logout ghcr.io', 'without a login']],
    ['base-image-whose-layer-does-not-match', ['The layer should be', 'Push the image again']]
  ])('stands in the annotation of %s', async (name, words) => {
    const { annotations } = await named(name)
    const text = annotations.map(({ title = '', message }) => `${title}\n${message}`).join('\n')
    expect(words.filter((word) => !text.includes(word))).toEqual([])
  })
})

describe('wrong inputs', () => {
  test('are all told at once, those of files included', async () => {
    const wrong = WRONG_INPUTS.find(({ name }) => name === 'wrong-inputs-about-pulls')
    const { annotations } = await ranOf(wrong)
    const message = annotations.map((one) => one.message).join('\n')
    expect([...message.matchAll(/Input `([^`]+)`/g)].map(([, name]) => name)).toEqual([
      'verify-layers',
      'verify-push',
      'expected-visibility',
      'pushed-digest',
      'build-contexts',
      'dockerfile'
    ])
  })
})

describe('a Dockerfile', () => {
  test('does not make the step contact hosts of the own network', async () => {
    const ran = await named('dockerfile-that-names-the-metadata-service')
    const hosts = new Set(ran.requests.map(({ host }) => host))
    expect([...hosts].toSorted()).toEqual(['api.github.com', 'ghcr.io'])
    expect(ran.annotations[0]?.message).toContain('only a Dockerfile names this host')
  })

  test.each(['dockerfile-with-hostile-text', 'dockerfile-with-a-hostile-variable'])(
    'is not quoted raw in %s',
    async (name) => {
      expect(readable(await named(name))).not.toMatch(/forged|`id`|\$\(id\)|<b>/)
    }
  )

  test('outside the workspace is not read', async () => {
    const ran = await named('dockerfile-above-the-workspace')
    expect([ran.requests, readable(ran).includes('inside the workspace')]).toEqual([[], true])
  })

  test('makes ask only for what its target needs', async () => {
    const { requests } = await named('dockerfile-with-stages')
    const asked = requests.flatMap(({ path }) => /\/v2\/(.+)\/manifests\/(.+)/.exec(path) ?? [])
    expect(asked.filter((_, at) => at % 3 !== 0)).toEqual(
      expect.arrayContaining(['octo-org/tools', 'v2', 'octo-org/rest', 'v1'])
    )
    expect(asked.join()).not.toContain('not-needed')
  })
})
