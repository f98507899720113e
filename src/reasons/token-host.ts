// The job's token belongs to another GitHub than the registry.
import { code, plain, say } from '../text/sentence.js'
import { advice, type Reason } from './reason.js'
import { scopeFor } from './fixes.js'

interface Data {
  readonly registry: string
  readonly server: string
}

export const tokenHost: Reason<'token-host', Data> = {
  code: 'token-host',
  means: 'token of another GitHub host',
  source: 'actions/runner#1291: a workflow token of one server means nothing to another server',
  hidesMistakes: true,
  both: ({ named, token, host, run }) =>
    named?.registry.kind === 'foreign-github' && token === 'job'
      ? { registry: host, server: run.server.url }
      : undefined,
  says: ({ registry, server }, context) =>
    advice(
      say`The job token belongs to ${server}, and ${registry} belongs to ${plain(registry === 'ghcr.io' ? 'github.com' : 'another GitHub')}.`,
      [
        {
          by: 'workflow author',
          text: say`For the registry of this server, write ${code(context.facts.run.server.registry)} in place of ${code(registry)}, in the image name and in the login step`
        },
        {
          by: 'workflow author',
          text: say`For ${code(registry)}, log in with a classic token (scope ${code(scopeFor(context))}) of ${plain(account(registry))}`
        }
      ]
    )
}

function account(registry: string): string {
  return registry === 'ghcr.io' ? 'an account on github.com' : 'an account there'
}
