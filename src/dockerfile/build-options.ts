// Build arguments and build contexts as docker/build-push-action takes them: one per line.
import { csvFields } from '../image/cache-export.js'
import { parseReference, type Reference } from '../image/reference.js'

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
 * @returns `undefined` for text that is no reference
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
