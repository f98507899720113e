// Flags of buildx, an entry a line as docker/build-push-action takes them: `--cache-to`, `--build-arg`, `--build-context`.
import { parseReference, type Reference } from './reference.js'

export type CacheExport =
  | { readonly kind: 'registry'; readonly ref: string }
  /** A line of bare names (`user/a:cache,user/b:cache`) is a registry export of each. */
  | { readonly kind: 'registries'; readonly refs: readonly string[] }
  /** `gha`, `local`, `s3`, `inline` and whatever comes next; never a push. */
  | { readonly kind: 'other'; readonly type: string }
  | { readonly kind: 'invalid'; readonly why: 'no-type' | 'no-ref' | 'bad-csv' }

/**
 * Reads a cache export: comma-separated `key=value` attributes with CSV quoting, or names alone.
 *
 * Keys have no case; of a repeated key the last counts, as in buildx. The type is lowered
 * too, so that a wrong case is still recognized as a push. A ref stays as it is:
 * white space in it breaks the build.
 *
 * @param entry - one entry, without line ends
 * @returns never throws
 * @see docker/buildx, `util/buildflags/cache.go`; docs.docker.com, Cache storage backends
 */
export function parseCacheExport(entry: string): CacheExport {
  const fields = csvFields(entry)
  if (fields === undefined) return { kind: 'invalid', why: 'bad-csv' }
  const [only = ''] = fields
  // build-push-action takes the quotes of a whole line off (docker/actions-toolkit, `Util.getList`).
  if (fields.length === 1 && entry !== only && only.includes(',')) return parseCacheExport(only)
  if (!entry.includes('=')) return bareNames(fields)
  const attributes = new Map<string, string>()
  for (const field of fields) {
    const equals = field.indexOf('=')
    if (equals === -1) return { kind: 'invalid', why: 'bad-csv' }
    attributes.set(field.slice(0, equals).trim().toLowerCase(), field.slice(equals + 1))
  }
  const type = attributes.get('type')?.trim().toLowerCase() ?? ''
  if (type === '') return { kind: 'invalid', why: 'no-type' }
  if (type !== 'registry') return { kind: 'other', type }
  const ref = attributes.get('ref') ?? ''
  return ref === '' ? { kind: 'invalid', why: 'no-ref' } : { kind: 'registry', ref }
}

function bareNames(fields: readonly string[]): CacheExport {
  const [first, ...others] = fields
  if (first === undefined || fields.includes('')) return { kind: 'invalid', why: 'no-ref' }
  if (others.length === 0) return { kind: 'registry', ref: first }
  return { kind: 'registries', refs: [first, ...others] }
}

interface BuildArgs {
  readonly buildArgs: ReadonlyMap<string, string>
  /** Named without a value: buildx takes it from its environment, if it is there. */
  readonly environmentArgs: ReadonlySet<string>
  /** Lines that buildx refuses. */
  readonly invalid: readonly string[]
}

interface BuildContexts {
  /** By name as BuildKit compares them; of a repeated name the last counts. */
  readonly buildContexts: ReadonlyMap<string, string>
  /** Lines that buildx refuses. */
  readonly invalid: readonly string[]
}

/**
 * Reads `KEY=VALUE` lines; of a repeated key the last counts.
 *
 * @param lines - each one entry, which may be quoted as a CSV field
 * @returns never throws
 * @see docker/actions-toolkit, `src/util.ts`, `getList`; docker/buildx, `commands/build.go`
 */
export function parseBuildArgs(lines: readonly string[]): BuildArgs {
  const buildArgs = new Map<string, string>()
  const environmentArgs = new Set<string>()
  const invalid: string[] = []
  for (const line of entriesOf(lines)) {
    const { key, value } = keyAndValue(line)
    if (key === '') invalid.push(line)
    else if (value === undefined) environmentArgs.add(key)
    else buildArgs.set(key, value)
  }
  return { buildArgs, environmentArgs, invalid }
}

/**
 * Reads `name=context` lines.
 *
 * @param lines - each one entry, which may be quoted as a CSV field
 * @returns never throws
 * @see docker/buildx, `util/buildflags/context.go`
 */
export function parseBuildContexts(lines: readonly string[]): BuildContexts {
  const buildContexts = new Map<string, string>()
  const invalid: string[] = []
  for (const line of entriesOf(lines)) {
    const { key, value } = keyAndValue(line)
    const name = contextName(key)
    if (name === undefined || value === undefined) invalid.push(line)
    else buildContexts.set(name, value)
  }
  return { buildContexts, invalid }
}

/**
 * The name under which BuildKit looks for a build context: the short form of an image, without
 * the tag `latest`.
 *
 * @returns `undefined` for an invalid reference
 */
export function contextName(text: string): string | undefined {
  const parsed = parseReference(text)
  return parsed.kind === 'reference' ? shortName(parsed.reference) : undefined
}

function shortName(reference: Reference): string {
  const { registry, path, tag, digest } = reference
  const short = path.replace(/^library\/(?=[^/]+$)/, '')
  const name = registry === 'docker.io' ? short : `${registry}/${path}`
  const tagged = tag === undefined || (tag === 'latest' && digest === undefined) ? '' : `:${tag}`
  return `${name}${tagged}${digest === undefined ? '' : `@${digest}`}`
}

function entriesOf(lines: readonly string[]): readonly string[] {
  return lines
    .map((line) => (csvFields(line)?.join(',') ?? line).trim())
    .filter((line) => line !== '')
}

function keyAndValue(line: string): { readonly key: string; readonly value: string | undefined } {
  const equals = line.indexOf('=')
  return equals === -1
    ? { key: line, value: undefined }
    : { key: line.slice(0, equals), value: line.slice(equals + 1) }
}

/** One CSV record by RFC 4180; `undefined` when a quote is misplaced. */
export function csvFields(line: string): readonly string[] | undefined {
  const fields: string[] = []
  let at = 0
  for (;;) {
    const field = line.charAt(at) === '"' ? quotedField(line, at) : plainField(line, at)
    if (field === undefined) return undefined
    fields.push(field.text)
    if (field.end === line.length) return fields
    if (line.charAt(field.end) !== ',') return undefined
    at = field.end + 1
  }
}

interface Field {
  readonly text: string
  readonly end: number
}

function plainField(line: string, start: number): Field | undefined {
  const comma = line.indexOf(',', start)
  const end = comma === -1 ? line.length : comma
  const text = line.slice(start, end)
  return text.includes('"') ? undefined : { text, end }
}

function quotedField(line: string, start: number): Field | undefined {
  let text = ''
  let from = start + 1
  for (;;) {
    const quote = line.indexOf('"', from)
    if (quote === -1) return undefined
    text += line.slice(from, quote)
    if (line.charAt(quote + 1) !== '"') return { text, end: quote + 1 }
    text += '"'
    from = quote + 2
  }
}
