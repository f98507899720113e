// What the commands of tools do to registries: what they push, where they log in, and which caches they write.
import { cachesIn, type Exporter, exporterIn } from '../actions/docker-actions.js'
import {
  afterStart,
  concat,
  isEmpty,
  known,
  knownStart,
  lower,
  type PartialText,
  unknown
} from '../values/partial.js'
import {
  type Arguments,
  type Effect,
  exactOperands,
  type Given,
  isSet,
  optionValue,
  optionValues,
  ownCredentials,
  passwordOf,
  push,
  type ToolCall,
  type ToolCommand,
  unresolved
} from './tool-arguments.js'

/**
 * A name with a transport, as containers/image writes them.
 *
 * @returns undefined where the transport is no registry
 * @see containers/image, docs/containers-transports.5.md
 */
function fromTransport(text: PartialText): PartialText | undefined {
  const start = knownStart(text)
  if (start.startsWith('docker://')) return without(text, 'docker://')
  return /^(?:dir|docker-archive|docker-daemon|oci|oci-archive|ostree|sif|containers-storage|tarball):/.test(
    start
  )
    ? undefined
    : text
}

/** Without a start that is known to stand there. */
function without(text: PartialText, start: string): PartialText {
  return startsWith(text, start) ? afterStart(text, start.length) : text
}

type Effects = (call: ToolCall) => readonly Effect[]

/** For commands whose names stand in a file. */
export function inFile(file: string): Effects {
  return () => [unresolved(`${file} names what it pushes`)]
}

/** For commands that push, and whose words are not read. */
export const NOT_READ: Effects = () => [unresolved('its words are not read')]

/** Pushes each value of an option, where it is given. */
export function optionOr(name: string, otherwise: Effects): Effects {
  return (call) => {
    const given = optionValues(call.args, name)
    return given.length > 0 ? given.map(({ value, sure }) => push(value, sure)) : otherwise(call)
  }
}

/** Pushes the last of so many operands, which may have a transport. */
export function destination(counts: readonly number[]): Effects {
  return (call) => {
    const operands = counts.map((count) => exactOperands(call.args, count)).find((one) => one)
    const text = operands?.at(-1)
    if (text === undefined) return [unresolved('its words cannot be told apart')]
    const reference = fromTransport(text)
    return reference === undefined ? [] : [push(reference, true, ownCredentials(call))]
  }
}

/** podman and buildah build without pushing, apart from the cache. */
export const buildLocally: Effects = (call) =>
  buildEffects(call).filter(({ kind }) => kind === 'cache')

/** `buildah commit`: pushes where its second operand says so. */
export function toTransport(effects: Effects): Effects {
  return (call) => {
    const to = call.args.operands.at(1)?.text ?? []
    return startsWith(to, 'docker://') ? effects(call) : []
  }
}

/** `skopeo sync`. @see containers/skopeo, docs/skopeo-sync.1.md */
export function syncEffects({ args }: ToolCall): readonly Effect[] {
  const isLocal =
    known(optionValue(args, 'dest') ?? []) === 'dir' || isSet(args, 'dry-run') === true
  return isLocal ? [] : [unresolved('its source names what it pushes')]
}

/** Nothing where one of these options is given: then it writes to no registry. */
export function unlessGiven(names: string, effects: Effects): Effects {
  return (call) =>
    names.split(' ').some((name) => call.args.options.has(name)) ? [] : effects(call)
}

/** `ocidir://…` is a directory. @see regclient/regclient, docs/README.md */
export function ociLayoutApart(effects: Effects): Effects {
  return (call) =>
    effects(call).filter(
      (effect) => effect.kind !== 'push' || !startsWith(effect.reference, 'ocidir://')
    )
}

/** `docker compose build --push`. */
export function ifPushed(effects: Effects): Effects {
  return (call) => (isSet(call.args, 'push') === false ? [] : effects(call))
}

/** `flux push artifact oci://…`. */
export function withoutScheme(effects: Effects): Effects {
  return (call) =>
    effects(call).map((effect) =>
      effect.kind === 'push'
        ? { ...effect, reference: without(effect.reference, 'oci://') }
        : effect
    )
}

function startsWith(text: PartialText, start: string): boolean {
  return knownStart(text).startsWith(start)
}

/** `crane tag NAME TAG`: another tag in the same repository. */
export function tagged(call: ToolCall): readonly Effect[] {
  const [name, tag] = exactOperands(call.args, 2) ?? []
  if (name === undefined || tag === undefined) return [unresolved('its words cannot be told apart')]
  const whole = known(name)
  return [push(whole === undefined ? name : concat([repositoryOf(whole), ':'], tag))]
}

/** Without tag and digest. */
function repositoryOf(reference: string): string {
  return reference.replace(/@.*$/, '').replace(/:[^:/]*$/, '')
}

/**
 * `helm push CHART oci://HOST/PATH`: the repository ends with the chart's own name, which a file of
 * `helm package` starts with.
 *
 * @see helm/helm, pkg/pusher/ocipusher.go
 */
export function helmEffects(call: ToolCall): readonly Effect[] {
  const [chart, remote] = exactOperands(call.args, 2) ?? []
  if (chart === undefined || remote === undefined)
    return [unresolved('its words cannot be told apart')]
  if (knownStart(remote) !== '' && !knownStart(remote).startsWith('oci://')) return []
  const path = without(remote, 'oci://')
  const last = path.at(-1)
  const base = typeof last === 'string' && last.endsWith('/') ? path : concat(path, ['/'])
  const name = chartName(chart)
  return [
    push(concat(base, [name ?? unknown('the name in the chart file')]), true, ownCredentials(call))
  ]
}

/** `name-1.2.3.tgz`; a part that is not known and stands where the version does is the version. */
function chartName(file: PartialText): string | undefined {
  const whole = known(file)
  if (whole !== undefined)
    return /^(?:.*\/)?([a-z0-9][a-z0-9.-]*?)-v?\d+\.\d+\.\d+[^/]*\.tgz$/.exec(whole)?.[1]
  const name = /^(?:.*\/)?([a-z][a-z0-9]*(?:-[a-z][a-z0-9]*)*)-v?$/.exec(knownStart(file))?.[1]
  const [, version, end, ...others] = file
  const isVersion = typeof version === 'object' && /version|tag|release/i.test(version.why)
  return isVersion && end === '.tgz' && others.length === 0 ? name : undefined
}

/**
 * ko makes the name of KO_DOCKER_REPO and, as an option says, of the import path.
 *
 * @param operands - are the import paths its operands? They stand in files else.
 * @see ko-build/ko, pkg/commands/options/publish.go
 */
export function koEffects(operands: boolean): Effects {
  return ({ args, environment }) => {
    if (isSet(args, 'local') === true || isSet(args, 'push', true) === false) return []
    const repository = environment('KO_DOCKER_REPO')
    if (repository === undefined || isEmpty(repository))
      return [unresolved('KO_DOCKER_REPO is not known')]
    if (/^(?:ko|kind)\.local/.test(knownStart(repository))) return []
    const sure = isSet(args, 'local') === false && isSet(args, 'push', true) === true
    if (isSet(args, 'bare') === true) return [push(repository, sure)]
    const paths = operands ? args.operands.map(({ text }) => text) : []
    const named = paths.length === 0 ? [[unknown('an import path')]] : paths
    return named.map((path) => push(concat(repository, ['/'], nameOf(args, path)), sure))
  }
}

function nameOf(args: Arguments, path: PartialText): PartialText {
  const text = known(path)
    ?.replace(/^ko:\/\//, '')
    .replace(/\/$/, '')
  const base = text?.split('/').at(-1) ?? ''
  const isName = /^[\w.-]*\w[\w.-]*$/.test(base)
  if (isSet(args, 'preserve-import-paths') === true) {
    return text === undefined || text.startsWith('.') ? [unknown('an import path')] : lower([text])
  }
  if (!isName) return [unknown('an import path')]
  if (isSet(args, 'base-import-paths') === true) return lower([base])
  return concat(lower([base]), ['-'], [unknown('a digest of the import path')])
}

/**
 * cosign writes signatures beside the image, or to COSIGN_REPOSITORY.
 *
 * @see sigstore/cosign, README.md, "Specifying Registry"; doc/cosign_sign.md, doc/cosign_attest.md
 */
export function cosignEffects(images: Effects): Effects {
  return (call) => {
    const upload = isSet(call.args, 'upload', true)
    if (upload === false || isSet(call.args, 'no-upload') === true) return []
    const elsewhere = call.environment('COSIGN_REPOSITORY')
    const username = optionValue(call.args, 'registry-username')
    const password = optionValue(call.args, 'registry-password')
    const credentials = password === undefined ? undefined : { username, password }
    return images(call).map((effect) =>
      effect.kind === 'push'
        ? {
            ...effect,
            reference: elsewhere === undefined || isEmpty(elsewhere) ? effect.reference : elsewhere,
            sure: effect.sure && upload === true,
            credentials
          }
        : effect
    )
  }
}

const VAGUE = 'words of it that are not known may name or push more'

/**
 * What a build pushes: its tags with `--push` or an output that pushes, else the names in that
 * output; and the registry caches that it writes.
 *
 * @see docker/buildx, docs/reference/buildx_build.md; docs.docker.com, Image and registry exporters
 */
export function buildEffects({ args }: ToolCall): readonly Effect[] {
  const caches = cacheEffects(optionValues(args, 'cache-to'))
  const outputs = optionValues(args, 'output').map(({ value }) => readOutput(value))
  const flag = isSet(args, 'push')
  const pushing = outputs.filter(({ push }) => push !== false)
  const vague: readonly Effect[] = args.vague ? [unresolved(VAGUE)] : []
  if (flag === false && pushing.length === 0) return [...caches, ...vague]
  const sure = flag === true || pushing.some((output) => output.push === true)
  const tags = optionValues(args, 'tag')
  if (tags.length > 0) {
    return [...tags.map((tag) => push(tag.value, sure && tag.sure)), ...caches, ...vague]
  }
  const named = pushing.flatMap(({ names }) => names.map((name) => push(name, sure)))
  const missing = named.length === 0 ? [unresolved('the build has no tag')] : []
  return [...named, ...missing, ...caches, ...vague]
}

/** Does one `--output` push? undefined: not known. */
function readOutput(text: PartialText): Exporter {
  return exporterIn(text) ?? { names: [], push: false }
}

function cacheEffects(given: readonly Given[]): readonly Effect[] {
  const caches = given.flatMap(({ value, sure }) => cachesIn(value, sure))
  return caches.map(({ text, isCertain }) => ({ kind: 'cache', reference: text, sure: isCertain }))
}

/**
 * `docker buildx bake`: only `--set *.tags=` names what all of its targets push; everything else
 * stands in its files.
 *
 * @see docker/buildx, docs/reference/buildx_bake.md
 */
export function bakeEffects({ args }: ToolCall): readonly Effect[] {
  if (isSet(args, 'print') === true || optionValues(args, 'list').length > 0) return []
  const settings = optionValues(args, 'set').map(({ value }) => setting(value))
  const caches = cacheEffects(
    settings.filter(({ key }) => key === 'cache-to').map(({ value }) => ({ value, sure: true }))
  )
  const outputs = settings
    .filter(({ key }) => key === 'output')
    .map(({ value }) => readOutput(value))
  const flag = isSet(args, 'push')
  if (flag === false && outputs.every((output) => output.push === false)) {
    const why = 'an output in the bake file may push'
    return outputs.length > 0 || isSet(args, 'load') === true
      ? caches
      : [...caches, unresolved(why)]
  }
  const tags = settings.filter(({ key }) => key === 'tags')
  const named = tags.map(({ value }) => push(value, flag === true))
  const all = tags.some(({ target }) => target === '*') && !args.vague
  return [...named, ...caches, ...(all ? [] : [unresolved('the bake file names what it pushes')])]
}

function setting(text: PartialText): { target: string; key: string; value: PartialText } {
  const start = knownStart(text)
  const [whole = '', target = '', key = ''] = /^([^=]*)\.([a-z-]+)\+?=/.exec(start) ?? []
  return { target, key, value: afterStart(text, whole.length) }
}

/** `docker buildx imagetools create`. @see docker/buildx, docs/reference/buildx_imagetools_create.md */
export function imagetoolsEffects({ args }: ToolCall): readonly Effect[] {
  if (isSet(args, 'dry-run') === true) return []
  const tags = optionValues(args, 'tag').map(({ value, sure }) => push(value, sure))
  const missing = tags.length === 0 && !args.vague ? [unresolved('it names nothing')] : []
  return [...tags, ...missing, ...(args.vague ? [unresolved(VAGUE)] : [])]
}

/** The options of all login commands; where they differ, one has no meaning for the others. */
const VALUES =
  'username|u|user password|p|pass authfile compat-auth-file cert-dir secret ca-file cert-file ' +
  'key-file registry-config identity-token resolve header|H tls-verify output-file timeout|t'

/** Where `docker login` goes when it names no registry. */
const DEFAULT_REGISTRY: PartialText = ['docker.io']

/**
 * `login` and `logout` of a tool.
 *
 * @param prefix - words before them, as in `helm registry login`
 * @see docker/cli, docs/reference/commandline/login.md, and the sources of the tools' rows
 */
export function loginCommands(prefix: string): readonly ToolCommand[] {
  return [
    { words: `${prefix}login`, values: VALUES, effects: loginEffects },
    {
      words: `${prefix}logout`,
      values: VALUES,
      flags: 'all|a',
      effects: ({ args }) => [{ kind: 'logout', registry: registryOf(args) }]
    }
  ]
}

/**
 * Without a user name and a password the login that is stored is tried once more, and stays.
 *
 * @see docker/cli, `cli/command/registry/login.go` (`loginWithStoredCredentials`); containers/common, `pkg/auth/auth.go`
 */
function loginEffects({ args, input }: ToolCall): readonly Effect[] {
  if (isSet(args, 'get-login') === true) return []
  const username = optionValue(args, 'username')
  const password = passwordOf(args, input)
  if (username === undefined && password === undefined) return []
  return [{ kind: 'login', registry: registryOf(args), username, password }]
}

/** A host, also where it is written as an address. */
function registryOf(args: Arguments): PartialText {
  const all = isSet(args, 'all') !== false
  const [first] = args.operands
  if (all) return [unknown('every registry')]
  if (first === undefined) return DEFAULT_REGISTRY
  const [start, ...rest] = first.text
  if (typeof start !== 'string') return first.text
  const host = start.replace(/^https?:\/\//, '')
  return host.includes('/') ? concat([host.slice(0, host.indexOf('/'))]) : concat([host], rest)
}
