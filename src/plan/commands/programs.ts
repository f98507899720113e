// Programs: which one runs, behind `sudo`, `xargs` or `bash -c`, what it does to registries, and which others may push.
import {
  DEEPEST,
  GivenUp,
  concat,
  display,
  isEmpty,
  known,
  knownStart,
  type PartialText,
  split,
  unknown
} from '../values/partial.js'
import {
  deliver,
  doubtful,
  event,
  inSubshell,
  leaveUnresolved,
  type Machine,
  print,
  type Status
} from './machine.js'
import { parseScript } from './parser.js'
import { TOOLS } from './registry-tools.js'
import {
  type Field,
  FILE_PATHS,
  isRepetition,
  lookUpExported,
  one,
  UNSET,
  valueText
} from './state.js'
import { asksOrActs, looksLikePush, mentionsPush } from './suspicious-words.js'
import { lineAt, type Place, sourceOf } from './syntax.js'
import { runFilter } from './text-filters.js'
import { type Effect, readArguments, type Tool, type ToolCommand } from './tool-arguments.js'

const QUIET = new Set(['-q', '--quiet'])

/** Runs a program that is no function and no builtin. */
export function runProgram(machine: Machine, fields: readonly Field[], place: Place): Status {
  const [program] = fields
  if (program === undefined) return 'success'
  const name = programName(program)
  const args = fields.slice(1)
  if (name === 'xargs') return runXargs(machine, args, place)
  const script =
    name === undefined ? undefined : (scriptText(name, args) ?? readText(machine, name, args))
  if (script !== undefined) {
    const errexit = args.some(({ text }) => /^-[a-z]*e/.test(known(text) ?? ''))
    return runShell(machine, script, errexit, place)
  }
  const inner = name === undefined ? undefined : unwrapped(name, args)
  if (inner !== undefined) return inner.length === 0 ? 'done' : runProgram(machine, inner, place)
  if (name === undefined || !ONLY_READS.has(name)) writeToNamedFiles(machine, args)
  const tool = name === undefined ? undefined : TOOLS.get(name)
  if (tool !== undefined) return runTool(machine, tool, args, place)
  if (name !== undefined && runFilter(machine, name, args))
    return name === 'echo' || name === 'printf' ? 'success' : asksOrActs(name, args)
  const why = looksLikePush(fields) ?? readsPush(machine, name, args)
  if (why !== undefined) leaveUnresolved(machine, place, why)
  const quiet = args.some(({ text }) => QUIET.has(known(text) ?? ''))
  if (!quiet) print(machine, [unknown(`$(${name ?? '…'} …)`)])
  return name === undefined ? 'either' : asksOrActs(name, args)
}

/** Programs that write to no file that they are given; `tee` is followed. */
const ONLY_READS = new Set('awk cat cut echo grep head jq printf tail tee test tr wc'.split(' '))

/** `cp vars $GITHUB_ENV`: a program that is given a file of the runner may write whatever it likes there. */
function writeToNamedFiles(machine: Machine, args: readonly Field[]): void {
  const given = args.flatMap(({ text }) => text.filter((part) => typeof part === 'string'))
  for (const path of Object.values(FILE_PATHS)) {
    if (!given.some((text) => text.includes(path))) continue
    deliver(machine, { target: [path], append: true }, [unknown('text'), '\n'])
  }
}

/** The last part of its path, where that is known. */
function programName(program: Field): string | undefined {
  const last = program.text.at(-1)
  if (program.many || typeof last !== 'string') return undefined
  const slash = last.lastIndexOf('/')
  if (program.text.length > 1 && slash === -1) return undefined
  const name = last.slice(slash + 1).replace(/\.exe$/, '')
  return name === '' ? undefined : name
}

const SHELLS = new Set(['bash', 'sh', 'dash', 'zsh', 'ash'])

/** The text after `-c`. */
function scriptText(name: string, args: readonly Field[]): PartialText | undefined {
  const index = args.findIndex(({ text }) => /^-[a-z]*c$/.test(known(text) ?? ''))
  return SHELLS.has(name) && index !== -1 ? args[index + 1]?.text : undefined
}

/** `bash <<EOF`: a shell without operands reads its script. */
function readText(
  { input }: Machine,
  name: string,
  args: readonly Field[]
): PartialText | undefined {
  const isReading = args.every(({ text }) =>
    /^-(?:[eux]*s?|[eux]*o|)$|^pipefail$/.test(known(text) ?? '?')
  )
  return SHELLS.has(name) && isReading && input?.some((part) => typeof part === 'string') === true
    ? input
    : undefined
}

const READERS = new Set(['python', 'python3', 'node', 'ruby', 'perl', 'pwsh', 'ssh', ...SHELLS])

/** A text that another program reads as a script. */
function readsPush(
  { input }: Machine,
  name: string | undefined,
  args: readonly Field[]
): string | undefined {
  const isReader = name !== undefined && READERS.has(name) && input !== undefined
  const isReading =
    args.length === 0 || args.some(({ text }) => known(text) === '-') || name === 'ssh'
  return isReader && isReading && mentionsPush(display(input))
    ? 'what it reads may push an image'
    : undefined
}

function runTool(machine: Machine, tool: Tool, args: readonly Field[], place: Place): Status {
  const chosen = chooseCommand(tool, args)
  const text: PartialText = [unknown(`$(${tool.name} …)`)]
  if (chosen === 'unknown') {
    print(machine, text)
    leaveUnresolved(machine, place, 'its command is not known')
    return 'either'
  }
  if (chosen === undefined) {
    print(machine, text)
    const why = looksLikePush([one([tool.name]), ...args])
    if (why !== undefined) leaveUnresolved(machine, place, why)
    return asksOrActs(tool.name, args)
  }
  const call = {
    args: readArguments(chosen.rest, chosen.command),
    input: machine.input,
    environment: (name: string) => {
      const value = lookUpExported(machine.state, name)
      return value.kind === 'unset' ? undefined : valueText(value)
    }
  }
  if (call.args.options.has('help')) return 'done'
  const effects = chosen.command.effects(call)
  for (const effect of effects) record(machine, tool.name, effect, place)
  print(machine, tool.printsNames === true ? namesPushed(effects) : text)
  return 'done'
}

function namesPushed(effects: readonly Effect[]): PartialText {
  const names = effects.flatMap((effect) => (effect.kind === 'push' ? [effect.reference] : []))
  return concat(...names.map((name) => concat(name, ['@'], [unknown('a digest')], ['\n'])))
}

function record(machine: Machine, tool: string, effect: Effect, place: Place): void {
  switch (effect.kind) {
    case 'push':
    case 'cache': {
      const { reference, credentials } = effect
      if (isEmpty(reference)) return
      const into = effect.kind === 'push' ? machine.pushes : machine.caches
      into.push({ ...event(machine, tool, place, effect.sure), reference, credentials })
      return
    }
    case 'login': {
      const { registry, username, password } = effect
      machine.logins.push({ ...event(machine, tool, place), registry, username, password })
      return
    }
    case 'logout':
      machine.logouts.push({ ...event(machine, tool, place), registry: effect.registry })
      return
    case 'unresolved':
      leaveUnresolved(machine, place, effect.why)
  }
}

interface Chosen {
  readonly command: ToolCommand
  readonly rest: readonly Field[]
}

/** The command that the words choose; `unknown` where the first of them is not known. */
function chooseCommand(tool: Tool, args: readonly Field[]): Chosen | 'unknown' | undefined {
  let best: Chosen | undefined
  let length = 0
  for (const command of tool.commands) {
    const rest = afterWords(tool, command, args)
    const words = command.words.split(' ').length
    if (rest !== undefined && words > length) {
      best = { command, rest }
      length = words
    }
  }
  if (best !== undefined) return best
  const [first] = withoutGlobals(tool, args)
  return first !== undefined && (first.many || known(first.text) === undefined)
    ? 'unknown'
    : undefined
}

function afterWords(
  tool: Tool,
  command: ToolCommand,
  args: readonly Field[]
): readonly Field[] | undefined {
  let rest = args
  for (const word of command.words.split(' ')) {
    const [first, ...others] = withoutGlobals(tool, rest)
    const text = first === undefined || first.many ? undefined : known(first.text)
    if (text === undefined || !word.split('|').includes(text)) return undefined
    rest = others
  }
  return rest
}

/** Without options in front; only those that are named take a value. */
function withoutGlobals(tool: Tool, args: readonly Field[]): readonly Field[] {
  const values = new Set(tool.globals.values.split(/[ |]/))
  let rest = args
  for (;;) {
    const [first, ...others] = rest
    const start = first === undefined ? '' : knownStart(first.text)
    if (!start.startsWith('-')) return rest
    const name = start.replace(/^--?/, '')
    rest = values.has(name) ? others.slice(1) : others
  }
}

/** `xargs` runs a program with the words of its input, all at once or `-n` or `-I` at a time. */
function runXargs(machine: Machine, args: readonly Field[], place: Place): Status {
  const { command, placeholder, each, delimiter } = xargsWords(args)
  const input = machine.input ?? [unknown('an input')]
  if (command.length === 0) {
    const whole = known(input)
    print(machine, whole === undefined ? input : [`${whole.trim().split(/\s+/).join(' ')}\n`])
    return 'done'
  }
  const items = itemsOf(input, delimiter ?? (placeholder === undefined ? /\s+/ : '\n'))
  for (const group of each ? items.map((item) => [item]) : [items]) {
    const words =
      placeholder === undefined
        ? [...command, ...group]
        : command.map((field) => filledIn(field, placeholder, group))
    const run = (): Status => runProgram(machine, words, place)
    if (group.some(({ many }) => many)) doubtful(machine, run)
    else run()
  }
  return 'done'
}

function itemsOf(input: PartialText, separator: string | RegExp): readonly Field[] {
  if (input.some(isRepetition)) return [{ text: [unknown('a list')], many: true }]
  const pieces = split(input, separator).filter((piece) => !isEmpty(piece))
  return pieces.map((text) => ({ text, many: text.every((part) => typeof part !== 'string') }))
}

interface Xargs {
  readonly command: readonly Field[]
  readonly placeholder: string | undefined
  /** One word at a time. */
  readonly each: boolean
  readonly delimiter: string | undefined
}

/** @see GNU findutils manual, "Invoking xargs": short options, whose value may stand apart. */
function xargsWords(args: readonly Field[]): Xargs {
  const given = new Map<string, string>()
  let rest = args
  for (;;) {
    const [first, ...others] = rest
    const [, letter = '', value = ''] =
      /^-([0dEiILnPrst])(.*)$/.exec(first === undefined ? '' : (known(first.text) ?? '')) ?? []
    if (letter === '') break
    const apart = value === '' && 'dEILnPs'.includes(letter)
    given.set(letter, apart ? (known(others[0]?.text ?? []) ?? '') : value)
    rest = apart ? others.slice(1) : others
  }
  const placeholder = given.get('I') ?? (given.has('i') ? '{}' : undefined)
  const delimiter = given.get('d')?.replace('\\n', '\n').replace('\\t', '\t')
  return {
    command: rest,
    placeholder,
    each: placeholder !== undefined || given.has('n') || given.has('L'),
    delimiter: given.has('0') ? '\0' : delimiter
  }
}

function filledIn(field: Field, placeholder: string, items: readonly Field[]): Field {
  const [item = one([])] = items
  const parts = split(field.text, placeholder)
  const text = parts.reduce((so, part) => concat(so, item.text, part))
  return { text, many: field.many }
}

/** Runs a text as a script; one that cannot be told is unresolved where it may push. */
export function runText(machine: Machine, text: PartialText, place: Place): Status {
  if (isEmpty(text)) return 'success'
  if (!text.some((part) => typeof part === 'string')) return 'either'
  const source = sourceOf(text, lineAt(place.source, place.from))
  if (machine.depth > DEEPEST) throw new GivenUp('the script is nested too deeply')
  machine.depth += 1
  let list
  try {
    list = parseScript(source, machine.budget, machine.depth)
  } catch (error) {
    if (!(error instanceof GivenUp) || machine.budget.left < 0) throw error
    if (mentionsPush(display(text))) leaveUnresolved(machine, place, error.message)
    machine.depth -= 1
    return 'either'
  }
  const status = machine.runList(machine, list)
  machine.depth -= 1
  return status
}

/** Names that every shell has. */
const INHERITED = new Set(['GITHUB_ENV', 'GITHUB_OUTPUT', 'IFS'])

/** Runs a text in a new shell, which sees only what is exported. */
function runShell(machine: Machine, text: PartialText, errexit: boolean, place: Place): Status {
  return inSubshell(machine, () => {
    const { variables, exported } = machine.state
    for (const name of variables.keys()) {
      const seen =
        exported.has(name) || INHERITED.has(name) || machine.state.environment(name) !== undefined
      if (!seen) variables.set(name, UNSET)
    }
    machine.state.functions.clear()
    machine.state.errexit = errexit
    return runText(machine, text, place)
  })
}

interface Wrapper {
  /** Options that take a value, separated by blanks. */
  readonly values: string
  /** Words of its own before the program. */
  readonly operands?: number
}

const none: Wrapper = { values: '' }

/** coreutils and sudo manuals; bash manual, Bourne Shell Builtins. */
const WRAPPERS = new Map<string, Wrapper>([
  ['sudo', { values: '-u -g -h -p -C -r -t -T -U -D --user --group --preserve-env' }],
  ['env', { values: '-u -C -S --unset --chdir' }],
  ['command', none],
  ['builtin', none],
  ['exec', { values: '-a' }],
  ['nohup', none],
  ['time', { values: '-f -o' }],
  ['nice', { values: '-n --adjustment' }],
  ['stdbuf', { values: '-i -o -e' }],
  ['timeout', { values: '-s -k --signal --kill-after', operands: 1 }]
])

/**
 * The words of the program that is run.
 *
 * @returns undefined where the name is no such program
 */
function unwrapped(name: string, args: readonly Field[]): readonly Field[] | undefined {
  const wrapper = WRAPPERS.get(name)
  if (wrapper === undefined || asksForProgram(name, args)) return undefined
  const values = new Set(wrapper.values.split(' '))
  let rest = args
  for (;;) {
    const [first, ...others] = rest
    const start = first === undefined ? '' : knownStart(first.text)
    const setting = name !== 'command' && /^[A-Za-z_]\w*=/.test(start)
    if (!setting && !start.startsWith('-')) break
    rest = values.has(start) ? others.slice(1) : others
    if (start === '--') break
  }
  return rest.slice(wrapper.operands)
}

/** `command -v name` only looks for it. */
function asksForProgram(name: string, [first]: readonly Field[]): boolean {
  return name === 'command' && first !== undefined && /^-[vV]/.test(knownStart(first.text))
}
