// What the script of a `run:` step does, as the shell tells it; and which scripts do nothing, by their words alone: for them the
// shell is not loaded.
import type { StepView } from './actions/action-step.js'
import { type Budget, display } from './values/partial.js'
import type {
  CommandLogout,
  CommandPush,
  Credentials as CommandCredentials
} from './commands/machine.js'
import type { ReadScript, Script, ScriptReading } from './commands/script.js'
import { withoutSecrets } from './contexts.js'
import {
  NO_EFFECTS,
  type Credentials,
  type Effects,
  type LogoutEffect,
  type WriteEffect
} from './effects.js'
import { filled, doubt, mapping, text, type Value } from './values/value.js'

/** What scripts are read with. */
export interface RunScope {
  /** Shell of `run:` steps that name none. */
  readonly shell: string | undefined
  /** Values that nobody may read in what is told. */
  readonly secrets: readonly string[]
  /** Tells what a script does. */
  readonly readScript: ReadScript
  /** What may still be spent on reading; shared by everything that a plan reads. */
  readonly budget: Budget
}

/** What the script does, if the step runs. Spends the budget. */
export function readRunStep({ step, contexts, environment }: StepView, scope: RunScope): Effects {
  const first = step.run?.firstLine ?? step.line
  const text = filled(step.run?.text ?? '', contexts)
  const script = { text, shell: step.shell ?? scope.shell, env: environment }
  const reading = scope.readScript(script, scope.budget)
  const written = (push: CommandPush): WriteEffect => ({
    ...placed(push, first),
    tool: push.tool,
    reference: push.reference,
    ...(push.credentials && { credentials: credentialsOf(push.credentials) })
  })
  return {
    ...NO_EFFECTS,
    pushes: reading.pushes.map(written),
    caches: reading.caches.map(written),
    logins: reading.logins.map((login) => ({
      ...placed(login, first),
      ...credentialsOf(login),
      tool: login.tool,
      registry: login.registry
    })),
    logouts: reading.logouts.map((one) => ({
      ...placed(one, first),
      tool: one.tool,
      registry: one.registry
    })),
    unclear: reading.unresolved.map((one) => ({
      line: first + one.line,
      text: withoutSecrets(one.text, scope.secrets),
      why: 'command' as const
    })),
    written: { values: reading.environment, any: reading.writesAnyName, others: false },
    outputs: outputsOf(step.id ?? '', reading)
  }
}

type Placed = Pick<LogoutEffect, 'line' | 'order' | 'isCertain'>

function placed(
  { line, order, certain }: Omit<CommandLogout, 'registry' | 'tool'>,
  first: number
): Placed {
  return { line: first + line, order, isCertain: certain }
}

function credentialsOf({ username, password }: CommandCredentials): Credentials {
  return { username: username ?? [], password: password ?? [] }
}

/** A program that it runs may write outputs, too: what is not seen is not known to be empty. */
function outputsOf(id: string, { outputs }: ScriptReading): Value {
  return mapping(
    [...outputs].map(([name, value]) => [name, text(value)]),
    (name) => doubt(`steps.${id}.outputs.${name}`)
  )
}

/** Of a script that neither pushes nor logs in, and leaves nothing to later steps. */
const NOTHING: ScriptReading = {
  pushes: [],
  caches: [],
  logins: [],
  logouts: [],
  environment: new Map(),
  writesAnyName: false,
  outputs: new Map(),
  unresolved: []
}

/**
 * Stands in for the shell as long as no script needs it.
 *
 * @returns with whether all scripts so far were harmless
 */
export function onlyHarmless(): {
  readonly readScript: ReadScript
  readonly isEnough: () => boolean
} {
  let isEnough = true
  const readScript = (script: Script): ScriptReading => {
    isEnough &&= isHarmless(script)
    return NOTHING
  }
  return { readScript, isEnough: () => isEnough }
}

/** Stands for an unknown part: no program's name has it. */
const UNKNOWN = '\0'
const LONGEST = 10_000

/** Text that is run, printed or written in ways that only the shell follows; and blanks that take long to look through. */
const NOT_PLAIN =
  /[`\\]|GITHUB_(?:ENV|OUTPUT)|\$[(!]|\$\{(?!\w[\w#%/:.,*^@+=?-]*\})|::set-output|file_commands|[ \t]{200}/

/**
 * Does the shell find nothing in the script? False where a look at its words is not enough to tell.
 *
 * Each line is for itself: a comment, a variable that is set, or programs that are known not to
 * push. Nothing runs what is in a variable or printed, and no quote goes on to the next line.
 */
export function isHarmless({ text, shell = 'bash', env }: Script): boolean {
  const written = text.map((part) => (typeof part === 'string' ? part : UNKNOWN)).join('')
  if (!/^(?:ba)?sh(?: |$)/.test(shell) || written.length > LONGEST) return false
  const script = written
    .replaceAll('\r\n', '\n')
    .replaceAll(/^[ \t]*#.*$/gm, '')
    .replaceAll(/(?<=[ \t])\\\n/g, '')
  if (NOT_PLAIN.test(script) || NOT_PLAIN.test(script.replaceAll(/["']/g, ''))) return false
  // A variable of several lines may print what looks like a command to the runner.
  const names = script.match(/(?<=\$\{?)\w+/g) ?? []
  if (names.some((name) => display(env(name) ?? []).includes('\n'))) return false
  return script.split('\n').every(isHarmlessLine)
}

/** A tool whose logins are read, and what it is handed. */
const TOOL =
  /^(?:(?:echo|printf) [^|;&`]*\| *)?(?:docker|podman|buildah|skopeo|helm|regctl|crane|oras|cosign|ko)\b[^|;&`]*$/

/** Is every line of a script either harmless or a command of a tool whose logins are read? */
export function isFollowed(text: string, shell = 'bash'): boolean {
  const script = text.replaceAll(/\\\n/g, ' ').replaceAll(/\$\{\{.{0,300}?\}\}/g, 'x')
  const env = (): undefined => undefined
  const isRead = (line: string): boolean =>
    TOOL.test(line.trim()) || isHarmless({ text: [line], shell, env })
  return isHarmless({ text: [], shell, env }) && script.split('\n').every(isRead)
}

const QUOTED = /"[^"]*"|'[^']*'/g
const SETS_VARIABLE = /^[A-Za-z_]\w*=(?:"[^"]*"|'[^']*'|[^ \t"';&|<>()]*)$/
/** Into a file whose name is written there, or to where the other text goes. */
const INTO_FILE = /[ \t](?:[12&]?>>?[ \t]*[\w./-]+|[12]?>&[12])(?=[ \t]|$)/g

function isHarmlessLine(line: string): boolean {
  const command = line.replace(/^[ \t]+/, '').replace(/[ \t]+$/, '')
  if (command === '' || SETS_VARIABLE.test(command)) return true
  // What is quoted neither ends a command nor opens a comment.
  const bare = command.replaceAll(QUOTED, (quoted) =>
    quoted.slice(1, -1).replaceAll(/[;&|<>()#"']/g, '_')
  )
  if (/["']|[ \t]#/.test(bare)) return false
  return bare
    .replaceAll(INTO_FILE, '')
    .split(/[ \t]*(?:&&|\|\||;)[ \t]*/)
    .every(isHarmlessCommand)
}

/** Builtins that leave nothing, and programs that never push, whatever stands behind them. */
const BUILTINS = new Set('[ cd exit false pwd set true'.split(' '))
const NEVER = new Set(
  (
    'cat chmod chown cp curl cut date diff gh git grep head jq ls mkdir mv rm rsync sed sleep sort ' +
    'tail tar test touch uname unzip wc wget which zip'
  ).split(' ')
)
/** Programs that do what their words say. */
const PLAIN = new Set(
  (
    'apt apt-get brew bun cargo cmake composer corepack dotnet export go just make node npm npx ' +
    'pip pip3 pnpm poetry pytest python python3 ruff rustup task tox uv yarn'
  ).split(' ')
)
/** Words about pushes and images. */
const ABOUT_PUSHES =
  /push|publish|upload|copy|release|promote|ship|deploy|docker|image|container|oci|ghcr|registr|manifest|arch|buildx|bake|chart|helm|\.(?:io|dev|com)/i

function isHarmlessCommand(command: string): boolean {
  const [, sudo, name = '', rest = ''] =
    /^(sudo )?([a-z0-9-]+|\[)(?![^ \t])(.*)$/.exec(command) ?? []
  const builtin =
    sudo === undefined && (BUILTINS.has(name) || (name === 'echo' && isSafeEcho(rest)))
  if (builtin || NEVER.has(name)) return !/[;&|<>(){}!]/.test(rest.replaceAll(/\$\{[^{}]*\}/g, ''))
  return PLAIN.has(name) && !/[;&|<>(){}!$*?[~\0]/.test(rest) && !ABOUT_PUSHES.test(rest)
}

/** It prints no command to the runner, whatever the variables in it are. */
function isSafeEcho(rest: string): boolean {
  return rest === '' || /^[ \t]+(?:[^-:$ \t]|::(?!s)[a-z])/.test(rest)
}
