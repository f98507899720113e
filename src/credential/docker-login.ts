// The login that docker itself would send to a registry: from its configuration, from buildx's scoped one, from a credential
// helper, the program `docker-credential-<name>`, which is run once in a run.
import { clip } from '../base/unicode.js'
import { locate } from '../base/workspace.js'
import type { FileRead, Files, Programs, Runner, ProgramRun, Clock } from '../ports.js'
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
import { memoize } from '../base/promises.js'
import { parseFirstObject, recordOrEmpty, textMember } from '../base/json.js'

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

type StoreFailure = Extract<Credential, { readonly kind: 'helper-failed' }>

export type StoreAnswer =
  | { readonly kind: 'answer'; readonly username: string; readonly secret: string }
  /** The store has no login for that address; docker goes on without one. */
  | { readonly kind: 'not-found' }
  | ({ readonly kind: 'failed' } & Pick<StoreFailure, 'why' | 'exit'>)

// Docker waits for a helper as long as it takes; what ends it here is the time of the step (`rememberRuns`).
const TIME_LIMIT_MS = 3_600_000

// docker/docker-credential-helpers credentials/error.go
const NOT_FOUND = 'credentials not found in native keychain'

// The name becomes part of a program's name and must not become part of a path.
const NAME = /^[A-Za-z0-9_-][A-Za-z0-9._-]{0,99}$/

/** Can a helper have this name? */
export function isStoreName(name: string): boolean {
  return NAME.test(name)
}

/**
 * Asks a credential store for the login of a server address: the address on standard input, a JSON
 * object with `Username` and `Secret` on standard output
 * (https://docs.docker.com/reference/cli/docker/login/#credential-helper-protocol). A name that is
 * none is never run. Never throws.
 */
export async function askStore(
  name: string,
  address: string,
  programs: Programs
): Promise<StoreAnswer> {
  if (!isStoreName(name)) return { kind: 'failed', why: 'bad-name' }
  const options = { stdin: address, timeoutMs: TIME_LIMIT_MS }
  return readRun(await programs.run(`docker-credential-${name}`, ['get'], options))
}

/**
 * Remembers what programs answered, so that twenty images of one registry run its helper once, as
 * docker's own session does. A helper may ask a cloud service at every run.
 *
 * @param deadline - moment of `clock` at which a program still running counts as `timeout`
 */
export function rememberRuns(programs: Programs, clock: Clock, deadline: number): Programs {
  const runs = new Map<string, Promise<ProgramRun>>()
  return {
    run: (name, args, { stdin, timeoutMs }) => {
      const left = Math.max(1, deadline - clock.now())
      const limits = { stdin, timeoutMs: Math.min(timeoutMs, left) }
      return memoize(runs, JSON.stringify([name, args, stdin]), () =>
        programs.run(name, args, limits)
      )
    }
  }
}

/** Text after the object is not read (docker-credential-helpers, client/client.go: one `Decode`). */
function readAnswer(stdout: string): StoreAnswer {
  const json = parseFirstObject(stdout)
  const record = json.kind === 'value' ? recordOrEmpty(json.value) : undefined
  const username = record === undefined ? undefined : textMember(record, 'Username')
  const secret = record === undefined ? undefined : textMember(record, 'Secret')
  if (username === undefined || secret === undefined) {
    return { kind: 'failed', why: 'unusable-answer' }
  }
  return { kind: 'answer', username, secret }
}

function readRun(run: ProgramRun): StoreAnswer {
  switch (run.kind) {
    case 'exited':
      if (run.status === 0) return readAnswer(run.stdout)
      if (run.stdout.trim() === NOT_FOUND) return { kind: 'not-found' }
      return {
        kind: 'failed',
        why: 'failed',
        exit: { status: run.status, said: saidBy(run.stdout) }
      }
    case 'absent':
    case 'failed':
    case 'timeout':
      return { kind: 'failed', why: run.kind }
  }
}

const LONGEST_SAID = 120
/** A word or a small number, with its punctuation. Whatever else a line holds could be a part of a login. */
const WORD = /^[("']?(?:[A-Za-z]+(?:['-][A-Za-z]+)*|\d{1,3})[)"'.,:;!?]*$/
const LONGEST_WORD = 20
/** Fewer are no sentence, and may be a user name and a password. */
const FEWEST_WORDS = 3

/** The first line of an error, which helpers print on standard output; none where it may be a login after all. */
function saidBy(stdout: string): string {
  const line = stdout.trim().split('\n', 1).join()
  if (/[{}]/.test(line)) return ''
  const words = line.split(/\s+/)
  if (words.length < FEWEST_WORDS) return ''
  return words
    .map((word) => (WORD.test(word) && word.length <= LONGEST_WORD ? word : '…'))
    .join(' ')
    .replace(/…(?: …)+/g, '…')
    .slice(0, LONGEST_SAID)
}
