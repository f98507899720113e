// ARG before the first FROM, and what BuildKit defines itself: the variables of FROM lines.
import { isSpace } from './space.js'
import { errorAt } from './error.js'
import { expandWord } from './shell-lex.js'
import { UNSET } from './scope.js'
import type { Scope, Variable, Budget } from './scope.js'
import type { Instruction } from './parser.js'
import type { DockerfileError } from './error.js'

/** One name of an ARG instruction. */
export interface GlobalArg {
  readonly name: string
  /** As written; `undefined` without an equals sign. */
  readonly value: string | undefined
  readonly line: number
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
 * The names of one ARG instruction.
 *
 * @returns an error where there is none, or an empty one
 * @see moby/buildkit, `frontend/dockerfile/parser/line_parsers.go`, `parseWords`
 */
export function globalArgs(
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

/** Words with their quotes still on; white space within quotes and behind an escape is text. */
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
