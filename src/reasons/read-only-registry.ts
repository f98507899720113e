// The registry takes no pushes here, from anybody.
import { say } from '../text/sentence.js'
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
  says: ({ registry }) =>
    advice(
      say`${registry} takes no pushes here, from anybody: it is a cache of another registry, or read-only at the moment.`,
      [
        {
          by: 'workflow author',
          text: say`Push to a repository that is not a cache, or to the registry that this one copies from`
        },
        {
          by: 'registry admin',
          text: say`If the registry is under maintenance, switch its read-only mode off again`
        }
      ]
    )
}
