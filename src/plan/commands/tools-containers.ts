// podman, buildah and skopeo: their commands and the options that take values.
import { isSet, optionValue } from './arguments.js'
import { BUILD_VALUES, buildEffects } from './build.js'
import { loginCommands } from './logins.js'
import {
  fromTransport,
  inFile,
  operand,
  optionOr,
  pairCredentials,
  push,
  startsWith,
  unresolved,
  type Effect,
  type Tool,
  type ToolCall
} from './tool.js'
import { composeCommands } from './tools-build.js'
import { known } from '../values/partial.js'

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

export const PODMAN: Tool = {
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

export const BUILDAH: Tool = {
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

export const SKOPEO: Tool = {
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
