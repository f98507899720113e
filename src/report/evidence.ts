// Knows the evidence of the summary: what was asked, what was answered, how the token's permission is known.
import type { TokenPermission } from '../permissions/token-permission.js'
import type { Declared } from '../workflow/declaration.js'
import type { PayloadState } from '../event/run.js'
import type { Exchange } from '../registry/result.js'
import type { Decision, TargetVerdict } from '../verdict/decision.js'
import { blockName, unreadableWords, locationText } from '../reasons/permissions-block.js'
import { sourceWords } from '../reasons/fixes.js'
import { nameOf } from '../reasons/target.js'
import { toMarkdown } from '../text/escape.js'
import { code, join, plain, say, type Sentence } from '../text/sentence.js'

const LONGEST = 60_000

/** A folded block, at most some 60,000 characters; requests that do not fit are counted. */
export function evidenceOf({ facts, targets }: Decision): string {
  const isOfTheJob = targets.some(({ facts: { target } }) => target.role !== 'public')
  const permission = join([
    ...payloadWords(facts.run.payload),
    ...(isOfTheJob ? [permissionText(facts.permission), declaredWords(facts.declared)] : [])
  ])
  const items = targets.flatMap(targetItems)
  const shown = within(items, LONGEST)
  const hidden = items.length - shown.length
  return [
    '<details><summary>Evidence</summary>',
    ...(permission.length === 0 ? [] : [toMarkdown(permission)]),
    [...shown, ...(hidden > 0 ? [`- and ${hidden} more lines`] : [])].join('\n'),
    '</details>'
  ].join('\n\n')
}

function within(lines: readonly string[], most: number): readonly string[] {
  let left = most
  return lines.filter((line) => {
    left -= line.length + 1
    return left >= 0
  })
}

function targetItems({ facts }: TargetVerdict): readonly string[] {
  const { target, tested, exchanges } = facts
  const credential =
    'source' in tested.credential
      ? say`login from ${sourceWords(tested.credential.source)}`
      : say`${plain(tested.credential.kind === 'none' ? 'no login' : 'no usable login')}`
  const token = tested.token === undefined ? say`` : say` (${plain(tested.token)})`
  return [
    `- ${toMarkdown(say`${nameOf(target)}: ${credential}${token}${exchanges.length === 0 ? say`, nothing asked` : say``}`)}`,
    ...exchanges.map((exchange) => `  - ${toMarkdown(exchangeWords(exchange))}`)
  ]
}

function exchangeWords({ method, url, status, outcome, ms }: Exchange): Sentence {
  const answer = status === undefined ? say`no answer` : say`${plain(String(status))}`
  const what = outcome === '' ? say`` : say`, ${outcome}`
  return say`${code(`${method} ${url}`)}: ${answer}${what} (${plain(String(Math.max(0, Math.round(ms))))} ms)`
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

function permissionText({ level, certainty, rule, source }: TokenPermission): Sentence {
  return say`Token of the job: ${code(`packages: ${level}`)}, by rule ${plain(rule)} from ${plain(source)}, certainty ${plain(certainty)}.`
}

function declaredWords(declared: Declared): Sentence {
  switch (declared.kind) {
    case 'block':
      return say`The workflow file declares ${code(`packages: ${declared.level}`)} in ${blockName(declared.place)} (${locationText(declared.place)}).`
    case 'absent':
      return say`The workflow file has no ${code('permissions')} block for ${blockName(declared.place)} (${locationText(declared.place)}).`
    case 'unreadable':
      return say`What the workflow file declares is not known: ${unreadableWords(declared.why)}.`
  }
}
