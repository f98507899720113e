// Digests: the names of content by its own bytes.
import type { HashAlgorithm } from '../ports.js'

export interface Digest {
  readonly algorithm: HashAlgorithm
  /** Lower-case. */
  readonly hex: string
}

const HEX_LENGTHS: Readonly<Record<HashAlgorithm, number>> = { sha256: 64, sha512: 128 }

/**
 * Reads a digest of a registered algorithm (OCI image spec, "Digests").
 *
 * @returns undefined for other algorithms, whose content cannot be compared here, and for what is no
 * digest. Never throws.
 */
export function parseDigest(text: string): Digest | undefined {
  const match = /^(sha256|sha512):([0-9a-f]{1,128})$/.exec(text)
  const algorithm = match?.[1] === 'sha512' ? 'sha512' : 'sha256'
  const hex = match?.[2] ?? ''
  return hex.length === HEX_LENGTHS[algorithm] ? { algorithm, hex } : undefined
}

export function printDigest({ algorithm, hex }: Digest): string {
  return `${algorithm}:${hex}`
}

/** Has a text the form of a digest of any algorithm? Such a text is safe in an address. */
export function isDigest(text: string): boolean {
  return /^[a-z0-9]{1,32}(?:[+._-][a-z0-9]{1,32}){0,4}:[A-Za-z0-9=_-]{1,256}$/.test(text)
}

const WEB_NAMES: Readonly<Record<HashAlgorithm, string>> = {
  sha256: 'SHA-256',
  sha512: 'SHA-512'
}

/** The digest of bytes that are at hand. */
export async function digestOf(bytes: Uint8Array, algorithm: HashAlgorithm): Promise<string> {
  const hash = await crypto.subtle.digest(WEB_NAMES[algorithm], new Uint8Array(bytes))
  return printDigest({ algorithm, hex: Buffer.from(hash).toString('hex') })
}
