import {
  UNSET,
  type Expansion,
  type Scope,
  expandWord,
  shellWords
} from '../../src/dockerfile/shell-lex.js'
import { newBudget } from '../../src/dockerfile/shell-pattern.js'
import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { anyCharacter } from '../any-character.js'

const VALUES = new Map([
  ['V', '1.27.3'],
  ['EMPTY', ''],
  ['PATH_', 'a/b/c'],
  ['STAR', 'a*b*c'],
  ['_x9', 'under'],
  ['É', 'accent']
])

function scope(): Scope {
  const lookup: Scope['lookup'] = (name) => {
    const text = VALUES.get(name)
    if (name === 'LATER') return { text: undefined, missing: [], unknown: true }
    return text === undefined ? UNSET : { text, missing: [], unknown: false }
  }
  return { lookup, budget: newBudget() }
}

const text = (result: string, ...missing: readonly string[]): Expansion => ({
  kind: 'text',
  text: result,
  missing,
  unknown: missing.includes('LATER')
})
const refused: Expansion = { kind: 'refused' }

describe('a word expands', () => {
  test.each<readonly [string, Expansion]>([
    ['$V', text('1.27.3')],
    ['x-$V-y', text('x-1.27.3-y')],
    ['$V1', text('', 'V1')],
    ['${V}1', text('1.27.31')],
    ['$_x9.$É', text('under.accent')],
    ['$', text('$')],
    ['a$ b', text('a$ b')],
    ['$1$?x', text('x')],
    ['${V:-d}${EMPTY:-d}${EMPTY-d}${NO-d}', text('1.27.3dd')],
    ['${V:+a}${EMPTY:+a}${EMPTY+b}${NO+c}', text('ab')],
    ['${NO}', text('', 'NO')],
    ['$NO${NO}$OTHER', text('', 'NO', 'OTHER')],
    ['${NO:-$OTHER}', text('', 'OTHER')],
    ['${V:-$OTHER}', text('1.27.3')],
    ['${NO:+$OTHER}', text('')],
    ['${V:?why}${EMPTY?why}', text('1.27.3')],
    ['${EMPTY:?why}${NO?why}', text('', 'EMPTY', 'NO')],
    ['${LATER:-d}', text('', 'LATER')],
    ['${LATER:+a}', text('', 'LATER')],
    ['${NO:-${LATER:-d}}', text('', 'LATER')],
    ['${V#1.}', text('27.3')],
    ['${V#*.}', text('27.3')],
    ['${V##*.}', text('3')],
    ['${V%.*}', text('1.27')],
    ['${V%%.*}', text('1')],
    ['${V%?}', text('1.27.')],
    ['${V#x}${V%x}', text('1.27.31.27.3')],
    ['${V/./_}', text('1_27.3')],
    ['${V//./_}', text('1_27_3')],
    ['${V/2*/x}', text('1.x')],
    ['${V//?/x}', text('xxxxxx')],
    ['${EMPTY//*/x}', text('x')],
    ['${V//*/x}', text('x')],
    ['${PATH_//\\//-}', text('a-b-c')],
    ['${STAR//\\*/+}', text('a+b+c')],
    ['${STAR#a\\*}', text('b*c')],
    ['${STAR%\\**}', text('a*b')],
    ['${V%[}', text('1.27.3')],
    ['"$V" \'$V\'', text('1.27.3 $V')],
    ['"a\\"b\\$V\\x"', text('a"b$V\\x')],
    ['a\\$V\\ b\\', text('a$V b')],
    ['"${V:-"x"}"', text('1.27.3')],
    ['<<EOF', text('<<EOF')],
    ['${', refused],
    ['${}', refused],
    ['${:x}', refused],
    ['${V', refused],
    ['${V:x}', refused],
    ['${V:#x}', refused],
    ['${V^^}', refused],
    ['${V/a}', refused],
    ['${V/\\a/b}', refused],
    ['${V#\\a}', refused],
    ['"$V', refused],
    ["'", refused]
  ])('%j', (word, expected) => {
    expect(expandWord(word, scope(), '\\')).toEqual(expected)
  })

  test('with a backtick as escape', () => {
    expect(expandWord('C:\\`$V', scope(), '`')).toEqual(text('C:\\$V'))
  })
})

describe('words for here-documents', () => {
  test.each<readonly [string, readonly string[] | undefined]>([
    ['cat <<EOF <<-"E F" x', ['cat', '<<EOF', '<<-"E F"', 'x']],
    ['cat << EOF 3<<\tX', ['cat', '<< EOF', '3<<\tX']],
    ['a\\ b $V ${V:-c d}', ['a\\ b', '$V', '${V:-c', 'd}']],
    ["it's <<EOF", undefined]
  ])('%j', (line, expected) => {
    expect(shellWords(line, true)).toEqual(expected)
  })
})

test('words of any text are read without throwing', () => {
  const piece = fc.constantFrom(
    '$',
    '{',
    '}',
    'V',
    ':',
    '-',
    '#',
    '%',
    '/',
    '*',
    '\\',
    '"',
    "'",
    '<'
  )
  const word = fc.oneof(
    fc.string({ unit: anyCharacter }),
    fc.array(piece).map((all) => all.join(''))
  )
  fc.assert(
    fc.property(word, (any) => {
      expect(['text', 'refused']).toContain(expandWord(any, scope(), '\\').kind)
      shellWords(any, true)
    })
  )
})

test('a text in single quotes comes out as it is', () => {
  fc.assert(
    fc.property(
      fc.string().filter((any) => !any.includes("'")),
      (any) => {
        expect(expandWord(`'${any}'`, scope(), '\\')).toEqual(text(any))
      }
    )
  )
})
