// The registry gave no answer that decides, or one that contradicts another.
import type { UnavailableCause } from '../registry/result.js'
import { code, say, type Sentence } from '../text/sentence.js'
import { advice, byAuthor, type Advice, type Fix, type Reason } from './reason.js'
import type { Case } from './target-case.js'
import { hasMoved, isContradicted } from './predicates.js'
import { seconds } from './wording.js'

interface Data {
  readonly registry: string
  /**
   * `helper`: nobody was asked, because the credential helper named in `detail` did not answer.
   * `contradiction`: the registry refuses what GitHub's API calls public.
   */
  readonly cause: UnavailableCause | 'helper' | 'contradiction'
  readonly detail: string
  readonly timeoutSeconds: number
}

/** Titles where the registry answered, or was not asked. */
const TITLES: Readonly<Partial<Record<Data['cause'], string>>> = {
  'server-fault': 'the registry has an error',
  'credential-flake': 'the registry has an error',
  'retry-window-exceeded': 'no time was left to ask again',
  helper: 'the credential helper is too slow',
  contradiction: 'its answers contradict each other'
}

export const registryUnavailable: Reason<'registry-unavailable', Data> = {
  code: 'registry-unavailable',
  means: 'the registry gave no answer',
  titled: ({ cause }) => TITLES[cause],
  source:
    'RFC 9110, "Server Error 5xx": the server knows that it failed; GitHub docs, "Working with the Container registry": public images need no login to be pulled',
  pull: (c) => (isContradicted(c) && !hasMoved(c) ? found(c, 'contradiction', '') : undefined),
  byAnswer: (c) => {
    const { answer, credential } = c
    if (answer.kind === 'unavailable') {
      const { cause, detail, host = c.host } = answer
      return { ...found(c, cause, detail), registry: host }
    }
    const waits = answer.kind === 'not-asked' && credential.kind === 'helper-failed'
    return waits ? found(c, 'helper', credential.helper) : undefined
  },
  says: (finding, { target: { target } }) => {
    const { registry, detail, timeoutSeconds } = finding
    if ('isPrivateHost' in target && target.isPrivateHost === true) return notContacted(registry)
    const what = detail === '' ? say`` : say` (${detail})`
    const limit = seconds(timeoutSeconds)
    switch (finding.cause) {
      case 'network':
        return again(
          say`${registry} could not be reached${what}.`,
          byAuthor`If it happens again, check the host in the image name, and the proxy settings of the runner`
        )
      case 'timeout':
        return again(say`${registry} gave no answer within the ${limit} of this step.`, MORE_TIME)
      case 'helper':
        return again(
          say`${code(`docker-credential-${detail}`)} has the login for ${registry}, but gave no answer within the ${limit} of this step.`,
          MORE_TIME
        )
      case 'retry-window-exceeded':
        return again(
          say`${registry} refused in a way that is often temporary, and there was no time left to ask again within the ${limit} of this step.`,
          MORE_TIME
        )
      case 'server-fault':
        return again(
          say`${registry} answered with an error of its own${what}, also on a retry.`,
          byAuthor`If it happens again, look at the status page of the registry`
        )
      case 'contradiction':
        return again(
          say`The GitHub API calls this package public, but ${registry} does not serve it without a login. The two contradict each other, so this does not count as a refusal.`,
          GITHUB_STATUS
        )
      case 'credential-flake':
        return again(
          say`${registry} refused to exchange the job token, which is valid until the job ends. Such refusals are usually temporary.`,
          GITHUB_STATUS
        )
    }
  }
}

function found({ host, facts }: Case, cause: Data['cause'], detail: string): Data {
  return { registry: host, cause, detail, timeoutSeconds: facts.inputs.timeoutMs / 1000 }
}

/** A Dockerfile is not trusted to make a job contact the runner's own network. */
function notContacted(registry: string): Advice {
  return advice(
    say`This step did not contact ${registry}: only a Dockerfile names this host of a private network.`,
    [byAuthor`To check the image, name it in ${code('base-images')}`]
  )
}

const AGAIN = byAuthor`Run the job again in a few minutes`

const MORE_TIME = byAuthor`If it happens again, raise the input ${code('timeout')}`

const GITHUB_STATUS = byAuthor`If it happens again, look at the status page of GitHub`

function again(cause: Sentence, ifItHappensAgain: Fix): Advice {
  return advice(cause, [AGAIN, ifItHappensAgain])
}
