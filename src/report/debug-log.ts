// Knows the debug log: the requests, and how its lines are folded. No secrets.
import type { RequestRecord } from '../ports.js'
import { redactUrl } from '../registry/session.js'
import { toAnnotation } from '../text/escape.js'
import { plain, say, type Sentence } from '../text/sentence.js'

/** Lines that the log folds under a title. */
export interface Group {
  readonly title: string
  readonly lines: readonly string[]
}

/** The requests with status and time, in the order in which they were sent. */
export function traceOfRequests(requests: readonly RequestRecord[]): readonly Group[] {
  const lines = requests
    .toSorted((one, other) => one.began - other.began)
    .map(({ method, url, outcome, began, ms }) => {
      const times = plain(`at ${Math.round(began)} ms, took ${Math.round(ms)} ms`)
      return say`${plain(method)} ${redactUrl(url)}: ${plain(String(outcome))}, ${times}`
    })
  return [group('requests', lines.length === 0 ? [say`None was sent.`] : lines)]
}

const MOST_LINES = 500

/** The lines under their title, as the log takes them; of very many the first. */
export function group(title: string, lines: readonly Sentence[]): Group {
  const rest = lines.length - MOST_LINES
  return {
    title: `ghcr-preflight: ${title}`,
    lines: [
      ...lines.slice(0, MOST_LINES).map(toAnnotation),
      ...(rest > 0 ? [`and ${rest} more lines`] : [])
    ]
  }
}
