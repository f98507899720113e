import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join as joinPath } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { safeUrl, toAnnotation, toMarkdown, toOutput } from '../../src/text/escape.js'
import { code, link, quote, say, type Sentence } from '../../src/text/sentence.js'
import { anyCharacter } from '../any-character.js'
import { HOSTILE } from '../report/hostile.js'

/** The hostile text in every place where text from outside can stand. */
function everywhere(text: string): Sentence {
  return say`Name ${text}, code ${code(text)}, words ${quote(text)}, ${link('page', `https://github.com/${text}`)}.`
}

const OUTPUT_ALPHABET = /^[A-Za-z0-9 .,:/_=+@%#-]*$/

describe('an annotation', () => {
  test('shows code in backquotes, words in quotes and links with their address', () => {
    const sentence = say`In ${'acme/app'} add ${code('packages: write')}; ${quote('no "way"')}. ${link('Settings', 'https://github.com/a%2Fb')}`
    expect(toAnnotation(sentence)).toBe(
      `In acme/app add \`packages: write\`; "no 'way'". Settings (https://github.com/a%2Fb)`
    )
  })

  test.each(HOSTILE)('holds no command and no control character with %s', (_name, text) => {
    const shown = toAnnotation(everywhere(text))
    expect(shown).not.toMatch(/::|##\[|[\p{C}\p{Zl}\p{Zp}]/u)
    expect(shown.length).toBeLessThan(1_500)
  })

  test('holds no command that two parts make together', () => {
    expect(toAnnotation(say`${':'}${':error:'}${':x #'}${'#[group]'}`)).toBe(
      ': :error: :x ## [group]'
    )
  })
})

describe('markdown', () => {
  test('shows words from outside as code, and ours as they are', () => {
    const sentence = say`Name ${'a_b'} is 5 < 6, see ${link('a_page', 'https://github.com/x')}`
    expect(toMarkdown(sentence)).toBe('Name `a_b` is 5 \\< 6, see [a\\_page](https://github.com/x)')
  })

  test.each(HOSTILE)('keeps %s inside code spans', (_name, text) => {
    const shown = toMarkdown(say`A ${text} B ${code(text)} C ${quote(text)} D`)
    expect(shown).not.toMatch(/[|\p{C}\p{Zl}\p{Zp}]/u)
    // Four delimited stretches of our own words, with nothing but spans between.
    expect(shown).toMatch(/^A `[^`]+` B `[^`]+` C `[^`]+` D$/)
  })

  test.each([
    ['nothing', '', '(empty)'],
    ['control characters only', '\u0000\u202e', '(empty)'],
    ['a backquote', '`', "`'`"]
  ])('shows %s', (_name, text, expected) => {
    expect(toMarkdown(say`${text}`)).toBe(expected)
  })

  test('parts two spans that touch', () => {
    expect(toMarkdown(say`${'a'}${'b'}`)).toBe('`a` `b`')
  })

  test('of anything is spans and nothing else', () => {
    fc.assert(
      fc.property(fc.string({ unit: anyCharacter }), (text) => {
        expect(toMarkdown(say`A ${text} B`)).toMatch(/^A (?:\(empty\)|`[^`|\n]+`) B$/u)
      }),
      { numRuns: 300 }
    )
  })
})

describe('an address', () => {
  test.each([
    ['a settings page', 'https://github.com/orgs/a/packages/container/b%2Fc/settings', true],
    ['a host with a port', 'https://ghe.example:8443/a', true],
    ['a script', 'javascript:alert(1)', false],
    ['a bracket', 'https://github.com/a)b', false],
    ['a space', 'https://github.com/a b', false],
    ['a quote', 'https://github.com/a"b', false],
    ['user information', 'https://github.com@evil.example/a', false]
  ])('with %s is a link or is not', (_name, url, safe) => {
    expect(safeUrl(url)).toBe(safe ? url : undefined)
  })
})

describe('an output', () => {
  let folder = ''
  beforeAll(() => {
    folder = mkdtempSync(joinPath(tmpdir(), 'ghcr-preflight-'))
  })
  afterAll(() => {
    rmSync(folder, { recursive: true })
  })

  test('keeps our words readable', () => {
    const sentence = say`In ${'acme/app'} add ${code('packages: write')}; see ${link('Settings', 'https://github.com/a%2Fb#c')} (now).`
    expect(toOutput(sentence)).toBe(
      'In acme/app add packages: write, see Settings https://github.com/a%2Fb#c, now.'
    )
  })

  test.each(HOSTILE)('runs nothing in a shell with %s', (_name, text) => {
    const output = toOutput(everywhere(text))
    expect(output).toMatch(OUTPUT_ALPHABET)
    expect(output.length).toBeLessThanOrEqual(1_000)
    const quoted = spawnSync('bash', ['-c', `echo "${output}"`], { cwd: folder, encoding: 'utf8' })
    expect([quoted.stdout, quoted.stderr]).toEqual([`${output}\n`, ''])
    const bare = spawnSync('bash', ['-c', `echo ${output}`], { cwd: folder, encoding: 'utf8' })
    expect([bare.stdout, bare.stderr]).toEqual([`${output}\n`, ''])
    expect(existsSync(joinPath(folder, 'pwned'))).toBe(false)
  })

  test('of anything is short and of harmless characters', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: anyCharacter, maxLength: 3_000 }),
        fc.integer({ min: 10, max: 1_000 }),
        (text, most) => {
          const output = toOutput(everywhere(text), most)
          expect(output).toMatch(OUTPUT_ALPHABET)
          expect(output.length).toBeLessThanOrEqual(most)
          expect(output).not.toMatch(/::|##\[/)
        }
      ),
      { numRuns: 300 }
    )
  })
})
