// Knows the words for credentials that are missing or wrong, and for where they come from.
import type { CredentialSource, TokenKind } from '../credential/credential.js'
import type { FindingOf } from '../verdict/finding.js'
import { advice, useJobToken, type Entry, type Fix, type Scene } from './advice.js'
import { classicTokens, repositorySecrets } from '../text/links.js'
import { code, plain, say, type Sentence } from '../text/sentence.js'

export const noCredentials: Entry<'no-credentials'> = (finding, scene) => {
  const { registry, missing } = finding
  if (missing !== undefined) return emptyCredential(finding, scene)
  const login: Fix = {
    by: 'workflow author',
    text: say`Log in to ${code(registry)} before this step (docker/login-action does), or give this step ${code('registry')}, ${code('username')} and ${code('password')}; the password is a token or password of that registry, kept in a secret.`
  }
  const own = useJobToken(scene)
  return advice(
    say`There is no login for ${code(registry)}: docker has none, and this step was given none.`,
    own.length === 0 ? [login] : own
  )
}

function emptyCredential(
  { registry, missing }: FindingOf<'no-credentials'>,
  scene: Scene
): ReturnType<Entry<'no-credentials'>> {
  const what = missing === 'both' ? 'username and password are' : `${missing ?? ''} is`
  const own = useJobToken(scene)
  const secret: Fix = {
    by: 'repository admin',
    text: say`Check that the secret or variable exists under the name the workflow uses, and is not empty.`
  }
  return advice(
    say`A login for ${code(registry)} is intended, but its ${plain(what)} empty.`,
    [...own, secret],
    { links: [repositorySecrets(scene.facts, 'actions')] }
  )
}

export const credentialHelperFailed: Entry<'credential-helper-failed'> = (finding) => {
  const program = code(`docker-credential-${finding.helper}`)
  const { registry } = finding
  const configured = say`The docker configuration asks ${program} for the login to ${registry}`
  switch (finding.why) {
    case 'absent':
      return advice(say`${configured}, and there is no such program on this runner.`, [
        {
          by: 'workflow author',
          text: say`Install ${program} in a step before, or take it out of ${code('credHelpers')} or ${code('credsStore')} and log in with docker/login-action.`
        }
      ])
    case 'failed':
    case 'unusable-answer':
      return advice(say`${configured}, and it ${helperTrouble(finding.why)}.`, [
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

function helperTrouble(why: 'failed' | 'unusable-answer'): string {
  switch (why) {
    case 'failed':
      return 'fails'
    case 'unusable-answer':
      return 'answers with something that is no login'
  }
}

export const badCredentials: Entry<'bad-credentials'> = (finding, scene) => {
  const { registry, token, source } = finding
  const from = source === undefined ? say`` : say` from ${sourceWords(source)}`
  const own = token === 'job' ? [] : useJobToken(scene)
  return advice(
    say`${registry} does not accept the ${plain(tokenWords(token))}${from}: it is expired, revoked or mistyped.`,
    [...own, renewal(token, source)],
    { links: finding.github && token !== 'job' ? [classicTokens(scene.facts)] : [] }
  )
}

function renewal(token: TokenKind | undefined, source: CredentialSource | undefined): Fix {
  if (token === 'job') {
    return {
      by: 'workflow author',
      text: say`Pass ${code('${{ github.token }}')} of this very job, not a token saved by another job, and run the job again.`
    }
  }
  const where =
    source === undefined || source.kind === 'inputs' || source.kind === 'github-token'
      ? say`the secret that this step gets`
      : say`the secret that the login step gets`
  return {
    by: 'owner of the token',
    text: say`Make a new token or password and save it in ${where}, without spaces or line breaks around it.`
  }
}

/** Where a credential was found, in the words of the contract. */
export function sourceWords(source: CredentialSource): Sentence {
  switch (source.kind) {
    case 'inputs':
      return say`the inputs ${code('username')} and ${code('password')}`
    case 'docker-auth-config':
      return say`the variable ${code('DOCKER_AUTH_CONFIG')}`
    case 'buildx-scope':
      return say`the buildx configuration for ${code(source.scope)}`
    case 'docker-config':
      return say`the docker configuration`
    case 'credential-helper':
      return say`the credential helper ${code(source.helper)}`
    case 'github-token':
      return say`the input ${code('github-token')}`
  }
}

/** A kind of token, as users call it. */
export function tokenWords(token: TokenKind | undefined): string {
  switch (token) {
    case 'job':
      return 'token of the job'
    case 'app':
      return 'token of a GitHub App'
    case 'classic':
      return 'classic token'
    case 'oauth':
      return 'OAuth token'
    case 'fine-grained':
      return 'fine-grained token'
    case 'user-to-server':
      return 'user token of a GitHub App'
    case 'refresh':
      return 'refresh token'
    case 'other':
    case undefined:
      return 'credential'
  }
}
