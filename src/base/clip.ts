// Text of bounded length, cut between characters.

/** At most `most` UTF-16 units; a character that would be cut in two is left out whole. */
export function clip(text: string, most: number): string {
  if (text.length <= most) return text
  const isSplit = /[\ud800-\udbff]/.test(text.charAt(most - 1))
  return text.slice(0, isSplit ? most - 1 : most)
}
