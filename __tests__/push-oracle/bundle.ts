// One cell through the built action as a process.
import { parsed, partOf } from '../action/json.js'
import { runAction } from '../fakes/runner.js'
import { startGitHub } from '../fakes/server.js'
import { isFork, type Cell, type Staged } from './cell.js'

export interface Said {
  readonly verdict: string
  readonly reason: string
  /** Reasons that the step itself names beside its own, where it is not certain. */
  readonly alsoPossible: readonly string[]
  readonly unexpected: number
}

const COMPARED = ['pull_request', 'pull_request_review', 'pull_request_review_comment']
const WATCHED = [...COMPARED, 'push', 'create', 'deployment', 'deployment_status']

/** Runs the action for a cell, as its job would. */
export async function decideAsProcess(cell: Cell, staged: Staged): Promise<Said> {
  const { world, job, image, password } = staged
  const github = await startGitHub(world)
  try {
    const { outputs } = await runAction({
      ...job,
      github,
      inputs: { images: `ghcr.io/${image}:v2`, 'github-token': password, timeout: '120' },
      context: { 'github.secret_source': secretSource(cell) }
    })
    return {
      verdict: outputs['verdict'] ?? '',
      reason: outputs['reason'] ?? '',
      alsoPossible: othersIn(outputs['report'] ?? ''),
      unexpected: github.unexpected.length
    }
  } finally {
    await github.close()
  }
}

/** `github.secret_source`. Source: GitHub docs, "Contexts reference". */
function secretSource(cell: Cell): string {
  const { event, actor } = cell.occasion
  if (isFork(cell) && COMPARED.includes(event)) return 'None'
  return actor === 'dependabot[bot]' && WATCHED.includes(event) ? 'Dependabot' : 'Actions'
}

function othersIn(report: string): readonly string[] {
  const others = partOf(parsed(report), 'targets', 0, 'findings', 0, 'alsoPossible')
  return Array.isArray(others) ? others.map(String) : []
}
