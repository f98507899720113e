// Every case of the trial, in the order in which readers get them.
import type { Case } from './case.js'
import { EVENT_CASES } from './cases-event.js'
import { LOGIN_CASES } from './cases-login.js'
import { PACKAGE_CASES } from './cases-package.js'
import { PULL_CASES } from './cases-pull.js'
import { shuffled } from './order.js'

const ALL: readonly Case[] = [...EVENT_CASES, ...LOGIN_CASES, ...PACKAGE_CASES, ...PULL_CASES]

const SEED = 20_261

function byName(one: Case, other: Case): number {
  return `${one.reason} ${one.scenario}`.localeCompare(`${other.reason} ${other.scenario}`, 'en')
}

export const CASES: readonly Case[] = shuffled(ALL.toSorted(byName), SEED)
