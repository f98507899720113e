// Which images a build from a Dockerfile pulls.
import type { DockerfileError } from './error.js'
import type { GivenArgs } from './args.js'

/** A Dockerfile as it was read; the path is for messages only. */
export interface DockerfileText {
  readonly path: string
  readonly text: string
}

/** What the build is told beside the file; as given to docker/build-push-action. */
export interface DockerfileOptions {
  readonly buildArgs: ReadonlyMap<string, string>
  /** Build arguments named without a value, which the build takes from its environment. */
  readonly environmentArgs?: GivenArgs['environmentArgs']
  /** `undefined` or empty for the last stage. */
  readonly target: string | undefined
  readonly buildContexts: ReadonlyMap<string, string>
  /** What is built for; `linux/amd64` where it is not given. */
  readonly platforms?: readonly string[]
  /** What is built on; `linux/amd64` where it is not given. */
  readonly buildPlatform?: string
}

/** How sure an image is. */
export type ImageCertainty =
  | { readonly kind: 'resolved' }
  /** Variables without a value, or with one that only the build will know. */
  | { readonly kind: 'unresolved'; readonly missing: readonly string[] }

/** An image that a build would pull. */
export interface PulledImage {
  readonly path: string
  /** From 1; 0 where a build argument names the image. */
  readonly line: number
  readonly kind: 'from' | 'copy-from' | 'mount-from' | 'frontend'
  /**
   * As the file has it, its variables replaced, not normalised. Where it is unresolved, what
   * BuildKit would pull if nothing more were given; `undefined` where that is no reference.
   */
  readonly reference: string | undefined
  readonly certainty: ImageCertainty
  /** The platforms that it is pulled for; without one that cannot be told. */
  readonly platforms: readonly string[]
  /** Does its FROM name a platform of its own, and not one that comes from the build? */
  readonly hasOwnPlatform: boolean
  /** The name of the build context that puts the image in the place of what the file names. */
  readonly context: string | undefined
}

/** Why a build from this file would not even begin. */
export interface DockerfileProblem extends Omit<DockerfileError, 'kind'> {
  readonly path: string
}

export interface DockerfileImages {
  /** By file, in the order of their lines; each line's image once. */
  readonly images: readonly PulledImage[]
  /** At most one for each file, since BuildKit stops at the first. */
  readonly problems: readonly DockerfileProblem[]
}
