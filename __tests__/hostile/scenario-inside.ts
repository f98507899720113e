// A scenario of the bundle's tests, lived in this process: a hundred take the time of one.
import { readFileSync } from 'node:fs'
import type { Scenario } from '../action/scenarios/scenario.js'
import { evaluate, inputDefaults } from '../fakes/action-yml.js'
import { github } from '../fakes/github.js'
import { quirkFor } from '../fakes/quirks.js'
import { contextOf } from '../fakes/runner.js'
import { text, type Handler } from '../fakes/wire.js'
import type { World } from '../fakes/world.js'
import { HOME, live, PAYLOAD, WORKSPACE, type Lived } from './inside.js'

const DEFAULTS = inputDefaults(readFileSync('action.yml', 'utf8'))

export function liveScenario(scenario: Scenario): Promise<Lived> {
  const { job, world, files = {}, home = {} } = scenario
  const payload = typeof job.payload === 'string' ? job.payload : JSON.stringify(job.payload)
  return live({
    world: handlerOf(world),
    inputs: inputsOf(scenario),
    env: {
      GITHUB_EVENT_NAME: job.event,
      ...job.env,
      ...(job.payload === undefined ? { GITHUB_EVENT_PATH: '' } : {})
    },
    files: {
      [PAYLOAD]: payload,
      ...under(WORKSPACE, files),
      ...under(HOME, home)
    }
  })
}

function under(folder: string, files: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(files).map(([path, content]) => [`${folder}/${path}`, content])
  )
}

/** What breaks a connection on the network breaks it here. */
export function handlerOf(world: World): Handler {
  const fake = github(world)
  return (request) => {
    const quirk = quirkFor(fake.state, request)
    if (!fake.knows(request.host) || typeof quirk === 'string') throw new Error('no connection')
    if (quirk === undefined || 'delayMs' in quirk) return fake.handle(request)
    return text(quirk.status, quirk.body ?? '', quirk.headers)
  }
}

function inputsOf({ inputs, job, ...step }: Scenario): Record<string, string> {
  const known = contextOf({ ...step, env: job.env })
  const defaults = Object.entries(DEFAULTS).map(
    ([name, value]) => [name, evaluate(value, known)] as const
  )
  return { ...Object.fromEntries(defaults), ...inputs }
}
