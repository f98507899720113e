// The registry takes no pushes here, from anybody.
import { code, say } from '../text/sentence.js'
import { advice } from './advice.js'
import type { Reason } from './reason.js'

interface Data {
  readonly registry: string
  readonly path: string
}

export const readOnlyRegistry: Reason<'read-only-registry', Data> = {
  code: 'read-only-registry',
  means: 'the registry takes no pushes',
  source:
    'OCI distribution spec, error code UNSUPPORTED: the operation is not there; distribution docs, "Registry as a pull through cache", and Harbor docs, "Configure Proxy Cache": no pushes',
  push: ({ refusal, named, host }) =>
    refusal === 'read-only' && named !== undefined
      ? { registry: host, path: named.reference.path }
      : undefined,
  says: ({ registry, path }) =>
    advice(
      say`${registry} takes no pushes to ${code(path)}, whoever asks: it is a cache of another registry there, or may only be read at present.`,
      [
        {
          by: 'workflow author',
          text: say`Push to a repository that is no cache, or to the registry that this one copies from.`
        },
        {
          by: 'registry admin',
          text: say`If the registry is under maintenance, switch the read-only mode off again.`
        }
      ]
    )
}
