// Runs programs without a shell: docker's credential helpers.
import { dirname } from 'node:path'
import type { ProgramRun, Programs } from '../ports.js'
import { codeIn } from './http-failure.js'

const MAX_OUTPUT = 64 * 1024

// Windows looks for a program in the current folder first, and so does an empty part of `PATH`; the
// current folder of a step is the workspace, where it may be anybody's.
const folder = (): string => dirname(process.execPath)

/** As a program of the job sees it: the inputs of this step, and the credentials among them, are not for others. */
function withoutInputs(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(env).filter(([name]) => !/^(?:INPUT|STATE)_/.test(name)))
}

/** Programs of the runner, found by `PATH` as docker finds them; they get its environment. */
export const openPrograms = (env: NodeJS.ProcessEnv): Programs => ({
  run: (name, args, { stdin, timeoutMs }) =>
    new Promise<ProgramRun>((resolve) => {
      // Node throws on a name or an argument that no program can have.
      if ([name, ...args].some((text) => text.includes('\0')) || name === '') {
        resolve({ kind: 'failed', why: 'not a program name' })
        return
      }
      // Most runs need no other program, and so not Node's module for them.
      const { spawn } = process.getBuiltinModule('node:child_process')
      const child = spawn(name, args, {
        cwd: folder(),
        env: withoutInputs(env),
        stdio: ['pipe', 'pipe', 'ignore'],
        windowsHide: true
      })
      const chunks: Buffer[] = []
      let size = 0
      const timer = setTimeout(() => {
        resolve({ kind: 'timeout' })
        child.kill('SIGKILL')
        // A grandchild may hold the pipe open; the process must end all the same.
        child.stdout.destroy()
      }, timeoutMs)
      child.stdout.on('data', (chunk: Buffer) => {
        if (size < MAX_OUTPUT) chunks.push(chunk)
        size += chunk.length
      })
      child.stdin.on('error', () => {
        // A helper may exit without reading its input.
      })
      child.on('error', (error) => {
        clearTimeout(timer)
        const code = codeIn(error) ?? 'unexpected error'
        resolve(code === 'ENOENT' ? { kind: 'absent' } : { kind: 'failed', why: code })
      })
      child.on('close', (status) => {
        clearTimeout(timer)
        if (status === null) resolve({ kind: 'failed', why: 'ended by a signal' })
        else resolve({ kind: 'exited', status, stdout: Buffer.concat(chunks).toString('utf8') })
      })
      child.stdin.end(stdin)
    })
})
