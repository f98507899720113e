// Findings about images that have to be pullable, and about who may see a package.
import type { Visibility } from '../event/run.js'
import type { DigestMismatch, MissingManifest } from '../registry/pull-answer.js'
import type { Base, PackageName } from './finding.js'

/** What the images of `base-images`, Dockerfiles and `public-images` can turn out to be. */
export type PullFinding =
  | Base<'pullable'>
  | (Base<'stale-login'> & { readonly registry: string })
  | (Base<'moved'> & {
      /** `owner/name` as given. */
      readonly from: string
      /** `owner/name` that GitHub redirects to. */
      readonly to: string
      /** The reference that replaces the given one. */
      readonly suggested: string
      /** Was the new one found to be pullable? */
      readonly pullable: boolean
    })
  | (Base<'package-private'> & {
      readonly package: PackageName | undefined
      readonly visibility: Visibility | undefined
      readonly registry: string
      /** `anyone`: nobody's login was used; `job`: the job's own credentials. */
      readonly puller: 'anyone' | 'job'
    })
  | (Base<'package-absent'> & { readonly registry: string })
  | (Base<'private-or-absent'> & {
      readonly package: PackageName | undefined
      readonly registry: string
      readonly puller: 'anyone' | 'job'
    })
  | (Base<'tag-missing'> & { readonly wanted: string })
  | (Base<'digest-mismatch'> & {
      readonly what: DigestMismatch['what']
      readonly expected: string
      readonly actual: string | undefined
    })
  | (Base<'incomplete-index'> & { readonly missing: readonly MissingManifest[] })
  | (Base<'too-visible'> & {
      readonly package: PackageName
      readonly expected: Visibility
      readonly actual: Visibility
    })
