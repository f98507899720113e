// Knows how a sentence is written where it is read: annotation, markdown, output. All escaping is here.
import { replaceClass, visible } from '../base/unicode.js'
import { truncate, type Part, type Sentence } from './sentence.js'

const OUTSIDE = 200
const QUOTE = 300

const BLANK = String.raw`[\p{Cc}\p{Zl}\p{Zp}\s]`
const STACKED_MARKS = String.raw`(\p{M}{2})\p{M}+`

/** Text from outside as one line of visible characters, at most `most` of them. */
export function sanitize(text: string, most: number): string {
  const line = replaceClass(visible(text.slice(0, most * 8)), BLANK, ' ').replace(/ +/g, ' ')
  return truncate(replaceClass(line, STACKED_MARKS, '$1').trim(), most)
}

/**
 * Plain text of one line for an annotation or a log. No control character, no bidirectional override, and nothing that
 * the runner would take for a workflow command (`::name::`, `##[name]`), also not across parts.
 */
export function toAnnotation(sentence: Sentence): string {
  return escapeCommands(
    sentence.map((part) => annotationPart(part, sentence.length === 1)).join('')
  )
}

/** @param isAlone - a link that is the whole line ends in its address, as nothing follows it */
function annotationPart(part: Part, isAlone: boolean): string {
  switch (part.kind) {
    case 'plain':
    case 'label':
      return part.text
    case 'outside':
      return sanitize(part.text, OUTSIDE)
    case 'code':
      return `\`${sanitize(part.text, OUTSIDE).replaceAll('`', "'")}\``
    case 'quote':
      return `"${sanitize(part.text, QUOTE).replaceAll('"', "'")}"`
    case 'link': {
      const url = safeUrl(part.url)
      const text = sanitize(part.text, OUTSIDE)
      if (url === undefined) return text
      return isAlone ? `${text}: ${url}` : `${text} (${url})`
    }
  }
}

/** Takes from a line what makes the runner look for a command in it (actions/runner, ActionCommand.cs). */
export function escapeCommands(text: string): string {
  return text.replace(/:(?=:)/g, ': ').replace(/##(?=\[)/g, '## ')
}

/**
 * GitHub Flavored Markdown for the inside of a paragraph, list item or table cell. Words from outside become code
 * spans: in these GitHub knows no markup, HTML, mention, reference or automatic link (GFM spec 6.3); what could end the
 * span or the table cell is replaced.
 */
export function toMarkdown(sentence: Sentence): string {
  return sentence.map(markdownPart).reduce((before, next) => {
    // Two spans side by side would join their delimiters.
    const touching = before.endsWith('`') && next.startsWith('`')
    return before + (touching ? ' ' : '') + next
  }, '')
}

function markdownPart(part: Part): string {
  switch (part.kind) {
    case 'plain':
      return escapeMarkdown(part.text)
    case 'label':
      return `**${escapeMarkdown(part.text)}**`
    case 'outside':
    case 'code':
      return codeSpan(part.text, OUTSIDE)
    case 'quote':
      return codeSpan(part.text, QUOTE)
    case 'link': {
      const url = safeUrl(part.url)
      const text = escapeMarkdown(sanitize(part.text, OUTSIDE))
      return url === undefined ? text : `[${text}](${url})`
    }
  }
}

function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_[\]<>&#|~@$!]/g, '\\$&')
}

/** Text as a code span that nothing inside can end, within a table cell as well. */
function codeSpan(text: string, most: number): string {
  const inside = sanitize(text, most).replaceAll('`', "'").replaceAll('|', '¦')
  return inside === '' ? '(empty)' : `\`${inside}\``
}

/** HTML for the inside of an element that markdown leaves alone; names from outside become code. */
export function toHtml(sentence: Sentence): string {
  return sentence.map(htmlPart).join('')
}

function htmlPart(part: Part): string {
  switch (part.kind) {
    case 'plain':
      return escapeHtml(part.text)
    case 'label':
      return `<strong>${escapeHtml(part.text)}</strong>`
    case 'outside':
    case 'code':
      return `<code>${escapeHtml(sanitize(part.text, OUTSIDE))}</code>`
    case 'quote':
      return `<code>${escapeHtml(sanitize(part.text, QUOTE))}</code>`
    case 'link':
      return escapeHtml(sanitize(part.text, OUTSIDE))
  }
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${String(character.charCodeAt(0))};`)
}

/**
 * One line for a step output, in an alphabet that no shell gives a meaning: even pasted into `run:`, with or without
 * double quotes, it executes nothing.
 */
export function toOutput(sentence: Sentence, most = 1000): string {
  const isAlone = sentence.length === 1
  const text = withoutBrackets(sentence.map((part) => outputPart(part, isAlone)).join(''))
  return truncateAscii(escapeCommands(text.replace(/ +/g, ' ').trim()), most)
}

/** A shell would take brackets for its own; what stands in them is set off by commas. */
function withoutBrackets(text: string): string {
  return text
    .replace(/ ?\(/g, ', ')
    .replace(/\)(?=[.,:]|\s*$)/g, '')
    .replace(/\)/g, ',')
}

function outputPart(part: Part, isAlone: boolean): string {
  switch (part.kind) {
    case 'plain':
    case 'label':
      return ascii(part.text)
        .replaceAll(';', ',')
        .replaceAll('→', '-')
        .replaceAll("'", '')
        .replace(/[^A-Za-z0-9 .,:/_=+@%#()-]/g, '')
    case 'outside':
    case 'code':
      return shellSafe(sanitize(part.text, OUTSIDE))
    case 'quote':
      return shellSafe(sanitize(part.text, QUOTE))
    case 'link': {
      const url = safeUrl(part.url)?.replace(/[^A-Za-z0-9.:/_=+@%#-]/g, '')
      const text = shellSafe(sanitize(part.text, OUTSIDE).replaceAll("'", ''))
      return url === undefined ? text : `${text}${isAlone ? ':' : ''} ${url}`
    }
  }
}

function shellSafe(text: string): string {
  return ascii(text)
    .replace(/[^A-Za-z0-9 .,:/_=+@-]/g, ' ')
    .trim()
}

/** Decomposed, so that a letter survives the loss of its accent. */
function ascii(text: string): string {
  return replaceClass(text.replaceAll('…', '...').normalize('NFKD'), String.raw`\p{M}`, '')
}

function truncateAscii(text: string, most: number): string {
  return text.length <= most ? text : `${truncate(text, most - 2).slice(0, -1)}...`
}

const SAFE_URL = /^https?:\/\/[A-Za-z0-9.-]+(?::\d{1,5})?(?:\/[A-Za-z0-9._~%!@:=+,/#?&-]*)?$/

/** The address, when it is one that needs no escaping anywhere; else undefined. */
export function safeUrl(url: string): string | undefined {
  return url.length <= 500 && SAFE_URL.test(url) ? url : undefined
}

/** The beginning of a digest is enough to tell it from others. */
export function shortDigests(markdown: string): string {
  return markdown.replace(/\b(sha256:[0-9a-f]{12})[0-9a-f]{52}\b/g, '$1…')
}
