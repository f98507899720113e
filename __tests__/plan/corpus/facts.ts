// What is known of a collection of workflows, one line for each job that pushes.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** A job, and what it pushes, as somebody has read it. */
export interface Fact {
  readonly file: string
  readonly job: string
  readonly repository: string
  readonly path: string
  readonly events: readonly string[]
  /** Patterns of repositories: `a|b`, `*`, `<chart>`, `${variable}`. */
  readonly ghcr: readonly string[]
  readonly elsewhere: readonly string[]
  readonly login: string
}

export function factsIn(folder: string): readonly Fact[] {
  return readFileSync(join(folder, 'facts.jsonl'), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => factFrom(JSON.parse(line)))
}

export function workflowOf(folder: string, { file }: Fact): string {
  return readFileSync(join(folder, 'workflows', file), 'utf8')
}

function factFrom(json: unknown): Fact {
  const record = new Map(Object.entries(json ?? {}))
  const text = (name: string): string => {
    const value: unknown = record.get(name)
    return typeof value === 'string' ? value : ''
  }
  const list = (name: string): readonly string[] => {
    const value: unknown = record.get(name)
    return Array.isArray(value) ? value.map(String) : []
  }
  return {
    file: text('file'),
    job: text('job'),
    repository: text('repository'),
    path: text('path'),
    events: list('events'),
    ghcr: list('ghcr'),
    elsewhere: list('elsewhere'),
    login: text('login')
  }
}

/** A pattern of the facts as one that a repository is compared with. */
export function patternOf(fact: string): RegExp {
  const bare = fact.replace(/^\$\{[^}]*\} = /, '').replace(/ \(.*\)$/, '')
  const tokens = bare.split(/(\$\{\{?[^}]*\}\}?|<[^>]*>|\*)/)
  const source = tokens.map((token, index) => (index % 2 === 1 ? '.+' : alternatives(token)))
  return new RegExp(`^${source.join('')}$`)
}

/** `zora/operator|worker`: the last component is one of several. */
function alternatives(text: string): string {
  if (!text.includes('|')) return escaped(text)
  const [first = '', ...others] = text.split('|')
  const cut = Math.max(first.lastIndexOf('/'), first.lastIndexOf('-')) + 1
  const all = [first.slice(cut), ...others].map(escaped)
  return `${escaped(first.slice(0, cut))}(?:${all.join('|')}|.*)`
}

function escaped(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)
}

/** Can the pattern be one name only? */
export function isOpen(fact: string): boolean {
  return /\$\{[^{]|<|cannot be told/.test(fact)
}
