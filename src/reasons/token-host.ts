// The job's token belongs to another GitHub than the registry.
import { code, say } from '../text/sentence.js'
import { advice } from './advice.js'
import { scopeFor } from './fixes.js'
import type { Reason } from './reason.js'

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
      say`The token of this job belongs to ${server}, and ${registry} belongs to another GitHub.`,
      [
        {
          by: 'workflow author',
          text: say`If the image is meant to be on the registry of this server: put ${code(context.facts.run.server.registry)} in place of ${code(registry)}, in the image name and in the login step.`
        },
        {
          by: 'workflow author',
          text: say`If it is meant to be on ${registry}: log in there with a classic token (scope ${code(scopeFor(context))}) of an account of that GitHub.`
        }
      ]
    )
}
