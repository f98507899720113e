// The push at the end of the job: what the build would be told, with the login that docker has then.
import { ghcr } from '../../__tests__/fakes/ghcr.js'
import { push } from '../../__tests__/fakes/push.js'
import { openState, registryHost } from '../../__tests__/fakes/state.js'
import { text, type Handler } from '../../__tests__/fakes/wire.js'
import type { World } from '../../__tests__/fakes/world.js'
import { partsOf } from './pushed-image.js'
import { loginFor, type Staged } from './stage.js'

/** In words, the tags that the build cannot push. */
export function failedPushes({ scenario, read, logins }: Staged): readonly string[] {
  if (scenario.inputs['push'] === 'false') return []
  const handler = registriesOf(scenario.world)
  return read.pushes.flatMap((image) => {
    const { host, path, tag = 'latest' } = partsOf(image)
    const login = loginFor(logins, host)
    const place = {
      registry: host === 'docker.io' ? 'registry-1.docker.io' : host,
      repository: path
    }
    const done = push(handler, { ...place, tag, ...(login === undefined ? {} : userOf(login)) })
    return done.ok ? [] : [`the build cannot push ${image}: ${done.message}`]
  })
}

function userOf({ username, password }: { readonly username: string; readonly password: string }) {
  return { username, password }
}

function registriesOf(world: World): Handler {
  const own = ghcr(openState(world))
  return (request) => {
    if (request.host === registryHost(world)) return own(request)
    return world.hosts?.[request.host]?.(request) ?? text(502, `there is no ${request.host}`)
  }
}
