// The runner for one step: environment, file commands, log, state and the end of a step.
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parse } from 'yaml'
import { inputDefaults } from './action-yml.js'
import { readLog } from './commands.js'
import { readPairs } from './file-commands.js'
import { runAction, type Step } from './runner.js'
import { jobOf, jobToken, worldOf } from './scenario.js'
import { startGitHub } from './server.js'

let folder = ''

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'step-'))
})

afterAll(async () => {
  await rm(folder, { recursive: true, force: true })
})

async function step(script: string, options: Partial<Step> = {}) {
  const bundle = join(folder, `${String(Math.random()).slice(2)}.mjs`)
  await writeFile(bundle, `import fs from 'node:fs'\nconst { env } = process\n${script}`)
  return runAction({ ...jobOf('push'), ...options, bundle })
}

describe('a step sees', () => {
  test('the inputs of action.yml, their expressions evaluated, and what the workflow gave', async () => {
    const result = await step(
      `const seen = ['INPUT_IMAGES', 'INPUT_JOB-TOKEN', 'INPUT_WORKFLOW-FILE', 'INPUT_SECRET-SOURCE']
       console.error(JSON.stringify(seen.map((name) => env[name])))`,
      { inputs: { images: 'ghcr.io/a/b' }, context: { 'github.secret_source': 'Dependabot' } }
    )
    expect(JSON.parse(result.stderr)).toEqual([
      'ghcr.io/a/b',
      jobToken,
      '.github/workflows/publish.yml',
      'Dependabot'
    ])
  })

  test('nothing of our own environment but the path', async () => {
    const known = /^(?:INPUT_|GITHUB_|RUNNER_|PATH$|HOME$|CI$)/
    const result = await step('console.log(JSON.stringify(Object.keys(env)))')
    const names: unknown = JSON.parse(result.stdout)
    expect(Array.isArray(names) && names.filter((name) => !known.test(String(name)))).toEqual([])
  })

  test('its payload, its workspace and its home', async () => {
    const result = await step(
      `const event = JSON.parse(fs.readFileSync(env.GITHUB_EVENT_PATH, 'utf8'))
       console.log(event.repository.full_name, env.GITHUB_REPOSITORY_ID, env.GITHUB_REF)
       console.log(process.cwd() === fs.realpathSync(env.GITHUB_WORKSPACE))
       console.log(fs.readFileSync('docker/Dockerfile', 'utf8'))
       console.log(fs.readFileSync(env.HOME + '/.docker/config.json', 'utf8'))`,
      { files: { 'docker/Dockerfile': 'FROM scratch' }, home: { '.docker/config.json': '{}' } }
    )
    expect(result.stdout).toBe('octo-org/app 1001 refs/heads/main\ntrue\nFROM scratch\n{}\n')
  })

  test('the state of the main step, when it is the post step', async () => {
    const result = await step('console.log(env.STATE_phase)', { state: { phase: 'post' } })
    expect(result.stdout).toBe('post\n')
  })

  test('the fake', async () => {
    const github = await startGitHub(worldOf())
    const result = await step('console.log(env.https_proxy, env.NODE_EXTRA_CA_CERTS)', { github })
    await github.close()
    expect(result.stdout).toBe(`${github.proxyUrl} ${github.caFile}\n`)
  })
})

describe('of a step is read', () => {
  test('what it wrote to the files of the runner', async () => {
    const result = await step(
      `fs.appendFileSync(env.GITHUB_OUTPUT, 'a=1\\nb<<END\\nx\\ny=2\\nEND\\n')
       fs.appendFileSync(env.GITHUB_STATE, 's=t\\n')
       fs.appendFileSync(env.GITHUB_STEP_SUMMARY, '# hello')
       process.exitCode = 3`
    )
    const { exitCode, timedOut, outputs, state, summary } = result
    expect({ exitCode, timedOut, outputs, state, summary }).toEqual({
      exitCode: 3,
      timedOut: false,
      outputs: { a: '1', b: 'x\ny=2' },
      state: { s: 't' },
      summary: '# hello'
    })
  })

  test('that it did not end in time', async () => {
    const result = await step('setInterval(() => {}, 1000)', { timeoutMs: 300 })
    expect([result.exitCode, result.timedOut]).toEqual([undefined, true])
  })
})

describe('the log', () => {
  test('has annotations, masks and no commands', () => {
    const output = [
      'before hush',
      '::add-mask::hush',
      'after hush and job-token',
      '::error title=A%3A b,file=w.yml,line=3,endLine=4::one%0Atwo %25',
      '::notice::plain',
      '::unknown::stays',
      'text ::error::stays too',
      'old ##[warning]form',
      '::stop-commands::tok',
      '::error::not one',
      '::tok::',
      '::warning ::last'
    ].join('\n')
    const { annotations, masks, log } = readLog(output, ['job-token'])
    const bare = { title: undefined, file: undefined, line: undefined, endLine: undefined }
    expect({ annotations, masks, log }).toEqual({
      annotations: [
        {
          level: 'error',
          title: 'A: b',
          message: 'one\ntwo %',
          file: 'w.yml',
          line: 3,
          endLine: 4
        },
        { ...bare, level: 'notice', message: 'plain' },
        { ...bare, level: 'warning', message: 'form' },
        { ...bare, level: 'warning', message: 'last' }
      ],
      masks: ['hush'],
      log: [
        'before hush',
        'after *** and ***',
        '::unknown::stays',
        'text ::error::stays too',
        '::error::not one',
        '::tok::'
      ].join('\n')
    })
  })
})

describe('the small readers', () => {
  test('read this action.yml as a YAML parser does', async () => {
    const text = await readFile('action.yml', 'utf8')
    const whole: unknown = parse(text)
    const defaults = Object.entries(inputDefaults(text)).map(
      ([name, value]) => [name, value === '' ? {} : { default: value }] as const
    )
    expect(defaults.length).toBeGreaterThan(20)
    expect(whole).toMatchObject({ inputs: Object.fromEntries(defaults) })
  })

  test.each([
    ['a line without a name', 'what'],
    ['a block without an end', 'a<<END\nb']
  ])('refuse %s', (_, text) => {
    expect(() => readPairs(text)).toThrow()
  })
})
