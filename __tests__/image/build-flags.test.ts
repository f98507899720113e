import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import {
  type CacheExport,
  parseCacheExport,
  contextName,
  parseBuildArgs,
  parseBuildContexts
} from '../../src/image/build-flags.js'
import { anyCharacter } from '../any-character.js'

const REGISTRY: CacheExport = { kind: 'registry', ref: 'ghcr.io/o/n:cache' }

describe('a cache export', () => {
  test.each<readonly [string, string, CacheExport]>([
    ['registry', 'type=registry,ref=ghcr.io/o/n:cache,mode=max', REGISTRY],
    ['registry, the ref first', 'ref=ghcr.io/o/n:cache,type=registry', REGISTRY],
    ['registry with keys in upper case', 'TYPE=registry,Ref=ghcr.io/o/n:cache', REGISTRY],
    ['registry with space around the keys', 'type=registry, ref=ghcr.io/o/n:cache', REGISTRY],
    ['registry in upper case', 'type=Registry,ref=ghcr.io/o/n:cache', REGISTRY],
    ['registry in quotes', '"type=registry","ref=ghcr.io/o/n:cache"', REGISTRY],
    ['registry in one pair of quotes', '"type=registry,ref=ghcr.io/o/n:cache"', REGISTRY],
    ['gha in one pair of quotes', '"type=gha,mode=max"', { kind: 'other', type: 'gha' }],
    ['registry with a quoted comma', 'type=registry,"x=a,b",ref=ghcr.io/o/n:cache', REGISTRY],
    ['registry with a quoted quote', 'type=registry,"x=a""b",ref=ghcr.io/o/n:cache', REGISTRY],
    [
      'registry with an equals sign in a value',
      'type=registry,ref=a=b',
      { kind: 'registry', ref: 'a=b' }
    ],
    ['registry given twice', 'type=gha,type=registry,ref=x,ref=ghcr.io/o/n:cache', REGISTRY],
    ['a bare name', 'user/app:cache', { kind: 'registry', ref: 'user/app:cache' }],
    ['a bare quoted name', '"user/app:cache"', { kind: 'registry', ref: 'user/app:cache' }],
    ['bare names', 'a:cache,b:cache', { kind: 'registries', refs: ['a:cache', 'b:cache'] }],
    ['gha', 'type=gha,mode=max', { kind: 'other', type: 'gha' }],
    ['inline', 'type=inline', { kind: 'other', type: 'inline' }],
    ['local', 'type=local,dest=path/to', { kind: 'other', type: 'local' }],
    ['s3 with a ref', 's=1,type=s3,ref=x', { kind: 'other', type: 's3' }],
    ['no type', 'ref=ghcr.io/o/n:cache', { kind: 'invalid', why: 'no-type' }],
    ['an empty type', 'type=,ref=x', { kind: 'invalid', why: 'no-type' }],
    ['registry without a ref', 'type=registry', { kind: 'invalid', why: 'no-ref' }],
    [
      'registry with an empty ref',
      'type=registry,ref=,mode=max',
      { kind: 'invalid', why: 'no-ref' }
    ],
    ['nothing', '', { kind: 'invalid', why: 'no-ref' }],
    ['a comma', ',', { kind: 'invalid', why: 'no-ref' }],
    ['a field without a value', 'type=registry,ref=x,mode', { kind: 'invalid', why: 'bad-csv' }],
    ['an empty field', 'type=registry,ref=x,', { kind: 'invalid', why: 'bad-csv' }],
    ['an open quote', 'type=registry,"ref=x', { kind: 'invalid', why: 'bad-csv' }],
    ['a quote inside', 'type=registry,ref="x"', { kind: 'invalid', why: 'bad-csv' }],
    ['text behind a quote', '"type=registry"x,ref=x', { kind: 'invalid', why: 'bad-csv' }]
  ])('%s', (_name, entry, expected) => {
    expect(parseCacheExport(entry)).toEqual(expected)
  })

  test('keeps white space in a ref, which breaks the build', () => {
    expect(parseCacheExport('type=registry,ref= x')).toEqual({ kind: 'registry', ref: ' x' })
  })

  test('never throws', () => {
    const piece = fc.constantFrom('type=', 'registry', 'ref=', ',', '"', '=', ' ', 'x', '""')
    const text = fc.oneof(
      fc.string({ unit: anyCharacter }),
      fc.array(piece).map((pieces) => pieces.join(''))
    )
    fc.assert(
      fc.property(text, (entry) => {
        expect(['registry', 'registries', 'other', 'invalid']).toContain(
          parseCacheExport(entry).kind
        )
      })
    )
  })

  test('gives back any ref that was quoted into it', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), fc.string(), (ref, extra) => {
        const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`
        const entry = [quoted(`x=${extra}`), 'type=registry', quoted(`ref=${ref}`)].join(',')
        expect(parseCacheExport(entry)).toEqual({ kind: 'registry', ref })
      })
    )
  })
})

describe('build arguments', () => {
  test('are lines of a key and a value', () => {
    const lines = ['A=1', 'B=x=y', 'C=', ' D = 2 ', '"E=a,b"', 'F=a,b', 'G="q"', '"H=say ""hi"""']
    expect(parseBuildArgs(lines)).toEqual({
      buildArgs: new Map([
        ['A', '1'],
        ['B', 'x=y'],
        ['C', ''],
        ['D ', ' 2'],
        ['E', 'a,b'],
        ['F', 'a,b'],
        ['G', '"q"'],
        ['H', 'say "hi"']
      ]),
      environmentArgs: new Set(),
      invalid: []
    })
  })

  test('without a value come from the environment of the build', () => {
    expect(parseBuildArgs(['TOKEN', '', 'A=1', 'A=2', '=3'])).toEqual({
      buildArgs: new Map([['A', '2']]),
      environmentArgs: new Set(['TOKEN']),
      invalid: ['=3']
    })
  })
})

describe('build contexts', () => {
  test('are kept under the name that BuildKit looks for', () => {
    const lines = [
      'docker.io/library/alpine:latest=docker-image://alpine:3.20',
      'index.docker.io/acme/app:1=./app',
      'ghcr.io/acme/base:latest=https://example.com/a=b',
      'Upper=x',
      'nothing',
      '',
      '=x'
    ]
    expect(parseBuildContexts(lines)).toEqual({
      buildContexts: new Map([
        ['alpine', 'docker-image://alpine:3.20'],
        ['acme/app:1', './app'],
        ['ghcr.io/acme/base', 'https://example.com/a=b']
      ]),
      invalid: ['Upper=x', 'nothing', '=x']
    })
  })

  test('have names that do not change when they are read again', () => {
    expect(['alpine:latest', `a:latest@sha256:${'a'.repeat(64)}`, 'x y'].map(contextName)).toEqual([
      'alpine',
      `a:latest@sha256:${'a'.repeat(64)}`,
      undefined
    ])
  })
})

test('inputs of any text are read without throwing, and every line is somewhere', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: anyCharacter })), (lines) => {
      const { buildArgs, environmentArgs, invalid } = parseBuildArgs(lines)
      const contexts = parseBuildContexts(lines)
      const given = lines.filter((line) => line.trim() !== '').length
      expect(buildArgs.size + environmentArgs.size + invalid.length).toBeLessThanOrEqual(given)
      expect(contexts.buildContexts.size + contexts.invalid.length).toBeLessThanOrEqual(given)
    })
  )
})

test('a key and a value come back as they were', () => {
  const key = fc.stringMatching(/^[A-Za-z_][A-Za-z0-9_]{0,8}$/)
  const value = fc.stringMatching(/^(?:[!-~]|[!-~][ -~]{0,20}[!-~])?$/)
  fc.assert(
    fc.property(key, value, (name, text) => {
      const line = `"${`${name}=${text}`.replaceAll('"', '""')}"`
      expect(parseBuildArgs([line])).toEqual({
        buildArgs: new Map([[name, text]]),
        environmentArgs: new Set(),
        invalid: []
      })
    })
  )
})
