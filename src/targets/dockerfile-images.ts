// Reads the Dockerfiles of the workspace, for the images that their builds pull.
import { locate } from '../base/workspace.js'
import { parseBuildArgs, parseBuildContexts } from '../dockerfile/build-options.js'
import type { DockerfileText, PulledImage } from '../dockerfile/dockerfile.js'
import type { Unresolved } from '../facts.js'
import type { InputError } from '../inputs/kinds.js'
import type { Inputs } from '../inputs/inputs.js'
import type { Ports } from '../ports.js'
import { runnerPlatform } from '../event/runner.js'

/** An image that a build pulls, and where the Dockerfile says so. */
export interface DockerfileImage {
  readonly reference: string
  readonly path: string
  readonly line: number
  /** The platforms that it is pulled for. */
  readonly platforms: readonly string[]
}

export interface Dockerfiles {
  readonly images: readonly DockerfileImage[]
  readonly unresolved: readonly Unresolved[]
  readonly errors: readonly InputError[]
}

const LARGEST = 1024 * 1024
const NONE: Dockerfiles = { images: [], unresolved: [], errors: [] }

/** Files outside the workspace are not read, links included; what is wrong becomes an input error. */
export async function readDockerfiles(ports: Ports, inputs: Inputs): Promise<Dockerfiles> {
  const args = parseBuildArgs(inputs.buildArgs)
  const contexts = parseBuildContexts(inputs.buildContexts)
  const errors = [
    ...args.invalid.map((value) => wrong('build-args', value, 'KEY=VALUE, one a line')),
    ...contexts.invalid.map((value) => wrong('build-contexts', value, 'NAME=CONTEXT, one a line'))
  ]
  const paths = inputs.dockerfiles ?? []
  if (paths.length === 0) return { ...NONE, errors }
  const read = await Promise.all(paths.map((path) => readOne(ports, path)))
  const texts = read.filter((one): one is DockerfileText => 'text' in one)
  const native = runnerPlatform(ports.runner.env)
  // Loaded here, since most jobs name no Dockerfile.
  const { pulledImages } = await import('../dockerfile/convert.js')
  const { images, problems } = pulledImages(texts, {
    buildArgs: args.buildArgs,
    environmentArgs: args.environmentArgs,
    target: inputs.target === '' ? undefined : inputs.target,
    buildContexts: contexts.buildContexts,
    platforms: [native],
    buildPlatform: native
  })
  // What another frontend reads, only that frontend knows.
  const unreadable = problems.filter(({ code }) => code !== 'other-frontend')
  const pulled = images.filter(({ kind }) => kind !== 'frontend')
  return {
    images: pulled.flatMap((image) => imageOf(image, native)),
    unresolved: pulled.flatMap(unresolvedOf),
    errors: [
      ...errors,
      ...read.filter((one): one is InputError => 'allowed' in one),
      ...unreadable.map(({ path, line, code }) =>
        wrong('dockerfile', path, `a Dockerfile that BuildKit reads (line ${line}: ${code})`)
      )
    ]
  }
}

function imageOf(image: PulledImage, native: string): readonly DockerfileImage[] {
  const { certainty, reference, path, line, platforms } = image
  if (certainty.kind !== 'resolved' || reference === undefined) return []
  // A system alone leaves the architecture to the builder (containerd/platforms, `Parse`).
  const whole = platforms.map((named) => (/^linux$/i.test(named) ? native : named))
  return [{ reference, path, line, platforms: whole }]
}

function unresolvedOf({ certainty, path, line }: PulledImage): readonly Unresolved[] {
  return certainty.kind === 'unresolved'
    ? [{ path, line, variable: certainty.missing[0] ?? '' }]
    : []
}

async function readOne(
  { runner, files }: Ports,
  path: string
): Promise<DockerfileText | InputError> {
  const workspace = runner.env['GITHUB_WORKSPACE']
  const found = await locate(path, { workspace, platform: runner.platform }, files)
  if (found.kind === 'outside') return wrong('dockerfile', path, 'a path inside the workspace')
  if (found.kind === 'absent') return wrong('dockerfile', path, 'a Dockerfile that is there')
  const text = await files.read(found.path, LARGEST)
  return text.kind === 'text'
    ? { path, text: text.text }
    : wrong('dockerfile', path, 'a readable Dockerfile of at most 1 MiB')
}

function wrong(input: string, value: string, allowed: string): InputError {
  return { input, value, allowed }
}
