// A workflow file as far as permissions go: its jobs, their `permissions` blocks and their lines.
import type { Level } from '../base/github.js'
import {
  readYaml,
  valueOf,
  type Entry,
  type Span,
  type YamlDocument,
  type YamlNode
} from './yaml.js'

/** One `scope: level` line of a block, as written. */
interface ScopeEntry {
  readonly scope: string
  readonly key: Span
  readonly value: Span
}

/** A `permissions` block, the workflow's or a job's. */
export interface Block {
  /**
   * `unclear`: not one of the forms GitHub accepts (it does not start such a workflow), or written
   * with merge keys, which GitHub is not known to support. What it grants cannot be told.
   */
  readonly form: 'mapping' | 'read-all' | 'write-all' | 'empty' | 'unclear'
  /** Of the `packages` scope; undefined when unclear. */
  readonly level: Level | undefined
  /** The scopes that a mapping lists, as written; empty for the other forms. */
  readonly scopes: ReadonlyMap<string, string>
  /** Does it grant `id-token: write`? `write-all` does, `read-all` does not. */
  readonly idToken: boolean
  /** Line of the `permissions` key, from 1. */
  readonly line: number
  /** Last line of what is written there. */
  readonly endLine: number
  readonly key: Span
  /** What is written there: the mapping, the word, or the alias. */
  readonly value: Span
  readonly style: 'block' | 'flow' | 'scalar' | 'alias'
  /** Name of the anchor that the value carries itself. */
  readonly anchor: string | undefined
  /** The lines of a mapping; empty for an alias, whose lines are at its anchor. */
  readonly entries: readonly ScopeEntry[]
}

export interface Job {
  readonly id: string
  /** Line of the job's key, from 1. */
  readonly line: number
  readonly key: Span
  /** How the job's mapping is written; `alias` for an alias. */
  readonly style: 'block' | 'flow' | 'alias'
  readonly firstKey: Span | undefined
  readonly permissions: Block | undefined
  /** The reusable workflow that the job calls. */
  readonly uses: string | undefined
}

export interface Workflow {
  readonly kind: 'workflow'
  readonly text: string
  /** The block at the root of the file. */
  readonly permissions: Block | undefined
  readonly jobs: ReadonlyMap<string, Job>
  /** Every alias of the file, in order. */
  readonly aliases: readonly { readonly name: string; readonly span: Span }[]
}

interface WorkflowProblem {
  readonly kind: 'problem'
  readonly why: 'too-large' | 'not-yaml'
}

/** Longest text that is parsed, in characters. Real files of 10,000 lines have a third of it. */
export const WORKFLOW_LIMIT = 1024 * 1024

/**
 * Reads the text of a workflow file. Aliases are followed one at a time and never expanded, so that
 * nested ones cost nothing.
 *
 * @returns the workflow, or why it cannot be read; never throws.
 * Source: GitHub docs, "Workflow syntax for GitHub Actions", `permissions` and `jobs.<job_id>.permissions`;
 * GitHub docs, "Reusing workflow configurations", YAML anchors and aliases.
 */
export async function readWorkflow(text: string): Promise<Workflow | WorkflowProblem> {
  if (text.length > WORKFLOW_LIMIT) return { kind: 'problem', why: 'too-large' }
  try {
    const document = await readYaml(text)
    const root = document?.root
    if (document === undefined || root?.kind !== 'mapping')
      return { kind: 'problem', why: 'not-yaml' }
    const jobs = document.resolve(valueOf(root.entries, 'jobs'))
    return {
      kind: 'workflow',
      text,
      permissions: permissionsOf(document, root.entries, root.span),
      jobs: jobs?.kind === 'mapping' ? jobsOf(document, jobs.entries) : new Map(),
      aliases: document.aliases
    }
  } catch {
    // Nesting deeper than the stack.
    return { kind: 'problem', why: 'not-yaml' }
  }
}

/**
 * The block that decides for a job: nearest one wins whole, nothing is merged.
 *
 * Source: GitHub docs, "Workflow syntax for GitHub Actions", "How permissions are calculated for a workflow job".
 */
export function decidingBlock(workflow: Workflow, job: Job): Block | undefined {
  return job.permissions ?? workflow.permissions
}

function jobsOf(document: YamlDocument, entries: readonly Entry[]): ReadonlyMap<string, Job> {
  const jobs = new Map<string, Job>()
  for (const { name, key, value } of entries) {
    const body = document.resolve(value)
    const inside = body?.kind === 'mapping' ? body.entries : []
    const uses = document.resolve(valueOf(inside, 'uses'))
    jobs.set(name, {
      id: name,
      line: document.line(key.start),
      key,
      style: value.kind !== 'mapping' ? 'alias' : value.flow ? 'flow' : 'block',
      firstKey: inside[0]?.key,
      permissions: permissionsOf(document, inside, key),
      uses: uses?.kind === 'scalar' ? uses.text : undefined
    })
  }
  return jobs
}

const MERGE = '<<'

function permissionsOf(
  document: YamlDocument,
  entries: readonly Entry[],
  at: Span
): Block | undefined {
  const own = entries.find((entry) => entry.name === 'permissions')
  if (own !== undefined) return blockOf(document, own)
  const merged = entries.some((entry) => entry.name === MERGE)
  const line = document.line(at.start)
  return merged
    ? { ...UNCLEAR, line, endLine: line, key: at, value: at, style: 'scalar', anchor: undefined }
    : undefined
}

type Meaning = Pick<Block, 'form' | 'level' | 'scopes' | 'idToken' | 'entries'>

const UNCLEAR: Meaning = {
  form: 'unclear',
  level: undefined,
  scopes: new Map(),
  idToken: false,
  entries: []
}

function blockOf(document: YamlDocument, { key, value }: Entry): Block {
  const resolved = document.resolve(value)
  const last = value.kind === 'mapping' && !value.flow ? value.entries.at(-1) : undefined
  const end = last === undefined ? value.span.end : Math.max(last.key.end, last.value.span.end)
  const meaning = resolved === undefined ? UNCLEAR : meaningOf(document, resolved)
  return {
    ...meaning,
    entries: value.kind === 'alias' ? [] : meaning.entries,
    line: document.line(key.start),
    endLine: document.line(Math.max(end - 1, key.start)),
    key,
    value: { start: value.span.start, end },
    style:
      value.kind === 'alias'
        ? 'alias'
        : value.kind === 'mapping'
          ? value.flow
            ? 'flow'
            : 'block'
          : 'scalar',
    anchor: value.kind === 'alias' ? undefined : value.anchor
  }
}

function meaningOf(document: YamlDocument, value: YamlNode): Meaning {
  if (value.kind === 'scalar' && value.text === 'read-all')
    return { ...UNCLEAR, form: 'read-all', level: 'read' }
  if (value.kind === 'scalar' && value.text === 'write-all')
    return { ...UNCLEAR, form: 'write-all', level: 'write', idToken: true }
  if (value.kind !== 'mapping') return UNCLEAR
  if (value.entries.length === 0) return { ...UNCLEAR, form: 'empty', level: 'none' }
  const scopes = new Map<string, string>()
  for (const entry of value.entries) {
    const word = document.resolve(entry.value)
    // GitHub refuses a repeated key.
    if (scopes.has(entry.name) || entry.name === MERGE) return UNCLEAR
    scopes.set(entry.name, word?.kind === 'scalar' ? word.text : '')
  }
  const level = levelOf(scopes.get('packages'))
  if (level === undefined) return UNCLEAR
  const entries = value.entries.map((e) => ({ scope: e.name, key: e.key, value: e.value.span }))
  return { form: 'mapping', level, scopes, idToken: scopes.get('id-token') === 'write', entries }
}

function levelOf(word: string | undefined): Level | undefined {
  if (word === undefined) return 'none'
  return word === 'write' || word === 'read' || word === 'none' ? word : undefined
}
