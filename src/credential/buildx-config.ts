// Buildx's scoped configuration: the folders that docker/login-action's `scope` writes.
import type { FileRead, Files } from '../ports.js'

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

/** What a registry is asked for. */
export type Access = 'pull' | 'push'

// A push asks for both (distribution spec, `repository:name:pull,push`).
const ASKED: Readonly<Record<Access, readonly string[]>> = {
  pull: ['pull'],
  push: ['pull', 'push']
}

// Names of folders are from outside; nobody has this many scopes of one repository.
const MOST_FOLDERS = 32

function actionsOf(suffix: string): readonly string[] {
  const names = suffix.split(',').map((name) => name.trim())
  return [...new Set(names.filter((name) => name !== ''))]
}

/** The repository, or `''` for the whole host, and what it is asked for. */
interface Wanted {
  readonly repository: string
  readonly access: Access
}

function matchingFolder(
  parent: string,
  name: string,
  last: string,
  { repository, access }: Wanted
): readonly ScopedFolder[] {
  if (name !== last && !name.startsWith(`${last}@`)) return []
  const suffix = name.slice(last.length)
  const actions = actionsOf(suffix.slice(1))
  if (!actions.every((action) => ASKED[access].includes(action))) return []
  const scope = `${repository}${suffix}`
  return [{ folder: `${parent}/${name}`, scope, actions: actions.length }]
}

async function matchingFolders(
  parent: string,
  last: string,
  wanted: Wanted,
  files: Files
): Promise<readonly ScopedFolder[]> {
  const names = await files.list(parent)
  return names
    .toSorted()
    .flatMap((name) => matchingFolder(parent, name, last, wanted))
    .toSorted((a, b) => b.actions - a.actions)
    .slice(0, MOST_FOLDERS)
}

function isPlain(segment: string): boolean {
  return segment !== '' && segment !== '.' && segment !== '..' && !/[@\\]/.test(segment)
}

/**
 * The scoped configuration that buildx takes for `host/path`, if any: one for what is asked; a repository's own
 * before one for the whole host, more actions before fewer. The layout is
 * `<buildx folder>/config/<host>[/<repository>][@<action>,<action>]/config.json`, the host of the
 * Hub being `registry-1.docker.io` (docker/buildx util/dockerutil/dockerconfig/configprovider.go,
 * since 0.31; docker/login-action src/context.ts `scopeToConfigDir`).
 */
export async function findScopedConfig(
  buildx: string,
  { registry, path, access }: { registry: string; path: string; access: Access },
  limit: number,
  files: Files
): Promise<ScopedConfig | undefined> {
  const host = registry === 'docker.io' ? 'registry-1.docker.io' : registry
  const segments = [host, ...path.split('/')]
  const last = segments.at(-1)
  if (last === undefined || !segments.every(isPlain)) return undefined
  const base = `${buildx}/config`
  const folders = await Promise.all([
    matchingFolders(
      [base, ...segments.slice(0, -1)].join('/'),
      last,
      { repository: path, access },
      files
    ),
    matchingFolders(base, host, { repository: '', access }, files)
  ])
  for (const { folder, scope } of folders.flat()) {
    const file = `${folder}/config.json`
    const read = await files.read(file, limit)
    if (read.kind !== 'absent') return { scope, path: file, read }
  }
  return undefined
}
