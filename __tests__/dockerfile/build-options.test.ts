import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import {
  contextName,
  parseBuildArgs,
  parseBuildContexts
} from '../../src/dockerfile/build-options.js'
import { anyCharacter } from '../any-character.js'

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
