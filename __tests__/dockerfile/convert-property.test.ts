import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { anyCharacter } from '../any-character.js'
import { from, images, read } from './images.js'

const piece = fc.constantFrom(
  ...['FROM ', 'from a', 'RUN ', 'COPY --from=', 'ARG ', 'ONBUILD ', ' AS ', '--mount=', 'from='],
  ...['<<', 'EOF', '\n', '\n', '\r\n', '\\\n', '`\n', '# escape=`\n', '# syntax=', '\\', '`', '#'],
  ...['$', '${', '}', ':-', ':+', ':?', '#*', '%', '/', 'A', 'b', '=', '"', "'", ',', ' ', '\t'],
  ...['[', ']', '0', '-', '*', '?', '\ufeff', '\u00a0', '\u0085', 'é', '😀', '\0']
)
const soup = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(''))
const anyText = fc.oneof(fc.string({ unit: anyCharacter, maxLength: 80 }), soup)

/** Files that are read to the end, so that there is something to compare. */
const instruction = fc.constantFrom(
  'FROM alpine AS a',
  'FROM a AS b',
  'FROM debian:$V',
  'COPY --from=busybox:1 /x /x',
  'RUN --mount=from=tools:1,target=/t \\\n  ls \\\n  -l',
  'RUN <<EOF\nFROM text\nEOF',
  'CMD ["x"]'
)
const file = fc
  .array(instruction, { maxLength: 8 })
  .map((instructions) => ['ARG V=12', 'FROM base:$V AS base', ...instructions])

test('any text gives images and at most one problem, and never throws', () => {
  fc.assert(
    fc.property(anyText, anyText, anyText, (text, name, value) => {
      const { problems } = read(text, {
        buildArgs: new Map([
          ['A', value],
          [name, value]
        ]),
        target: name.length % 2 === 0 ? undefined : name,
        buildContexts: new Map([[name, value]]),
        platforms: [value, 'linux/arm64']
      })
      expect(problems.length).toBeLessThanOrEqual(1)
    }),
    { numRuns: 400 }
  )
})

test('a comment between instructions changes nothing but the numbers of lines', () => {
  const comment = fc.constantFrom('# FROM x', '#', '  # y \\', '\t#escape=`', '# syntax=z')
  fc.assert(
    fc.property(file, fc.nat(), comment, (instructions, where, text) => {
      const at = 1 + (where % instructions.length)
      const before = read(instructions.join('\n'))
      const after = read(instructions.toSpliced(at, 0, text).join('\n'))
      const above = instructions.slice(0, at).join('\n').split('\n').length
      const shifted = before.images.map((image) => ({
        ...image,
        line: image.line > above ? image.line + 1 : image.line
      }))
      expect(after.images).toEqual(shifted)
    })
  )
})

test('a comment within a continued line changes nothing but the numbers of lines', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^ {0,3}# ?[ -~]{0,20}$/), (comment) => {
      const text = `FROM \\\n${comment}\n\n  alpine:3 \\\n${comment}\n AS x`
      expect(read(text)).toEqual(images(from(1, 'alpine:3')))
    })
  )
})

test('what is within a here-document changes nothing', () => {
  const line = anyText.filter((text) => !/(?:^|\n)END\r*(?:\n|$)/.test(text))
  fc.assert(
    fc.property(line, (text) => {
      const { images: found, problems } = read(`FROM a\nRUN <<END\n${text}\nEND\nFROM b`)
      expect(problems).toEqual([])
      expect(found.map(({ reference }) => reference)).toEqual(['b'])
    })
  )
})

test('a build argument comes out of a FROM line as it went in', () => {
  const reference = fc.stringMatching(
    /^[a-z]{1,8}(?:\/[a-z0-9]{1,8})?:[A-Za-z0-9_][A-Za-z0-9_.-]{0,8}$/
  )
  fc.assert(
    fc.property(reference, (text) => {
      const buildArgs = new Map([['X', text]])
      expect(read('ARG X\nFROM "${X:-y}"', { buildArgs })).toEqual(images(from(2, text)))
    })
  )
})
