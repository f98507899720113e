// The stages of a Dockerfile and what each copies or mounts from elsewhere.
import { wordsOf } from './space.js'
import { globalArgs } from './args.js'
import { errorAt } from './error.js'
import { flagName, flagValue, flagValues, instructionOf } from './parser.js'
import { expandWord } from './shell-lex.js'
import { emptyScope } from './scope.js'
import { csvFields } from '../image/cache-export.js'
import type { Instruction, Instructions } from './parser.js'
import type { GlobalArg } from './args.js'
import type { DockerfileError } from './error.js'

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
 * BuildKit, and is for the build to refuse.
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

/** The last `from` counts. Whether the mount's type takes one is for the build to say. */
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
