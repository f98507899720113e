// The change that the summary prints fixes what it was printed for: made, it lets the push through.
import { beforeAll, describe, expect, test } from '@jest/globals'
import { jobToken, sha } from '../fakes/scenario.js'
import type { World } from '../fakes/world.js'
import { patched } from '../workflow/patch.js'
import { SHAPES } from '../workflow/shapes.js'
import { begun, runScenario, type Ran } from './run.js'
import { SCENARIOS } from './scenarios/index.js'
import { grantedIn } from './scenarios/granted.js'
import { mistake } from './scenarios/expectation.js'
import type { Scenario } from './scenarios/scenario.js'
import { scenario } from './scenarios/setting.js'

/** Nobody can read the file there, or the file is right and something else holds the token back. */
const NOT_IN_THE_FILE = [
  // It may read no package either; a change that lets it write would be more than it asks for.
  'base-image-without-packages-read',
  'private-repository-with-an-unreadable-workflow',
  'runner-tells-less-than-the-workflow',
  'worker-log-and-an-unreadable-workflow'
]

/** That a block raises the token of Dependabot is not certain enough to be said without asking. */
const MISSING = SCENARIOS.filter(({ expect: { reason, exitCode }, inputs }) => {
  const dependabot = reason === 'dependabot' && exitCode === 1 && inputs['probe'] !== 'false'
  return reason === 'permission-missing' || dependabot
})

/** A job that calls a workflow has no steps, so the step cannot run in it. */
const SHAPED = SHAPES.filter(({ text }) => !text.includes('uses: ./')).map(({ name, text, job }) =>
  scenario(name, name, { event: 'push', workflow: text, job }, mistake('permission-missing'))
)

interface Fixed {
  readonly before: string | undefined
  /** Of the annotations, in one text. */
  readonly message: string
  readonly diffs: readonly string[]
  readonly after: string | undefined
}

async function fixedRun(refused: Scenario): Promise<Fixed> {
  const ran = await runScenario(refused)
  const diffs = diffsIn(ran)
  const before = ran.outputs['reason']
  const message = ran.annotations.map((one) => one.message).join('\n')
  if (diffs.length === 0) return { before, message, diffs, after: undefined }
  const again = await runScenario(changed(refused, diffs))
  return { before, message, diffs, after: again.outputs['verdict'] }
}

/** The fenced diffs of a summary. */
function diffsIn({ summary }: Ran): readonly string[] {
  const blocks = summary.matchAll(
    /^\*\*\w+:?\*\* in \[?`(\S+?)`[^\n]*\n\n(`{3,})diff\n(.*?\n)\2$/gms
  )
  return [...blocks].map(([, path = '', , diff = '']) => `--- a/${path}\n+++ b/${path}\n${diff}`)
}

/** The scenario with its files changed, and the token that GitHub makes of them. */
function changed(refused: Scenario, diffs: readonly string[]): Scenario {
  const homes = refused.calls.map(({ repository }) => repository)
  const world = diffs.reduce((before, diff) => withChange(before, homes, diff), refused.world)
  const packages = grantedIn(world, refused.calls, refused.origins)
  const token = refused.token ?? jobToken
  const known = world.tokens[token]
  if (known?.kind !== 'job') throw new Error('no token of a job')
  // What the runner logged is of the run before.
  const tokens = { ...world.tokens, [token]: { ...known, packages } }
  return { ...refused, home: {}, world: { ...world, tokens } }
}

/** Made by hand: by lines as they look, so that neither a byte order mark nor CR stands in the way. */
function withChange(world: World, homes: readonly string[], diff: string): World {
  const path = /^--- a\/(.*)$/m.exec(diff)?.[1] ?? ''
  return {
    ...world,
    repositories: world.repositories.map((repository) => {
      const files = repository.files?.[sha] ?? {}
      const text = files[path]?.replace('\uFEFF', '')
      if (text === undefined || !homes.includes(repository.fullName)) return repository
      return { ...repository, files: { [sha]: { ...files, [path]: patched(text, diff) } } }
    })
  }
}

let runs: ReadonlyMap<Scenario, Promise<Fixed>> = new Map()

beforeAll(() => {
  runs = begun([...MISSING, ...SHAPED], 6, fixedRun)
})

describe('the change in the summary', () => {
  test.each(MISSING.map((refused) => [refused.name, refused] as const))(
    'lets the push through in %s',
    async (name, refused) => {
      const result = await runs.get(refused)
      const fits = !NOT_IN_THE_FILE.includes(name)
      const shown = fits && refused.inputs['summary'] !== 'false'
      expect({
        before: result?.before,
        diffs: result?.diffs.length !== 0,
        after: result?.after
      }).toEqual({
        before: refused.expect.reason,
        diffs: shown,
        after: shown ? 'allowed' : undefined
      })
    }
  )

  test.each(SHAPED.map((refused) => [refused.name, refused] as const))(
    'lets the push through for a workflow with %s',
    async (_name, refused) => {
      const result = await runs.get(refused)
      expect({ before: result?.before, after: result?.after }).toEqual({
        before: 'permission-missing',
        after: 'allowed'
      })
    }
  )

  test.each(
    MISSING.filter(({ name }) => name.startsWith('reusable-workflow-and-its-caller')).map(
      (refused) => [refused.name, refused] as const
    )
  )('is spoken of as a whole where two files have to change, in %s', async (_name, refused) => {
    const result = await runs.get(refused)
    expect(result?.diffs.length).toBe(2)
    expect(result?.message).toContain('`.github/workflows/publish.yml`, also has to grant')
  })
})
