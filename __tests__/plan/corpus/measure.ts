// How a plan compares with what somebody has read.
import type { NoPlan, Plan } from '../../../src/plan/plan-types.js'
import { isOpen, patternOf, type Fact } from './facts.js'

export interface Measured {
  /** Everything that is pushed is named, and nothing is in doubt. */
  readonly isExact: boolean
  /** Names in the plan that the job does not push. */
  readonly wrong: readonly string[]
  /** Names that the job pushes for certain, and the plan, which has no doubt, does not have. */
  readonly forgotten: readonly string[]
  readonly doubts: readonly string[]
}

export function measured(fact: Fact, plan: Plan | NoPlan): Measured {
  if (plan.kind === 'no-plan')
    return { isExact: false, wrong: [], forgotten: [], doubts: [plan.why] }
  const names = [...new Set(plan.pushes.flatMap(({ image }) => image ?? []))].map(nameOf)
  const facts = [...fact.ghcr, ...fact.elsewhere]
  const patterns = facts.map((one) => ({ pattern: patternOf(one), isOpen: isOpen(one) }))
  const wrong = names.filter((name) => !patterns.some(({ pattern }) => pattern.test(name)))
  const doubts = plan.unclear.map(({ line, why, text }) => `${line} ${why}: ${text.slice(0, 80)}`)
  const isSure = doubts.length === 0 && plan.pushesNothing !== 'no-step'
  const unnamed = patterns.filter(({ pattern }) => !names.some((name) => pattern.test(name)))
  const forgotten = isSure ? unnamed.map(({ pattern }) => pattern.source) : []
  const isExact = isSure && wrong.length === 0 && unnamed.length === 0
  return { isExact, wrong, forgotten, doubts: isSure || doubts.length > 0 ? doubts : ['no step'] }
}

function nameOf(image: string): string {
  const tail = image.slice(image.lastIndexOf('/') + 1).split(/[:@]/)[0] ?? ''
  const path = image.slice(0, image.lastIndexOf('/') + 1) + tail
  const [host = ''] = path.split('/')
  return /[.:]/.test(host) ? path : `docker.io/${path}`
}
