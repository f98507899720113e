// Read-only access to files, bounded. Small files: what Node does in threads takes longer than they do.
import * as fs from 'node:fs'
import { memoize } from '../base/promises.js'
import type { FileRead, Files } from '../ports.js'
import { codeIn } from './http-failure.js'

/** The file system of the runner. Links are followed; callers that must not leave a folder compare real paths. */
export const files: Files = {
  read: (path, limit) => Promise.resolve(readBounded(path, limit, true)),
  readHead: (path, limit) => Promise.resolve(readBounded(path, limit, false)),
  list: (path) => Promise.resolve(unless(() => fs.readdirSync(path)) ?? []),
  real: (path) => Promise.resolve(unless(() => fs.realpathSync.native(path)))
}

/** The same, everything looked at once: a hundred images share the files that tell their logins. */
export function openFiles(): Files {
  const reads = new Map<string, Promise<FileRead>>()
  const lists = new Map<string, Promise<readonly string[]>>()
  const paths = new Map<string, Promise<string | undefined>>()
  return {
    read: (path, limit) => memoize(reads, `${limit} ${path}`, () => files.read(path, limit)),
    // Of a log that still grows.
    readHead: (path, limit) => files.readHead(path, limit),
    list: (path) => memoize(lists, path, () => files.list(path)),
    real: (path) => memoize(paths, path, () => files.real(path))
  }
}

function unless<T>(look: () => T): T | undefined {
  try {
    return look()
  } catch {
    return undefined
  }
}

const PROC_BYTES = 64 * 1024

function readBounded(path: string, limit: number, whole: boolean): FileRead {
  try {
    // Opening a pipe or a device could wait for ever.
    const found = fs.statSync(path)
    const { size } = found
    if (!found.isFile()) return { kind: 'unreadable', why: 'not a file' }
    if (whole && size > limit) return { kind: 'too-large', bytes: size }
    const file = fs.openSync(path, 'r')
    try {
      // Files of /proc say that they are empty.
      const buffer = Buffer.alloc(Math.min(limit, size === 0 ? PROC_BYTES : size))
      return { kind: 'text', text: buffer.toString('utf8', 0, fill(file, buffer)) }
    } finally {
      fs.closeSync(file)
    }
  } catch (error) {
    return failed(error)
  }
}

/** Reads on until the buffer is full or the file ends: one read may give less than there is. */
function fill(file: number, buffer: Buffer): number {
  let size = 0
  while (size < buffer.length) {
    const bytes = fs.readSync(file, buffer, size, buffer.length - size, size)
    if (bytes === 0) break
    size += bytes
  }
  return size
}

function failed(error: unknown): FileRead {
  const code = codeIn(error) ?? 'unexpected error'
  return code === 'ENOENT' || code === 'ENOTDIR'
    ? { kind: 'absent' }
    : { kind: 'unreadable', why: code }
}
