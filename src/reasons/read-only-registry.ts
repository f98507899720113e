// The registry takes no pushes here from anyone.
import { code, say } from '../text/sentence.js'
import { advice, byAuthor, byRegistryAdmin, type Reason } from './reason.js'

interface Data {
  readonly registry: string
  readonly path: string
  /** Which of the two it is, where the registry's own words tell. */
  readonly because: 'proxy' | 'maintenance' | undefined
}

export const readOnlyRegistry: Reason<'read-only-registry', Data> = {
  code: 'read-only-registry',
  means: 'the registry takes no pushes',
  toChange: 'owner',
  source:
    'OCI distribution spec, error code UNSUPPORTED: the operation is not there; distribution docs, "Registry as a pull through cache", and Harbor docs, "Configure Proxy Cache": no pushes',
  push: ({ refusal, named, host, error }) =>
    refusal === 'read-only' && named !== undefined
      ? { registry: host, path: named.reference.path, because: becauseOf(error?.message ?? '') }
      : undefined,
  says: ({ registry, path, because }) => {
    const none = say`${registry} takes no pushes to ${code(path)} from anyone`
    switch (because) {
      case 'proxy':
        return advice(say`${none}: the project is a proxy that only caches another registry.`, [
          byAuthor`Push to another project: use one that is not a proxy in the image name`,
          byRegistryAdmin`If there is none yet, create a new project that is not a proxy: a proxy project stays a proxy`
        ])
      case 'maintenance':
        return advice(say`${none}: it is in read-only mode (maintenance).`, [END_MAINTENANCE])
      case undefined:
        return advice(
          say`${none}: it is in read-only mode (maintenance), or the path is a cache of another registry.`,
          [
            byAuthor`If the path is a cache, push to another one, or to the registry that the cache copies from`,
            END_MAINTENANCE
          ]
        )
    }
  }
}

const END_MAINTENANCE = byRegistryAdmin`If the registry is in read-only mode, turn that off after the maintenance, then run the job again`

/** Harbor says which (measured): "can not push artifact to a proxy project", "The system is in read only mode". */
function becauseOf(message: string): Data['because'] {
  if (/proxy project/i.test(message)) return 'proxy'
  return /read.only/i.test(message) ? 'maintenance' : undefined
}
