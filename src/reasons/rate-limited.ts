// The registry answers that too many requests were made.
import { plain, say } from '../text/sentence.js'
import { advice, type Reason } from './reason.js'
import { seconds } from './fixes.js'
import { isPulled } from './target.js'

interface Data {
  readonly registry: string
  readonly retryAfterSeconds: number | undefined
}

export const rateLimited: Reason<'rate-limited', Data> = {
  code: 'rate-limited',
  means: 'the registry limits requests',
  source:
    'OCI distribution spec, error code TOOMANYREQUESTS, and RFC 6585, status 429: too many requests',
  byAnswer: ({ answer, host }) =>
    answer.kind === 'rate-limited'
      ? { error: answer.error, registry: host, retryAfterSeconds: answer.retryAfterSeconds }
      : undefined,
  says: ({ registry, retryAfterSeconds }, { target }) => {
    const pulled = isPulled(target.target)
    const wait =
      retryAfterSeconds === undefined
        ? say`in a few minutes`
        : say`in ${seconds(Math.max(1, Math.ceil(retryAfterSeconds)))}`
    return advice(
      say`${registry} answered that there were too many requests. That says nothing about the ${plain(pulled ? 'image' : 'push')}.`,
      [
        { by: 'workflow author', text: say`Run the job again ${wait}` },
        {
          by: 'workflow author',
          text: say`If it happens again, let fewer jobs ${plain(pulled ? 'pull' : 'push')} at the same time`
        }
      ]
    )
  }
}
