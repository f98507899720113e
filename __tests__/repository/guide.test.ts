import { describe, expect, test } from '@jest/globals'
import { jsonOf, ownFiles, recordOf, textOf } from './files.js'

const GUIDE = textOf('CONTRIBUTING.md')
const FILES = ownFiles()

/** Paths in code spans: those with a folder, or a file at the top. `*` stands for part of a name. */
const PATHS = [...GUIDE.matchAll(/`([\w.@*-]+\/[\w./@*-]*)`/g)].map(([, path = '']) => path)

function isThere(path: string): boolean {
  if (path === 'dist/') return true
  if (path.endsWith('/')) return FILES.some((file) => file.startsWith(path))
  const parts = path.split('*').map((part) => part.replace(/[.$^+()[\]{}|\\]/g, '\\$&'))
  return FILES.some((file) => new RegExp(`^${parts.join('[\\w-]*')}$`).test(file))
}

describe('CONTRIBUTING.md', () => {
  test('names files and folders that are there', () => {
    expect(PATHS.length).toBeGreaterThan(20)
    expect(PATHS.filter((path) => !isThere(path))).toEqual([])
    expect(isThere('src/verdict/none-*.ts')).toBe(false)
  })

  test('names every script of package.json, and no other', () => {
    const scripts = Object.keys(recordOf(jsonOf('package.json')['scripts']))
    const unnamed = scripts.filter((name) => !new RegExp(`[\` ]${name}[\` ]`).test(GUIDE))
    expect(unnamed).toEqual([])
    const named = [...GUIDE.matchAll(/npm run ([\w:-]+)/g)].map(([, name = '']) => name)
    expect(named.filter((name) => !scripts.includes(name))).toEqual([])
  })
})
