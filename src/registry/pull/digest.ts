// Digests: the names of content by its own bytes.
import type { HashAlgorithm } from '../../ports.js'

export interface Digest {
  readonly algorithm: HashAlgorithm
  /** Lower-case. */
  readonly hex: string
}

/** How many hex digits each has (opencontainers/go-digest, algorithm.go). */
const HEX_LENGTHS: Readonly<Record<HashAlgorithm, number>> = { sha256: 64, sha384: 96, sha512: 128 }
const ALGORITHMS: readonly HashAlgorithm[] = ['sha256', 'sha384', 'sha512']

/**
 * Reads a digest of an algorithm that docker knows (OCI image spec, "Digests"; sha384 by go-digest).
 *
 * @returns undefined for other algorithms, whose content cannot be compared here, and for what is no
 * digest. Never throws.
 */
export function parseDigest(text: string): Digest | undefined {
  const [, name, hex = ''] = /^(sha\d{3}):([0-9a-f]{1,128})$/.exec(text) ?? []
  const algorithm = ALGORITHMS.find((known) => known === name)
  return algorithm !== undefined && hex.length === HEX_LENGTHS[algorithm]
    ? { algorithm, hex }
    : undefined
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
  sha384: 'SHA-384',
  sha512: 'SHA-512'
}

/** The digest of bytes that are at hand. */
export async function digestOf(bytes: Uint8Array, algorithm: HashAlgorithm): Promise<string> {
  const hash = await crypto.subtle.digest(WEB_NAMES[algorithm], new Uint8Array(bytes))
  return printDigest({ algorithm, hex: Buffer.from(hash).toString('hex') })
}
