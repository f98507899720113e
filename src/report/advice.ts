// Knows what can be said about a finding: cause, fixes, whose turn it is, and where.
import type { Facts, Target, TargetFacts } from '../facts.js'
import type { WorkflowFix, WorkflowLocation } from '../workflow/declaration.js'
import type { Finding, FindingOf } from '../verdict/finding.js'
import { code, say, type Part, type Sentence } from '../text/sentence.js'

/** Who can do what a fix asks for. */
export type Actor =
  | 'workflow author'
  | 'author of the called workflow'
  | 'repository admin'
  | 'package admin'
  | 'organization owner'
  | 'publisher of the image'
  | 'owner of the token'
  | 'registry admin'
  | 'runner admin'

export interface Fix {
  readonly by: Actor
  /** An imperative. */
  readonly text: Sentence
}

/** The words for one finding. The title is made from `meanings.ts`. */
export interface Advice {
  readonly cause: Sentence
  /** The one sentence of a cause by design, around what does not happen: "nothing is pushed to …". */
  readonly notice: ((outcome: Sentence) => Sentence) | undefined
  /** The likeliest first. Empty where nothing is to be done. */
  readonly fixes: readonly Fix[]
  /** Pages that hold the switch. */
  readonly links: readonly Part[]
  /** Where in a workflow file the cause stands. */
  readonly place: WorkflowLocation | undefined
  /** The change of the workflow file that mends it. */
  readonly amendment: WorkflowFix | undefined
}

/** What a finding was found about. */
export interface Scene {
  readonly facts: Facts
  readonly target: TargetFacts
}

/** The words for a finding of code `C`. */
export type Entry<C extends Finding['code']> = (finding: FindingOf<C>, scene: Scene) => Advice

/** An advice with what most causes do not have left out. */
export function advice(
  cause: Sentence,
  fixes: readonly Fix[],
  more: Partial<Omit<Advice, 'cause' | 'fixes'>> = {}
): Advice {
  return {
    cause,
    fixes,
    notice: undefined,
    links: [],
    place: undefined,
    amendment: undefined,
    ...more
  }
}

/** `registry/path` of a target, of a pull with its tag or digest; what was given where that is no reference. */
export function nameOf(target: Target): string {
  if (target.name.kind === 'invalid') return target.name.text ?? target.given[0] ?? ''
  const { registry, path } = target.name.reference
  const wanted = wantedOf(target)
  if (wanted === undefined || wanted === '') return `${registry}/${path}`
  return `${registry}/${path}${isDigest(wanted) ? '@' : ':'}${wanted}`
}

/** The tag or digest that a pull asks for; `undefined` for what is pushed. */
export function wantedOf(target: Target): string | undefined {
  return 'wanted' in target && typeof target.wanted === 'string' ? target.wanted : undefined
}

/** Only a digest holds a colon (OCI distribution spec, "Pulling manifests"). */
export function isDigest(wanted: string): boolean {
  return wanted.includes(':')
}

/** Is it to be pulled, by the job or by anybody, and not to be written? */
export function isPulled({ role }: Pick<Target, 'role'>): boolean {
  return role === 'base' || role === 'public'
}

/** The scope of GitHub Packages that the target asks for. */
export function scopeFor({ target }: Scene): 'read:packages' | 'write:packages' {
  return isPulled(target.target) ? 'read:packages' : 'write:packages'
}

/** Is the image in GitHub's own registry under the owner of this repository, so that the job's token fits? */
export function jobTokenFits({ facts, target }: Scene): boolean {
  const { name } = target.target
  if (name.kind !== 'reference' || name.registry.kind !== 'github') return false
  return sameName(name.reference.path.split('/')[0], facts.run.repository.owner)
}

/** GitHub compares account names without regard to case. */
export function sameName(one: string | undefined, other: string): boolean {
  return one !== undefined && one.toLowerCase() === other.toLowerCase()
}

/** The fix for every trouble with another token, where the job's own would do. */
export function useJobToken(scene: Scene): readonly Fix[] {
  if (!jobTokenFits(scene)) return []
  const registry = code(scene.facts.run.server.registry)
  const text = say`Use the token of the job: in the login step for ${registry} set ${code('username')} to ${code('${{ github.actor }}')} and ${code('password')} to ${code('${{ github.token }}')}${jobNeeds(scene)}.${stepInputs(scene)}`
  return [{ by: 'workflow author', text }]
}

/** What the permissions of the job have to grant for it, where they are not known to. */
function jobNeeds({ facts, target }: Scene): Sentence {
  const { declared } = facts
  if (declared.kind === 'block' && declared.level === 'write') return say``
  const level = isPulled(target.target) ? 'packages: read' : 'packages: write'
  return say`; the ${code('permissions')} of the job have to grant ${code(level)}`
}

/** This step was given the other token itself; then it has to be taken away here too. */
function stepInputs({ target }: Scene): Sentence {
  const { credential } = target.tested
  const inputs = say` Take the inputs ${code('username')} and ${code('password')} out of the step of ghcr-preflight.`
  if (credential.kind === 'withheld') return inputs
  if (!('source' in credential)) return say``
  switch (credential.source.kind) {
    case 'inputs':
      return inputs
    case 'github-token':
      return say` Take the input ${code('github-token')} out of the step of ghcr-preflight.`
    case 'docker-auth-config':
    case 'buildx-scope':
    case 'docker-config':
    case 'credential-helper':
      return say``
  }
}

/** The fixes where an image cannot be pushed in such runs: the build goes on without. */
export function buildWithoutPushing({ target }: Scene): readonly Fix[] {
  if (isPulled(target.target)) {
    return [
      {
        by: 'workflow author',
        text: say`Take an image that anyone can pull in such runs, or leave them out with a condition on the job.`
      }
    ]
  }
  return target.target.role === 'cache'
    ? [
        {
          by: 'workflow author',
          text: say`Pass the output ${code('cache-to')} of this step to the build: it leaves out the caches that cannot be written.`
        }
      ]
    : [
        {
          by: 'workflow author',
          text: say`Build without pushing in such runs: pass the output ${code('should-push')} of this step to the input ${code('push')} of the build.`
        },
        {
          by: 'workflow author',
          text: say`Push after the merge, in a run of the event ${code('push')} on the default branch.`
        }
      ]
}
