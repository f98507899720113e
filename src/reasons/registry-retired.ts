// The registry was switched off.
import { suffixOf } from './wording.js'
import { code, say } from '../text/sentence.js'
import { advice, byAuthor, type Reason } from './reason.js'

interface Data {
  readonly host: string
  readonly successor: string
}

export const registryRetired: Reason<'registry-retired', Data> = {
  code: 'registry-retired',
  means: 'this registry is retired',
  toChange: 'host',
  source:
    'GitHub docs, "Migrating to the Container registry from the Docker registry": images move from docker.pkg.github.com to ghcr.io',
  hidesMistakes: true,
  both: ({ named }) => {
    const registry = named?.registry
    return registry?.kind === 'retired'
      ? { host: registry.host, successor: registry.successor }
      : undefined
  },
  says: ({ host, successor }, { target }) => {
    const { name } = target.target
    const path = name.kind === 'reference' ? newPath(name.reference.path) : 'OWNER/IMAGE'
    return advice(say`${code(host)} is switched off; ${code(successor)} has replaced it.`, [
      {
        ...byAuthor`Write ${code(successor)} instead of ${code(host)}, in the image name and in the login step`,
        instead: `${successor}/${path}${suffixOf(target.target)}`
      }
    ])
  }
}

/** There an image stood under its repository, `owner/repository/image`; now it stands under its owner (same page). */
function newPath(path: string): string {
  const [owner = '', ...rest] = path.split('/')
  return rest.length < 2 ? path : `${owner}/${rest.slice(1).join('/')}`
}
