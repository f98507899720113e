// Which step of the job is this one?
import type { StepOutline } from './outline.js'

/** What the runner says about the step that runs. */
export interface Running {
  /** `GITHUB_ACTION`. */
  readonly action: string
  /** `GITHUB_ACTION_REPOSITORY`; empty for an action of the workflow's own repository. */
  readonly repository: string
}

/** The longest name that the runner gives a step. */
const LONGEST = 100

/**
 * Finds the step that runs now by its `id`, or by the name that GitHub gives a step without one.
 *
 * @returns undefined where no step of the job fits, as inside a composite action
 * Source: GitHub docs, "Contexts reference", `github.action`; the names as the runner's template
 * converter builds them.
 */
export function ownStep(steps: readonly StepOutline[], running: Running): StepOutline | undefined {
  const names = namesOf(steps)
  const index = names.findIndex((name) => name.toLowerCase() === running.action.toLowerCase())
  const step = steps[index]
  return step !== undefined && mayBe(step, running) ? step : undefined
}

/** A composite action's inner step may have an `id` that a step of the job has, too. */
function mayBe({ uses }: StepOutline, { repository }: Running): boolean {
  if (uses === undefined || uses.startsWith('docker://')) return false
  if (uses.startsWith('./')) return true
  const [owner = '', name = ''] = (uses.split('@')[0] ?? '').split('/')
  return repository === '' || `${owner}/${name}`.toLowerCase() === repository.toLowerCase()
}

/** The name of each step, in order. */
function namesOf(steps: readonly StepOutline[]): readonly string[] {
  const taken = new Set(steps.flatMap(({ id }) => (id === undefined ? [] : [id.toLowerCase()])))
  return steps.map(({ id, uses }) => {
    if (id !== undefined) return id
    const name = `__${nameOf(uses)}`.replaceAll(/[^A-Za-z0-9_-]/g, '_')
    for (let attempt = 1; ; attempt += 1) {
      const suffix = attempt === 1 ? '' : `_${attempt}`
      const candidate = name.slice(0, LONGEST - suffix.length) + suffix
      if (taken.has(candidate.toLowerCase())) continue
      taken.add(candidate.toLowerCase())
      return candidate
    }
  })
}

function nameOf(uses: string | undefined): string {
  if (uses === undefined) return 'run'
  if (uses.startsWith('./')) return 'self'
  if (uses.startsWith('docker://')) return uses.slice('docker://'.length)
  return (uses.split('@')[0] ?? '').split('/').slice(0, 2).join('/')
}
