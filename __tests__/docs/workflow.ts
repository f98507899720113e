// Workflows of the documents, read into records: every block of YAML, whole or in part.
import { parse } from 'yaml'
import { DOCUMENTS, type Block } from './markdown.js'

export type Fields = Readonly<Record<string, unknown>>

export interface Step {
  readonly id: string
  readonly if: string
  readonly uses: string
  readonly run: string
  readonly with: Readonly<Record<string, string>>
  readonly env: Readonly<Record<string, string>>
}

export interface Job {
  readonly id: string
  readonly if: string
  readonly needs: readonly string[]
  readonly permissions: unknown
  readonly outputs: Readonly<Record<string, string>>
  /** The values of the first leg of its matrix. */
  readonly leg: Readonly<Record<string, string>>
  readonly steps: readonly Step[]
  /** The workflow that the job calls, and what it gives it. */
  readonly uses: string
  readonly with: Readonly<Record<string, string>>
}

export interface Workflow {
  readonly block: Block
  readonly title: string
  readonly events: readonly string[]
  readonly permissions: unknown
  readonly jobs: readonly Job[]
}

export const ACTION = /^OWNER\/ghcr-preflight@v\d+$/

/** Every block of YAML in the documents. */
export const YAML_BLOCKS: readonly Block[] = DOCUMENTS.flatMap(({ blocks }) =>
  blocks.filter(({ language }) => language === 'yaml')
)

/** Those that are whole workflows. */
export const WORKFLOWS: readonly Workflow[] = YAML_BLOCKS.flatMap((block) => {
  const root = fieldsOf(parse(block.text))
  return 'jobs' in root ? [workflowOf(block, root)] : []
})

function workflowOf(block: Block, root: Fields): Workflow {
  return {
    block,
    title: `${block.where} ${textOf(root['name'])}`,
    events: Object.keys(fieldsOf(root['on'])),
    permissions: root['permissions'],
    jobs: Object.entries(fieldsOf(root['jobs'])).map(([id, job]) => jobOf(id, fieldsOf(job)))
  }
}

function jobOf(id: string, job: Fields): Job {
  const { needs, steps } = job
  return {
    id,
    if: textOf(job['if']),
    needs: Array.isArray(needs) ? needs.map(textOf) : needs === undefined ? [] : [textOf(needs)],
    permissions: job['permissions'],
    outputs: textsOf(job['outputs']),
    leg: legOf(fieldsOf(fieldsOf(job['strategy'])['matrix'])),
    steps: (Array.isArray(steps) ? steps : []).map((step) => stepOf(fieldsOf(step))),
    uses: textOf(job['uses']),
    with: textsOf(job['with'])
  }
}

function legOf({ include, ...lists }: Fields): Readonly<Record<string, string>> {
  const included: unknown = Array.isArray(include) ? include[0] : undefined
  const first = Object.entries(lists).map(([name, list]): [string, unknown] => [
    name,
    Array.isArray(list) ? list[0] : list
  ])
  return { ...textsOf(Object.fromEntries(first)), ...textsOf(included) }
}

function stepOf(step: Fields): Step {
  return {
    id: textOf(step['id']),
    if: textOf(step['if']),
    uses: textOf(step['uses']),
    run: textOf(step['run']),
    with: textsOf(step['with']),
    env: textsOf(step['env'])
  }
}

function textsOf(value: unknown): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(fieldsOf(value)).map(([name, one]) => [name, textOf(one)])
  )
}

/** A scalar as the runner passes it on; empty for what is absent. */
function textOf(value: unknown): string {
  if (value === undefined || value === null) return ''
  if (typeof value === 'string') return value
  if (typeof value === 'number' || typeof value === 'boolean') return String(value)
  throw new Error('a list or mapping where a string belongs')
}

export function fieldsOf(value: unknown): Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {}
}
