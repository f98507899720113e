// The files behind GITHUB_OUTPUT, GITHUB_STATE and GITHUB_ENV.

/**
 * Reads `name=value` and `name<<DELIMITER` entries. Throws where the runner would fail the step.
 *
 * Source: GitHub docs "Workflow commands for GitHub Actions", "Multiline strings";
 * actions/runner, FileCommandManager.cs.
 */
export function readPairs(text: string): Readonly<Record<string, string>> {
  const pairs = new Map<string, string>()
  const lines = text.split(/\r?\n/)
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] ?? ''
    if (line === '') continue
    const equals = line.indexOf('=')
    const heredoc = line.indexOf('<<')
    if (equals >= 0 && (heredoc < 0 || equals < heredoc)) {
      pairs.set(line.slice(0, equals), line.slice(equals + 1))
      continue
    }
    if (heredoc <= 0) throw new Error(`Invalid format '${line}'`)
    const delimiter = line.slice(heredoc + 2)
    const end = lines.indexOf(delimiter, at + 1)
    if (end < 0) throw new Error(`Matching delimiter not found '${delimiter}'`)
    pairs.set(line.slice(0, heredoc), lines.slice(at + 1, end).join('\n'))
    at = end
  }
  return Object.fromEntries(pairs)
}
