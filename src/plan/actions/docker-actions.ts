// Docker's own actions: login-action, build-push-action and bake-action; `outputs` and `cache-to` in buildx's syntax.
import {
  LOGIN_FIRST,
  NO_EFFECTS,
  type Effects,
  type LoginEffect,
  type BuildEffect,
  type WriteEffect,
  type UnclearEffect
} from '../effects.js'
import {
  isEmpty,
  lines,
  mapped,
  split,
  textOf,
  trim,
  type PartialText,
  Marks,
  concat,
  entries,
  known,
  display,
  knownStart
} from '../values/partial.js'
import {
  type ActionStep,
  certain,
  eitherIs,
  linesIn,
  listIn,
  truthIn,
  writesOf,
  type Entry
} from './action-step.js'
import { csvFields, parseCacheExport } from '../../image/build-flags.js'

/** docker/login-action; `registry-auth` logs in to several. */
export function readLogin(step: ActionStep): Effects {
  if (step.isGiven('registry-auth'))
    return { ...NO_EFFECTS, logins: severalLogins(step, lines(step.input('registry-auth'))) }
  const scope = step.input('scope')
  return { ...NO_EFFECTS, logins: [{ ...loginWith(step, 'registry'), scope }] }
}

/** Actions with the inputs `username` and `password`, and a registry under some name. */
export function loginWith(step: ActionStep, registryInput: string): LoginEffect {
  return loginOf(step, {
    registry: step.input(registryInput),
    username: step.input('username'),
    password: step.input('password')
  })
}

type Login = Pick<LoginEffect, 'registry' | 'username' | 'password'>

/** At the line of the step: what has to be changed is the user name, the password, or whether it logs in. */
export function loginOf(step: ActionStep, { registry, username, password }: Login): LoginEffect {
  return {
    tool: step.action,
    registry: isEmpty(registry) ? textOf('docker.io') : registry,
    username,
    password,
    isCertain: true,
    line: step.line,
    order: LOGIN_FIRST
  }
}

/** A list in YAML of mappings; its few forms are read line by line. */
function severalLogins(step: ActionStep, all: readonly PartialText[]): readonly LoginEffect[] {
  const found: Record<'registry' | 'username' | 'password' | 'scope', PartialText>[] = []
  for (const line of all) {
    const [head, ...rest] = split(line, /:(?=\s|$)/)
    const word = typeof head?.[0] === 'string' ? head[0] : ''
    if (word.startsWith('-')) found.push({ registry: [], username: [], password: [], scope: [] })
    const key = word.replace(/^-\s*/, '').replaceAll(/["'\s]/g, '')
    const current = found.at(-1)
    if (current !== undefined && isKeyOf(current, key)) current[key] = unquoted(rest[0] ?? [])
  }
  return found.map((login) => ({ ...loginOf(step, login), scope: login.scope }))
}

function isKeyOf<T extends object>(all: T, key: PropertyKey): key is keyof T {
  return Object.hasOwn(all, key)
}

function unquoted(text: PartialText): PartialText {
  return mapped(trim(text), (part) => part.replaceAll(/^["']|["']$/g, ''))
}

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
function exportersOf(push: boolean | undefined, outputs: readonly Entry[]): readonly Exporter[] {
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
function cachesOf(step: ActionStep, entries: readonly Entry[]): readonly WriteEffect[] {
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

/** One line of `set`: `target.key=value`. */
interface Override {
  readonly target: string
  readonly key: string
  readonly value: Entry
}

/**
 * What a bake pushes. Names come from `set` and from the bake file of docker/metadata-action; those
 * of any other bake file are not known.
 *
 * @see docker/buildx, `bake/bake.go`: an override for `*` is one for every target
 */
export function readBake(step: ActionStep): Effects {
  const lines = linesIn(step, 'set')
  const overrides = lines.flatMap(({ text, isCertain }) => overrideIn(text, isCertain))
  const exporters = exportersOf(step.flag('push', false), valuesOf(overrides, 'output'))
  const caches = cachesOf(step, valuesOf(overrides, 'cache-to'))
  const isUnread = overrides.length < lines.length
  const pushing = exporters.filter(({ push }) => push !== false)
  if (pushing.length === 0)
    return { ...NO_EFFECTS, caches, unclear: isUnread || filesPush(step) ? [unclear(step)] : [] }
  const names = namesOf(step, overrides, pushing)
  const isPushed = pushing.some(({ push }) => push === true)
  return {
    ...NO_EFFECTS,
    caches,
    pushes:
      names === undefined ? [] : writesOf(step, names.input, names.all, isPushed || undefined),
    unclear: names === undefined || isUnread ? [unclear(step)] : []
  }
}

function unclear(step: ActionStep): UnclearEffect {
  const files = listIn(step, 'files').map(({ text }) => display(text))
  return { line: step.line, text: files.join(', ') || 'docker-bake.hcl', why: 'file' }
}

function overrideIn(line: PartialText, isCertain: boolean): readonly Override[] {
  const start = knownStart(line)
  const equals = start.indexOf('=')
  if (equals === -1) return []
  const left = start.slice(0, equals).trim().replace(/\+$/, '')
  const dot = left.lastIndexOf('.')
  if (dot === -1) return []
  const value = trim(concat([start.slice(equals + 1)], line.slice(1)))
  return [
    { target: left.slice(0, dot), key: left.slice(dot + 1), value: { text: value, isCertain } }
  ]
}

function valuesOf(overrides: readonly Override[], key: string): readonly Entry[] {
  return overrides.flatMap((one) => (one.key === key && one.value.text.length > 0 ? one.value : []))
}

/** Every name that is pushed, and the input that tells; undefined where another file has some. */
function namesOf(
  step: ActionStep,
  overrides: readonly Override[],
  exporters: readonly Exporter[]
): { readonly input: string; readonly all: readonly Entry[] } | undefined {
  const tags = overrides.filter(({ key }) => key === 'tags')
  if (tags.length > 0 && coversAll(step, tags)) {
    const set = valuesOf(tags, 'tags')
    const names = exporters.flatMap(({ names: all }) => all)
    return { input: 'set', all: set.length > 0 ? set : names.map(certain) }
  }
  const files = listIn(step, 'files').flatMap(({ text }) =>
    text.flatMap((part) => (typeof part === 'string' ? [] : (step.bakeTags(part) ?? [])))
  )
  return files.length > 0 ? { input: 'files', all: files } : undefined
}

/** Is there an override for each target that is built? */
function coversAll(step: ActionStep, tags: readonly Override[]): boolean {
  const covered = new Set(tags.map(({ target }) => target))
  if (covered.has('*')) return true
  const targets = listIn(step, 'targets').map(({ text }) => known(text))
  return targets.length > 0 && targets.every((name) => name !== undefined && covered.has(name))
}

/** What buildx looks for where no file is named. */
const USUAL_FILES = [
  'compose.yaml',
  'compose.yml',
  'docker-compose.yml',
  'docker-compose.yaml',
  'docker-bake.json',
  'docker-bake.hcl',
  'docker-bake.override.json',
  'docker-bake.override.hcl'
]

/** May a bake file make its targets push by itself? Not, where none of its text says so. */
function filesPush(step: ActionStep): boolean {
  const given = listIn(step, 'files').map(({ text }) => text)
  const files = given.length > 0 ? given : USUAL_FILES.map(textOf)
  const texts = files.flatMap((file) => {
    if (file.some((part) => typeof part === 'object' && step.bakeTags(part) !== undefined))
      return []
    const path = known(file)
    return path === undefined ? [undefined] : [step.read(path.replace(/^(cwd:\/\/)?(\.\/)?/, ''))]
  })
  if (given.length > 0) return texts.some((text) => text === undefined || mayPush(text))
  const found = texts.filter((text) => text !== undefined)
  return found.length === 0 || found.some(mayPush)
}

function mayPush(text: string): boolean {
  return /type\s*["']?\s*[:=]\s*["']?registry|push\s*["']?\s*[:=]\s*["']?true/.test(text)
}
