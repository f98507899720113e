// Knows how it is told what became of a tag: in the log, and in the summary.
import type { AfterPush } from './decide.js'
import type { AfterPushState } from './state.js'
import { missingWords } from '../reasons/target.js'
import { plain, say, type Sentence } from '../text/sentence.js'

/** Of one tag, after its name. */
export function stateWords({ state, pushed }: AfterPush, jobStatus: string): Sentence {
  switch (state.kind) {
    case 'there':
      return say`is there with ${state.digest}${plain(agoWords(jobStatus))}; ${plain(whoPulls(state))}`
    case 'arrived':
      return say`arrived with ${state.digest}; ${plain(whoPulls(state))}`
    case 'missing':
      return pushed ? say`did not arrive` : say`is not there`
    case 'other-digest':
      return say`is there with ${state.actual}, not with ${state.expected}; ${plain(whoPulls(state))}`
    case 'incomplete':
      return say`is incomplete: ${missingWords(state.missing)} ${plain(state.missing.length === 1 ? 'is' : 'are')} gone; ${plain(whoPulls(state))}`
    case 'unknown':
      return say`could not be checked: ${state.why}`
  }
}

/** Of a job that failed it is likely that nothing was pushed. */
function agoWords(jobStatus: string): string {
  return jobStatus === 'failure' ? ', maybe from before this job' : ''
}

function whoPulls(state: AfterPushState): string {
  if (!('visibility' in state)) return 'who can pull it is not known'
  const { visibility, isPublic } = state
  if (isPublic === true || visibility === 'public') return 'anyone can pull it'
  switch (visibility) {
    case 'internal':
      return 'members of the enterprise can pull it'
    case 'private':
      return 'private (only people with access)'
    case undefined:
      return isPublic === undefined ? 'who can pull it is not known' : 'not public'
  }
}
