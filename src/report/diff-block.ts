// Knows how a change of a workflow file is shown in the summary.
import type { WorkflowFix } from '../workflow/declaration.js'
import { toMarkdown } from '../text/escape.js'
import { code, say, type Sentence } from '../text/sentence.js'
import { replaceClass } from '../base/unicode.js'

const LONGEST_DIFF = 8_000
// Everything invisible but line feed and tab: a diff is copied, so it must be what it looks like.
const INVISIBLE = String.raw`[^\P{C}\n\t]|[\p{Zl}\p{Zp}]`

/**
 * The change as a fenced diff, with what to mind when it is made; the caller's after that of the called workflow.
 *
 * @param label - what stands in front, in markdown
 * @param words - the same in words, where the diff is too long to be read
 * @param place - the link to what is changed
 */
export function diffBlock(
  label: string,
  fix: WorkflowFix,
  words: Sentence,
  place?: Sentence
): readonly string[] {
  const { path, diff, addsPermissions, caller } = fix
  // Its file is named in front of it.
  const block = fenced(diff.replace(/^(?:---|\+\+\+) .*\n/gm, ''))
  if (block.length === 0) return [`${label} ${toMarkdown(words)}`]
  const mind = addsPermissions
    ? say` (a block replaces the defaults: add every other scope that the job uses)`
    : say``
  return [
    `${label} ${toMarkdown(say`in ${place ?? [code(path)]}${mind}`)}`,
    ...block,
    ...(caller === undefined
      ? []
      : diffBlock(
          '**And**',
          caller,
          say`grant ${code('packages: write')} in ${code(caller.path)} as well, or the run does not start`
        ))
  ]
}

/** A diff as a block of its own; nothing where it is too long to be read. */
export function fenced(diff: string): readonly string[] {
  const text = replaceClass(diff.replaceAll('\r', ''), INVISIBLE, '\ufffd').trimEnd()
  if (text.length > LONGEST_DIFF) return []
  const fence = fenceFor(text)
  return [`${fence}diff\n${text}\n${fence}`]
}

/** A fence longer than every run of backquotes inside (CommonMark 4.5). */
function fenceFor(text: string): string {
  const runs = text.match(/`+/g) ?? []
  return '`'.repeat(runs.reduce((longest, run) => Math.max(longest, run.length + 1), 3))
}
