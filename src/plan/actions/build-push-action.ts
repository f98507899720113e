// docker/build-push-action and the actions with its inputs; `outputs` and `cache-to` in buildx's syntax.
import { csvFields, parseCacheExport } from '../../image/build-flags.js'
import { NO_EFFECTS, type BuildEffect, type Effects, type WriteEffect } from '../effects.js'
import {
  Marks,
  concat,
  entries,
  isEmpty,
  known,
  trim,
  type PartialText
} from '../values/partial.js'
import {
  certain,
  eitherIs,
  linesIn,
  listIn,
  truthIn,
  writesOf,
  type ActionStep,
  type Entry
} from './action-step.js'
import { loginWith } from './login-action.js'

/**
 * What a build pushes: its `tags`, else the names in its `outputs`, when `push` is set or an
 * exporter pushes by itself.
 *
 * @see docker/buildx, `build/opt.go` (tags win over names) and `commands/build.go` (`--push`)
 */
export function readBuild(step: ActionStep): Effects {
  // `call: check` and the like build nothing.
  const call = known(step.input('call'))
  if (call !== undefined && call !== '' && call !== 'build') return NO_EFFECTS
  const isFirst = step.action === 'docker/build-push-action' && /^v?1(\.|$)/.test(step.version)
  if (isFirst) return readFirstVersion(step)
  const outputs = linesIn(step, 'outputs')
  return {
    ...NO_EFFECTS,
    pushes: pushesOf(step, listIn(step, 'tags'), exportersOf(step.flag('push', false), outputs)),
    caches: cachesOf(step, linesIn(step, 'cache-to')),
    builds: [buildOf(step)]
  }
}

function pushesOf(
  step: ActionStep,
  tags: readonly Entry[],
  exporters: readonly Exporter[]
): readonly WriteEffect[] {
  // Without any name buildx stops, and nothing is pushed.
  return exporters.flatMap(({ names, push }) =>
    tags.length > 0
      ? writesOf(step, 'tags', tags, push)
      : writesOf(step, 'outputs', names.map(certain), push)
  )
}

function buildOf(step: ActionStep): BuildEffect {
  const texts = (entries: readonly Entry[]) => entries.map(({ text }) => text)
  return {
    context: step.input('context'),
    dockerfile: step.input('file'),
    buildArgs: texts(linesIn(step, 'build-args')),
    buildContexts: texts(linesIn(step, 'build-contexts')),
    target: step.input('target'),
    platforms: texts(listIn(step, 'platforms')),
    isCertain: true,
    line: step.line
  }
}

/** Version 1 took a repository, pushed unless told not to, and logged in by itself. */
function readFirstVersion(step: ActionStep): Effects {
  const push = step.flag('push', true)
  const [registry, repository] = [step.input('registry'), step.input('repository')]
  const reference = isEmpty(registry) ? repository : concat(registry, ['/'], repository)
  const login = { ...loginWith(step, 'registry'), isCertain: push === true }
  return {
    ...NO_EFFECTS,
    logins: isEmpty(step.input('password')) ? [] : [login],
    pushes: writesOf(step, 'repository', [certain(reference)], push)
  }
}

/** An exporter, and whether it pushes. */
export function exportersOf(
  push: boolean | undefined,
  outputs: readonly Entry[]
): readonly Exporter[] {
  const exporters = outputs.flatMap(({ text, isCertain }) => {
    const exporter = exporterIn(text)
    if (exporter === undefined) return []
    const own = isCertain || exporter.push === false ? exporter.push : undefined
    return [{ ...exporter, push: eitherIs(push, own) }]
  })
  return exporters.length > 0 ? exporters : [{ names: [], push }]
}

/** One exporter that may send images to a registry. */
export interface Exporter {
  readonly names: readonly PartialText[]
  /** Does it push by itself? */
  readonly push: boolean | undefined
}

/**
 * Reads one entry of `outputs`, or one `--output`.
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

/** Caches that are written to a registry, of `cache-to` entries in buildx's syntax. */
export function cachesOf(step: ActionStep, entries: readonly Entry[]): readonly WriteEffect[] {
  const caches = entries.flatMap(({ text, isCertain }) => cachesIn(text, isCertain))
  return writesOf(step, 'cache-to', caches, true)
}

/** The caches that one entry writes to a registry. */
export function cachesIn(entry: PartialText, isCertain: boolean): readonly Entry[] {
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
