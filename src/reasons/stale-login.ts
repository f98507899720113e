// Anyone may pull the image, and the login stored for it is refused.
import { isLoginStale } from './target-case.js'
import { loginStep, sourceWords, stepWords } from './wording.js'
import { code, say, type Sentence } from '../text/sentence.js'
import {
  advice,
  byAuthor,
  byRunnerAdmin,
  type AdviceContext,
  type Fix,
  type Reason
} from './reason.js'

interface Data {
  readonly registry: string
}

export const staleLogin: Reason<'stale-login', Data> = {
  code: 'stale-login',
  means: 'the stored login is refused',
  source: 'trivy docs, "Troubleshooting"; tart: an expired login is refused even public packages',
  pull: (c) => (isLoginStale(c) ? { registry: c.host } : undefined),
  says: ({ registry }, context) => {
    const { credential } = context.target.tested
    const from = 'source' in credential ? say` (from ${sourceWords(credential.source)})` : say``
    return advice(
      say`Anyone can pull it without a login, but the build sends the stored login for ${registry}${from}, which is refused.`,
      fixesOf(registry, context)
    )
  }
}

/** Where no earlier step looks like a login, the login is an old one of the runner. */
function fixesOf(registry: string, context: AdviceContext): readonly Fix[] {
  const { job } = context.facts
  const step = loginStep(context)
  if (step !== undefined) {
    return [byAuthor`Renew the login that ${stepWords(step)} uses, or remove that step`]
  }
  return job.kind === 'plan' && !job.mayBeLoggedIn
    ? [byRunnerAdmin`Most likely the login is an old one of the runner: ${forget(registry)}`]
    : [
        byAuthor`If an earlier step of this job logs in to ${code(registry)}, renew the login that it uses. If none does, the login is an old one of the runner: ${forget(registry)}`
      ]
}

function forget(registry: string): Sentence {
  return say`run ${code(`docker logout ${registry}`)} on the runner`
}
