import { describe, expect, test } from '@jest/globals'
import type { Declared } from '../../src/workflow/declaration.js'
import { adviceOn } from '../../src/reasons/fixes.js'
import { titleOf } from '../../src/report/messages.js'
import { toAnnotation, toOutput } from '../../src/text/escape.js'
import type { PackageName } from '../../src/base/github.js'
import { meaningOf } from '../../src/reasons/reason.js'
import { CODES } from '../../src/reasons/codes.js'
import { ALL_REASONS, type AnyFinding as Finding } from '../../src/reasons/index.js'
import { decisionOf, targetOf } from './decisions.js'
import { ABSENT, DECLARED, INPUTS, PACKAGE, PLACE, RUN } from './facts.js'
import { ALL_FINDINGS, FINDINGS } from './findings.js'

const ALL = ALL_FINDINGS.map((finding) => [finding.code, finding] as const)
const FACTS = decisionOf([]).facts
const IMAGE = targetOf('ghcr.io/acme/app')
const LONG_NAME = `ghcr.io/${'acme-corporation/platform-services-'.repeat(2)}x`.slice(0, 60)

function told(finding: Finding, facts = FACTS, target = IMAGE): string {
  const { cause, fixes } = adviceOn(finding, { facts, target })
  return [cause, ...fixes.map(({ text }) => text)].map(toAnnotation).join('\n')
}

function links(finding: Finding, facts = FACTS): readonly string[] {
  return adviceOn(finding, { facts, target: IMAGE }).links.map((part) => toAnnotation([part]))
}

describe('titles', () => {
  test('differ between any two codes', () => {
    const titles = ALL_FINDINGS.map((finding) => titleOf(finding, IMAGE))
    expect(new Set(titles).size).toBe(titles.length)
    for (const pulled of [false, true]) {
      const said = ALL_REASONS.map((reason) => meaningOf(reason, pulled))
      expect(new Set(said).size).toBe(ALL_REASONS.length)
      expect(said.filter((words) => words.length > 34)).toEqual([])
    }
  })

  test.each(ALL)('for %s leave room for the name within 80 characters', (_code, finding) => {
    for (const role of ['image', 'cache'] as const) {
      for (const certainty of ['certain', 'likely'] as const) {
        const title = titleOf({ ...finding, certainty }, targetOf(LONG_NAME, { role }), 0)
        expect(title.length).toBeLessThanOrEqual(80)
        // Both ends of the name are there.
        expect(title).toMatch(/ghcr\S*(?:…\S+|x)/)
      }
    }
  })

  test('say what happens to images and caches', () => {
    const cache = targetOf('ghcr.io/acme/cache', { role: 'cache' })
    expect([
      titleOf(FINDINGS['permission-missing'], IMAGE, 2),
      titleOf(FINDINGS['fork-pull-request'], IMAGE),
      titleOf(FINDINGS['fork-pull-request'], cache),
      titleOf(FINDINGS['package-access'], cache),
      titleOf(FINDINGS['rate-limited'], IMAGE)
    ]).toEqual([
      'Push to ghcr.io/acme/app (+2) fails: probably the job lacks packages: write',
      'No push to ghcr.io/acme/app: a fork gets a read-only token',
      'No cache to ghcr.io/acme/cache: a fork gets a read-only token',
      'Cache to ghcr.io/acme/cache fails: probably no write access to the package',
      'No verdict on push to ghcr.io/acme/app: the registry limits requests'
    ])
  })
})

describe('every text', () => {
  test.each(ALL)('for %s is made of words that an output keeps', (_code, finding) => {
    const { cause, fixes, notice } = adviceOn(finding, { facts: FACTS, target: IMAGE })
    const sentences = [cause, ...fixes.map(({ text }) => text), notice?.([]) ?? []]
    const ours = sentences.flat().filter(({ kind }) => kind === 'plain')
    expect(ours.filter(({ text }) => !/^[A-Za-z0-9 .,:;/_()-]*$/.test(text))).toEqual([])
    expect(
      ours.filter(({ text }) => toOutput([{ kind: 'plain', text: `a${text}` }]).length === 0)
    ).toEqual([])
  })

  test.each(ALL)('for %s never advises what is dangerous', (_code, finding) => {
    expect(told(finding)).not.toMatch(/pull_request_target|write-all/)
  })

  test.each(ALL.filter(([code]) => CODES[code].verdict === 'denied'))(
    'for %s says what to do',
    (_code, finding) => {
      expect(adviceOn(finding, { facts: FACTS, target: IMAGE }).fixes).not.toEqual([])
    }
  )

  test.each(ALL.filter(([, finding]) => finding.class === 'by-design'))(
    'for %s has one sentence',
    (_code, finding) => {
      const notice = adviceOn(finding, { facts: FACTS, target: IMAGE }).notice
      const text = toAnnotation(notice?.([{ kind: 'plain', text: 'nothing is pushed' }]) ?? [])
      expect(text).toMatch(
        /^[A-Z][^.]*(?:\.[a-z_][^.]*)*, so nothing is pushed; [^.]*(?:\.[a-z_][^.]*)*\.$/
      )
    }
  )

  test.each(ALL.filter(([code]) => ['fork-pull-request', 'secret-withheld'].includes(code)))(
    'for %s does not advise a permission that changes nothing',
    (_code, finding) => {
      expect(told(finding)).not.toContain('packages: write')
    }
  )
})

test('a refusal that there was no time to ask about again is not told as silence', () => {
  const finding = { ...FINDINGS['registry-unavailable'], cause: 'retry-window-exceeded' as const }
  expect(told(finding).split('\n')[0]).toBe(
    'ghcr.io refused in a way that is known to pass, and the 30 seconds that this step has did not suffice to ask again.'
  )
})

test('an image that docker pulls no longer is told as what it is', () => {
  const finding = { ...FINDINGS['unrecognised-response'], unusable: 'schema-1' as const }
  expect(told(finding).split('\n')[0]).toBe(
    'The image has a manifest in the first form that Docker had (schema 1). BuildKit and docker of today pull that no longer; old versions do.'
  )
})

test('a refusal that the API of GitHub contradicts is told as no refusal', () => {
  const finding = { ...FINDINGS['registry-unavailable'], cause: 'contradiction' as const }
  expect(told(finding).split('\n')[0]).toBe(
    'The API of GitHub calls this package public, and ghcr.io refuses to serve it without a login. The two contradict each other, so this is no refusal.'
  )
})

describe('a missing permission', () => {
  const finding = FINDINGS['permission-missing']
  const block = { ...DECLARED, level: 'none' } as const
  const cases: readonly (readonly [string, Declared, string, string])[] = [
    [
      'a block of the job without packages',
      block,
      'The token of the job may not push packages: the `permissions` block of job `build` does not grant `packages: write`, and the token gets only what the block grants. A block of a job stands alone: what the workflow grants above it does not count.',
      'Add `packages: write` to the `permissions` block of job `build` and keep the scopes it lists; a job that checks out code needs at least `contents: read` there.'
    ],
    [
      'a block of the workflow with packages: read',
      {
        ...block,
        level: 'read',
        place: { ...PLACE, what: 'workflow-permissions', job: undefined }
      },
      'The token of the job may not push packages: the `permissions` block at the top of the workflow says `packages: read`, and the token gets only what the block grants.',
      'In the `permissions` block at the top of the workflow, change `packages: read` to `packages: write` and keep the other scopes.'
    ],
    [
      'read-all',
      { ...block, level: 'read', form: 'read-all' },
      'The token of the job may not push packages: the `permissions` block of job `build` says `read-all`, and the token gets only what the block grants. A block of a job stands alone: what the workflow grants above it does not count.',
      'Replace the `permissions` block of job `build` by one with `contents: read` and `packages: write`, and name every other scope the job uses too.'
    ],
    [
      'no block',
      ABSENT,
      'No `permissions` block applies to job `build`, so its token gets the default of the repository, and that does not allow it to push packages.',
      'Give job `build` a `permissions` block with `contents: read` and `packages: write`. A block replaces the default as a whole, so name every other scope the job uses too.'
    ],
    [
      'an unreadable file',
      { kind: 'unreadable', why: 'refused' },
      'The token of the job may not push packages (its level is `packages: none`). Which `permissions` block decides is not known, because the token of this step may not read the workflow file (it needs `contents: read`).',
      'Put `packages: write` into the `permissions` block that applies (the one of the job, else the one of the workflow) and keep `contents: read` and the other scopes in it. If there is no block, add one to the job with `contents: read` and `packages: write`.'
    ]
  ]

  test.each(cases)('with %s is told as it is', (_name, declared, cause, fix) => {
    expect(told({ ...finding, declared })).toBe(`${cause}\n${fix}`)
  })

  test('in a called workflow is its author to mend', () => {
    const declared = { ...block, place: { ...PLACE, repository: 'Acme/workflows', here: false } }
    const changed = { ...finding, declared }
    const { fixes } = adviceOn(changed, { facts: FACTS, target: IMAGE })
    expect(fixes.map(({ by }) => by)).toEqual(['author of the called workflow'])
  })

  test('although the block grants it is for who can change the settings', () => {
    const declared = { ...block, level: 'write' } as const
    const changed = { ...finding, declared }
    const { fixes, amendment } = adviceOn(changed, { facts: FACTS, target: IMAGE })
    expect([fixes.map(({ by }) => by), amendment]).toEqual([['organization owner'], undefined])
  })
})

describe('links', () => {
  const at = (owner: Partial<PackageName>): Finding => ({
    ...FINDINGS['package-access'],
    package: { ...PACKAGE, ...owner }
  })

  test.each<readonly [string, Finding, readonly string[]]>([
    [
      'an organization',
      at({}),
      ['Package settings: https://github.com/orgs/acme/packages/container/app/settings']
    ],
    [
      'a user, with a nested name',
      at({ ownerType: 'User', name: 'app/sub/part' }),
      [
        'Package settings: https://github.com/users/acme/packages/container/app%2Fsub%2Fpart/settings'
      ]
    ],
    [
      'an account of unknown kind',
      at({ ownerType: undefined }),
      [
        'Package settings (owner is an organization): https://github.com/orgs/acme/packages/container/app/settings',
        'Package settings (owner is a user): https://github.com/users/acme/packages/container/app/settings'
      ]
    ],
    [
      'the rules of an organization',
      FINDINGS['creation-forbidden'],
      [
        'Package settings of the organization: https://github.com/organizations/acme/settings/packages',
        'Actions settings of the organization: https://github.com/organizations/acme/settings/actions'
      ]
    ],
    [
      'the Actions settings, for forks of a private repository',
      { ...FINDINGS['fork-pull-request'], adminMaySendWriteTokens: true },
      ['Actions settings of the repository: https://github.com/Acme/app/settings/actions']
    ]
  ])('lead to the page of %s', (_name, finding, expected) => {
    expect(links(finding)).toEqual(expected)
  })

  test('lead to the server of the run', () => {
    const server = {
      url: 'https://octo.ghe.com',
      apiUrl: 'https://api.octo.ghe.com',
      registry: 'containers.octo.ghe.com'
    }
    expect(links(at({}), { ...FACTS, run: { ...RUN, server } })).toEqual([
      'Package settings: https://octo.ghe.com/orgs/acme/packages/container/app/settings'
    ])
  })

  test('are left out where the address holds what no address holds', () => {
    const server = { ...RUN.server, url: 'https://octo.example/"><script>' }
    expect(links(at({}), { ...FACTS, run: { ...RUN, server } })).toEqual(['Package settings'])
  })
})

describe('the token of the job', () => {
  const foreign = targetOf('ghcr.io/someone/app')

  test.each(['unsupported-token', 'token-scope', 'bad-credentials', 'sso-required'] as const)(
    'is advised for %s only where it would do',
    (code) => {
      const own = 'set `username` to `${{ github.actor }}`'
      expect([
        told(FINDINGS[code]).includes(own),
        told(FINDINGS[code], FACTS, foreign).includes(own)
      ]).toEqual([true, false])
    }
  )

  test.each(['unsupported-token', 'token-scope', 'app-token'] as const)(
    'keeps a personal token out of the advice for %s',
    (code) => {
      expect(told(FINDINGS[code]).split('\n').slice(1).join()).not.toContain('classic')
    }
  )
})

describe('a name without a host', () => {
  const hub = { kind: 'docker-hub', host: 'docker.io' } as const
  const hint = 'If the registry of GitHub is meant, write `ghcr.io/acme/app`'

  test.each([
    ['fits the owner', targetOf('docker.io/acme/app', { registry: hub, hostGiven: false }), true],
    [
      'has another owner',
      targetOf('docker.io/other/app', { registry: hub, hostGiven: false }),
      false
    ],
    ['names docker.io', targetOf('docker.io/acme/app', { registry: hub }), false]
  ])('is told to be docker.io when it %s', (_name, target, expected) => {
    expect(told(FINDINGS['no-credentials'], FACTS, target).includes(hint)).toBe(expected)
  })
})

describe('an unknown permission', () => {
  test('in a fork of a private repository does not advise adding it', () => {
    const permission = {
      ...FINDINGS['permission-unknown'].permission,
      rule: 'fork-private-write'
    } as const
    const text = told({ ...FINDINGS['permission-unknown'], permission })
    expect(text).not.toContain('packages: write')
  })

  test('with probe off advises to ask', () => {
    const facts = { ...FACTS, inputs: { ...INPUTS, probe: false } }
    expect(told(FINDINGS['permission-unknown'], facts)).toContain('Set the input `probe` to `true`')
  })
})
