// Here-documents: announced by `<<NAME`, read from the next line on.
import { GivenUp } from './budget.js'
import { cursorOver, nested, type Cursor } from './cursor.js'
import { lineAt, partialSlice, sourceOf } from './source.js'
import type { Redirect } from './syntax.js'
import { readText } from './words.js'
import { mapped } from '../values/partial.js'

/** The redirection's target is the delimiter until the text itself has been read. */
export function announceHereDocument(cursor: Cursor, redirect: Redirect): void {
  let delimiter = ''
  let expands = true
  for (const part of redirect.target) {
    if (part.kind !== 'text') throw new GivenUp('a here-document whose end is not known')
    delimiter += part.text
    if (part.quoted) expands = false
  }
  cursor.announced.push({ redirect, delimiter, expands, stripTabs: redirect.operator === '<<-' })
}

/** Takes a line end, and the here-documents that were announced before it. */
export function takeNewline(cursor: Cursor): void {
  cursor.at += 1
  const announced = cursor.announced
  cursor.announced = []
  for (const { redirect, delimiter, expands, stripTabs } of announced) {
    const start = cursor.at
    const end = endOfText(cursor, delimiter, stripTabs)
    const slice = partialSlice(cursor.source, start, end)
    const text = stripTabs ? mapped(slice, (known) => known.replace(/^\t+/gm, '')) : slice
    if (expands) {
      const source = sourceOf(text, lineAt(cursor.source, start))
      redirect.target = nested(cursor, () => readText(cursorOver(source, cursor)))
    } else {
      redirect.target = text.map((part) =>
        typeof part === 'string'
          ? { kind: 'text', text: part, quoted: true }
          : { kind: 'unknown', value: part, quoted: true }
      )
    }
  }
}

/** Takes all lines with the delimiter's; without one the text goes on to the end, as in bash. */
function endOfText(cursor: Cursor, delimiter: string, stripTabs: boolean): number {
  const { text } = cursor.source
  while (cursor.at < text.length) {
    const start = cursor.at
    const newline = text.indexOf('\n', start)
    const end = newline === -1 ? text.length : newline
    cursor.at = newline === -1 ? end : end + 1
    const line = text.slice(start, end)
    if ((stripTabs ? line.replace(/^\t+/, '') : line) === delimiter) return start
  }
  return text.length
}
