// Every scenario, by name.
import { BASE_IMAGES } from './pulls-base.js'
import { DOCKERFILES } from './pulls-dockerfile.js'
import { VISIBILITY } from './visibility.js'
import { MANY_PUBLIC_IMAGES } from './pulls-many.js'
import { ODD_PULLS } from './pulls-odd.js'
import { PUBLIC_IMAGES } from './pulls-public.js'
import { ANSWER_REASONS } from './reasons-answer.js'
import { HOST_REASONS } from './reasons-host.js'
import { LOGIN_REASONS } from './reasons-login.js'
import { OUTAGE_REASONS } from './reasons-outage.js'
import { TOKEN_REASONS } from './reasons-token.js'
import { FORK_REPORTS } from './reports-fork.js'
import { PACKAGE_REPORTS } from './reports-package.js'
import { REGISTRY_REPORTS } from './reports-registry.js'
import type { Scenario } from './scenario.js'
import { BUILDING } from './usage-building.js'
import { FAILING } from './usage-failing.js'
import { SEVERAL_IMAGES } from './usage-images.js'
import { JOBS_READ } from './usage-job.js'
import { LOGINS_READ } from './usage-logins.js'
import { ODD_PAYLOADS, WRONG_INPUTS } from './usage-odd.js'
import { vectorScenarios } from './vector.js'
import { BLOCK_VECTORS } from './vectors-block.js'
import { DEPENDABOT_VECTORS } from './vectors-dependabot.js'
import { EVENT_VECTORS } from './vectors-event.js'
import { REUSABLE_VECTORS } from './vectors-reusable.js'
import { RUNTIME_VECTORS } from './vectors-runtime.js'

const VECTORS = [...BLOCK_VECTORS, ...REUSABLE_VECTORS, ...EVENT_VECTORS, ...DEPENDABOT_VECTORS]

export const SCENARIOS: readonly Scenario[] = [
  ...FORK_REPORTS,
  ...PACKAGE_REPORTS,
  ...REGISTRY_REPORTS,
  ...VECTORS.flatMap(vectorScenarios),
  ...RUNTIME_VECTORS,
  ...TOKEN_REASONS,
  ...LOGIN_REASONS,
  ...HOST_REASONS,
  ...ANSWER_REASONS,
  ...OUTAGE_REASONS,
  ...SEVERAL_IMAGES,
  ...JOBS_READ,
  ...LOGINS_READ,
  ...PUBLIC_IMAGES,
  ...MANY_PUBLIC_IMAGES,
  ...BASE_IMAGES,
  ...DOCKERFILES,
  ...ODD_PULLS,
  ...VISIBILITY,
  ...BUILDING,
  ...FAILING,
  ...ODD_PAYLOADS,
  ...WRONG_INPUTS
]
