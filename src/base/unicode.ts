// Characters: texts cut between them, and texts without those of a class of Unicode's.

/** Printable ASCII, as nearly every text is; none of it is of a class that is taken out. */
const PLAIN = /^[ -~]*$/

/**
 * The text with everything replaced that a pattern fits.
 *
 * @param pattern - as source: where V8 parses a literal that names a class, it builds the class's tables, even when the
 *   literal is never used
 */
export function replaceClass(text: string, pattern: string, by: string): string {
  return PLAIN.test(text) ? text : text.replace(new RegExp(pattern, 'gu'), by)
}

// ECMA-48 control sequences, whole or cut off. The classes do not overlap, so matching is linear.
const CONTROL_SEQUENCE =
  /\u001b\][^\u0007\u001b]*\u0007?|(?:\u001b\[|\u009b)[0-?]*[ -/]*[@-~]?|\u001b[ -~]?/g
// Invisible characters, bidirectional overrides among them (CVE-2021-42574), and broken surrogates.
const INVISIBLE = String.raw`[\p{Cf}\p{Cs}\p{Co}\p{Cn}]`

/** The text without what nobody sees; a word may hide in others by it. */
export function visible(text: string): string {
  return replaceClass(text.replace(CONTROL_SEQUENCE, ''), INVISIBLE, '')
}

/** At most `most` UTF-16 units; a character that would be cut in two is left out whole. */
export function clip(text: string, most: number): string {
  if (text.length <= most) return text
  const isSplit = /[\ud800-\udbff]/.test(text.charAt(most - 1))
  return text.slice(0, isSplit ? most - 1 : most)
}
