// Every form in which a credential could show up in a log.
import type { Credential } from './credential.js'
import { printAuthString } from './docker-config.js'

// Anything shorter would blank out ordinary words of the log.
const SHORTEST = 4

function base64Forms(padded: string): readonly string[] {
  const unpadded = padded.replace(/={1,2}$/, '')
  const urlSafe = (text: string): string => text.replaceAll('+', '-').replaceAll('/', '_')
  return [padded, unpadded, urlSafe(padded), urlSafe(unpadded)]
}

// encodeURIComponent throws on half a surrogate pair; a detour over UTF-8 replaces it.
function urlForms(secret: string): readonly string[] {
  const encoded = encodeURIComponent(Buffer.from(secret, 'utf8').toString('utf8'))
  return [encoded, encoded.replaceAll('%20', '+')]
}

// Output reaches the runner's masker line by line, so that a key file counts as its lines
// (actions/runner takes a job's secrets apart in the same way), and a lone brace as nothing.
function plainForms(secret: string): readonly string[] {
  return secret.split(/[\r\n]/).map((line) => (line === secret ? line : line.trim()))
}

function formsOf(secret: string, username: string | undefined): readonly string[] {
  if (secret === '') return []
  const basic = username === undefined ? [] : [printAuthString({ username, password: secret })]
  return [
    ...plainForms(secret),
    ...urlForms(secret),
    ...base64Forms(Buffer.from(secret, 'utf8').toString('base64')),
    ...basic.flatMap(base64Forms)
  ]
}

function allForms(credential: Credential): readonly string[] {
  switch (credential.kind) {
    case 'basic':
    case 'identity-token':
      return formsOf(credential.secret, credential.username)
    case 'registry-token':
      return formsOf(credential.secret, undefined)
    case 'none':
    case 'withheld':
    case 'helper-failed':
    case 'untested':
      return []
  }
}

/**
 * What the runner has to mask before a credential is used: the secret, its base64 and URL forms
 * and the base64 of `user:secret`, each once and none shorter than four characters. The base64
 * matters: ghcr.io hands the credential back in that form as its bearer token.
 */
export function secretsToMask(credential: Credential): readonly string[] {
  return [...new Set(allForms(credential))].filter((form) => form.length >= SHORTEST)
}
