// Knows the questions that settle how GitHub's registry treats a token: those of a push, and of anybody.

export interface WireRequest {
  readonly method: string
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
}

export interface WireAnswer {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

export type Send = (request: WireRequest) => Promise<WireAnswer>

/** One question as it is told, without what was shown for it, and its answer. */
export interface Asked {
  readonly asked: { readonly request: string }
  readonly answer: WireAnswer
}

export interface Recording {
  /** `owner/name` or `owner/name:tag`. */
  readonly image: string
  readonly secret: string
  /** How often a write and a read are tried, half a second apart. */
  readonly attempts: number
}

const REGISTRY = 'https://ghcr.io'
const NOBODY = 'nobody'
const ACCEPT = [
  'application/vnd.oci.image.index.v1+json',
  'application/vnd.oci.image.manifest.v1+json',
  'application/vnd.docker.distribution.manifest.list.v2+json',
  'application/vnd.docker.distribution.manifest.v2+json'
].join(', ')

/** Puts all questions about one image. What was opened is closed, and that answer kept as well. */
export async function recordAll(
  send: Send,
  { image, secret, attempts }: Recording,
  keep: (asked: Asked) => void,
  pause: () => Promise<void>
): Promise<void> {
  const [path = '', tag = 'latest'] = image.split(':')
  const ask = async (
    method: string,
    url: string,
    who: string,
    authorization?: string
  ): Promise<WireAnswer> => {
    const shown = authorization === undefined ? {} : { authorization }
    const headers = {
      accept: ACCEPT,
      ...shown,
      ...(method === 'POST' ? { 'content-length': '0' } : {})
    }
    const answer = await send({ method, url, headers })
    keep({ asked: { request: `${method} ${url} (${who})` }, answer })
    return answer
  }
  const tokenUrl = (actions: string): string =>
    `${REGISTRY}/token?service=ghcr.io&scope=repository:${path}:${actions}`
  const basic = `Basic ${Buffer.from(`x-access-token:${secret}`).toString('base64')}`
  const direct = `Bearer ${Buffer.from(secret).toString('base64')}`

  await ask('GET', `${REGISTRY}/v2/`, NOBODY)
  await ask('GET', tokenUrl('pull'), NOBODY)
  const exchanged = tokenIn(
    (await ask('GET', tokenUrl('pull,push'), 'the token by Basic', basic)).body
  )
  const bearers = [
    ['the token in base64', direct],
    ...(exchanged === undefined ? [] : [['what the token service gave', `Bearer ${exchanged}`]])
  ] as const
  for (let attempt = 1; attempt <= attempts; attempt += 1) {
    if (attempt > 1) await pause()
    for (const [who = '', bearer] of bearers) {
      const opened = await ask('POST', `${REGISTRY}/v2/${path}/blobs/uploads/`, who, bearer)
      const session = opened.status === 202 ? sessionOf(opened) : undefined
      if (session !== undefined) await ask('DELETE', session, who, bearer)
      await ask('HEAD', `${REGISTRY}/v2/${path}/manifests/${tag}`, who, bearer)
    }
  }
  await ask('GET', `${REGISTRY}/v2/${path}/manifests/${tag}`, 'the token in base64', direct)
}

/** Where the upload is ended; the token goes to no other host. */
function sessionOf({ headers }: WireAnswer): string | undefined {
  const location = headers['location'] ?? ''
  if (location === '' || !URL.canParse(location, REGISTRY)) return undefined
  const url = new URL(location, REGISTRY)
  return url.origin === REGISTRY ? url.href : undefined
}

function tokenIn(body: string): string | undefined {
  return /"(?:access_)?token"\s*:\s*"([^"]+)"/.exec(body)?.[1]
}
