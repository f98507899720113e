// The event payload that the runner leaves in a file.
import type { FileRead, Files } from '../ports.js'
import { isRecord, parseJson } from '../base/json.js'

export type PayloadState =
  | { readonly kind: 'read' }
  | { readonly kind: 'absent' }
  | { readonly kind: 'unreadable'; readonly why: string }

/** GitHub caps webhook payloads at 25 MB (docs.github.com, "Webhook events and payloads"). */
const LIMIT_BYTES = 32 * 1024 * 1024

/** A payload that could not be read is an empty object, so that every reader finds nothing in it. */
interface Payload {
  readonly state: PayloadState
  readonly content: Readonly<Record<string, unknown>>
}

/**
 * Reads the payload of the event.
 *
 * @param path - `GITHUB_EVENT_PATH`
 * @returns never throws; `why` holds no word of the file
 */
export async function readPayload(files: Files, path: string | undefined): Promise<Payload> {
  if (path === undefined || path === '') return { state: { kind: 'absent' }, content: {} }
  return payloadOf(await files.read(path, LIMIT_BYTES))
}

function payloadOf(file: FileRead): Payload {
  switch (file.kind) {
    case 'text':
      return parsePayload(file.text)
    case 'absent':
      return { state: { kind: 'absent' }, content: {} }
    case 'too-large':
      return unreadable('it is too large')
    case 'unreadable':
      return unreadable(file.why)
  }
}

function parsePayload(text: string): Payload {
  // A byte order mark is no JSON, yet tools that rewrite the file may leave one.
  const json = text.startsWith('\uFEFF') ? text.slice(1) : text
  if (json.trim() === '') return unreadable('it is empty')
  const parsed = parseJson(json)
  if (parsed.kind === 'malformed') return unreadable('it is not JSON')
  return isRecord(parsed.value)
    ? { state: { kind: 'read' }, content: parsed.value }
    : unreadable('it is no JSON object')
}

function unreadable(why: string): Payload {
  return { state: { kind: 'unreadable', why }, content: {} }
}
