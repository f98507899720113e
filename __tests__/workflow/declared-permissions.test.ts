import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { readDeclared } from '../../src/workflow/declared-permissions.js'
import { DEFAULTS } from '../inputs/defaults.js'
import { jobPlaceOf } from '../../src/workflow/file.js'
import {
  apiOf,
  declared,
  HOME,
  job,
  NO_FILES,
  NONE,
  OTHER_SHA,
  PATH,
  PLACE,
  SHA,
  WRITE
} from './declared-permissions-scene.js'

describe('readDeclared', () => {
  test('reads the block of the job at the commit of its workflow', async () => {
    const { api, asked } = apiOf({ [HOME]: WRITE })
    expect(await readDeclared({ api, files: NO_FILES }, PLACE)).toEqual({
      kind: 'block',
      level: 'write',
      form: 'mapping',
      idToken: false,
      certainty: 'high',
      place: {
        repository: 'octo-org/app',
        path: PATH,
        sha: SHA,
        line: 4,
        endLine: 5,
        what: 'job-permissions',
        job: 'build',
        here: true
      },
      fix: undefined
    })
    expect(asked).toEqual([HOME])
  })

  test('points at the job that lacks a block, and has the change for it', async () => {
    const { api } = apiOf({ [HOME]: job('') })
    const found = await readDeclared({ api, files: NO_FILES }, PLACE)
    expect(found).toMatchObject({
      kind: 'absent',
      certainty: 'high',
      place: { line: 3, endLine: 3, what: 'job', job: 'build', here: true },
      fix: { path: PATH, addsPermissions: true }
    })
  })

  test('takes the block of the workflow for a job without one', async () => {
    const text = `permissions: read-all\n${job('')}`
    expect(await declared({ [HOME]: text })).toEqual({
      level: 'read',
      certainty: 'high',
      at: `${PATH}:1`,
      what: 'workflow-permissions',
      here: true
    })
  })

  test.each([
    { name: 'a file name alone', file: 'ci.yml' },
    { name: 'a path from the root', file: `/${PATH}` },
    { name: 'a path with a dot', file: `./${PATH}` },
    { name: 'nothing but the ref', file: '' }
  ])('understands $name as where the job is defined', async ({ file }) => {
    const place = { ...PLACE, workflowRef: '', defining: { ...PLACE.defining, file } }
    expect(await declared({ [HOME]: WRITE }, place)).toMatchObject({ level: 'write' })
  })

  test('reads the workflow that was started where the runner tells nothing else', async () => {
    const defining = { repository: '', file: '', sha: '', ref: '' }
    const place = { ...PLACE, defining }
    expect(await declared({ [HOME]: NONE }, place)).toMatchObject({
      level: 'none',
      certainty: 'high'
    })
  })

  test('splits a workflow ref where the ref begins, not at an @ of a branch', async () => {
    const defining = { repository: '', file: '', sha: '', ref: '' }
    const workflowRef = `octo-org/app/${PATH}@refs/heads/a@refs/b@c`
    expect(await declared({ [HOME]: NONE }, { ...PLACE, defining, workflowRef })).toMatchObject({
      level: 'none'
    })
  })

  test('is less sure of a job whose name a called workflow may have too', async () => {
    const defining = { repository: '', file: '', sha: '', ref: '' }
    const text = `${WRITE}  other:\n    uses: ./.github/workflows/called.yml\n`
    expect(await declared({ [HOME]: text }, { ...PLACE, defining })).toMatchObject({
      level: 'write',
      certainty: 'medium'
    })
  })

  test.each([
    { name: 'another commit of this repository', place: { ...PLACE, sha: OTHER_SHA } },
    { name: 'another repository', place: { ...PLACE, repository: 'octo-org/fork' } }
  ])('does not point an annotation into $name', async ({ place }) => {
    expect(await declared({ [HOME]: WRITE }, place)).toMatchObject({ here: false, level: 'write' })
  })

  test('points at the file of a repository whose name is spelt in another case', async () => {
    const place = { ...PLACE, repository: 'Octo-Org/App' }
    expect(await declared({ [HOME]: WRITE }, place)).toMatchObject({ here: true })
  })

  test.each([
    { name: 'a file that is not found', texts: {}, why: 'not-found' },
    { name: 'a refusal', texts: { [HOME]: 403 }, why: 'refused' },
    { name: 'no answer', texts: { [HOME]: 0 }, why: 'unavailable' },
    { name: 'a file that is no YAML', texts: { [HOME]: '{' }, why: 'not-yaml' },
    { name: 'a huge file', texts: { [HOME]: ' '.repeat(2_000_000) }, why: 'too-large' },
    { name: 'a job that is not in it', texts: { [HOME]: job('', 'x') }, why: 'job-not-found' },
    {
      name: 'a block that is unclear',
      texts: { [HOME]: job('    permissions: all\n') },
      why: 'not-yaml'
    },
    {
      name: 'a job that only calls another file',
      texts: { [HOME]: 'jobs:\n  build:\n    uses: ./x.yml\n' },
      why: 'job-not-found'
    }
  ])('says why for $name', async ({ texts, why }) => {
    expect(await declared(texts)).toBe(why)
  })

  test.each([
    { name: 'nothing told', ref: '' },
    {
      name: 'a set-up of GitHub itself',
      ref: 'o/r/dynamic/github-code-scanning/codeql@refs/heads/x'
    },
    { name: 'a path that climbs', ref: 'o/r/../../etc/x.yml@refs/heads/x' },
    { name: 'no ref', ref: `o/r/${PATH}` }
  ])('knows no workflow file for $name', async ({ ref }) => {
    const defining = { repository: '', file: '', sha: '', ref: '' }
    expect(await declared({}, { ...PLACE, workflowRef: ref, defining })).toBe('no-workflow-file')
  })

  test('reads the runner variables', () => {
    const env = {
      GITHUB_REPOSITORY: 'octo-org/app',
      GITHUB_SHA: SHA,
      GITHUB_JOB: 'build',
      GITHUB_WORKSPACE: '/workspace/app',
      GITHUB_WORKFLOW_REF: PLACE.workflowRef,
      GITHUB_WORKFLOW_SHA: SHA
    }
    const inputs = {
      ...DEFAULTS,
      workflowRepository: PLACE.defining.repository,
      workflowFile: PLACE.defining.file,
      workflowSha: PLACE.defining.sha,
      workflowRef: PLACE.defining.ref
    }
    expect(jobPlaceOf({ env, platform: 'linux' }, inputs)).toEqual(PLACE)
  })

  test('answers whatever the texts are', async () => {
    const text = fc.oneof(fc.string(), fc.constantFrom(HOME, PATH, PLACE.workflowRef, SHA))
    const place = fc.record({
      repository: text,
      sha: text,
      job: text,
      workspace: text,
      platform: fc.constant('linux'),
      workflowRef: text,
      workflowSha: text,
      defining: fc.record({ repository: text, file: text, sha: text, ref: text })
    })
    await fc.assert(
      fc.asyncProperty(place, async (where) => {
        const ports = { api: apiOf({ [HOME]: WRITE }).api, files: NO_FILES }
        return ['block', 'absent', 'unreadable'].includes((await readDeclared(ports, where)).kind)
      })
    )
  })
})
