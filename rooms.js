// The rooms of src/ and whom each may know: the one source that lint and a test read.
// docs/decisions/0001-layers.md says why.

/** From the ground up. Every room may also import what stands at the root: ports.ts and facts.ts say who. */
export const ROOMS = {
  base: [],
  image: [],
  dockerfile: ['image'],
  credential: [],
  registry: [],
  github: [],
  edge: ['github'],
  // Stands in for packages in the bundle; imported by none.
  'stand-ins': [],
  inputs: [],
  event: ['inputs'],
  workflow: ['inputs'],
  plan: ['image', 'workflow'],
  permissions: ['event', 'workflow'],
  targets: ['image', 'dockerfile', 'registry', 'inputs', 'event', 'plan'],
  text: [],
  reasons: ['image', 'credential', 'registry', 'event', 'workflow', 'plan', 'permissions', 'text'],
  verdict: ['event', 'plan', 'reasons'],
  forecast: ['event', 'permissions', 'reasons', 'verdict'],
  report: [
    'credential',
    'registry',
    'inputs',
    'event',
    'workflow',
    'plan',
    'permissions',
    'text',
    'reasons',
    'verdict',
    'forecast'
  ],
  observe: [
    'image',
    'credential',
    'registry',
    'event',
    'workflow',
    'plan',
    'permissions',
    'targets'
  ],
  'after-push': ['image', 'registry', 'inputs', 'event', 'targets', 'text', 'reasons', 'report']
}

/** Rooms that touch the outside; all others are given it through src/ports.ts. */
export const OUTSIDE = ['edge', 'github', 'stand-ins']

/** Files at the root of src/ that a room may import, besides ports.ts. */
export const ROOT_FILES = {
  targets: ['facts'],
  reasons: ['facts'],
  verdict: ['facts'],
  forecast: ['facts'],
  report: ['facts'],
  observe: ['facts', 'read'],
  'after-push': ['facts']
}

/** Lines of a file, at most: a thought may be long, a part of one is none. */
export const MAX_LINES = 400
