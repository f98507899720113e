// Logins and logouts in a registry.
import { isSet, optionValue, type Arguments } from './arguments.js'
import { withoutLineEnds } from './expand.js'
import type { Effect, ToolCall, ToolCommand } from './tool.js'
import { concat, unknown, type PartialText } from '../values/partial.js'

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

function loginEffects({ args, input }: ToolCall): readonly Effect[] {
  if (isSet(args, 'get-login') === true) return []
  return [
    {
      kind: 'login',
      registry: registryOf(args),
      username: optionValue(args, 'username'),
      password: passwordOf(args, input)
    }
  ]
}

function passwordOf(args: Arguments, input: PartialText | undefined): PartialText | undefined {
  const fromInput = ['password-stdin', 'pass-stdin', 'identity-token-stdin'].some(
    (name) => isSet(args, name) !== false
  )
  if (!fromInput) return optionValue(args, 'password') ?? optionValue(args, 'identity-token')
  return input === undefined ? [unknown('a password')] : withoutLineEnds(input)
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
