// The trial itself on trial: answers that mend are right, and answers that only look like it are not.
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Case } from '../../scripts/trial/case.js'
import { CASES } from '../../scripts/trial/cases.js'
import { scoreText, scoreTrial, type Row } from '../../scripts/trial/score.js'
import { writeTrial } from '../../scripts/trial/write.js'

type Change = (workflow: string) => string

interface Answered {
  readonly name: string
  readonly scenario: string
  readonly answer: unknown
  /** What the reader makes of the workflow file. */
  readonly mended?: Change
  readonly judged: {
    readonly by: boolean
    readonly acts: boolean
    readonly next: string
    readonly why: readonly string[]
  }
}

const editing = { by: 'workflow author', acts: [{ act: 'edit-workflow' }] } as const

function right(next: string): Answered['judged'] {
  return { by: true, acts: true, next, why: [] }
}

function wrong(next: string, ...why: readonly string[]): Answered['judged'] {
  return { by: true, acts: false, next, why }
}

const granting: Change = (text) =>
  text.replace('id-token: write', 'id-token: write\n      packages: write')
const onlyPackages: Change = (text) =>
  text.replace(/contents: write\n *id-token: write/, 'packages: write')

const withoutInputs: Change = (text) =>
  text.replace(/ {8}with:\n {10}username: .*\n {10}password: .*\n(?= {6}- if)/, '')
const withJobToken: Change = (text) =>
  withoutInputs(text)
    .replace('username: octocat', 'username: ${{ github.actor }}')
    .replace('${{ secrets.PUSH_TOKEN }}', '${{ github.token }}')

const access = { act: 'grant-package-access', package: 'tuna-os/yellowfin', role: 'write' } as const
const GRANT = [{ ...access, to: 'tuna-os/tunaOS' }]
const OPEN = [
  { act: 'change-package-visibility', package: 'zizmorcore/zizmor', visibility: 'public' }
]

const ANSWERS: readonly Answered[] = [
  {
    name: 'the missing line in the block',
    scenario: 'block-without-packages',
    answer: editing,
    mended: granting,
    judged: right('allowed (accepted)')
  },
  {
    name: 'a block that drops what the job had',
    scenario: 'block-without-packages',
    answer: editing,
    mended: onlyPackages,
    judged: wrong(
      'allowed (accepted)',
      'the permission contents got lost',
      'the permission id-token got lost'
    )
  },
  {
    name: 'the file as it was',
    scenario: 'block-without-packages',
    answer: editing,
    mended: (text) => text,
    judged: wrong('denied (permission-missing)', 'the next run is not allowed')
  },
  {
    name: 'no mended file at all',
    scenario: 'block-without-packages',
    answer: editing,
    judged: wrong('', 'there is no mended/workflow.yml')
  },
  {
    name: 'the token of the job in the step and in the login',
    scenario: 'single-sign-on',
    answer: editing,
    mended: withJobToken,
    judged: right('allowed (accepted)')
  },
  {
    name: 'the token of the job in the step, with the login forgotten',
    scenario: 'single-sign-on',
    answer: editing,
    mended: withoutInputs,
    judged: wrong(
      'allowed (accepted)',
      'the build cannot push ghcr.io/octo-org/app:latest: Resource protected by organization ' +
        'SAML enforcement. You must grant your Personal Access token access to this organization.'
    )
  },
  {
    name: 'the end of a rule of the organization',
    scenario: 'single-sign-on',
    answer: { by: 'organization owner', acts: [{ act: 'turn-off-sso', organization: 'octo-org' }] },
    judged: wrong('allowed (accepted)', 'turn-off-sso does not fit the case')
  },
  {
    name: 'access for the repository',
    scenario: 'package-without-this-repository',
    answer: { by: 'package admin', acts: GRANT },
    judged: right('allowed (accepted)')
  },
  {
    name: 'access for the repository, asked of somebody else',
    scenario: 'package-without-this-repository',
    answer: { by: 'workflow author', acts: GRANT },
    judged: {
      ...right('allowed (accepted)'),
      by: false,
      why: ['it is not the turn of workflow author']
    }
  },
  {
    name: 'access for another repository',
    scenario: 'package-without-this-repository',
    answer: { by: 'package admin', acts: [{ ...access, to: 'tuna-os/other' }] },
    judged: wrong('denied (package-access)', 'the next run is not allowed')
  },
  {
    name: 'no push',
    scenario: 'package-without-this-repository',
    answer: editing,
    mended: (text) =>
      text.replace('          images:', "          push: 'false'\n          images:"),
    judged: wrong('unknown (not-pushing)', 'the next run is not allowed', 'the run pushes no more')
  },
  {
    name: 'a visibility',
    scenario: 'public-image-unauthorized-after-a-move',
    answer: { by: 'package admin', acts: OPEN },
    judged: right('allowed (pullable)')
  },
  {
    name: 'nothing, where it is by design',
    scenario: 'fork-with-write-declared',
    answer: { by: 'nobody: it is by design', acts: [{ act: 'nothing' }] },
    judged: right('as before')
  },
  {
    name: 'a switch, where it is by design',
    scenario: 'fork-with-write-declared',
    answer: { by: 'repository admin', acts: [{ act: 'send-write-tokens-to-forks' }] },
    judged: wrong('as before', 'send-write-tokens-to-forks does not fit the case')
  },
  {
    name: 'patience',
    scenario: 'too-many-requests',
    answer: { by: 'nobody: wait and run again', acts: [{ act: 'wait-and-run-again' }] },
    judged: right('allowed (accepted)')
  },
  {
    name: 'an act that nobody offered',
    scenario: 'too-many-requests',
    answer: { by: 'workflow author', acts: [{ act: 'pray' }] },
    judged: { by: false, acts: false, next: '', why: ['an act is not of the menu'] }
  }
]

function caseOf(scenario: string): Case {
  const one = CASES.find((each) => each.scenario === scenario)
  if (one === undefined) throw new Error(`no case of ${scenario}`)
  return one
}

let folder = ''
let rows: readonly Row[] = []

/** One folder for each answer: the same case may be answered in several ways. */
async function answered(): Promise<readonly Row[]> {
  const cases = ANSWERS.map(({ scenario }) => caseOf(scenario))
  await writeTrial(folder, cases)
  for (const [index, { answer, mended }] of ANSWERS.entries()) {
    const own = join(folder, folderAt(index))
    await writeFile(join(own, 'answer.json'), JSON.stringify(answer))
    if (mended === undefined) continue
    await mkdir(join(own, 'mended'))
    const text = await readFile(join(own, 'workflow.yml'), 'utf8')
    await writeFile(join(own, 'mended', 'workflow.yml'), mended(text))
  }
  return scoreTrial(folder, cases)
}

function folderAt(index: number): string {
  return `case-${String(index + 1).padStart(2, '0')}`
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'trial-'))
  rows = await answered()
}, 240_000)

afterAll(async () => {
  await rm(folder, { recursive: true, force: true })
})

describe('the score', () => {
  test.each(ANSWERS.map((one, index) => [one.name, index, one.judged] as const))(
    'judges %s by what the next run does',
    (_name, index, expected) => {
      const { by, acts, next, why } = rows[index] ?? {}
      expect({ by, acts, next, why }).toEqual(expected)
    }
  )

  test('counts what is right', () => {
    const count = ANSWERS.filter(({ judged: { by, acts } }) => by && acts).length
    const text = scoreText(rows)
    expect(text.split('\n').at(-1)).toBe(
      `${String(count)} of ${String(ANSWERS.length)} cases are right.`
    )
  })

  test('takes a folder without answers for wrong', async () => {
    const [first] = ANSWERS
    const cases = [caseOf(first?.scenario ?? '')]
    const scored = await scoreTrial(join(folder, 'nowhere'), cases)
    expect(scored.map(({ by, acts, why }) => ({ by, acts, why }))).toEqual([
      { by: false, acts: false, why: ['no answer.json'] }
    ])
  })
})

describe('what a reader gets', () => {
  test('is what the page of a run shows, and no more', async () => {
    const names = await readdir(join(folder, folderAt(3)))
    expect(names.toSorted()).toEqual([
      'annotations.txt',
      'answer.json',
      'summary.md',
      'workflow.yml'
    ])
  })

  test('has the annotations with level, title, place and message', async () => {
    const text = await readFile(join(folder, folderAt(0), 'annotations.txt'), 'utf8')
    expect(text.split('\n').slice(0, 3)).toEqual([
      'ERROR: Push to ghcr.io/hyperledger-firefly/signer fails: the job lacks packages: write',
      '.github/workflows/publish.yml, line 6',
      ''
    ])
  })
})
