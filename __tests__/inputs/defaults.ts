// What a step with nothing under `with:` reads.
import type { Inputs } from '../../src/inputs/inputs.js'

export const DEFAULTS: Inputs = {
  images: undefined,
  push: true,
  cacheTo: [],
  baseImages: [],
  dockerfiles: [],
  buildArgs: [],
  target: '',
  buildContexts: [],
  publicImages: [],
  verifyLayers: false,
  expectedVisibility: 'any',
  verifyPush: 'auto',
  pushedDigest: undefined,
  githubToken: '',
  registry: undefined,
  username: '',
  password: '',
  onDenied: 'auto',
  onUnknown: 'push',
  probe: true,
  workerLog: false,
  timeoutMs: 30_000,
  summary: true,
  jobToken: '',
  jobStatus: '',
  secretSource: '',
  workflow: { repository: '', file: '', sha: '', ref: '' }
}
