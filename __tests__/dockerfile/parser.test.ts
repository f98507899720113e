import { describe, expect, test } from '@jest/globals'
import type { DockerfileImages } from '../../src/dockerfile/convert.js'
import { copy, fixture, from, frontend, images, problem, read } from './images.js'

const WINDOWS = 'mcr.microsoft.com/windows'

describe('lines', () => {
  test.each<readonly [string, string, DockerfileImages]>([
    [
      'may go on, over comments and empty lines',
      'continuations',
      images(from(1, 'debian:12'), copy(15, 'busybox:1'))
    ],
    ['end at a doubled escape character', 'double-backslash', images(from(3, 'busybox:1'))],
    [
      'go on at a backtick where the directive says so',
      'backtick',
      images(
        from(2, `${WINDOWS}/servercore:ltsc2022`),
        copy(7, 'mcr.microsoft.com/powershell:latest'),
        from(9, `${WINDOWS}/nanoserver:ltsc2022`)
      )
    ],
    [
      'at the top may be directives, in any case and space',
      'directives',
      images(frontend(1, 'docker/dockerfile:1-labs'), from(4, 'alpine:3.20'))
    ],
    ['below a comment are no directives', 'directive-late', images(from(4, 'alpine:3.20'))],
    [
      'of a here-document are text',
      'heredoc-run',
      images(frontend(1, 'docker/dockerfile:1.7'), from(12, 'alpine:3.20'))
    ],
    [
      'of two here-documents on one line are text',
      'heredoc-copy',
      images(from(1, 'nginx:1.27'), copy(8, 'busybox:1'))
    ],
    [
      'behind what only looks like a here-document count',
      'heredoc-lookalikes',
      images(from(1, 'bash:5'), copy(7, 'busybox:1'))
    ],
    ['behind an open quote are no here-document', 'heredoc-quote', images(from(3, 'busybox:1'))]
  ])('%s', (_name, file, expected) => {
    expect(read(fixture(file))).toEqual(expected)
  })

  test.each<readonly [string, (text: string) => string]>([
    ['Windows line ends', (text) => text.replaceAll('\n', '\r\n')],
    ['a byte order mark', (text) => `\ufeff${text}`],
    ['no line end at the end', (text) => text.trimEnd()],
    ['white space before instructions', (text) => text.replaceAll(/^(?=[A-Z]+ )/gm, '\t ')],
    ['tabs between words', (text) => text.replaceAll(/ (?=AS |--|alpine)/g, '\t\t')]
  ])('may have %s', (_name, change) => {
    const files = ['go-cross', 'heredoc-run', 'continuations', 'backtick', 'targets', 'platforms']
    const texts = files.map(fixture)
    expect(texts.map((text) => read(change(text)))).toEqual(texts.map((text) => read(text)))
  })

  test.each<readonly [string, string, DockerfileImages]>([
    [
      'a shebang',
      '#!/usr/bin/env x\n# syntax=acme/f:1\nFROM a',
      images(frontend(2, 'acme/f:1'), from(3, 'a'))
    ],
    [
      'comments with slashes',
      '// syntax=acme/f:1 arg\nx',
      problem('other-frontend', 1, '//', frontend(1, 'acme/f:1'))
    ],
    [
      'JSON',
      '{"syntax": "acme/f:1"}',
      problem('other-frontend', 1, '{"syntax":', frontend(1, 'acme/f:1'))
    ],
    [
      'a directive that is no reference',
      '# syntax=A B\nFROM a',
      problem('bad-reference', 1, 'A', from(2, 'a'))
    ]
  ])('may name the frontend in %s', (_name, text, expected) => {
    expect(read(text)).toEqual(expected)
  })
})

describe('a Dockerfile is unreadable', () => {
  test.each<readonly [string, string, DockerfileImages]>([
    ['without FROM', 'no-from', problem('no-stage', 0, '')],
    ['with an instruction before FROM', 'before-from', problem('before-from', 2, 'env')],
    [
      'with an instruction that is none',
      'unknown-instruction',
      problem('unknown-instruction', 2, 'runn')
    ],
    ['with a name and no AS', 'from-without-as', problem('bad-from', 1, 'alpine:3.20 base')],
    ['with upper case in an image', 'case', problem('bad-reference', 1, 'Golang:1')],
    ['where FROM names a stage in upper case', 'stage-upper', problem('bad-reference', 2, 'Base')],
    [
      'where COPY names a variable',
      'copy-variable',
      problem('variable-in-from', 4, 'ghcr.io/astral-sh/uv:$UV')
    ],
    ['where a mount names a variable', 'mount-variable', problem('variable-in-from', 3, '$TOOLS')],
    ['where COPY names a number too high', 'number-too-high', problem('unknown-stage', 2, '4')],
    ['where stages copy from each other', 'circle', problem('circular', 4, 'one')],
    [
      'with an escape character that is none',
      'directive-bad',
      problem('bad-directive', 1, '# escape=!')
    ],
    ['with a directive twice', 'directive-twice', problem('bad-directive', 2, '# escape=\\')],
    [
      'where a here-document does not end',
      'heredoc-open',
      problem('unterminated-heredoc', 2, 'END')
    ],
    [
      'where a shift looks like a here-document',
      'heredoc-shift',
      problem('unterminated-heredoc', 2, 'BITS))')
    ],
    ['where ONBUILD begins a stage', 'onbuild-from', problem('bad-onbuild', 2, 'from')],
    [
      'and may be fine for its own frontend',
      'foreign',
      problem('other-frontend', 2, 'kind:', frontend(1, 'ghcr.io/acme/yaml-frontend:1'))
    ]
  ])('%s', (_name, file, expected) => {
    expect(read(fixture(file))).toEqual(expected)
  })

  test('where the target copies from a later stage', () => {
    const text = fixture('later-stage')
    expect(read(text, { target: 'app' })).toEqual(problem('stage-order', 2, 'assets'))
    expect(read(text)).toEqual(images(from(3, 'node:22')))
  })

  test.each<readonly [string, string, DockerfileImages]>([
    ['when empty', '', problem('no-stage', 0, '')],
    ['with a blank base', 'ARG X=\nFROM $X', problem('blank-base', 2, '$X')],
    ['with a bad stage name', 'FROM a AS 1st', problem('bad-stage-name', 1, '1st')],
    ['with a flag of another instruction', 'FROM --from=x a', problem('bad-flag', 1, '--from=x')],
    ['with a flag twice', 'FROM a\nCOPY --from=b --from=c x y', problem('bad-flag', 2, '--from')],
    ['with a flag without a value', 'FROM a\nCOPY --from x y', problem('bad-flag', 2, '--from')],
    [
      'with a platform that is none',
      'FROM --platform=a/b/c/d a',
      problem('bad-platform', 1, 'a/b/c/d')
    ],
    ['with an open brace', 'FROM ${A', problem('bad-substitution', 1, '${A')],
    ['with a bad default', 'ARG A=${}\nFROM a', problem('bad-substitution', 1, '${}')],
    ['with an ARG without a name', 'ARG =1\nFROM a', problem('bad-argument', 1, '=1')],
    ['with numbers in a JSON form', 'FROM a\nRUN [1]', problem('bad-json', 2, '[1]')],
    ['with a broken mount', 'FROM a\nRUN --mount=\\"a\\"b ls', problem('bad-mount', 2, '"a"b')],
    [
      'with a bad image in a stage that nothing needs',
      'FROM A\nFROM b',
      problem('bad-reference', 1, 'A')
    ],
    ['with a line of 64 KiB', `FROM a\nRUN ${'é'.repeat(32_767)}`, problem('line-too-long', 2, '')],
    [
      'with more than 10,000 instructions',
      'FROM a\n'.repeat(10_001),
      problem('too-many-instructions', 10_001, '')
    ],
    ['above 1 MiB', `FROM a\n${'#\n'.repeat(524_288)}`, problem('too-large', 0, '')],
    [
      'with values that double without end',
      `ARG A=xxxx\n${'ARG A=$A$A\n'.repeat(64)}FROM $A`,
      problem('bad-substitution', 19, '$A$A')
    ],
    [
      'with a pattern that is too much work',
      `ARG A=${'a'.repeat(20_000)}\nFROM \${A//*a*a*b/x}`,
      problem('bad-substitution', 2, '${A//*a*a*b/x}')
    ],
    [
      'with substitutions nested too deep',
      `FROM ${'${A:-'.repeat(40)}b${'}'.repeat(40)}`,
      problem('bad-substitution', 1, '${A:-'.repeat(40))
    ]
  ])('%s', (_name, text, expected) => {
    expect(read(text)).toEqual(expected)
  })
})
