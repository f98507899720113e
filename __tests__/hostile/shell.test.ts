// What people do with outputs: `run: x="${{ steps.preflight.outputs.report }}"`. Nothing of it runs.
import { spawnSync } from 'node:child_process'
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { beforeAll, describe, expect, test } from '@jest/globals'
import { SCENARIOS } from '../action/scenarios/index.js'
import { jobOf, worldOf } from '../fakes/scenario.js'
import { json, ociError, type Handler } from '../fakes/wire.js'
import { HOSTILE } from '../report/hostile.js'
import { live, PAYLOAD, type Lived, type Step } from './inside.js'
import { handlerOf, liveScenario } from './scenario-inside.js'

/** Ways in which a workflow pastes an output into a script. */
const PASTED = {
  'assigned in double quotes': (value: string) => `x="${value}"`,
  'assigned in single quotes': (value: string) => `x='${value}'`,
  'in double quotes': (value: string) => `echo "${value}"`,
  'in single quotes': (value: string) => `echo '${value}'`,
  bare: (value: string) => `echo ${value}`,
  'into a here-document': (value: string) => `read -r line <<END\n${value}\nEND`
} as const

/** Shells of the runners; PowerShell and cmd are read by their rules below. */
const SHELLS = ['bash', 'sh'] as const

/** What a shell ran of a script, line by line of its trace, and what it left behind. */
function ranBy(
  shell: (typeof SHELLS)[number],
  scripts: readonly string[]
): {
  readonly ran: readonly string[]
  files: readonly string[]
} {
  const folder = mkdtempSync(join(tmpdir(), 'pasted-'))
  try {
    const { stderr } = spawnSync(shell, ['-x'], {
      cwd: folder,
      input: scripts.join('\n'),
      encoding: 'utf8',
      maxBuffer: 64 * 1024 * 1024,
      timeout: 60_000,
      env: { PATH: process.env['PATH'] ?? '', PS4: '\n+ ', LC_ALL: 'C' }
    })
    const traced = stderr.split('\n').filter((line) => line.startsWith('+'))
    return { ran: traced, files: readdirSync(folder) }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** What was given as `cache-to` comes back as it was given. */
const AS_GIVEN = ['cache-to']
/** Several lines are several commands without quotes around them. */
const LISTS = [...AS_GIVEN, 'pushable-tags', 'images']

/** Commands that were not to be run; empty when the outputs are no more than text. */
function damageOf(
  lives: readonly Lived[],
  how: keyof typeof PASTED,
  shell: (typeof SHELLS)[number]
): readonly string[] {
  const left = how === 'bare' ? LISTS : AS_GIVEN
  const values = lives.flatMap(({ outcome }) =>
    Object.entries(outcome.outputs).flatMap(([name, value]) => (left.includes(name) ? [] : [value]))
  )
  const { ran, files } = ranBy(
    shell,
    values.map((value) => PASTED[how](value))
  )
  const strange = ran.filter((line) => !/^\+ (?:echo |read |x=)/.test(line))
  const missing =
    ran.length === values.length ? [] : [`${String(ran.length)} of ${String(values.length)} run`]
  return [...strange, ...missing, ...files]
}

const TEXTS: readonly (readonly [string, string])[] = [
  ...HOSTILE,
  ['a command after a semicolon', 'x; touch pwned; #'],
  ['a command after an ampersand', 'x & touch pwned & :'],
  ['a pipe', 'x | touch pwned'],
  ['a redirection', 'x > pwned'],
  ['a group', 'x) ( touch pwned ) {touch,pwned}'],
  ['a huge brace expansion', '{1..9}{1..9}{1..9}{1..9}{1..9}{1..9}{1..9}{1..9}{1..9}'],
  ['quotes that end', `" touch pwned " ' touch pwned '`],
  ['backslashes', '\\" touch pwned \\\\" ; touch pwned'],
  ['a here-document that ends', 'x\nEND\ntouch pwned\n'],
  [
    'half a character, and one where a message is cut',
    `\ud83d ${'x'.repeat(197)}😀${'y'.repeat(299)}😀`
  ],
  ['globs and homes', '* ? [a-z] ~ ~root !! !-1']
]

/** The same text wherever the outside has a say. */
function stepsWith(text: string): readonly Step[] {
  const handler = handlerOf(worldOf())
  const refusing: Handler = (request) =>
    request.method === 'POST' ? ociError(403, 'DENIED', text) : handler(request)
  const typed: Handler = (request) =>
    request.host === 'ghcr.io' ? json(403, {}, { 'content-type': text }) : handler(request)
  const denied = `installation not allowed to Write organization package: ${text}`
  const workflow: Handler = (request) => {
    if (request.method === 'POST') return ociError(403, 'DENIED', denied)
    const named = JSON.stringify(text)
    const file = `name: ${named}\njobs:\n  ${named}:\n    permissions: { contents: read }\n`
    return request.path.includes('/contents/')
      ? { status: 200, headers: { 'content-type': 'text/plain' }, body: Buffer.from(file) }
      : handler(request)
  }
  const inputs = { timeout: '600' }
  const pull = jobOf('pull_request', { head: 'contributor/app', headRef: text })
  const names = { GITHUB_JOB: text, GITHUB_WORKFLOW: text, GITHUB_REF: `refs/heads/${text}` }
  return [
    { world: refusing, inputs },
    { world: typed, inputs },
    { world: workflow, inputs, env: names },
    { world: handler, inputs: { ...inputs, images: text } },
    { world: handler, inputs: { ...inputs, images: `ghcr.io/octo-org/app:${text}` } },
    { world: handler, inputs: { ...inputs, 'on-denied': text, push: text } },
    { world: handler, inputs: { ...inputs, 'base-images': text, dockerfile: text } },
    {
      world: handler,
      inputs,
      env: { ...pull.env, ...names },
      files: { [PAYLOAD]: JSON.stringify(pull.payload) }
    }
  ]
}

const WAYS = Object.keys(PASTED) as readonly (keyof typeof PASTED)[]

let scenarios: readonly Lived[] = []
let told: ReadonlyMap<string, readonly Lived[]> = new Map()

beforeAll(async () => {
  scenarios = await Promise.all(SCENARIOS.map(liveScenario))
  const all = TEXTS.map(
    async ([name, text]) => [name, await Promise.all(stepsWith(text).map(live))] as const
  )
  told = new Map(await Promise.all(all))
}, 900_000)

describe.each(WAYS.flatMap((way) => SHELLS.map((shell) => [way, shell] as const)))(
  'pasted %s into %s',
  (how, shell) => {
    test('the outputs of every scenario run nothing', () => {
      expect(damageOf(scenarios, how, shell)).toEqual([])
    })

    test.each(TEXTS)('the outputs run nothing where the outside says %s', (name) => {
      const lives = told.get(name) ?? []
      expect(lives).toHaveLength(stepsWith('').length)
      expect(damageOf(lives, how, shell)).toEqual([])
    })
  }
)

/** All outputs that are not somebody's own input as given. */
function outputsOf(lives: readonly Lived[]): readonly (readonly [name: string, value: string])[] {
  return lives.flatMap(({ outcome }) =>
    Object.entries(outcome.outputs).filter(([name]) => !LISTS.includes(name))
  )
}

function everything(): readonly (readonly [name: string, value: string])[] {
  return outputsOf([...scenarios, ...[...told.values()].flat()])
}

/** Runs each script in a place where every word is a program; gives the names of those that ran. */
function programsRunBy(
  shell: (typeof SHELLS)[number],
  scripts: readonly string[],
  words: ReadonlySet<string>
): readonly string[] {
  const folder = mkdtempSync(join(tmpdir(), 'programs-'))
  const programs = join(folder, 'programs')
  const ran = join(folder, 'ran')
  try {
    writeFileSync(join(folder, 'program'), '#!/bin/sh\necho "${0##*/}" >> "$RAN"\n', {
      mode: 0o755
    })
    writeFileSync(ran, '')
    mkdirSync(programs)
    for (const word of words) symlinkSync(join(folder, 'program'), join(programs, word))
    spawnSync(resolve('/bin', shell), {
      cwd: programs,
      input: scripts.join('\n'),
      maxBuffer: 64 * 1024 * 1024,
      timeout: 60_000,
      env: { PATH: programs, RAN: ran, LC_ALL: 'C' }
    })
    return readFileSync(ran, 'utf8').split('\n').filter(Boolean)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

describe.each(SHELLS)('without quotes in %s', (shell) => {
  const isProgram = (word: string): boolean => /^(?!-+$|\.*$)[^/]{1,255}$/.test(word)

  test('nothing of an assigned output runs, even where every word of it is a program', () => {
    const values = everything().map(([, value]) => value)
    const words = new Set(values.flatMap((value) => value.split(/\s+/)).filter(isProgram))
    const scripts = values.map((value) => `x=${value}`)
    expect([words.size > 300, programsRunBy(shell, [...scripts, 'denied'], words)]).toEqual([
      true,
      ['denied']
    ])
  })

  test('an explanation that is a script by itself runs nothing that there is', () => {
    const lines = everything().flatMap(([name, value]) => (name === 'explanation' ? [value] : []))
    const words = new Set(lines.flatMap((value) => value.split(/\s+/)).filter(isProgram))
    const verdicts = ['allowed', 'denied', 'unknown']
    verdicts.forEach((verdict) => words.delete(verdict))
    expect(programsRunBy(shell, lines, words)).toEqual([])
  })
})

describe('by the rules of PowerShell and cmd', () => {
  test('no output but the report has a character that ends a quote or begins an expression', () => {
    const words = everything().filter(([name]) => name !== 'report')
    expect(words.filter(([, value]) => !/^[A-Za-z0-9 .,:/_=+@%#-]*$/.test(value))).toEqual([])
  })

  test('the report has nothing but plain words where its own quotes end those around it', () => {
    const parts = everything()
      .filter(([name]) => name === 'report')
      .map(([, value]) => value.split('"'))
    const inside = parts.flatMap((part) => part.filter((_, at) => at % 2 === 1))
    const between = parts.flatMap((part) => part.filter((_, at) => at % 2 === 0))
    const plain = /^(?:[A-Za-z0-9.,:/_=+@-]|\\u[0-9a-f]{4})*$/
    const grammar = /^(?:[[\]{},:]|-?\d+|true|false|null)*$/
    expect(inside.length).toBeGreaterThan(1_000)
    expect(inside.filter((text) => !plain.test(text))).toEqual([])
    expect(between.filter((text) => !grammar.test(text))).toEqual([])
  })
})

test('the report has no half characters, which jq does not read', () => {
  const halves = everything()
    .filter(([name]) => name === 'report')
    .filter(([, value]) => {
      const texts: string[] = []
      JSON.parse(value, (_key, inner: unknown) => texts.push(String(inner)))
      return texts.some((text) => /\p{Cs}/u.test(text))
    })
  expect(halves).toEqual([])
})
