// What a runner makes of a step's output: workflow commands, annotations, masks and the log.

export interface Command {
  readonly name: string
  readonly properties: Readonly<Record<string, string>>
  readonly message: string
}

export interface Annotation {
  readonly level: 'error' | 'warning' | 'notice'
  readonly title: string | undefined
  readonly message: string
  readonly file: string | undefined
  readonly line: number | undefined
  readonly endLine: number | undefined
}

export interface Log {
  readonly commands: readonly Command[]
  readonly annotations: readonly Annotation[]
  /** What the step itself asked to be masked. */
  readonly masks: readonly string[]
  /** What a reader of the log sees. */
  readonly log: string
}

/**
 * Reads output lines as the runner does. `secrets` are masked from the start, as the job's token and
 * the workflow's secrets are; what the step masks itself is masked from there on.
 *
 * Source: GitHub docs "Workflow commands for GitHub Actions"; actions/runner, ActionCommand.cs.
 */
export function readLog(output: string, secrets: readonly string[]): Log {
  const commands: Command[] = []
  const masks: string[] = []
  const lines: string[] = []
  let stopToken: string | undefined
  for (const line of output.split(/\r?\n/)) {
    const command = commandIn(line, stopToken)
    if (stopToken !== undefined) {
      if (command?.name === stopToken.toLowerCase()) stopToken = undefined
      lines.push(masked(line, [...secrets, ...masks]))
      continue
    }
    if (command === undefined) {
      lines.push(masked(line, [...secrets, ...masks]))
      continue
    }
    commands.push(command)
    if (command.name === 'add-mask') masks.push(...maskable(command.message))
    if (command.name === 'stop-commands') stopToken = command.message
  }
  const annotations = commands.flatMap((command) => annotationOf(command))
  return { commands, annotations, masks, log: lines.join('\n') }
}

/** The whole value and each of its lines. */
function maskable(value: string): string[] {
  return [...new Set([value, ...value.split(/\r?\n/)])].filter((part) => part !== '')
}

/** Longest first, so that no part of a longer secret is left standing. */
export function masked(line: string, secrets: readonly string[]): string {
  return [...secrets]
    .filter((secret) => secret !== '')
    .sort((one, other) => other.length - one.length)
    .reduce((text, secret) => text.replaceAll(secret, '***'), line)
}

const known = new Set([
  'add-mask',
  'add-matcher',
  'add-path',
  'debug',
  'echo',
  'endgroup',
  'error',
  'group',
  'notice',
  'remove-matcher',
  'save-state',
  'set-env',
  'set-output',
  'stop-commands',
  'warning'
])

/** A command of the current form at the start of a line, or of the old form anywhere in it. */
function commandIn(line: string, stopToken?: string): Command | undefined {
  const start = line.trimStart()
  const end = start.indexOf('::', 2)
  if (start.startsWith('::') && end > 0) {
    const head = start.slice(2, end).trim()
    const space = head.indexOf(' ')
    const name = space < 0 ? head : head.slice(0, space)
    if (!known.has(name.toLowerCase()) && name !== stopToken) return undefined
    const given = space < 0 ? {} : properties(head.slice(space), ',')
    return { name: name.toLowerCase(), properties: given, message: unescaped(start.slice(end + 2)) }
  }
  const old = /##\[([a-z-]+)(?: ([^\]]*))?\](.*)$/i.exec(line)
  const name = (old?.[1] ?? '').toLowerCase()
  if (old === null || !known.has(name)) return undefined
  return { name, properties: properties(old[2] ?? '', ';'), message: old[3] ?? '' }
}

function properties(text: string, separator: string): Record<string, string> {
  return Object.fromEntries(
    text
      .split(separator)
      .map((pair) => pair.trim())
      .filter((pair) => pair.includes('='))
      .map((pair) => {
        const at = pair.indexOf('=')
        return [pair.slice(0, at), unescaped(pair.slice(at + 1))]
      })
  )
}

function unescaped(text: string): string {
  return text
    .replaceAll('%0D', '\r')
    .replaceAll('%0A', '\n')
    .replaceAll('%3A', ':')
    .replaceAll('%2C', ',')
    .replaceAll('%25', '%')
}

function annotationOf(command: Command): Annotation[] {
  const { name, properties: given, message } = command
  if (name !== 'error' && name !== 'warning' && name !== 'notice') return []
  const number = (text: string | undefined) => (text === undefined ? undefined : Number(text))
  return [
    {
      level: name,
      title: given['title'],
      message,
      file: given['file'],
      line: number(given['line']),
      endLine: number(given['endLine'])
    }
  ]
}
