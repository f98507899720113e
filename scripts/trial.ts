// The trial of the messages: can a reader who has never seen the workflow mend the run at the first try?
import { existsSync } from 'node:fs'
import { CASES } from './trial/cases.js'
import { isRight, scoreText, scoreTrial } from './trial/score.js'
import { writeTrial } from './trial/write.js'

const USAGE = `npm run trial -- write DIR    writes the cases that readers get
npm run trial -- score DIR    applies their answers and runs the action again`

process.exitCode = await trial(process.argv.slice(2))

async function trial([command, folder, ...more]: readonly string[]): Promise<number> {
  if (folder === undefined || more.length > 0) return fail(USAGE)
  if (!existsSync('dist/index.js')) return fail('There is no dist/index.js: run npm run build.')
  if (command === 'write') {
    await writeTrial(folder, CASES)
    return say(`${String(CASES.length)} cases are in ${folder}.`)
  }
  if (command !== 'score') return fail(USAGE)
  const rows = await scoreTrial(folder, CASES)
  say(scoreText(rows))
  return rows.every(isRight) ? 0 : 1
}

function say(text: string): number {
  process.stdout.write(`${text}\n`)
  return 0
}

function fail(text: string): number {
  process.stderr.write(`${text}\n`)
  return 1
}
