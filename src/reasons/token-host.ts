// The job's token belongs to another GitHub than the registry.
import { code, say } from '../text/sentence.js'
import { advice, byAuthor, type Reason } from './reason.js'
import { scopeFor } from './fixes.js'

interface Data {
  readonly registry: string
  readonly server: string
}

export const tokenHost: Reason<'token-host', Data> = {
  code: 'token-host',
  means: 'token of another GitHub host',
  toChange: 'host',
  source: 'actions/runner#1291: a workflow token of one server means nothing to another server',
  hidesMistakes: true,
  both: ({ named, token, host, run }) =>
    named?.registry.kind === 'foreign-github' && token === 'job'
      ? { registry: host, server: run.server.url.replace(/^https?:\/\//, '') }
      : undefined,
  says: ({ registry, server }, context) =>
    advice(
      say`${registry} is the registry of ${serverOf(registry)}, and the job runs on ${server}. The job token is not valid there.`,
      [
        byAuthor`To push to the registry of ${server}, write ${code(context.facts.run.server.registry)} instead of ${code(registry)}, in the image name and in the login step`,
        byAuthor`To stay with ${code(registry)}, log in with a classic token (scope ${code(scopeFor(context))}) of an account on ${serverOf(registry)}`
      ]
    )
}

/** `containers.SUBDOMAIN.ghe.com` (GitHub docs, "Working with the Container registry"). */
function serverOf(registry: string): string {
  return registry === 'ghcr.io' ? 'github.com' : registry.replace(/^containers\./, '')
}
