// The registry takes no pushes here, from anybody.
import { code, say } from '../text/sentence.js'
import { advice, type Reason } from './reason.js'

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
      say`${registry} takes no pushes to ${code(path)}, from anybody: it is in read-only mode (maintenance), or the path is a cache of another registry.`,
      [
        {
          by: 'registry admin',
          text: say`If the registry is in read-only mode, switch that off after the maintenance; then run the job again`
        },
        {
          by: 'workflow author',
          text: say`If the path is a cache, push to another one, or to the registry that the cache copies from`
        }
      ]
    )
}
