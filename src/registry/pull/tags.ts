// The tags of a repository: those that there are, where the one that is wanted is not.
import { field, parseBytes } from '../../base/json.js'

/** As many as are worth naming. */
const MOST = 10

/** The tags of an answer to `tags/list` (OCI distribution spec, "Listing Tags"). Never throws. */
export function readTags(body: Uint8Array): readonly string[] {
  const tags = field(parseBytes(body), 'tags')
  const entries: readonly unknown[] = Array.isArray(tags) ? tags : []
  return entries.filter(
    (tag): tag is string => typeof tag === 'string' && /^\w[\w.-]{0,127}$/.test(tag)
  )
}

/** Ten at most: those first that differ by a `v` or go on where the wanted one ends, then the last. */
export function tagsLike(wanted: string, tags: readonly string[]): readonly string[] {
  if (wanted.includes(':')) return []
  const core = (tag: string): string => tag.toLowerCase().replace(/^v(?=\d)/, '')
  const isNear = (tag: string): boolean =>
    core(tag).startsWith(core(wanted)) || core(wanted).startsWith(core(tag))
  const near = tags.filter(isNear)
  return [...new Set([...near, ...tags.toReversed()])].slice(0, MOST)
}
