// Compares reports of real runs with the wire catalogue.
import { violations } from '../__tests__/report/schema.js'
import { questionOf, saidIn, type News } from './wire-lines.js'
import { isKnownAnswer, knowledgeOf, statusesOf, type Asked, type Said } from './wire-catalogue.js'

/** As much of a target of the report as is compared. The rest is described in docs/report.schema.json. */
interface Target {
  readonly registry: string | null
  readonly reason: string
  readonly findings: readonly { readonly words: Said | null }[]
  readonly credential: { readonly kind: string }
  readonly evidence: readonly Asked[]
}

interface Report {
  readonly targets: readonly Target[]
}

/** Something that the registry did otherwise than believed. */
export type Difference =
  | { readonly kind: 'unknown-words'; readonly said: Said }
  /** The words are read rightly, yet nobody recorded this form. */
  | { readonly kind: 'new-form'; readonly said: Said }
  | { readonly kind: 'status-of-code'; readonly said: Said }
  | { readonly kind: 'unknown-answer'; readonly asked: Asked }
  /** ghcr.io opened no upload for the credential in base64 (docs/decisions/0003-direct-bearer.md). */
  | { readonly kind: 'no-direct-bearer'; readonly asked: Asked }
  /** The report had no room for what was asked, or nobody was asked. */
  | { readonly kind: 'nothing-to-compare' }

/**
 * Reads a report.
 *
 * @throws Error when the text is no report by the schema
 */
export function readReport(text: string): Report {
  const value: unknown = JSON.parse(text)
  if (!isReport(value)) throw new Error(violations(value).slice(0, 5).join('; '))
  return value
}

/** The published schema describes more than {@link Report} names. */
function isReport(value: unknown): value is Report {
  return violations(value).length === 0
}

/** What GitHub's registry did otherwise than believed, each thing once. */
export function differencesIn(report: Report): readonly Difference[] {
  const targets = report.targets.filter(({ registry }) => isGitHubs(registry))
  const all = targets.flatMap((target) => [...wordsIn(target), ...answersTo(target)])
  if (targets.every(({ evidence }) => evidence.length === 0)) {
    return [...all, { kind: 'nothing-to-compare' }]
  }
  return all.filter((one, index) => all.findIndex((other) => same(one, other)) === index)
}

function isGitHubs(registry: string | null): boolean {
  return registry !== null && /^(?:ghcr\.io|containers\..+)$/.test(registry)
}

function same(one: Difference, other: Difference): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}

function wordsIn({ findings }: Target): readonly Difference[] {
  return findings.flatMap(({ words }) => (words === null ? [] : differencesOf(words)))
}

function differencesOf(said: Said): readonly Difference[] {
  const statuses = statusesOf(said.code)
  const asBelieved = statuses?.includes(said.status) ?? false
  const odd: readonly Difference[] = asBelieved ? [] : [{ kind: 'status-of-code', said }]
  switch (knowledgeOf(said.message)) {
    case 'recorded':
      return odd
    case 'understood':
      return [...odd, { kind: 'new-form', said }]
    case 'unknown':
      return [...odd, { kind: 'unknown-words', said }]
  }
}

function answersTo({ registry, reason, credential, evidence }: Target): readonly Difference[] {
  const odd = evidence
    .filter(({ url }) => URL.canParse(url) && new URL(url).host === registry)
    .filter((asked) => !isKnownAnswer(asked))
    .map((asked): Difference => ({ kind: 'unknown-answer', asked: bare(asked) }))
  const opening = evidence.find(({ method }) => method === 'POST')
  const short = registry === 'ghcr.io' && reason === 'accepted' && credential.kind === 'basic'
  return short && opening !== undefined && opening.status !== 202
    ? [...odd, { kind: 'no-direct-bearer', asked: bare(opening) }]
    : odd
}

/** Without how long it took, which differs between any two. */
function bare({ method, url, status }: Asked): Asked {
  return { method, url, status }
}

/** The difference as a sentence, with what to do about it. */
export function sentenceOf(difference: Difference): string {
  switch (difference.kind) {
    case 'unknown-words':
      return `${saying(difference.said)} is understood by no row of \`src/registry/refusals.ts\`: add one.`
    case 'new-form':
      return `${saying(difference.said)} is understood, and new: add it to \`__tests__/registry/sentences.ts\`.`
    case 'status-of-code':
      return `${saying(difference.said)} has a status not seen with its code: see \`scripts/wire-catalogue.ts\`.`
    case 'unknown-answer':
      return `${asking(difference.asked)} was not known to happen: see \`scripts/wire-catalogue.ts\`.`
    case 'no-direct-bearer':
      return `${asking(difference.asked)}, and then a token was accepted: is the direct bearer no longer taken?`
    case 'nothing-to-compare':
      return 'The report shows no question to GitHub\u2019s registry and its answer.'
  }
}

/** A recorded answer that is new, as a sentence, with what to do about it. */
export function newsSentence(news: News): string {
  const { line } = news
  const question = quoted(`${questionOf(line)}: ${line.status} ${saidIn(line)}`)
  const where = `(${quoted(line.situation)})`
  switch (news.kind) {
    case 'answer':
      return `${question} ${where} is new: add it to \`__tests__/fixtures/wire/ghcr.jsonl\` with what it has to be read as.`
    case 'header':
      return `${question} ${where} has a header that is new, ${quoted(news.header)}: add it to its line in \`__tests__/fixtures/wire/ghcr.jsonl\`.`
  }
}

function saying({ status, code, message }: Said): string {
  return quoted(`${String(status)} ${code} ${message}`)
}

function asking({ method, url, status }: Asked): string {
  return quoted(`${method} ${url}: ${status === null ? 'no answer' : String(status)}`)
}

/** Words from outside in a code span: no backquote ends it, no line end leaves it. */
function quoted(text: string): string {
  return `\`${text.replace(/[^\x20-\x7e]|`/g, '?')}\``
}
