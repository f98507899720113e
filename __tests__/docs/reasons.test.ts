// docs/reasons.md and docs/how-it-knows.md, held to the code that they describe.
import { describe, expect, test } from '@jest/globals'
import { PERMISSION_RULES } from '../../src/permissions/rules.js'
import { GITHUB_REFUSALS, OTHER_REFUSALS } from '../../src/registry/refusals.js'
import { CODES, type ReasonCode } from '../../src/reasons/codes.js'
import { ownFiles, textOf } from '../repository/files.js'
import { certaintiesOf } from './certainties.js'
import { documentAt } from './markdown.js'
import { PHRASES } from './phrases.js'

const { text, spans } = documentAt('docs/reasons.md')
const NAMES = Object.keys(CODES)
const SECTIONS = text.split(/^## /m)
/** The tables in front of the codes. */
const INTRODUCTION = text.split('\n## accepted\n')[0] ?? ''
const PARTS = ['Symptom', 'Cause', 'Fix', 'How the action tells', 'How sure']

function sectionOf(code: string): string {
  return SECTIONS.find((section) => section.startsWith(`${code}\n`)) ?? ''
}

/** The text of a part of a section: up to the next part. */
function partOf(code: string, label: string): string {
  const [, rest = ''] = sectionOf(code).split(`**${label}.**`)
  return rest.split(/^\*\*[A-Z][\w ]+\.\*\*/m)[0]?.trim() ?? ''
}

const CERTAINTIES = certaintiesOf()

describe('a section of docs/reasons.md', () => {
  test.each(NAMES)('has all parts in their order, each with something to say: %s', (code) => {
    const labels = [...sectionOf(code).matchAll(/^\*\*([A-Z][\w ]+)\.\*\*/gm)]
    expect(labels.map(([, label]) => label)).toEqual(PARTS)
    expect(PARTS.filter((label) => partOf(code, label).length < 5)).toEqual([])
  })

  test.each(NAMES.filter((code) => code !== 'not-pushing' && code !== 'permission-granted'))(
    'says who can fix it, or that there is nothing to do: %s',
    (code) => {
      const actors =
        /\b(?:workflow author|repository admin|package admin|organization owner|publisher of the image|owner of the token|registry admin|runner admin)\b/i
      expect(partOf(code, 'Fix')).toMatch(
        CODES[codeOf(code)].verdict === 'allowed' ? /^Nothing to do\./ : actors
      )
    }
  )

  test.each(NAMES)('names the verdict and the class that the code gives: %s', (code) => {
    const line = /^Verdict: .+$/m.exec(sectionOf(code))?.[0] ?? ''
    const { verdict, class: usual } = CODES[codeOf(code)]
    expect(line).toMatch(new RegExp(`^Verdict: ${verdict}\\b`))
    const named = usual === undefined ? /^Verdict: \w+\.$/ : new RegExp(usual.replace('-', ' '))
    expect(line).toMatch(named)
  })

  test.each(NAMES)('is as sure as the rules are: %s', (code) => {
    const told = CERTAINTIES.get(codeOf(code))
    const others = [...(told?.others ?? [])]
    const sure = partOf(code, 'How sure')
    expect(others.filter((other) => !sure.includes(`[${other}](#${other})`))).toEqual([])
    expect([/\blikely\b/i.test(sure), /\bcertain\b/i.test(sure)]).toEqual([
      told?.likely ?? false,
      true
    ])
  })

  test.each(NAMES)('names no other cause that the rules never name: %s', (code) => {
    const others = CERTAINTIES.get(codeOf(code))?.others ?? new Set()
    const [, listed = ''] = partOf(code, 'How sure').split(/the\s+same\s+answer\s+can\s+mean/)
    const named = [...listed.matchAll(/\]\(#([\w-]+)\)/g)].map(([, other = '']) => other)
    expect(named.filter((other) => !others.has(codeOf(other)))).toEqual([])
  })

  test('is held to all reasons that rules lead to', () => {
    const never = NAMES.filter((code) => !CERTAINTIES.has(codeOf(code)))
    expect(never).toEqual([
      'accepted',
      'not-pushing',
      'registry-retired',
      'lookalike-host',
      'token-host',
      'too-visible',
      'rate-limited',
      'untrusted-realm',
      'unresolved-images',
      'untested-login',
      'invalid-input'
    ])
  })
})

describe('the table of messages', () => {
  const rows = INTRODUCTION.split('\n')
    .filter((line) => line.startsWith('| `'))
    .map((line) => line.split(' | '))

  test('leads to every code that has a message of its own', () => {
    const silent = [
      'permission-granted',
      'not-pushing',
      'too-visible',
      'refused',
      'untrusted-realm',
      'permission-unknown',
      'unresolved-images',
      'untested-login',
      'invalid-input'
    ]
    expect(NAMES.filter((code) => !INTRODUCTION.includes(`](#${code})`)).sort()).toEqual(
      silent.sort()
    )
  })

  test('has only rows whose words stand in a section that they lead to', () => {
    const lost = rows.flatMap(([seen = '', means = '']) => {
      const codes = [...means.matchAll(/\]\(#([\w-]+)\)/g)].map(([, code = '']) => code)
      const words = [...seen.matchAll(/`([^`]+)`/g)].map(([, span = '']) => span)
      return words.filter(
        (word) =>
          codes.length > 0 &&
          !codes.some((code) => plain(partOf(code, 'Symptom')).includes(plain(word)))
      )
    })
    expect(lost).toEqual([])
  })
})

describe('the wordings that the code knows', () => {
  // Prefixes of tools stand before the registry's words.
  const said = spans.flatMap((span) =>
    span.split(': ').map((_, at, all) => all.slice(at).join(': '))
  )

  test.each([...GITHUB_REFUSALS, ...OTHER_REFUSALS].map(({ message }) => [message]))(
    'can be found in docs/reasons.md: %s',
    (message) => {
      expect(said.some((words) => message.test(words))).toBe(true)
    }
  )
})

describe('what this step prints itself', () => {
  test('is quoted as it is', () => {
    const quoted = [...text.matchAll(/"(ghcr-preflight [^"]+)"/g)].map(([, title = '']) => title)
    const sources = ownFiles('src/report').map(textOf)
    expect(quoted.length).toBeGreaterThan(1)
    expect(quoted.filter((title) => !sources.some((source) => source.includes(title)))).toEqual([])
  })
})

describe('what clients print', () => {
  test.each(PHRASES)('is found where it belongs: %s', (phrase, ...codes) => {
    const lost = codes.filter((code) => !plain(partOf(code, 'Symptom')).includes(plain(phrase)))
    expect(lost).toEqual([])
  })
})

describe('docs/how-it-knows.md', () => {
  test('names every rule for the permission of the token, in the order they are tried', () => {
    const { text: knows } = documentAt('docs/how-it-knows.md')
    const rules = [...knows.matchAll(/^\| ([a-z]+(?:-[a-z]+)+) +\|/gm)].map(([, rule]) => rule)
    expect(rules).toEqual(PERMISSION_RULES.map(({ rule }) => rule))
  })
})

function codeOf(code: string): ReasonCode {
  const found = NAMES.find((one): one is ReasonCode => one === code)
  if (found === undefined) throw new Error(`no code ${code}`)
  return found
}

/** Words as they compare: what a tool leaves open (…), quotes and line breaks are all the same. */
function plain(words: string): string {
  return words.replaceAll(/[`…]/g, ' ').replaceAll(/\s+/g, ' ').trim()
}
