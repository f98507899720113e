import { execFileSync } from 'node:child_process'
import { mkdtempSync, mkdirSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { files } from '../../src/edge/real-ports.js'

let folder = ''
let pipe = false

beforeAll(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'files-')))
  writeFileSync(join(folder, 'text'), 'grüß dich')
  writeFileSync(join(folder, 'empty'), '')
  writeFileSync(join(folder, 'big'), 'x'.repeat(200_000))
  mkdirSync(join(folder, 'folder'))
  symlinkSync('text', join(folder, 'link'))
  symlinkSync('nowhere', join(folder, 'dangling'))
  try {
    execFileSync('mkfifo', [join(folder, 'pipe')])
    pipe = true
  } catch {
    // not a POSIX system
  }
})

afterAll(() => {
  rmSync(folder, { recursive: true })
})

function at(name: string): string {
  return join(folder, name)
}

describe('a file', () => {
  test.each([
    ['is read whole', 'text', 100, { kind: 'text', text: 'grüß dich' }],
    ['of exactly the limit is read whole', 'text', 11, { kind: 'text', text: 'grüß dich' }],
    ['over the limit is too large', 'text', 10, { kind: 'too-large', bytes: 11 }],
    ['that is empty is an empty text', 'empty', 10, { kind: 'text', text: '' }],
    ['behind a link is read', 'link', 100, { kind: 'text', text: 'grüß dich' }],
    ['behind a broken link is absent', 'dangling', 100, { kind: 'absent' }],
    ['that is not there is absent', 'nothing', 100, { kind: 'absent' }],
    ['below a file is absent', 'text/below', 100, { kind: 'absent' }],
    ['that is a folder is unreadable', 'folder', 100, { kind: 'unreadable', why: 'not a file' }]
  ])('%s', async (_name, name, limit, expected) => {
    expect(await files.read(at(name), limit)).toEqual(expected)
  })

  test('has a head of at most so many bytes', async () => {
    expect([await files.readHead(at('big'), 3), await files.readHead(at('text'), 100)]).toEqual([
      { kind: 'text', text: 'xxx' },
      { kind: 'text', text: 'grüß dich' }
    ])
  })

  test('longer than one read is complete', async () => {
    expect(await files.read(at('big'), 1_000_000)).toEqual({
      kind: 'text',
      text: 'x'.repeat(200_000)
    })
  })

  test('that is a pipe does not block', async () => {
    if (!pipe) return
    expect([await files.read(at('pipe'), 100), await files.readHead(at('pipe'), 100)]).toEqual([
      { kind: 'unreadable', why: 'not a file' },
      { kind: 'unreadable', why: 'not a file' }
    ])
  })

  test('of /proc is read although it says that it is empty', async () => {
    if (process.platform !== 'linux') return
    const read = await files.read('/proc/self/status', 64 * 1024)
    expect(read.kind === 'text' && read.text.startsWith('Name:')).toBe(true)
  })

  test('with a name that none can have is unreadable', async () => {
    expect(await files.read('a\0b', 100)).toEqual({
      kind: 'unreadable',
      why: 'ERR_INVALID_ARG_VALUE'
    })
  })
})

describe('a folder', () => {
  test('is listed', async () => {
    const names = await files.list(folder)
    expect(names.filter((name) => name !== 'pipe').sort()).toEqual([
      'big',
      'dangling',
      'empty',
      'folder',
      'link',
      'text'
    ])
  })

  test.each(['text', 'nothing', 'a\0b'])('%p that is none lists nothing', async (name) => {
    expect(await files.list(at(name))).toEqual([])
  })
})

describe('a real path', () => {
  test('has no links, and is none where there is nothing', async () => {
    expect([
      await files.real(at('link')),
      await files.real(at('dangling')),
      await files.real('a\0b')
    ]).toEqual([at('text'), undefined, undefined])
  })
})
