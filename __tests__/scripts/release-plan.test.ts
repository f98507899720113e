import { describe, expect, test } from '@jest/globals'
import { planOf, type ReleaseSources } from '../../scripts/release-plan.js'

const CHANGELOG = `# Changelog

## Unreleased

## 2.0.0 - 2027-01-02

- Two.

## 1.2.3 - 2026-12-01

### Added

- Three.

## 1.2.3-rc.1 - 2026-11-30

- Almost three.

## 1.2.2 - 2026-11-29

## 1.2.1 - soon

- One.
`

function sources(tag: string, changes: Partial<ReleaseSources> = {}): ReleaseSources {
  return { tag, packageVersion: tag.slice(1), changelog: CHANGELOG, tags: [tag], ...changes }
}

describe('a release', () => {
  test.each<readonly [string, ReleaseSources, ReturnType<typeof planOf>]>([
    [
      'of the first version',
      sources('v1.2.3'),
      {
        version: '1.2.3',
        prerelease: false,
        newest: true,
        major: 'v1',
        notes: '### Added\n\n- Three.'
      }
    ],
    [
      'after others, pre-releases and tags of other kinds',
      sources('v1.2.3', { tags: ['v1', 'v1.2.3', 'v1.2.0', 'v1.10.0-rc.1', 'nightly', 'v0.99.0'] }),
      {
        version: '1.2.3',
        prerelease: false,
        newest: true,
        major: 'v1',
        notes: '### Added\n\n- Three.'
      }
    ],
    [
      'that fixes an older major version',
      sources('v1.2.3', { tags: ['v1.2.3', 'v2.0.0'] }),
      {
        version: '1.2.3',
        prerelease: false,
        newest: false,
        major: 'v1',
        notes: '### Added\n\n- Three.'
      }
    ],
    [
      'that fixes an older minor version: ten is more than two',
      sources('v1.2.3', { tags: ['v1.2.3', 'v1.10.0'] }),
      {
        version: '1.2.3',
        prerelease: false,
        newest: false,
        major: null,
        notes: '### Added\n\n- Three.'
      }
    ],
    [
      'before the release',
      sources('v1.2.3-rc.1'),
      {
        version: '1.2.3-rc.1',
        prerelease: true,
        newest: false,
        major: null,
        notes: '- Almost three.'
      }
    ],
    ['of no version', sources('v1.2'), { problems: ['v1.2 is no version tag such as v1.2.3'] }],
    [
      'with a leading zero',
      sources('v1.02.3'),
      { problems: ['v1.02.3 is no version tag such as v1.2.3'] }
    ],
    [
      'of another version than package.json',
      sources('v2.0.0', { packageVersion: '1.9.9' }),
      { problems: ['package.json has version 1.9.9'] }
    ],
    [
      'without notes',
      sources('v1.2.2'),
      { problems: ['the section of 1.2.2 in CHANGELOG.md is empty'] }
    ],
    [
      'without a date',
      sources('v1.2.1'),
      { problems: ['CHANGELOG.md has no section "## 1.2.1 - YYYY-MM-DD"'] }
    ],
    [
      'nobody wrote of',
      sources('v3.0.0', { packageVersion: '2.0.0' }),
      {
        problems: [
          'package.json has version 2.0.0',
          'CHANGELOG.md has no section "## 3.0.0 - YYYY-MM-DD"'
        ]
      }
    ]
  ])('%s', (_name, given, plan) => {
    expect(planOf(given)).toEqual(plan)
  })
})
