// What is loaded only where something is in the way: all reasons, the words for them and for a step that cannot judge.
export { ALL_REASONS } from './reasons/index.js'
export { reportCrash, reportInvalidInputs, reportUnwritable } from './report/failures.js'
export { problemsOf } from './report/problems.js'
