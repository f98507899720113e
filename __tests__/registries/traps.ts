// Registries that try to get hold of the credential of those who push to them.
import { distribution } from '../fakes/distribution.js'
import { empty, ociError, urlOf, withHeaders, type Handler, type Headers } from '../fakes/wire.js'

/** Where stolen credentials are wanted. Everything is welcome there. */
export const EVIL = 'evil.example'

export interface Trap {
  readonly name: string
  /** Gets the host that the registry itself is at. */
  readonly handler: (host: string) => Handler
  /** The reason code that the target ends with. */
  readonly reason: string
}

export const USER = 'ann'

/** A good registry for {@link USER} with any password, as the base of the bad ones. */
function good(host: string, auth: 'basic' | 'token' = 'token'): Handler {
  const users = { [USER]: { password: secretOf(host), write: ['*'] } }
  return distribution({ auth, users })
}

/** Every registry has a password of its own, so that one seen elsewhere tells whose it was. */
export function secretOf(host: string): string {
  return `word-of-${host}`
}

/** Sends `status` with these headers where `path` begins so, and is good otherwise. */
function bent(
  host: string,
  method: string,
  path: string,
  status: number,
  headers: Headers
): Handler {
  const registry = good(host)
  return (request) =>
    request.method === method && urlOf(request).pathname === path
      ? empty(status, headers)
      : registry(request)
}

function challenging(challenge: (host: string) => string): Trap['handler'] {
  return (host) => (request) =>
    urlOf(request).pathname === '/token'
      ? good(host)(request)
      : ociError(401, 'UNAUTHORIZED', 'authentication required', {
          'www-authenticate': challenge(host)
        })
}

function realm(text: string): Trap {
  return {
    name: `realm ${text}`,
    handler: challenging((host) => `Bearer realm="${text.replaceAll('HOST', host)}",service="x"`),
    reason: 'untrusted-realm'
  }
}

const REALMS = [
  `https://${EVIL}/token`,
  `https://HOST.${EVIL}/token`,
  `https://${EVIL}/HOST`,
  `https://HOST@${EVIL}/token`,
  `https://${EVIL}#@HOST/token`,
  `https://${EVIL}\\\\@HOST/token`,
  `https:${EVIL}/token`,
  `//${EVIL}/token`,
  `HTTPS://EVIL.example/token`,
  'http://HOST/token',
  'http://HOST:443/token',
  'https://me:word@HOST/token',
  'https://192.0.2.1/token',
  'https://[::1]/token',
  'https://localhost/token',
  'https://127.0.0.1/token',
  'https://tök.example/token',
  'https://%65vil.example/token',
  'https://evil%2eexample/token',
  'ftp://HOST/token',
  'file:///etc/passwd',
  '/token',
  'token'
]

const CHALLENGES: readonly Trap[] = [
  {
    name: 'a bearer of another host behind a basic of its own',
    handler: challenging(() => `Basic realm="box", Bearer realm="https://${EVIL}/token"`),
    reason: 'untrusted-realm'
  },
  {
    name: 'another host behind its own realm',
    handler: challenging(
      (host) =>
        `Bearer realm="https://${host}/token",service="x",realm="https://${EVIL}/token", Bearer realm="https://${EVIL}/token"`
    ),
    // The token is good, and the upload is answered with the challenge again.
    reason: 'package-access'
  },
  {
    name: 'a parameter that ends in the middle of a string',
    handler: challenging(() => `Bearer service="a\\",realm="https://${EVIL}/token"`),
    reason: 'unrecognised-response'
  }
]

function redirects(
  name: string,
  method: string,
  path: string,
  target: (host: string) => string,
  reason: string
): readonly Trap[] {
  return [301, 302, 303, 307, 308].map((status) => ({
    name: `${name} redirected with ${String(status)}`,
    handler: (host) => bent(host, method, path, status, { location: target(host) }),
    reason
  }))
}

const UPLOAD = '/v2/team/app/blobs/uploads/'

const REDIRECTS: readonly Trap[] = [
  ...redirects('the base', 'GET', '/v2/', () => `https://${EVIL}/v2/`, 'unrecognised-response'),
  ...redirects(
    'the token',
    'GET',
    '/token',
    () => `https://${EVIL}/token`,
    'unrecognised-response'
  ),
  ...redirects('the upload', 'POST', UPLOAD, () => `https://${EVIL}/up`, 'unrecognised-response'),
  ...redirects(
    'the token, to plain http,',
    'GET',
    '/token',
    (host) => `http://${host}/token`,
    'unrecognised-response'
  ),
  {
    name: 'the base redirected without end',
    handler: (host) => bent(host, 'GET', '/v2/', 302, { location: '/v2/' }),
    reason: 'unrecognised-response'
  },
  {
    name: 'the base redirected to a challenge of another host',
    handler: (host) => (request) => {
      const path = urlOf(request).pathname
      if (path === '/v2/') return empty(302, { location: '/login' })
      const challenge = `Bearer realm="https://${EVIL}/token",service="x"`
      return path === '/login' ? empty(401, { 'www-authenticate': challenge }) : good(host)(request)
    },
    reason: 'untrusted-realm'
  }
]

const LOCATIONS: readonly Trap[] = [
  {
    name: 'an upload that is to go on at another host',
    handler: (host) => {
      const registry = good(host)
      return (request) => {
        const answer = registry(request)
        return answer.status === 202
          ? withHeaders(answer, { location: `https://${EVIL}/v2/team/app/blobs/uploads/1` })
          : answer
      }
    },
    reason: 'accepted'
  },
  {
    name: 'an upload whose address is no address',
    handler: (host) => {
      const registry = good(host, 'basic')
      return (request) => {
        const answer = registry(request)
        return answer.status === 202 ? withHeaders(answer, { location: 'https://[' }) : answer
      }
    },
    reason: 'accepted'
  }
]

export const TRAPS: readonly Trap[] = [
  ...REALMS.map(realm),
  ...CHALLENGES,
  ...REDIRECTS,
  ...LOCATIONS
]
