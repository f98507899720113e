// The files of this repository, as the tests about it see them.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const NOT_OURS = new Set(['node_modules', '.git', 'dist', 'coverage', 'release'])

/** Paths of all files of our own, with forward slashes, sorted. Built and installed ones are not. */
export function ownFiles(folder = ''): readonly string[] {
  return readdirSync(folder === '' ? '.' : folder, { withFileTypes: true })
    .filter(({ name }) => folder !== '' || !NOT_OURS.has(name))
    .flatMap((entry) => {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`
      return entry.isDirectory() ? ownFiles(path) : [path]
    })
    .toSorted()
}

export function textOf(path: string): string {
  return readFileSync(join(process.cwd(), path), 'utf8')
}

/** `package.json` and the like, one level of it as records of texts. */
export function jsonOf(path: string): Readonly<Record<string, unknown>> {
  return recordOf(JSON.parse(textOf(path)))
}

export function recordOf(value: unknown): Readonly<Record<string, unknown>> {
  return isRecord(value) ? value : {}
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}
