// What a workflow or an action file defines, as far as a plan needs it: events, jobs, steps, inputs, and where they stand.
import { readYaml, type Entry, type YamlDocument, type YamlNode } from '../workflow/yaml.js'
import { WORKFLOW_LIMIT } from '../workflow/permission-blocks.js'

/** A string of the file, expressions and all. */
export interface Field {
  readonly text: string
  /** Line of what is written, from 1. */
  readonly line: number
  /** Line of its first character: of a block string, the line below its sign. */
  readonly firstLine: number
}

/** A mapping of strings. */
export interface Fields {
  readonly byName: ReadonlyMap<string, Field>
  /** One expression in the place of the mapping, or something else that cannot be read. */
  readonly isUnclear: boolean
}

/** `jobs.<job_id>.steps[*]`, or a step of a composite action. */
export interface StepDefinition {
  /** Its place among the steps, from 0. */
  readonly index: number
  readonly line: number
  readonly id: string | undefined
  readonly name: string | undefined
  readonly uses: string | undefined
  readonly run: Field | undefined
  readonly shell: string | undefined
  readonly condition: string
  /** Names in lower case, as they have no case. */
  readonly with: Fields
  readonly env: Fields
  /** `continue-on-error`: the job goes on where it fails halfway. */
  readonly mayFail: boolean
  /** Written with a merge key, or no mapping: what it does cannot be told. */
  readonly isUnclear: boolean
}

/** `jobs.<job_id>` */
export interface JobDefinition {
  readonly id: string
  readonly line: number
  readonly needs: readonly string[]
  readonly condition: string
  readonly env: Fields
  readonly shell: string | undefined
  /** Has it an `environment`, with secrets and variables of its own? */
  readonly hasEnvironment: boolean
  readonly steps: readonly StepDefinition[]
  readonly outputs: Fields
  readonly matrix: PlainYaml
  /** The reusable workflow that it calls, and with what. */
  readonly uses: string | undefined
  readonly with: Fields
  readonly secrets: Fields
  readonly inheritsSecrets: boolean
}

/** Declared inputs of a called workflow, a manual run or an action. */
export interface InputDefinition {
  readonly type: string
  readonly default: string | undefined
}

/** An event of `on:`, with the activities that are named for it. */
export interface EventDefinition {
  readonly name: string
  readonly types: readonly string[]
  /** Which of its filters are set, such as `branches` or `tags-ignore`. */
  readonly filters: readonly string[]
}

export interface WorkflowDefinition {
  /** Line of `on:`. */
  readonly eventLine: number | undefined
  readonly events: readonly EventDefinition[]
  readonly env: Fields
  readonly shell: string | undefined
  readonly jobs: ReadonlyMap<string, JobDefinition>
  readonly callInputs: ReadonlyMap<string, InputDefinition>
  readonly dispatchInputs: ReadonlyMap<string, InputDefinition>
}

/** An `action.yml`. */
export interface ActionDefinition {
  readonly using: string
  readonly inputs: ReadonlyMap<string, InputDefinition>
  readonly outputs: Fields
  readonly steps: readonly StepDefinition[]
}

/** Plain data of the file, aliases followed. */
export type PlainYaml =
  | undefined
  | string
  | { readonly kind: 'list'; readonly items: readonly PlainYaml[] }
  | { readonly kind: 'mapping'; readonly entries: readonly (readonly [string, PlainYaml])[] }

/** More than GitHub lets a job have. */
const MOST_STEPS = 1000

/** Reads a workflow file; undefined when it is too large, no YAML, or not of this form. */
export async function readWorkflowDefinition(
  text: string
): Promise<WorkflowDefinition | undefined> {
  const reading = await open(text)
  if (reading === undefined) return undefined
  const { file, root } = reading
  const on = file.mapping(file.value(root, 'on'))
  const jobs = file.mapping(file.value(root, 'jobs')).map((entry) => jobFrom(file, entry))
  const start = root.find(({ name }) => name === 'on')
  return {
    eventLine: start && file.lineOf(start),
    events: eventsOf(file, file.value(root, 'on')),
    env: fieldsOf(file, file.value(root, 'env')),
    shell: defaultShell(file, root),
    jobs: new Map(jobs.map((job) => [job.id, job])),
    callInputs: inputsIn(file, file.mapping(file.value(on, 'workflow_call'))),
    dispatchInputs: inputsIn(file, file.mapping(file.value(on, 'workflow_dispatch')))
  }
}

/** GitHub docs, "Workflow syntax", `on`: a name, a list of names, or a mapping. */
function eventsOf(file: YamlReader, on: YamlNode | undefined): readonly EventDefinition[] {
  const names = [on, ...file.items(on)].flatMap((one) => file.text(file.resolved(one)) ?? [])
  const mapped = file.mapping(on).map(({ name, value }) => {
    const settings = file.mapping(file.resolved(value))
    const types = file.value(settings, 'types')
    const all = [types, ...file.items(types)]
    return {
      name,
      types: all.flatMap((one) => file.text(file.resolved(one)) ?? []),
      filters: settings.map((one) => one.name).filter((one) => one !== 'types')
    }
  })
  return [...names.map((name) => ({ name, types: [], filters: [] })), ...mapped]
}

/** Reads the `action.yml` of a local action; undefined when it cannot be read. */
export async function readActionDefinition(text: string): Promise<ActionDefinition | undefined> {
  const reading = await open(text)
  if (reading === undefined) return undefined
  const { file, root } = reading
  const runs = file.mapping(file.value(root, 'runs'))
  const outputs = file.mapping(file.value(root, 'outputs')).map(({ name, value, key }) => ({
    name,
    key,
    value: file.value(file.mapping(file.resolved(value)), 'value') ?? value
  }))
  return {
    using: file.text(file.value(runs, 'using')) ?? '',
    inputs: inputsIn(file, root),
    outputs: { byName: fieldsFrom(file, outputs), isUnclear: false },
    steps: stepsOf(file, file.value(runs, 'steps'))
  }
}

async function open(text: string) {
  if (text.length > WORKFLOW_LIMIT) return undefined
  try {
    const document = await readYaml(text)
    const root = document?.resolve(document.root)
    return document === undefined || root?.kind !== 'mapping'
      ? undefined
      : { file: new YamlReader(document), root: root.entries }
  } catch {
    // Nested deeper than the stack.
    return undefined
  }
}

/** Looks into a document, following aliases. */
class YamlReader {
  readonly #document: YamlDocument

  constructor(document: YamlDocument) {
    this.#document = document
  }

  resolved(value: YamlNode | undefined): YamlNode | undefined {
    return this.#document.resolve(value)
  }

  value(entries: readonly Entry[], name: string): YamlNode | undefined {
    return this.resolved(entries.find((entry) => entry.name === name)?.value)
  }

  mapping(value: YamlNode | undefined): readonly Entry[] {
    return value?.kind === 'mapping' ? value.entries : []
  }

  items(value: YamlNode | undefined): readonly YamlNode[] {
    return value?.kind === 'sequence' ? value.items : []
  }

  text(value: YamlNode | undefined): string | undefined {
    return this.field(value)?.text
  }

  /** GitHub reads a bare `null` or `~` as nothing, and numbers and truths as they are printed. */
  field(value: YamlNode | undefined): Field | undefined {
    if (value?.kind !== 'scalar') return undefined
    const line = this.line(value)
    const isBlock = value.style === 'literal' || value.style === 'folded'
    const isNull = value.style === 'plain' && /^(null|~)$/i.test(value.text)
    return { text: isNull ? '' : value.text, line, firstLine: isBlock ? line + 1 : line }
  }

  line(value: { readonly span: { readonly start: number } }): number {
    return this.#document.line(value.span.start)
  }

  lineOf(entry: Entry): number {
    return this.#document.line(entry.key.start)
  }
}

function jobFrom(file: YamlReader, entry: Entry): JobDefinition {
  const body = file.mapping(file.resolved(entry.value))
  const needs = file.value(body, 'needs')
  const secrets = file.value(body, 'secrets')
  return {
    id: entry.name,
    line: file.lineOf(entry),
    needs: [needs, ...file.items(needs)].flatMap((one) => file.text(file.resolved(one)) ?? []),
    condition: file.text(file.value(body, 'if')) ?? '',
    env: fieldsOf(file, file.value(body, 'env')),
    shell: defaultShell(file, body),
    hasEnvironment: body.some(({ name }) => name === 'environment'),
    steps: stepsOf(file, file.value(body, 'steps')),
    outputs: fieldsOf(file, file.value(body, 'outputs')),
    matrix: writtenIn(file, file.value(file.mapping(file.value(body, 'strategy')), 'matrix')),
    uses: file.text(file.value(body, 'uses')),
    with: fieldsOf(file, file.value(body, 'with')),
    secrets: fieldsOf(file, secrets),
    inheritsSecrets: file.text(secrets) === 'inherit'
  }
}

function defaultShell(file: YamlReader, entries: readonly Entry[]): string | undefined {
  const run = file.value(file.mapping(file.value(entries, 'defaults')), 'run')
  return file.text(file.value(file.mapping(run), 'shell'))
}

function stepsOf(file: YamlReader, value: YamlNode | undefined): readonly StepDefinition[] {
  return file
    .items(value)
    .slice(0, MOST_STEPS)
    .map((item, index) => stepFrom(file, item, index))
}

function stepFrom(file: YamlReader, item: YamlNode, index: number): StepDefinition {
  const step = file.resolved(item)
  const body = file.mapping(step)
  const given = fieldsOf(file, file.value(body, 'with'))
  return {
    index,
    // An alias stands in another place than what it stands for; people look for the step.
    line: file.line(item),
    id: file.text(file.value(body, 'id')),
    name: file.text(file.value(body, 'name')),
    uses: file.text(file.value(body, 'uses'))?.trim(),
    run: file.field(file.value(body, 'run')),
    shell: file.text(file.value(body, 'shell')),
    condition: file.text(file.value(body, 'if')) ?? '',
    with: { ...given, byName: lowered(given.byName) },
    env: fieldsOf(file, file.value(body, 'env')),
    mayFail: !/^(false)?$/.test(file.text(file.value(body, 'continue-on-error')) ?? ''),
    isUnclear: step?.kind !== 'mapping' || body.some(({ name }) => name === '<<')
  }
}

function lowered(fields: ReadonlyMap<string, Field>): ReadonlyMap<string, Field> {
  return new Map([...fields].map(([name, field]) => [name.toLowerCase(), field]))
}

function fieldsOf(file: YamlReader, value: YamlNode | undefined): Fields {
  const entries = file.mapping(value)
  return {
    byName: fieldsFrom(file, entries),
    isUnclear:
      (value !== undefined && value.kind !== 'mapping' && file.text(value) !== '') ||
      entries.some(({ name }) => name === '<<')
  }
}

function fieldsFrom(file: YamlReader, entries: readonly Entry[]): ReadonlyMap<string, Field> {
  return new Map(
    entries.flatMap(({ name, value }) => {
      const field = file.field(file.resolved(value)) ?? emptyField(file, value)
      return [[name, field] as const]
    })
  )
}

/** A key with nothing after it. */
function emptyField(file: YamlReader, value: YamlNode): Field {
  const line = file.line(value)
  return { text: '', line, firstLine: line }
}

function inputsIn(
  file: YamlReader,
  entries: readonly Entry[]
): ReadonlyMap<string, InputDefinition> {
  const inputs = file.mapping(file.value(entries, 'inputs'))
  return new Map(
    inputs.map(({ name, value }) => {
      const body = file.mapping(file.resolved(value))
      const type = file.text(file.value(body, 'type')) ?? 'string'
      return [name.toLowerCase(), { type, default: file.text(file.value(body, 'default')) }]
    })
  )
}

/** Deeper, or more of it, than matrices are: nested aliases grow without end. */
function writtenIn(
  file: YamlReader,
  value: YamlNode | undefined,
  left = { count: 5000 },
  depth = 0
): PlainYaml {
  left.count -= 1
  if (left.count < 0 || depth > 20) return undefined
  const inside = (inner: YamlNode): PlainYaml =>
    writtenIn(file, file.resolved(inner), left, depth + 1)
  if (value?.kind === 'scalar') return file.text(value)
  if (value?.kind === 'sequence') return { kind: 'list', items: value.items.map(inside) }
  if (value?.kind !== 'mapping') return undefined
  const entries = value.entries.map((entry) => [entry.name, inside(entry.value)] as const)
  return { kind: 'mapping', entries }
}
