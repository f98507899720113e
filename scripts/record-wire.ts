// Records what GitHub's registry says to the token of a job, whole and without secrets, one answer a line.
import { appendFileSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'
import { commandLine, misused } from './command-line.js'
import { recordAll, type Asked, type Send } from './wire-questions.js'
import { withoutSecrets } from './wire-lines.js'

const USAGE =
  'TOKEN=… npm run record-wire -- --to FILE.jsonl --situation WORDS [--seconds N] OWNER/NAME[:TAG]…'

const { values, positionals } = commandLine(
  {
    allowPositionals: true,
    options: {
      to: { type: 'string' },
      situation: { type: 'string' },
      seconds: { type: 'string' }
    }
  },
  USAGE
)

const { to, situation = '', seconds = '0' } = values
if (to === undefined || positionals.length === 0) misused('Say where to, and which images.', USAGE)
const secret = process.env['TOKEN'] ?? ''
const forms = [
  secret,
  Buffer.from(secret).toString('base64'),
  Buffer.from(`x-access-token:${secret}`).toString('base64')
]

const send: Send = async ({ method, url, headers }) => {
  const answer = await fetch(url, { method, headers, redirect: 'manual' })
  const body = (await answer.text()).slice(0, 20_000)
  return { status: answer.status, headers: Object.fromEntries(answer.headers), body }
}

const source = process.env['GITHUB_RUN_ID'] ?? 'by hand'
for (const image of positionals) {
  const keep = ({ asked, answer }: Asked): void => {
    const line = {
      source,
      ...asked,
      ...answer,
      situation: `${situation}; ${image}`,
      reads: undefined
    }
    const date = new Date().toISOString()
    appendFileSync(to, `${JSON.stringify({ ...withoutSecrets(line, forms), date })}\n`)
  }
  await recordAll(send, { image, secret, attempts: 1 + Number(seconds) * 2 }, keep, () => wait(500))
}
