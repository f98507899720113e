// Scores the answers of a reader: a line for each case, and how many are right.
import { join } from 'node:path'
import { begun } from '../../__tests__/action/run.js'
import { answerIn } from './answer.js'
import type { Case, Found } from './case.js'
import { judged, type Judgement } from './judge.js'
import { folderOf } from './order.js'
import { found } from './stage.js'

export interface Row extends Judgement {
  readonly folder: string
  readonly one: Found
}

/** By and acts are right. */
export function isRight({ by, acts }: Judgement): boolean {
  return by && acts
}

export async function scoreTrial(folder: string, cases: readonly Case[]): Promise<readonly Row[]> {
  const entries = cases.map((one, index) => ({ one: found(one), folder: folderOf(index) }))
  const runs = begun(entries, 2, async ({ one, folder: name }): Promise<Row> => {
    const judgement = await judged(one, await answerIn(join(folder, name)))
    return { folder: name, one, ...judgement }
  })
  return Promise.all(runs.values())
}

/** A table of text, and the score. */
export function scoreText(rows: readonly Row[]): string {
  const head = ['case', 'reason', 'by', 'acts', 'next verdict', 'why not']
  const lines = rows.map(({ folder, one, by, acts, next, why }) => [
    folder,
    one.reason,
    by ? 'right' : 'WRONG',
    acts ? 'right' : 'WRONG',
    next,
    why.join('; ')
  ])
  const all = [head, ...lines]
  const widths = head.map((_, column) => Math.max(...all.map((line) => line[column]?.length ?? 0)))
  const table = all.map((line) =>
    line
      .map((text, column) => text.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd()
  )
  const right = rows.filter(isRight).length
  return [...table, '', `${String(right)} of ${String(rows.length)} cases are right.`].join('\n')
}
