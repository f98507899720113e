// Buildx's scoped configuration: the folders that docker/login-action's `scope` writes.
import type { FileRead, Files } from '../ports.js'
import { joinPath } from './location.js'

/** A config.json that holds for one repository or one kind of access only. */
export interface ScopedConfig {
  /** As login-action's input `scope` spells it: `owner/name`, `owner/name@push`, `@push`. */
  readonly scope: string
  readonly path: string
  readonly read: FileRead
}

interface ScopedFolder {
  readonly folder: string
  readonly scope: string
  readonly actions: number
}

// A push asks for both (distribution spec, `repository:name:pull,push`).
const ASKED: ReadonlySet<string> = new Set(['pull', 'push'])

// Names of folders are from outside; nobody has this many scopes of one repository.
const MOST_FOLDERS = 32

function actionsOf(suffix: string): readonly string[] {
  const names = suffix.split(',').map((name) => name.trim())
  return [...new Set(names.filter((name) => name !== ''))]
}

function matchingFolder(
  parent: string,
  name: string,
  last: string,
  repository: string
): readonly ScopedFolder[] {
  if (name !== last && !name.startsWith(`${last}@`)) return []
  const suffix = name.slice(last.length)
  const actions = actionsOf(suffix.slice(1))
  if (!actions.every((action) => ASKED.has(action))) return []
  const scope = `${repository}${suffix}`
  return [{ folder: joinPath(parent, name), scope, actions: actions.length }]
}

async function matchingFolders(
  parent: string,
  last: string,
  repository: string,
  files: Files
): Promise<readonly ScopedFolder[]> {
  const names = await files.list(parent)
  return names
    .toSorted()
    .flatMap((name) => matchingFolder(parent, name, last, repository))
    .toSorted((a, b) => b.actions - a.actions)
    .slice(0, MOST_FOLDERS)
}

function isPlain(segment: string): boolean {
  return segment !== '' && segment !== '.' && segment !== '..' && !/[@\\]/.test(segment)
}

/**
 * The scoped configuration that buildx takes for a push to `host/path`, if any: a repository's own
 * before one for the whole host, more actions before fewer. The layout is
 * `<buildx folder>/config/<host>[/<repository>][@<action>,<action>]/config.json`, the host of the
 * Hub being `registry-1.docker.io` (docker/buildx util/dockerutil/dockerconfig/configprovider.go,
 * since 0.31; docker/login-action src/context.ts `scopeToConfigDir`).
 */
export async function findScopedConfig(
  buildx: string,
  registry: string,
  path: string,
  limit: number,
  files: Files
): Promise<ScopedConfig | undefined> {
  const host = registry === 'docker.io' ? 'registry-1.docker.io' : registry
  const segments = [host, ...path.split('/')]
  const last = segments.at(-1)
  if (last === undefined || !segments.every(isPlain)) return undefined
  const base = joinPath(buildx, 'config')
  const folders = await Promise.all([
    matchingFolders(joinPath(base, ...segments.slice(0, -1)), last, path, files),
    matchingFolders(base, host, '', files)
  ])
  for (const { folder, scope } of folders.flat()) {
    const file = joinPath(folder, 'config.json')
    const read = await files.read(file, limit)
    if (read.kind !== 'absent') return { scope, path: file, read }
  }
  return undefined
}
