// Writes what follows from other files: the README's tables, the lists of the schema, the index of the reasons.
import { readFile, writeFile } from 'node:fs/promises'
import { reasonList, withLists } from './lists.js'
import { readAction, withTables } from './tables.js'

const MADE = [
  ['src/reasons/index.ts', () => reasonList()],
  ['docs/report.schema.json', withLists],
  ['README.md', async (text) => withTables(text, readAction(await textOf('action.yml')))]
] as const satisfies readonly (readonly [path: string, make: (text: string) => Promise<string>])[]

for (const [path, make] of MADE) {
  const before = await textOf(path)
  const after = await make(before)
  if (after !== before) await writeFile(path, after)
  process.stdout.write(`${path} is ${after === before ? 'up to date' : 'written'}\n`)
}

/** Empty where it is not there yet. */
async function textOf(path: string): Promise<string> {
  return readFile(path, 'utf8').catch(() => '')
}
