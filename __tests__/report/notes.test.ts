import { describe, expect, test } from '@jest/globals'
import { reportJsonOf } from '../../src/report/report-json.js'
import type { Note } from '../../src/verdict/decision.js'
import { annotationsFor, decisionOf, judged, summaryFor, targetOf } from './decisions.js'
import { PACKAGE } from './facts.js'
import { FINDINGS } from './findings.js'
import { renderedFlaws } from '../action/rendered.js'
import { HOSTILE, outsideOfCode } from './hostile.js'
import { violations } from './schema.js'

const DOCS = 'https://github.com/OWNER/ghcr-preflight/blob/main/docs/reasons.md'
const SETTINGS = 'Package settings: https://github.com/orgs/acme/packages/container/app/settings'
const IMAGE = judged(targetOf('ghcr.io/acme/app'), FINDINGS.accepted)

const UNRESOLVED: Note = {
  kind: 'unresolved',
  path: './docker/Dockerfile',
  line: 3,
  variable: 'BASE'
}
const LESS: Note = { kind: 'less-visible', package: PACKAGE, expected: 'public', actual: 'private' }
const ABSENT: Note = {
  kind: 'visibility-unknown',
  package: PACKAGE,
  expected: 'public',
  absent: true
}
const LATER: Note = {
  kind: 'judged-after-push',
  given: 'ghcr.io/acme/app:1',
  primary: FINDINGS['tag-missing'],
  pushes: true
}
const BUILT: Note = {
  kind: 'built-by-this-job',
  given: 'ghcr.io/acme/base:1',
  primary: FINDINGS['package-absent'],
  pushes: true
}
const ALL = [UNRESOLVED, LESS, ABSENT, LATER, BUILT]

describe('a note', () => {
  test.each<readonly [string, Note, object]>([
    [
      'an image that could not be told',
      UNRESOLVED,
      {
        title: 'Image not checked: ./docker/Dockerfile, line 3',
        message: [
          'Line 3 of ./docker/Dockerfile names an image with the variable `BASE`, so this step did not check whether it can be pulled.',
          'Fix: Give the ghcr-preflight step the same `build-args`, `target` and `build-contexts` as the build, including `BASE`, or set a default in the file'
        ].join('\n'),
        file: 'docker/Dockerfile',
        line: 3
      }
    ],
    [
      "an image without one for the runner's own platform",
      {
        kind: 'no-native-platform',
        given: 'ghcr.io/acme/base:1',
        lacks: ['linux/amd64'],
        platforms: ['linux/arm64', 'linux/s390x']
      },
      {
        title: 'Not for this runner: ghcr.io/acme/base:1',
        message: [
          'ghcr.io/acme/base:1 has no image for `linux/amd64`, the platform of this runner; it has `linux/arm64` and `linux/s390x`. A build that states no platform cannot pull it here.',
          'Fix: If the build is for other platforms, give the ghcr-preflight step the same `platforms`; otherwise use an image that has `linux/amd64`',
          `More: ${DOCS}#platform-missing`
        ].join('\n')
      }
    ],
    [
      'a registry that asks for a login on writes only',
      {
        kind: 'asks-on-write-only',
        given: 'registry.example.com/team/app:1',
        registry: 'registry.example.com'
      },
      {
        title: 'Not every client can push to registry.example.com/team/app:1',
        message: [
          'registry.example.com asks for a login only on writes. BuildKit, crane, oras and helm log in at that point, and can push; docker engine, podman, skopeo and buildah log in only if `/v2/` asks for it, so their push fails.',
          'Fix: Push with `docker buildx build --push` or docker/build-push-action, which use BuildKit',
          'Or: Also ask for the login at `/v2/` (registry admin)',
          `More: ${DOCS}#accepted`
        ].join('\n')
      }
    ],
    [
      'a package less open than expected',
      LESS,
      {
        title: 'Less open than expected: acme/app',
        message: [
          'The package is private, and `expected-visibility` asks for `public`, so some people who should be able to pull the image cannot. After the push of a tag this is an error.',
          'Fix: Make the package public (this cannot be undone, and old versions become public too): Open the package settings (https://github.com/orgs/acme/packages/container/app/settings) → Change visibility (package admin)',
          'Or: If it is meant to be private, set `expected-visibility: private` in the ghcr-preflight step',
          `More: ${DOCS}#package-private`
        ].join('\n')
      }
    ],
    [
      'a package that is not there yet',
      ABSENT,
      {
        title: 'Visibility not known: acme/app',
        message: [
          'The package does not exist yet. Whether the first push makes it private or public cannot be predicted. `expected-visibility` asks for `public`. After the push of a tag, it is checked again at the end of the job.',
          'Fix: After the first push, look at the visibility in the package settings (package admin)',
          SETTINGS,
          `More: ${DOCS}#too-visible`
        ].join('\n')
      }
    ],
    [
      'an image of a repository to which this run does not push',
      { ...LATER, pushes: false },
      {
        title: 'Not public yet: ghcr.io/acme/app:1',
        message: [
          'Before the push, nobody can pull it without a login: there is no such tag. This job pushes to the same repository, but not in this run.',
          `More: ${DOCS}#tag-missing`
        ].join('\n')
      }
    ],
    [
      'a base image that this job builds',
      BUILT,
      {
        title: 'Cannot be pulled yet: ghcr.io/acme/base:1',
        message: [
          'Before the push it cannot be pulled: there is no such image. A Dockerfile pulls it, and this job pushes the same tag.',
          'Fix: Build and push it before the build that pulls it',
          `More: ${DOCS}#package-absent`
        ].join('\n')
      }
    ],
    [
      'a base image that this job would build if it pushed',
      { ...BUILT, pushes: false },
      {
        title: 'Cannot be pulled yet: ghcr.io/acme/base:1',
        message: [
          'It cannot be pulled: there is no such image. A Dockerfile pulls it, and this job pushes the same tag, but not in this run, so a build that pulls it fails.',
          'Fix: Run the build that pulls it only where `should-push` is `true`',
          `More: ${DOCS}#package-absent`
        ].join('\n')
      }
    ],
    [
      'an image that this job pushes',
      LATER,
      {
        title: 'Not public yet: ghcr.io/acme/app:1',
        message: [
          'Before the push, nobody can pull it without a login: there is no such tag. This job pushes to the same repository, so it is checked after the push, at the end of the job.',
          `More: ${DOCS}#tag-missing`
        ].join('\n')
      }
    ]
  ])('about %s is a warning', (_name, note, expected) => {
    expect(annotationsFor(decisionOf([IMAGE], { notes: [note] }))).toEqual([
      { level: 'warning', ...expected }
    ])
  })

  test('does not promise a look after the push that nobody takes', () => {
    const decision = decisionOf([IMAGE], {
      notes: [ABSENT, LATER],
      inputs: { verifyPush: 'false' }
    })
    for (const { message } of annotationsFor(decision))
      expect(message).toMatch(/with `verify-push: false` it is not checked/i)
  })

  test('does not promise an error to a step that never fails', () => {
    const [told] = annotationsFor(
      decisionOf([IMAGE], { notes: [LESS], inputs: { onDenied: 'skip' } })
    )
    expect(told?.message).not.toContain('error')
  })

  test('about a value without a name has words too', () => {
    const [annotation] = annotationsFor(
      decisionOf([], { notes: [{ ...UNRESOLVED, variable: '' }] })
    )
    expect(annotation?.message).toContain('names an image with a value that is not known here')
  })

  test('stands between errors and notices', () => {
    const fork = judged(targetOf('ghcr.io/acme/web'), FINDINGS['fork-pull-request'])
    const missing = judged(targetOf('ghcr.io/acme/app'), FINDINGS['repository-missing'])
    const levels = annotationsFor(decisionOf([fork, missing], { notes: ALL })).map(
      ({ level }) => level
    )
    expect(levels).toEqual(['error', ...ALL.map(() => 'warning'), 'notice'])
  })

  test('counts among the nine', () => {
    const notes = Array.from({ length: 12 }, (_, index) => ({ ...UNRESOLVED, line: index + 1 }))
    const annotations = annotationsFor(
      decisionOf([judged(targetOf('ghcr.io/acme/app'), FINDINGS['repository-missing'])], { notes })
    )
    expect([annotations.length, annotations[0]?.level, annotations[9]?.title]).toEqual([
      10,
      'error',
      'and 4 more'
    ])
  })

  test.each(HOSTILE)('keeps %s harmless', (_name, text) => {
    const owned = { owner: text, name: text, ownerType: undefined }
    const notes: readonly Note[] = [
      { kind: 'unresolved', path: text, line: 1, variable: text },
      { ...ABSENT, package: owned },
      { ...LESS, package: owned },
      { ...LATER, given: text },
      { ...BUILT, given: text },
      { ...BUILT, given: text, pushes: false }
    ]
    const decision = decisionOf([], { notes })
    for (const { title, message } of annotationsFor(decision)) {
      expect(Array.from(title).length).toBeLessThanOrEqual(255)
      expect(message.length).toBeLessThanOrEqual(700)
      expect(title + message.replaceAll('\n', '')).not.toMatch(/::|##\[|[\p{C}\p{Zl}\p{Zp}]/u)
    }
    const summary = summaryFor(decision)
    expect(renderedFlaws(summary)).toEqual([])
    expect(outsideOfCode(summary).replace(/\]\([^)\s]*\)/g, '')).not.toMatch(/@|pwned|evil|script/)
    expect(violations(JSON.parse(reportJsonOf(decision)))).toEqual([])
  })
})

describe('notes', () => {
  test('are told in the summary', () => {
    const summary = summaryFor(decisionOf([IMAGE], { notes: [UNRESOLVED] }))
    expect(summary).toMatch(
      /^### ✅ Push to `ghcr.io\/acme\/app` is allowed\n\n#### ⚠️ Image not checked: `.\/docker\/Dockerfile`, line 3\n\nLine 3 of `.\/docker\/Dockerfile` names an image with the variable `BASE`,/
    )
  })

  test('are all in the report, by the schema', () => {
    const report: unknown = JSON.parse(reportJsonOf(decisionOf([IMAGE], { notes: ALL })))
    const nothing = {
      path: null,
      line: null,
      variable: null,
      package: null,
      expected: null,
      actual: null,
      absent: null,
      given: null,
      reason: null
    }
    expect(report).toMatchObject({
      notes: [
        {
          ...nothing,
          kind: 'unresolved',
          path: './docker/Dockerfile',
          line: 3,
          variable: 'BASE'
        },
        {
          ...nothing,
          kind: 'less-visible',
          package: 'acme/app',
          expected: 'public',
          actual: 'private'
        },
        {
          ...nothing,
          kind: 'visibility-unknown',
          package: 'acme/app',
          expected: 'public',
          absent: true
        },
        {
          ...nothing,
          kind: 'judged-after-push',
          given: 'ghcr.io/acme/app:1',
          reason: 'tag-missing'
        },
        {
          ...nothing,
          kind: 'built-by-this-job',
          given: 'ghcr.io/acme/base:1',
          reason: 'package-absent'
        }
      ]
    })
    expect(violations(report)).toEqual([])
  })

  test('beyond twenty are counted in the report', () => {
    const notes = Array.from({ length: 25 }, () => UNRESOLVED)
    const report: unknown = JSON.parse(reportJsonOf(decisionOf([], { notes })))
    expect(report).toMatchObject({ truncated: { notes: 5 } })
    expect(violations(report)).toEqual([])
  })
})
