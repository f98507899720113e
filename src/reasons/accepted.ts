// The registry opened an upload, the first write of every push.
import { say } from '../text/sentence.js'
import { advice, type Reason } from './reason.js'

export const accepted: Reason<'accepted'> = {
  code: 'accepted',
  means: 'the registry opened an upload',
  source: 'OCI distribution spec, "Pushing a blob in chunks" (end-4a): 202 Accepted',
  byAnswer: ({ answer }) => (answer.kind === 'accepted' ? {} : undefined),
  says: () => advice(say`The registry opened an upload for this login.`, [])
}
