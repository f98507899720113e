// The checked-out copy of this repository in the workspace, and which commit it is.
import type { FileRead, Files } from '../ports.js'

/**
 * A file of the workspace. A link that leads out of the workspace is not followed.
 *
 * @param path - relative, with `/`
 * @param limit - in bytes
 */
export async function workspaceFile(
  files: Files,
  workspace: string,
  path: string,
  limit: number
): Promise<FileRead> {
  const root = workspace === '' ? undefined : await files.real(workspace)
  const real = root === undefined ? undefined : await files.real(`${root}/${path}`)
  if (root === undefined || real === undefined || !isInside(root, real)) return { kind: 'absent' }
  return files.read(real, limit)
}

/**
 * The commit that is checked out, by git's own files; undefined for worktrees, other storage
 * formats and no repository at all.
 *
 * Source: gitrepository-layout(5), `HEAD`, `refs`, `packed-refs`.
 */
export async function checkedOutCommit(
  files: Files,
  workspace: string
): Promise<string | undefined> {
  const head = await gitText(files, workspace, 'HEAD', 4096)
  const ref = /^ref: (refs\/[^\s\\]{1,400})\s*$/.exec(head)?.[1]
  if (ref === undefined) return commitIn(head)
  if (ref.split('/').includes('..')) return undefined
  const loose = await gitText(files, workspace, ref, 4096)
  if (loose !== '') return commitIn(loose)
  const packed = await gitText(files, workspace, 'packed-refs', 8 * 1024 * 1024)
  const line = packed.split('\n').find((entry) => entry.trimEnd().endsWith(` ${ref}`))
  return commitIn(line?.split(' ')[0] ?? '')
}

async function gitText(
  files: Files,
  workspace: string,
  path: string,
  limit: number
): Promise<string> {
  const found = await workspaceFile(files, workspace, `.git/${path}`, limit)
  return found.kind === 'text' ? found.text : ''
}

function commitIn(text: string): string | undefined {
  return /^([0-9a-f]{40}|[0-9a-f]{64})\s*$/.exec(text)?.[1]
}

function isInside(root: string, path: string): boolean {
  const outer = root.replaceAll('\\', '/').replace(/\/$/, '')
  return path.replaceAll('\\', '/').startsWith(`${outer}/`)
}
