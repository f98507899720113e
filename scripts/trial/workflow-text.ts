// Writes the workflow file of a case: the permissions of its scenario, and the inputs under `with:`.
import { stringify } from 'yaml'
import type { Scenario } from '../../__tests__/action/scenarios/scenario.js'
import { publishing } from '../../__tests__/action/scenarios/workflows.js'
import { ownImage } from '../../__tests__/fakes/scenario.js'
import { registryHost } from '../../__tests__/fakes/state.js'
import type { Login, Look } from './case.js'

type Step = Readonly<Record<string, unknown>>

/** Of a run that looks at images and pushes none. */
export const CHECKING = `name: check images
on:
  schedule:
    - cron: '17 3 * * *'
permissions:
  contents: read
jobs:
  publish:
    name: check images
    runs-on: ubuntu-latest
    steps:
`

const PUSH_TOKEN = '${{ secrets.PUSH_TOKEN }}'

/** The whole file. */
export function workflowText(run: Scenario, look: Look = {}): string {
  const steps = [...(look.steps ?? []), ...stepsOf(run, look)]
  const lines = stringify(steps, { lineWidth: 0, singleQuote: true }).trimEnd().split('\n')
  return `${headOf(run, look)}${lines.map((line) => `      ${line}`.trimEnd()).join('\n')}\n`
}

function headOf({ calls: [own] }: Scenario, { head }: Look): string {
  const text = head ?? own?.text ?? ''
  const found = /^.*?^ {4}steps:\n/ms.exec(text)?.[0]
  if (head !== undefined && found !== undefined) return found
  // A file without the step cannot be the file of a run of the step.
  return found !== undefined && text.includes('preflight') ? found : headOfPublishing()
}

function headOfPublishing(): string {
  const text = publishing({ job: '\n  contents: read\n  packages: write' })
  return text.slice(0, text.indexOf('steps:\n') + 'steps:\n'.length)
}

function stepsOf(run: Scenario, look: Look): readonly Step[] {
  const { inputs } = run
  const preflight = { id: 'preflight', uses: 'octo-org/ghcr-preflight@v1', ...withOf(run, look) }
  const before = (look.before ?? []).map((login) => loginStep(login))
  if (inputs['public-images'] !== undefined) return [...before, preflight]
  const none = before.length > 0 || inputs['push'] === 'false'
  const gate = "steps.preflight.outputs.should-push == 'true'"
  return [
    { uses: 'actions/checkout@v6' },
    ...before,
    preflight,
    ...(none ? [] : [{ if: gate, ...loginStep(loginOf(run, look)) }]),
    {
      uses: 'docker/build-push-action@v7',
      with: { push: '${{ steps.preflight.outputs.should-push }}', tags: tagsOf(run).join('\n') }
    }
  ]
}

/** The login before the push: that of the step's inputs, or the token of the job. */
function loginOf({ inputs, world }: Scenario, look: Look): Login {
  const { username, registry = look.registry ?? registryHost(world) } = inputs
  if (username !== undefined) return { registry, username, password: look.password ?? PUSH_TOKEN }
  return { registry, username: '${{ github.actor }}', password: '${{ github.token }}' }
}

function loginStep({ registry, username, password }: Login): Step {
  const named = registry === 'docker.io' ? {} : { registry }
  return { uses: 'docker/login-action@v4', with: { ...named, username, password } }
}

function withOf({ inputs }: Scenario, { password = PUSH_TOKEN }: Look): Step {
  const shown = Object.entries(inputs).map(([name, value]) => {
    const secret = name === 'password' || name === 'github-token'
    return [name, secret ? password : value] as const
  })
  return shown.length === 0 ? {} : { with: Object.fromEntries(shown) }
}

function tagsOf({ inputs, job }: Scenario): readonly string[] {
  const given = (inputs['images'] ?? '').split(/[\n,]/).map((entry) => entry.trim())
  const named = given.filter((entry) => entry !== '' && entry !== 'auto')
  const images =
    named.length > 0 ? named : [`ghcr.io/${ownImage(job.env['GITHUB_REPOSITORY'] ?? '')}`]
  return images.map((image) => (/:[^/]*$/.test(image) ? image : `${image}:latest`))
}
