// Entries that name the same repository, so that each repository is asked once.
import type { ParsedReference } from './reference.js'

/** An entry as the user gave it, and the name read from it. */
export interface NamedEntry {
  readonly given: string
  /** The name alone, where the entry holds more than that. */
  readonly text?: string
  readonly name: ParsedReference
}

/** All entries of one repository, or one entry that is no legal name. */
export interface Group {
  readonly given: readonly string[]
  /** Of the first entry, as its name. */
  readonly text: string
  /** Of the first entry: its tag and digest are not those of the others. */
  readonly name: ParsedReference
}

/**
 * Groups entries by registry and path. Groups stand in the order of their first entries, and every
 * entry is kept, repeated ones too. Illegal names are put together only when their texts are equal.
 */
export function groupByRepository(entries: readonly NamedEntry[]): readonly Group[] {
  const groups = new Map<string, Group & { readonly given: string[] }>()
  for (const { given, name, text = given } of entries) {
    const key = keyOf(text, name)
    const group = groups.get(key)
    if (group === undefined) groups.set(key, { given: [given], text, name })
    else group.given.push(given)
  }
  return [...groups.values()]
}

function keyOf(text: string, name: ParsedReference): string {
  switch (name.kind) {
    case 'reference':
      return `${name.reference.registry}/${name.reference.path}`
    case 'invalid':
      // White space stands in no legal name.
      return `invalid ${text}`
  }
}
