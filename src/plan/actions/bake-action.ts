// docker/bake-action: what its inputs say about what a bake file pushes.
import { NO_EFFECTS, type Effects, type UnclearEffect } from '../effects.js'
import {
  concat,
  display,
  known,
  knownStart,
  textOf,
  trim,
  type PartialText
} from '../values/partial.js'
import { certain, linesIn, listIn, writesOf, type ActionStep, type Entry } from './action-step.js'
import { cachesOf, exportersOf, type Exporter } from './build-push-action.js'

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
