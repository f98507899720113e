// Knows how a change of a workflow file is shown in the summary.
import type { WorkflowFix } from '../workflow/declaration.js'
import { toMarkdown } from '../text/escape.js'
import { code, say } from '../text/sentence.js'
import { replaceClass } from '../base/unicode.js'

const LONGEST_DIFF = 8_000
// Everything invisible but line feed and tab: a diff is copied, so it must be what it looks like.
const INVISIBLE = String.raw`[^\P{C}\n\t]|[\p{Zl}\p{Zp}]`

/** The change as a fenced diff, with what to mind when it is made; the caller's after that of the called workflow. */
export function diffBlock(amendment: WorkflowFix): string {
  const { caller } = amendment
  if (caller === undefined) return fileBlock(amendment)
  const both = say`The calling workflow has to grant as much: GitHub does not start a run whose called workflow asks for more than its caller has.`
  return [fileBlock(amendment), toMarkdown(both), diffBlock(caller)].join('\n\n')
}

function fileBlock({ path, diff, addsPermissions }: WorkflowFix): string {
  const mind = addsPermissions
    ? say`Change ${path} like this. The new block replaces the default permissions as a whole: keep ${code('contents: read')}, and add every other scope the job uses.`
    : say`Change ${path} like this, and keep the other scopes as they are.`
  return [toMarkdown(mind), ...fenced(diff)].join('\n\n')
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
