// Reads what a reader answered. An answer that cannot be read is a wrong one.
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parsed, partOf } from '../../__tests__/action/json.js'
import type { Texts } from '../../__tests__/action/scenarios/scenario.js'
import { ACTORS, isActName, type Act, type Actor } from './acts.js'

export interface Answer {
  readonly by: Actor
  readonly acts: readonly Act[]
  /** The files that the reader changed, by name. */
  readonly mended: Texts
}

/** The answer in the folder of a case, or in words why there is none. */
export async function answerIn(folder: string): Promise<Answer | string> {
  const text = await textOf(folder, 'answer.json')
  if (text === undefined) return 'no answer.json'
  const mended: Record<string, string> = {}
  for (const name of ['workflow.yml', 'Dockerfile']) {
    const file = await textOf(folder, 'mended', name)
    if (file !== undefined) mended[name] = file
  }
  return answerOf(parsed(text), mended)
}

function answerOf(value: unknown, mended: Texts): Answer | string {
  const by = ACTORS.find((actor) => actor === partOf(value, 'by'))
  if (by === undefined) return `"by" is none of those who can act`
  const listed: unknown = partOf(value, 'acts')
  if (!Array.isArray(listed) || listed.length === 0) return '"acts" is no list of acts'
  const acts = listed.map(actOf)
  const known = acts.filter((act) => act !== undefined)
  return known.length === acts.length ? { by, acts: known, mended } : 'an act is not of the menu'
}

function actOf(value: unknown): Act | undefined {
  const name = partOf(value, 'act')
  if (typeof value !== 'object' || value === null || typeof name !== 'string') return undefined
  return isActName(name)
    ? { act: name, given: Object.fromEntries(Object.entries(value)) }
    : undefined
}

async function textOf(...path: readonly string[]): Promise<string | undefined> {
  return readFile(join(...path), 'utf8').catch(() => undefined)
}
