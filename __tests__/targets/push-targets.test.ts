import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import type { Inputs } from '../../src/inputs/inputs.js'
import type { Run } from '../../src/event/run.js'
import {
  targetsOf,
  GIVEN,
  groupByRepository,
  type NamedEntry
} from '../../src/targets/push-targets.js'
import { INPUTS, RUN } from '../verdict/facts.js'
import { parseReference } from '../../src/image/reference.js'

function read(inputs: Partial<Inputs>, run: Partial<Run> = {}): unknown {
  const { targets, errors } = targetsOf({ ...INPUTS, ...inputs }, { ...RUN, ...run })
  return {
    targets: targets.map(({ role, given, name }) => [
      role,
      given,
      name.kind === 'reference'
        ? `${name.registry.kind} ${name.reference.registry}/${name.reference.path}`
        : `invalid ${name.problem.code} ${name.meant === undefined ? '-' : `${name.meant.registry.kind} ${name.meant.reference.path}`}`
    ]),
    errors: errors.map(({ input, value }) => [input, value])
  }
}

const GHE = {
  server: {
    url: 'https://octo.ghe.com',
    apiUrl: 'https://api.octo.ghe.com',
    registry: 'containers.octo.ghe.com'
  }
}

describe('the targets', () => {
  test.each<readonly [string, Partial<Inputs>, Partial<Run>, readonly unknown[]]>([
    [
      "are the repository's own image where nothing is said",
      {},
      {},
      [['image', ['ghcr.io/acme/app'], 'github ghcr.io/acme/app']]
    ],
    [
      'are none where only what others can pull is asked about',
      { publicImages: ['ghcr.io/acme/app'] },
      {},
      []
    ],
    [
      "are the repository's own image where base images are named beside public ones",
      { publicImages: ['ghcr.io/acme/app'], baseImages: ['alpine'] },
      {},
      [['image', ['ghcr.io/acme/app'], 'github ghcr.io/acme/app']]
    ],
    [
      "are at the registry of the run's own server",
      {},
      GHE,
      [['image', ['containers.octo.ghe.com/acme/app'], 'github containers.octo.ghe.com/acme/app']]
    ],
    [
      'have the host of GitHub in the spelling of its login',
      { images: ['GHCR.io/acme/app:1', 'QUAY.io/acme/app'] },
      {},
      [
        ['image', ['GHCR.io/acme/app:1'], 'invalid host-uppercase github acme/app'],
        ['image', ['QUAY.io/acme/app'], 'other quay.io/acme/app']
      ]
    ],
    [
      'are named with the scheme of helm, too',
      { images: ['oci://ghcr.io/acme/charts/app', 'oci://ghcr.io/acme', 'https://ghcr.io/acme/a'] },
      {},
      [
        ['image', ['oci://ghcr.io/acme/charts/app'], 'github ghcr.io/acme/charts/app'],
        ['image', ['oci://ghcr.io/acme'], 'invalid scheme github acme'],
        ['image', ['https://ghcr.io/acme/a'], 'invalid scheme github acme/a']
      ]
    ],
    [
      'are each repository once, with all its entries',
      { images: ['ghcr.io/acme/app:1', 'ghcr.io/acme/app:2', 'ghcr.io/acme/web'] },
      {},
      [
        ['image', ['ghcr.io/acme/app:1', 'ghcr.io/acme/app:2'], 'github ghcr.io/acme/app'],
        ['image', ['ghcr.io/acme/web'], 'github ghcr.io/acme/web']
      ]
    ],
    [
      'are at Docker Hub where no host is named',
      { images: ['acme/app'] },
      {},
      [['image', ['acme/app'], 'docker-hub docker.io/acme/app']]
    ],
    [
      'know the registry of another GitHub',
      { images: ['ghcr.io/acme/app'] },
      GHE,
      [['image', ['ghcr.io/acme/app'], 'foreign-github ghcr.io/acme/app']]
    ],
    [
      'know a retired registry',
      { images: ['docker.pkg.github.com/a/b/c'] },
      {},
      [['image', ['docker.pkg.github.com/a/b/c'], 'retired docker.pkg.github.com/a/b/c']]
    ],
    [
      'keep what was meant by an upper-case name',
      { images: ['ghcr.io/Acme/App'] },
      {},
      [['image', ['ghcr.io/Acme/App'], 'invalid uppercase github acme/app']]
    ],
    [
      'keep what was meant where the owner is missing',
      { images: ['ghcr.io/app'] },
      {},
      [['image', ['ghcr.io/app'], 'invalid owner-missing github acme/app']]
    ],
    [
      'keep the registry of a name whose owner came out empty',
      { images: ['ghcr.io//app:1', '/app', 'quay.io//app'] },
      {},
      [
        ['image', ['ghcr.io//app:1'], 'invalid empty-component github acme/app'],
        ['image', ['/app'], 'invalid empty-component docker-hub acme/app'],
        ['image', ['quay.io//app'], 'invalid empty-component other acme/app']
      ]
    ],
    [
      'keep what was meant by a doubled host',
      { images: ['ghcr.io/ghcr.io/acme/app'] },
      {},
      [['image', ['ghcr.io/ghcr.io/acme/app'], 'invalid host-doubled github acme/app']]
    ],
    [
      'are caches beside images',
      { cacheTo: ['type=registry,ref=ghcr.io/acme/app:cache,mode=max', 'type=gha'] },
      {},
      [
        ['image', ['ghcr.io/acme/app'], 'github ghcr.io/acme/app'],
        ['cache', ['type=registry,ref=ghcr.io/acme/app:cache,mode=max'], 'github ghcr.io/acme/app']
      ]
    ],
    [
      'are caches alone where nothing is pushed',
      { push: false, images: ['ghcr.io/acme/app'], cacheTo: ['ghcr.io/acme/c:1,acme/d:1'] },
      {},
      [
        ['cache', ['ghcr.io/acme/c:1,acme/d:1'], 'github ghcr.io/acme/c'],
        ['cache', ['ghcr.io/acme/c:1,acme/d:1'], 'docker-hub docker.io/acme/d']
      ]
    ],
    ['are none where nothing is pushed', { push: false }, {}, []]
  ])('%s', (_name, inputs, run, targets) => {
    expect(read(inputs, run)).toEqual({ targets, errors: [] })
  })

  test('cannot be told without a repository, and a bad cache is an error beside it', () => {
    const run = { repository: { ...RUN.repository, fullName: '', owner: '' } }
    expect(read({ cacheTo: ['type=registry', 'type=gha'] }, run)).toEqual({
      targets: [],
      errors: [
        ['cache-to', 'type=registry'],
        ['images', 'auto']
      ]
    })
  })

  test('hold every entry once, whatever is given', () => {
    const entry = fc.oneof(
      fc.string({ minLength: 1 }),
      fc.constantFrom('ghcr.io/a/b', 'ghcr.io/a/b:1', 'ghcr.io/A/b', 'a/b')
    )
    fc.assert(
      fc.property(fc.array(entry), (images) => {
        const { targets, errors } = targetsOf({ ...INPUTS, images }, RUN)
        expect(targets.flatMap(({ given }) => given).sort()).toEqual(images.toSorted())
        expect(errors).toEqual([])
      })
    )
  })
})

const entry = (ref: string): NamedEntry => ({
  entry: { ...GIVEN, given: ref, ref },
  name: parseReference(ref)
})
const grouped = (...given: readonly string[]): readonly (readonly string[])[] =>
  groupByRepository(given.map(entry)).map(({ entries }) => entries.map((one) => one.given))

describe('entries grouped by repository', () => {
  test.each([
    ['nothing', [], []],
    ['tags of one repository', ['o/n:1', 'o/n:2'], [['o/n:1', 'o/n:2']]],
    ['two repositories, interleaved', ['o/n:1', 'o/m', 'o/n'], [['o/n:1', 'o/n'], ['o/m']]],
    [
      'two spellings of one',
      ['alpine', 'docker.io/library/alpine'],
      [['alpine', 'docker.io/library/alpine']]
    ],
    ['two hosts', ['ghcr.io/o/n', 'quay.io/o/n'], [['ghcr.io/o/n'], ['quay.io/o/n']]],
    ['a repeated entry', ['o/n', 'o/n'], [['o/n', 'o/n']]],
    ['illegal names', ['O/n', 'O/m', 'O/n'], [['O/n', 'O/n'], ['O/m']]]
  ])('%s', (_name, given, expected) => {
    expect(grouped(...given)).toEqual(expected)
  })

  test('a group has the name of its first entry', () => {
    expect(groupByRepository([entry('o/n:1'), entry('o/n:2')])).toEqual([
      {
        entries: [entry('o/n:1').entry, entry('o/n:2').entry],
        name: parseReference('o/n:1')
      }
    ])
  })

  test('every entry is kept', () => {
    const text = fc.constantFrom('o/n:1', 'o/n:2', 'ghcr.io/o/n', 'O/n', '', 'constructor', 'x y')
    fc.assert(
      fc.property(fc.array(text), (given) => {
        expect(
          grouped(...given)
            .flat()
            .sort()
        ).toEqual([...given].sort())
      })
    )
  })
})
