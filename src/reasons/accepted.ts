// The registry opened an upload, the first write of every push.
import { code, say } from '../text/sentence.js'
import { advice } from './advice.js'
import type { Reason } from './reason.js'

interface Data {
  /** Is a login asked for on writes alone? */
  readonly asksOnWriteOnly: boolean
}

export const accepted: Reason<'accepted', Data> = {
  code: 'accepted',
  means: 'the registry opened an upload',
  source: 'OCI distribution spec, "Pushing a blob in chunks" (end-4a): 202 Accepted',
  byAnswer: ({ answer }) =>
    answer.kind === 'accepted' ? { asksOnWriteOnly: answer.asksOnWriteOnly === true } : undefined,
  says: ({ asksOnWriteOnly }) =>
    asksOnWriteOnly
      ? advice(
          say`The registry opened an upload for this login. It asks for a login on writes alone: BuildKit, crane, oras and helm push there; docker engine, skopeo and buildah look for that question at the base address only, and fail.`,
          [
            {
              by: 'workflow author',
              text: say`Push with ${code('docker buildx build --push')} or docker/build-push-action, which use BuildKit.`
            }
          ]
        )
      : advice(say`The registry opened an upload for this login.`, [])
}
