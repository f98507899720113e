// What kind of GitHub token a secret is, by its prefix alone.
import type { TokenKind } from './credential.js'

// https://docs.github.com/en/authentication/keeping-your-account-and-data-secure/about-authentication-to-github#githubs-token-formats
const PREFIXES: readonly (readonly [string, TokenKind])[] = [
  ['ghp_', 'classic'],
  ['github_pat_', 'fine-grained'],
  ['gho_', 'oauth'],
  ['ghu_', 'user-to-server'],
  ['ghr_', 'refresh']
]

// Personal tokens from before April 2021 have no prefix:
// https://github.blog/engineering/platform-security/behind-githubs-new-authentication-token-formats/
const OLD_CLASSIC = /^[0-9a-f]{40}$/

/**
 * The kind of a secret. Only prefixes are looked at: lengths and alphabets change
 * (snok/container-retention-policy#132 is what becomes of a stricter test).
 *
 * @param jobToken the job's own token; where it is not known, an installation token is taken for it,
 *   because that is what the inputs hold unless somebody changed them.
 */
export function tokenKindOf(secret: string, jobToken: string | undefined): TokenKind {
  const jobTokenKnown = jobToken !== undefined && jobToken !== ''
  if (jobTokenKnown && secret === jobToken) return 'job'
  if (secret.startsWith('ghs_')) return jobTokenKnown ? 'app' : 'job'
  const known = PREFIXES.find(([prefix]) => secret.startsWith(prefix))
  if (known !== undefined) return known[1]
  return OLD_CLASSIC.test(secret) ? 'classic' : 'other'
}
