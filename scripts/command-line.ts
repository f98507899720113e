// Knows how a script reads its command line, and what it says to one that it does not understand.
import { parseArgs, type ParseArgsConfig } from 'node:util'

/**
 * The options and words of the command line, read as `node:util` reads them. Ends the process with the
 * usage where it asks for `--help` (0), or holds what `config` does not know (2).
 */
export function commandLine<const T extends ParseArgsConfig>(
  config: T,
  usage: string
): ReturnType<typeof parseArgs<T>> {
  if (process.argv.slice(2).includes('--help')) {
    process.stdout.write(`${usage}\n`)
    process.exit(0)
  }
  try {
    return parseArgs(config)
  } catch (error) {
    return misused(error instanceof Error ? error.message : String(error), usage)
  }
}

/** Ends the process with what is wrong with the command line, and how to use the script. */
export function misused(problem: string, usage: string): never {
  process.stderr.write(`${problem}\n\n${usage}\n`)
  process.exit(2)
}
