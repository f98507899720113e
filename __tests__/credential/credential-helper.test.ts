// Credential stores: names, answers, and one real program.
import { execFile } from 'node:child_process'
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { askStore, isStoreName, type StoreAnswer } from '../../src/credential/credential-helper.js'
import type { ProgramRun, Programs } from '../../src/ports.js'
import { anyCharacter } from '../any-character.js'
import { printed, programsOf } from './scene.js'

type Failed = Extract<StoreAnswer, { kind: 'failed' }>

const HUB = 'https://index.docker.io/v1/'

describe('the answer of a credential store', () => {
  const failed = (why: Failed['why']): Failed => ({ kind: 'failed', why })
  const cases = [
    {
      name: 'a login',
      run: printed('{"ServerURL":"ghcr.io","Username":"octocat","Secret":"s3cret"}\n'),
      answer: { kind: 'answer', username: 'octocat', secret: 's3cret' }
    },
    {
      name: 'a login in other letter case',
      run: printed('{"username":"octocat","secret":"s3cret"}'),
      answer: { kind: 'answer', username: 'octocat', secret: 's3cret' }
    },
    {
      name: 'an empty object',
      run: printed('{}'),
      answer: { kind: 'answer', username: '', secret: '' }
    },
    {
      name: 'a login and another line',
      run: printed('{"Username":"octocat","Secret":"s}\\"3"}\nA new version is available: {1}\n'),
      answer: { kind: 'answer', username: 'octocat', secret: 's}"3' }
    },
    {
      name: 'a line before the login',
      run: printed('Warning\n{"Username":"octocat","Secret":"s"}'),
      answer: failed('unusable-answer')
    },
    {
      name: 'an object that is not closed',
      run: printed('{"Username":"octocat","Secret":"s"'),
      answer: failed('unusable-answer')
    },
    { name: 'null', run: printed('null'), answer: { kind: 'answer', username: '', secret: '' } },
    {
      name: 'that it has none',
      run: { kind: 'exited', status: 1, stdout: 'credentials not found in native keychain\n' },
      answer: { kind: 'not-found' }
    },
    {
      name: 'those words with status 0',
      run: printed('credentials not found in native keychain'),
      answer: failed('unusable-answer')
    },
    {
      name: 'another error',
      run: { kind: 'exited', status: 1, stdout: 'the store is locked\nand more\n' },
      answer: { ...failed('failed'), exit: { status: 1, said: 'the store is locked' } }
    },
    {
      name: 'an error with words that could be a part of a login',
      run: { kind: 'exited', status: 3, stdout: 'no access: ghp_abc hunter2 (try 2)' },
      answer: { ...failed('failed'), exit: { status: 3, said: 'no access: … (try 2)' } }
    },
    {
      name: 'too few words for a sentence',
      run: { kind: 'exited', status: 1, stdout: 'octocat swordfish\n' },
      answer: { ...failed('failed'), exit: { status: 1, said: '' } }
    },
    {
      name: 'a login with the status of an error',
      run: { kind: 'exited', status: 1, stdout: '{"Username":"octocat","Secret":"s3cret"}' },
      answer: { ...failed('failed'), exit: { status: 1, said: '' } }
    },
    { name: 'nothing', run: printed(''), answer: failed('unusable-answer') },
    { name: 'a list', run: printed('[]'), answer: failed('unusable-answer') },
    { name: 'a number as secret', run: printed('{"Secret":1}'), answer: failed('unusable-answer') },
    { name: 'no program of that name', run: { kind: 'absent' }, answer: failed('absent') },
    {
      name: 'a program that cannot be run',
      run: { kind: 'failed', why: 'EACCES' },
      answer: failed('failed')
    },
    { name: 'silence', run: { kind: 'timeout' }, answer: failed('timeout') }
  ] satisfies readonly { name: string; run: ProgramRun; answer: StoreAnswer }[]

  test.each(cases)('that says $name', async ({ run, answer }) => {
    const { programs, asked } = programsOf({ 'docker-credential-pass': run })
    expect(await askStore('pass', HUB, programs)).toEqual(answer)
    expect(asked).toEqual([
      { name: 'docker-credential-pass', args: ['get'], stdin: HUB, timeoutMs: 3_600_000 }
    ])
  })

  test('may be any text at all', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(fc.string({ unit: anyCharacter }), fc.json()),
        fc.nat(2),
        async (stdout, status) => {
          const run = { kind: 'exited', status, stdout } as const
          const answer = await askStore(
            'pass',
            HUB,
            programsOf({ 'docker-credential-pass': run }).programs
          )
          expect(['answer', 'not-found', 'failed']).toContain(answer.kind)
        }
      )
    )
  })
})

describe('the name of a credential store', () => {
  test.each([
    { name: 'osxkeychain', legal: true },
    { name: 'ecr-login', legal: true },
    { name: 'my_store.v2', legal: true },
    { name: 'desktop.exe', legal: true },
    { name: '', legal: false },
    { name: '.', legal: false },
    { name: '..', legal: false },
    { name: '.hidden', legal: false },
    { name: '../../evil', legal: false },
    { name: 'a/b', legal: false },
    { name: 'a\\b', legal: false },
    { name: 'a b', legal: false },
    { name: 'a;b', legal: false },
    { name: 'a\n', legal: false },
    { name: 'a\0', legal: false },
    { name: 'pässe', legal: false },
    { name: 'a'.repeat(100), legal: true },
    { name: 'a'.repeat(101), legal: false }
  ])('$name is legal: $legal', async ({ name, legal }) => {
    const { programs, asked } = programsOf({})
    const answer = await askStore(name, 'ghcr.io', programs)
    expect(isStoreName(name)).toBe(legal)
    expect(answer).toEqual({ kind: 'failed', why: legal ? 'absent' : 'bad-name' })
    expect(asked.length).toBe(legal ? 1 : 0)
  })
})

// Node on Windows starts no shell script without a shell.
const onPosix = process.platform === 'win32' ? test.skip : test

describe('a real credential store', () => {
  const SCRIPT = `#!/bin/sh
read -r address || true
if [ "$1" = get ] && [ "$address" = ghcr.io ]; then
  printf '{"ServerURL":"%s","Username":"octocat","Secret":"from-the-store"}' "$address"
else
  echo 'credentials not found in native keychain'
  exit 1
fi
`

  function programsIn(folder: string): Programs {
    return {
      run: (name, args, { stdin, timeoutMs }) =>
        new Promise((resolve) => {
          const child = execFile(join(folder, name), args, { timeout: timeoutMs }, (_, stdout) => {
            resolve({ kind: 'exited', status: child.exitCode ?? 1, stdout })
          })
          child.stdin?.end(stdin)
        })
    }
  }

  onPosix('is told the address and answers with its login', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'store-'))
    try {
      const program = join(folder, 'docker-credential-real')
      await writeFile(program, SCRIPT)
      await chmod(program, 0o755)
      const answers = [
        await askStore('real', 'ghcr.io', programsIn(folder)),
        await askStore('real', 'quay.io', programsIn(folder))
      ]
      expect(answers).toEqual([
        { kind: 'answer', username: 'octocat', secret: 'from-the-store' },
        { kind: 'not-found' }
      ])
    } finally {
      await rm(folder, { recursive: true })
    }
  })
})
