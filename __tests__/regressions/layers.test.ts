// Several things wrong with one push: none hides another, and what is by design comes first.
import { describe, expect, test } from '@jest/globals'
import { causesOf } from '../../src/report/causes.js'
import { reportOf } from '../../src/decide-and-report.js'
import { toAnnotation } from '../../src/text/escape.js'
import { json, urlOf, type Handler } from '../fakes/wire.js'
import {
  BOT,
  byDesign,
  decide,
  ghcr,
  mistake,
  refusal,
  seen,
  type Situation,
  type Seen
} from './scene.js'

const UPPER = { images: 'ghcr.io/Octo-Org/App' }
const NO_PACKAGES = '{ contents: read }'
/** A fork's own run at night, whose payload names no repository. */
const NIGHTLY: Situation = {
  event: 'schedule',
  options: { repository: 'contributor/app' },
  world: { job: { repository: 'contributor/app' } }
}
const NO_INSTALLATION = ghcr({ upload: refusal('The requested installation does not exist.') })

/** GitHub's API on a repository that was forked from a fork. */
const GRANDCHILD: Handler = (request) =>
  json(urlOf(request).pathname === '/repos/contributor/app' ? 200 : 404, {
    full_name: 'contributor/app',
    fork: true,
    parent: { full_name: 'other-org/app' },
    source: { full_name: 'octo-org/app' }
  })

describe('a push', () => {
  test.each<readonly [string, Situation, Seen]>([
    [
      'to a wrong name lacks its permission all the same',
      { inputs: UPPER, block: NO_PACKAGES },
      { ...mistake('invalid-name'), beside: ['permission-missing'] }
    ],
    [
      "to a wrong name in a pull request of Dependabot's is refused by design",
      { event: 'pull_request', options: { actor: BOT }, inputs: UPPER, block: null },
      byDesign('dependabot', [], ['invalid-name'])
    ],
    [
      "of Dependabot's to the default branch has two mistakes in it",
      { options: { actor: BOT }, inputs: UPPER, block: null },
      { ...mistake('invalid-name'), beside: ['dependabot'] }
    ],
    [
      "to a wrong name of the upstream's is a fork's by design",
      { ...NIGHTLY, inputs: UPPER },
      byDesign('upstream-image-in-fork', [], ['invalid-name'])
    ],
    [
      "to the upstream's image with a secret that a fork does not have is refused by design",
      {
        ...NIGHTLY,
        inputs: { images: 'ghcr.io/octo-org/app', username: 'contributor', password: '' }
      },
      byDesign('upstream-image-in-fork')
    ],
    [
      "to the image of the upstream's upstream is refused by design",
      {
        ...NIGHTLY,
        inputs: { images: 'ghcr.io/octo-org/app' },
        hosts: { ...NO_INSTALLATION.hosts, 'api.github.com': GRANDCHILD }
      },
      byDesign('upstream-image-in-fork')
    ],
    [
      'to an image of the same owner with a secret that is missing is by design in a fork',
      {
        ...NIGHTLY,
        inputs: { images: 'ghcr.io/contributor/app', username: 'contributor', password: '' }
      },
      byDesign('secret-withheld', ['no-credentials'])
    ]
  ])('%s', async (_name, situation, expected) => {
    expect(await seen(situation)).toEqual(expected)
  })

  test('to a wrong name tells of the registry that was meant', async () => {
    const { annotations } = await reportOf(await decide({ inputs: UPPER, block: NO_PACKAGES }))
    expect(annotations.map(({ message }) => /Tested with [^.]*/.exec(message)?.[0])).toEqual([
      undefined,
      "Tested with the job's own token"
    ])
  })

  test('of caches to wrong names is told of each name, not of the entry', async () => {
    const { targets } = await decide({
      inputs: { 'cache-to': 'type=registry,ref=ghcr.io/octo-org/A\nghcr.io/o/b..c,ghcr.io/o/D' }
    })
    const told = targets.map(({ primary }) => ('given' in primary ? primary.given : primary.code))
    expect(told).toEqual(['accepted', 'ghcr.io/octo-org/A', 'ghcr.io/o/b..c', 'ghcr.io/o/D'])
  })

  test('to a wrong name beside one that was opened asks for no file', async () => {
    const asked: string[] = []
    const api: Handler = (request) => {
      asked.push(urlOf(request).pathname)
      return json(404, {})
    }
    await decide({
      ...ghcr({}),
      hosts: { ...ghcr({}).hosts, 'api.github.com': api },
      inputs: { images: 'ghcr.io/Octo-Org/App,ghcr.io/octo-org/app' }
    })
    expect(asked.filter((path) => path.includes('/contents/'))).toEqual([])
  })
})

describe('a job whose block names no packages', () => {
  const PRIVATE = { owner: 'octo-org', name: 'base', visibility: 'private', tags: ['1'] } as const

  test('is told one change for what it pushes and what it pulls', async () => {
    const world = { job: { packages: 'none' }, packages: [PRIVATE] } as const
    const inputs = { images: 'ghcr.io/octo-org/app', 'base-images': 'ghcr.io/octo-org/base:1' }
    const decision = await decide({ world, block: NO_PACKAGES, inputs })
    const causes = causesOf(decision)
    expect(causes.map(({ finding, occurrences }) => [finding.code, occurrences.length])).toEqual([
      ['permission-missing', 2]
    ])
    expect(causes.map(({ advice }) => advice.fixes.map(({ text }) => toAnnotation(text)))).toEqual([
      ['Add `packages: write` to the `permissions` block of job `publish`']
    ])
    expect(causes.map(({ advice }) => advice.amendment?.diff.match(/^\+.*packages.*$/gm))).toEqual([
      ['+    permissions: { contents: read, packages: write }']
    ])
  })

  test('is told to let it read where it pushes nothing', async () => {
    const world = { job: { packages: 'none' }, packages: [PRIVATE] } as const
    const inputs = { push: 'false', 'base-images': 'ghcr.io/octo-org/base:1' }
    const causes = causesOf(await decide({ world, block: NO_PACKAGES, inputs }))
    expect(causes.map(({ advice }) => advice.fixes.map(({ text }) => toAnnotation(text)))).toEqual([
      ['Add `packages: read` to the `permissions` block of job `publish`']
    ])
  })
})
