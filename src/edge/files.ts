// Read-only access to files, bounded.
import { open, readdir, realpath, stat, type FileHandle } from 'node:fs/promises'
import type { FileRead, Files } from '../ports.js'
import { codeIn } from './thrown.js'

/** The file system of the runner. Links are followed; callers that must not leave a folder compare real paths. */
export const files: Files = {
  read: (path, limit) => readBounded(path, limit, true),
  readHead: (path, limit) => readBounded(path, limit, false),
  async list(path) {
    try {
      return await readdir(path)
    } catch {
      return []
    }
  },
  async real(path) {
    try {
      return await realpath(path)
    } catch {
      return undefined
    }
  }
}

const PROC_BYTES = 64 * 1024

async function kindOf(path: string): Promise<{ size: number; isFile: boolean }> {
  const found = await stat(path)
  return { size: found.size, isFile: found.isFile() }
}

async function readBounded(path: string, limit: number, whole: boolean): Promise<FileRead> {
  try {
    // Opening a pipe or a device could wait for ever.
    const { size, isFile } = await kindOf(path)
    if (!isFile) return { kind: 'unreadable', why: 'not a file' }
    if (whole && size > limit) return { kind: 'too-large', bytes: size }
    const handle = await open(path, 'r')
    try {
      // Files of /proc say that they are empty.
      const buffer = Buffer.alloc(Math.min(limit, size === 0 ? PROC_BYTES : size))
      return { kind: 'text', text: buffer.toString('utf8', 0, await fill(handle, buffer)) }
    } finally {
      await handle.close()
    }
  } catch (error) {
    return failed(error)
  }
}

/** Reads on until the buffer is full or the file ends: one read may give less than there is. */
async function fill(handle: FileHandle, buffer: Buffer): Promise<number> {
  let size = 0
  while (size < buffer.length) {
    const { bytesRead } = await handle.read(buffer, size, buffer.length - size, size)
    if (bytesRead === 0) break
    size += bytesRead
  }
  return size
}

function failed(error: unknown): FileRead {
  const code = codeIn(error) ?? 'unexpected error'
  return code === 'ENOENT' || code === 'ENOTDIR'
    ? { kind: 'absent' }
    : { kind: 'unreadable', why: code }
}
