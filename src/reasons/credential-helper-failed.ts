// The docker configuration asks a helper for the login, and gets none from it.
import { code, say } from '../text/sentence.js'
import { advice } from './advice.js'
import type { Reason } from './reason.js'

interface Data {
  readonly registry: string
  readonly helper: string
  readonly why: 'absent' | 'failed' | 'unusable-answer' | 'bad-name' | 'in-workspace'
}

export const credentialHelperFailed: Reason<'credential-helper-failed', Data> = {
  code: 'credential-helper-failed',
  means: 'the helper gives no login',
  source: 'docker/cli: a configured helper that fails ends the push',
  both: ({ credential, host }) =>
    // One that is slow keeps docker waiting, and fails nothing.
    credential.kind === 'helper-failed' && credential.why !== 'timeout'
      ? { registry: host, helper: credential.helper, why: credential.why }
      : undefined,
  says: ({ registry, helper, why }) => {
    const program = code(`docker-credential-${helper}`)
    const configured = say`The docker configuration asks ${program} for the login to ${registry}`
    switch (why) {
      case 'absent':
        return advice(say`${configured}, and there is no such program on this runner.`, [
          {
            by: 'workflow author',
            text: say`Install ${program} in a step before, or take it out of ${code('credHelpers')} or ${code('credsStore')} and log in with docker/login-action.`
          }
        ])
      case 'failed':
      case 'unusable-answer':
        return advice(say`${configured}, and it ${trouble(why)}.`, [
          {
            by: 'workflow author',
            text: say`Log in with the tool that ${program} belongs to in a step before, or take it out of ${code('credHelpers')} or ${code('credsStore')} and log in with docker/login-action.`
          }
        ])
      case 'bad-name':
        return advice(say`${configured}, and that is no name a helper can have.`, [
          {
            by: 'workflow author',
            text: say`Correct the name in ${code('credHelpers')} or ${code('credsStore')} of the docker configuration.`
          }
        ])
      case 'in-workspace':
        return advice(
          say`${configured}, but this configuration lies in the workspace, where any commit can change it, so the helper is not run.`,
          [
            {
              by: 'workflow author',
              text: say`Point ${code('DOCKER_CONFIG')} to a folder outside the workspace, for example to ${code('${{ runner.temp }}/docker')} in the ${code('env')} of the steps (the ${code('env')} of a job cannot use it).`
            }
          ]
        )
    }
  }
}

function trouble(why: 'failed' | 'unusable-answer'): string {
  switch (why) {
    case 'failed':
      return 'fails'
    case 'unusable-answer':
      return 'answers with something that is no login'
  }
}
