// helm, ko, cosign, flux and notation: their commands and the options that take values.
import { cosignEffects, helmEffects, koEffects } from './effects.js'
import { loginCommands } from './logins.js'
import {
  eachOperand,
  operand,
  startsWith,
  type Effect,
  type Effects,
  type Tool,
  type ToolCall
} from './tool.js'

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
