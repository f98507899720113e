import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import type { CacheExport } from '../../src/image/cache-export.js'
import { parseCacheExport } from '../../src/image/cache-export.js'
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
