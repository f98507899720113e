// A file system with one file in it.
import type { FileRead, Files } from '../../src/ports.js'

export function filesWith(path: string, file: FileRead): Files {
  const read = (asked: string): Promise<FileRead> =>
    Promise.resolve(asked === path ? file : { kind: 'absent' })
  return {
    read,
    readHead: read,
    list: () => Promise.resolve([]),
    real: (asked) => Promise.resolve(asked)
  }
}
