// The instructions of a Dockerfile that decide about images: its stages, what each copies or mounts from elsewhere,
// and the variables of FROM lines, from ARG before the first FROM and from BuildKit itself.
import {
  errorAt,
  type DockerfileError,
  instructionOf,
  type Instruction,
  type Instructions
} from './parser.js'
import { expandWord, emptyScope, isSpace, UNSET, type Scope, type Variable } from './shell-lex.js'
import { csvFields } from '../image/build-flags.js'
import type { Budget } from './shell-pattern.js'

/** Another stage or an image that an instruction takes files from. */
export interface Source {
  readonly kind: 'copy-from' | 'mount-from'
  /** A stage's name, for COPY its number too, or an image. Empty for a mount from nowhere. */
  readonly from: string
  readonly line: number
}

export interface Stage {
  /** Lower-case. */
  readonly name: string | undefined
  /** As written, variables and all. */
  readonly base: string
  readonly platform: string | undefined
  readonly line: number
  readonly sources: readonly Source[]
  /** The sources of its ONBUILD instructions, which stages built on this one have. */
  readonly triggers: readonly Source[]
}

/** One name of an ARG instruction. */
interface GlobalArg {
  readonly name: string
  /** As written; `undefined` without an equals sign. */
  readonly value: string | undefined
  readonly line: number
}

export interface Stages {
  readonly kind: 'stages'
  readonly escape: string
  readonly args: readonly GlobalArg[]
  readonly stages: readonly Stage[]
}

const KEYWORDS = new Set(
  `add arg cmd copy entrypoint env expose from healthcheck label maintainer onbuild run shell
  stopsignal user volume workdir`.split(/\s+/)
)

interface OpenStage extends Stage {
  readonly sources: Source[]
  readonly triggers: Source[]
}

/**
 * Gathers instructions into stages.
 *
 * Only what decides about images is judged: an unknown flag of COPY or RUN may be one of a newer
 * BuildKit, and only the build can refuse it.
 *
 * @returns the stages, at least one, or the first error; never throws
 * @see moby/buildkit, `frontend/dockerfile/instructions/parse.go`
 */
export function stagesOf(read: Instructions): Stages | DockerfileError {
  const args: GlobalArg[] = []
  const stages: OpenStage[] = []
  for (const instruction of read.instructions) {
    const { keyword, line } = instruction
    const stage = stages.at(-1)
    if (!KEYWORDS.has(keyword)) return errorAt('unknown-instruction', line, keyword)
    if (keyword === 'from') {
      const opened = openStage(instruction)
      if ('kind' in opened) return opened
      stages.push(opened)
    } else if (stage !== undefined) {
      const error = addTo(stage, instruction, read.escape)
      if (error !== undefined) return error
    } else {
      if (keyword !== 'arg') return errorAt('before-from', line, keyword)
      const named = globalArgs(instruction, read.escape)
      if ('kind' in named) return named
      args.push(...named)
    }
  }
  if (stages.length === 0) return errorAt('no-stage', 0, '')
  return { kind: 'stages', escape: read.escape, args, stages }
}

function openStage(instruction: Instruction): OpenStage | DockerfileError {
  const { flags, line, rest } = instruction
  const [base = '', as, name, ...others] = wordsOf(rest)
  const named = as?.toLowerCase() === 'as' && name !== undefined && others.length === 0
  if (base === '' || (as !== undefined && !named)) return errorAt('bad-from', line, rest)
  const lowered = name?.toLowerCase()
  if (lowered !== undefined && !/^[a-z][a-z0-9-_.]*$/.test(lowered)) {
    return errorAt('bad-stage-name', line, lowered)
  }
  const stray = flags.find((flag) => flagName(flag) !== 'platform')
  if (stray !== undefined) return errorAt('bad-flag', line, stray)
  const platform = flagValue(flags, 'platform', line)
  if (typeof platform === 'object') return platform
  return {
    name: lowered,
    base,
    platform: platform === '' ? undefined : platform,
    line,
    sources: [],
    triggers: []
  }
}

/**
 * Words as most instructions are split: at runs of tab, vertical tab, form feed, return and blank.
 *
 * @see moby/buildkit, `frontend/dockerfile/parser/parser.go`, `reWhitespace`
 */
function wordsOf(text: string): readonly string[] {
  return text === '' ? [] : text.split(/[\t\v\f\r ]+/)
}

function addTo(
  stage: OpenStage,
  instruction: Instruction,
  escape: string
): DockerfileError | undefined {
  const { keyword, line, rest } = instruction
  if (keyword === 'arg') {
    const named = globalArgs(instruction, escape)
    return 'kind' in named ? named : undefined
  }
  const sources =
    keyword === 'onbuild'
      ? triggerSources(instructionOf(rest, line, escape), escape)
      : sourcesOf(instruction, escape)
  if ('kind' in sources) return sources
  const list = keyword === 'onbuild' ? stage.triggers : stage.sources
  list.push(...sources)
  return undefined
}

/** Other errors in it show only in the builds that are based on this stage. */
function triggerSources(
  instruction: Instruction,
  escape: string
): readonly Source[] | DockerfileError {
  const { keyword, line } = instruction
  if (['onbuild', 'maintainer', 'from'].includes(keyword)) {
    return errorAt('bad-onbuild', line, keyword)
  }
  const sources = sourcesOf(instruction, escape)
  return 'kind' in sources ? [] : sources
}

function sourcesOf(instruction: Instruction, escape: string): readonly Source[] | DockerfileError {
  if (instruction.keyword === 'copy') return copySources(instruction, escape)
  return instruction.keyword === 'run' ? mountSources(instruction) : []
}

function copySources(
  instruction: Instruction,
  escape: string
): readonly Source[] | DockerfileError {
  const { flags, line } = instruction
  const from = flagValue(flags, 'from', line)
  if (typeof from === 'object') return from
  if (from === undefined || from === '') return []
  const expansion = expandWord(from, emptyScope(), escape)
  if (expansion.kind === 'refused') return errorAt('bad-substitution', line, from)
  return expansion.text === from
    ? [{ kind: 'copy-from', from, line }]
    : errorAt('variable-in-from', line, from)
}

function mountSources(instruction: Instruction): readonly Source[] | DockerfileError {
  const { flags, line } = instruction
  const mounts = flagValues(flags, 'mount', line)
  if ('kind' in mounts) return mounts
  const sources: Source[] = []
  for (const mount of mounts) {
    const from = mountFrom(mount, line)
    if (typeof from === 'object') return from
    sources.push({ kind: 'mount-from', from, line })
  }
  return sources
}

/** The last `from` counts. Whether the mount's type takes one, only the build decides. */
function mountFrom(mount: string, line: number): string | DockerfileError {
  const fields = csvFields(mount)
  if (fields === undefined) return errorAt('bad-mount', line, mount)
  const values = fields
    .filter((field) => /^from=/i.test(field))
    .map((field) => field.slice('from='.length))
  const variable = values.find((value) => /\$(?!$)/.test(value))
  if (variable !== undefined) return errorAt('variable-in-from', line, variable)
  return values.at(-1) ?? ''
}

/**
 * The value of a flag that is allowed once, `undefined` where it is not given.
 *
 * @returns an error where it is repeated or has no value
 * @see moby/buildkit, `frontend/dockerfile/instructions/bflag.go`
 */
function flagValue(
  flags: readonly string[],
  name: string,
  line: number
): string | undefined | DockerfileError {
  const values = flagValues(flags, name, line)
  if ('kind' in values) return values
  return values.length > 1 ? errorAt('bad-flag', line, `--${name}`) : values[0]
}

/** The values of a flag that is allowed more than once, or an error where one has no value. */
function flagValues(
  flags: readonly string[],
  name: string,
  line: number
): readonly string[] | DockerfileError {
  const named = flags.filter((flag) => flagName(flag) === name)
  const bare = named.find((flag) => !flag.includes('='))
  if (bare !== undefined) return errorAt('bad-flag', line, bare)
  return named.map((flag) => flag.slice(flag.indexOf('=') + 1))
}

/** The name of a flag, without dashes and value. */
function flagName(flag: string): string {
  const [head = ''] = flag.split('=', 1)
  return head.slice(2)
}

/**
 * The names of one ARG instruction.
 *
 * @returns an error where there is none, or an empty one
 * @see moby/buildkit, `frontend/dockerfile/parser/line_parsers.go`, `parseWords`
 */
function globalArgs(
  instruction: Instruction,
  escape: string
): readonly GlobalArg[] | DockerfileError {
  const words = quotedWords(instruction.rest, escape)
  const { line } = instruction
  if (words.length === 0 || words.some((word) => word.startsWith('='))) {
    return errorAt('bad-argument', line, instruction.rest)
  }
  return words.map((word) => {
    const equals = word.indexOf('=')
    return equals === -1
      ? { name: word, value: undefined, line }
      : { name: word.slice(0, equals), value: word.slice(equals + 1), line }
  })
}

/** Words with their quotes still on; white space in quotes or after an escape is text. */
function quotedWords(text: string, escape: string): readonly string[] {
  const words: string[] = []
  let word: string[] = []
  let quote = ''
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charAt(at)
    if (quote === '' && isSpace(character)) {
      if (word.length > 0) words.push(word.join(''))
      word = []
      continue
    }
    if (character === escape && quote !== "'") {
      // At the very end an escape is left out.
      if (at + 1 < text.length) word.push(character, text.charAt(at + 1))
      at += 1
      continue
    }
    if (quote === '' && (character === "'" || character === '"')) quote = character
    else if (character === quote) quote = ''
    word.push(character)
  }
  return word.length > 0 ? [...words, word.join('')] : words
}

/** What the build is given from outside. */
export interface GivenArgs {
  readonly buildArgs: ReadonlyMap<string, string>
  /** Build arguments named without a value: the build takes it from its environment. */
  readonly environmentArgs: ReadonlySet<string>
}

/** The platforms and the stage that the predefined variables speak of. */
export interface BuildFrame {
  readonly buildPlatform: string
  readonly targetPlatform: string
  readonly targetStage: string
}

/**
 * What each name stands for in a FROM line: what the build is given wins over the file's default,
 * and a default sees the ones before it.
 *
 * @returns the scope, or the error of the first default that BuildKit refuses
 * @see moby/buildkit, `frontend/dockerfile/dockerfile2llb/convert.go`, `buildMetaArgs`
 */
export function globalScope(
  args: readonly GlobalArg[],
  given: GivenArgs,
  frame: BuildFrame,
  { escape, budget }: { readonly escape: string; readonly budget: Budget }
): Scope | DockerfileError {
  const values = predefined(given, frame)
  const scope: Scope = { lookup: (name) => values.get(name) ?? UNSET, budget }
  for (const { name, value, line } of args) {
    const outside = givenValue(name, given)
    if (outside !== undefined) values.set(name, outside)
    if (outside !== undefined || value === undefined) continue
    const expansion = expandWord(value, scope, escape)
    if (expansion.kind === 'refused') return errorAt('bad-substitution', line, value)
    const { text, missing, unknown } = expansion
    values.set(name, { text, missing, unknown })
  }
  return scope
}

function givenValue(name: string, given: GivenArgs): Variable | undefined {
  const text = given.buildArgs.get(name)
  if (text !== undefined) return { text, missing: [], unknown: false }
  return given.environmentArgs.has(name)
    ? { text: undefined, missing: [], unknown: true }
    : undefined
}

/** These need no ARG in a FROM line; a build argument of the same name replaces them. */
function predefined(given: GivenArgs, frame: BuildFrame): Map<string, Variable> {
  const named = [
    ...platformVariables('BUILD', frame.buildPlatform),
    ...platformVariables('TARGET', frame.targetPlatform),
    ['TARGETSTAGE', frame.targetStage] as const
  ]
  return new Map(
    named.map(([name, text]) => [
      name,
      givenValue(name, given) ?? { text, missing: [], unknown: false }
    ])
  )
}

function platformVariables(
  prefix: string,
  platform: string
): readonly (readonly [string, string])[] {
  const [system = '', architecture = '', variant = ''] = platform.split('/')
  const version = /^[^(]*\(([^)]*)\)$/.exec(system)?.[1] ?? ''
  return [
    [`${prefix}PLATFORM`, platform],
    [`${prefix}OS`, version === '' ? system : system.slice(0, system.indexOf('('))],
    [`${prefix}OSVERSION`, version],
    [`${prefix}ARCH`, architecture],
    [`${prefix}VARIANT`, variant]
  ]
}
