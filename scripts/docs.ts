// Writes the tables of the README from action.yml and from the inputs that the code reads: npm run docs
import { readFile, writeFile } from 'node:fs/promises'
import { readAction, withTables } from './tables.js'

const [readme, action] = await Promise.all([
  readFile('README.md', 'utf8'),
  readFile('action.yml', 'utf8')
])
const made = withTables(readme, readAction(action))
if (made !== readme) await writeFile('README.md', made)
process.stdout.write(made === readme ? 'README.md is up to date\n' : 'README.md is written\n')
