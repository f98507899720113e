// The files of a repository at a commit, as the REST API reads them.
import type { LiveToken } from './identity.js'
import { notFound, restError } from './rest.js'
import { json, text, urlOf, type WireRequest, type WireResponse } from './wire.js'
import type { Repository } from './world.js'

/** Source: GitHub docs "REST API endpoints for repository contents", "Get repository content". */
export function contents(
  token: LiveToken | undefined,
  repository: Repository,
  path: string,
  request: WireRequest
): WireResponse {
  const lacks = token?.kind === 'job' && token.contents === 'none'
  if (lacks && repository.visibility !== 'public') {
    return restError(403, 'Resource not accessible by integration', {
      'x-accepted-github-permissions': 'contents=read'
    })
  }
  const asked = urlOf(request).searchParams.get('ref') ?? repository.defaultBranch ?? 'main'
  const name = asked.replace(/^refs\/(?:heads|tags)\//, '')
  const tree = repository.files?.[repository.refs?.[name] ?? asked]
  if (tree === undefined) return restError(404, `No commit found for the ref ${asked}`)
  const file = Object.hasOwn(tree, path) ? tree[path] : undefined
  if (file === undefined) return notFound
  if (/\braw\b/.test(request.headers['accept'] ?? '')) {
    return text(200, file, { 'content-type': 'application/vnd.github.raw; charset=utf-8' })
  }
  const content = Buffer.from(file)
    .toString('base64')
    .replace(/.{1,60}/g, '$&\n')
  return json(200, { type: 'file', encoding: 'base64', size: file.length, path, content })
}
