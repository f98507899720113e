// The registry refuses in words that this version of ghcr-preflight does not know.
import { isGitHub } from '../registry/host.js'
import { plain, say } from '../text/sentence.js'
import { advice, byAuthor, type Reason } from './reason.js'
import { answerWords, isPulled } from './wording.js'

interface Data {
  readonly registry: string
}

export const refused: Reason<'refused', Data> = {
  code: 'refused',
  means: 'the reason is not known',
  titled: ({ error }) =>
    error === undefined || error.message === '' ? undefined : 'the registry says why',
  source: 'OCI distribution spec, "Error codes": a registry may answer in words of its own',
  byAnswer: ({ answer, host }) => (answer.kind === 'refused' ? { registry: host } : undefined),
  says: ({ registry, error }, { target: { target } }) => {
    const { name } = target
    const isGitHubs = name.kind === 'reference' && isGitHub(name.registry)
    const support = isGitHubs ? 'GitHub Support' : 'the people who run the registry'
    return advice(
      say`${registry} refuses this ${plain(isPulled(target) ? 'pull' : 'push')} in words that this version of ghcr-preflight does not know.`,
      [
        byAuthor`Do what the answer asks for, if it asks for anything, or send it to ${plain(support)}`
      ],
      { detail: error === undefined ? undefined : say`it answered ${answerWords(error)}` }
    )
  }
}
