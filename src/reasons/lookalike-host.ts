// The host is a known misspelling of ghcr.io.
import { code, say } from '../text/sentence.js'
import { advice, byAuthor, byTokenOwner, type Reason } from './reason.js'

interface Data {
  readonly host: string
  readonly meant: string
}

export const lookalikeHost: Reason<'lookalike-host', Data> = {
  code: 'lookalike-host',
  means: 'a misspelling of ghcr.io',
  toChange: 'host',
  isStoppedHere: true,
  source: "rancher-sandbox/rancher-desktop#5301: ghrc.io is not GitHub's, and answered logins",
  hidesMistakes: true,
  both: ({ named }) => {
    const registry = named?.registry
    return registry?.kind === 'lookalike'
      ? { host: registry.host, meant: registry.meant }
      : undefined
  },
  says: ({ host, meant }) =>
    advice(
      say`${code(host)} is not ${code(meant)} and does not belong to GitHub. A login there hands over the token, so ghcr-preflight sent nothing.`,
      [
        byAuthor`Write ${code(meant)} instead of ${code(host)}, in the image name and in the login step`,
        {
          ...byTokenOwner`If a login step has sent a personal token to ${code(host)}, revoke that token`,
          also: true
        }
      ]
    )
}
