// A job with this step in it, and the plan that is made there.
import { expect } from '@jest/globals'
import { readScript } from '../../src/plan/commands/script.js'
import { planOf } from '../../src/plan/plan.js'
import type { KnownValues } from '../../src/plan/contexts.js'
import type { Plan, PlanQuestion } from '../../src/plan/plan-types.js'
import { evaluate, mentions } from '../../src/plan/values/expressions.js'
import { display } from '../../src/plan/values/partial.js'

export const JOB_TOKEN = 'ghs_theTokenOfTheJob'

export interface SceneOptions {
  /** Steps before this one, and after it: the items of a list, not indented. */
  readonly before?: string
  readonly after?: string
  /** Keys of this step, of the job and of the file, not indented. */
  readonly own?: string
  readonly job?: string
  readonly file?: string
  /** Other jobs of the file, not indented. */
  readonly jobs?: string
  readonly environment?: Readonly<Record<string, string>>
  readonly event?: unknown
  readonly known?: Partial<KnownValues>
  readonly files?: Readonly<Record<string, string>>
  readonly question?: Partial<PlanQuestion>
}

const ENVIRONMENT = {
  GITHUB_REPOSITORY: 'Acme/App',
  GITHUB_REPOSITORY_OWNER: 'Acme',
  GITHUB_EVENT_NAME: 'push',
  GITHUB_REF: 'refs/heads/main',
  GITHUB_REF_NAME: 'main',
  GITHUB_SHA: 'a'.repeat(40),
  GITHUB_ACTOR: 'octocat',
  GITHUB_JOB: 'build'
}

export function workflow({
  before = '',
  after = '',
  own = '',
  job = '',
  file = '',
  jobs = ''
}: SceneOptions): string {
  return [
    'on: push',
    file,
    'jobs:',
    '  build:',
    indented(job, 4),
    '    steps:',
    indented(before, 6),
    '      - id: preflight',
    '        uses: acme/ghcr-preflight@v1',
    indented(own, 8),
    indented(after, 6),
    indented(jobs, 2)
  ]
    .filter((part) => part.trim() !== '')
    .join('\n')
}

function indented(text: string, by: number): string {
  const lines = text.replace(/^\n/, '').trimEnd().split('\n')
  const common = Math.min(...lines.filter(Boolean).map((line) => /^ */.exec(line)?.[0].length ?? 0))
  return lines.map((line) => ' '.repeat(by) + line.slice(common)).join('\n')
}

/** The plan, which is the same where everything that reads and evaluates is at hand from the start. */
export async function plan(options: SceneOptions): Promise<Plan> {
  const question = questionOf(options)
  const answer = await planOf(question)
  expect(await planOf(question, { expressions: { evaluate, mentions }, readScript })).toEqual(
    answer
  )
  if (answer.kind === 'no-plan') throw new Error(answer.why)
  return answer
}

export function questionOf(options: SceneOptions): PlanQuestion {
  const { environment, event, known, files = {}, question } = options
  return {
    workflow: { path: '.github/workflows/build.yml', text: workflow(options) },
    caller: undefined,
    isCalled: false,
    job: 'build',
    running: { action: 'preflight', repository: 'acme/ghcr-preflight' },
    known: {
      environment: { ...ENVIRONMENT, ...environment },
      event: event ?? {},
      matrix: null,
      strategy: {},
      given: {},
      jobToken: JOB_TOKEN,
      ...known
    },
    ownName: 'ghcr.io/acme/app',
    read: (path) => files[path],
    ...question
  }
}

/** Pushes in short: the reference, `?` where it is not certain, `!` where nothing gates it. */
export function pushed({ pushes }: Plan): readonly string[] {
  return pushes.map(
    ({ reference, isCertain, isGated }) =>
      `${display(reference)}${isCertain ? '' : ' ?'}${isGated ? '' : ' !'}`
  )
}

export function unclear({ unclear: all }: Plan): readonly string[] {
  return all.map(({ why, text }) => `${why}: ${text}`)
}
