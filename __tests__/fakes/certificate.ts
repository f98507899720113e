// A throw-away certificate authority and the server certificates that it signs.
import { createHash, generateKeyPairSync, randomBytes, sign, type KeyObject } from 'node:crypto'
import { isIP } from 'node:net'
import { bits, boolean, integer, octets, oid, sequence, tagged, utcTime, utf8 } from './der.js'

export interface Authority {
  /** The authority's own certificate, PEM. */
  readonly pem: string
  /** A certificate and key for one host name or IP address, PEM. */
  readonly issue: (host: string) => { readonly cert: string; readonly key: string }
}

const ecdsaWithSha256 = sequence(oid('1.2.840.10045.4.3.2'))
const day = 86_400_000

interface Subject {
  readonly name: string
  readonly key: KeyObject
  readonly extensions: readonly Uint8Array[]
}

/**
 * Makes an authority with keys of its own (P-256), valid from yesterday for a year.
 *
 * Source: RFC 5280, sections 4.1 and 4.2; what Go's crypto/x509 and OpenSSL ask for.
 */
export function makeAuthority(): Authority {
  const name = 'Fake GitHub'
  const own = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const server = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const key = server.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()
  const certificate = (subject: Subject) =>
    pem(signed(name, own.privateKey, own.publicKey, subject))
  return {
    pem: certificate({ name, key: own.publicKey, extensions: authorityExtensions(own.publicKey) }),
    issue: (host) => ({
      key,
      cert: certificate({ name: host, key: server.publicKey, extensions: serverExtensions(host) })
    })
  }
}

function signed(
  issuer: string,
  issuerKey: KeyObject,
  issuerPublic: KeyObject,
  subject: Subject
): Uint8Array {
  const now = Date.now()
  const body = sequence(
    tagged(0xa0, integer(Uint8Array.of(2))),
    integer(serial()),
    ecdsaWithSha256,
    commonName(issuer),
    sequence(utcTime(new Date(now - day)), utcTime(new Date(now + 365 * day))),
    commonName(subject.name),
    subject.key.export({ type: 'spki', format: 'der' }),
    tagged(
      0xa3,
      sequence(
        ...subject.extensions,
        extension('2.5.29.35', false, sequence(tagged(0x80, keyId(issuerPublic))))
      )
    )
  )
  return sequence(body, ecdsaWithSha256, bits(sign('sha256', body, issuerKey)))
}

/** Positive, not zero and in its shortest form, as section 4.1.2.2 wants it. */
function serial(): Uint8Array {
  const number = randomBytes(16)
  number[0] = ((number[0] ?? 0) & 0x3f) | 0x40
  return number
}

/** At most 64 characters by the upper bound of RFC 5280, appendix A.1; the SAN is what counts. */
function commonName(name: string): Uint8Array {
  return sequence(tagged(0x31, sequence(oid('2.5.4.3'), utf8(name.slice(0, 64)))))
}

function extension(id: string, critical: boolean, value: Uint8Array): Uint8Array {
  return sequence(oid(id), ...(critical ? [boolean(true)] : []), octets(value))
}

function authorityExtensions(key: KeyObject): Uint8Array[] {
  return [
    extension('2.5.29.19', true, sequence(boolean(true))),
    // keyCertSign and cRLSign: bits 5 and 6.
    extension('2.5.29.15', true, bits(Uint8Array.of(0b0000_0110), 1)),
    extension('2.5.29.14', false, octets(keyId(key)))
  ]
}

function serverExtensions(host: string): Uint8Array[] {
  return [
    extension('2.5.29.19', true, sequence()),
    // digitalSignature: bit 0.
    extension('2.5.29.15', true, bits(Uint8Array.of(0b1000_0000), 7)),
    extension('2.5.29.37', false, sequence(oid('1.3.6.1.5.5.7.3.1'))),
    extension('2.5.29.17', false, sequence(alternativeName(host)))
  ]
}

/** An IPv4 address or a DNS name; an IPv6 address never names a registry here. */
function alternativeName(host: string): Uint8Array {
  return isIP(host) === 4
    ? tagged(0x87, Uint8Array.from(host.split('.').map(Number)))
    : tagged(0x82, Buffer.from(host))
}

function keyId(key: KeyObject): Uint8Array {
  return createHash('sha1')
    .update(key.export({ type: 'spki', format: 'der' }))
    .digest()
}

function pem(der: Uint8Array): string {
  const lines =
    Buffer.from(der)
      .toString('base64')
      .match(/.{1,64}/g) ?? []
  return `-----BEGIN CERTIFICATE-----\n${lines.join('\n')}\n-----END CERTIFICATE-----\n`
}
