// crane, regctl, oras, helm, ko, cosign, flux and notation: their commands and the options that take values.
import {
  type Arguments,
  eachOperand,
  type Effect,
  type Effects,
  firstOperand,
  inFile,
  operand,
  optionOr,
  startsWith,
  type Tool,
  type ToolCall,
  type ToolCommand
} from './arguments.js'
import {
  cosignEffects,
  helmEffects,
  koEffects,
  loginCommands,
  regctlModEffects,
  tagged
} from './effects.js'

/** google/go-containerregistry, cmd/crane/doc. */
export const CRANE: Tool = {
  name: 'crane',
  printsNames: true,
  globals: { values: 'platform' },
  commands: [
    { words: 'push', values: 'image-refs platform', effects: operand(2, 1) },
    { words: 'copy|cp', values: 'jobs|j platform', effects: operand(2, 1) },
    {
      words: 'append',
      values: 'base|b new_layer|f new_tag|t output|o platform',
      effects: unlessOutput('new_tag', inFile('it'))
    },
    {
      words: 'mutate',
      values:
        'tag|t repo output|o annotation|a append cmd entrypoint env|e exposed-ports label|l ' +
        'set-platform user|u workdir|w platform',
      effects: unlessOutput('tag', optionOr('repo', operand(1, 0)))
    },
    { words: 'tag', values: 'platform', effects: tagged },
    {
      words: 'rebase',
      values: 'tag|t rebased new_base old_base original platform',
      effects: optionOr('tag', optionOr('rebased', operand(1, 0)))
    },
    { words: 'flatten', values: 'tag|t platform', effects: optionOr('tag', operand(1, 0)) },
    {
      words: 'index append',
      values: 'manifest|m tag|t platform',
      effects: optionOr('tag', operand(1, 0))
    },
    ...loginCommands('auth ')
  ]
}

function unlessOutput(option: string, otherwise: Effects) {
  return (call: ToolCall): readonly Effect[] =>
    call.args.options.has('output') ? [] : optionOr(option, otherwise)(call)
}

const REGCTL_MOD_VALUES =
  'create annotation annotation-base author buildarg-rm buildarg-rm-regex config-cmd ' +
  'config-entrypoint config-platform config-time config-time-max data-max digest-algo env ' +
  'expose-add expose-rm file-tar-time file-tar-time-max label layer-add layer-compress ' +
  'layer-rm-created-by layer-rm-index layer-strip-file layer-time layer-time-max rebase-ref time ' +
  'time-max user volume-add volume-rm workdir'

/** regclient/regclient, cmd/regctl. */
export const REGCTL: Tool = {
  name: 'regctl',
  globals: { values: 'verbosity|v logopt host user-agent' },
  commands: [
    {
      words: 'image copy|cp',
      values: 'format platform|p platforms referrers-src referrers-tgt',
      effects: ociLayoutApart(operand(2, 1))
    },
    {
      words: 'image create|init|new',
      values: 'annotation created format label media-type platform',
      effects: ociLayoutApart(firstOperand)
    },
    { words: 'image import', values: 'name', effects: ociLayoutApart(firstOperand) },
    { words: 'image mod', values: REGCTL_MOD_VALUES, effects: ociLayoutApart(regctlModEffects) },
    {
      words: 'index add|append|insert|create|init|new|put',
      values:
        'annotation artifact-type desc-annotation desc-platform digest format media-type|m platform ref subject',
      effects: ociLayoutApart(firstOperand)
    },
    {
      words: 'manifest put|push',
      values: 'content-type|t format',
      effects: ociLayoutApart(firstOperand)
    },
    {
      words: 'artifact put|create|push',
      values:
        'annotation artifact-type config-file config-type external file|f file-media-type|m media-type format platform|p refers subject',
      effects: ociLayoutApart(optionOr('subject', firstOperand))
    },
    { words: 'blob put|push', values: 'content-type digest format', effects: firstOperand },
    { words: 'blob copy|cp', values: '', effects: operand(3, 1) },
    ...loginCommands('registry ')
  ]
}

/** `ocidir://…` is a directory. @see regclient/regclient, docs/README.md */
function ociLayoutApart(effects: Effects) {
  return (call: ToolCall): readonly Effect[] =>
    effects(call).filter(
      (effect) => effect.kind !== 'push' || !startsWith(effect.reference, 'ocidir://')
    )
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

function orasCommand(words: string, effects: Effects): ToolCommand {
  const local = (args: Arguments): boolean =>
    ['oci-layout', 'oci-layout-path', 'to-oci-layout', 'to-oci-layout-path', 'dry-run'].some(
      (name) => args.options.has(name)
    )
  return { words, values: ORAS_VALUES, effects: (call) => (local(call.args) ? [] : effects(call)) }
}

export const ORAS: Tool = {
  name: 'oras',
  globals: { values: '' },
  commands: [
    orasCommand('push', firstOperand),
    orasCommand('attach', firstOperand),
    orasCommand('copy|cp', operand(2, 1)),
    orasCommand('tag', firstOperand),
    orasCommand('restore', firstOperand),
    orasCommand('manifest push', firstOperand),
    orasCommand('manifest index create|update', firstOperand),
    orasCommand('blob push', firstOperand),
    ...loginCommands('')
  ]
}

/** helm/helm, pkg/cmd/push.go and pkg/cli/environment.go. */
export const HELM: Tool = {
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

export const KO: Tool = {
  name: 'ko',
  printsNames: true,
  globals: { values: '' },
  commands: [
    { words: 'build|publish', values: KO_VALUES, flags: KO_FLAGS, effects: koEffects(true) },
    {
      words: 'resolve|apply|create',
      values: KO_VALUES,
      flags: KO_FLAGS,
      effects: koEffects(false)
    },
    { words: 'run', values: KO_VALUES, flags: KO_FLAGS, effects: koEffects(true) },
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

export const COSIGN: Tool = {
  name: 'cosign',
  globals: { values: 'output-file timeout|t' },
  commands: [
    { words: 'sign', values: COSIGN_VALUES, effects: cosignEffects(eachOperand) },
    { words: 'attest', values: COSIGN_VALUES, effects: cosignEffects(eachOperand) },
    {
      words: 'attach sbom|signature|attestation',
      values: COSIGN_VALUES,
      effects: cosignEffects(operand(1, 0))
    },
    { words: 'copy', values: COSIGN_VALUES, effects: operand(2, 1) },
    { words: 'upload blob|wasm', values: COSIGN_VALUES, effects: operand(1, 0) },
    { words: 'load', values: COSIGN_VALUES, effects: operand(1, 0) },
    ...loginCommands('')
  ]
}

/** fluxcd/flux2, cmd/flux/push_artifact.go and tag_artifact.go; notaryproject/notation, `sign`. */
export const FLUX: Tool = {
  name: 'flux',
  globals: { values: 'namespace|n context kubeconfig' },
  commands: [
    {
      words: 'push artifact',
      values: 'path|f source revision creds provider ignore-paths annotations|a output|o',
      effects: withScheme(operand(1, 0))
    },
    { words: 'tag artifact', values: 'tag creds provider', effects: withScheme(operand(1, 0)) }
  ]
}

export const NOTATION: Tool = {
  name: 'notation',
  globals: { values: '' },
  commands: [
    {
      words: 'sign',
      values:
        'key|k signature-format expiry|e plugin id plugin-config user-metadata|m username|u password|p timestamp-url',
      effects: operand(1, 0)
    },
    ...loginCommands('')
  ]
}

function withScheme(effects: Effects) {
  return (call: ToolCall): readonly Effect[] =>
    effects(call).map((effect) =>
      effect.kind === 'push' && startsWith(effect.reference, 'oci://')
        ? {
            ...effect,
            reference: effect.reference.map((part, index) =>
              index === 0 && typeof part === 'string' ? part.slice('oci://'.length) : part
            )
          }
        : effect
    )
}
