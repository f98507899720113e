// The registry was not asked, and the token has what a push needs.
import type { TokenPermission } from '../permissions/rules.js'
import { code, say } from '../text/sentence.js'
import { advice, type Reason } from './reason.js'
import type { Case } from './target-case.js'
import { isWriteGranted } from './predicates.js'

interface Data {
  /** Of the job's own token. */
  readonly permission: TokenPermission | undefined
}

export const permissionGranted: Reason<'permission-granted', Data> = {
  code: 'permission-granted',
  means: 'the token may write packages',
  source:
    'GitHub docs, "Use GITHUB_TOKEN for authentication in workflows": packages: write is what a push needs',
  byAnswer: (c) => {
    if (c.answer.kind !== 'not-asked' || c.credential.kind === 'helper-failed' || c.foreignOwner) {
      return undefined
    }
    if (c.jobToken && isWriteGranted(c)) return { permission: c.permission }
    return hasScope(c) ? { permission: undefined } : undefined
  },
  says: ({ permission }) =>
    advice(
      permission === undefined
        ? say`The token has what a push needs; no upload was tried.`
        : say`The job token has ${code('packages: write')}; no upload was tried.`,
      []
    )
}

/** The scope gives no rights under another account; under the owner of the repository they are likely. */
function hasScope({ github, scopes }: Case): boolean {
  return github && scopes?.sso === undefined && scopes?.scopes?.includes('write:packages') === true
}
