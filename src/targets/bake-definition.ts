// What a bake definition pushes and builds, as `docker buildx bake --print` writes it.
import { field, fieldAt, isRecord, textOf, type JsonRecord } from '../base/json.js'
import { contextName, csvFields } from '../image/build-flags.js'
import type { Inputs } from '../inputs/inputs.js'
import type { Build } from './pull-targets.js'

/** Far more targets than people bake. */
const MAX_TARGETS = 500

interface BakeTarget {
  readonly name: string
  readonly value: unknown
  /** Is it built for its own sake, and not only because another target is based on it? */
  readonly isWanted: boolean
}

/**
 * The inputs with what the bake definition names, as if it were given: tags and names of pushing
 * outputs join `images`, and replace `auto`; registry caches join `cache-to`.
 */
export function withBake(inputs: Inputs): Inputs {
  const targets = targetsOf(inputs.bakeDefinition).filter(({ isWanted }) => isWanted)
  const pushed = targets.flatMap(({ value }) => imagesOf(value))
  const caches = targets.flatMap(({ value }) => attributesOf(field(value, 'cache-to')).map(csvOf))
  const images = [...(inputs.images ?? []), ...pushed]
  return {
    ...inputs,
    images: pushed.length === 0 ? inputs.images : [...new Set(images)],
    cacheTo: [...inputs.cacheTo, ...caches]
  }
}

/**
 * The builds of the definition whose Dockerfile is in the workspace or in the definition itself;
 * those of a git repository and the like are for the build alone to read.
 *
 * @see docs.docker.com, "Bake file reference", `context`, `contexts`, `dockerfile`, `dockerfile-inline`
 */
export function bakeBuilds({ bakeDefinition }: Inputs): readonly Build[] {
  return targetsOf(bakeDefinition).flatMap(({ name, value }): readonly Build[] => {
    const dockerfile = dockerfileOf(name, value)
    if (dockerfile === undefined) return []
    const args = textEntries(field(value, 'args'))
    const contexts = textEntries(field(value, 'contexts'))
    return [
      {
        input: 'bake-definition',
        dockerfile,
        buildArgs: new Map(args),
        environmentArgs: new Set(),
        target: textOf(field(value, 'target')),
        buildContexts: new Map(contexts.map(([key, text]) => [contextName(key) ?? key, text])),
        platforms: textsOf(field(value, 'platforms'))
      }
    ]
  })
}

function targetsOf(definition: JsonRecord | undefined): readonly BakeTarget[] {
  const all = field(definition, 'target')
  const named = isRecord(all) ? Object.entries(all).slice(0, MAX_TARGETS) : []
  const wanted = membersOf(definition, 'default')
  const isKnown = named.some(([name]) => wanted.has(name))
  return named.map(([name, value]) => ({ name, value, isWanted: !isKnown || wanted.has(name) }))
}

/** The names that a group stands for, with those of the groups in it. */
function membersOf(definition: JsonRecord | undefined, group: string): ReadonlySet<string> {
  const names = new Set([group])
  // A set is walked with what is added on the way.
  for (const name of names) {
    if (names.size > MAX_TARGETS) break
    const members = textsOf(fieldAt(definition, 'group', name, 'targets'))
    members.forEach((member) => names.add(member))
  }
  return names
}

/** Tags win over the names of outputs; a target with outputs of which none pushes pushes nothing. */
function imagesOf(target: unknown): readonly string[] {
  const tags = textsOf(field(target, 'tags'))
  const outputs = attributesOf(field(target, 'output'))
  const pushing = outputs.filter(isPushing)
  if (outputs.length > 0 && pushing.length === 0) return []
  if (tags.length > 0) return tags
  return pushing.flatMap((output) => output.get('name')?.split(',') ?? []).filter(Boolean)
}

/** docs.docker.com, "Image and registry exporters": `registry` is `image` with `push=true`. */
function isPushing(output: ReadonlyMap<string, string>): boolean {
  const type = output.get('type')
  const push = output.get('push')
  return type === 'registry' ? push !== 'false' : type === 'image' && push === 'true'
}

function dockerfileOf(name: string, target: unknown): Build['dockerfile'] | undefined {
  const text = textOf(field(target, 'dockerfile-inline'))
  if (text !== undefined) return { path: `bake target ${name}`, text }
  const file = localPath(textOf(field(target, 'dockerfile')) ?? 'Dockerfile')
  const context = localPath(textOf(field(target, 'context')) ?? '.')
  if (file === undefined) return undefined
  if (file.startsWith('/')) return { path: file, text: undefined }
  if (context === undefined) return undefined
  const folder = context.replace(/^(?:\.\/)+/, '').replace(/\/+$/, '')
  const isHere = folder === '.' || folder === ''
  return { path: isHere && context !== '/' ? file : `${folder}/${file}`, text: undefined }
}

/** A path of the runner; undefined for a git repository, an image, another target or standard input. */
function localPath(text: string): string | undefined {
  const path = text.startsWith('cwd://') ? text.slice('cwd://'.length) : text
  return /^(?:[a-z][\w+.-]*:\/\/|git@|github\.com\/|target:|-$)/i.test(path) ? undefined : path
}

/** Exports of cache and image: each an object, or a CSV line as older versions write it. */
function attributesOf(list: unknown): readonly ReadonlyMap<string, string>[] {
  if (!Array.isArray(list)) return []
  const all = list.map((entry: unknown) =>
    typeof entry === 'string' ? csvAttributes(entry) : new Map(textEntries(entry))
  )
  return all.filter(({ size }) => size > 0)
}

function csvAttributes(line: string): ReadonlyMap<string, string> {
  const fields = csvFields(line) ?? []
  // A name alone is a registry's: `user/app:cache`.
  if (!line.includes('='))
    return new Map([
      ['type', 'registry'],
      ['ref', line]
    ])
  return new Map(
    fields.map((one) => {
      const [key = '', ...value] = one.split('=')
      return [key.trim().toLowerCase(), value.join('=')]
    })
  )
}

function csvOf(attributes: ReadonlyMap<string, string>): string {
  const fields = [...attributes].map(([key, value]) => `${key}=${value}`)
  return fields
    .map((one) => (/[",\r\n]/.test(one) ? `"${one.replaceAll('"', '""')}"` : one))
    .join(',')
}

function textsOf(list: unknown): readonly string[] {
  return Array.isArray(list) ? list.flatMap((entry: unknown) => textOf(entry) ?? []) : []
}

function textEntries(value: unknown): readonly (readonly [string, string])[] {
  if (!isRecord(value)) return []
  return Object.entries(value).flatMap(([key, text]) =>
    typeof text === 'string' || typeof text === 'boolean' ? [[key, String(text)] as const] : []
  )
}
