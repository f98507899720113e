// The change of a workflow file that makes steps push only where this step says so.
import { openTree, type Entry, type Tree, type Value } from './tree.js'

/** A step that pushes whatever this step says, and where its gate belongs. */
export interface OpenStep {
  readonly job: string
  /** Place among the steps of its job, from 0. */
  readonly step: number
  readonly gate: 'push' | 'if'
}

interface Edit {
  readonly start: number
  readonly end: number
  readonly text: string
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
  const tree = await openTree(text)
  const file = tree && { tree, text }
  const ownStep = file && stepAt(file, own.job, own.step)
  if (file === undefined || ownStep === undefined) return undefined
  // The outputs of a step are known in its own job alone.
  if (steps.some(({ job }) => job !== own.job)) return undefined
  const id = wordAt(ownStep, 'id')
  const edits: (Edit | undefined)[] = steps.map(({ job, step, gate }) => {
    const entries = stepAt(file, job, step)
    return entries && gateEdit(file, entries, gate, id ?? OWN_ID)
  })
  if (id === undefined) edits.push(newKey(file, ownStep, `id: ${OWN_ID}`))
  const safe = edits.filter((edit) => edit !== undefined)
  return safe.length === edits.length ? applied(text, safe) : undefined
}

interface File {
  readonly tree: Tree
  readonly text: string
}

function gateEdit(
  file: File,
  step: readonly Entry[],
  gate: OpenStep['gate'],
  id: string
): Edit | undefined {
  const output = `steps.${id}.outputs.should-push`
  if (gate === 'if') return conditionEdit(file, step, `${output} == 'true'`)
  const given = valueOf(step, 'with')
  if (given?.kind !== 'mapping' || given.flow) return undefined
  const push = valueOf(given.entries, 'push')
  if (push === undefined) return newKey(file, given.entries, `push: \${{ ${output} }}`)
  if (push.kind !== 'word') return undefined
  const condition = expressionIn(push.text)
  if (condition === undefined) return replaced(push, `\${{ ${output} }}`)
  return replaced(push, `\${{ ${output} == 'true' && (${condition}) }}`)
}

/** `true` needs no word beside the gate; another expression keeps its say. */
function expressionIn(text: string): string | undefined {
  const whole = /^\s*\$\{\{(.*)\}\}\s*$/s.exec(text)?.[1]?.trim()
  return whole === undefined || whole.includes('${{') || whole === 'true' ? undefined : whole
}

function conditionEdit(file: File, step: readonly Entry[], condition: string): Edit | undefined {
  const value = valueOf(step, 'if')
  if (value === undefined) return newKey(file, step, `if: ${condition}`)
  if (value.kind !== 'word' || value.style === 'literal' || value.style === 'folded') {
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

function replaced({ span }: Value, text: string): Edit {
  return { ...span, text }
}

/** A key of its own line, before the first key that is there; not in `{ flow style }`. */
function newKey({ text }: File, entries: readonly Entry[], line: string): Edit | undefined {
  const [first] = entries
  if (first === undefined) return undefined
  const { start } = first.key
  const lineStart = text.lastIndexOf('\n', start - 1) + 1
  const before = text.slice(lineStart, start)
  if (!/^[ ]*(?:- +)*$/.test(before)) return undefined
  const indent = ' '.repeat(before.length)
  const lineEnd = text.includes('\r\n') ? '\r\n' : '\n'
  return { start, end: start, text: `${line}${lineEnd}${indent}` }
}

function stepAt({ tree }: File, job: string, index: number): readonly Entry[] | undefined {
  const jobs = tree.root.kind === 'mapping' ? valueOf(tree.root.entries, 'jobs') : undefined
  const body = jobs?.kind === 'mapping' ? valueOf(jobs.entries, job) : undefined
  const steps = body?.kind === 'mapping' ? valueOf(body.entries, 'steps') : undefined
  const step = steps?.kind === 'list' ? steps.items[index] : undefined
  // The anchor of an alias may be used by other steps, too.
  return step?.kind === 'mapping' && !step.flow && step.anchor === undefined
    ? step.entries
    : undefined
}

function valueOf(entries: readonly Entry[], name: string): Value | undefined {
  return entries.find((entry) => entry.name === name)?.value
}

function wordAt(entries: readonly Entry[], name: string): string | undefined {
  const value = valueOf(entries, name)
  return value?.kind === 'word' ? value.text : undefined
}

function applied(text: string, edits: readonly Edit[]): string {
  return edits
    .toSorted((one, other) => other.start - one.start)
    .reduce(
      (changed, { start, end, text: put }) => changed.slice(0, start) + put + changed.slice(end),
      text
    )
}
