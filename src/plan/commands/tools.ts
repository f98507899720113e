// Programs that push to registries, by their names; docker and its like, podman, buildah and skopeo.
import { known } from '../values/partial.js'
import {
  type Effect,
  fromTransport,
  inFile,
  isSet,
  operand,
  optionOr,
  optionValue,
  optionValues,
  pairCredentials,
  push,
  startsWith,
  type Tool,
  type ToolCall,
  type ToolCommand,
  unresolved
} from './arguments.js'
import {
  bakeEffects,
  BUILD_VALUES,
  buildEffects,
  imagetoolsEffects,
  loginCommands
} from './effects.js'
import { COSIGN, CRANE, FLUX, HELM, KO, NOTATION, ORAS, REGCTL } from './registry-tools.js'

/** docker/cli, docs/reference/commandline; docker/buildx, docs/reference. */
const COMPOSE = 'file|f project-name|p profile env-file project-directory ansi parallel progress'

const BUILDX: readonly ToolCommand[] = [
  { words: 'build|b', values: BUILD_VALUES, effects: buildEffects },
  {
    words: 'bake|f',
    values: 'set file|f allow builder call list metadata-file policy progress provenance sbom var',
    effects: bakeEffects
  },
  {
    words: 'imagetools create',
    values: 'tag|t annotation builder file|f metadata-file platform|p progress',
    effects: imagetoolsEffects
  }
]

const DOCKER: Tool = {
  name: 'docker',
  globals: {
    values: `config context|c host|H log-level|l tlscacert tlscert tlskey builder ${COMPOSE}`
  },
  commands: [
    { words: 'push', values: 'platform', flags: 'all-tags|a', effects: operand(1, 0) },
    { words: 'image push', values: 'platform', flags: 'all-tags|a', effects: operand(1, 0) },
    { words: 'manifest push', values: '', effects: operand(1, 0) },
    { words: 'trust sign', values: '', effects: operand(1, 0) },
    { words: 'plugin|model push', values: '', effects: operand(1, 0) },
    { words: 'build', values: BUILD_VALUES, effects: buildEffects },
    { words: 'image|builder build', values: BUILD_VALUES, effects: buildEffects },
    ...BUILDX.map((row) => ({ ...row, words: `buildx ${row.words}` })),
    { ...BUILDX[1], words: 'bake', values: BUILDX[1]?.values ?? '', effects: bakeEffects },
    ...composeCommands('compose '),
    ...loginCommands('')
  ]
}

function composeCommands(prefix: string): readonly ToolCommand[] {
  return [
    { words: `${prefix}push`, values: COMPOSE, effects: inFile('the compose file') },
    {
      words: `${prefix}build`,
      values: `${COMPOSE} build-arg builder memory ssh`,
      effects: ({ args }) =>
        isSet(args, 'push') === false ? [] : [unresolved('the compose file names what it pushes')]
    }
  ]
}

/** containerd/nerdctl, docs/command-reference.md. */
const NERDCTL: Tool = {
  name: 'nerdctl',
  globals: { values: 'namespace|n address|a host|H snapshotter storage-driver cni-path data-root' },
  commands: [
    {
      words: 'push',
      values: 'platform sign cosign-key notation-key-name estargz',
      effects: operand(1, 0)
    },
    { words: 'image push', values: 'platform sign cosign-key', effects: operand(1, 0) },
    { words: 'manifest push', values: '', effects: operand(1, 0) },
    { words: 'build', values: BUILD_VALUES, effects: buildEffects },
    ...composeCommands('compose '),
    ...loginCommands('')
  ]
}

/** depot/cli, README.md: the options of buildx. */
const DEPOT: Tool = {
  name: 'depot',
  globals: { values: '' },
  commands: [
    { words: 'build', values: `${BUILD_VALUES} project token`, effects: buildEffects },
    { words: 'bake', values: `${BUILDX[1]?.values ?? ''} project token`, effects: bakeEffects },
    { words: 'push', values: 'tag|t project token target', effects: optionOr('tag', inFile('it')) }
  ]
}

/** moby/buildkit, docs/reference/buildctl.md. */
const BUILDCTL: Tool = {
  name: 'buildctl',
  globals: { values: 'addr log-format tlscacert tlscert tlskey tlsservername tlsdir timeout' },
  commands: [
    {
      words: 'build|b',
      values: 'output|o export-cache local frontend opt secret ssh import-cache progress',
      effects: ({ args, ...rest }) => {
        const caches = optionValues(args, 'export-cache')
        const options = new Map([...args.options, ['cache-to', caches]])
        return buildEffects({ ...rest, args: { ...args, options } })
      }
    }
  ]
}

/** buildpacks/pack, `pack build --help`. */
const PACK: Tool = {
  name: 'pack',
  globals: { values: '' },
  commands: [
    {
      words: 'build',
      values:
        'tag|t builder|B buildpack|b env|e env-file path|p run-image descriptor|d cache cache-image volume network pull-policy platform',
      effects: (call) => {
        const tags = optionValues(call.args, 'tag').map(({ value, sure }) => push(value, sure))
        return isSet(call.args, 'publish') === false ? [] : [...operand(1, 0)(call), ...tags]
      }
    }
  ]
}

/** Pushes an operand that may have a transport; credentials are of the option that is named. */
function destination(names: readonly [number, number][], credentials: string) {
  return ({ args }: ToolCall): readonly Effect[] => {
    for (const [count, index] of names) {
      const operands = args.operands.filter(({ many }) => !many)
      const fields = operands.length === count ? operands : args.operands
      const text = fields.length === count ? fields[index]?.text : undefined
      if (text === undefined) continue
      const reference = fromTransport(text)
      return reference === undefined
        ? []
        : [push(reference, true, pairCredentials(args, credentials))]
    }
    return [unresolved('its words cannot be told apart')]
  }
}

/** containers/podman, docs/source/markdown; containers/buildah, docs. */
const CONTAINER_PUSH =
  'authfile cert-dir compression-format compression-level creds digestfile encrypt-layer ' +
  'encryption-key format|f retry retry-delay sign-by sign-by-sigstore sign-passphrase-file ' +
  'sign-by-sigstore-private-key sign-by-sq-fingerprint add-compression tls-verify'

const CONTAINER_GLOBALS =
  'cgroup-manager config conmon connection|c events-backend hooks-dir identity imagestore ' +
  'log-level module network-config-dir out root runroot runtime runtime-flag ssh storage-driver ' +
  'storage-opt tls-ca tls-cert tls-key tmpdir url volumepath registries-conf registries-conf-dir'

const toDestination = destination(
  [
    [2, 1],
    [1, 0]
  ],
  'creds'
)

const PODMAN_BUILD = `${BUILD_VALUES} authfile creds manifest volume|v format isolation`

/** podman and buildah build without pushing, apart from the cache. */
const buildLocally = (call: ToolCall): readonly Effect[] =>
  buildEffects(call).filter(({ kind }) => kind === 'cache')

const PODMAN: Tool = {
  name: 'podman',
  globals: { values: CONTAINER_GLOBALS },
  commands: [
    { words: 'push', values: CONTAINER_PUSH, effects: toDestination },
    { words: 'image push', values: CONTAINER_PUSH, effects: toDestination },
    { words: 'manifest push', values: CONTAINER_PUSH, effects: toDestination },
    { words: 'artifact push', values: CONTAINER_PUSH, effects: operand(1, 0) },
    { words: 'build', values: PODMAN_BUILD, effects: buildLocally },
    { words: 'farm build', values: PODMAN_BUILD, effects: optionOr('tag', inFile('the farm')) },
    ...composeCommands('compose '),
    ...loginCommands('')
  ]
}

const BUILDAH: Tool = {
  name: 'buildah',
  globals: { values: CONTAINER_GLOBALS },
  commands: [
    { words: 'push', values: CONTAINER_PUSH, effects: toDestination },
    { words: 'manifest push', values: CONTAINER_PUSH, effects: toDestination },
    { words: 'build|bud|build-using-dockerfile', values: PODMAN_BUILD, effects: buildLocally },
    {
      words: 'commit',
      values: `${CONTAINER_PUSH} change|c iidfile annotation manifest timestamp unsetenv`,
      effects: (call) => {
        const to = call.args.operands.at(1)?.text
        const toRegistry = to !== undefined && startsWith(to, 'docker://')
        return toRegistry ? destination([[2, 1]], 'creds')(call) : []
      }
    },
    ...loginCommands('')
  ]
}

/** containers/skopeo, docs/skopeo-copy.1.md and skopeo-sync.1.md. */
const SKOPEO_VALUES =
  'additional-tag authfile src-authfile dest-authfile dest-shared-blob-dir digestfile encrypt-layer ' +
  'format|f multi-arch sign-by sign-by-sigstore sign-by-sigstore-private-key sign-passphrase-file ' +
  'sign-by-sq-fingerprint sign-identity src-shared-blob-dir encryption-key decryption-key src-creds ' +
  'dest-creds src-cert-dir dest-cert-dir src-daemon-host dest-daemon-host dest-compress-format ' +
  'dest-compress-level src-registry-token dest-registry-token retry-times retry-delay src-username ' +
  'src-password dest-username dest-password image-parallel-copies'

const SKOPEO: Tool = {
  name: 'skopeo',
  globals: {
    values:
      'command-timeout override-arch override-os override-variant policy registries.d tmpdir ' +
      'user-agent-prefix tls-details'
  },
  commands: [
    { words: 'copy', values: SKOPEO_VALUES, effects: destination([[2, 1]], 'dest-creds') },
    {
      words: 'sync',
      values: `${SKOPEO_VALUES} src|s dest|d append-suffix`,
      effects: ({ args }) =>
        known(optionValue(args, 'dest') ?? []) === 'dir' || isSet(args, 'dry-run') === true
          ? []
          : [unresolved('its source names what it pushes')]
    },
    ...loginCommands('')
  ]
}

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
