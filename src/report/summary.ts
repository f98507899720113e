// Knows the job summary: one line when all is well, else each cause with its fix; the rest, forecast and evidence folded.
import { dockerfileLine } from './annotations.js'
import type { Role } from '../facts.js'
import type { Decision } from '../verdict/decision.js'
import { CODES } from '../reasons/codes.js'
import { IF_USER } from '../reasons/fixes.js'
import {
  answerWords,
  blockName,
  isPulled,
  locationText,
  nameOf,
  sourceWords,
  unreadableWords
} from '../reasons/wording.js'
import { explanationOf, noticeOf, stopsByDesign, type Cause, type Occurrence } from './causes.js'
import { hasUngatedPush, headlineOf, named, testedWith, whyOf } from './titles.js'
import {
  addressesIn,
  firstOf,
  fold,
  goodOnes,
  heading,
  pageOf,
  type Block,
  type Item,
  type Sign
} from './summary-blocks.js'
import { forecastOf, type Forecast, type Situation } from '../forecast/forecast.js'
import { allowedWords, firstPushWords, payloadWords, successLine } from './report.js'
import { noteBlock } from './notes.js'
import { docsUrl, fileLine } from '../text/links.js'
import { toMarkdown } from '../text/escape.js'
import { capitalized, code, join, link, list, plain, say, type Sentence } from '../text/sentence.js'
import type { TokenPermission } from '../permissions/rules.js'
import type { Declared } from '../workflow/declared-permissions.js'
import type { Exchange } from '../registry/result.js'

/** The summary as GitHub Flavored Markdown, well under 200 KiB. */
export function summaryOf(decision: Decision, causes: readonly Cause[]): string {
  const forecast = forecastBlock(forecastOf(decision))
  if (causes.length + decision.notes.length === 0)
    return `${[successLine(decision), ...forecast].join('\n\n')}\n`
  const isAlone = causes.length === 1
  const parts = [
    ...pageOf(
      causes.map((cause) => blockOf(cause, decision, isAlone)),
      () => headingOf(decision, causes)
    ),
    ...firstOf(decision.notes, 'warnings', (note) => noteBlock(note, decision.facts)),
    ...(firstPushWords(decision).length === 0 ? [] : [toMarkdown(firstPushWords(decision))]),
    ...(causes.length === 0 ? [] : wellOnes(decision)),
    ...forecast,
    ...evidenceOf(decision, causes)
  ]
  return `${parts.join('\n\n')}\n`
}

/** Over several causes: how many targets are concerned, and of how many. */
function headingOf(decision: Decision, causes: readonly Cause[]): string {
  if (causes.length === 0) {
    const { title } = allowedWords(decision)
    return title.length === 0
      ? heading(3, '⏭️', say`Nothing is pushed in this run`)
      : heading(3, '✅', title)
  }
  const sign =
    (['❌', '⚠️', '⏭️'] as const).find((one) => causes.some((cause) => signOf(cause) === one)) ??
    '⚠️'
  const concerned = new Set(
    causes
      .filter((cause) => signOf(cause) === sign)
      .flatMap(({ occurrences }) => occurrences.map(({ target }) => target))
  )
  const roles = [...concerned].map(({ facts }) => facts.target.role)
  const all = decision.targets.every(({ facts }) => facts.target.role !== 'cache')
  const what = concernedOf(concerned.size, countOf(decision.targets), all)
  return heading(
    3,
    sign,
    say`${plain(`${what} ${outcomeOf(sign, roles, decision.targets.length === 1)}`)}`
  )
}

/** A name that is assumed, and known as well, counts once. */
function countOf(targets: Decision['targets']): number {
  return new Set(targets.map(({ facts }) => toMarkdown(named(facts)))).size
}

function concernedOf(some: number, all: number, onlyImages: boolean): string {
  if (all === 1) return onlyImages ? '1 image' : '1 cache'
  const count = some === all ? String(all) : `${String(some)} of ${String(all)}`
  return `${count} ${onlyImages ? 'images' : 'images and caches'}`
}

function outcomeOf(sign: Sign, roles: readonly Role[], isOne: boolean): string {
  const pulled = roles.filter((role) => isPulled({ role })).length
  switch (sign) {
    case '❌':
      if (pulled === roles.length) return 'cannot be pulled'
      return pulled === 0 ? 'would be refused' : 'would be refused or cannot be pulled'
    case '⏭️':
      return isOne ? 'is skipped by design' : 'are skipped by design'
    case '⚠️':
    case '✅':
      return isOne ? 'needs attention' : 'need attention'
  }
}

function signOf(cause: Cause): Sign {
  const { finding, level, isOvershadowed } = cause
  if (CODES[finding.code].verdict !== 'denied' || isOvershadowed) return '⚠️'
  if (stopsByDesign(cause) && level !== 'error') return '⏭️'
  return level === 'error' ? '❌' : '⚠️'
}

function blockOf(cause: Cause, decision: Decision, isAlone: boolean): Block {
  const { facts, targets } = decision
  const pushesAnyway = hasUngatedPush(decision)
  const { finding, advice, occurrences, level } = cause
  const [first] = occurrences
  const isByDesign = stopsByDesign(cause) && level !== 'error'
  const notice = isByDesign ? noticeOf(cause) : undefined
  const tested = testedWith(first.target.facts, finding)
  const place = advice.place && fileLine(facts, advice.place)
  const pulled = dockerfileLine(cause, facts)
  const opened = new Set(addressesIn(advice.fixes.map(({ text }) => text)))
  const links = advice.links.filter((part) => part.kind !== 'link' || !opened.has(part.url))
  const footer = [
    ...(tested === undefined ? [] : [capitalized(tested)]),
    ...(place === undefined || advice.amendment !== undefined ? [] : [place]),
    ...(pulled === undefined ? [] : [say`${code(pulled.path)}, line ${pulled.line}`]),
    ...links.map((part) => [part]),
    [link('What this means', docsUrl(finding.code, facts.run.action))]
  ]
  const isOne = occurrences.length === 1
  return {
    sign: signOf(cause),
    title: isOne
      ? headlineOf(
          finding,
          first.target.facts,
          stopsByDesign(cause) ? level : 'error',
          pushesAnyway
        )
      : titleOfMany(cause, isAlone ? countOf(targets) : 0, pushesAnyway),
    items: itemsOf(cause),
    why: notice === undefined ? explanationOf(cause, decision) : [notice],
    fixes: sharedFixes(cause),
    diff: advice.amendment,
    place,
    areFixesOptional: isByDesign,
    footer
  }
}

/** @param all - how many targets there are, where that is not said above */
function titleOfMany(cause: Cause, all: number, pushesAnyway: boolean): Sentence {
  const { finding, occurrences, level } = cause
  const targets = occurrences.map(({ target }) => target)
  const pulled = isPulled(occurrences[0].target.facts.target)
  const isSkipped = stopsByDesign(cause) && level !== 'error' && !pulled
  return say`${plain(isSkipped ? (pushesAnyway ? 'This run must not push ' : 'Skipped the push of ') : '')}${imagesAndCaches(targets, all)}: ${plain(whyOf(finding, pulled))}`
}

/** `2 images and 1 cache`; with the count of all only where there are images alone. */
function imagesAndCaches(targets: Decision['targets'], all = 0): Sentence {
  const caches = targets.filter(({ facts }) => facts.target.role === 'cache').length
  const images = targets.length - caches
  return list([...counted(images, 'image', caches === 0 ? all : 0), ...counted(caches, 'cache', 0)])
}

function counted(count: number, what: string, all: number): readonly Sentence[] {
  if (count === 0) return []
  const of = all > count ? ` of ${String(all)}` : ''
  return [say`${plain(`${String(count)}${of} ${what}${count === 1 && of === '' ? '' : 's'}`)}`]
}

/** Each with its own page, detail and new name, where they differ. */
function itemsOf({ occurrences }: Cause): readonly Item[] {
  if (occurrences.length === 1) return []
  const pages = occurrences.map(({ advice }) => pagesOf(advice.fixes))
  const differ = new Set(pages.map(([page]) => page)).size > 1
  return occurrences.map(({ target, advice }, index) => {
    const [fix] = advice.fixes
    const write = fix?.instead === undefined ? undefined : say`write ${code(fix.instead)}`
    const [page, ofUser] = differ ? (pages[index] ?? []) : []
    const user = ofUser === undefined ? undefined : say`${link('settings of a user', ofUser)}`
    const details = [advice.detail, write, user].filter((one) => one !== undefined)
    return {
      name: named(target.facts),
      page,
      detail: details.length === 0 ? undefined : list(details)
    }
  })
}

/** What the first fix with a page opens: two, where it is not known whether the owner is a user. */
function pagesOf(fixes: Cause['advice']['fixes']): readonly string[] {
  return fixes.map(({ text }) => addressesIn([text])).find((pages) => pages.length > 0) ?? []
}

/** The fixes without what differs for each name: the list of names has that. */
function sharedFixes({ advice, occurrences }: Cause): Block['fixes'] {
  if (occurrences.length === 1) return advice.fixes
  const differ = new Set(occurrences.map((one) => pagesOf(one.advice.fixes)[0])).size > 1
  return advice.fixes.map(({ instead, ...fix }, index) => {
    if (instead !== undefined && index === 0)
      return { ...fix, text: say`${fix.text} (each name above says what to write)` }
    const opens = fix.text.some(({ kind }) => kind === 'link')
    return differ && opens ? { ...fix, text: withoutAddresses(fix.text) } : fix
  })
}

/** Of the pages for an organization and for a user, only the first is named. */
function withoutAddresses(sentence: Sentence): Sentence {
  const first = sentence.find(({ kind }) => kind === 'link')
  const words = sentence
    .filter((part) => part === first || (part.kind !== 'link' && part !== IF_USER))
    .map((part) => (part.kind === 'link' ? plain(part.text) : part))
  return say`${words} (each name above has the link)`
}

/** Those without a cause. */
function wellOnes({ targets }: Decision): readonly string[] {
  const well = targets.filter(({ verdict }) => verdict === 'allowed')
  const names = well.map(({ facts }) => named(facts))
  return goodOnes(names, imagesAndCaches(well))
}

/** A folded table of two columns; nothing where no answer differs. */
function forecastBlock(forecast: readonly Forecast[]): readonly string[] {
  if (forecast.length === 0) return []
  const rows = forecast.map(
    (row) => `| ${toMarkdown(situationText(row))} | ${toMarkdown(outcomeText(row))} |`
  )
  return fold(say`On other events (predicted from the rules of GitHub, not tested)`, [
    ['| Event | What happens |', '| --- | --- |', ...rows].join('\n')
  ])
}

const SITUATIONS: Readonly<Record<Situation, string>> = {
  'fork-pull-request': 'pull request from a fork',
  'merged-fork-pull-request': 'merged pull request from a fork',
  'dependabot-pull-request': 'pull request of Dependabot',
  'branch-pull-request': 'pull request from a branch of this repository',
  'pull-request-target': 'pull request, on its base branch',
  push: 'push of a branch',
  tag: 'push of a tag',
  'merge-queue': 'merge queue',
  schedule: 'schedule',
  manual: 'manual run',
  release: 'release'
}

function situationText({ situation, event }: Forecast): Sentence {
  return say`${plain(SITUATIONS[situation])} (${code(event)})`
}

function outcomeText({ outcome, reason }: Forecast): Sentence {
  switch (outcome) {
    case 'asked':
      return say`the token may write; the registry decides`
    case 'not-pushed':
      return say`not pushed: the token is read-only (${code(reason ?? '')})`
  }
}

const LONGEST = 60_000

/** A folded block with what supports the causes, at most some 60,000 characters; nothing where there is none. */
function evidenceOf(decision: Decision, causes: readonly Cause[]): readonly string[] {
  const { facts } = decision
  const permission = join([
    ...payloadWords(facts.run.payload),
    ...(causes.some(isAboutToken)
      ? [permissionText(facts.permission), ...declaredWords(facts.declared)]
      : [])
  ])
  const items = [...new Set(causes.map((cause) => causeItems(cause).join('\n')))]
  if (items.length === 0) return []
  const shown = linesUpTo(items, LONGEST)
  const hidden = items.length - shown.length
  return fold(say`Evidence of ghcr-preflight`, [
    ...(permission.length === 0 ? [] : [toMarkdown(permission)]),
    [...shown, ...(hidden > 0 ? [`- and ${String(hidden)} more lines`] : [])].join('\n')
  ])
}

/** Does the cause depend on the permission of the job's own token? */
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

function linesUpTo(lines: readonly string[], most: number): readonly string[] {
  let left = most
  return lines.filter((line) => {
    left -= line.length + 1
    return left >= 0
  })
}

/** Of several targets with the same cause the first speaks for all. */
function causeItems({ occurrences: [first, ...rest] }: Cause): readonly string[] {
  const others = rest.length === 0 ? say`` : say` (and ${rest.length} more with the same answer)`
  const { target, tested } = first.target.facts
  const credential =
    'source' in tested.credential
      ? say`login from ${sourceWords(tested.credential.source)}`
      : say`${plain(tested.credential.kind === 'none' ? 'no login' : 'no usable login')}`
  const token = tested.token === undefined ? say`` : say`, token of kind ${plain(tested.token)}`
  const exchanges = supporting(first)
  const { error } = first.finding
  return [
    `- ${toMarkdown(say`${nameOf(target)}${others}: ${credential}${token}${exchanges.length === 0 ? say`; no request sent` : say``}`)}`,
    ...exchanges.map((exchange) => `  - ${toMarkdown(exchangeWords(exchange))}`),
    ...(error === undefined
      ? []
      : [`  - ${toMarkdown(say`The registry answered ${answerWords(error)}.`)}`])
  ]
}

/** Requests about the visibility are evidence only for pulls and for `too-visible`. */
function supporting({ target: { facts }, finding }: Occurrence): readonly Exchange[] {
  return isPulled(facts.target) || finding.code === 'too-visible'
    ? facts.exchanges
    : facts.exchanges.filter(({ isAnonymous }) => isAnonymous !== true)
}

function exchangeWords({ method, url, status, outcome, ms, isAnonymous }: Exchange): Sentence {
  const answer = status === undefined ? say`no answer` : say`${status}`
  const what = outcome === '' || outcome === 'answered' ? say`` : say`, ${outcome}`
  const who = isAnonymous === true ? say`, without a login` : say``
  return say`${code(`${method} ${url}`)}: ${answer}${what}${who} (${Math.max(0, Math.round(ms))} ms)`
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
