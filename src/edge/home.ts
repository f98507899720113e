// The user's home folder, where there is one.
import { homedir } from 'node:os'

/**
 * Never throws: Node does where `HOME` is not set and the user id has no entry in the system's
 * list, as in a container that runs under a made-up one.
 *
 * @returns the empty string where there is none
 */
export function homeFolder(ask: () => string = homedir): string {
  try {
    return ask()
  } catch {
    return ''
  }
}
