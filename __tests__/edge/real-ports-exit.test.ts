// The end of the process, whatever hangs, with all that it printed.
import { spawn } from 'node:child_process'
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'

const folder = mkdtempSync(join(tmpdir(), 'end-'))
const FIFO = join(folder, 'fifo')
const LOADER = ['--no-warnings', '--import', './scripts/typescript.js', '--input-type=module']
const PRINTED = 3_000_000

beforeAll(() => {
  execFileSync('mkfifo', [FIFO])
})
afterAll(() => {
  rmSync(folder, { recursive: true, force: true })
})

function program(hanging: string, code: number): string {
  return `
const { open } = await import('node:fs')
const { endProcess } = await import('./src/edge/real-ports.ts')
${hanging}
process.stdout.write('x'.repeat(${String(PRINTED)}) + '.')
await endProcess(${String(code)})
`
}

/** Reads slowly: the pipe is full when the process wants to end. */
function ran(
  source: string
): Promise<{ readonly code: number | null; readonly printed: number; readonly last: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [...LOADER, '--eval', source], {
      stdio: ['ignore', 'pipe', 'inherit']
    })
    let text = ''
    child.on('error', reject)
    child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
      text += chunk
      child.stdout.pause()
      setImmediate(() => child.stdout.resume())
    })
    child.on('close', (code) => {
      resolve({ code, printed: text.length - 1, last: text.slice(-1) })
    })
  })
}

describe('the end of the process', () => {
  test.each([
    ['nothing', '', 0],
    ['nothing, after a failure', '', 1],
    ['a timer', 'setTimeout(() => undefined, 2 ** 30)', 0],
    ['a server', ";(await import('node:net')).createServer().listen(0, '127.0.0.1')", 1]
  ])('comes whole and at once where %s is left', async (_name, hanging, code) => {
    expect(await ran(program(hanging, code))).toEqual({ code, printed: PRINTED, last: '.' })
  })

  // Without process.execve Node waits for its threads, and nothing can be done about it.
  const where = typeof process.execve === 'function' ? test : test.skip
  where('comes where a thread of Node hangs', async () => {
    const hanging = `open(${JSON.stringify(FIFO)}, () => undefined)`
    expect(await ran(program(hanging, 1))).toEqual({ code: 1, printed: PRINTED, last: '.' })
  })
})
