// The effective `packages` permission of the job's token, and how it is known.
import type { Level } from '../base/github.js'

/** Rule names are the rows of the decision table in the order they are tried. */
export type GrantRule =
  | 'R1'
  | 'A1'
  | 'A2'
  | 'F1'
  | 'F2'
  | 'F3'
  | 'F4'
  | 'F5'
  | 'F6'
  | 'D1'
  | 'D2'
  | 'D3'
  | 'D4'
  | 'D5'
  | 'N1'
  | 'N2'
  | 'N3'
  | 'N5'
  | 'N6'

export type GrantSource = 'runner' | 'worker-log' | 'registry' | 'event' | 'workflow' | 'nothing'

export interface Grant {
  readonly level: Level | 'unknown'
  /** What it leans to when the level is unknown. */
  readonly lean: Level | undefined
  readonly certainty: 'certain' | 'high' | 'medium' | 'low'
  readonly rule: GrantRule
  readonly source: GrantSource
}
