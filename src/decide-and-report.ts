// What follows the facts: decide and report, in one chunk that loads while the registries answer.
export { traceOfRequests } from './report/debug-requests.js'
export { firstPushes } from './report/first-push.js'
export { reportCrash, reportInvalidInputs, reportOf } from './report/report.js'
export { traceOf } from './report/trace.js'
export { reportUnwritable } from './report/unwritable.js'
export { decide } from './verdict/decide.js'
export { reasonsFor } from './verdict/reasons-for.js'
