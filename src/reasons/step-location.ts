// Where a step of the job's plan stands, as a place in its workflow file.
import type { JobPlan } from '../facts.js'
import type { WorkflowLocation } from '../workflow/declaration.js'

/** Undefined where no file was read. */
export function stepLocation(
  job: JobPlan,
  { job: id }: { readonly job: string },
  line: number
): WorkflowLocation | undefined {
  if (job.kind !== 'plan') return undefined
  return { ...job.file, line, endLine: line, what: 'step', job: id }
}
