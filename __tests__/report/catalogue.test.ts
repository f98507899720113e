import { describe, expect, test } from '@jest/globals'
import type { Declared } from '../../src/workflow/declaration.js'
import { adviceOn } from '../../src/reasons/fixes.js'
import { titleOf } from '../../src/report/messages.js'
import { toAnnotation, toOutput } from '../../src/text/escape.js'
import type { PackageName } from '../../src/base/github.js'
import { meaningOf } from '../../src/reasons/reason.js'
import { CODES } from '../../src/reasons/codes.js'
import { ALL_REASONS, type AnyFinding as Finding } from '../../src/reasons/index.js'
import { annotationsFor, decisionOf, judged, targetOf } from './decisions.js'
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
  const { fixes, links: more } = adviceOn(finding, { facts, target: IMAGE })
  const opened = fixes.flatMap(({ text }) => text.filter(({ kind }) => kind === 'link'))
  return [...opened, ...more].map((part) => toAnnotation([part]))
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

  test.each(ALL)('for %s name the whole image within 255 characters', (_code, finding) => {
    for (const role of ['image', 'cache'] as const) {
      for (const certainty of ['certain', 'likely'] as const) {
        const title = titleOf({ ...finding, certainty }, targetOf(LONG_NAME, { role }), 0)
        expect(title.length).toBeLessThanOrEqual(255)
        expect(title).toContain(` ${LONG_NAME}`)
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
      'Push to ghcr.io/acme/app and 2 more would be refused: most likely the job lacks packages: write',
      'Skipped the push to ghcr.io/acme/app: a fork gets a read-only token',
      'Skipped the cache to ghcr.io/acme/cache: a fork gets a read-only token',
      'Cache to ghcr.io/acme/cache would be refused: most likely no write access to the package',
      'Cannot tell whether the push to ghcr.io/acme/app is allowed: the registry limits requests'
    ])
  })
})

describe('every text', () => {
  test.each(ALL)('for %s is made of words that an output keeps', (_code, finding) => {
    const { cause, fixes, notice } = adviceOn(finding, { facts: FACTS, target: IMAGE })
    const sentences = [
      cause,
      ...fixes.map(({ text }) => text),
      notice?.why ?? [],
      notice?.then ?? []
    ]
    const ours = sentences.flat().filter(({ kind }) => kind === 'plain')
    expect(ours.filter(({ text }) => !/^[A-Za-z0-9 .,:;/_()'→-]*$/.test(text))).toEqual([])
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
      const [annotation] = annotationsFor(decisionOf([judged(IMAGE, finding)], { failed: false }))
      expect(annotation?.message).toMatch(
        /^Skipped the push: [^.]*(?:\.[a-z_][^.]*)*; [^.]*(?:\.[a-z_][^.]*)*\.$/
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
    'ghcr.io refused in a way that often passes, and the 30 seconds of this step did not suffice to ask again.'
  )
})

test('an image that docker pulls no longer is told as what it is', () => {
  const finding = { ...FINDINGS['unrecognised-response'], unusable: 'schema-1' as const }
  expect(told(finding).split('\n')[0]).toBe(
    "The image has a manifest in Docker's first format (schema 1), which BuildKit and docker no longer pull."
  )
})

test('a refusal that the API of GitHub contradicts is told as no refusal', () => {
  const finding = { ...FINDINGS['registry-unavailable'], cause: 'contradiction' as const }
  expect(told(finding).split('\n')[0]).toBe(
    "GitHub's API calls this package public, and ghcr.io refuses to serve it without a login. The two contradict each other, so this is no refusal."
  )
})

describe('a missing permission', () => {
  const finding = FINDINGS['permission-missing']
  const block = { ...DECLARED, level: 'none' } as const
  const cases: readonly (readonly [string, Declared, string, string])[] = [
    [
      'a block of the job without packages',
      block,
      'The `permissions` block of job `build` does not grant `packages: write`, and it replaces the block of the workflow.',
      'Add `packages: write` to the `permissions` block of job `build`'
    ],
    [
      'a block of the workflow with packages: read',
      {
        ...block,
        level: 'read',
        place: { ...PLACE, what: 'workflow-permissions', job: undefined }
      },
      'The `permissions` block at the top of the workflow says `packages: read`, and the token gets only what it grants.',
      'Change `packages: read` to `packages: write` in the `permissions` block at the top of the workflow'
    ],
    [
      'read-all',
      { ...block, level: 'read', form: 'read-all' },
      'The `permissions` block of job `build` says `read-all`, and it replaces the block of the workflow.',
      'Replace the `permissions` block of job `build` by one with `contents: read` and `packages: write`, and add every other scope the job uses'
    ],
    [
      'no block',
      ABSENT,
      'No `permissions` block applies to job `build`, and the default of the repository does not allow pushing packages.',
      'Give job `build` a `permissions` block with `contents: read` and `packages: write`. It replaces the default, so add every other scope the job uses'
    ],
    [
      'an unreadable file',
      { kind: 'unreadable', why: 'refused' },
      "The job's own token does not allow pushing packages. Which `permissions` block decides is not known: the workflow file cannot be read without `contents: read`.",
      'Add `packages: write` to the `permissions` block of the job, or of the workflow if the job has none. If there is no block, give the job one with `contents: read` and `packages: write`'
    ]
  ]

  test.each(cases)('with %s is told as it is', (_name, declared, cause, fix) => {
    expect(told({ ...finding, declared })).toBe(`${cause}\n${fix}`)
  })

  test('in a called workflow is for its author to fix', () => {
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
      ['Open the package settings: https://github.com/orgs/acme/packages/container/app/settings']
    ],
    [
      'a user, with a nested name',
      at({ ownerType: 'User', name: 'app/sub/part' }),
      [
        'Open the package settings: https://github.com/users/acme/packages/container/app%2Fsub%2Fpart/settings'
      ]
    ],
    [
      'an account of unknown kind',
      at({ ownerType: undefined }),
      [
        'Open the package settings: https://github.com/orgs/acme/packages/container/app/settings',
        'these: https://github.com/users/acme/packages/container/app/settings'
      ]
    ],
    [
      'the rules of an organization',
      FINDINGS['creation-forbidden'],
      [
        "Open the organization's package settings: https://github.com/organizations/acme/settings/packages",
        'open the package settings: https://github.com/orgs/acme/packages/container/app/settings',
        "Open the organization's Actions settings: https://github.com/organizations/acme/settings/actions"
      ]
    ],
    [
      'the Actions settings, for forks of a private repository',
      { ...FINDINGS['fork-pull-request'], adminMaySendWriteTokens: true },
      ['Open the Actions settings: https://github.com/Acme/app/settings/actions']
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
      'Open the package settings: https://octo.ghe.com/orgs/acme/packages/container/app/settings'
    ])
  })

  test('are left out where the address holds what no address holds', () => {
    const server = { ...RUN.server, url: 'https://octo.example/"><script>' }
    expect(links(at({}), { ...FACTS, run: { ...RUN, server } })).toEqual([
      'Open the package settings'
    ])
  })
})

describe('the token of the job', () => {
  const foreign = targetOf('ghcr.io/someone/app')

  test.each(['unsupported-token', 'token-scope', 'bad-credentials', 'sso-required'] as const)(
    'is advised for %s only where it would do',
    (code) => {
      const own = 'with `username: ${{ github.actor }}`'
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
  const hint = "For GitHub's registry, write the host as well"

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
    expect(told(FINDINGS['permission-unknown'], facts)).toContain('Set `probe: true` in this step')
  })
})
