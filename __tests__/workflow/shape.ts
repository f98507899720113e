// A workflow file for tests, and the pieces that such files are made of.
import { readFileSync } from 'node:fs'

export interface Shape {
  readonly name: string
  readonly text: string
  readonly job: string
  /** Of the `packages` scope, as it stands; `absent` without any block. */
  readonly level: 'read' | 'none' | 'absent'
  /** Lines of the block, or of the job that lacks one. */
  readonly lines: readonly [number, number]
}

/** The text of a fixture. */
export function fixture(name: string): string {
  return readFileSync(new URL(`../fixtures/workflows/${name}`, import.meta.url), 'utf8')
}

export const STEPS = '    runs-on: ubuntu-latest\n    steps:\n      - run: make\n'

export function job(permissions: string): string {
  return `on: push\njobs:\n  build:\n${permissions}${STEPS}`
}

export function long(count: number): string {
  const steps = Array.from({ length: count }, (_, at) => `      - run: echo ${String(at)}\n`)
  return `${job('')}${steps.join('')}  after:\n    permissions: { contents: read }\n${STEPS}`
}
