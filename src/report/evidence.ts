// Knows the evidence of the summary: what was asked, what was answered, how the token's permission is known.
import type { TokenPermission } from '../permissions/rules.js'
import type { Declared } from '../workflow/declared.js'
import type { PayloadState } from '../event/runner.js'
import type { Exchange } from '../registry/result.js'
import type { Decision } from '../verdict/decision.js'
import { CODES } from '../reasons/codes.js'
import {
  blockName,
  unreadableWords,
  locationText,
  answerWords,
  isPulled,
  nameOf,
  sourceWords
} from '../reasons/phrases.js'
import type { Cause, Occurrence } from './causes.js'
import { fold } from './summary-blocks.js'
import { toMarkdown } from '../text/escape.js'
import { code, join, plain, say, type Sentence } from '../text/sentence.js'

const LONGEST = 60_000

/** A folded block with what supports the causes, at most some 60,000 characters; nothing where there is none. */
export function evidenceOf(decision: Decision, causes: readonly Cause[]): readonly string[] {
  const { facts } = decision
  const permission = join([
    ...payloadWords(facts.run.payload),
    ...(causes.some(isAboutToken)
      ? [permissionText(facts.permission), ...declaredWords(facts.declared)]
      : [])
  ])
  const items = [...new Set(causes.map((cause) => causeItems(cause).join('\n')))]
  if (items.length === 0) return []
  const shown = within(items, LONGEST)
  const hidden = items.length - shown.length
  return fold(say`Evidence of ghcr-preflight`, [
    ...(permission.length === 0 ? [] : [toMarkdown(permission)]),
    [...shown, ...(hidden > 0 ? [`- and ${String(hidden)} more lines`] : [])].join('\n')
  ])
}

/** Does the permission of the job's own token bear on it? */
function isAboutToken({ finding, occurrences: [{ target }] }: Cause): boolean {
  if (target.facts.tested.token !== 'job') return false
  switch (CODES[finding.code].layer) {
    case 'event':
    case 'permission':
    case 'package':
    case 'policy':
    case 'answer':
      return true
    case 'name':
    case 'owner':
    case 'credential':
    case 'token-kind':
      return false
  }
}

function within(lines: readonly string[], most: number): readonly string[] {
  let left = most
  return lines.filter((line) => {
    left -= line.length + 1
    return left >= 0
  })
}

/** Of several targets with the same cause the first speaks for all. */
function causeItems({ occurrences: [first, ...rest] }: Cause): readonly string[] {
  const others =
    rest.length === 0 ? say`` : say` (and ${plain(String(rest.length))} more with the same answer)`
  const { target, tested } = first.target.facts
  const credential =
    'source' in tested.credential
      ? say`login from ${sourceWords(tested.credential.source)}`
      : say`${plain(tested.credential.kind === 'none' ? 'no login' : 'no usable login')}`
  const token = tested.token === undefined ? say`` : say`, token of kind ${plain(tested.token)}`
  const exchanges = supporting(first)
  const { error } = first.finding
  return [
    `- ${toMarkdown(say`${nameOf(target)}${others}: ${credential}${token}${exchanges.length === 0 ? say`; nothing asked` : say``}`)}`,
    ...exchanges.map((exchange) => `  - ${toMarkdown(exchangeWords(exchange))}`),
    ...(error === undefined
      ? []
      : [`  - ${toMarkdown(say`The registry answered ${answerWords(error)}.`)}`])
  ]
}

/** Who can see a package says nothing of who may push to it, unless that is the cause. */
function supporting({ target: { facts }, finding }: Occurrence): readonly Exchange[] {
  return isPulled(facts.target) || finding.code === 'too-visible'
    ? facts.exchanges
    : facts.exchanges.filter(({ isAnonymous }) => isAnonymous !== true)
}

function exchangeWords({ method, url, status, outcome, ms, isAnonymous }: Exchange): Sentence {
  const answer = status === undefined ? say`no answer` : say`${plain(String(status))}`
  const what = outcome === '' || outcome === 'answered' ? say`` : say`, ${outcome}`
  const who = isAnonymous === true ? say`, without a login` : say``
  return say`${code(`${method} ${url}`)}: ${answer}${what}${who} (${plain(String(Math.max(0, Math.round(ms))))} ms)`
}

/** Said wherever the payload was missing: origin and visibility are then not known. */
export function payloadWords(payload: PayloadState): readonly Sentence[] {
  switch (payload.kind) {
    case 'read':
      return []
    case 'absent':
      return [say`There is no event payload; the run is judged by the runner's variables alone.`]
    case 'unreadable':
      return [
        say`The event payload cannot be read (${payload.why}); the run is judged by the runner's variables alone.`
      ]
  }
}

const SOURCES: Readonly<Record<TokenPermission['source'], string>> = {
  runner: 'runner',
  'worker-log': "runner's own log",
  registry: 'answer of the registry',
  event: 'event',
  workflow: 'workflow file',
  nothing: 'defaults'
}

const CERTAINTIES: Readonly<Record<TokenPermission['certainty'], string>> = {
  certain: 'certain',
  high: 'nearly certain',
  medium: 'likely',
  low: 'a guess'
}

function permissionText({ level, certainty, rule, source }: TokenPermission): Sentence {
  return say`Job's own token: ${code(`packages: ${level}`)}, known from the ${plain(SOURCES[source])} by rule ${plain(rule)} (${plain(CERTAINTIES[certainty])}).`
}

function declaredWords(declared: Declared): readonly Sentence[] {
  switch (declared.kind) {
    case 'block':
      return [
        declared.level === 'none'
          ? say`The workflow file grants nothing for ${code('packages')} in ${blockName(declared.place)} (${locationText(declared.place)}).`
          : say`The workflow file declares ${code(`packages: ${declared.level}`)} in ${blockName(declared.place)} (${locationText(declared.place)}).`
      ]
    case 'absent':
      return [
        say`The workflow file has no ${code('permissions')} block for ${blockName(declared.place)} (${locationText(declared.place)}).`
      ]
    case 'unreadable':
      return declared.why === 'not-looked-at'
        ? []
        : [say`What the workflow file declares is not known: ${unreadableWords(declared.why)}.`]
  }
}
