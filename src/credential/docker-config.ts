// Docker's config.json and DOCKER_AUTH_CONFIG: where they are, the logins in them, and under which address each is kept.
import type { Runner } from '../ports.js'
import { isRecord, member, parseJson, recordOrEmpty, textMember } from '../base/json.js'

function given(value: string | undefined): string | undefined {
  return value === '' ? undefined : value
}

/** Docker's configuration folder: DOCKER_CONFIG or `~/.docker` (docker/cli cli/config/config.go). `/` joins on Windows, too. */
export function dockerFolder(env: Runner['env'], home: string): string {
  return given(env['DOCKER_CONFIG']) ?? `${home}/.docker`
}

/** Buildx's folder: BUILDX_CONFIG or `buildx` beside config.json (docker/buildx util/confutil/config.go). */
export function buildxFolder(env: Runner['env'], home: string): string {
  return given(env['BUILDX_CONFIG']) ?? `${dockerFolder(env, home)}/buildx`
}

/** One entry of `auths`. What is not given is empty. */
export interface StoredLogin {
  readonly username: string
  readonly password: string
  readonly identityToken: string
  readonly registryToken: string
}

export interface DockerConfig {
  readonly auths: ReadonlyMap<string, StoredLogin>
  /** Helper names by server address. */
  readonly credHelpers: ReadonlyMap<string, string>
  /** The helper for every other registry, or `''`. */
  readonly credsStore: string
}

export type DockerConfigText =
  | {
      readonly kind: 'config'
      readonly config: DockerConfig
      /** False when an `auth` text could not be decoded, which docker warns of. */
      readonly sound: boolean
    }
  | { readonly kind: 'malformed' }

/** What docker uses when there is no file, or none that it can read. */
export const NO_DOCKER_CONFIG: DockerConfig = {
  auths: new Map(),
  credHelpers: new Map(),
  credsStore: ''
}

/** A login that holds nothing. */
export const NO_LOGIN: StoredLogin = {
  username: '',
  password: '',
  identityToken: '',
  registryToken: ''
}

interface Entry {
  readonly login: StoredLogin
  readonly sound: boolean
}

function readEntry(value: unknown): Entry | undefined {
  const record = recordOrEmpty(value)
  if (record === undefined) return undefined
  const auth = textMember(record, 'auth')
  const username = textMember(record, 'username')
  const password = textMember(record, 'password')
  const identityToken = textMember(record, 'identitytoken')
  const registryToken = textMember(record, 'registrytoken')
  if (auth === undefined || username === undefined || password === undefined) return undefined
  if (identityToken === undefined || registryToken === undefined) return undefined
  const login = { username, password, identityToken, registryToken }
  if (auth === '') return { login, sound: true }
  const decoded = parseAuthString(auth)
  return { login: { ...login, ...decoded }, sound: decoded !== undefined }
}

function readMap<T>(
  value: unknown,
  readValue: (value: unknown) => T | undefined
): ReadonlyMap<string, T> | undefined {
  const record = recordOrEmpty(value)
  if (record === undefined) return undefined
  const map = new Map<string, T>()
  for (const [key, entry] of Object.entries(record)) {
    const read = readValue(entry)
    if (read === undefined) return undefined
    map.set(key, read)
  }
  return map
}

function readHelperName(value: unknown): string | undefined {
  const name = value ?? ''
  return typeof name === 'string' ? name : undefined
}

/**
 * Reads the text of a config.json. A login whose `auth` cannot be decoded counts as empty and the
 * others stay; a field of another type spoils the file, as in docker/cli
 * (cli/config/configfile/file.go, `LoadFromReader`). Never throws.
 */
export function parseDockerConfig(text: string): DockerConfigText {
  if (text.trim() === '') return { kind: 'config', config: NO_DOCKER_CONFIG, sound: true }
  const json = parseJson(text)
  if (json.kind === 'malformed') return json
  const root = recordOrEmpty(json.value)
  if (root === undefined) return { kind: 'malformed' }
  const entries = readMap(member(root, 'auths'), readEntry)
  const credHelpers = readMap(member(root, 'credHelpers'), readHelperName)
  const credsStore = textMember(root, 'credsStore')
  if (entries === undefined || credHelpers === undefined || credsStore === undefined) {
    return { kind: 'malformed' }
  }
  const auths = new Map([...entries].map(([key, entry]) => [key, entry.login] as const))
  const sound = [...entries.values()].every((entry) => entry.sound)
  return { kind: 'config', config: { auths, credHelpers, credsStore }, sound }
}

function onlyMember(value: unknown, name: string): unknown {
  if (!isRecord(value)) return undefined
  const known = Object.keys(value).every((key) => key.toLowerCase() === name)
  return known ? member(value, name) : undefined
}

function readEnvironmentEntry(value: unknown): StoredLogin | undefined {
  const auth = onlyMember(value, 'auth')
  const decoded = typeof auth === 'string' ? parseAuthString(auth) : undefined
  return decoded === undefined ? undefined : { ...NO_LOGIN, ...decoded }
}

/**
 * Reads DOCKER_AUTH_CONFIG, which holds `auths` with `auth` texts and nothing else: with any other
 * field, an entry without `auth` or one that cannot be decoded docker warns and drops it whole
 * (docker/cli cli/config/configfile/file.go, `parseEnvConfig`).
 * Never throws.
 */
export function parseEnvironmentAuths(text: string): ReadonlyMap<string, StoredLogin> {
  const json = parseJson(text)
  const auths = json.kind === 'value' ? onlyMember(json.value, 'auths') : undefined
  return readMap(auths, readEnvironmentEntry) ?? new Map<string, StoredLogin>()
}

/**
 * The entry of `auths` for a server address: the very key, else the first one whose host it is.
 * The Hub's address is no host, so that only its very key counts (docker/cli `fileStore.Get`).
 */
export function findLogin(config: DockerConfig, address: string): StoredLogin {
  const exact = config.auths.get(address)
  if (exact !== undefined) return exact
  return [...config.auths].find(([key]) => hostOfKey(key) === address)?.[1] ?? NO_LOGIN
}

/**
 * The helper that keeps the login of a server address, or `''`: `credHelpers` before `credsStore`,
 * and an empty name there switches `credsStore` off (docker/cli `getConfiguredCredentialStore`).
 */
export function findHelper(config: DockerConfig, address: string): string {
  return config.credHelpers.get(address) ?? config.credsStore
}

interface UserAndPassword {
  readonly username: string
  readonly password: string
}

// Go's base64.StdEncoding wants the standard alphabet with its padding, and skips line ends.
const STANDARD_BASE64 = /^[A-Za-z0-9+/]*={0,2}$/

function decodeBase64(text: string): string | undefined {
  const compact = text.replaceAll('\r', '').replaceAll('\n', '')
  if (compact.length % 4 !== 0 || !STANDARD_BASE64.test(compact)) return undefined
  return Buffer.from(compact, 'base64').toString('utf8')
}

function trimNul(text: string): string {
  let start = 0
  let end = text.length
  while (start < end && text[start] === '\0') start++
  while (end > start && text[end - 1] === '\0') end--
  return text.slice(start, end)
}

/**
 * Reads an `auth` text: the first colon divides, the user must not be empty, NUL around the
 * password is dropped (docker/cli `decodeAuth`, cli/config/configfile/file.go).
 *
 * @returns undefined where docker calls the text invalid. Never throws.
 */
export function parseAuthString(text: string): UserAndPassword | undefined {
  const decoded = decodeBase64(text)
  const colon = decoded?.indexOf(':') ?? -1
  if (decoded === undefined || colon <= 0) return undefined
  return { username: decoded.slice(0, colon), password: trimNul(decoded.slice(colon + 1)) }
}

/** Writes an `auth` text, which is also what an `Authorization: Basic` header carries. */
export function printAuthString({ username, password }: UserAndPassword): string {
  return Buffer.from(`${username}:${password}`, 'utf8').toString('base64')
}

/** The address of the Docker Hub in docker's configuration, kept from the days of its index. */
const HUB_ADDRESS = 'https://index.docker.io/v1/'

const HUB_HOSTS: readonly string[] = ['docker.io', 'index.docker.io', 'registry-1.docker.io']

/**
 * The key that docker looks a registry up by (docker/cli `getAuthConfigKey`; buildx maps
 * `registry-1.docker.io` to it in util/dockerutil/dockerconfig).
 */
export function serverAddressOf(registry: string): string {
  return HUB_HOSTS.includes(registry) ? HUB_ADDRESS : registry
}

/** Docker's registries for which buildx takes the Hub's login (util/dockerutil/dockerconfig, since 0.31). */
const HUB_BACKED: ReadonlySet<string> = new Set(['dhi.io', 'registry.scout.docker.com'])

/** Does buildx send a registry the Hub's login, where there is none of its own? */
export function takesHubLogin(registry: string): boolean {
  return HUB_BACKED.has(registry)
}

function authorityOf(url: string): string {
  const rest = url.slice(url.indexOf('://') + 3)
  const end = rest.search(/[/?#]/)
  const authority = end < 0 ? rest : rest.slice(0, end)
  return authority.slice(authority.lastIndexOf('@') + 1)
}

// Go's url.Hostname drops the brackets of an address without a port, and an empty port.
function goHostname(authority: string): string {
  const host = authority.endsWith(':') ? authority.slice(0, -1) : authority
  return host.startsWith('[') && host.endsWith(']') ? host.slice(1, -1) : host
}

/**
 * The host of a configuration key: `https://ghcr.io/v1/`, `ghcr.io/v2/` and `ghcr.io` are all
 * `ghcr.io` (docker/cli `ConvertToHostname`, cli/config/credentials/file_store.go).
 */
export function hostOfKey(key: string): string {
  if (key.includes('://')) {
    const host = goHostname(authorityOf(key))
    if (host !== '') return host
  }
  const slash = key.indexOf('/')
  return slash < 0 ? key : key.slice(0, slash)
}

/** Do a host as a user writes it and a registry mean the same? */
export function isSameRegistry(given: string, registry: string): boolean {
  const host = hostOfKey(given.trim()).toLowerCase()
  return serverAddressOf(host) === serverAddressOf(registry.toLowerCase())
}
