// Commands that build and may push what they build: `docker buildx build` and its like.
import { isSet, optionValues, type Given } from './arguments.js'
import { push, unresolved, type Effect, type ToolCall } from './tool.js'
import { concat, known, knownStart, split, unknown, type PartialText } from '../values/partial.js'

/** Options of `docker buildx build` whose values could be taken for something else. */
export const BUILD_VALUES =
  'tag|t output|o cache-to cache-from file|f build-arg build-context platform label annotation ' +
  'attest secret ssh target builder metadata-file iidfile progress provenance sbom network ' +
  'add-host allow call cgroup-parent no-cache-filter shm-size ulimit policy resource'

const VAGUE = 'words of it that are not known may name or push more'

/**
 * What a build pushes: its tags with `--push` or an output that pushes, else the names in that
 * output; and the registry caches that it writes.
 *
 * @see docker/buildx, docs/reference/buildx_build.md; docs.docker.com, Image and registry exporters
 */
export function buildEffects({ args }: ToolCall): readonly Effect[] {
  const caches = cacheEffects(optionValues(args, 'cache-to'))
  const outputs = optionValues(args, 'output').map(({ value }) => readOutput(value))
  const flag = isSet(args, 'push')
  const pushing = outputs.filter(({ pushes }) => pushes !== false)
  const vague: readonly Effect[] = args.vague ? [unresolved(VAGUE)] : []
  if (flag === false && pushing.length === 0) return [...caches, ...vague]
  const sure = flag === true || pushing.some(({ pushes }) => pushes === true)
  const tags = optionValues(args, 'tag')
  if (tags.length > 0) {
    return [...tags.map((tag) => push(tag.value, sure && tag.sure)), ...caches, ...vague]
  }
  const named = pushing.flatMap(({ names }) => names.map((name) => push(name, sure)))
  const missing = named.length === 0 ? [unresolved('the build has no tag')] : []
  return [...named, ...missing, ...caches, ...vague]
}

interface Output {
  /** undefined: not known. */
  readonly pushes: boolean | undefined
  readonly names: readonly PartialText[]
}

/** One `--output`: `type=registry`, or `type=image` with `push=true`. */
function readOutput(text: PartialText): Output {
  const attributes = attributesOf(text)
  const type = attributes.get('type')
  const names = attributes.get('name')
  const flag = attributes.get('push')
  const kind = type === undefined ? (attributes.size === 0 ? undefined : '') : known(type)
  const given =
    flag === undefined ? false : known(flag) === undefined ? undefined : known(flag) === 'true'
  const pushes =
    kind === 'registry' ? true : kind === 'image' ? given : kind === undefined ? undefined : false
  const isPath =
    type === undefined && text.some((part) => typeof part === 'string') && flag === undefined
  return { pushes: isPath ? false : pushes, names: names === undefined ? [] : split(names, ',') }
}

/** `key=value` fields separated by commas; a field with commas stands in double quotes. */
function attributesOf(text: PartialText): ReadonlyMap<string, PartialText> {
  const attributes = new Map<string, PartialText>()
  for (const field of fieldsOf(text)) {
    const start = knownStart(field)
    const at = start.indexOf('=')
    if (at > 0)
      attributes.set(
        start.slice(0, at).trim().toLowerCase(),
        concat([start.slice(at + 1)], field.slice(1))
      )
  }
  return attributes
}

function fieldsOf(text: PartialText): readonly PartialText[] {
  const fields: PartialText[] = [[]]
  let quoted = false
  for (const part of text) {
    const pieces = typeof part === 'string' ? part.split(/([",])/) : [part]
    for (const piece of pieces) {
      if (piece === '"') quoted = !quoted
      else if (piece === ',' && !quoted) fields.push([])
      else fields[fields.length - 1] = concat(fields.at(-1) ?? [], [piece])
    }
  }
  return fields
}

function cacheEffects(entries: readonly Given[]): readonly Effect[] {
  return entries.flatMap(({ value, sure }): readonly Effect[] => {
    const attributes = attributesOf(value)
    const type = attributes.get('type')
    if (attributes.size === 0 && known(value) !== undefined) return [cache(value, sure)]
    if (type !== undefined && known(type) !== undefined && known(type) !== 'registry') return []
    return [
      cache(attributes.get('ref') ?? [unknown('a cache')], sure && known(type ?? []) === 'registry')
    ]
  })
}

function cache(reference: PartialText, sure: boolean): Effect {
  return { kind: 'cache', reference, sure }
}

/**
 * `docker buildx bake`: only `--set *.tags=` names what all of its targets push; everything else
 * stands in its files.
 *
 * @see docker/buildx, docs/reference/buildx_bake.md
 */
export function bakeEffects({ args }: ToolCall): readonly Effect[] {
  if (isSet(args, 'print') === true || optionValues(args, 'list').length > 0) return []
  const settings = optionValues(args, 'set').map(({ value }) => setting(value))
  const caches = cacheEffects(
    settings.filter(({ key }) => key === 'cache-to').map(({ value }) => ({ value, sure: true }))
  )
  const outputs = settings
    .filter(({ key }) => key === 'output')
    .map(({ value }) => readOutput(value))
  const flag = isSet(args, 'push')
  if (flag === false && outputs.every(({ pushes }) => pushes === false)) {
    const why = 'an output in the bake file may push'
    return outputs.length > 0 || isSet(args, 'load') === true
      ? caches
      : [...caches, unresolved(why)]
  }
  const tags = settings.filter(({ key }) => key === 'tags')
  const named = tags.map(({ value }) => push(value, flag === true))
  const all = tags.some(({ target }) => target === '*') && !args.vague
  return [...named, ...caches, ...(all ? [] : [unresolved('the bake file names what it pushes')])]
}

function setting(text: PartialText): { target: string; key: string; value: PartialText } {
  const start = knownStart(text)
  const [whole = '', target = '', key = ''] = /^([^=]*)\.([a-z-]+)\+?=/.exec(start) ?? []
  return { target, key, value: concat([start.slice(whole.length)], text.slice(1)) }
}

/** `docker buildx imagetools create`. @see docker/buildx, docs/reference/buildx_imagetools_create.md */
export function imagetoolsEffects({ args }: ToolCall): readonly Effect[] {
  if (isSet(args, 'dry-run') === true) return []
  const tags = optionValues(args, 'tag').map(({ value, sure }) => push(value, sure))
  const missing = tags.length === 0 && !args.vague ? [unresolved('it names nothing')] : []
  return [...tags, ...missing, ...(args.vague ? [unresolved(VAGUE)] : [])]
}
