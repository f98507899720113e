// The registry answers that too many requests were made.
import { code, plain, say } from '../text/sentence.js'
import { advice, byAuthor, type Reason } from './reason.js'
import { isPulled, seconds } from './wording.js'

interface Data {
  readonly registry: string
  readonly retryAfterSeconds: number | undefined
  /** Does a login raise the limit? */
  readonly loginHelps?: boolean
}

export const rateLimited: Reason<'rate-limited', Data> = {
  code: 'rate-limited',
  means: 'the registry limits requests',
  source:
    'OCI distribution spec, error code TOOMANYREQUESTS, and RFC 6585, status 429: too many requests; Docker docs, "Docker Hub usage and limits": pulls without a login are limited by address, those with one by account',
  byAnswer: ({ answer, host, credential, named, target }) =>
    answer.kind === 'rate-limited'
      ? {
          error: answer.error,
          registry: host,
          // The message names a wait itself; a second one would only confuse.
          retryAfterSeconds: /retry-after/i.test(answer.error.message)
            ? undefined
            : answer.retryAfterSeconds,
          loginHelps:
            target.role === 'base' &&
            named?.registry.kind === 'docker-hub' &&
            credential.kind === 'none'
        }
      : undefined,
  says: ({ registry, retryAfterSeconds, loginHelps = false }, { target }) => {
    const pulled = isPulled(target.target)
    const wait =
      retryAfterSeconds === undefined
        ? say`in a few minutes`
        : say`in ${seconds(Math.max(1, Math.ceil(retryAfterSeconds)))}`
    return advice(
      say`${registry} answered that there were too many requests. That says nothing about the ${plain(pulled ? 'image' : 'push')}.`,
      [
        ...(loginHelps ? [LOG_IN] : []),
        byAuthor`Run the job again ${wait}`,
        byAuthor`If it happens again, let fewer jobs ${plain(pulled ? 'pull' : 'push')} at the same time`
      ]
    )
  }
}

const LOG_IN = byAuthor`Log in to ${code('docker.io')} before the ghcr-preflight step: pulls without a login share the limit of the IP address of the runner`
