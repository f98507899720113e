// `jq` over the JSON of docker/metadata-action: the few operations that make options of its tags.
import { compileJq, NotFollowed } from './jq-filter.js'
import { knownFields, type Field } from './value.js'
import { concat, unknown, type PartialText, type Unknown } from '../values/partial.js'

/** Characters for private use stand for unknown parts of the JSON while it is taken apart. */
const FIRST_MARK = 0xe000
const MOST_MARKS = 0x1000
const MARKS = /[\ue000-\uefff]/

/** What jq prints for this input; one unknown part where the filter or the input is not followed. */
export function runJq(input: PartialText, args: readonly Field[]): PartialText {
  const lost: PartialText = [unknown('$(jq …)')]
  const words = readWords(args)
  const marked = markUnknowns(input)
  if (words === undefined || marked === undefined) return lost
  try {
    const results = compileJq(words.filter, words.variables)(JSON.parse(marked.text))
    const lines = results.map((value) =>
      typeof value === 'string' && words.raw ? value : JSON.stringify(value)
    )
    const text = words.joins ? lines.join('') : lines.map((line) => `${line}\n`).join('')
    return unmark(text, marked.unknowns)
  } catch (error) {
    if (error instanceof NotFollowed || error instanceof SyntaxError) return lost
    throw error
  }
}

interface Words {
  readonly filter: string
  readonly raw: boolean
  readonly joins: boolean
  readonly variables: ReadonlyMap<string, string>
}

function readWords(args: readonly Field[]): Words | undefined {
  const texts = knownFields(args)
  if (texts === undefined) return undefined
  const variables = new Map<string, string>()
  const filters: string[] = []
  let letters = ''
  for (let at = 0; at < texts.length; at += 1) {
    const text = texts[at] ?? ''
    if (text === '--arg') {
      variables.set(texts[at + 1] ?? '', texts[at + 2] ?? '')
      at += 2
    } else if (text === '--raw-output') letters += 'r'
    else if (text === '--compact-output') letters += 'c'
    else if (/^-[a-zA-Z]+$/.test(text)) letters += text.slice(1)
    else if (text.startsWith('--')) return undefined
    else filters.push(text)
  }
  const [filter, ...files] = filters
  if (filter === undefined || files.length > 0 || /[^rcjMe]/.test(letters)) return undefined
  return { filter, variables, raw: /[rj]/.test(letters), joins: letters.includes('j') }
}

function markUnknowns(
  input: PartialText
): { text: string; unknowns: readonly Unknown[] } | undefined {
  const unknowns: Unknown[] = []
  let text = ''
  for (const part of input) {
    if (typeof part !== 'string') {
      text += String.fromCharCode(FIRST_MARK + unknowns.length)
      unknowns.push(part)
    } else if (MARKS.test(part)) return undefined
    else text += part
  }
  return unknowns.length < MOST_MARKS ? { text, unknowns } : undefined
}

function unmark(text: string, unknowns: readonly Unknown[]): PartialText {
  return concat(
    text.split(/([\ue000-\uefff])/).flatMap((piece): (string | Unknown)[] => {
      if (!MARKS.test(piece)) return [piece]
      const value = unknowns[piece.charCodeAt(0) - FIRST_MARK]
      return value === undefined ? [] : [value]
    })
  )
}
