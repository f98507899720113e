// How a run of the action looks to who opens the workflow log: annotations, lines, outputs, summary.
import type { Ran } from '../__tests__/action/run.js'
import type { Scenario } from '../__tests__/action/scenarios/scenario.js'
import type { Annotation } from '../__tests__/fakes/commands.js'

/** Puts a style around a text, where the reader has colours. */
export type Paint = (style: 'bold' | 'dim' | 'red' | 'yellow' | 'green', text: string) => string

const CODES = { bold: 1, dim: 2, red: 31, yellow: 33, green: 32 } as const

/** Paints on terminals only. Source: no-color.org for `NO_COLOR`. */
export function paintFor(terminal: boolean): Paint {
  return (style, text) => (terminal ? `\u001b[${String(CODES[style])}m${text}\u001b[0m` : text)
}

const TOLD = [
  'should-push',
  'verdict',
  'reason',
  'token-permission',
  'package-exists',
  'pushable-tags',
  'cache-to',
  'explanation'
]

/** The whole run as text, ending in a line feed. */
export function showRun(scenario: Scenario, ran: Ran, paint: Paint): string {
  const { event, env } = scenario.job
  const actor = env['GITHUB_ACTOR'] ?? ''
  const run = `${event} by ${actor} in ${env['GITHUB_REPOSITORY'] ?? ''}, ${env['GITHUB_REF'] ?? ''}`
  return [
    paint('bold', `=== ${scenario.name} ===`),
    scenario.title,
    paint('dim', `${run}${inputsOf(scenario)}`),
    '',
    paint('bold', 'Log of the step'),
    ...indented([...logLines(ran), ...ran.annotations.map((one) => annotationLine(one, paint))]),
    '',
    paint('bold', 'Outputs'),
    ...indented(outputLines(ran)),
    '',
    paint('bold', 'Job summary'),
    ...indented(ran.summary === '' ? ['(none)'] : ran.summary.trimEnd().split('\n')),
    '',
    paint('dim', `${requestsOf(ran)} ${String(Math.round(ran.ms))} ms, exit code ${codeOf(ran)}.`),
    ''
  ].join('\n')
}

/** The run in six lines: the event, what happens, where, the fix, and how the step ends. */
export function showBriefly(scenario: Scenario, ran: Ran, paint: Paint): string {
  const { event, env } = scenario.job
  const [first] = ran.annotations
  const where = first?.file === undefined ? '' : `${first.file}:${String(first.line ?? 1)}`
  const lines = first?.message.split('\n') ?? []
  // What is wrong with an input says itself what to write.
  const wrong = first?.level === 'error' ? lines[0] : undefined
  const fix = lines.find((line) => line.startsWith('Fix: '))?.slice(5) ?? wrong
  const title = first?.title ?? firstLineOf(ran.summary)
  const push = `should-push=${ran.outputs['should-push'] ?? ''}`
  const rows = [
    ['event', `${event} in ${env['GITHUB_REPOSITORY'] ?? ''} by ${env['GITHUB_ACTOR'] ?? ''}`],
    ['says', first === undefined ? title || 'nothing' : paint(COLOURS[first.level], title)],
    ['where', where === '' ? 'nowhere in the workflow' : where],
    ['fix', fix ?? 'nothing to fix'],
    ['exit', `${codeOf(ran)}, ${push}, ${ran.outputs['reason'] ?? ''}`]
  ] as const
  return [
    paint('bold', `${scenario.name}: ${scenario.title}`),
    ...rows.map(([name, text]) => `  ${paint('dim', name.padEnd(5))} ${text}`),
    ''
  ].join('\n')
}

function firstLineOf(summary: string): string {
  const [line = ''] = summary.split('\n')
  return (/^.*?(?=\. |$)/.exec(line)?.[0] ?? '').replaceAll('**', '').replaceAll('`', '')
}

/** The run in one line. */
export function showShortly({ name }: Scenario, { outputs }: Ran): string {
  const push = `should-push=${outputs['should-push'] ?? ''}`
  return `${name}: ${outputs['verdict'] ?? ''} (${outputs['reason'] ?? ''}), ${push}`
}

function inputsOf({ inputs }: Scenario): string {
  const given = Object.entries(inputs).filter(([name]) => name !== 'password')
  const lines = given.map(([name, value]) => `${name}: ${value.replaceAll('\n', ', ')}`)
  return lines.length === 0 ? '' : `; with ${lines.join('; ')}`
}

function logLines({ log }: Ran): readonly string[] {
  return log.split('\n').filter((line) => line.trim() !== '')
}

const COLOURS = { error: 'red', warning: 'yellow', notice: 'green' } as const

/** `Error: title — message (file:line)`, the paragraphs of the message below each other. */
function annotationLine(annotation: Annotation, paint: Paint): string {
  const { level, title, message, file, line } = annotation
  const name = `${level.charAt(0).toUpperCase()}${level.slice(1)}:`
  const place = file === undefined ? '' : ` (${file}:${String(line ?? 1)})`
  const text = `${title === undefined ? '' : `${title} — `}${message}${place}`
  return `${paint(COLOURS[level], name)} ${text}`
}

function outputLines({ outputs }: Ran): readonly string[] {
  const width = Math.max(...TOLD.map((name) => name.length))
  return TOLD.map((name) => {
    const [first = '', ...rest] = (outputs[name] ?? '').split('\n')
    const more = rest.length === 0 ? '' : ` (and ${String(rest.length)} more)`
    return `${name.padEnd(width)}  ${first}${more}`.trimEnd()
  })
}

function requestsOf({ requests }: Ran): string {
  const asked = requests.filter(({ method }) => method !== 'DELETE')
  if (asked.length === 0) return 'Nobody was asked.'
  return `Asked: ${asked.map(({ method, host, path }) => `${method} ${host}${path}`).join(', ')}.`
}

function codeOf({ exitCode }: Ran): string {
  return exitCode === undefined ? 'none' : String(exitCode)
}

function indented(texts: readonly string[]): readonly string[] {
  return texts.flatMap((text) => text.split('\n')).map((line) => `  ${line}`.trimEnd())
}
