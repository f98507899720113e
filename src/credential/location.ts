// Where docker's configuration lies, and whether the checked-out repository could have written it.
import type { Files } from '../ports.js'

export type Environment = Readonly<Record<string, string | undefined>>

/** Joins with `/`, which Windows takes as well. */
export function joinPath(...parts: readonly string[]): string {
  return parts.join('/')
}

function given(value: string | undefined): string | undefined {
  return value === '' ? undefined : value
}

/** Docker's configuration folder: DOCKER_CONFIG or `~/.docker` (docker/cli cli/config/config.go). */
export function dockerFolder(env: Environment, home: string): string {
  return given(env['DOCKER_CONFIG']) ?? joinPath(home, '.docker')
}

/** Buildx's folder: BUILDX_CONFIG or `buildx` beside config.json (docker/buildx util/confutil/config.go). */
export function buildxFolder(env: Environment, home: string): string {
  return given(env['BUILDX_CONFIG']) ?? joinPath(dockerFolder(env, home), 'buildx')
}

// Only Linux is sure to tell letter cases apart; elsewhere a difference in case must not open a way out.
function comparable(path: string, platform: string): string {
  const slashed = platform === 'win32' ? path.replaceAll('\\', '/').replace(/^\/\/\?\//, '') : path
  const folded = platform === 'linux' ? slashed : slashed.toLowerCase()
  return folded.endsWith('/') ? folded : `${folded}/`
}

/** Is a path inside a folder, or the folder itself? Both are real paths. */
export function isWithin(path: string, folder: string, platform: string): boolean {
  return comparable(path, platform).startsWith(comparable(folder, platform))
}

/**
 * Does a file lie in the workspace once every link is resolved? A file whose place cannot be told
 * counts as inside, so that nothing is run on its word.
 */
export async function liesInWorkspace(
  file: string,
  workspace: string | undefined,
  platform: string,
  files: Files
): Promise<boolean> {
  if (workspace === undefined || workspace === '') return false
  const [realFile, realWorkspace] = await Promise.all([files.real(file), files.real(workspace)])
  if (realFile === undefined) return true
  return isWithin(realFile, realWorkspace ?? workspace, platform)
}
