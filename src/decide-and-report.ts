// What follows the facts: decide and report, in one chunk that loads while the registries answer.
export { traceOfRequests } from './report/debug-log.js'
export { firstPushes } from './report/notes.js'
export {
  reportCrash,
  reportInvalidInputs,
  reportOf,
  reportUnwritable,
  traceOf
} from './report/report.js'
export { decide, reasonsFor } from './verdict/decide.js'
