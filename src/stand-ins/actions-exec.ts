// Stands in for `@actions/exec` in the bundle: `@actions/core` runs programs where it is to describe the platform.
import type * as Exec from '../../node_modules/@actions/exec/lib/exec.js'

/** The package's own; its manifest names no file of it, so that only the path leads there. */
export const getExecOutput: typeof Exec.getExecOutput = async (...line) =>
  (await import('../../node_modules/@actions/exec/lib/exec.js')).getExecOutput(...line)
