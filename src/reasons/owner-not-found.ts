// There is no account of this name.
import { suffixOf } from './wording.js'
import { code, say } from '../text/sentence.js'
import { advice, byAuthor, type Fix, type Reason } from './reason.js'

interface Data {
  readonly owner: string
  readonly repositoryOwner: string
}

export const ownerNotFound: Reason<'owner-not-found', Data> = {
  code: 'owner-not-found',
  means: 'the owner does not exist',
  toChange: 'owner',
  source:
    'goreleaser/goreleaser#2815: no such owner; alex-on-ai/WebReaper#254: the registry does not follow a renamed account',
  both: (c) =>
    c.refusal === 'owner-not-found'
      ? { owner: c.package.owner, repositoryOwner: c.repository.owner }
      : undefined,
  says: ({ owner, repositoryOwner }, { target }) => {
    const { name } = target.target
    const rest = name.kind === 'reference' ? name.reference.path.split('/').slice(1).join('/') : ''
    const registry = name.kind === 'reference' ? name.reference.registry : ''
    const own = `${registry}/${repositoryOwner.toLowerCase()}/${rest}${suffixOf(target.target)}`
    const isKnown = rest !== '' && repositoryOwner !== ''
    return advice(
      say`The registry does not know the account ${code(owner)}: it is misspelled or was renamed. Renamed accounts are not redirected.`,
      [...(isKnown ? [underOwnOwner(own)] : []), byAuthor`Use the current name of the account`]
    )
  }
}

function underOwnOwner(name: string): Fix {
  return {
    ...byAuthor`If the owner of this repository is meant, name the image under it`,
    instead: name
  }
}
