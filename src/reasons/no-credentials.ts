// There is nothing to log in with.
import { code, plain, say } from '../text/sentence.js'
import { advice, type Advice, type AdviceContext, type Fix } from './advice.js'
import {
  isLoginEmpty,
  isUpstreamImage,
  isWithoutLogin,
  maySecretsBeSent
} from './facts-about-login.js'
import { emptyPart } from './facts-about-pull.js'
import type { Case } from './case.js'
import { emptiesSecrets, withholdsSecrets } from './facts-about-run.js'
import { useJobToken } from './fixes.js'
import { repositorySecrets } from '../text/links.js'
import type { Reason } from './reason.js'

interface Data {
  readonly registry: string
  readonly missing: 'username' | 'password' | 'both' | undefined
  readonly github: boolean
}

export const noCredentials: Reason<'no-credentials', Data> = {
  code: 'no-credentials',
  means: 'nothing to log in with',
  source:
    'docker login needs both parts; GitHub docs: pushes to the Container registry need a login',
  push: (c) =>
    isWithoutLogin(c) && !isExplainedByRun(c)
      ? {
          registry: c.host,
          missing: c.credential.kind === 'withheld' ? c.credential.missing : undefined,
          github: c.github
        }
      : undefined,
  pull: (c) => {
    const missing = emptyPart(c)
    return missing === undefined || isExplainedByRun(c)
      ? undefined
      : { registry: c.host, missing, github: c.github }
  },
  alsoFitsPush: (c) => {
    const isForks = emptiesSecrets(c.run) === 'own-fork' && !isUpstreamImage(c)
    return isLoginEmpty(c) && (maySecretsBeSent(c) || isForks)
  },
  says: ({ registry, missing }, context) => {
    if (missing !== undefined) return emptyLogin(registry, missing, context)
    const login: Fix = {
      by: 'workflow author',
      text: say`Log in to ${code(registry)} before this step (docker/login-action does), or give this step ${code('registry')}, ${code('username')} and ${code('password')}; the password is a token or password of that registry, kept in a secret.`
    }
    const own = useJobToken(context)
    return advice(
      say`There is no login for ${code(registry)}: docker has none, and this step was given none.`,
      own.length === 0 ? [login] : own
    )
  }
}

/** Is it `secret-withheld`? */
function isExplainedByRun({ run, credential }: Case): boolean {
  const why = credential.kind === 'withheld' ? emptiesSecrets(run) : withholdsSecrets(run)
  return why !== undefined
}

function emptyLogin(
  registry: string,
  missing: 'username' | 'password' | 'both',
  context: AdviceContext
): Advice {
  const what = missing === 'both' ? 'username and password are' : `${missing} is`
  const secret: Fix = {
    by: 'repository admin',
    text: say`Check that the secret or variable exists under the name the workflow uses, and is not empty.`
  }
  return advice(
    say`A login for ${code(registry)} is intended, but its ${plain(what)} empty.`,
    [...useJobToken(context), secret],
    { links: [repositorySecrets(context.facts, 'actions')] }
  )
}
