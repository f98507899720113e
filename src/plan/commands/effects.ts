// What the commands do whose names are made of more than one word.
import { isSet, optionValue, exactOperands, type Arguments } from './arguments.js'
import { ownCredentials, push, unresolved, without, type Effect, type ToolCall } from './tool.js'
import {
  concat,
  isEmpty,
  known,
  knownStart,
  lower,
  unknown,
  type PartialText
} from '../values/partial.js'

type Effects = (call: ToolCall) => readonly Effect[]

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
export function helmEffects({ args }: ToolCall): readonly Effect[] {
  const [chart, remote] = exactOperands(args, 2) ?? []
  if (chart === undefined || remote === undefined)
    return [unresolved('its words cannot be told apart')]
  if (knownStart(remote) !== '' && !knownStart(remote).startsWith('oci://')) return []
  const path = without(remote, 'oci://')
  const last = path.at(-1)
  const base = typeof last === 'string' && last.endsWith('/') ? path : concat(path, ['/'])
  const name = chartName(known(chart))
  return [
    push(concat(base, [name ?? unknown('the name in the chart file')]), true, ownCredentials(args))
  ]
}

function chartName(file: string | undefined): string | undefined {
  return /^(?:.*\/)?([a-z0-9][a-z0-9.-]*?)-v?\d+\.\d+\.\d+[^/]*\.tgz$/.exec(file ?? '')?.[1]
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

/** `regctl image mod NAME --create TAG` or `--replace`; without either it pushes by digest. */
export function regctlModEffects(call: ToolCall): readonly Effect[] {
  const [first] = call.args.operands
  const created = optionValue(call.args, 'create')
  const name = created === undefined ? undefined : known(created)
  if (first === undefined) return [unresolved('it names nothing')]
  if (name !== undefined && /[/:]/.test(name)) return [push([name])]
  const whole = known(first.text)
  if (created === undefined || whole === undefined) return [push(first.text)]
  return [push(concat([repositoryOf(whole), ':'], created))]
}
