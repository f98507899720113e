// Applies a unified diff strictly, as `patch` does: every number, every line of context has to fit.

/** The text after the change, with LF line ends. Throws on a diff that does not fit. */
export function patched(text: string, diff: string): string {
  const old = text.replaceAll('\r\n', '\n').split('\n')
  const [from, to, ...lines] = diff.split('\n')
  if (!from?.startsWith('--- a/') || to !== from.replace('--- a/', '+++ b/'))
    throw new Error(`header: ${String(from)}`)
  const result: string[] = []
  let at = 0
  let left = { old: 0, young: 0 }
  for (const line of lines.slice(0, -1)) {
    const hunk = /^@@ -(\d+)(?:,(\d+))? \+(\d+)(?:,(\d+))? @@$/.exec(line)
    if (hunk) {
      if (left.old !== 0 || left.young !== 0) throw new Error(`short hunk before ${line}`)
      const start = Number(hunk[1]) - (hunk[2] === '0' ? 0 : 1)
      result.push(...old.slice(at, start))
      at = start
      if (result.length !== Number(hunk[3]) - (hunk[4] === '0' ? 0 : 1)) throw new Error(line)
      left = { old: Number(hunk[2] ?? 1), young: Number(hunk[4] ?? 1) }
    } else if (!line.startsWith('\\')) {
      const [mark, rest] = [line[0], line.slice(1)]
      if (mark !== '+' && old[at] !== rest) throw new Error(`${String(old[at])} is not ${rest}`)
      if (mark !== '+') [at, left.old] = [at + 1, left.old - 1]
      if (mark !== '-') left.young -= 1
      if (mark !== '-') result.push(rest)
    }
  }
  if (left.old !== 0 || left.young !== 0) throw new Error('short hunk at the end')
  return [...result, ...old.slice(at)].join('\n')
}
