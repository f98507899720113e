import { describe, expect, test } from '@jest/globals'
import { type DockerfileImage, pullTargetsOf } from '../../src/targets/pull-targets.js'
import type { PullTarget } from '../../src/facts.js'
import type { Inputs } from '../../src/inputs/inputs.js'
import type { Run } from '../../src/event/run.js'
import { targetsOf } from '../../src/targets/push-targets.js'
import { INPUTS, RUN } from '../verdict/facts.js'

function read(change: Partial<Inputs>, lines: readonly string[] = [], more: Partial<Run> = {}) {
  const inputs = { ...INPUTS, ...change }
  const run = { ...RUN, ...more }
  const images = lines.map((reference, at): DockerfileImage => ({
    reference,
    path: 'Dockerfile',
    line: at + 1,
    platforms: ['linux/riscv64'],
    arePlatformsStated: true
  }))
  return pullTargetsOf(inputs, run, images, targetsOf(inputs, run).targets, 'linux/arm64')
}

function platformsOf(targets: readonly PullTarget[]): readonly unknown[] {
  return targets.map(({ role, given, platforms, arePlatformsStated }) => [
    role,
    given[0],
    platforms,
    arePlatformsStated
  ])
}

const DIGEST = `sha256:${'a'.repeat(64)}`

describe('the images to be pulled', () => {
  test.each<readonly [string, Partial<Inputs>, readonly string[], readonly unknown[]]>([
    ['are none where none is named', {}, [], []],
    [
      'are asked for by digest, by tag, or as latest',
      { baseImages: [`ghcr.io/a/b:1@${DIGEST}`, 'ghcr.io/a/b:1', 'alpine'] },
      [],
      [
        ['base', [`ghcr.io/a/b:1@${DIGEST}`], DIGEST, false],
        ['base', ['ghcr.io/a/b:1'], '1', false],
        ['base', ['alpine'], 'latest', false]
      ]
    ],
    [
      'are each once for each role, with all the entries that name them',
      { baseImages: ['alpine', 'docker.io/library/alpine:latest'], publicImages: ['alpine'] },
      ['alpine'],
      [
        ['base', ['alpine', 'docker.io/library/alpine:latest', 'alpine'], 'latest', false],
        ['public', ['alpine'], 'latest', false]
      ]
    ],
    [
      'are judged later where this job pushes to the same repository',
      { images: ['ghcr.io/acme/app:1'], publicImages: ['ghcr.io/acme/app:0', 'ghcr.io/acme/b'] },
      [],
      [
        ['public', ['ghcr.io/acme/app:0'], '0', true],
        ['public', ['ghcr.io/acme/b'], 'latest', false]
      ]
    ],
    [
      'are judged at once by a digest, which no push makes appear',
      { images: ['ghcr.io/acme/app:1'], publicImages: [`ghcr.io/acme/app:1@${DIGEST}`] },
      [],
      [['public', [`ghcr.io/acme/app:1@${DIGEST}`], DIGEST, false]]
    ],
    [
      'are judged at once where this job does not push',
      { push: false, images: ['ghcr.io/acme/app:1'], publicImages: ['ghcr.io/acme/app:0'] },
      [],
      [['public', ['ghcr.io/acme/app:0'], '0', false]]
    ],
    [
      'can be missing where only a Dockerfile names a tag that this job pushes',
      { images: ['ghcr.io/acme/base:1', 'ghcr.io/acme/tip'], baseImages: ['ghcr.io/acme/base:2'] },
      [
        ...['ghcr.io/acme/base:1', 'ghcr.io/acme/tip:latest', 'ghcr.io/acme/base:0'],
        ...['ghcr.io/acme/base', `ghcr.io/acme/base:1@${DIGEST}`]
      ],
      [
        ['base', ['ghcr.io/acme/base:2'], '2', false],
        ['base', ['ghcr.io/acme/base:1'], '1', true],
        ['base', ['ghcr.io/acme/tip:latest'], 'latest', true],
        ['base', ['ghcr.io/acme/base:0'], '0', false],
        ['base', ['ghcr.io/acme/base'], 'latest', false],
        ['base', [`ghcr.io/acme/base:1@${DIGEST}`], DIGEST, false]
      ]
    ],
    [
      'have to be there where base-images names them too',
      { images: ['ghcr.io/acme/base:1'], baseImages: ['ghcr.io/acme/base:1'] },
      ['ghcr.io/acme/base:1'],
      [['base', ['ghcr.io/acme/base:1', 'ghcr.io/acme/base:1'], '1', false]]
    ],
    [
      'have to be there where this run does not push',
      { push: false, images: ['ghcr.io/acme/base:1'] },
      ['ghcr.io/acme/base:1'],
      [['base', ['ghcr.io/acme/base:1'], '1', false]]
    ],
    [
      'are named by their place where a Dockerfile names them badly',
      {},
      ['::error::`id`'],
      [['base', ['Dockerfile, line 1'], '', false]]
    ]
  ])('%s', (_name, inputs, lines, expected) => {
    const targets = read(inputs, lines)
    expect(
      targets.map(({ role, given, wanted, alsoPushed }) => [role, given, wanted, alsoPushed])
    ).toEqual(expected)
  })
})

describe('the platforms that are looked at', () => {
  test("are the runner's, those of the Dockerfile, and for anybody the usual ones", () => {
    const inputs = { baseImages: ['alpine', 'busybox'], publicImages: ['alpine'] }
    const found = read(inputs, ['alpine', 'debian'])
    expect(platformsOf(found)).toEqual([
      ['base', 'alpine', ['linux/arm64', 'linux/riscv64'], true],
      ['base', 'busybox', ['linux/arm64'], false],
      ['base', 'debian', ['linux/riscv64'], true],
      ['public', 'alpine', [], false]
    ])
  })

  test('are those of the input, where it names some', () => {
    const platforms = ['linux/amd64', 'linux/s390x']
    const found = read({ platforms, baseImages: ['alpine'], publicImages: ['alpine'] })
    expect(platformsOf(found)).toEqual([
      ['base', 'alpine', platforms, true],
      ['public', 'alpine', [], false]
    ])
  })
})

describe('the lines of Dockerfiles', () => {
  test('that name an image are all kept', () => {
    const found = read({ baseImages: ['debian'] }, ['alpine', 'alpine:latest', '::bad'])
    expect(found.map(({ given, dockerfileLines }) => [given[0], dockerfileLines])).toEqual([
      ['debian', []],
      [
        'alpine',
        [
          { path: 'Dockerfile', line: 1 },
          { path: 'Dockerfile', line: 2 }
        ]
      ],
      ['Dockerfile, line 3', [{ path: 'Dockerfile', line: 3 }]]
    ])
  })
})

describe('a host that only a Dockerfile names', () => {
  test.each([
    ...['localhost', 'localhost:5000/a', '127.0.0.1/a', '127.1.2.3:80/a', '[::1]:5000/a'],
    ...['10.0.0.1:5000/a', '192.168.1.1/a', '172.16.0.1/a', '100.64.0.1/a', '0.0.0.0/a'],
    ...['169.254.169.254/latest', '[fe80::1]/a', '[fd00::1]/a', '[::ffff:127.0.0.1]/a'],
    ...['127.1/a', '0x7f.1/a', '2130706433:80/a', 'registry:5000/a', 'r.local/a'],
    ...['metadata.google.internal/a', 'r.home.arpa/a', 'r.localhost/a', 'localhost.:1/a']
  ])('is not contacted at %s', (reference) => {
    const [target] = read({}, [reference])
    const host = target?.name.kind === 'reference' ? target.name.reference.registry : undefined
    expect(host === undefined || host === 'docker.io' || target?.isPrivateHost).toBe(true)
  })

  test.each(['alpine', 'ghcr.io/a/b', 'registry.corp.example:5000/a', '8.8.8.8/a', '[2600::1]/a'])(
    'is contacted at %s, which everybody can reach',
    (reference) => {
      expect(read({}, [reference]).map(({ isPrivateHost }) => isPrivateHost)).toEqual([false])
    }
  )

  test.each<readonly [string, Partial<Inputs>]>([
    ['images', { images: ['localhost:5000/x'] }],
    ['images of a run that does not push', { push: false, images: ['localhost:5000/x'] }],
    ['cache-to', { cacheTo: ['type=registry,ref=localhost:5000/x'] }],
    ['base-images', { baseImages: ['localhost:5000/x'] }],
    ['public-images', { publicImages: ['localhost:5000/x'] }],
    ['registry', { registry: 'localhost:5000' }]
  ])('is contacted where %s names it too, with that port', (_name, inputs) => {
    const found = read(inputs, ['localhost:5000/a', 'localhost:22/a'])
    const ours = found.filter(({ given }) => given.some((text) => text.endsWith('/a')))
    expect(ours.map(({ given, isPrivateHost }) => [given, isPrivateHost])).toEqual([
      [['localhost:5000/a'], false],
      [['localhost:22/a'], true]
    ])
  })

  test("is contacted where it is the registry of the run's own server", () => {
    const server = {
      url: 'https://git.local',
      apiUrl: 'https://git.local',
      registry: 'c.git.local'
    }
    const found = read({ push: false }, ['c.git.local/a/b', 'd.git.local/a/b'], { server })
    expect(found.map(({ isPrivateHost }) => isPrivateHost)).toEqual([false, true])
  })
})
