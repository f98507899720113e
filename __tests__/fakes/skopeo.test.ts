// The fake against a client that nobody here wrote: skopeo, where it is installed.
import { describe, expect, test } from '@jest/globals'
import { spawn, spawnSync } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { layout } from './layout.js'
import { jobToken, worldOf } from './scenario.js'
import { startGitHub, type StartedGitHub } from './server.js'

const installed = spawnSync('skopeo', ['--version']).status === 0
const withSkopeo = installed ? test : test.skip

const open = { owner: 'octo-org', name: 'open', visibility: 'public' } as const

interface Ran {
  readonly code: number | null
  readonly said: string
}

function skopeo(fake: StartedGitHub, home: string, args: readonly string[]): Promise<Ran> {
  const env = {
    PATH: process.env['PATH'],
    HOME: home,
    https_proxy: fake.proxyUrl,
    SSL_CERT_FILE: fake.caFile
  }
  return new Promise((resolve) => {
    const child = spawn('skopeo', ['--insecure-policy', '--tmpdir', home, ...args], { env })
    let said = ''
    child.stderr.setEncoding('utf8').on('data', (chunk: string) => (said += chunk))
    child.on('close', (code) => {
      resolve({ code, said })
    })
  })
}

describe('skopeo through the proxy', () => {
  withSkopeo('pushes an image, pulls it, and is refused in the words of ghcr.io', async () => {
    const fake = await startGitHub(worldOf({ packages: [open] }))
    const home = await mkdtemp(join(tmpdir(), 'skopeo-'))
    try {
      const source = await layout(join(home, 'image'), 'skopeo')
      const login = `octocat:${jobToken}`
      const name = 'docker://ghcr.io/octo-org/app:v1'
      const pushed = await skopeo(fake, home, ['copy', '--dest-creds', login, source, name])
      const back = `dir:${join(home, 'back')}`
      const pulled = await skopeo(fake, home, ['copy', '--src-creds', login, name, back])
      const foreign = 'docker://ghcr.io/octo-org/open:v1'
      const refused = await skopeo(fake, home, ['copy', '--dest-creds', login, source, foreign])
      expect([pushed, pulled]).toEqual([
        { code: 0, said: '' },
        { code: 0, said: '' }
      ])
      expect(refused).toEqual({
        code: 1,
        said: expect.stringContaining('denied: permission_denied: write_package')
      })
      expect(fake.unexpected).toEqual([])
    } finally {
      await fake.close()
      await rm(home, { recursive: true, force: true })
    }
  })
})
