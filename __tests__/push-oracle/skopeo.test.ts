// The same with a client that nobody here wrote: where skopeo is installed, it does the push.
import { beforeAll, describe, expect, test } from '@jest/globals'
import { spawn, spawnSync } from 'node:child_process'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { begun } from '../action/run.js'
import { tinyImage } from '../fakes/content.js'
import { startGitHub } from '../fakes/server.js'
import { decideAsProcess } from './bundle.js'
import { nameOfCell, stage, type Cell, type Staged } from './cell.js'
import { everyCell, sampleOf } from './sample.js'

const installed = spawnSync('skopeo', ['--version']).status === 0
const withSkopeo = installed ? test : test.skip

/** Half of them are let in; the expired ones only cost time here. */
const CELLS = halfAllowed(
  everyCell().filter(({ token }) => token !== 'expired' && token !== 'none'),
  12
)

function halfAllowed(cells: readonly Cell[], count: number): readonly Cell[] {
  const likely = ({ package: held, declared, owner, rule, token }: Cell): boolean =>
    ['absent', 'granted'].includes(held) &&
    declared === 'write' &&
    ['organization', 'user'].includes(owner) &&
    rule === 'none' &&
    ['job', 'classic-write', 'oauth-write'].includes(token)
  return [
    ...sampleOf(cells.filter(likely), count / 2),
    ...sampleOf(
      cells.filter((cell) => !likely(cell)),
      count / 2
    )
  ]
}

/** Pushes a tiny image in the layout of the OCI image spec, "OCI Image Layout Specification". */
async function pushed({ world, image, password }: Staged): Promise<boolean> {
  const github = await startGitHub(world)
  const home = await mkdtemp(join(tmpdir(), 'skopeo-'))
  try {
    await writeLayout(join(home, 'image'))
    const creds = ['--dest-creds', `octocat:${password}`]
    const places = [`oci:${join(home, 'image')}`, `docker://ghcr.io/${image}:v2`]
    const env = {
      PATH: process.env['PATH'],
      HOME: home,
      https_proxy: github.proxyUrl,
      SSL_CERT_FILE: github.caFile
    }
    const args = ['--insecure-policy', '--tmpdir', home, 'copy', ...creds, ...places]
    const child = spawn('skopeo', args, { env, stdio: 'ignore' })
    return await new Promise((resolve, reject) => {
      child.on('error', reject)
      child.on('close', (code) => {
        resolve(code === 0)
      })
    })
  } finally {
    await github.close()
    await rm(home, { recursive: true, force: true })
  }
}

async function writeLayout(folder: string): Promise<void> {
  const { blobs, digest, mediaType, manifest } = tinyImage('oracle')
  const folderOfBlobs = join(folder, 'blobs', 'sha256')
  await mkdir(folderOfBlobs, { recursive: true })
  for (const blob of [...blobs, { digest, bytes: manifest }]) {
    await writeFile(join(folderOfBlobs, blob.digest.slice('sha256:'.length)), blob.bytes)
  }
  await writeFile(join(folder, 'oci-layout'), '{"imageLayoutVersion":"1.0.0"}')
  const manifests = [{ mediaType, digest, size: manifest.byteLength }]
  await writeFile(join(folder, 'index.json'), JSON.stringify({ schemaVersion: 2, manifests }))
}

async function compared(cell: Cell): Promise<{ readonly said: boolean; readonly true: boolean }> {
  const staged = stage(cell)
  const { verdict } = await decideAsProcess(cell, staged)
  return { said: verdict === 'allowed', true: await pushed(staged) }
}

let runs: ReadonlyMap<Cell, ReturnType<typeof compared>> = new Map()

beforeAll(() => {
  runs = begun(installed ? CELLS : [], 4, compared)
})

const title = installed
  ? 'the built action says allowed exactly when skopeo pushes'
  : 'skopeo is not on PATH, so these are skipped'

describe(title, () => {
  withSkopeo('in a sample of which some are let in and some are not', async () => {
    const outcomes = await Promise.all(runs.values())
    expect(new Set(outcomes.map((outcome) => outcome.true))).toEqual(new Set([true, false]))
  })

  withSkopeo.each(CELLS.map((cell) => [nameOfCell(cell), cell] as const))(
    'in %s',
    async (_name, cell) => {
      const outcome = await runs.get(cell)
      expect(outcome?.said).toBe(outcome?.true)
    }
  )
})
