// The login that docker itself would send to a registry: from its configuration, from buildx's scoped one, or from a
// credential helper.
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
  dockerFolder,
  type DockerConfig,
  type DockerConfigText,
  type StoredLogin,
  serverAddressOf,
  takesHubLogin
} from './docker-config.js'
import { askStore, isStoreName, type StoreAnswer } from './credential-helper.js'

/** What a registry is asked for. */
type Access = 'pull' | 'push'

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

/** A config.json that decides, with its place. */
interface ConfigFile {
  readonly config: DockerConfig
  readonly path: string
  readonly source: CredentialSource
}

export const LARGEST_CONFIG = 1_048_576
const LONGEST_NAME = 100

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
  // A file whose location is unknown counts as inside, so that it cannot make a program run.
  if (isStoreName(helper) && (await locate(file.path, question, files)).kind !== 'outside') {
    return { kind: 'helper-failed', helper, why: 'in-workspace' }
  }
  return storedCredential(await askStore(helper, address, programs), helper, login)
}

// As the stores mark an identity token: docker/cli cli/config/credentials/native_store.go.
const STORED_TOKEN_USER = '<token>'

function storedCredential(answer: StoreAnswer, name: string, entry: StoredLogin): Credential {
  const helper = clip(name, LONGEST_NAME)
  if (answer.kind === 'failed') return { ...answer, kind: 'helper-failed', helper }
  const { username, secret } = answer.kind === 'answer' ? answer : { username: '', secret: '' }
  const secrets =
    username === STORED_TOKEN_USER
      ? { username: '', password: '', identityToken: secret }
      : { username, password: secret, identityToken: '' }
  // Of the file's own entry docker keeps the registry token.
  return credentialOf({ ...entry, ...secrets }, { kind: 'credential-helper', helper })
}

/**
 * What BuildKit makes of a stored login: a registry token goes out as it is, an identity token and
 * a password without a user as a refresh token, and without a secret it asks anonymously
 * (moby/buildkit session/auth/authprovider).
 */
export function credentialOf(login: StoredLogin, source: CredentialSource): Credential {
  const { username, password, identityToken, registryToken } = login
  if (registryToken !== '') return { kind: 'registry-token', source, secret: registryToken }
  if (identityToken !== '')
    return { kind: 'identity-token', source, username, secret: identityToken }
  if (password === '') return { kind: 'none' }
  if (username === '') return { kind: 'identity-token', source, username, secret: password }
  return { kind: 'basic', source, username, secret: password }
}

export function textOf(read: FileRead): DockerConfigText {
  return read.kind === 'text' ? parseDockerConfig(read.text) : { kind: 'malformed' }
}

/** A config.json that holds for one repository or one kind of access only. */
interface ScopedConfig {
  /** As login-action's input `scope` spells it: `owner/name`, `owner/name@push`, `@push`. */
  readonly scope: string
  readonly path: string
  readonly read: FileRead
}

/**
 * The scoped configuration that buildx takes for `host/path`, if any: one for what is asked; a repository's own
 * before one for the whole host, more actions before fewer. The layout is
 * `<buildx folder>/config/<host>[/<repository>][@<action>,<action>]/config.json`, the host of the
 * Hub being `registry-1.docker.io` (docker/buildx util/dockerutil/dockerconfig/configprovider.go,
 * since 0.31; docker/login-action src/context.ts `scopeToConfigDir`).
 */
export async function findScopedConfig(
  buildx: string,
  { registry, path, access }: { registry: string; path: string; access: Access },
  limit: number,
  files: Files
): Promise<ScopedConfig | undefined> {
  const host = registry === 'docker.io' ? 'registry-1.docker.io' : registry
  const segments = [host, ...path.split('/')]
  const last = segments.at(-1)
  if (last === undefined || !segments.every(isPlain)) return undefined
  const base = `${buildx}/config`
  const folders = await Promise.all([
    matchingFolders(
      [base, ...segments.slice(0, -1)].join('/'),
      last,
      { repository: path, access },
      files
    ),
    matchingFolders(base, host, { repository: '', access }, files)
  ])
  for (const { folder, scope } of folders.flat()) {
    const file = `${folder}/config.json`
    const read = await files.read(file, limit)
    if (read.kind !== 'absent') return { scope, path: file, read }
  }
  return undefined
}

interface ScopedFolder {
  readonly folder: string
  readonly scope: string
  readonly actions: number
}

// A push asks for both (distribution spec, `repository:name:pull,push`).
const ASKED: Readonly<Record<Access, readonly string[]>> = {
  pull: ['pull'],
  push: ['pull', 'push']
}

// Names of folders are from outside; nobody has this many scopes of one repository.
const MOST_FOLDERS = 32

/** The repository, or `''` for the whole host, and what it is asked for. */
interface Wanted {
  readonly repository: string
  readonly access: Access
}

async function matchingFolders(
  parent: string,
  last: string,
  wanted: Wanted,
  files: Files
): Promise<readonly ScopedFolder[]> {
  const names = await files.list(parent)
  return names
    .toSorted()
    .flatMap((name) => matchingFolder(parent, name, last, wanted))
    .toSorted((a, b) => b.actions - a.actions)
    .slice(0, MOST_FOLDERS)
}

function matchingFolder(
  parent: string,
  name: string,
  last: string,
  { repository, access }: Wanted
): readonly ScopedFolder[] {
  if (name !== last && !name.startsWith(`${last}@`)) return []
  const suffix = name.slice(last.length)
  const actions = actionsOf(suffix.slice(1))
  if (!actions.every((action) => ASKED[access].includes(action))) return []
  const scope = `${repository}${suffix}`
  return [{ folder: `${parent}/${name}`, scope, actions: actions.length }]
}

function actionsOf(suffix: string): readonly string[] {
  const names = suffix.split(',').map((name) => name.trim())
  return [...new Set(names.filter((name) => name !== ''))]
}

function isPlain(segment: string): boolean {
  return segment !== '' && segment !== '.' && segment !== '..' && !/[@\\]/.test(segment)
}
