import { describe, expect, test } from '@jest/globals'
import { readDeclared } from '../../src/workflow/declared-permissions.js'
import {
  apiOf,
  brief,
  CALLED,
  calledPlace,
  declared,
  HOME,
  job,
  NO_FILES,
  NONE,
  OTHER_SHA,
  PATH,
  SHA
} from './declared-permissions-scene.js'
import { fixture } from './shape.js'

describe('a job in a reusable workflow', () => {
  const HERE = `octo-org/app/${CALLED}@${SHA}`
  const SHARED = `octo-org/shared/${CALLED}@${OTHER_SHA}`
  const ours = calledPlace('octo-org/app', 'refs/heads/main', SHA)
  const theirs = calledPlace('octo-org/shared', 'refs/tags/v1', OTHER_SHA)

  test('has what its own block says, whatever the caller has', async () => {
    const { api, asked } = apiOf({
      [HERE]: job('    permissions: write-all\n', 'push'),
      [HOME]: NONE
    })
    const found = brief(await readDeclared({ api, files: NO_FILES }, ours))
    expect({ found, asked }).toEqual({
      found: {
        level: 'write',
        certainty: 'high',
        at: `${CALLED}:4`,
        what: 'job-permissions',
        here: true
      },
      asked: [HERE]
    })
  })

  test('reads less than its caller may give', async () => {
    const { api } = apiOf({
      [HERE]: job('    permissions: { packages: read }\n', 'push'),
      [HOME]: fixture('caller.yml')
    })
    const found = await readDeclared({ api, files: NO_FILES }, ours)
    expect(found).toMatchObject({ kind: 'block', level: 'read', fix: { path: CALLED } })
    expect(found).not.toHaveProperty('fix.caller')
  })

  test('has the block of the job that calls it when its file is silent', async () => {
    const texts = { [HERE]: fixture('called.yml'), [HOME]: fixture('caller.yml') }
    expect(await declared(texts, ours)).toEqual({
      level: 'write',
      certainty: 'high',
      at: `${PATH}:14`,
      what: 'job-permissions',
      here: true
    })
  })

  test('called by its path from the root of the repository has the same caller', async () => {
    const caller = `jobs:\n  publish: { permissions: { packages: write }, uses: $/${CALLED} }\n`
    const found = await declared({ [HERE]: fixture('called.yml'), [HOME]: caller }, ours)
    expect(found).toMatchObject({ level: 'write', certainty: 'high', at: `${PATH}:2` })
  })

  test.each([
    ['of the same repository, is less certain', './.github/workflows/middle.yml', 'medium'],
    ['of another repository, is not', 'octo-org/tools/.github/workflows/lint.yml@v1', 'high']
  ])('beside a job that calls a workflow %s', async (_name, uses, certainty) => {
    const caller = `jobs:
  publish: { permissions: { packages: write }, uses: ./${CALLED} }
  other: { permissions: { contents: read }, uses: ${uses} }
`
    const found = await declared({ [HERE]: fixture('called.yml'), [HOME]: caller }, ours)
    expect(found).toMatchObject({ level: 'write', certainty })
  })

  test.each([
    ['and no other calls a file', '', 'high'],
    [
      'beside a file of the caller',
      `  other: { uses: ./.github/workflows/middle.yml }\n`,
      'medium'
    ],
    ['beside a file of a third', `  other: { uses: a/b/.github/workflows/c.yml@v1 }\n`, 'medium']
  ])('shared by another repository, %s, is as sure as that', async (_name, other, certainty) => {
    const caller = `jobs:
  publish: { permissions: { packages: write }, uses: octo-org/shared/${CALLED}@v1 }
${other}`
    const found = await declared({ [SHARED]: fixture('called.yml'), [HOME]: caller }, theirs)
    expect(found).toMatchObject({ level: 'write', certainty })
  })

  test('has the block of the caller, of which the calling job has none', async () => {
    const texts = { [SHARED]: fixture('called.yml'), [HOME]: fixture('caller.yml') }
    expect(await declared(texts, theirs)).toEqual({
      level: 'none',
      // The other job's file may call the shared one too.
      certainty: 'medium',
      at: `${PATH}:4`,
      what: 'workflow-permissions',
      here: true
    })
  })

  test('has no block when the caller has none either', async () => {
    const caller = `jobs:\n  image:\n    uses: ./${CALLED}\n`
    const { api } = apiOf({ [HERE]: fixture('called.yml'), [HOME]: caller })
    const found = await readDeclared({ api, files: NO_FILES }, ours)
    expect(found).toMatchObject({
      kind: 'absent',
      place: { path: PATH, line: 2, what: 'job', job: 'image' },
      fix: {
        path: PATH,
        addsPermissions: true,
        fixedText: caller.replace(
          'image:\n',
          'image:\n    permissions:\n      contents: read\n      packages: write\n'
        )
      }
    })
  })

  test.each([
    {
      name: 'two calls with different blocks',
      caller: `jobs:\n  a:\n    uses: ./${CALLED}\n    permissions: {}\n  b:\n    uses: ./${CALLED}\n`,
      why: 'caller-ambiguous'
    },
    { name: 'no call of this file', caller: job(''), why: 'caller-ambiguous' },
    {
      name: 'an unclear block',
      caller: `permissions: x\njobs: { a: { uses: ./${CALLED} } }`,
      why: 'not-yaml'
    },
    { name: 'no YAML', caller: '{', why: 'not-yaml' }
  ])('cannot be told when the caller has $name', async ({ caller, why }) => {
    expect(await declared({ [HERE]: fixture('called.yml'), [HOME]: caller }, ours)).toBe(why)
  })

  test('cannot be told when the file of another repository is not readable', async () => {
    expect(await declared({ [HOME]: fixture('caller.yml') }, theirs)).toBe('not-found')
  })

  test('does not need to know which of several equal calls it is', async () => {
    const call = `    uses: ./${CALLED}\n    permissions: { packages: read }\n`
    const caller = `jobs:\n  a:\n${call}  b:\n${call}`
    expect(await declared({ [HERE]: fixture('called.yml'), [HOME]: caller }, ours)).toMatchObject({
      level: 'read',
      at: `${PATH}:4`
    })
  })

  test('is told apart by the ref when two versions are called', async () => {
    const use = (ref: string, level: string) =>
      `    uses: octo-org/shared/${CALLED}@${ref}\n    permissions: { packages: ${level} }\n`
    const caller = `jobs:\n  old:\n${use('v0', 'read')}  new:\n${use('v1', 'write')}`
    expect(
      await declared({ [SHARED]: fixture('called.yml'), [HOME]: caller }, theirs)
    ).toMatchObject({ level: 'write', at: `${PATH}:7` })
  })

  test('changes the caller as well when the caller allows no more', async () => {
    const called = `${job('    permissions: { packages: read }\n', 'push')}  sign:\n    permissions: { id-token: write }\n    steps: []\n`
    const caller = `jobs:\n  image:\n    uses: ./${CALLED}\n`
    const { api } = apiOf({ [HERE]: called, [HOME]: caller })
    const found = await readDeclared({ api, files: NO_FILES }, ours)
    expect(found).toMatchObject({
      level: 'read',
      fix: {
        path: CALLED,
        addsPermissions: false,
        caller: {
          path: PATH,
          addsPermissions: true,
          fixedText: caller.replace(
            'image:\n',
            'image:\n    permissions:\n      contents: read\n      packages: write\n      id-token: write\n'
          )
        }
      }
    })
  })

  test('has no change of one file when the other is not known', async () => {
    const { api } = apiOf({ [SHARED]: job('    permissions: {}\n', 'push') })
    const found = await readDeclared({ api, files: NO_FILES }, theirs)
    expect(found).toMatchObject({ kind: 'block', level: 'none', fix: undefined })
  })
})
