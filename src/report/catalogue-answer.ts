// Knows the words for pushes that are allowed, and for answers that decide nothing.
import type { Role } from '../facts.js'
import { advice, isPulled, type Entry, type Fix } from './advice.js'
import { code, plain, say, type Part, type Sentence } from '../text/sentence.js'

export const accepted: Entry<'accepted'> = () =>
  advice(say`The registry opened an upload for this login.`, [])

export const permissionGranted: Entry<'permission-granted'> = ({ grant }) =>
  advice(
    grant === undefined
      ? say`The token holds what a push needs; no upload was tried.`
      : say`The token of the job holds ${code('packages: write')}; no upload was tried.`,
    []
  )

export const notPushing: Entry<'not-pushing'> = () => advice(say`This run does not push.`, [])

function seconds(count: number): Part {
  return plain(count === 1 ? '1 second' : `${count} seconds`)
}

const AGAIN: Fix = { by: 'workflow author', text: say`Run the job again in a few minutes.` }

export const rateLimited: Entry<'rate-limited'> = ({ registry, retryAfterSeconds }, { target }) => {
  const pulled = isPulled(target.target)
  const wait =
    retryAfterSeconds === undefined
      ? say`in a few minutes`
      : say`in ${seconds(Math.max(1, Math.ceil(retryAfterSeconds)))}`
  return advice(
    say`${registry} answered that too many requests were made; that says nothing about the ${plain(pulled ? 'image' : 'push')}.`,
    [
      { by: 'workflow author', text: say`Run the job again ${wait}.` },
      {
        by: 'workflow author',
        text: say`If it comes back, let fewer jobs ${plain(pulled ? 'pull' : 'push')} at the same time.`
      }
    ]
  )
}

const MORE_TIME: Fix = {
  by: 'workflow author',
  text: say`If it comes back, raise the input ${code('timeout')}.`
}

export const registryUnavailable: Entry<'registry-unavailable'> = (finding) => {
  const { registry, detail, timeoutSeconds } = finding
  const what = detail === '' ? say`` : say` (${detail})`
  switch (finding.cause) {
    case 'network':
      return advice(say`${registry} could not be reached${what}.`, [
        AGAIN,
        {
          by: 'workflow author',
          text: say`If it comes back, check the host in the image name, and the proxy settings of the runner.`
        }
      ])
    case 'timeout':
      return advice(
        say`${registry} gave no answer within the ${seconds(timeoutSeconds)} that this step has.`,
        [AGAIN, MORE_TIME]
      )
    case 'helper':
      return advice(
        say`${code(`docker-credential-${detail}`)}, which the docker configuration asks for the login to ${registry}, gave no answer within the ${seconds(timeoutSeconds)} that this step has.`,
        [AGAIN, MORE_TIME]
      )
    case 'untried':
      return advice(
        say`${registry} refused in a way that is known to pass, and the ${seconds(timeoutSeconds)} that this step has did not suffice to ask again.`,
        [AGAIN, MORE_TIME]
      )
    case 'server-fault':
      return advice(
        say`${registry} answered with a fault of its own${what}, also when asked again.`,
        [
          AGAIN,
          {
            by: 'workflow author',
            text: say`If it comes back, look at the status page of the registry.`
          }
        ]
      )
    case 'contradiction':
      return advice(
        say`The API of GitHub calls this package public, and ${registry} refuses to serve it without a login. The two contradict each other, so this is no refusal.`,
        [
          AGAIN,
          { by: 'workflow author', text: say`If it comes back, look at the status page of GitHub.` }
        ]
      )
    case 'credential-flake':
      return advice(
        say`${registry} refused to exchange the token of this job, which is valid until the job ends; such refusals are known to pass.`,
        [
          AGAIN,
          { by: 'workflow author', text: say`If it comes back, look at the status page of GitHub.` }
        ]
      )
  }
}

export const unrecognisedResponse: Entry<'unrecognised-response'> = (finding) => {
  const { registry, status, contentType, google, schema1 = false } = finding
  if (schema1) return OUTDATED
  const type = contentType === '' ? say`` : say` of type ${contentType}`
  return advice(
    status === undefined
      ? say`What answers at ${registry} does not speak HTTP as a registry does, so it is no refusal.`
      : say`${registry} gave an answer${type} with status ${plain(String(status))} that is not in the form of a registry, so it is no refusal.`,
    google ? GOOGLE : notARegistry(registry)
  )
}

/** moby/buildkit, util/imageutil/config.go; Docker docs, "Deprecated Engine Features". */
const OUTDATED = advice(
  say`The image has a manifest in the first form that Docker had (schema 1). BuildKit and docker of today pull that no longer; old versions do.`,
  [
    {
      by: 'publisher of the image',
      text: say`Push the image again with a docker of today, which writes the present form.`
    },
    { by: 'workflow author', text: say`Take another image, or a newer tag of it.` }
  ]
)

const GOOGLE: readonly Fix[] = [
  {
    by: 'workflow author',
    text: say`Log in before this step as user ${code('_json_key')}, with the whole JSON key of a service account as password, kept in a secret; or as ${code('oauth2accesstoken')} with an access token.`
  },
  {
    by: 'registry admin',
    text: say`Check that the project and its repository exist, and that the account may use them.`
  }
]

function notARegistry(registry: string): readonly Fix[] {
  return [
    {
      by: 'workflow author',
      text: say`Check that ${code(registry)} is the host of the registry itself and not of its web pages.`
    },
    {
      by: 'runner admin',
      text: say`Check that no proxy or firewall answers in place of the registry.`
    }
  ]
}

export const untrustedRealm: Entry<'untrusted-realm'> = ({ registry, realm }) =>
  advice(
    say`${registry} wants the login sent to ${code(realm)}, a host that may not have it. This step sent nothing; docker would.`,
    [
      {
        by: 'workflow author',
        text: say`Make sure that ${code(registry)} is the registry you mean. If it is, do not log in there until this is mended.`
      },
      {
        by: 'registry admin',
        text: say`Let the registry name a token service (realm) on a host of its own, over https.`
      }
    ]
  )

/** What follows from an unknown verdict, by the input `on-unknown`. */
export function afterUnknown(
  onUnknown: 'push' | 'skip' | 'fail',
  roles: readonly Role[]
): readonly Sentence[] {
  const setting = code(`on-unknown: ${onUnknown}`)
  // What others pull decides no push.
  if (onUnknown !== 'fail' && !roles.some((role) => role === 'image' || role === 'base')) return []
  switch (onUnknown) {
    case 'push':
      return [say`Because of ${setting} this does not stop the push.`]
    case 'skip':
      return [say`Because of ${setting} nothing is pushed.`]
    case 'fail':
      return [say`Because of ${setting} the step fails.`]
  }
}
