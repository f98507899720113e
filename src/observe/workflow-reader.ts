// All that reads the workflow file, as one chunk: what the job will push, and what its token may do.
export { readDeclared } from '../workflow/declared.js'
export { jobPlaceOf } from '../workflow/file.js'
export { readJobPlan } from './job-plan.js'
