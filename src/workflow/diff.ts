// The difference of two texts in the unified format.

type Mark = ' ' | '-' | '+'

interface DiffLine {
  readonly mark: Mark
  readonly text: string
}

const CONTEXT = 3
/** Changed lines up to which the shortest difference is looked for; ours have a few dozen. */
const SHORTEST = 300
const NO_NEWLINE = '\\ No newline at end of file'

/**
 * The unified diff, with three lines of context and LF line ends whatever the texts use.
 *
 * @returns the empty string when nothing differs; never throws.
 * Source: GNU diffutils manual, "Detailed Description of Unified Format"; E. Myers, "An O(ND)
 * Difference Algorithm and Its Variations".
 */
export function unifiedDiff(path: string, before: string, after: string): string {
  const lines = compared(linesOf(before), linesOf(after))
  const hunks = hunksOf(lines).map(([from, to]) => hunkText(lines, from, to))
  return hunks.length === 0 ? '' : [`--- a/${path}`, `+++ b/${path}`, ...hunks, ''].join('\n')
}

/** Lines with their ends, so that a changed line end is a changed line. */
function linesOf(text: string): readonly string[] {
  const lines = text.split('\n')
  const last = lines.pop() ?? ''
  const ended = lines.map((line) => `${line}\n`)
  return last === '' ? ended : [...ended, last]
}

function compared(before: readonly string[], after: readonly string[]): readonly DiffLine[] {
  const shorter = Math.min(before.length, after.length)
  let head = 0
  while (head < shorter && before[head] === after[head]) head += 1
  let tail = 0
  while (tail < shorter - head && before.at(-1 - tail) === after.at(-1 - tail)) tail += 1
  const old = before.slice(head, before.length - tail)
  const young = after.slice(head, after.length - tail)
  return [
    ...marked(' ', before.slice(0, head)),
    ...(shortest(old, young) ?? [...marked('-', old), ...marked('+', young)]),
    ...marked(' ', before.slice(before.length - tail))
  ]
}

function marked(mark: Mark, lines: readonly string[]): readonly DiffLine[] {
  return lines.map((text) => ({ mark, text }))
}

type Reach = ReadonlyMap<number, number>

function shortest(old: readonly string[], young: readonly string[]): DiffLine[] | undefined {
  const trace: Reach[] = []
  const reach = new Map([[1, 0]])
  for (let edits = 0; edits <= Math.min(old.length + young.length, SHORTEST); edits += 1) {
    trace.push(new Map(reach))
    for (let k = -edits; k <= edits; k += 2) {
      let x = entered(reach, k, edits)
      while (x < old.length && x - k < young.length && old[x] === young[x - k]) x += 1
      reach.set(k, x)
      if (x >= old.length && x - k >= young.length) return traced(trace, old, young)
    }
  }
  return undefined
}

function inserts(reach: Reach, k: number, edits: number): boolean {
  return k === -edits || (k !== edits && (reach.get(k - 1) ?? 0) < (reach.get(k + 1) ?? 0))
}

function entered(reach: Reach, k: number, edits: number): number {
  return inserts(reach, k, edits) ? (reach.get(k + 1) ?? 0) : (reach.get(k - 1) ?? 0) + 1
}

function traced(trace: readonly Reach[], old: readonly string[], young: readonly string[]) {
  const lines: DiffLine[] = []
  let x = old.length
  let y = young.length
  for (let edits = trace.length - 1; edits >= 0; edits -= 1) {
    const reach = trace[edits] ?? new Map<number, number>()
    const k = x - y
    const start = edits === 0 ? 0 : entered(reach, k, edits)
    for (; x > start; x -= 1, y -= 1) lines.push({ mark: ' ', text: old[x - 1] ?? '' })
    if (edits === 0) break
    if (inserts(reach, k, edits)) {
      y -= 1
      lines.push({ mark: '+', text: young[y] ?? '' })
    } else {
      x -= 1
      lines.push({ mark: '-', text: old[x] ?? '' })
    }
  }
  return lines.reverse()
}

function hunksOf(lines: readonly DiffLine[]): readonly (readonly [number, number])[] {
  const hunks: [number, number][] = []
  for (const [at, line] of lines.entries()) {
    if (line.mark === ' ') continue
    const last = hunks.at(-1)
    const to = Math.min(at + CONTEXT + 1, lines.length)
    if (last !== undefined && at - CONTEXT <= last[1]) last[1] = to
    else hunks.push([Math.max(at - CONTEXT, 0), to])
  }
  return hunks
}

function hunkText(lines: readonly DiffLine[], from: number, to: number): string {
  const before = lines.slice(0, from)
  const shown = lines.slice(from, to)
  const range = (other: Mark, sign: string): string => {
    const count = shown.filter(({ mark }) => mark !== other).length
    const start = before.filter(({ mark }) => mark !== other).length + (count === 0 ? 0 : 1)
    return `${sign}${String(start)}${count === 1 ? '' : `,${String(count)}`}`
  }
  const body = shown.flatMap(({ mark, text }) => [
    `${mark}${text.replace(/\r?\n$/, '')}`,
    ...(text.endsWith('\n') ? [] : [NO_NEWLINE])
  ])
  return [`@@ ${range('+', '-')} ${range('-', '+')} @@`, ...body].join('\n')
}
