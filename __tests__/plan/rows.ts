// Tables of jobs, and what each of them pushes.
import { expect, test } from '@jest/globals'
import { plan, pushed, unclear, type SceneOptions } from './scene.js'

export interface Row extends SceneOptions {
  readonly name: string
  readonly pushes: readonly string[]
  readonly unclear?: readonly string[]
}

export function check(rows: readonly Row[]): void {
  test.each(rows)('$name', async (row) => {
    const answer = await plan(row)
    expect({ pushes: pushed(answer), unclear: unclear(answer) }).toEqual({
      pushes: row.pushes,
      unclear: row.unclear ?? []
    })
  })
}

export function push(tag: string): string {
  return `- { uses: docker/build-push-action@v7, with: { push: true, tags: '${tag}' } }`
}
