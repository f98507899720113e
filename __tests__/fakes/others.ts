// How registries that are neither ghcr.io nor plain refuse a push, in their own words.
import { distribution, type RegistryOptions } from './distribution.js'
import { routeOf } from './route.js'
import {
  basicCredential,
  bodyText,
  empty,
  json,
  ociError,
  text,
  urlOf,
  type Handler,
  type WireRequest,
  type WireResponse
} from './wire.js'

export interface DockerHub {
  /** For `World.hosts`. */
  readonly hosts: Readonly<Record<'registry-1.docker.io' | 'auth.docker.io', Handler>>
}

/**
 * Docker Hub: tokens on a host of their own, always 200 with fewer rights, and a wrong password in
 * words of its own.
 *
 * Source: docker/hub-feedback#1771, docker/build-push-action#223.
 */
export function dockerHub(users: NonNullable<RegistryOptions['users']>): DockerHub {
  const realm = 'https://auth.docker.io/token'
  const registry = distribution({ auth: 'token', realm, users })
  return {
    hosts: {
      'registry-1.docker.io': (request) => hubWords(registry(request)),
      'auth.docker.io': (request) => {
        const answer = registry(request)
        return answer.status === 401
          ? json(401, { details: 'incorrect username or password' })
          : answer
      }
    }
  }
}

/** A bearer that reaches too short gets words; no bearer at all gets the usual challenge. */
function hubWords(answer: WireResponse): WireResponse {
  const challenge = answer.headers['www-authenticate'] ?? ''
  if (!challenge.includes('insufficient_scope')) return answer
  return ociError(401, 'UNAUTHORIZED', 'insufficient_scope: authorization failed', {
    'www-authenticate': challenge
  })
}

export interface Google {
  /** `project/repository` paths that exist and admit the credential. */
  readonly admits: readonly string[]
  /** The password that counts. */
  readonly password: string
  /** How a refusal reads: in registry form, or as the web page of a front end. */
  readonly refusal?: 'json' | 'html'
}

/**
 * Artifact Registry and gcr.io: refused where the token is fetched, or at the upload, sometimes with
 * a web page.
 *
 * Sources: GoogleContainerTools/kaniko#622, replicate/cog#1478.
 */
export function google(options: Google): Handler {
  const everything = { password: options.password, write: ['*'] }
  const users = {
    _json_key: everything,
    _json_key_base64: everything,
    oauth2accesstoken: everything
  }
  const registry = distribution({ auth: 'token', users })
  return (request) => {
    const sent = basicCredential(request.headers['authorization'])
    if (urlOf(request).pathname === '/token') {
      const wrong = sent !== undefined && sent.password !== options.password
      return wrong ? ociError(401, 'UNAUTHORIZED', 'Not Authorized') : registry(request)
    }
    const name = nameIn(request)
    const admitted = options.admits.some((path) => name === path || name.startsWith(`${path}/`))
    const answer = registry(request)
    if (name === '' || admitted || answer.status === 401) return googleWords(answer)
    return options.refusal === 'html' ? webPage : notUploadable(name)
  }
}

function nameIn(request: WireRequest): string {
  const route = routeOf(request)
  return 'name' in route ? route.name : ''
}

const webPage = text(
  403,
  '<!DOCTYPE html>\n<html lang=en><title>Error 403 (Forbidden)!!1</title>\n<p>Your client does not have permission.\n',
  { 'content-type': 'text/html; charset=UTF-8' }
)

function notUploadable(name: string): WireResponse {
  const [project = '', repository = ''] = name.split('/')
  const resource = `projects/${project}/locations/us/repositories/${repository}`
  return ociError(
    403,
    'DENIED',
    `Permission "artifactregistry.repositories.uploadArtifacts" denied on resource "${resource}" (or it may not exist)`
  )
}

function googleWords(answer: WireResponse): WireResponse {
  if (!(answer.headers['www-authenticate'] ?? '').includes('insufficient_scope')) return answer
  return ociError(
    403,
    'DENIED',
    'Unauthenticated request. Unauthenticated requests do not have permission "artifactregistry.repositories.uploadArtifacts" on resource'
  )
}

export interface Ecr {
  readonly password: string
  /** Repositories that exist. */
  readonly repositories: readonly string[]
  /** Those that the role may write to. */
  readonly writable: readonly string[]
}

/**
 * Amazon ECR: Basic without an exchange; a repository must exist first, and a role without rights
 * gets no words at all.
 *
 * Sources: GoogleContainerTools/kaniko#1120, spotify/docker-maven-plugin#364.
 */
export function ecr(options: Ecr): Handler {
  const registry = distribution({
    auth: 'basic',
    users: { AWS: { password: options.password, write: ['*'] } }
  })
  return (request) => {
    const answer = registry(request)
    const name = nameIn(request)
    if (answer.status === 401 || name === '') return answer
    if (!options.repositories.includes(name)) {
      const words = `The repository with name '${name}' does not exist in the registry with id '123456789012'`
      return ociError(404, 'NAME_UNKNOWN', words)
    }
    const writes = request.method !== 'GET' && request.method !== 'HEAD'
    return writes && !options.writable.includes(name) ? empty(403) : answer
  }
}

/** A registry that is right about everything but refuses a push with one fixed answer. */
export function refusing(status: number, code: string, message: string): Handler {
  const registry = distribution({ auth: 'none' })
  return (request) =>
    request.method === 'POST' ? ociError(status, code, message) : registry(request)
}

/** Quay, Harbor and Azure in the words of their refusals, for {@link refusing}. */
export const refusals = {
  quay: [401, 'UNAUTHORIZED', 'access to the requested resource is not authorized'],
  harbor: [401, 'UNAUTHORIZED', 'unauthorized to access repository: team/app, action: push'],
  gitlab: [401, 'DENIED', 'requested access to the resource is denied'],
  azureFirewall: [403, 'DENIED', "client with IP '192.0.2.7' is not allowed access"]
} as const

/** Something that answers and is no registry: a login page for everything. */
export const webSite: Handler = () =>
  text(200, '<!doctype html><title>Sign in</title>', { 'content-type': 'text/html' })

export interface Thief {
  readonly handler: Handler
  /** What reached the host that nobody should have sent credentials to. */
  readonly caught: () => readonly string[]
  readonly host: string
}

/** A host that registries with a hostile realm point to: it hands out tokens and notes who came. */
export function thief(host: string): Thief {
  const seen: string[] = []
  return {
    host,
    caught: () => seen,
    handler: (request) => {
      seen.push(request.headers['authorization'] ?? bodyText(request))
      return json(200, { token: 'stolen' })
    }
  }
}
