// Judges an answer: does the next run do what the first was meant to do, and is it said whose turn it is?
import { runScenario } from '../../__tests__/action/run.js'
import { MENU, type Act, type Actor } from './acts.js'
import type { Answer } from './answer.js'
import type { Found, State } from './case.js'
import { afterAct } from './deed.js'
import { lostIn } from './loss.js'
import { failedPushes } from './real-push.js'
import { opening, staged } from './stage.js'

export interface Judgement {
  readonly by: boolean
  readonly acts: boolean
  /** Verdict and reason of the next run; empty where there was none to be had. */
  readonly next: string
  /** Why it is not right. */
  readonly why: readonly string[]
}

/** Never rejects for what a reader wrote. */
export async function judged(one: Found, answer: Answer | string): Promise<Judgement> {
  if (typeof answer === 'string') return { by: false, acts: false, next: '', why: [answer] }
  const by = isTheirTurn(answer)
  const strange = answer.acts.map(({ act }) => act).filter((act) => !one.accepts.includes(act))
  const { next, why } = await outcome(one, answer)
  const flaws = [...strange.map((act) => `${act} does not fit the case`), ...why]
  const whose = by ? [] : [`it is not the turn of ${answer.by}`]
  return { by, acts: flaws.length === 0, next, why: [...flaws, ...whose] }
}

function isTheirTurn({ by, acts }: Answer): boolean {
  return acts.some(({ act }: Act) => {
    const actors: readonly Actor[] = MENU[act].by
    return actors.includes(by)
  })
}

interface Outcome {
  readonly next: string
  readonly why: readonly string[]
}

async function outcome(one: Found, answer: Answer): Promise<Outcome> {
  // Where nothing is to be done, nothing changes; what is judged is that the reader sees it.
  if (one.accepts.includes('nothing')) return { next: 'as before', why: [] }
  try {
    return await nextRun(one, answer)
  } catch (error) {
    return { next: '', why: [error instanceof Error ? error.message : String(error)] }
  }
}

/** Rejects where the change leaves nothing that could run. */
async function nextRun(one: Found, { acts, mended }: Answer): Promise<Outcome> {
  const before = opening(one)
  const change = (state: State, act: Act) => afterAct(state, act, one, mended)
  const after = staged(one, acts.reduce(change, before))
  const { outputs } = await runScenario(after.scenario)
  const { verdict = '', reason = '' } = outputs
  const refused = verdict === 'allowed' ? [] : ['the next run is not allowed']
  const pushes = verdict === 'allowed' ? failedPushes(after) : []
  const why = [...refused, ...lostIn(one, staged(one, before), after), ...pushes]
  return { next: `${verdict} (${reason})`, why }
}
