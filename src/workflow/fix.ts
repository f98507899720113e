// The changes of a workflow file that are offered: a job's token gets `packages: write`, steps push only where this one says so.
import {
  decidingBlock,
  readWorkflow,
  type Block,
  type Job,
  type Workflow
} from './permission-blocks.js'
import {
  readYaml,
  valueOf,
  type Entry,
  type Span,
  type YamlDocument,
  type YamlNode
} from './yaml.js'

/** A change of the user's own workflow file. */
export interface WorkflowFix {
  readonly path: string
  /** Unified diff, LF line ends, without file headers' timestamps. */
  readonly diff: string
  /** The whole file after the change, byte for byte what a user would save. */
  readonly fixedText: string
  /** Does the change add a block where none was, so that the default grants have to be kept by name? */
  readonly addsPermissions: boolean
  /**
   * The change that the calling workflow needs as well: GitHub does not start a run whose called
   * workflow asks for more than its caller has.
   */
  readonly caller?: WorkflowFix
}

export type Scopes = ReadonlyMap<string, string>

/**
 * What `read-all` is written out as, because a mapping cannot say "all": every read scope that GitHub
 * has documented for longer than a preview. A scope that a server does not know would stop the
 * workflow from starting, so the newest ones are left out; `write-all` is never suggested.
 *
 * Source: GitHub docs, "Workflow syntax for GitHub Actions", `permissions`.
 */
export const READ_ALL: Scopes = new Map(
  (
    'actions artifact-metadata attestations checks contents deployments discussions issues models ' +
    'packages pages pull-requests repository-projects security-events statuses'
  )
    .split(' ')
    .map((scope) => [scope, 'read'])
)

/**
 * Adds `packages: write` to the block that decides for each of `jobs`, or gives the job a block that
 * keeps what a restricted default grants (`contents: read`) and what `keep` names.
 *
 * The result is read again: unless every one of these jobs then has the write level with the same
 * other scopes, and every other block of the file grants what it did, there is no fix.
 *
 * @param path where the file is in its repository, for the diff
 * @param keep scopes that a new block must list as well, e.g. what a called workflow asks for
 * @returns undefined when nothing needs a change or no safe one is known; never throws.
 */
export async function fixOf(
  workflow: Workflow,
  path: string,
  jobs: readonly string[],
  keep: Scopes = new Map()
): Promise<WorkflowFix | undefined> {
  let current = workflow
  let addsPermissions = false
  for (const id of jobs) {
    const job = current.jobs.get(id)
    if (job === undefined) return undefined
    const block = decidingBlock(current, job)
    if (block?.level === 'write') continue
    const next = await fixedBlock(current, job, block, keep)
    if (next === undefined) return undefined
    addsPermissions ||= block === undefined
    current = next
  }
  if (current === workflow) return undefined
  const diff = await unifiedDiff(path, workflow.text, current.text)
  return diff === undefined ? undefined : { path, diff, fixedText: current.text, addsPermissions }
}

/** Changed lines that are compared at most; ours have a few dozen. */
const MOST_CHANGES = 1_000

/**
 * The unified diff, with two lines of context and LF line ends whatever the texts use.
 *
 * @returns undefined where more than a thousand lines differ
 */
export async function unifiedDiff(
  path: string,
  before: string,
  after: string
): Promise<string | undefined> {
  const { createTwoFilesPatch, FILE_HEADERS_ONLY } = await import('diff/lib/patch/create.js')
  const patch = createTwoFilesPatch(`a/${path}`, `b/${path}`, before, after, '', '', {
    context: 2,
    headerOptions: FILE_HEADERS_ONLY,
    maxEditLength: MOST_CHANGES
  })
  return patch?.replaceAll('\r\n', '\n')
}

async function fixedBlock(
  workflow: Workflow,
  job: Job,
  block: Block | undefined,
  keep: Scopes
): Promise<Workflow | undefined> {
  const scopes = block === undefined ? newScopes(keep) : writable(block)
  if (scopes === undefined) return undefined
  const edits =
    block === undefined
      ? newBlockEdits(workflow, job, scopes)
      : blockEdits(workflow, job, block, scopes)
  if (edits === undefined) return undefined
  const next = await readWorkflow(applied(workflow.text, edits))
  if (next.kind === 'problem') return undefined
  const changed = job.permissions === undefined && block !== undefined ? ROOT : job.id
  const expected = grantsOf(workflow).set(changed, grant('mapping', scopes))
  return sameEntries(expected, grantsOf(next)) ? next : undefined
}

/** Of the scopes a job has under a restricted default only these can be named; `metadata` always stays. */
function newScopes(keep: Scopes): Scopes {
  return new Map([['contents', 'read'], ...keep, ['packages', 'write']])
}

function writable(block: Block): Scopes | undefined {
  if (block.form === 'unclear' || block.form === 'write-all') return undefined
  return new Map([...(block.form === 'read-all' ? READ_ALL : block.scopes), ['packages', 'write']])
}

function applied(text: string, edits: readonly Edit[]): string {
  let result = ''
  let at = 0
  for (const { start, end, text: inserted } of edits.toSorted((a, b) => a.start - b.start)) {
    result += text.slice(at, start) + inserted
    at = end
  }
  return result + text.slice(at)
}

const ROOT = ''

/** What each block of the file grants, by job id, the workflow's own under the empty name. */
function grantsOf(workflow: Workflow): Map<string, string> {
  const { permissions, jobs } = workflow
  return new Map([
    [ROOT, grantIn(permissions)],
    ...[...jobs.values()].map((job) => [job.id, grantIn(job.permissions)] as const)
  ])
}

function grantIn(block: Block | undefined): string {
  return block === undefined ? 'absent' : grant(block.form, block.scopes)
}

function grant(form: Block['form'], scopes: Scopes): string {
  return JSON.stringify([form, [...scopes].toSorted()])
}

function sameEntries(one: Scopes, other: Scopes): boolean {
  return JSON.stringify([...one]) === JSON.stringify([...other])
}

// Where and how a workflow file is edited to list scopes, in the style in which it is written.

/** Replaces the text between two offsets. */
interface Edit extends Span {
  readonly text: string
}

/**
 * Edits that make an existing block list `scopes`. Other jobs that share the block by an alias keep what they have.
 *
 * @returns undefined when the block is in a place where it cannot be edited.
 */
function blockEdits(
  workflow: Workflow,
  job: Job,
  block: Block,
  scopes: Scopes
): readonly Edit[] | undefined {
  if (job.permissions === block && job.style === 'alias') return undefined
  const unshared = detachAnchor(workflow, block)
  if (block.form === 'empty' && block.style === 'flow')
    return [...unshared, { ...block.value, text: flow(scopes) }]
  if (block.style === 'scalar' || block.style === 'alias')
    return [...unshared, ...expandShorthand(workflow, block, scopes)]
  const listed = block.entries.find(({ scope }) => scope === 'packages')
  if (listed !== undefined) return [...unshared, { ...listed.value, text: 'write' }]
  const last = block.entries.at(-1)
  if (last === undefined) return undefined
  const end = Math.max(last.key.end, last.value.end)
  if (block.style === 'flow') return [...unshared, at(end, ', packages: write')]
  const indent = indentAt(workflow.text, last.key.start)
  return indent === undefined
    ? undefined
    : [...unshared, newLines(workflow.text, end, [`${indent}packages: write`])]
}

/** Edits that give a job a block of its own, right below its key. */
function newBlockEdits(workflow: Workflow, job: Job, scopes: Scopes): readonly Edit[] | undefined {
  if (job.firstKey === undefined || job.style === 'alias') return undefined
  if (job.style === 'flow') return [at(job.firstKey.start, `permissions: ${flow(scopes)}, `)]
  const indent = indentAt(workflow.text, job.firstKey.start)
  if (indent === undefined) return undefined
  const lines = [`${indent}permissions:`, ...listed(scopes, indent + indentUnit(workflow))]
  return [newLines(workflow.text, job.key.end, lines)]
}

/**
 * A block that carries an anchor is what other jobs' aliases refer to. The anchor moves to the first
 * of these, with what the block granted so far.
 */
function detachAnchor({ text, aliases }: Workflow, block: Block): readonly Edit[] {
  const { anchor, key, value } = block
  const alias = aliases.find(({ name, span }) => name === anchor && span.start > value.start)
  if (anchor === undefined || alias === undefined) return []
  const mark = text.slice(key.end, value.start).lastIndexOf(`&${anchor}`)
  if (mark === -1) return []
  const start = key.end + mark
  const granted = block.style === 'scalar' ? block.form : flow(block.scopes)
  return [
    { start: blankBefore(text, start), end: start + 1 + anchor.length, text: '' },
    { ...alias.span, text: `&${anchor} ${granted}` }
  ]
}

/** Replaces a word or an alias by a mapping. */
function expandShorthand(workflow: Workflow, block: Block, scopes: Scopes): readonly Edit[] {
  const { text } = workflow
  const { key, value } = block
  const indent = indentAt(text, key.start)
  const between = text.slice(key.end, value.start)
  if (indent === undefined || between.includes('\n')) return [{ ...value, text: flow(scopes) }]
  return [
    { start: blankBefore(text, value.start), end: value.end, text: '' },
    newLines(text, value.end, listed(scopes, indent + indentUnit(workflow)))
  ]
}

function at(offset: number, text: string): Edit {
  return { start: offset, end: offset, text }
}

function listed(scopes: Scopes, indent: string): readonly string[] {
  return [...scopes].map(([scope, level]) => `${indent}${scope}: ${level}`)
}

function flow(scopes: Scopes): string {
  const entries = [...scopes].map(([scope, level]) => `${scope}: ${level}`)
  return entries.length === 0 ? '{}' : `{ ${entries.join(', ')} }`
}

/** Lines below the one that holds `offset`, with the line end that is used there. */
function newLines(text: string, offset: number, lines: readonly string[]): Edit {
  const next = text.indexOf('\n', offset)
  const end = next === -1 ? text.length : next
  const near = next === -1 ? text.lastIndexOf('\n') : next
  const newline = text[near - 1] === '\r' ? '\r\n' : '\n'
  const start = next !== -1 && newline === '\r\n' ? end - 1 : end
  return at(start, lines.map((line) => newline + line).join(''))
}

/** The blanks before a key that is the first thing on its line; undefined for one that is not. */
function indentAt(text: string, offset: number): string | undefined {
  const before = text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset).replace('\uFEFF', '')
  return before.trim() === '' ? before : undefined
}

/** How much deeper a level of this file is than the one above it. */
function indentUnit({ text, jobs }: Workflow): string {
  for (const { key, firstKey, style } of jobs.values()) {
    const outer = indentAt(text, key.start)
    const inner = firstKey && style === 'block' ? indentAt(text, firstKey.start) : undefined
    if (outer !== undefined && inner?.startsWith(outer)) return inner.slice(outer.length)
  }
  return '  '
}

function blankBefore(text: string, offset: number): number {
  let start = offset
  while (text[start - 1] === ' ' || text[start - 1] === '\t') start -= 1
  return start
}

/** A step that pushes whatever this step says, and where its gate belongs. */
export interface OpenStep {
  readonly job: string
  /** Place among the steps of its job, from 0. */
  readonly step: number
  readonly gate: 'push' | 'if'
}

/** What this step gets as its `id` where it has none. */
const OWN_ID = 'preflight'

/**
 * Gates steps: `push:` of an action that has one, else `if:`. A step keeps the condition that it has.
 *
 * @param own - place of this step among the steps of its job
 * @returns the whole changed text; undefined where the file is written in a way that is not changed safely. Whoever offers
 *   it reads it again first.
 * Source: GitHub docs, "Workflow syntax", `jobs.<job_id>.steps[*].if`; docker/build-push-action, input `push`.
 */
export async function gatedText(
  text: string,
  own: { readonly job: string; readonly step: number },
  steps: readonly OpenStep[]
): Promise<string | undefined> {
  const document = await readYaml(text)
  const ownStep = document && stepAt(document, own.job, own.step)
  if (document === undefined || ownStep === undefined) return undefined
  // The outputs of a step are known in its own job alone.
  if (steps.some(({ job }) => job !== own.job)) return undefined
  const given = valueOf(ownStep, 'id')
  const id = given?.kind === 'scalar' ? given.text : undefined
  const edits: (Edit | undefined)[] = steps.map(({ job, step, gate }) => {
    const entries = stepAt(document, job, step)
    return entries && gateEdit(text, entries, gate, id ?? OWN_ID)
  })
  if (id === undefined) edits.push(newKey(text, ownStep, `id: ${OWN_ID}`))
  const safe = edits.filter((edit) => edit !== undefined)
  return safe.length === edits.length ? applied(text, safe) : undefined
}

function gateEdit(
  text: string,
  step: readonly Entry[],
  gate: OpenStep['gate'],
  id: string
): Edit | undefined {
  const output = `steps.${id}.outputs.should-push`
  if (gate === 'if') return conditionEdit(text, step, `${output} == 'true'`)
  const given = valueOf(step, 'with')
  if (given?.kind !== 'mapping' || given.flow) return undefined
  const push = valueOf(given.entries, 'push')
  if (push === undefined) return newKey(text, given.entries, `push: \${{ ${output} }}`)
  if (push.kind !== 'scalar') return undefined
  const condition = expressionIn(push.text)
  if (condition === undefined) return replaced(push, `\${{ ${output} }}`)
  return replaced(push, `\${{ ${output} == 'true' && (${condition}) }}`)
}

/** `true` needs no word beside the gate; another expression keeps its say. */
function expressionIn(text: string): string | undefined {
  const whole = /^\s*\$\{\{(.*)\}\}\s*$/s.exec(text)?.[1]?.trim()
  return whole === undefined || whole.includes('${{') || whole === 'true' ? undefined : whole
}

function conditionEdit(text: string, step: readonly Entry[], condition: string): Edit | undefined {
  const value = valueOf(step, 'if')
  if (value === undefined) return newKey(text, step, `if: ${condition}`)
  if (value.kind !== 'scalar' || value.style === 'literal' || value.style === 'folded') {
    return undefined
  }
  const before = expressionIn(value.text) ?? value.text.trim()
  return before.includes('${{') || before === ''
    ? undefined
    : replaced(value, quoted(`${condition} && (${before})`))
}

/** Plain YAML where it can be; a text with a sign of YAML's own in quotes. */
function quoted(text: string): string {
  return /: |\s#|^[!&*\-[\]{}|>@`"'%,?]/.test(text) ? `"${text.replace(/["\\]/g, '\\$&')}"` : text
}

function replaced({ span }: YamlNode, text: string): Edit {
  return { ...span, text }
}

/** A key of its own line, before the first key that is there; not in `{ flow style }`. */
function newKey(text: string, entries: readonly Entry[], line: string): Edit | undefined {
  const [first] = entries
  if (first === undefined) return undefined
  const { start } = first.key
  const lineStart = text.lastIndexOf('\n', start - 1) + 1
  const before = text.slice(lineStart, start)
  if (!/^[ ]*(?:- +)*$/.test(before)) return undefined
  const indent = ' '.repeat(before.length)
  const lineEnd = text.includes('\r\n') ? '\r\n' : '\n'
  return at(start, `${line}${lineEnd}${indent}`)
}

function stepAt({ root }: YamlDocument, job: string, index: number): readonly Entry[] | undefined {
  const steps = ['jobs', job, 'steps'].reduce<YamlNode | undefined>(
    (inside, name) => (inside?.kind === 'mapping' ? valueOf(inside.entries, name) : undefined),
    root
  )
  const step = steps?.kind === 'sequence' ? steps.items[index] : undefined
  // The anchor of an alias may be used by other steps, too.
  const isOwn = step?.kind === 'mapping' && !step.flow && step.anchor === undefined
  return isOwn ? step.entries : undefined
}
