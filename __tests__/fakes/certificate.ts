// A throw-away certificate authority and the server certificates that it signs.
// The package is built on decorators, which need this before it is loaded.
import 'reflect-metadata'
import type { webcrypto } from 'node:crypto'
import { isIP } from 'node:net'
import {
  AuthorityKeyIdentifierExtension,
  BasicConstraintsExtension,
  ExtendedKeyUsage,
  ExtendedKeyUsageExtension,
  KeyUsageFlags,
  KeyUsagesExtension,
  PemConverter,
  SubjectAlternativeNameExtension,
  SubjectKeyIdentifierExtension,
  X509CertificateGenerator
} from '@peculiar/x509'

export interface Authority {
  /** The authority's own certificate, PEM. */
  readonly pem: string
  /** A certificate and key for one host name or IPv4 address, PEM. */
  readonly issue: (host: string) => Promise<{ readonly cert: string; readonly key: string }>
}

const ALGORITHM = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' }
const DAY = 86_400_000

/** Makes an authority with keys of its own, valid from yesterday for a year. */
export async function makeAuthority(): Promise<Authority> {
  const [own, server] = await Promise.all([keyPair(), keyPair()])
  const pkcs8 = await crypto.subtle.exportKey('pkcs8', server.privateKey)
  const key = PemConverter.encode(pkcs8, PemConverter.PrivateKeyTag)
  const validity = { notBefore: after(-1), notAfter: after(365), signingAlgorithm: ALGORITHM }
  const root = await X509CertificateGenerator.createSelfSigned({
    ...validity,
    name: [{ CN: ['Fake GitHub'] }],
    keys: own,
    extensions: [
      new BasicConstraintsExtension(true, undefined, true),
      new KeyUsagesExtension(KeyUsageFlags.keyCertSign | KeyUsageFlags.cRLSign, true),
      await SubjectKeyIdentifierExtension.create(own.publicKey)
    ]
  })
  const identifier = await AuthorityKeyIdentifierExtension.create(own.publicKey)
  const issue: Authority['issue'] = async (host) => {
    const certificate = await X509CertificateGenerator.create({
      ...validity,
      // At most 64 characters (RFC 5280, appendix A.1); the alternative name is what counts.
      subject: [{ CN: [host.slice(0, 64)] }],
      issuer: root.subjectName,
      publicKey: server.publicKey,
      signingKey: own.privateKey,
      extensions: [
        new BasicConstraintsExtension(false, undefined, true),
        new KeyUsagesExtension(KeyUsageFlags.digitalSignature, true),
        new ExtendedKeyUsageExtension([ExtendedKeyUsage.serverAuth]),
        new SubjectAlternativeNameExtension([
          { type: isIP(host) === 0 ? 'dns' : 'ip', value: host }
        ]),
        identifier
      ]
    })
    return { cert: certificate.toString('pem'), key }
  }
  return { pem: root.toString('pem'), issue }
}

function keyPair(): Promise<webcrypto.CryptoKeyPair> {
  return crypto.subtle.generateKey(ALGORITHM, true, ['sign', 'verify'])
}

function after(days: number): Date {
  return new Date(Date.now() + days * DAY)
}
