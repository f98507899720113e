// Fixes that several reasons share.
import type { CredentialSource, TokenKind } from '../credential/credential.js'
import { code, plain, say, type Part, type Sentence } from '../text/sentence.js'
import type { Advice, AdviceContext, Fix } from './advice.js'
import { classicTokens } from '../text/links.js'
import type { Finding } from './reason.js'
import { isPulled, pushTargetOf } from './target.js'

/** What is said about a finding, and for a push without a host what was probably meant. */
export function adviceOn(finding: Finding, context: AdviceContext): Advice {
  const said = finding.reason.says(finding, context)
  return said.fixes.length === 0
    ? said
    : { ...said, fixes: [...missingHostFix(context), ...said.fixes] }
}

/** docker.io was meant by nobody who wrote a path that fits GitHub's registry: say so where a push fails. */
function missingHostFix({ facts, target }: AdviceContext): readonly Fix[] {
  const { name } = target.target
  if (name.kind !== 'reference' || name.registry.kind !== 'docker-hub') return []
  const { path, hostGiven } = name.reference
  const [owner, ...rest] = path.split('/')
  if (hostGiven || rest.length === 0) return []
  if (!sameName(owner, facts.run.repository.owner)) return []
  const meant = `${facts.run.server.registry}/${path}`
  const text = say`For GitHub's registry, write the host as well (a name without one means docker.io)`
  return [{ by: 'workflow author', text, instead: meant }]
}

/** The scope of GitHub Packages that the target asks for. */
export function scopeFor({ target }: AdviceContext): 'read:packages' | 'write:packages' {
  return isPulled(target.target) ? 'read:packages' : 'write:packages'
}

/** Is the image in GitHub's own registry under the owner of this repository, so that the job's token fits? */
export function jobTokenFits({ facts, target }: AdviceContext): boolean {
  const { name } = target.target
  if (name.kind !== 'reference' || name.registry.kind !== 'github') return false
  return sameName(name.reference.path.split('/')[0], facts.run.repository.owner)
}

/** GitHub compares account names without regard to case. */
export function sameName(one: string | undefined, other: string): boolean {
  return one !== undefined && one.toLowerCase() === other.toLowerCase()
}

/** The fix for every trouble with another token, where the job's own would do. */
export function useJobToken(context: AdviceContext): readonly Fix[] {
  if (!jobTokenFits(context)) return []
  const later = laterOwnLogin(context)
  if (later !== undefined && jobNeeds(context).length === 0) {
    return [
      {
        by: 'workflow author',
        text: say`Remove ${code('username')} and ${code('password')} from the ghcr-preflight step: step ${code(later)} logs in with the job's own token, which is then tested`
      }
    ]
  }
  const registry = code(context.facts.run.server.registry)
  const text = say`${stepInputs(context)} ${registry} with ${code('username: ${{ github.actor }}')} and ${code('password: ${{ github.token }}')}${jobNeeds(context)}`
  return [{ by: 'workflow author', text }]
}

/** The later step that logs in with it anyway, where the plan of the job tells and other inputs stand in its way. */
function laterOwnLogin({ facts, target }: AdviceContext): string | undefined {
  const isGiven = sourceOf({ facts, target })?.kind === 'inputs' || isInputEmpty({ facts, target })
  const login = pushTargetOf(facts, target.target)?.login
  const isOwn =
    login?.kind === 'later' && login.login.isCertain && login.login.whose === 'job-token'
  return isGiven && isOwn ? login.login.at.name : undefined
}

/** Was one of `username` and `password` given, and not the other? */
export function isInputEmpty({ facts: { inputs }, target }: AdviceContext): boolean {
  const isOneEmpty = (inputs.username === '') !== (inputs.password === '')
  return target.tested.credential.kind === 'withheld' && isOneEmpty
}

/** What the permissions of the job have to grant for it, where they are not known to. */
function jobNeeds({ facts, target }: AdviceContext): Sentence {
  const { declared } = facts
  if (declared.kind === 'block' && declared.level === 'write') return say``
  const level = isPulled(target.target) ? 'packages: read' : 'packages: write'
  return say`, and grant the job ${code(level)}`
}

/** This step was given the other token itself; then it has to be taken away here too. */
function stepInputs({ target }: AdviceContext): Sentence {
  const { credential } = target.tested
  const inputs = say`Remove ${code('username')} and ${code('password')} from the ghcr-preflight step, and log in to`
  if (credential.kind === 'withheld') return inputs
  if (!('source' in credential)) return say`Log in to`
  switch (credential.source.kind) {
    case 'inputs':
      return inputs
    case 'github-token':
      return say`Remove ${code('github-token')} from the ghcr-preflight step, and log in to`
    case 'docker-auth-config':
    case 'buildx-scope':
    case 'docker-config':
    case 'credential-helper':
    case 'containers-auth':
      return say`Log in to`
  }
}

/** The fixes where an image cannot be pushed in such runs: the build goes on without. */
export function buildWithoutPushing({ facts, target }: AdviceContext): readonly Fix[] {
  if (isPulled(target.target)) {
    return [
      {
        by: 'workflow author',
        text: say`Use an image that anyone can pull in such runs, or skip the job there`
      }
    ]
  }
  return target.target.role === 'cache'
    ? [
        {
          by: 'workflow author',
          text: say`Pass the output ${code('cache-to')} of this step to the build: it leaves out the caches that cannot be written`
        }
      ]
    : [
        ...(isGated(facts) ? [] : [BUILD_ONLY]),
        {
          by: 'workflow author',
          text: say`Push after the merge, in a run of the event ${code('push')} on the default branch`
        }
      ]
}

const BUILD_ONLY: Fix = {
  by: 'workflow author',
  text: say`Build without pushing in such runs: set ${code('push')} of the build to the output ${code('should-push')} of this step`
}

/** Does nothing push where this step says not to, as the plan of the job tells? */
function isGated({ job }: AdviceContext['facts']): boolean {
  if (job.kind !== 'plan' || job.pushes.length === 0) return false
  return job.unclear.length === 0 && job.pushes.every((push) => push.isGated)
}

/** How an image gets under an account that the job's token cannot speak for. */
export function otherOwnerFix(owner: string): Fix {
  return {
    by: 'workflow author',
    text: say`To push under ${owner}, run this workflow in a repository of ${owner}, or log in with a classic token (scope ${code('write:packages')}) of an account that may push there`
  }
}

/** The job's own token where it would do; a personal one only where it would not. */
export function tokenFixes(context: AdviceContext): readonly Fix[] {
  const own = useJobToken(context)
  const classic: Fix = {
    by: 'owner of the token',
    text: say`Log in with a ${classicToken(context)} that has the scope ${code(scopeFor(context))}, of an account that may ${plain(isPulled(context.target.target) ? 'pull this image' : 'push there')}`
  }
  return own.length === 0 ? [classic] : own
}

/** With the page of this server's tokens, where the image is in its registry. */
function classicToken({ facts, target: { target } }: AdviceContext): Part {
  const isOwn = target.name.kind === 'reference' && target.name.registry.kind === 'github'
  return isOwn ? classicTokens(facts, 'classic token') : plain('classic token')
}

/** Where a credential was found, in the words of the contract. */
export function sourceWords(source: CredentialSource): Sentence {
  switch (source.kind) {
    case 'inputs':
      return say`the inputs ${code('username')} and ${code('password')}`
    case 'docker-auth-config':
      return say`the variable ${code('DOCKER_AUTH_CONFIG')}`
    case 'buildx-scope':
      return say`the buildx configuration for ${code(source.scope)}`
    case 'docker-config':
      return say`the docker configuration`
    case 'credential-helper':
      return say`the credential helper ${code(source.helper)}`
    case 'containers-auth':
      return say`the ${code('auth.json')} of podman, buildah and skopeo`
    case 'github-token':
      return say`the input ${code('github-token')}`
  }
}

/** Where the login that was tested comes from. */
export function sourceOf({ target }: AdviceContext): CredentialSource | undefined {
  const { credential } = target.tested
  return 'source' in credential ? credential.source : undefined
}

/** The secret that holds the token of a login. */
export function secretOf(source: CredentialSource | undefined): Sentence {
  switch (source?.kind) {
    case 'inputs':
      return say`the secret behind the input ${code('password')} of the ghcr-preflight step`
    case 'github-token':
      return say`the secret behind the input ${code('github-token')} of the ghcr-preflight step`
    case 'docker-auth-config':
    case 'buildx-scope':
    case 'docker-config':
    case 'credential-helper':
    case 'containers-auth':
    case undefined:
      return say`the secret that the login step uses`
  }
}

/** A kind of token, as users call it. */
export function tokenWords(token: TokenKind | undefined): string {
  switch (token) {
    case 'job':
      return "job's own token"
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

/** What comes of a skipped push, cache or pull in a pull request. */
export function afterTheMerge(context: AdviceContext): Sentence {
  if (isPulled(context.target.target)) return say`a job that needs the image can be skipped there`
  return isCache(context)
    ? say`the build goes on without it when it is given the output ${code('cache-to')}`
    : say`the image can be pushed after the merge`
}

/** Is it a cache, which never fails the step? */
export function isCache({ target }: AdviceContext): boolean {
  return target.target.role === 'cache'
}

/** Why the same cause is an error here and a notice elsewhere. */
export function goesMissing({ class: itsClass }: Pick<Finding, 'class'>): Sentence {
  return itsClass === 'mistake'
    ? say` This run is for the default branch or a tag, not for a pull request, so the image would be missing.`
    : say``
}

export function seconds(count: number): Part {
  if (count >= 120) return plain(`${String(Math.ceil(count / 60))} minutes`)
  return plain(count === 1 ? '1 second' : `${String(count)} seconds`)
}
