import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { mkdir, mkdtemp, open, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { files as disk } from '../../src/edge/real-ports.js'
import { readWorkerLog } from '../../src/event/worker-log.js'
import { filesOf } from '../workflow/declared-permissions-scene.js'

const JOB = { runId: '17000000001', runAttempt: '2', job: 'build' }

interface Sent {
  readonly run?: string
  readonly attempt?: string
  readonly job?: string
  readonly permissions?: string
  readonly payload?: unknown
}

/** A log as the runner writes it: a few lines, the message as indented JSON, and what follows. */
function log(sent: Sent = {}): string {
  const pair = (k: string, v: unknown) => ({ k, v })
  const message = {
    messageType: 'PipelineAgentJobRequest',
    jobDisplayName: 'build "all" {fast}',
    variables: {
      'system.github.job': { value: sent.job ?? JOB.job },
      'system.github.token': { value: '***', isSecret: true },
      'system.github.token.permissions': {
        value: sent.permissions ?? '{"Contents":"read","Metadata":"read","Packages":"write"}'
      }
    },
    contextData: {
      github: {
        t: 2,
        d: [
          pair('event', { t: 2, d: [pair('payload', sent.payload ?? '')] }),
          pair('run_id', sent.run ?? JOB.runId),
          pair('run_attempt', sent.attempt ?? JOB.runAttempt)
        ]
      }
    }
  }
  const head = '[2026-09-01 10:00:00Z INFO Worker] Version: 2.337.0\n'
  const stamp = '[2026-09-01 10:00:01Z INFO Worker] Job message:\n '
  return `${head}${stamp}${JSON.stringify(message, undefined, 2)}\n[INFO Worker] { more\n`
}

const HOME = '/home/runner'
const RUNNER = { env: {}, home: HOME, parentPid: 30, platform: 'linux' }
const NEWEST = 'Worker_20260901-100000-utc.log'
const OLDER = 'Worker_20260831-100000-utc.log'
const OLDEST = 'Worker_20250831-100000-utc.log'
const DIAG = `${HOME}/actions-runner/cached/_diag`

async function level(texts: Record<string, string>, runner = RUNNER, job = JOB) {
  return readWorkerLog({ runner, files: filesOf(texts) }, job)
}

describe('readWorkerLog', () => {
  test.each([
    { name: 'the image of today', diag: `${HOME}/actions-runner/cached/2.337.0/_diag` },
    { name: 'the image of last year', diag: DIAG },
    { name: 'the image before that', diag: `${HOME}/runners/2.300.2/_diag` },
    { name: 'a runner in its own folder', diag: `${HOME}/actions-runner/_diag` },
    { name: 'the runner controller', diag: `${HOME}/_diag` }
  ])('knows where $name keeps its log', async ({ diag }) => {
    expect(await level({ [`${diag}/${NEWEST}`]: log() })).toBe('write')
  })

  test('finds a runner of one’s own by the folder of its work', async () => {
    const runner = { ...RUNNER, env: { RUNNER_TEMP: '/opt/runner/_work/_temp' } }
    expect(await level({ [`/opt/runner/_diag/${NEWEST}`]: log() }, runner)).toBe('write')
  })

  test('finds it on Windows too', async () => {
    const env = { RUNNER_TEMP: 'D:\\runner\\_work\\_temp' }
    const runner = { ...RUNNER, env, home: 'C:\\Users\\x', platform: 'win32' }
    expect(await level({ [`D:\\runner/_diag/${NEWEST}`]: log() }, runner)).toBe('write')
  })

  test.each([
    {
      name: 'its program',
      process: {
        '/proc/20/exe': '->/srv/r1/bin/Runner.Worker',
        '/srv/r1/bin/Runner.Worker': 'ELF'
      }
    },
    {
      name: 'the command line of a program that was replaced',
      process: { '/proc/20/cmdline': '/srv/r1/bin/Runner.Worker\0spawnclient\0' }
    },
    {
      name: 'the program that listens',
      process: {
        '/proc/20/status': 'Name:\tsh\nPPid:\t10\n',
        '/proc/10/exe': '->/srv/r1/bin/Runner.Listener',
        '/srv/r1/bin/Runner.Listener': 'ELF'
      }
    }
  ])('finds the runner above by $name', async ({ process }) => {
    const texts = {
      '/proc/30/status': 'Name:\tnode\nUmask:\t0022\nPPid:\t20\nTracerPid:\t0\n',
      '/proc/30/exe': '->/srv/r1/externals/node24/bin/node',
      '/srv/r1/externals/node24/bin/node': 'ELF',
      ...process,
      [`/srv/r1/_diag/${NEWEST}`]: log()
    }
    expect(await level(texts)).toBe('write')
    expect(await level(texts, { ...RUNNER, platform: 'darwin' })).toBeUndefined()
  })

  test('ends its walk where processes go in a circle', async () => {
    const texts = { '/proc/30/status': 'PPid:\t20\n', '/proc/20/status': 'PPid:\t30\n' }
    expect(await level(texts)).toBeUndefined()
  })

  test.each([
    { name: 'read', permissions: '{"Contents":"read","Packages":"read"}', found: 'read' },
    { name: 'no packages', permissions: '{"Contents":"read","Metadata":"read"}', found: 'none' },
    { name: 'masked levels', permissions: '{"Contents":"***","Packages":"***"}', found: undefined },
    { name: 'a masked scope', permissions: '{"***":"write"}', found: undefined },
    { name: 'a text cut short', permissions: '{"Contents":"re', found: undefined }
  ])('understands $name', async ({ permissions, found }) => {
    expect(await level({ [`${DIAG}/${NEWEST}`]: log({ permissions }) })).toBe(found)
  })

  test.each([
    { name: 'another run', sent: { run: '1' } },
    { name: 'another attempt', sent: { attempt: '1' } },
    { name: 'another job', sent: { job: 'test' } },
    {
      name: 'another run whose payload names this one',
      sent: { run: '1', payload: '"k": "run_id", "v": "17000000001"' }
    }
  ])('leaves the log of $name alone', async ({ sent }) => {
    expect(await level({ [`${DIAG}/${NEWEST}`]: log(sent) })).toBeUndefined()
  })

  test('goes on to older files until one is about this job', async () => {
    const texts = {
      [`${DIAG}/${NEWEST}`]: '[INFO Worker] a page that goes on from another\n',
      [`${DIAG}/${OLDER}`]: log({ permissions: '{"Packages":"read"}' }),
      [`${DIAG}/${OLDEST}`]: log()
    }
    expect(await level(texts)).toBe('read')
  })

  test('opens ten files and no more', async () => {
    const pages = Array.from({ length: 10 }, (_, at): [string, string] => [
      `${DIAG}/Worker_2026090${String(at)}-100000-utc.log`,
      log({ job: 'other' })
    ])
    const texts = { ...Object.fromEntries<string>(pages), [`${DIAG}/${OLDEST}`]: log() }
    expect(await level(texts)).toBeUndefined()
  })

  test.each([
    { name: 'nothing', texts: {} },
    { name: 'a file that cannot be read', texts: { [`${DIAG}/${NEWEST}`]: 'unreadable' } },
    { name: 'an empty file', texts: { [`${DIAG}/${NEWEST}`]: '' } },
    {
      name: 'a file of another name',
      texts: { [`${DIAG}/Runner_20260901-100000-utc.log`]: log() }
    },
    { name: 'a message without an end', texts: { [`${DIAG}/${NEWEST}`]: log().slice(0, 400) } },
    { name: 'a message that is no JSON', texts: { [`${DIAG}/${NEWEST}`]: 'Job message: {a}' } },
    { name: 'a message of another form', texts: { [`${DIAG}/${NEWEST}`]: 'Job message: {"a":[]}' } }
  ])('says nothing when there is $name', async ({ texts }) => {
    expect(await level(texts)).toBeUndefined()
  })

  test('does not look without knowing the job', async () => {
    expect(
      await level({ [`${DIAG}/${NEWEST}`]: log() }, RUNNER, { ...JOB, job: '' })
    ).toBeUndefined()
  })

  test('reads a message of a megabyte', async () => {
    const payload = '\\"{'.repeat(400_000)
    expect(await level({ [`${DIAG}/${NEWEST}`]: log({ payload }) })).toBe('write')
  })

  test('gives up on a message of more than eight megabytes', async () => {
    const payload = 'x'.repeat(9 * 1024 * 1024)
    expect(await level({ [`${DIAG}/${NEWEST}`]: log({ payload }) })).toBeUndefined()
  })
})

describe('a log of 50 MB on a disk', () => {
  let home = ''

  beforeAll(async () => {
    home = await mkdtemp(join(tmpdir(), 'worker-log-'))
    await mkdir(join(home, '_diag'))
    const file = await open(join(home, '_diag', NEWEST), 'w')
    await file.write(log({ permissions: '{"Packages":"read"}' }))
    const page = '[2026-09-01 10:00:02Z INFO JobServerQueue] Job message: {\n'.repeat(18_000)
    for (let written = 0; written < 50; written += 1) await file.write(page)
    await file.close()
  })

  afterAll(async () => {
    await rm(home, { recursive: true })
  })

  test('is read from its beginning only', async () => {
    const read: number[] = []
    const files = {
      ...disk,
      readHead: (path: string, limit: number) => {
        read.push(limit)
        return disk.readHead(path, limit)
      }
    }
    const runner = { ...RUNNER, home, parentPid: 0 }
    expect(await readWorkerLog({ runner, files }, JOB)).toBe('read')
    expect(read).toEqual([256 * 1024])
  })
})
