// What has to come of a run: verdict, reason, exit code and annotations, in a few usual forms.
import type { Annotation } from '../../fakes/commands.js'
import { workflowFile } from '../../fakes/scenario.js'

export interface Place {
  readonly level: Annotation['level']
  /** Absent: the annotation names no file. */
  readonly file?: string
  readonly line?: number
}

export interface Expectation {
  readonly verdict: 'allowed' | 'denied' | 'unknown'
  readonly reason: string
  readonly shouldPush: boolean
  readonly exitCode: 0 | 1
  readonly tokenPermission: 'write' | 'read' | 'none' | 'unknown'
  /** All of them, in order. */
  readonly annotations: readonly Place[]
  /** Further outputs, as far as the scenario is about them. */
  readonly outputs?: Readonly<Record<string, string>>
}

type More = Partial<Expectation>

/** The push goes on, and nothing needs to be said. */
export function allowed(more: More = {}): Expectation {
  return {
    verdict: 'allowed',
    reason: 'accepted',
    shouldPush: true,
    exitCode: 0,
    tokenPermission: 'write',
    annotations: [],
    ...more
  }
}

/** The push is skipped with a notice. */
export function byDesign(reason: string, more: More = {}): Expectation {
  return {
    verdict: 'denied',
    reason,
    shouldPush: false,
    exitCode: 0,
    tokenPermission: 'unknown',
    annotations: [{ level: 'notice' }],
    ...more
  }
}

/** The step fails with one error. */
export function mistake(reason: string, more: More = {}): Expectation {
  return {
    verdict: 'denied',
    reason,
    shouldPush: false,
    exitCode: 1,
    tokenPermission: 'unknown',
    annotations: [{ level: 'error' }],
    ...more
  }
}

/** No answer was had: the push goes on with a warning. */
export function unknown(reason: string, more: More = {}): Expectation {
  return {
    verdict: 'unknown',
    reason,
    shouldPush: true,
    exitCode: 0,
    tokenPermission: 'unknown',
    annotations: [{ level: 'warning' }],
    ...more
  }
}

/** Where an annotation stands: the first line of the text that holds `words`. */
export function at(
  level: Place['level'],
  text: string,
  words: string,
  file: string = workflowFile
): readonly Place[] {
  const line = text.split('\n').findIndex((one) => one.includes(words)) + 1
  if (line === 0) throw new Error(`no line with ${words}`)
  return [{ level, file, line }]
}
