// Many images, of GitHub's registry or of five others, and the logins for these.
import { distribution } from '../fakes/distribution.js'
import type { World } from '../fakes/world.js'

export const REGISTRIES = ['one', 'two', 'three', 'four', 'five'].map(
  (name) => `${name}.registry.example`
)

const USERS = { octocat: { password: 'secret', write: ['*'] } }

/** For `World.hosts`: registries with token services of their own, which let octocat push. */
export const HOSTS: NonNullable<World['hosts']> = Object.fromEntries(
  REGISTRIES.map((host) => [host, distribution({ auth: 'token', users: USERS })])
)

const auth = Buffer.from('octocat:secret').toString('base64')

/** For `DOCKER_AUTH_CONFIG`. */
export const LOGINS = JSON.stringify({
  auths: Object.fromEntries(REGISTRIES.map((host) => [host, { auth }]))
})

/** So many images of octo-org, each registry in its turn; for input `images`. */
export function imagesOf(count: number, registries: readonly string[]): string {
  return Array.from({ length: count }, (_, nth) => {
    const registry = registries[nth % registries.length] ?? ''
    return `${registry}/octo-org/app-${String(nth)}:v1`
  }).join('\n')
}
