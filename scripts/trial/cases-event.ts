// Cases in which nothing is to be done, or only time helps; and those of Dependabot.
import { publishing } from '../../__tests__/action/scenarios/workflows.js'
import type { Case } from './case.js'
import { CHECKING } from './workflow-text.js'

export const EVENT_CASES: readonly Case[] = [
  { reason: 'not-pushing', scenario: 'push-is-false', accepts: ['nothing'] },
  { reason: 'fork-pull-request', scenario: 'fork-pull-request', accepts: ['nothing'] },
  { reason: 'fork-pull-request', scenario: 'fork-with-write-declared', accepts: ['nothing'] },
  { reason: 'dependabot', scenario: 'dependabot-pull-request', accepts: ['nothing'] },
  {
    reason: 'dependabot',
    scenario: 'dependabot-merge-without-a-block',
    accepts: ['edit-workflow']
  },
  { reason: 'secret-withheld', scenario: 'empty-secret-in-a-fork', accepts: ['nothing'] },
  {
    reason: 'secret-withheld',
    scenario: 'empty-secret-of-dependabot-on-main',
    accepts: ['edit-workflow', 'save-secret']
  },
  {
    reason: 'upstream-image-in-fork',
    scenario: 'upstream-image-in-a-fork',
    accepts: ['nothing']
  },
  { reason: 'rate-limited', scenario: 'too-many-requests', accepts: ['wait-and-run-again'] },
  {
    reason: 'registry-unavailable',
    scenario: 'registry-cuts-the-line',
    accepts: ['wait-and-run-again']
  },
  {
    reason: 'registry-unavailable',
    scenario: 'public-image-while-the-registry-is-down',
    look: { head: CHECKING },
    accepts: ['wait-and-run-again']
  },
  {
    reason: 'permission-unknown',
    scenario: 'not-asked-and-unknown',
    accepts: ['edit-workflow']
  },
  {
    reason: 'permission-missing',
    scenario: 'no-block-and-restricted-default',
    look: { head: publishing() },
    accepts: ['edit-workflow']
  },
  { reason: 'permission-missing', scenario: 'block-without-packages', accepts: ['edit-workflow'] },
  {
    reason: 'permission-missing',
    scenario: 'job-block-hides-workflow-block',
    accepts: ['edit-workflow']
  },
  { reason: 'invalid-input', scenario: 'wrong-inputs', accepts: ['edit-workflow'] }
]
