// What stands between the words of a script and means nothing.
import { match, peek, type Cursor } from './cursor.js'
import { takeNewline } from './here-document.js'

/** Blanks, continued lines and comments. */
export function skipBlanks(cursor: Cursor): void {
  for (;;) {
    const found = match(cursor, /(?:[ \t]|\\\n)+/y)
    if (found !== undefined) cursor.at += found[0].length
    const comment = match(cursor, /#[^\n]*/y)
    if (comment !== undefined) cursor.at += comment[0].length
    if (found === undefined || comment !== undefined) return
  }
}

/** Also lines: after an operator, a command may start on the next one. */
export function skipLines(cursor: Cursor): void {
  for (;;) {
    skipBlanks(cursor)
    if (peek(cursor) !== '\n') return
    takeNewline(cursor)
  }
}
