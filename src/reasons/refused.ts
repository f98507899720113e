// The registry refuses in words that this version does not know.
import { isGitHub } from '../registry/host.js'
import { plain, say } from '../text/sentence.js'
import { advice } from './advice.js'
import type { Reason } from './reason.js'
import { isPulled } from './target.js'

interface Data {
  readonly registry: string
}

export const refused: Reason<'refused', Data> = {
  code: 'refused',
  means: 'the registry gives its own reason',
  source: 'OCI distribution spec, "Error codes": a registry may answer in words of its own',
  byAnswer: ({ answer, host }) => (answer.kind === 'refused' ? { registry: host } : undefined),
  says: ({ registry }, { target: { target } }) => {
    const { name } = target
    const isGitHubs = name.kind === 'reference' && isGitHub(name.registry)
    const support = isGitHubs ? 'GitHub Support' : 'those who run the registry'
    return advice(
      say`${registry} refuses this ${plain(isPulled(target) ? 'pull' : 'push')} for a reason that this version does not know.`,
      [
        {
          by: 'workflow author',
          text: say`Do what the words of the registry ask for; if they do not tell what to change, send them to ${plain(support)}.`
        }
      ]
    )
  }
}
