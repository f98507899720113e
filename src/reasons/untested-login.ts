// A later step logs in with a credential that this step does not have.
import type { LaterLogin } from '../credential/credential.js'
import { code, plain, say } from '../text/sentence.js'
import { advice } from './advice.js'
import type { Reason } from './reason.js'
import { stepLocation } from './step-location.js'

interface Data {
  readonly login: LaterLogin
}

export const untestedLogin: Reason<'untested-login', Data> = {
  code: 'untested-login',
  means: 'its login is not known here',
  source:
    'docker docs, "docker login": the credential stored last for a registry is the one that is sent',
  push: ({ credential }) =>
    credential.kind === 'untested' ? { login: credential.login } : undefined,
  says: ({ login }, { facts, target }) => {
    const host =
      target.target.name.kind === 'reference'
        ? target.target.name.reference.registry
        : login.registry
    return advice(
      say`Step ${code(login.step)} (line ${plain(String(login.line))}) logs in to ${code(host ?? 'the registry')} with a credential of its own, so the answer for the token of the job would say nothing about the push.`,
      [
        {
          by: 'workflow author',
          text: say`Give this step the same ${code('username')} and ${code('password')} as that step${host === facts.run.server.registry ? say`` : say`, and ${code(`registry: ${host ?? ''}`)}`}: then they are tested.`
        }
      ],
      { place: stepLocation(facts.job, login, login.line) }
    )
  }
}
