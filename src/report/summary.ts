// Knows the job summary: one line when all is well, else one table, the causes with their changes, the evidence folded.
import type { Role } from '../facts.js'
import type { Run } from '../event/run.js'
import type { Decision, Note, TargetVerdict } from '../verdict/decision.js'
import type { Fix } from '../reasons/advice.js'
import { isPulled, nameOf } from '../reasons/target.js'
import { byGravity, causesOf, namesOf, type Cause } from './causes.js'
import { diffBlock, fenced } from './diff-block.js'
import { evidenceOf } from './evidence.js'
import { docsUrl, fileLine } from '../text/links.js'
import { explanationOf, placeOfCause, whyOf } from './messages.js'
import { wordsOnNote } from './notes.js'
import { codeSpan, toMarkdown } from '../text/escape.js'
import { testedNote } from './tested-note.js'
import {
  capitalize,
  firstSentence,
  join,
  link,
  list,
  plain,
  say,
  type Sentence
} from '../text/sentence.js'

// GitHub takes 1 MiB a step; far less is what a person reads.
const MOST_ROWS = 120
const MOST_CAUSES = 20

/** The summary as GitHub Flavored Markdown, well under 200 KiB. */
export function summaryOf(decision: Decision): string {
  const causes = byGravity(causesOf(decision))
  if (causes.length + decision.notes.length === 0) return `${toMarkdown(wellOf(decision))}\n`
  const blocks = [
    ...leadOf(decision),
    ...(decision.targets.length === 0 ? [] : [tableOf(decision, causes)]),
    ...causes.slice(0, MOST_CAUSES).map((cause) => causeBlock(cause, decision)),
    ...leftOut(causes.length - MOST_CAUSES, 'causes'),
    ...decision.notes.slice(0, MOST_CAUSES).map((note) => noteBlock(note, decision)),
    ...leftOut(decision.notes.length - MOST_CAUSES, 'warnings'),
    evidenceOf(decision)
  ]
  return `${blocks.join('\n\n')}\n`
}

function wellOf({ targets }: Decision): Sentence {
  const allowed = targets.filter(({ verdict }) => verdict === 'allowed')
  const [first] = allowed
  if (first === undefined) return say`Nothing is pushed in this run.`
  const names = (...roles: readonly Role[]): readonly Sentence[] =>
    allowed
      .filter(({ facts }) => roles.includes(facts.target.role))
      .map(({ facts }) => say`${nameOf(facts.target)}`)
  const [pushed, base, open] = [names('image', 'cache'), names('base'), names('public')]
  const note = testedNote(first.facts, first.primary) ?? []
  return join([
    pushed.length === 0 ? [] : say`The push to ${list(pushed)} is allowed.`,
    base.length === 0 ? [] : say`The build can pull ${list(base)}.`,
    open.length === 0 ? [] : say`Anyone can pull ${list(open)}.`,
    note
  ])
}

/** The verdict as a heading that names this action, since all steps of a job share one summary. */
function leadOf(decision: Decision): readonly string[] {
  const { targets, verdict } = decision
  if (targets.length === 0) return [heading(3, say`ghcr-preflight: nothing is pushed in this run`)]
  const title = say`ghcr-preflight: ${plain(verdict)}, and ${plain(outcomeOf(decision))}`
  if (targets.length === 1) return [heading(3, title)]
  const count = (wanted: string): number => targets.filter((one) => one.verdict === wanted).length
  const tally = (['allowed', 'denied', 'unknown'] as const)
    .filter((wanted) => count(wanted) > 0)
    .map((wanted) => say`${plain(`${count(wanted)} ${wanted}`)}`)
  return [
    heading(3, title),
    toMarkdown(say`${plain(String(targets.length))} targets: ${list(tally)}.`)
  ]
}

function heading(level: 3 | 4, title: Sentence): string {
  return `${'#'.repeat(level)} ${toMarkdown(title)}`
}

/** Where only what others pull was asked about, nothing is said of pushing. */
function outcomeOf({ targets, shouldPush, failed }: Decision): string {
  if (failed) return 'the step fails'
  if (targets.every(({ facts }) => facts.target.role === 'public')) return 'the step passes'
  return shouldPush ? 'the push goes on' : 'nothing is pushed'
}

function tableOf({ targets, facts }: Decision, causes: readonly Cause[]): string {
  const rows = targets.slice(0, MOST_ROWS).map((target) => row(target, causes, facts.run))
  return [
    '| Target | Verdict | Cause | What to do |',
    '| --- | --- | --- | --- |',
    ...rows,
    ...leftOut(targets.length - MOST_ROWS, 'targets').map((text) => `| ${text} | | | |`)
  ].join('\n')
}

function row(target: TargetVerdict, causes: readonly Cause[], run: Run): string {
  const { primary, facts, verdict } = target
  const why = whyOf(primary, isPulled(facts.target))
  const cells = [
    toMarkdown(say`${nameOf(facts.target)}${plain(ROLES[facts.target.role])}`),
    verdict,
    toMarkdown([link(why, docsUrl(primary.code, run.action))]),
    verdict === 'allowed' ? 'nothing' : todo(target, causes)
  ]
  return `| ${cells.join(' | ')} |`
}

const ROLES: Readonly<Record<Role, string>> = {
  image: '',
  cache: ' (cache)',
  base: ' (to be pulled)',
  public: ' (for anyone to pull)'
}

function todo(target: TargetVerdict, causes: readonly Cause[]): string {
  if (target.primary.class === 'by-design') return 'nothing, this is by design'
  const cause = causes.find(
    ({ finding, targets }) => finding.code === target.primary.code && targets.includes(target)
  )
  const [fix] = cause === undefined ? [] : cause.advice.fixes
  if (fix === undefined) return 'nothing'
  const others = cause !== undefined && cause.advice.fixes.length > 1 ? ' Or see below.' : ''
  return `${fixText({ ...fix, text: firstSentence(fix.text) })}${others}`
}

function causeBlock(cause: Cause, { facts }: Decision): string {
  const { finding, advice, targets } = cause
  const { images, caches, pulls } = namesOf(cause)
  const note = testedNote(targets[0].facts, finding)
  const links = [
    ...(advice.place === undefined ? [] : fileLine(facts, advice.place)),
    ...advice.links,
    link('More about this', docsUrl(finding.code, facts.run.action))
  ]
  const concerned = list([...images, ...caches, ...pulls].map((text) => say`${text}`))
  return [
    heading(4, [plain(titleEnd(cause))]),
    toMarkdown(concerned),
    toMarkdown(join(explanationOf({ ...cause, targets: [targets[0]] }, facts))),
    ...(finding.class === 'by-design' ? [toMarkdown(BY_DESIGN)] : []),
    ...fixBlock(advice.fixes.map(fixText)),
    ...placeBlock(cause),
    ...(advice.amendment === undefined ? [] : [diffBlock(advice.amendment)]),
    ...(note === undefined ? [] : [toMarkdown(note)]),
    links.map((part) => toMarkdown([part])).join(' · ')
  ].join('\n\n')
}

/** A to-do list would say otherwise. */
const BY_DESIGN = say`Nothing has to be done. Whoever wants it otherwise in later runs:`

/** The diff names its file, and its place within. */
function placeBlock(cause: Cause): readonly string[] {
  const { place, amendment } = cause.advice
  const told = amendment !== undefined && place?.here === true
  const words = told ? undefined : placeOfCause(cause)
  return words === undefined ? [] : [toMarkdown(words)]
}

/** Whose turn it is stands out. */
function fixText({ by, text }: Fix): string {
  return `**${capitalize(by)}:** ${toMarkdown(text)}`
}

/** One fix is a paragraph, several are a list in the order of likelihood. */
function fixBlock(fixes: readonly string[]): readonly string[] {
  if (fixes.length <= 1) return fixes
  return [fixes.map((fix, index) => `${index + 1}. ${fix}`).join('\n')]
}

function noteBlock(note: Note, { facts }: Decision): string {
  const { title, cause, fixes, links } = wordsOnNote(note, facts)
  return [
    `#### Warning: ${codeSpan(title, 100)}`,
    toMarkdown(cause),
    ...fixBlock(fixes.map(fixText)),
    ...(note.kind === 'ungated' && note.diff !== undefined ? fenced(note.diff) : []),
    ...(links.length === 0 ? [] : [links.map((part) => toMarkdown([part])).join(' · ')])
  ].join('\n\n')
}

/** The meaning with a capital, `probably` where it is not certain. */
function titleEnd({ finding, targets }: Cause): string {
  return capitalize(whyOf(finding, isPulled(targets[0].facts.target)))
}

function leftOut(count: number, what: string): readonly string[] {
  return count > 0 ? [`and ${count} more ${what}`] : []
}
