import { describe, expect, test } from '@jest/globals'
import { ownFiles, textOf } from './files.js'

/** How GitHub, Docker and others write their own names, and how they do not. */
const TERMS: readonly (readonly [right: string, wrong: RegExp])[] = [
  ['GitHub', /(?<!Publish-Docker-)\bGithub\b|\bGitub\b|\bGIThub\b/],
  ['GitHub Actions', /\bGitHub actions\b/],
  ['GITHUB_TOKEN', /\bGitHub_TOKEN\b|\bGITHUB TOKEN\b|\bGithub_Token\b/],
  ['GitHub Packages', /\bGitHub packages\b/],
  ['Container registry', /\bGitHub Container Registry\b|\bthe Container Registry\b/],
  ['ghcr.io', /\bGHCR\.io\b|\bGHCR\.IO\b|\bGhcr\b/],
  ['Dependabot', /\bDependaBot\b|\bDepend-a-bot\b/],
  ['organization', /\borgani[s]ation/i],
  ['Manage Actions access', /\bManage actions access\b|\bManage Actions Access\b/],
  ['personal access token (classic)', /\bpersonal access tokens? \(Classic\)/],
  ['fine-grained', /\bfine grained\b|\bfinegrained\b/i],
  ['Docker Hub', /\bDocker hub\b|\bDockerhub\b|\bDockerHub (?!\{)/],
  ['Dockerfile', /\bDockerFile\b|\bDocker file\b/],
  ['BuildKit', /\bBuildkit\b|\bbuildKit\b/],
  ['Node.js', /\bNodeJS\b(?!\.)|\bNode\.JS\b|\bNode JS\b/],
  ['TypeScript', /\bTypescript\b/],
  ['OpenSSF', /\bOpenSsf\b|\bOSSF\b/]
]

const TEXTS = ownFiles()
  .filter((path) => /\.(?:md|ts|js|json|ya?ml|Dockerfile)$|(?:^|\/)[A-Z]+$/.test(path))
  // Tests have odd spellings on purpose, and the lock file is not ours.
  .filter((path) => !path.startsWith('__tests__/') && path !== 'package-lock.json')
  .map((path) => ({ path, lines: textOf(path).split('\n') }))

describe('names of others', () => {
  test.each(TERMS)('%s is spelled so', (right, wrong) => {
    expect(wrong.test(right)).toBe(false)
    const found = TEXTS.flatMap(({ path, lines }) =>
      lines
        .map((line, index) => `${path}:${String(index + 1)}: ${line.trim()}`)
        .filter((line) => wrong.test(line))
    )
    expect(found).toEqual([])
  })

  test('are looked for everywhere', () => {
    const folders = TEXTS.map(({ path }) => path.split('/').slice(0, 2).join('/'))
    expect(folders).toEqual(
      expect.arrayContaining([
        'README.md',
        'action.yml',
        'src/report',
        'docs/decisions',
        '.github/workflows'
      ])
    )
  })
})
