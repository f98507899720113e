// The login itself is refused: expired, revoked or mistyped.
import { secretOf, sourceWords } from './wording.js'
import type { CredentialSource, TokenKind } from '../credential/credential.js'
import { code, plain, say } from '../text/sentence.js'
import {
  advice,
  byAuthor,
  byTokenOwner,
  type AdviceContext,
  type Fix,
  type Reason
} from './reason.js'
import { isUnsupportedToken, isWithoutLogin } from './predicates.js'
import { useJobToken } from './fixes.js'
import { classicTokens } from '../text/links.js'

interface Data {
  readonly registry: string
  readonly token: TokenKind | undefined
  readonly source: CredentialSource | undefined
  readonly github: boolean
}

export const badCredentials: Reason<'bad-credentials', Data> = {
  code: 'bad-credentials',
  means: 'the credential is not accepted',
  toChange: 'login',
  holdsForEveryLogin: true,
  source:
    'openai/tart#277, secureCodeBox/secureCodeBox#2574 (recorded), getwud/wud#219: expired, revoked and mistyped ones are refused alike',
  both: (c) => {
    const { answer, credential, token, host, github, anyGitHub } = c
    if (c.refusal !== 'credential-refused' || isWithoutLogin(c) || isUnsupportedToken(c)) {
      return undefined
    }
    // Outside GitHub a token service's status alone may mean the right as well as the login.
    const byStatus =
      answer.kind === 'refused' && 'maybeInsufficientScope' in answer.refusal && !anyGitHub
    return {
      certainty: byStatus ? 'likely' : 'certain',
      registry: host,
      token,
      source: 'source' in credential ? credential.source : undefined,
      github
    }
  },
  says: ({ registry, token, source, github }, context) => {
    const from = source === undefined ? say`` : say` from ${sourceWords(source)}`
    const own = token === 'job' ? [] : useJobToken(context)
    return advice(
      say`The ${plain(tokenWords(token))}${from} for ${registry} is expired, revoked or mistyped.`,
      [...own, renewal(token, source, context)],
      { links: github && token !== 'job' ? [classicTokens(context.facts)] : [] }
    )
  }
}

function renewal(
  token: TokenKind | undefined,
  source: CredentialSource | undefined,
  context: AdviceContext
): Fix {
  if (token === 'job') {
    return byAuthor`Pass ${code('${{ github.token }}')} of this job, not a token saved by another job, and run the job again`
  }
  return byTokenOwner`Save a new token or password in ${secretOf(source, context)}, without spaces or line breaks around it`
}

/** A kind of token, as users call it. */
function tokenWords(token: TokenKind | undefined): string {
  switch (token) {
    case 'job':
      return 'job token'
    case 'app':
      return 'token of a GitHub App'
    case 'classic':
      return 'classic token'
    case 'oauth':
      return 'OAuth token'
    case 'fine-grained':
      return 'fine-grained token'
    case 'user-to-server':
      return 'user token of a GitHub App'
    case 'refresh':
      return 'refresh token'
    case 'other':
    case undefined:
      return 'credential'
  }
}
