// Really pushes to a registry on the loopback interface, with a client of our own and with skopeo.
import { spawn, spawnSync } from 'node:child_process'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { tinyImage } from '../fakes/content.js'
import { layout } from '../fakes/layout.js'
import { basic } from '../fakes/wire.js'
import type { Login } from './scene.js'

export const hasSkopeo = spawnSync('skopeo', ['--version']).status === 0

export interface Place {
  /** `127.0.0.1:port` */
  readonly host: string
  readonly repository: string
}

/**
 * Challenge, token, uploads and manifest, over plain http.
 *
 * Source: OCI distribution spec, "Push"; distribution, "Token Authentication Specification".
 */
export async function pushWithFetch(place: Place, login: Login | undefined): Promise<boolean> {
  const base = `http://${place.host}/v2/`
  const authorization = await authorize(base, place, login)
  if (authorization === undefined) return false
  const headers: Record<string, string> = authorization === '' ? {} : { authorization }
  const image = tinyImage(place.repository)
  for (const { digest, bytes } of image.blobs) {
    const opened = await fetch(`${base}${place.repository}/blobs/uploads/`, {
      method: 'POST',
      headers
    })
    if (opened.status !== 202) return false
    const url = new URL(opened.headers.get('location') ?? '', base)
    url.searchParams.set('digest', digest)
    const put = await fetch(url, { method: 'PUT', headers, body: Buffer.from(bytes) })
    if (put.status !== 201) return false
  }
  const done = await fetch(`${base}${place.repository}/manifests/v1`, {
    method: 'PUT',
    headers: { ...headers, 'content-type': image.mediaType },
    body: Buffer.from(image.manifest)
  })
  return done.status === 201
}

/** The header to push with, empty where none is needed; undefined when no token is to be had. */
async function authorize(
  base: string,
  { repository }: Place,
  login: Login | undefined
): Promise<string | undefined> {
  const ping = await fetch(base)
  if (ping.status === 200) return ''
  const challenge = ping.headers.get('www-authenticate') ?? ''
  const own = login === undefined ? undefined : basic(login.username, login.password)
  if (challenge.startsWith('Basic')) return own
  const url = new URL(/realm="([^"]*)"/.exec(challenge)?.[1] ?? '', base)
  url.searchParams.set('service', /service="([^"]*)"/.exec(challenge)?.[1] ?? '')
  url.searchParams.set('scope', `repository:${repository}:pull,push`)
  const answer = await fetch(url, { headers: own === undefined ? {} : { authorization: own } })
  const token = /"token":"([^"]*)"/.exec(await answer.text())?.[1]
  return answer.status === 200 && token !== undefined ? `Bearer ${token}` : undefined
}

/** `skopeo copy` to the place, in a home with these files; `path` is where helpers are found. */
export async function pushWithSkopeo(
  { host, repository }: Place,
  home: Readonly<Record<string, string>>,
  path: string
): Promise<boolean> {
  const folder = await mkdtemp(join(tmpdir(), 'skopeo-'))
  try {
    for (const [name, text] of Object.entries(home)) {
      await mkdir(dirname(join(folder, name)), { recursive: true })
      await writeFile(join(folder, name), text)
    }
    const source = await layout(join(folder, 'image'), repository)
    const to = `docker://${host}/${repository}:skopeo`
    const options = ['--insecure-policy', '--tmpdir', folder, 'copy', '--dest-tls-verify=false']
    const env = { PATH: path, HOME: folder, DOCKER_CONFIG: join(folder, '.docker') }
    const child = spawn('skopeo', [...options, source, to], { env, stdio: 'ignore' })
    return await new Promise<boolean>((resolve, reject) => {
      child.on('error', reject)
      child.on('close', (code) => {
        resolve(code === 0)
      })
    })
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
