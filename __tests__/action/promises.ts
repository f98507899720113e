// What the action promises of every run, whatever came of it.
import { readFileSync } from 'node:fs'
import { readAction } from '../../scripts/tables.js'
import { jobToken } from '../fakes/scenario.js'
import { apiHost, registryHost } from '../fakes/state.js'
import { basicCredential } from '../fakes/wire.js'
import { violations } from '../report/schema.js'
import { parsed, partOf } from './json.js'
import { renderedFlaws } from './rendered.js'
import type { Ran } from './run.js'
import type { Scenario } from './scenarios/scenario.js'

const OUTPUTS = readAction(readFileSync('action.yml', 'utf8')).outputs.map(({ name }) => name)

/** The promises that this run broke, in words; empty when it kept all. */
export function brokenPromises(scenario: Scenario, ran: Ran): readonly string[] {
  return [
    ...strangers(ran),
    ...missingOutputs(ran),
    ...leaks(scenario, ran),
    ...strayTokens(scenario, ran),
    ...explanationFlaws(ran),
    ...reportFlaws(ran),
    ...annotationFlaws(ran),
    ...summaryFlaws(scenario, ran),
    ...(ran.timedOut ? ['it did not end'] : []),
    ...(Object.keys(ran.environment).length > 0 ? ['it set variables for later steps'] : [])
  ]
}

/** Asked of nobody that is not there, and nothing that the services do not know. */
function strangers({ unexpected }: Ran): readonly string[] {
  return unexpected.map(({ method, host, path }) => `unexpected request: ${method} ${host}${path}`)
}

function missingOutputs({ outputs }: Ran): readonly string[] {
  const names = Object.keys(outputs).toSorted()
  return names.join() === OUTPUTS.toSorted().join() ? [] : [`outputs are ${names.join()}`]
}

/** Every form in which a secret may leave: as it is, in base64, and as a login in base64. */
function formsOf(scenario: Scenario): readonly string[] {
  const { token, inputs, secrets = [], job } = scenario
  const plain = [token ?? '', inputs['password'] ?? '', inputs['github-token'] ?? '', ...secrets]
  const users = [job.env['GITHUB_ACTOR'], inputs['username'], 'x-access-token', 'octocat', 'AWS']
  return plain
    .filter((secret) => secret !== '')
    .flatMap((secret) => [
      secret,
      base64(secret),
      Buffer.from(secret).toString('base64url'),
      encodeURIComponent(secret),
      ...users.map((user) => base64(`${user ?? ''}:${secret}`))
    ])
}

function base64(text: string): string {
  return Buffer.from(text).toString('base64')
}

function leaks(scenario: Scenario, ran: Ran): readonly string[] {
  const lines = `${ran.stdout}\n${ran.stderr}`.split('\n')
  const places = {
    log: lines.filter((line) => !line.startsWith('::add-mask::')).join('\n'),
    outputs: Object.values(ran.outputs).join('\n'),
    state: Object.values(ran.state).join('\n'),
    environment: Object.values(ran.environment).join('\n'),
    summary: ran.summary
  }
  // Whatever went out as an `Authorization` is as good as the credential it was exchanged for.
  const sent = ran.requests.flatMap(
    ({ headers }) => (headers['authorization'] ?? '').split(' ')[1] ?? []
  )
  const unmasked = sent.filter((value) => !ran.masks.includes(value))
  const forms = [...formsOf(scenario), ...sent]
  return [
    ...unmasked.map(() => 'an Authorization was sent that is not masked'),
    ...Object.entries(places)
      .filter(([, text]) => forms.some((form) => text.includes(form)))
      .map(([place]) => `a secret stands in the ${place}`)
  ]
}

/** The job's token is for GitHub's own registry and API, and for whom docker has it stored. */
function strayTokens(
  { world, token = jobToken, home = {} }: Scenario,
  ran: Ran
): readonly string[] {
  const stored = Object.values(home).join('\n')
  return ran.requests
    .filter(({ headers }) => carries(headers['authorization'] ?? '', token))
    .filter(({ host }) => host !== registryHost(world) && host !== apiHost(world))
    .filter(({ host }) => !stored.includes(host))
    .map(({ host }) => `the token of the job went to ${host}`)
}

function carries(header: string, token: string): boolean {
  const [, value = ''] = header.split(' ')
  const decoded = Buffer.from(value, 'base64').toString('utf8')
  return value === token || decoded === token || basicCredential(header)?.password === token
}

function explanationFlaws({ outputs }: Ran): readonly string[] {
  const text = outputs['explanation'] ?? ''
  const harmless = /^[A-Za-z0-9 .,:/_=+@%#-]{1,1000}$/.test(text)
  return harmless ? [] : [`the explanation is not one harmless line: ${text}`]
}

function reportFlaws({ outputs }: Ran): readonly string[] {
  const text = outputs['report'] ?? ''
  if (Buffer.byteLength(text) > 60 * 1024) return ['the report is too long']
  const report = parsed(text)
  if (report === undefined) return ['the report is no JSON']
  const same = ['verdict', 'reason'].every((name) => partOf(report, name) === outputs[name])
  return [
    ...violations(report).map((flaw) => `the report breaks its schema: ${flaw}`),
    ...(same ? [] : ['the report says something else than the outputs'])
  ]
}

const ENDS = /[.!?](?=\s|$)/g

function annotationFlaws({ annotations }: Ran): readonly string[] {
  const levels = ['error', 'warning', 'notice'] as const
  const crowded = levels.filter(
    (level) => annotations.filter((one) => one.level === level).length > 10
  )
  return [
    ...crowded.map((level) => `too many of level ${level}`),
    ...annotations.flatMap(({ level, title = '', message }) => [
      ...(title === '' || title.length > 255 ? [`a title is ${String(title.length)} long`] : []),
      ...(message.length > 700 ? ['a message is too long'] : []),
      ...(level === 'notice' && (message.match(ENDS) ?? []).length !== 1
        ? [`a notice is not one sentence: ${message}`]
        : [])
    ])
  ]
}

function summaryFlaws({ inputs }: Scenario, { summary, outputs }: Ran): readonly string[] {
  const wanted = inputs['summary'] !== 'false'
  if ((summary !== '') !== wanted) return [wanted ? 'there is no summary' : 'there is a summary']
  const well = outputs['verdict'] === 'allowed' && !summary.includes('#')
  return [
    ...(well && summary.split('\n\n<details>')[0]?.trim().includes('\n') === true
      ? ['all is well in more than one line']
      : []),
    ...renderedFlaws(summary).map((flaw) => `the summary has ${flaw}`)
  ]
}
