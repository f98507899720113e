import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import type { JsonRecord } from '../../src/base/json.js'
import { bakeBuilds, withBake } from '../../src/targets/bake-definition.js'
import { DEFAULTS } from '../inputs/defaults.js'

/** A definition of one target. */
function target(value: JsonRecord): JsonRecord {
  return { group: { default: { targets: ['app'] } }, target: { app: value } }
}

function named(bakeDefinition: JsonRecord): readonly unknown[] {
  const { images, cacheTo } = withBake({ ...DEFAULTS, bakeDefinition })
  return [images, cacheTo]
}

const TAGS = ['ghcr.io/acme/app:1', 'ghcr.io/acme/app:2']

describe('the images and caches of a bake definition', () => {
  test.each<{ name: string; given: JsonRecord; images?: readonly string[]; caches?: string[] }>([
    { name: 'nothing', given: {} },
    { name: 'a target without tags', given: target({}) },
    { name: 'tags', given: target({ tags: TAGS }), images: TAGS },
    {
      name: 'tags that are pushed',
      given: target({ tags: TAGS, output: ['type=registry'] }),
      images: TAGS
    },
    {
      name: 'tags of a newer buildx',
      given: target({ tags: TAGS, output: [{ type: 'registry' }] }),
      images: TAGS
    },
    {
      name: 'an image that is pushed',
      given: target({ tags: TAGS, output: ['type=image,push=true'] }),
      images: TAGS
    },
    { name: 'an image that is not', given: target({ tags: TAGS, output: ['type=image'] }) },
    {
      name: 'a registry that is not pushed to',
      given: target({ tags: TAGS, output: ['type=registry,push=false'] })
    },
    { name: 'files', given: target({ tags: TAGS, output: [{ type: 'local', dest: 'out' }] }) },
    {
      name: 'tags beside names',
      given: target({ tags: TAGS, output: ['type=registry,name=ghcr.io/acme/b'] }),
      images: TAGS
    },
    {
      name: 'names alone',
      given: target({ output: ['type=registry,"name=ghcr.io/acme/a,ghcr.io/acme/b"'] }),
      images: ['ghcr.io/acme/a', 'ghcr.io/acme/b']
    },
    {
      name: 'names by digest',
      given: target({
        output: [{ type: 'image', name: 'ghcr.io/acme/a', push: 'true', 'push-by-digest': 'true' }]
      }),
      images: ['ghcr.io/acme/a']
    },
    { name: 'a name that nothing pushes', given: target({ output: ['type=docker,name=app'] }) },
    {
      name: 'caches',
      given: target({ 'cache-to': ['type=gha', 'type=registry,ref=ghcr.io/acme/c'] }),
      caches: ['type=gha', 'type=registry,ref=ghcr.io/acme/c']
    },
    {
      name: 'caches of a newer buildx',
      given: target({ 'cache-to': [{ type: 'registry', ref: 'ghcr.io/acme/c', x: 'a,b' }] }),
      caches: ['type=registry,ref=ghcr.io/acme/c,"x=a,b"']
    },
    {
      name: 'a cache by its name',
      given: target({ 'cache-to': ['ghcr.io/acme/c:x'] }),
      caches: ['type=registry,ref=ghcr.io/acme/c:x']
    },
    {
      name: 'a target that others are based on',
      given: {
        group: { default: { targets: ['app'] } },
        target: { app: { tags: ['a/app'] }, base: { tags: ['a/base'] } }
      },
      images: ['a/app']
    },
    {
      name: 'groups of groups',
      given: {
        group: { default: { targets: ['all'] }, all: { targets: ['one', 'all'] } },
        target: { one: { tags: ['a/one'] }, two: { tags: ['a/two'] } }
      },
      images: ['a/one']
    },
    {
      name: 'no group',
      given: { target: { one: { tags: ['a/one'] }, two: { tags: ['a/two'] } } },
      images: ['a/one', 'a/two']
    },
    {
      name: 'other things in these places',
      given: target({ tags: 'a/b', output: 'x', 'cache-to': [1] })
    }
  ])('of $name', ({ given, images, caches = [] }) => {
    expect(named(given)).toEqual([images, caches])
  })

  test('join those that are given, each once', () => {
    const inputs = { ...DEFAULTS, images: ['a/x', 'a/app'], cacheTo: ['type=gha'] }
    const bakeDefinition = target({ tags: ['a/app', 'a/y'], 'cache-to': ['type=inline'] })
    expect(withBake({ ...inputs, bakeDefinition })).toEqual({
      ...inputs,
      bakeDefinition,
      images: ['a/x', 'a/app', 'a/y'],
      cacheTo: ['type=gha', 'type=inline']
    })
  })
})

const BUILD = {
  input: 'bake-definition',
  dockerfile: { path: 'Dockerfile', text: undefined },
  buildArgs: new Map(),
  environmentArgs: new Set(),
  target: undefined,
  buildContexts: new Map(),
  platforms: []
}

describe('the builds of a bake definition', () => {
  test.each<{ name: string; given: JsonRecord; build: Partial<typeof BUILD> | undefined | object }>(
    [
      { name: 'by default', given: {}, build: {} },
      {
        name: 'in the folder of the step',
        given: { context: '.', dockerfile: 'a.Dockerfile' },
        build: { dockerfile: { path: 'a.Dockerfile', text: undefined } }
      },
      {
        name: 'in another folder',
        given: { context: './web/', dockerfile: 'docker/Dockerfile' },
        build: { dockerfile: { path: 'web/docker/Dockerfile', text: undefined } }
      },
      {
        name: 'in a folder above',
        given: { context: '..' },
        build: { dockerfile: { path: '../Dockerfile', text: undefined } }
      },
      {
        name: 'in a whole path',
        given: { context: '/w/app', dockerfile: 'x' },
        build: { dockerfile: { path: '/w/app/x', text: undefined } }
      },
      {
        name: 'at a whole path',
        given: { context: 'https://github.com/a/b.git', dockerfile: '/w/x' },
        build: { dockerfile: { path: '/w/x', text: undefined } }
      },
      {
        name: 'in the folder that bake is run in',
        given: { context: 'cwd://web' },
        build: { dockerfile: { path: 'web/Dockerfile', text: undefined } }
      },
      {
        name: 'in a git repository',
        given: { context: 'https://github.com/a/b.git#main' },
        build: undefined
      },
      {
        name: 'in a git repository by ssh',
        given: { context: 'git@github.com:a/b.git' },
        build: undefined
      },
      { name: 'on standard input', given: { dockerfile: '-' }, build: undefined },
      {
        name: 'in the definition',
        given: { context: 'https://github.com/a/b.git', 'dockerfile-inline': 'FROM a' },
        build: { dockerfile: { path: 'bake target app', text: 'FROM a' } }
      },
      {
        name: 'with all that decides',
        given: {
          args: { A: '1', B: null },
          contexts: { 'alpine:latest': 'docker-image://b', base: 'target:base' },
          target: 'prod',
          platforms: ['linux/amd64', 'linux/arm64']
        },
        build: {
          buildArgs: new Map([['A', '1']]),
          buildContexts: new Map([
            ['alpine', 'docker-image://b'],
            ['base', 'target:base']
          ]),
          target: 'prod',
          platforms: ['linux/amd64', 'linux/arm64']
        }
      }
    ]
  )('$name', ({ given, build }) => {
    const found = bakeBuilds({ ...DEFAULTS, bakeDefinition: target(given) })
    expect(found).toEqual(build === undefined ? [] : [{ ...BUILD, ...build }])
  })

  test('are those of targets that others are based on, too', () => {
    const bakeDefinition = {
      group: { default: { targets: ['app'] } },
      target: { app: { context: 'app' }, base: { context: 'base' } }
    }
    const paths = bakeBuilds({ ...DEFAULTS, bakeDefinition }).map(
      ({ dockerfile }) => dockerfile.path
    )
    expect(paths).toEqual(['app/Dockerfile', 'base/Dockerfile'])
  })

  test('are read whatever the definition holds', () => {
    const name = fc.constantFrom(
      'group',
      'target',
      'default',
      'targets',
      'app',
      'tags',
      'output',
      'context'
    )
    const { value } = fc.letrec<{ value: unknown }>((tie) => ({
      value: fc.oneof(
        { maxDepth: 6 },
        fc.constantFrom(null, 1, true, '', 'app', 'type=registry'),
        fc.array(tie('value'), { maxLength: 3 }),
        fc.dictionary(name, tie('value'), { maxKeys: 5 })
      )
    }))
    fc.assert(
      fc.property(fc.dictionary(name, value), (bakeDefinition) => {
        const inputs = { ...DEFAULTS, bakeDefinition }
        expect([withBake(inputs).cacheTo, bakeBuilds(inputs)].every(Array.isArray)).toBe(true)
      })
    )
  })
})
