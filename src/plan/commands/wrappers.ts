// Programs that run the program named after them.
import { known, knownStart } from '../values/partial.js'
import type { Field } from './value.js'

interface Wrapper {
  /** Options that take a value. */
  readonly values: readonly string[]
  /** Words of its own before the program. */
  readonly operands?: number
  /** The program stands after `--` or one of these words. */
  readonly after?: readonly string[]
}

const none: Wrapper = { values: [] }

/** coreutils, util-linux, sudo and moreutils manuals; and runners that set up an environment. */
const WRAPPERS = new Map<string, Wrapper>([
  [
    'sudo',
    {
      values: [
        '-u',
        '-g',
        '-h',
        '-p',
        '-C',
        '-r',
        '-t',
        '-T',
        '-U',
        '-D',
        '--user',
        '--group',
        '--preserve-env'
      ]
    }
  ],
  ['doas', { values: ['-u', '-C'] }],
  ['env', { values: ['-u', '-C', '-S', '--unset', '--chdir'] }],
  ['command', none],
  ['builtin', none],
  ['exec', { values: ['-a'] }],
  ['nohup', none],
  ['time', { values: ['-f', '-o'] }],
  ['nice', { values: ['-n', '--adjustment'] }],
  ['ionice', { values: ['-c', '-n'] }],
  ['setsid', none],
  ['stdbuf', { values: ['-i', '-o', '-e'] }],
  ['unbuffer', none],
  ['chronic', none],
  ['eatmydata', none],
  ['timeout', { values: ['-s', '-k', '--signal', '--kill-after'], operands: 1 }],
  ['op', { values: [], after: ['--'] }],
  ['aws-vault', { values: [], after: ['--'] }],
  ['doppler', { values: [], after: ['--'] }],
  ['infisical', { values: [], after: ['--'] }],
  ['dotenv', { values: [], after: ['--'] }],
  ['mise', { values: [], after: ['--'] }],
  ['nix', { values: [], after: ['-c', '--command'] }],
  ['devbox', { values: [], after: ['--'] }]
])

/**
 * The words of the program that is run.
 *
 * @returns undefined where the name is no such program, or nothing is run
 */
export function unwrapped(name: string, args: readonly Field[]): readonly Field[] | undefined {
  const wrapper = WRAPPERS.get(name)
  if (wrapper === undefined || asksForProgram(name, args)) return undefined
  const { values, operands = 0, after } = wrapper
  if (after !== undefined) {
    const index = args.findIndex(({ text }) => after.includes(known(text) ?? ''))
    return index === -1 ? undefined : args.slice(index + 1)
  }
  let rest = args
  for (;;) {
    const [first, ...others] = rest
    const start = first === undefined ? '' : knownStart(first.text)
    const setting = name !== 'command' && /^[A-Za-z_]\w*=/.test(start)
    if (!setting && !start.startsWith('-')) break
    rest = values.includes(start) ? others.slice(1) : others
    if (start === '--') break
  }
  return rest.slice(operands)
}

/** `command -v name` only looks for it. */
function asksForProgram(name: string, [first]: readonly Field[]): boolean {
  return name === 'command' && first !== undefined && /^-[vV]/.test(knownStart(first.text))
}
