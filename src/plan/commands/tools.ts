// Programs that push to registries, by their names.
import type { Tool } from './tool.js'
import { COSIGN, FLUX, HELM, KO, NOTATION } from './tools-artifacts.js'
import {
  BUILDCTL,
  BUILDX,
  COMPOSE,
  composeCommands,
  DEPOT,
  DOCKER,
  NERDCTL,
  PACK
} from './tools-build.js'
import { BUILDAH, PODMAN, SKOPEO } from './tools-containers.js'
import { CRANE, ORAS, REGCTL } from './tools-registry.js'

const COMPOSE_V1: Tool = {
  name: 'docker-compose',
  globals: { values: COMPOSE },
  commands: composeCommands('')
}

const ALL: readonly Tool[] = [
  DOCKER,
  PODMAN,
  BUILDAH,
  SKOPEO,
  CRANE,
  { ...CRANE, name: 'gcrane' },
  REGCTL,
  ORAS,
  HELM,
  KO,
  COSIGN,
  NERDCTL,
  DEPOT,
  BUILDCTL,
  PACK,
  FLUX,
  NOTATION,
  COMPOSE_V1,
  { ...COMPOSE_V1, name: 'podman-compose' },
  { name: 'docker-buildx', globals: { values: 'builder' }, commands: BUILDX }
]

/** By the program's name. */
export const TOOLS: ReadonlyMap<string, Tool> = new Map(ALL.map((tool) => [tool.name, tool]))
