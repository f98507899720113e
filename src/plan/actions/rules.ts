// The actions that are known, and which rule reads each.
import { NO_EFFECTS, type Effects } from '../effects.js'
import { OTHERS_WRITTEN } from '../environment.js'
import type { ActionStep } from './action-step.js'
import { readBake } from './bake.js'
import { readBuild } from './build.js'
import { loginWith, readLogin } from './login.js'
import {
  readAttest,
  readDevContainer,
  readGoReleaser,
  readHelmRelease,
  readManifest,
  readPublishDocker,
  readPushToGhcr,
  readRedHatPush,
  readSetupKo,
  readTagPush,
  readUnknown,
  readUnknownPush,
  runsPush,
  type Rule
} from './others.js'

function nothing(): Effects {
  return NO_EFFECTS
}

/** It may hand names of its own to later steps. */
function variables(): Effects {
  return { ...NO_EFFECTS, written: OTHERS_WRITTEN }
}

/** It runs a script that it is given. */
function scripted(step: ActionStep): Effects {
  return runsPush(step) ? readUnknownPush(step) : variables()
}

function loginBy(registryInput: string): Rule {
  return (step) => ({ ...NO_EFFECTS, logins: [loginWith(step, registryInput)] })
}

/** By owner and name in lower case. An owner alone stands for all of its actions that are not listed. */
const RULES: ReadonlyMap<string, Rule> = new Map<string, Rule>([
  ['docker/build-push-action', readBuild],
  ['depot/build-push-action', readBuild],
  ['useblacksmith/build-push-action', readBuild],
  ['docker/bake-action', readBake],
  ['depot/bake-action', readBake],
  ['docker/login-action', readLogin],
  ['redhat-actions/podman-login', loginBy('registry')],
  ['azure/docker-login', loginBy('login-server')],
  ['docker/setup-buildx-action', nothing],
  ['docker/setup-qemu-action', nothing],
  ['docker/setup-docker-action', nothing],
  ['docker/setup-compose-action', nothing],
  ['docker/scout-action', nothing],
  ['redhat-actions/buildah-build', nothing],
  ['redhat-actions/push-to-registry', readRedHatPush],
  ['macbre/push-to-ghcr', readPushToGhcr],
  ['actions/attest', readAttest],
  ['actions/attest-build-provenance', readAttest],
  ['actions/attest-sbom', readAttest],
  ['int128/docker-manifest-create-action', readManifest],
  ['noelware/docker-manifest-action', readManifest],
  ['appany/helm-oci-chart-releaser', readHelmRelease],
  ['akhilerm/tag-push-action', readTagPush],
  ['devcontainers/ci', readDevContainer],
  ['goreleaser/goreleaser-action', readGoReleaser],
  ['project-stacker/stacker-build-push-action', readUnknownPush],
  ['elgohr/publish-docker-github-action', readPublishDocker],
  ['ko-build/setup-ko', readSetupKo],
  ['imjasonh/setup-ko', readSetupKo],
  ['sigstore/cosign-installer', nothing],
  ['step-security/harden-runner', nothing],
  ['actions/checkout', nothing],
  ['actions/cache', nothing],
  ['actions/upload-artifact', nothing],
  ['actions/download-artifact', nothing],
  ['actions/github-script', scripted],
  ['actions', variables],
  ['github', variables],
  ['helm', variables]
])

/** What a step that uses an action does. docker/metadata-action is not among these. */
export function readAction(step: ActionStep): Effects {
  const [owner = '', name = ''] = step.action.split('/')
  const rule = RULES.get(step.action) ?? RULES.get(`${owner}/${name}`) ?? RULES.get(owner)
  if (rule !== undefined) return isInside(step.action) ? NO_EFFECTS : rule(step)
  if (!step.isGiven('push') || !step.isGiven('tags')) return readUnknown(step)
  return looksLikeBuild(step) ? readBuild(step) : readUnknownPush(step)
}

/** Another action in the same repository: `docker/bake-action/subaction/matrix` lists targets. */
function isInside(action: string): boolean {
  return action.startsWith('docker/') && action.split('/').length > 2
}

/** Inputs with which an action makes names of its tags. */
const NAMING = ['image', 'images', 'image-name', 'image_name', 'name', 'repository', 'registry']

/** Does an unknown action take whole names as tags, as docker/build-push-action does? */
function looksLikeBuild(step: ActionStep): boolean {
  const tags = step.input('tags')
  const isWhole = tags.some((part) => typeof part === 'string' && part.includes('/'))
  return isWhole && !NAMING.some((name) => step.isGiven(name))
}
