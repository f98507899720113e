// Knows how it is told what became of a tag: in the log, and in the table of the summary.
import type { AfterPush, AfterPushState } from './causes.js'
import { missingWords } from '../reasons/target.js'
import { toMarkdown } from '../text/escape.js'
import { code, plain, say, type Sentence } from '../text/sentence.js'

const MOST_ROWS = 120

/** For the step log. */
export function stateWords({ state, pushed }: AfterPush, jobStatus: string): Sentence {
  switch (state.kind) {
    case 'there':
      return say`is there with ${state.digest}${plain(agoWords(jobStatus))}; who can pull it: ${plain(whoPulls(state))}`
    case 'arrived':
      return say`arrived with ${state.digest}; who can pull it: ${plain(whoPulls(state))}`
    case 'missing':
      return pushed ? say`did not arrive` : say`is not there`
    case 'other-digest':
      return say`is there as ${state.actual}, not as ${state.expected}`
    case 'incomplete':
      return say`is there, but not whole: ${missingWords(state.missing)} ${plain(state.missing.length === 1 ? 'is' : 'are')} gone; who can pull it: ${plain(whoPulls(state))}`
    case 'unknown':
      return say`not known (${state.why})`
  }
}

/** Of a job that failed it is likely that nothing was pushed. */
function agoWords(jobStatus: string): string {
  return jobStatus === 'failure' ? ', maybe from before this job' : ''
}

function whoPulls(state: AfterPushState): string {
  if (!('visibility' in state)) return 'not known'
  const { visibility, isPublic } = state
  if (isPublic === true || visibility === 'public') return 'anyone'
  switch (visibility) {
    case 'internal':
      return 'members of the enterprise'
    case 'private':
      return 'those who were given access'
    case undefined:
      return isPublic === undefined ? 'not known' : 'not anyone'
  }
}

/** For the job summary; in Markdown. */
export function summaryOf(items: readonly AfterPush[], jobStatus: string): string {
  const there = items.filter(({ state }) => 'visibility' in state)
  const lead = say`After the push: ${plain(`${there.length} of ${items.length}`)} tags are there.`
  const more = items.length - MOST_ROWS
  return `${[
    `${toMarkdown(lead)}\n`,
    '| Tag | There | Digest | Who can pull it |',
    '| --- | --- | --- | --- |',
    ...items.slice(0, MOST_ROWS).map((item) => row(item, jobStatus)),
    ...(more > 0 ? [`| and ${more} more tags | | | |`] : [])
  ].join('\n')}\n`
}

function row(item: AfterPush, jobStatus: string): string {
  const { reference, state, demanded, demandBroken } = item
  const who = say`${plain(whoPulls(state))}${
    demandBroken && demanded !== undefined ? say`, but should be ${code(demanded)}` : say``
  }`
  const cells = [say`${reference}`, ...arrivalCells(state, jobStatus), who]
  return `| ${cells.map(toMarkdown).join(' | ')} |`
}

function arrivalCells(state: AfterPushState, jobStatus: string): readonly [Sentence, Sentence] {
  switch (state.kind) {
    case 'there':
      return [say`yes${plain(agoWords(jobStatus))}`, [code(state.digest)]]
    case 'arrived':
      return [say`yes`, [code(state.digest)]]
    case 'missing':
      return [say`no`, []]
    case 'other-digest':
      return [say`with another digest`, say`${code(state.actual)}, not ${code(state.expected)}`]
    case 'incomplete':
      return [say`not whole`, []]
    case 'unknown':
      return [say`not known`, []]
  }
}
