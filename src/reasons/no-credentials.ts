// There is nothing to log in with.
import { code, plain, say } from '../text/sentence.js'
import {
  advice,
  byAuthor,
  byRepositoryAdmin,
  stepLocation,
  type Advice,
  type AdviceContext,
  type Fix,
  type Reason
} from './reason.js'
import { emptiesSecrets, maySecretsBeSent } from '../event/run.js'
import {
  emptyPart,
  isLoginEmpty,
  isUpstreamImage,
  isWithoutLogin,
  lacksSecretBy
} from './predicates.js'
import { isInputEmpty, useJobToken } from './fixes.js'
import type { Logout, PlannedLogin } from '../plan/plan-types.js'
import { repositorySecrets } from '../text/links.js'

interface Data {
  readonly registry: string
  readonly missing: 'username' | 'password' | 'both' | undefined
  readonly github: boolean
  /** The step that would log in, and is skipped in this run. */
  readonly skipped?: PlannedLogin | undefined
  /** The step that logs in where the push does not look for it. */
  readonly unread?: PlannedLogin | undefined
  /** The step that logs out before the push. */
  readonly loggedOut?: Logout | undefined
}

export const noCredentials: Reason<'no-credentials', Data> = {
  code: 'no-credentials',
  means: 'nothing to log in with',
  // Without a host Docker Hub is asked, and the owner tells what was meant.
  toChange: ({ target: { target } }) =>
    target.name.kind === 'reference' && !target.name.reference.hostGiven ? 'owner' : 'name',
  source:
    'docker login needs both parts; GitHub docs: pushes to the Container registry need a login',
  push: (c) =>
    isWithoutLogin(c) && lacksSecretBy(c) === undefined
      ? {
          registry: c.host,
          missing: c.credential.kind === 'withheld' ? c.credential.missing : undefined,
          github: c.github,
          ...(c.push.target.login?.kind === 'skipped' && { skipped: c.push.target.login.login }),
          ...(c.push.target.login?.kind === 'unread' && { unread: c.push.target.login.login }),
          ...(c.push.target.login?.kind === 'logged-out' && {
            loggedOut: c.push.target.login.logout
          })
        }
      : undefined,
  pull: (c) => {
    const missing = emptyPart(c)
    return missing === undefined || lacksSecretBy(c) !== undefined
      ? undefined
      : { registry: c.host, missing, github: c.github }
  },
  alsoFitsPush: (c) => {
    const isForks = emptiesSecrets(c.run) === 'own-fork' && !isUpstreamImage(c)
    return isLoginEmpty(c) && (maySecretsBeSent(c.run) || isForks)
  },
  alsoFitsPull: (c) => emptyPart(c) !== undefined && emptiesSecrets(c.run) === 'own-fork',
  says: ({ registry, missing, skipped, unread, loggedOut }, context) => {
    if (missing !== undefined) return emptyLogin(registry, missing, context)
    if (skipped !== undefined) return skippedLogin(registry, skipped, context)
    if (unread !== undefined) return unreadLogin(registry, unread, context)
    if (loggedOut !== undefined) return logout(registry, loggedOut, context)
    const login = byAuthor`Log in to ${code(registry)} before the ghcr-preflight step with docker/login-action, or give that step ${code('registry')}, ${code('username')} and ${code('password')}`
    const own = useJobToken(context)
    return advice(
      say`Docker has no login for ${code(registry)}, and the ghcr-preflight step was given none.`,
      own.length === 0 ? [login] : [...emptyInput(context), ...own]
    )
  }
}

/** Without a plan a later login is not seen; the job's own token would then be tested, were it not taken away. */
function emptyInput({ facts }: AdviceContext): readonly Fix[] {
  if (facts.inputs.githubToken !== '') return []
  return [
    byAuthor`If a later step logs in, remove the empty ${code('github-token')} from the ghcr-preflight step`
  ]
}

function skippedLogin(
  registry: string,
  { at, line }: PlannedLogin,
  { facts }: AdviceContext
): Advice {
  return advice(
    say`Step ${code(at.name)} (line ${line}), which logs in to ${code(registry)}, is skipped in this run, so the push has no login.`,
    [
      byAuthor`If such runs should push, change the ${code('if')} of step ${code(at.name)} so that it also runs in them`,
      byAuthor`If not, add the ${code('if')} of that step to the step that pushes`
    ],
    { place: stepLocation(facts.job, at, line) }
  )
}

function unreadLogin(registry: string, login: PlannedLogin, { facts }: AdviceContext): Advice {
  const { at, line, registry: other } = login
  if (other !== registry) return strayLogin(registry, login, facts)
  return advice(
    say`Step ${code(at.name)} (line ${line}) logs in to ${code(registry)}, but the tool that pushes does not read that login, so the push has no login.`,
    [
      byAuthor`Also log in to ${code(registry)} with docker/login-action: docker and buildx do not read the logins of podman, skopeo, helm and regctl`
    ],
    { place: stepLocation(facts.job, at, line) }
  )
}

function strayLogin(
  registry: string,
  { at, line }: PlannedLogin,
  { job }: AdviceContext['facts']
): Advice {
  return advice(
    say`Step ${code(at.name)} (line ${line}) logs in to Docker Hub with the job token, which Docker Hub does not accept, and no step was found that logs in to ${code(registry)}.`,
    [byAuthor`Add ${code(`registry: ${registry}`)} to step ${code(at.name)}`],
    { place: stepLocation(job, at, line) }
  )
}

function logout(registry: string, { job, step, line }: Logout, { facts }: AdviceContext): Advice {
  return advice(
    say`Step ${code(step)} (line ${line}) logs out of ${code(registry)} before the push, so the push has no login.`,
    [byAuthor`Log out of ${code(registry)} only after the push, or log in again before it`],
    { place: stepLocation(facts.job, { job }, line) }
  )
}

function emptyLogin(
  registry: string,
  missing: 'username' | 'password' | 'both',
  context: AdviceContext
): Advice {
  const what =
    missing === 'both'
      ? say`${code('username')} and ${code('password')} are empty`
      : say`${code(missing)} is empty`
  const secret = byRepositoryAdmin`${repositorySecrets(context.facts, 'actions')} → check that the secret or variable exists under the name that the workflow uses`
  const whose = isInputEmpty(context) ? 'the input' : 'its'
  return advice(say`The login for ${code(registry)} is incomplete: ${plain(whose)} ${what}.`, [
    secret,
    ...useJobToken(context)
  ])
}
