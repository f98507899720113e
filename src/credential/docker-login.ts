// The login that docker itself would send to a registry.
import { clip } from '../base/unicode.js'
import { locate } from '../base/workspace.js'
import type { FileRead, Files, Programs, Runner } from '../ports.js'
import type { Credential, CredentialSource } from './credential.js'
import {
  findHelper,
  findLogin,
  NO_DOCKER_CONFIG,
  parseDockerConfig,
  parseEnvironmentAuths,
  buildxFolder,
  dockerFolder
} from './docker-config.js'
import type { DockerConfig, DockerConfigText, StoredLogin } from './docker-config.js'
import { containersAuthFile, findContainersLogin } from './containers-auth.js'
import { findScopedConfig, type Access } from './buildx-config.js'
import { serverAddressOf, takesHubLogin } from './server-address.js'
import { askStore, isStoreName } from './helper.js'
import type { StoreAnswer } from './helper.js'

/** Where a login is looked for. */
export interface DockerQuestion {
  /** Normalised host, `docker.io` for the Hub. */
  readonly registry: string
  /** Repository path without the host; buildx can scope a login to it. */
  readonly path: string
  /** What the login is to do: buildx can scope a login to that as well. */
  readonly access: Access
  /** Does the registry ask for the password itself? Then no scope is asked for, and none fits. */
  readonly isBasic?: boolean
  readonly env: Runner['env']
  readonly home: string
  readonly platform: string
  readonly workspace: string | undefined
}

/** A config.json that decides, with its place. */
interface ConfigFile {
  readonly config: DockerConfig
  readonly path: string
  readonly source: CredentialSource
}

const LARGEST_CONFIG = 1_048_576
const LONGEST_NAME = 100

// As the stores mark an identity token: docker/cli cli/config/credentials/native_store.go.
const TOKEN_USER = '<token>'

/**
 * What BuildKit makes of a stored login: a registry token goes out as it is, an identity token and
 * a password without a user as a refresh token, and without a secret it asks anonymously
 * (moby/buildkit session/auth/authprovider).
 */
function credentialOf(login: StoredLogin, source: CredentialSource): Credential {
  const { username, password, identityToken, registryToken } = login
  if (registryToken !== '') return { kind: 'registry-token', source, secret: registryToken }
  if (identityToken !== '')
    return { kind: 'identity-token', source, username, secret: identityToken }
  if (password === '') return { kind: 'none' }
  if (username === '') return { kind: 'identity-token', source, username, secret: password }
  return { kind: 'basic', source, username, secret: password }
}

function textOf(read: FileRead): DockerConfigText {
  return read.kind === 'text' ? parseDockerConfig(read.text) : { kind: 'malformed' }
}

// Docker warns of a broken config.json and goes on without it (docker/cli LoadDefaultConfigFile).
async function defaultConfig(question: DockerQuestion, files: Files): Promise<ConfigFile> {
  const path = `${dockerFolder(question.env, question.home)}/config.json`
  const text = textOf(await files.read(path, LARGEST_CONFIG))
  const config = text.kind === 'config' ? text.config : NO_DOCKER_CONFIG
  return { config, path, source: { kind: 'docker-config' } }
}

// A scoped file that cannot be loaded leaves buildx with the default one; one without a login does not.
async function scopedConfig(
  question: DockerQuestion,
  files: Files
): Promise<ConfigFile | undefined> {
  if (question.isBasic === true) return undefined
  const folder = buildxFolder(question.env, question.home)
  const found = await findScopedConfig(folder, question, LARGEST_CONFIG, files)
  if (found === undefined) return undefined
  const text = textOf(found.read)
  if (text.kind === 'malformed' || !text.sound) return undefined
  const source = { kind: 'buildx-scope', scope: found.scope } as const
  return { config: text.config, path: found.path, source }
}

function storedCredential(answer: StoreAnswer, name: string, entry: StoredLogin): Credential {
  const helper = clip(name, LONGEST_NAME)
  if (answer.kind === 'failed') return { kind: 'helper-failed', helper, why: answer.why }
  const { username, secret } = answer.kind === 'answer' ? answer : { username: '', secret: '' }
  const secrets =
    username === TOKEN_USER
      ? { username: '', password: '', identityToken: secret }
      : { username, password: secret, identityToken: '' }
  // Of the file's own entry docker keeps the registry token.
  return credentialOf({ ...entry, ...secrets }, { kind: 'credential-helper', helper })
}

async function configuredCredential(
  file: ConfigFile,
  question: DockerQuestion,
  files: Files,
  programs: Programs
): Promise<Credential> {
  const address = serverAddressOf(question.registry)
  const login = findLogin(file.config, address)
  const helper = findHelper(file.config, address)
  if (helper === '') return credentialOf(login, file.source)
  // A file whose place cannot be told counts as inside, so that nothing is run on its word.
  if (isStoreName(helper) && (await locate(file.path, question, files)).kind !== 'outside') {
    return { kind: 'helper-failed', helper, why: 'in-workspace' }
  }
  return storedCredential(await askStore(helper, address, programs), helper, login)
}

async function storedLogin(
  question: DockerQuestion,
  files: Files,
  programs: Programs
): Promise<Credential> {
  const environment = parseEnvironmentAuths(question.env['DOCKER_AUTH_CONFIG'] ?? '')
  const login = environment.get(serverAddressOf(question.registry))
  if (login !== undefined) return credentialOf(login, { kind: 'docker-auth-config' })
  const file = (await scopedConfig(question, files)) ?? (await defaultConfig(question, files))
  return configuredCredential(file, question, files, programs)
}

/**
 * The credential that buildx would send: DOCKER_AUTH_CONFIG by the very server address, else the
 * scoped or the default config.json (the default one where no scope is asked for), there the configured helper or else `auths` (docker/cli
 * `GetCredentialsStore`; docker/buildx util/dockerutil/dockerconfig). Docker's own registries beside
 * the Hub take the Hub's login where they have none. A helper is not
 * run on the word of a file in the workspace.
 *
 * @returns a secret, `none` or `helper-failed`. Never throws.
 */
export async function dockerCredential(
  question: DockerQuestion,
  files: Files,
  programs: Programs
): Promise<Credential> {
  const own = await storedLogin(question, files, programs)
  if (own.kind !== 'none' || !takesHubLogin(question.registry)) return own
  const hubs = await storedLogin({ ...question, registry: 'docker.io' }, files, programs)
  // Here buildx goes on without a login where the helper fails.
  return hubs.kind === 'helper-failed' ? own : hubs
}

/**
 * The login of podman, buildah and skopeo: of their own file, without its helpers. Docker and buildx do not read it.
 * Never throws.
 */
export async function containersCredential(
  { env, registry, path }: DockerQuestion,
  files: Files
): Promise<Credential> {
  const file = containersAuthFile(env)
  if (file === undefined) return { kind: 'none' }
  const text = textOf(await files.read(file, LARGEST_CONFIG))
  if (text.kind === 'malformed') return { kind: 'none' }
  const login = findContainersLogin(text.config, registry, path)
  return credentialOf(login, { kind: 'containers-auth' })
}
