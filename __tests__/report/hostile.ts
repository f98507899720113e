// Texts that try to be something else than text, alone and in findings.
import { REASONS } from '../../src/reasons/index.js'
import { DECLARED, PLACE } from './facts.js'
import { FINDINGS, type AnyFinding as Finding } from './findings.js'

/** Findings with `text` wherever text from outside can stand. */
export function hostileFindings(text: string): readonly Finding[] {
  const common = {
    certainty: 'likely',
    alsoPossible: [REASONS.refused, REASONS['package-access'], REASONS['creation-forbidden']],
    error: { status: 403, code: text, message: text }
  } as const
  const hostilePackage = { owner: text, name: text, ownerType: undefined }
  const place = { ...PLACE, repository: text, path: text, job: text, here: false }
  const declared = { ...DECLARED, place }
  return [
    { ...FINDINGS['fork-pull-request'], ...common, head: text },
    { ...FINDINGS.dependabot, ...common, class: 'mistake', declared },
    { ...FINDINGS['secret-withheld'], ...common, registry: text },
    { ...FINDINGS['upstream-image-in-fork'], ...common, owner: text, repository: text },
    {
      ...FINDINGS['invalid-name'],
      ...common,
      given: text,
      problem: { code: 'character', position: 0, found: text, corrected: text }
    },
    { ...FINDINGS['wrong-owner'], ...common, owner: text, repositoryOwner: text, suggested: text },
    { ...FINDINGS['owner-not-found'], ...common, owner: text, repositoryOwner: text },
    { ...FINDINGS['no-credentials'], ...common, registry: text },
    { ...FINDINGS['credential-helper-failed'], ...common, registry: text, helper: text },
    { ...FINDINGS['bad-credentials'], ...common, registry: text },
    { ...FINDINGS['token-scope'], ...common, scopes: Array.from({ length: 50 }, () => text) },
    { ...FINDINGS['permission-missing'], ...common, declared },
    { ...FINDINGS['repository-missing'], ...common, registry: text, path: text },
    { ...FINDINGS['package-access'], ...common, package: hostilePackage, repository: text },
    { ...FINDINGS['creation-forbidden'], ...common, package: hostilePackage, repository: text },
    { ...FINDINGS['package-private'], ...common, package: hostilePackage, registry: text },
    { ...FINDINGS['private-or-absent'], ...common, package: hostilePackage, registry: text },
    { ...FINDINGS['stale-login'], ...common, registry: text },
    { ...FINDINGS.moved, ...common, from: text, to: text, suggested: text },
    { ...FINDINGS['tag-missing'], ...common, wanted: text },
    { ...FINDINGS['digest-mismatch'], ...common, expected: text, actual: text },
    {
      ...FINDINGS['incomplete-index'],
      ...common,
      missing: Array.from({ length: 50 }, () => ({
        digest: text,
        platform: text,
        isAttestation: false
      }))
    },
    { ...FINDINGS['too-visible'], ...common, package: hostilePackage },
    { ...FINDINGS['ip-not-allowed'], ...common, owner: text },
    { ...FINDINGS['registry-unavailable'], ...common, registry: text, detail: text },
    { ...FINDINGS['unrecognised-response'], ...common, registry: text, contentType: text },
    { ...FINDINGS['untrusted-realm'], ...common, registry: text, realm: text }
  ]
}

/** Texts that try to be something else than text. */
export const HOSTILE: readonly (readonly [string, string])[] = [
  ['a workflow command', '\n::error::pwned\n::set-output name=x::y'],
  ['an old workflow command', 'x ##[error]pwned ##[add-mask]a'],
  [
    'an ANSI sequence',
    '\u001b[31mred\u001b[0m \u001b]8;;https://evil.example\u0007link\u001b]8;;\u0007'
  ],
  ['a bidirectional override', 'a\u202egnp.exe\u2066b\u200f'],
  ['a null byte', 'a\u0000b\u0007c\u009b31md'],
  ['a command substitution', '$(touch pwned) `touch pwned` ${PATH} \\"; touch pwned; echo "'],
  ['a quote and a pipe', `' | touch pwned & touch pwned > pwned < pwned; (touch pwned) !! *?[a]`],
  ['markdown', '**bold** [x](https://evil.example) ![i](https://evil.example/i.png) # h | cell |'],
  ['HTML', '<script>alert(1)</script><img src=x onerror=alert(1)>&lt;'],
  [
    'mentions',
    '@octocat @acme/team #1 acme/app#2 GH-3 a@b.example www.evil.example https://evil.example'
  ],
  ['fences', '```\n</details>\n# heading\n```` ` `` `'],
  ['lone surrogates', 'a\ud800b\udc00c'],
  ['line separators', 'a\u2028::error::b\u2029c\u0085d'],
  ['zero width inside a command', '#\u200b#[error]x :\u200b:error:\u200b:y'],
  ['stacked marks', `a${'\u0301'.repeat(500)}b`],
  ['a long text', 'x'.repeat(50_000)]
]

/** What a summary shows that is not in a code span. */
export function outsideOfCode(summary: string): string {
  return summary.replace(/`[^`\n]*`/g, '').replace(/<code>[^<]*<\/code>/g, '')
}
