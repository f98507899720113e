// Facts that the decisions of the tests start from.
import type { Reference } from '../../src/image/reference.js'
import type { TokenPermission } from '../../src/permissions/rules.js'
import type { Declared } from '../../src/workflow/declared-permissions.js'
import type { WorkflowLocation } from '../../src/workflow/file.js'
import type { WorkflowFix } from '../../src/workflow/fix.js'
import type { Inputs } from '../../src/inputs/inputs.js'
import type { Run } from '../../src/event/run.js'
import type { PackageName } from '../../src/base/github.js'
import { DEFAULTS } from '../inputs/defaults.js'
import { RUN as PUSH_RUN } from '../verdict/facts.js'

export const INPUTS: Inputs = { ...DEFAULTS, images: ['ghcr.io/acme/app:1'] }

export const RUN: Run = { ...PUSH_RUN, actor: 'octo', secretSource: 'Actions' }

export const PLACE: WorkflowLocation = {
  repository: 'Acme/app',
  path: '.github/workflows/ci.yml',
  sha: '0123456789abcdef0123456789abcdef01234567',
  line: 7,
  endLine: 8,
  what: 'job-permissions',
  job: 'build',
  here: true
}

export const FIX: WorkflowFix = {
  path: '.github/workflows/ci.yml',
  diff: '@@ -7,2 +7,3 @@\n     permissions:\n       contents: read\n+      packages: write\n',
  fixedText: '',
  addsPermissions: false
}

export const DECLARED: Extract<Declared, { readonly kind: 'block' }> = {
  kind: 'block',
  level: 'none',
  place: PLACE,
  form: 'mapping',
  certainty: 'high',
  fix: FIX
}

export const ABSENT: Declared = {
  kind: 'absent',
  place: { ...PLACE, what: 'job' },
  certainty: 'high',
  fix: { ...FIX, addsPermissions: true }
}

export const PERMISSION: TokenPermission = {
  level: 'none',
  likelyLevel: undefined,
  certainty: 'high',
  rule: 'declared-none',
  source: 'workflow'
}

export const PACKAGE: PackageName = { owner: 'acme', name: 'app', ownerType: 'Organization' }

export const REFERENCE: Reference = {
  registry: 'ghcr.io',
  path: 'acme/app',
  tag: '1',
  digest: undefined,
  hostGiven: true
}

export const WORDS = {
  status: 403,
  code: 'DENIED',
  message: 'installation not allowed to Write organization package'
}
