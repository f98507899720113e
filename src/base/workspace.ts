// What lies inside the workspace, the folder that the job checks its repository out into.
import type { Files } from '../ports.js'

export interface Workspace {
  /** `GITHUB_WORKSPACE` */
  readonly workspace: string | undefined
  /** The runner's system, as Node names it. */
  readonly platform: string
}

/** Where a path leads once every link is resolved. */
type Location =
  | { readonly kind: 'inside'; readonly path: string }
  | { readonly kind: 'outside' }
  | { readonly kind: 'absent' }

/**
 * Finds a file and tells whether it is in the workspace. Links are resolved first, so that none
 * leads out of it or hides that a file is in it.
 *
 * @param path - absolute, or relative to the workspace
 * @returns never throws; `outside` for everything where there is no workspace
 */
export async function locate(
  path: string,
  { workspace, platform }: Workspace,
  files: Pick<Files, 'real'>
): Promise<Location> {
  if (workspace === undefined || workspace === '') return { kind: 'outside' }
  const [root = workspace, real] = await Promise.all([
    files.real(workspace),
    files.real(isAbsolute(path) ? path : `${workspace}/${path}`)
  ])
  if (real === undefined) return { kind: 'absent' }
  const isInside = comparable(real, platform).startsWith(comparable(root, platform))
  return isInside ? { kind: 'inside', path: real } : { kind: 'outside' }
}

function isAbsolute(path: string): boolean {
  return path.startsWith('/') || /^[a-z]:[\\/]/i.test(path)
}

/** Only Linux is sure to tell letter cases apart; elsewhere a difference in case is no way out. */
function comparable(path: string, platform: string): string {
  const slashed = platform === 'win32' ? path.replaceAll('\\', '/').replace(/^\/\/\?\//, '') : path
  const folded = platform === 'linux' ? slashed : slashed.toLowerCase()
  return folded.endsWith('/') ? folded : `${folded}/`
}
