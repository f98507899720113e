// A later step logs in with a credential that the ghcr-preflight step does not have.
import type { LaterLogin, LostBy } from '../credential/credential.js'
import { capitalized, code, say } from '../text/sentence.js'
import { advice, byAuthor, ownStep, stepLocation, type Advice, type Reason } from './reason.js'

interface Data {
  readonly login: Pick<LaterLogin, 'job' | 'step' | 'line'> & Partial<LaterLogin>
  /** Is it a logout that may be made or not, or a login that the push may not find? */
  readonly lostBy?: LostBy
  /** May it be made or not, where it is the one that is tested? */
  readonly isConditional: boolean
}

export const untestedLogin: Reason<'untested-login', Data> = {
  code: 'untested-login',
  means: 'its login is not known here',
  source:
    'docker docs, "docker login": the credential stored last for a registry is the one that is sent',
  push: ({ credential }) =>
    credential.kind === 'untested' ? { login: credential.login, isConditional: false } : undefined,
  evenIfAccepted: ({ push: { target, tested } }) => {
    const { conditionalLogin, conditionalLogout } = tested
    if (!target.isCertain) return undefined
    if (conditionalLogout !== undefined)
      return { login: conditionalLogout, isConditional: true, lostBy: conditionalLogout.how }
    return conditionalLogin && { login: conditionalLogin, isConditional: true }
  },
  // Without a login the push is refused as well; with another one it may not be.
  softens: ({ push: { tested } }, refusal) => {
    const { conditionalLogout: login } = tested
    return login !== undefined && login.how !== 'logs-out' && refusal.class !== 'by-design'
      ? { login, isConditional: true, lostBy: login.how }
      : undefined
  },
  says: ({ login, isConditional, lostBy }, { facts, target }) => {
    const host =
      target.target.name.kind === 'reference'
        ? target.target.name.reference.registry
        : login.registry
    const place = stepLocation(facts.job, login, login.line)
    if (lostBy !== undefined) return lost(login, lostBy, host, place)
    if (isConditional) {
      return advice(
        say`Whether step ${code(login.step)} (line ${login.line}) logs in to ${code(host ?? 'the registry')} depends on a condition that is known only when it runs. If it does not, the push has no login.`,
        [
          byAuthor`Give the step that pushes the same ${code('if')} as the one that logs in, or log in whenever it pushes`
        ],
        { place }
      )
    }
    return advice(
      say`Step ${code(login.step)} (line ${login.line}) logs in to ${code(host ?? 'the registry')} with a credential that the ghcr-preflight step does not have, so that login could not be tested.`,
      [
        byAuthor`Give ${ownStep(facts.job)} the same ${code('username')} and ${code('password')} as that step${host === facts.run.server.registry ? say`` : say`, and ${code(`registry: ${host ?? ''}`)}`}`
      ],
      { place }
    )
  }
}

function lost(
  { step, line }: Data['login'],
  how: LostBy,
  host = 'the registry',
  place: Advice['place']
): Advice {
  const who = say`step ${code(step)} (line ${line})`
  switch (how) {
    case 'logs-out':
      return advice(
        say`Whether ${who} logs out of ${code(host)} depends on a condition that is known only when it runs. If it does, the push has no login.`,
        [byAuthor`Log out only after the push`],
        { place }
      )
    case 'looks-elsewhere':
      return advice(
        say`${capitalized(who)} looks for its login in a different place than the steps before it: it runs as another user or with its own configuration. Which login it finds is not known.`,
        [byAuthor`Log in and push as the same user and with the same configuration`],
        { place }
      )
    case 'keeps-elsewhere':
      return advice(
        say`${capitalized(who)} logs in to ${code(host)}, but the tool that pushes may not look where that login is kept. Which login it finds is not known.`,
        [
          byAuthor`Also log in to ${code(host)} with docker/login-action: docker and buildx do not read the logins of podman, skopeo, helm and regctl`
        ],
        { place }
      )
  }
}
