// The end of the process: all that was printed is handed over, and nothing is waited for.
/** What `process.exit` waits for: threads that no program can end (libuv, `uv_library_shutdown`). */
const THREADS = /^(?:GetAddrInfo|GetNameInfo|FSReq)/
/** For a reader that has stopped reading. */
const PATIENCE_MS = 10_000

/** Ends the process, whatever still hangs. Node alone would wait for it, or cut off what is on its way into a pipe. */
export async function endProcess(code: number): Promise<void> {
  process.exitCode = code
  const written = Promise.all([process.stdout, process.stderr].map(flushed))
  await Promise.race([written, new Promise((resolve) => setTimeout(resolve, PATIENCE_MS))])
  if (process.getActiveResourcesInfo().some((name) => THREADS.test(name))) {
    // Another program in our place, where Node can do that: it ends at once and with our code.
    process.execve?.(process.execPath, [process.execPath, '-e', `process.exit(${code})`], {})
  }
  process.exit(code)
}

function flushed(stream: NodeJS.WriteStream): Promise<void> {
  return new Promise((resolve) => {
    // A pipe that nobody reads any more.
    stream.once('error', () => {
      resolve()
    })
    stream.write('', () => {
      resolve()
    })
  })
}
