// A run on the default branch of a public repository, to be varied.
import { readRun, type Run } from '../../src/event/run.js'
import { filesWith } from '../workflow/files.js'

export const EVENT_PATH = '/github/workflow/event.json'

export type Env = Readonly<Record<string, string>>

export const ENV: Env = {
  GITHUB_EVENT_PATH: EVENT_PATH,
  GITHUB_EVENT_NAME: 'push',
  GITHUB_ACTOR: 'mona',
  GITHUB_REF: 'refs/heads/main',
  GITHUB_REPOSITORY: 'Octo/App',
  GITHUB_REPOSITORY_ID: '1',
  GITHUB_SERVER_URL: 'https://github.com',
  GITHUB_API_URL: 'https://api.github.com'
}
export const REPOSITORY = {
  id: 1,
  full_name: 'Octo/App',
  owner: { login: 'Octo', type: 'Organization' },
  private: false,
  visibility: 'public',
  fork: false,
  default_branch: 'main'
}
export const FORK = { id: 2, full_name: 'mona/App', fork: true }
export function run(env: Env, payload: unknown = {}, secretSource = ''): Promise<Run> {
  const file = { kind: 'text', text: JSON.stringify(payload) } as const
  return readRun({ ...ENV, ...env }, filesWith(EVENT_PATH, file), { secretSource })
}

export const pull = (head: unknown, action = 'synchronize', merged = false): unknown => ({
  action,
  pull_request: {
    merged,
    head: { repo: head },
    base: { repo: REPOSITORY },
    user: { login: 'dependabot[bot]' }
  },
  repository: REPOSITORY
})
