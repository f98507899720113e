import { readFileSync } from 'node:fs'
import {
  pulledImages,
  type DockerfileImages,
  type DockerfileOptions,
  type PulledImage
} from '../../src/dockerfile/convert.js'
import type { DockerfileErrorCode } from '../../src/dockerfile/parser.js'

export const PATH = 'Dockerfile'

type Changes = Partial<PulledImage>
type Build = (line: number, reference: string | undefined, changes?: Changes) => PulledImage

export const from = imageOf('from')
export const copy = imageOf('copy-from')
export const mount = imageOf('mount-from')
export const frontend = imageOf('frontend')

/** The certainty of an image whose variables have no value. */
export function missing(...names: readonly string[]): Changes {
  return { certainty: { kind: 'unresolved', missing: names } }
}

export function images(...list: readonly PulledImage[]): DockerfileImages {
  return { images: list, problems: [] }
}

export function problem(
  code: DockerfileErrorCode,
  line: number,
  found: string,
  ...list: readonly PulledImage[]
): DockerfileImages {
  return { images: list, problems: [{ path: PATH, code, line, found }] }
}

export function fixture(name: string): string {
  const file = new URL(`../fixtures/dockerfiles/${name}.Dockerfile`, import.meta.url)
  return readFileSync(file, 'utf8')
}

export function read(text: string, options: Partial<DockerfileOptions> = {}): DockerfileImages {
  const nothing = { buildArgs: new Map(), target: undefined, buildContexts: new Map() }
  return pulledImages([{ path: PATH, text }], { ...nothing, ...options })
}

function imageOf(kind: PulledImage['kind']): Build {
  return (line, reference, changes = {}) => ({
    path: PATH,
    line,
    kind,
    reference,
    certainty: { kind: 'resolved' },
    platforms: ['linux/amd64'],
    hasOwnPlatform: false,
    context: undefined,
    ...changes
  })
}
