// The true cause of each cell, from how the cell was built; no answer of the fake is looked at.
import { isFork, type Cell, type Staged } from './cell.js'

const COMPARED = ['pull_request', 'pull_request_review', 'pull_request_review_comment']
const DEPENDABOT_EVENTS = [...COMPARED, 'push', 'create', 'deployment', 'deployment_status']

/** The reason code that the action has to give for a push that fails. */
export function trueCause(cell: Cell, staged: Staged): string {
  return cell.token === 'job' ? causeForJob(cell, staged) : causeForOthers(cell, staged)
}

/**
 * A permissive default and a policy are refused in the same words as a restricted default, and no
 * one but an administrator can read the default: the true cause has to be among those named.
 */
export function isUndecidable({ token, declared, policy, rule }: Cell): boolean {
  return token === 'job' && declared === 'absent' && policy === 'permissive' && rule !== 'none'
}

function isCutFork(cell: Cell): boolean {
  return isFork(cell) && COMPARED.includes(cell.occasion.event)
}

function isDependabot({ occasion }: Cell): boolean {
  return occasion.actor === 'dependabot[bot]' && DEPENDABOT_EVENTS.includes(occasion.event)
}

function causeForJob(cell: Cell, { permission }: Staged): string {
  if (isCutFork(cell)) return 'fork-pull-request'
  const foreign = cell.owner === 'other' || cell.owner === 'nobody' || cell.owner === 'parent'
  const restricted = isDependabot(cell) && cell.declared !== 'write'
  // By design first, whatever else is wrong.
  if (restricted && !publishes(cell)) return 'dependabot'
  if (isUpstreams(cell)) return 'upstream-image-in-fork'
  if (restricted) return foreign ? ownerCause(cell, permission) : 'dependabot'
  if (foreign) return ownerCause(cell, permission)
  if (permission !== 'write') return 'permission-missing'
  return cell.package === 'absent' ? 'creation-forbidden' : 'package-access'
}

/** Only a token that may write is told that the account does not exist. */
function ownerCause(cell: Cell, permission: string): string {
  return cell.owner === 'nobody' && permission === 'write' ? 'owner-not-found' : 'wrong-owner'
}

/** The run is a fork's, and the image its parent's. */
function isUpstreams({ owner, repository }: Cell): boolean {
  return owner === 'parent' && repository.startsWith('contributor/')
}

/** Without a login: that the event withholds it comes first, unless an image goes missing by it. */
function causeForNobody(cell: Cell): string {
  const withheld = isCutFork(cell) || isDependabot(cell)
  if (withheld && !publishes(cell)) return 'secret-withheld'
  if (isUpstreams(cell)) return 'upstream-image-in-fork'
  return withheld ? 'secret-withheld' : 'no-credentials'
}

function publishes({ occasion }: Cell): boolean {
  return !occasion.event.startsWith('pull_request') && occasion.ref !== 'refs/heads/topic'
}

function causeForOthers(cell: Cell, { image }: Staged): string {
  switch (cell.token) {
    case 'job':
    case 'none':
      return causeForNobody(cell)
    case 'expired':
      return 'bad-credentials'
    case 'fine-grained':
    case 'user-to-server':
      return 'unsupported-token'
    case 'app':
      return 'app-token'
    case 'classic-read':
      return 'token-scope'
    case 'classic-write':
    case 'oauth-write':
      return personalCause(cell, image)
  }
}

function personalCause(cell: Cell, image: string): string {
  if (cell.owner === 'nobody') return 'owner-not-found'
  const banned = cell.rule === 'classic-forbidden' && image.startsWith('octo-org/')
  if (banned && cell.token === 'classic-write') return 'classic-token-forbidden'
  return cell.package === 'absent' ? 'creation-forbidden' : 'package-access'
}
