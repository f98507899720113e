// Unicode's classes of characters, and texts without characters of a class.

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
