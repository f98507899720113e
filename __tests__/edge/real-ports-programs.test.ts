import { chmodSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { openPrograms } from '../../src/edge/real-ports.js'
import type { ProgramRun } from '../../src/ports.js'

const programs = openPrograms(process.env)
let folder = ''

const SCRIPTS = {
  echo: 'cat',
  where: 'pwd -P',
  args: 'printf "%s|" "$@"',
  fails: 'echo said; echo secret >&2; exit 3',
  deaf: 'exec 0<&-; echo done',
  big: 'head -c 300000 /dev/zero | tr "\\0" x',
  slow: 'sleep 120',
  grandchild: 'sleep 120 & exit 0',
  killed: 'kill -9 $$'
} as const

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'programs-'))
  for (const [name, script] of Object.entries(SCRIPTS)) {
    writeFileSync(join(folder, name), `#!/bin/sh\n${script}\n`)
    chmodSync(join(folder, name), 0o755)
  }
  writeFileSync(join(folder, 'not-executable'), '#!/bin/sh\n')
})

afterAll(() => {
  rmSync(folder, { recursive: true })
})

function run(
  name: string,
  args: readonly string[] = [],
  stdin = '',
  timeoutMs = 120_000
): Promise<ProgramRun> {
  return programs.run(name.includes('/') ? name : join(folder, name), args, { stdin, timeoutMs })
}

describe('a program', () => {
  test('is not looked for among the checked-out files, and does not run there', async () => {
    const stdout = `${realpathSync(dirname(process.execPath))}\n`
    expect(await run('where')).toEqual({ kind: 'exited', status: 0, stdout })
  })

  test('gets its input and gives its output', async () => {
    expect(await run('echo', [], 'ghcr.io\n')).toEqual({
      kind: 'exited',
      status: 0,
      stdout: 'ghcr.io\n'
    })
  })

  test('gets its arguments as they are, through no shell', async () => {
    expect(await run('args', ['$(id)', 'a b', '; exit 1', ''])).toEqual({
      kind: 'exited',
      status: 0,
      stdout: '$(id)|a b|; exit 1||'
    })
  })

  test('that fails gives its status and what it said', async () => {
    expect(await run('fails')).toEqual({ kind: 'exited', status: 3, stdout: 'said\n' })
  })

  test('that reads nothing is no failure', async () => {
    expect(await run('deaf', [], 'x'.repeat(500_000))).toEqual({
      kind: 'exited',
      status: 0,
      stdout: 'done\n'
    })
  })

  test('that talks too much is cut', async () => {
    const ran = await run('big')
    expect(
      ran.kind === 'exited' && ran.stdout.length >= 65_536 && ran.stdout.length < 300_000
    ).toBe(true)
  })

  test.each(['slow', 'grandchild'])('(%s) that does not end is ended', async (name) => {
    const begun = performance.now()
    expect(await run(name, [], '', 200)).toEqual({ kind: 'timeout' })
    expect(performance.now() - begun).toBeLessThan(100_000)
  })

  test('that is killed has failed', async () => {
    expect(await run('killed')).toEqual({ kind: 'failed', why: 'ended by a signal' })
  })

  test('that is not there is absent', async () => {
    expect(await run('nothing')).toEqual({ kind: 'absent' })
  })

  test('that may not be run has failed', async () => {
    expect(await run('not-executable')).toEqual({ kind: 'failed', why: 'EACCES' })
  })

  test('with a name or an argument that none can have has failed', async () => {
    const options = { stdin: '', timeoutMs: 120_000 }
    expect([
      await programs.run('', [], options),
      await programs.run('a\0b', [], options),
      await run('echo', ['a\0b'])
    ]).toEqual(Array(3).fill({ kind: 'failed', why: 'not a program name' }))
  })
})
