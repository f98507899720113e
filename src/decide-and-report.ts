// What follows the facts: decide and report, in one chunk that loads while the registries answer.
export { reportCrash, reportInvalidInputs, reportOf } from './report/report.js'
export { reportUnwritable } from './report/unwritable.js'
export { decide } from './verdict/decide.js'
export { reasonsFor } from './verdict/reasons-for.js'
