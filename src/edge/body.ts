// What is made of a body as it streams in: kept up to a cap, or hashed and let go.
import { createHash } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import type { Download, HashAlgorithm, HttpResponse } from '../ports.js'

/** Keeps at most `maxBytes`; what goes on after them is cut off with its connection. */
export async function collect(
  message: IncomingMessage,
  maxBytes: number,
  limit: AbortSignal
): Promise<HttpResponse> {
  const chunks: Uint8Array[] = []
  let size = 0
  let truncated = false
  for await (const chunk of message) {
    limit.throwIfAborted()
    if (!(chunk instanceof Uint8Array)) continue
    chunks.push(chunk.subarray(0, maxBytes - size))
    size += chunk.length
    if (size > maxBytes) {
      truncated = true
      break // leaving the loop destroys the stream, and with it the connection
    }
  }
  return {
    kind: 'response',
    status: message.statusCode ?? 0,
    headers: headersOf(message),
    body: Buffer.concat(chunks),
    truncated
  }
}

/** Hashes up to `maxBytes`; a longer body is cut off with its connection. */
export async function hashed(
  message: IncomingMessage,
  { algorithm, maxBytes }: { readonly algorithm: HashAlgorithm; readonly maxBytes: number },
  onProgress: (bytes: number) => void,
  limit: AbortSignal
): Promise<Download> {
  const hash = createHash(algorithm)
  let bytes = 0
  for await (const chunk of message) {
    limit.throwIfAborted()
    if (!(chunk instanceof Uint8Array)) continue
    bytes += chunk.length
    if (bytes > maxBytes) return { kind: 'too-long' }
    hash.update(chunk)
    onProgress(bytes)
  }
  return { kind: 'digest', hex: hash.digest('hex'), bytes }
}

function headersOf(message: IncomingMessage): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(message.headers).map(([name, value]) => [
      name,
      Array.isArray(value) ? value.join(', ') : (value ?? '')
    ])
  )
}
