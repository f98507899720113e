// A credential helper that is well and holds no login, as one is that was just installed.
import type { Texts } from '../../__tests__/action/scenarios/scenario.js'

/** What such a helper says. Source: docker/docker-credential-helpers, credentials/error.go. */
const SCRIPT =
  '#!/bin/sh\ncat >/dev/null\necho "credentials not found in native keychain"\nexit 1\n'

/** The program, under its name, with or without what all of them begin with. */
export function emptyHelper(name: string): Texts {
  return { [`docker-credential-${name.replace(/^docker-credential-/, '')}`]: SCRIPT }
}
