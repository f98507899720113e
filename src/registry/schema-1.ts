// The signed form of Docker's first manifests: which of its bytes the digest is made of.
import { isRecord } from '../base/json.js'

type Fields = Readonly<Record<string, unknown>>

/**
 * The bytes without their signatures: as many as the protected header of the signature counts, and
 * the end that it keeps (libtrust, "JSON Signature"; Docker's "Image Manifest Version 2, Schema 1").
 *
 * @param body - `bytes`, read
 * @returns all bytes where there is no signature; undefined where it cannot be read. Never throws.
 */
export function signedPayload(body: Fields, bytes: Uint8Array): Uint8Array | undefined {
  const signatures: unknown = body['signatures']
  if (signatures === undefined) return bytes
  const first: unknown = Array.isArray(signatures) ? signatures[0] : undefined
  const header = isRecord(first) ? headerOf(first['protected']) : undefined
  if (header === undefined) return undefined
  const { formatLength, formatTail } = header
  if (typeof formatTail !== 'string' || typeof formatLength !== 'number') return undefined
  if (!Number.isSafeInteger(formatLength) || formatLength < 0) return undefined
  return Buffer.concat([bytes.subarray(0, formatLength), Buffer.from(formatTail, 'base64url')])
}

function headerOf(encoded: unknown): Fields | undefined {
  if (typeof encoded !== 'string') return undefined
  try {
    const header: unknown = JSON.parse(Buffer.from(encoded, 'base64url').toString('utf8'))
    return isRecord(header) ? header : undefined
  } catch {
    return undefined
  }
}
