// The docker configuration names a credential helper, which gives no login.
import type { HelperExit } from '../credential/credential.js'
import { code, quote, say, type Part, type Sentence } from '../text/sentence.js'
import { advice, byAuthor, type Reason } from './reason.js'

interface Data {
  readonly registry: string
  readonly helper: string
  readonly why: 'absent' | 'failed' | 'unusable-answer' | 'bad-name' | 'in-workspace'
  readonly exit: HelperExit | undefined
}

export const credentialHelperFailed: Reason<'credential-helper-failed', Data> = {
  code: 'credential-helper-failed',
  means: 'the credential helper fails',
  titled: ({ why }) => (why === 'absent' ? 'the credential helper is missing' : undefined),
  source: 'docker/cli: a configured helper that fails ends the push',
  both: ({ credential, host }) =>
    // One that is slow keeps docker waiting, and fails nothing.
    credential.kind === 'helper-failed' && credential.why !== 'timeout'
      ? { registry: host, helper: credential.helper, why: credential.why, exit: credential.exit }
      : undefined,
  says: ({ registry, helper, why, exit }) => {
    const program = code(`docker-credential-${helper}`)
    const configured = say`Docker gets the login to ${registry} from ${program}`
    switch (why) {
      case 'absent':
        return advice(say`${configured}, and this runner has no such program.`, [
          byAuthor`Install ${program} in an earlier step, or remove ${code(helper)} from ${code('credHelpers')} or ${code('credsStore')} in the configuration of Docker (${code('~/.docker/config.json')}) and log in with docker/login-action`
        ])
      case 'failed':
      case 'unusable-answer':
        return advice(say`${configured}, and it ${trouble(why, exit)}.`, [
          byAuthor`${before(helper, program)} in a step before the ghcr-preflight step, or remove ${code(helper)} from ${code('credHelpers')} or ${code('credsStore')} in the configuration of Docker (${code('~/.docker/config.json')}) and log in with docker/login-action`
        ])
      case 'bad-name':
        return advice(say`${configured}, and no helper can have this name.`, [
          byAuthor`Correct the name in ${code('credHelpers')} or ${code('credsStore')} in the configuration of Docker`
        ])
      case 'in-workspace':
        return advice(
          say`${configured}, but this configuration is in the workspace, where any commit can change it. So the helper is not run.`,
          [
            byAuthor`Set ${code('DOCKER_CONFIG')} to a folder outside the workspace, such as ${code('${{ runner.temp }}/docker')}, in the ${code('env')} of the steps (the ${code('env')} of a job cannot use it)`
          ]
        )
    }
  }
}

/** What each of these helpers asks for a password is told by the login of its cloud. */
const CLOUD_LOGINS: ReadonlyMap<string, Sentence> = new Map([
  ['ecr-login', say`Give it AWS credentials (aws-actions/configure-aws-credentials)`],
  ['gcloud', say`Log in to Google Cloud (google-github-actions/auth)`],
  ['gcr', say`Log in to Google Cloud (google-github-actions/auth)`],
  ['acr-env', say`Log in to Azure (azure/login)`]
])

function before(helper: string, program: Part): Sentence {
  return CLOUD_LOGINS.get(helper) ?? say`Log in with the tool that ${program} belongs to`
}

function trouble(why: 'failed' | 'unusable-answer', exit: HelperExit | undefined): Sentence {
  switch (why) {
    case 'failed':
      if (exit === undefined) return say`ends with an error`
      return say`ends with exit status ${exit.status}${exit.said === '' ? say`` : say`: ${quote(exit.said)}`}`
    case 'unusable-answer':
      return say`does not answer with a login`
  }
}
