// Anyone may pull the image, and the login stored for it is refused.
import { sourceWords } from './target.js'
import { code, say } from '../text/sentence.js'
import { advice, type Reason } from './reason.js'
import { isLoginStale } from './facts-about-pull.js'

interface Data {
  readonly registry: string
}

export const staleLogin: Reason<'stale-login', Data> = {
  code: 'stale-login',
  means: 'the stored login is refused',
  source: 'trivy docs, "Troubleshooting"; tart: an expired login is refused even public packages',
  pull: (c) => (isLoginStale(c) ? { registry: c.host } : undefined),
  says: ({ registry }, { target }) => {
    const { credential } = target.tested
    const from = 'source' in credential ? say` in ${sourceWords(credential.source)}` : say``
    return advice(
      say`Anyone can pull it without a login, but the build sends the login for ${registry} that is stored${from}, and that one is refused.`,
      [
        {
          by: 'workflow author',
          text: say`If an earlier step of this job logs in to ${code(registry)}, renew the login it uses or remove the step`
        },
        {
          by: 'runner admin',
          text: say`If no step does, the login is an old one of the runner: run ${code(`docker logout ${registry}`)} there`
        }
      ]
    )
  }
}
