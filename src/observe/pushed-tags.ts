// Looks at the tags that a job meant to push: are they there, and who can see them?
import type { NamedRepository, TagFacts, TagToVerify } from '../facts.js'
import type { Visibility } from '../event/run.js'
import type { Reading } from '../read.js'
import type { Files, Ports } from '../ports.js'
import type { PullResult } from '../registry/result.js'
import { loginOf, resolveCredential } from './tested-credential.js'
import { recordOf } from './pull.js'
import type { RegistryClients } from '../registry/client.js'

const NO_FILE = { kind: 'absent' } as const

/** login-action has logged out by now; only this step's own inputs tell the credential. */
const NO_FILES: Files = {
  read: () => Promise.resolve(NO_FILE),
  readHead: () => Promise.resolve(NO_FILE),
  list: () => Promise.resolve([]),
  real: () => Promise.resolve(undefined)
}

type Known = Pick<Reading, 'inputs' | 'run'>

/** Everything at once. Never rejects on what others answer. */
export function observeTags(
  ports: Ports,
  reading: Known,
  clients: RegistryClients,
  tags: readonly TagToVerify[]
): Promise<readonly TagFacts[]> {
  const { runner } = ports
  const withoutDocker: Ports = {
    ...ports,
    files: NO_FILES,
    runner: {
      ...runner,
      env: {
        ...runner.env,
        DOCKER_AUTH_CONFIG: undefined,
        DOCKER_CONFIG: undefined,
        BUILDX_CONFIG: undefined
      }
    }
  }
  return Promise.all(tags.map((tag) => observeTag(withoutDocker, reading, clients, tag)))
}

async function observeTag(
  ports: Ports,
  reading: Known,
  clients: RegistryClients,
  tag: TagToVerify
): Promise<TagFacts> {
  const { named, pushed, isForAnyone } = tag
  const { reference, registry } = named
  const { credential, token } = await resolveCredential(ports, reading, named, 'pull')
  const question = {
    registry,
    path: reference.path,
    reference: reference.tag ?? 'latest',
    checkAllManifests: isForAnyone,
    mayBeNew: pushed,
    layers: false
  }
  const login = loginOf(credential)
  const jobToken = registry.kind === 'github' && token === 'job'
  const [{ answer }, { answer: withoutLogin }] = await Promise.all([
    clients.pull.mayPull({ ...question, login, jobToken }),
    clients.pull.mayPull({ ...question, login: undefined, jobToken: false })
  ])
  const visibility = await visibilityOf(ports, reading, named, withoutLogin)
  return { tag, answer, withoutLogin, visibility }
}

async function visibilityOf(
  ports: Ports,
  reading: Known,
  { reference, registry }: NamedRepository,
  withoutLogin: PullResult
): Promise<Visibility | undefined> {
  const { inputs, run } = reading
  const { kind } = withoutLogin
  // What is left of an index that lost parts anybody can pull as well.
  if (kind === 'pullable' || kind === 'incomplete-index') return 'public'
  if (registry.kind !== 'github' || inputs.githubToken === '') return undefined
  const api = ports.github(run.server.apiUrl, inputs.githubToken)
  const record = await recordOf(api, run, reference.path)
  return record.kind === 'found' ? record.value.visibility : undefined
}
