// The programs that write to registries: their commands, and which of their options take values.
import {
  eachOperand,
  firstOperand,
  operand,
  type Tool,
  type ToolCommand
} from './tool-arguments.js'
import {
  bakeEffects,
  buildEffects,
  buildLocally,
  cosignEffects,
  destination,
  helmEffects,
  ifPushed,
  imagetoolsEffects,
  inFile,
  koEffects,
  loginCommands,
  NOT_READ,
  ociLayoutApart,
  optionOr,
  syncEffects,
  tagged,
  toTransport,
  unlessGiven,
  withoutScheme
} from './tool-pushes.js'

/** Options of `docker buildx build` whose values could be taken for something else. */
const BUILD_VALUES =
  'tag|t output|o cache-to cache-from file|f build-arg build-context platform label annotation ' +
  'attest secret ssh target builder metadata-file iidfile progress provenance sbom network ' +
  'add-host allow call cgroup-parent no-cache-filter shm-size ulimit policy resource'

/** docker/cli, docs/reference/commandline; docker/buildx, docs/reference. */
const COMPOSE = 'file|f project-name|p profile env-file project-directory ansi parallel progress'

const BAKE: ToolCommand = {
  words: 'bake',
  values: 'set file|f allow builder call list metadata-file policy progress provenance sbom var',
  effects: bakeEffects
}

const BUILDX: readonly ToolCommand[] = [
  { words: 'build|b', values: BUILD_VALUES, effects: buildEffects },
  { ...BAKE, words: 'bake|f' },
  {
    words: 'imagetools create',
    values: 'tag|t annotation builder file|f metadata-file platform|p progress',
    effects: imagetoolsEffects
  }
]

const COMPOSE_COMMANDS: readonly ToolCommand[] = [
  { words: 'compose push|publish', values: COMPOSE, effects: inFile('the compose file') },
  {
    words: 'compose build',
    values: COMPOSE,
    effects: ifPushed(inFile('the compose file'))
  }
]

const DOCKER: Tool = {
  name: 'docker',
  globals: {
    values: `config context|c host|H log-level|l tlscacert tlscert tlskey builder ${COMPOSE}`
  },
  commands: [
    {
      words: 'push, image|manifest|plugin|model push, trust sign',
      values: 'platform',
      flags: 'all-tags|a',
      effects: operand(1, 0)
    },
    { words: 'build, image|builder build', values: BUILD_VALUES, effects: buildEffects },
    ...BUILDX.map((row) => ({ ...row, words: `buildx ${row.words}` })),
    BAKE,
    ...COMPOSE_COMMANDS,
    ...loginCommands('')
  ]
}

/** depot/cli, README.md: the options of buildx. */
const DEPOT: Tool = {
  name: 'depot',
  globals: { values: '' },
  commands: [
    { words: 'build', values: `${BUILD_VALUES} project token`, effects: buildEffects },
    { ...BAKE, values: `${BAKE.values} project token` },
    { words: 'push', values: 'tag|t project token target', effects: optionOr('tag', NOT_READ) }
  ]
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

const PODMAN_BUILD = `${BUILD_VALUES} authfile creds manifest volume|v format isolation`

const PODMAN: Tool = {
  name: 'podman',
  globals: { values: CONTAINER_GLOBALS },
  commands: [
    {
      words: 'push, image|manifest|artifact push',
      values: CONTAINER_PUSH,
      effects: destination([2, 1])
    },
    { words: 'build', values: PODMAN_BUILD, effects: buildLocally },
    { words: 'farm build', values: PODMAN_BUILD, effects: optionOr('tag', NOT_READ) },
    ...COMPOSE_COMMANDS,
    ...loginCommands('')
  ]
}

const BUILDAH: Tool = {
  name: 'buildah',
  globals: { values: CONTAINER_GLOBALS },
  commands: [
    { words: 'push, manifest push', values: CONTAINER_PUSH, effects: destination([2, 1]) },
    { words: 'build|bud|build-using-dockerfile', values: PODMAN_BUILD, effects: buildLocally },
    {
      words: 'commit',
      values: `${CONTAINER_PUSH} change|c iidfile annotation manifest timestamp unsetenv`,
      effects: toTransport(destination([2]))
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
    { words: 'copy', values: SKOPEO_VALUES, effects: destination([2]) },
    {
      words: 'sync',
      values: `${SKOPEO_VALUES} src|s dest|d append-suffix`,
      effects: syncEffects
    },
    ...loginCommands('')
  ]
}

/** google/go-containerregistry, cmd/crane/doc. */
const CRANE: Tool = {
  name: 'crane',
  printsNames: true,
  globals: { values: 'platform' },
  commands: [
    { words: 'push', values: 'image-refs platform', effects: operand(2, 1) },
    { words: 'copy|cp', values: 'jobs|j platform', effects: operand(2, 1) },
    {
      words: 'append',
      values: 'base|b new_layer|f new_tag|t output|o platform',
      effects: unlessGiven('output', optionOr('new_tag', NOT_READ))
    },
    {
      words: 'mutate',
      values:
        'tag|t repo output|o annotation|a append cmd entrypoint env|e exposed-ports label|l ' +
        'set-platform user|u workdir|w platform',
      effects: unlessGiven('output', optionOr('tag', optionOr('repo', operand(1, 0))))
    },
    { words: 'tag', values: 'platform', effects: tagged },
    {
      words: 'flatten|rebase, index append',
      values: 'manifest|m tag|t platform',
      effects: optionOr('tag', NOT_READ)
    },
    ...loginCommands('auth ')
  ]
}

/** regclient/regclient, cmd/regctl. */
const REGCTL: Tool = {
  name: 'regctl',
  globals: { values: 'verbosity|v logopt host user-agent' },
  commands: [
    {
      words: 'image copy|cp',
      values: 'format platform|p platforms referrers-src referrers-tgt',
      effects: ociLayoutApart(operand(2, 1))
    },
    {
      words: 'index add|append|insert|create|init|new|put',
      values:
        'annotation artifact-type desc-annotation desc-platform digest format media-type|m platform ref subject',
      effects: ociLayoutApart(firstOperand)
    },
    {
      words: 'image create|init|new|import|mod, artifact|manifest|blob put|create|push|copy|cp',
      values: '',
      effects: NOT_READ
    },
    ...loginCommands('registry ')
  ]
}

/** oras-project/oras, cmd/oras/root and cmd/oras/internal/option. */
const ORAS_VALUES =
  'username|u password|p identity-token ca-file cert-file key-file resolve registry-config header|H ' +
  'config artifact-type concurrency export-manifest annotation annotation-file platform image-spec ' +
  'artifact-platform format oci-layout-path distribution-spec template media-type size output|o input ' +
  'from-username from-password from-identity-token from-ca-file from-cert-file from-key-file ' +
  'from-resolve from-registry-config from-header from-oci-layout-path from-distribution-spec ' +
  'to-username to-password to-identity-token to-ca-file to-cert-file to-key-file to-resolve ' +
  'to-registry-config to-header to-oci-layout-path to-distribution-spec'

/** Then it writes a directory. */
const ORAS_LAYOUTS = 'oci-layout oci-layout-path to-oci-layout to-oci-layout-path dry-run'

const ORAS: Tool = {
  name: 'oras',
  globals: { values: '' },
  commands: [
    {
      words: 'push|attach|tag|restore, manifest|blob push, manifest index create|update',
      values: ORAS_VALUES,
      effects: unlessGiven(ORAS_LAYOUTS, firstOperand)
    },
    { words: 'copy|cp', values: ORAS_VALUES, effects: unlessGiven(ORAS_LAYOUTS, operand(2, 1)) },
    ...loginCommands('')
  ]
}

/** helm/helm, pkg/cmd/push.go and pkg/cli/environment.go. */
const HELM: Tool = {
  name: 'helm',
  globals: {
    values:
      'namespace|n kubeconfig kube-context kube-token kube-as-user kube-as-group kube-apiserver ' +
      'kube-ca-file kube-tls-server-name registry-config repository-config repository-cache ' +
      'content-cache burst-limit qps color colour'
  },
  commands: [
    {
      words: 'push',
      values: 'cert-file key-file ca-file username password registry-config',
      effects: helmEffects
    },
    ...loginCommands('registry ')
  ]
}

/** ko-build/ko, docs/reference. */
const KO_VALUES =
  'image-annotation image-label image-refs image-user jobs|j ldflags oci-layout-path platform sbom ' +
  'sbom-dir tags|t tarball filename|f selector|l'
const KO_FLAGS = 'bare base-import-paths|B preserve-import-paths|P local|L recursive|R'

const KO: Tool = {
  name: 'ko',
  printsNames: true,
  globals: { values: '' },
  commands: [
    { words: 'build|publish|run', values: KO_VALUES, flags: KO_FLAGS, effects: koEffects(true) },
    {
      words: 'resolve|apply|create',
      values: KO_VALUES,
      flags: KO_FLAGS,
      effects: koEffects(false)
    },
    ...loginCommands('')
  ]
}

/** sigstore/cosign, doc. */
const COSIGN_VALUES =
  'annotations|a attachment bundle certificate certificate-chain fulcio-auth-flow fulcio-url ' +
  'identity-token key oidc-client-id oidc-client-secret-file oidc-issuer oidc-provider ' +
  'oidc-redirect-url output-certificate output-signature payload predicate rekor-url ' +
  'registry-cacert registry-client-cert registry-client-key registry-password ' +
  'registry-referrers-mode registry-server-name registry-token registry-username sign-container-identity ' +
  'signing-config slot statement timestamp-client-cacert timestamp-client-cert timestamp-client-key ' +
  'timestamp-server-name timestamp-server-url trusted-root type sbom signature attestation ' +
  'input-format only platform dir files|f ct annotation'

const COSIGN: Tool = {
  name: 'cosign',
  globals: { values: 'output-file timeout|t' },
  commands: [
    { words: 'sign|attest', values: COSIGN_VALUES, effects: cosignEffects(eachOperand) },
    {
      words: 'attach sbom|signature|attestation',
      values: COSIGN_VALUES,
      effects: cosignEffects(operand(1, 0))
    },
    { words: 'copy', values: COSIGN_VALUES, effects: operand(2, 1) },
    { words: 'upload blob|wasm, load', values: COSIGN_VALUES, effects: operand(1, 0) },
    ...loginCommands('')
  ]
}

/** fluxcd/flux2, cmd/flux/push_artifact.go and tag_artifact.go. */
const FLUX: Tool = {
  name: 'flux',
  globals: { values: 'namespace|n context kubeconfig' },
  commands: [
    {
      words: 'push|tag artifact',
      values: 'path|f source revision creds provider ignore-paths annotations|a output|o tag',
      effects: withoutScheme(operand(1, 0))
    }
  ]
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
  DEPOT,
  FLUX,
  { name: 'docker-buildx', globals: { values: 'builder' }, commands: BUILDX }
]

/** By the program's name. */
export const TOOLS: ReadonlyMap<string, Tool> = new Map(ALL.map((tool) => [tool.name, tool]))
