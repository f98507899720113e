// `outputs` of a build and `cache-to`, in buildx's syntax, with parts that may be unknown.
import { csvFields, parseCacheExport } from '../../image/cache-export.js'
import { Marks, entries, isEmpty, known, trim, type PartialText } from '../values/partial.js'
import { truthIn, type Entry } from './action-step.js'

/** One exporter that may send images to a registry. */
export interface Exporter {
  readonly names: readonly PartialText[]
  /** Does it push by itself? */
  readonly push: boolean | undefined
}

/**
 * Reads one entry of `outputs`.
 *
 * @returns undefined for exporters that never push (`local`, `tar`, `oci`, `docker` …)
 * @see docker/buildx, `util/buildflags/export.go`: `registry` is `image` with `push=true`
 */
export function exporterIn(entry: PartialText): Exporter | undefined {
  const marks = new Marks()
  const marked = marks.mark(entry)
  const fields = marked === undefined ? undefined : fieldsIn(marked)
  // The whole entry is unknown: it may be anything.
  if (fields === undefined || fields.some((field) => !field.includes('=')))
    return known(entry) === undefined ? { names: [], push: undefined } : undefined
  const attributes = new Map<string, PartialText>()
  for (const field of fields) {
    const equals = field.indexOf('=')
    attributes.set(
      field.slice(0, equals).trim().toLowerCase(),
      marks.unmark(field.slice(equals + 1))
    )
  }
  const type = known(trim(attributes.get('type') ?? []))?.toLowerCase()
  if (type !== undefined && type !== 'image' && type !== 'registry') return undefined
  const isGiven = attributes.has('push')
  const push = truthIn(trim(attributes.get('push') ?? []), false)
  return {
    names: entries(attributes.get('name') ?? []),
    push: type === undefined ? undefined : type === 'registry' && !isGiven ? true : push
  }
}

/** The quotes of a whole line are taken off by the action (docker/actions-toolkit, `getList`). */
function fieldsIn(line: string): readonly string[] | undefined {
  const fields = csvFields(line)
  const [only = ''] = fields ?? []
  return fields?.length === 1 && only !== line && only.includes(',') ? csvFields(only) : fields
}

/** Where caches are written to, of `cache-to` entries. */
export function registryCaches(lines: readonly Entry[]): readonly Entry[] {
  return lines.flatMap(({ text, isCertain }) => cachesIn(text, isCertain))
}

function cachesIn(entry: PartialText, isCertain: boolean): readonly Entry[] {
  if (isEmpty(entry)) return []
  const marks = new Marks()
  const marked = marks.mark(entry)
  const parsed = marked === undefined ? undefined : parseCacheExport(marked)
  if (parsed?.kind === 'registry') return [{ text: marks.unmark(parsed.ref), isCertain }]
  if (parsed?.kind !== 'registries') return []
  // A single unknown word is any entry, of whatever type.
  return known(entry) === undefined
    ? []
    : parsed.refs.map((ref) => ({ text: marks.unmark(ref), isCertain }))
}
