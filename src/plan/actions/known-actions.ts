// The actions that are known, and which rule reads each; and how an action that nobody knows looks.
import { NO_EFFECTS, type Effects, type LoginEffect, type WriteEffect } from '../effects.js'
import { OTHERS_WRITTEN } from '../contexts.js'
import {
  concat,
  display,
  isEmpty,
  known,
  knownStart,
  lower,
  textOf,
  unknown,
  words,
  type PartialText
} from '../values/partial.js'
import { doubt, mapping, text } from '../values/value.js'
import { certain, listIn, writesOf, type ActionStep } from './action-step.js'
import { readBake, readBuild, loginOf, loginWith, readLogin } from './docker-actions.js'

type Rule = (step: ActionStep) => Effects

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
  ['redhat-actions/buildah-build', readBuildahBuild],
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
  const rule = ruleOf(step.action)
  if (rule !== undefined) return isInside(step.action) ? NO_EFFECTS : rule(step)
  if (!step.isGiven('push') || !step.isGiven('tags')) return readUnknown(step)
  return looksLikeBuild(step) ? readBuild(step) : readUnknownPush(step)
}

function ruleOf(action: string): Rule | undefined {
  const [owner = '', name = ''] = action.split('/')
  return RULES.get(action) ?? RULES.get(`${owner}/${name}`) ?? RULES.get(owner)
}

/** Is it known of an action, by its name in lower case, where it logs in? */
export function isLoginKnown(action: string): boolean {
  const rule = ruleOf(action)
  return action === 'docker/metadata-action' || (rule !== undefined && rule !== scripted)
}

/** Another action in the same repository: `docker/bake-action/subaction/matrix` lists targets. */
function isInside(action: string): boolean {
  return action.startsWith('docker/') && action.split('/').length > 2
}

/** Inputs with which an action makes names of its tags. */
const NAMING = ['image', 'images', 'image-name', 'image_name', 'name', 'repository', 'registry']

/** Does an unknown action take whole names as tags, as docker/build-push-action does? */
function looksLikeBuild(step: ActionStep): boolean {
  return hasSlash(step.input('tags')) && !NAMING.some((name) => step.isGiven(name))
}

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

function pushing(pushes: readonly WriteEffect[], logins: readonly LoginEffect[] = []): Effects {
  return { ...NO_EFFECTS, logins, pushes }
}

function hasSlash(text: PartialText): boolean {
  return text.some((part) => typeof part === 'string' && part.includes('/'))
}

/** An attestation is pushed beside the image that it is about. @see actions/attest, `src/subject.ts` */
function readAttest(step: ActionStep): Effects {
  const subject = certain(lower(step.input('subject-name')))
  return pushing(writesOf(step, 'subject-name', [subject], step.flag('push-to-registry', false)))
}

/** It hands its own inputs on. @see redhat-actions/buildah-build, `src/index.ts` */
function readBuildahBuild(step: ActionStep): Effects {
  const image = text(lower(step.input('image')))
  const tags = text(step.input('tags'))
  const outputs = mapping(
    [
      ['image', image],
      ['tags', tags]
    ],
    (name) => doubt(`steps.*.outputs.${name}`)
  )
  return { ...NO_EFFECTS, outputs }
}

/** @see redhat-actions/push-to-registry: full names in `tags` win over `image` and `registry` */
function readRedHatPush(step: ActionStep): Effects {
  const tags = words(step.input('tags'))
  const registry = lower(step.input('registry'))
  const hasFull = tags.some(hasSlash)
  if (isEmpty(registry) && !hasFull) return readUnknownPush(step)
  const bare = tags.length === 0 ? [textOf('latest')] : tags
  const names = hasFull
    ? tags
    : bare.map((tag) => concat(registry, ['/'], lower(step.input('image')), [':'], tag))
  const logins = step.isGiven('password') ? [loginWith(step, 'registry')] : []
  return pushing(writesOf(step, 'image', names.map(certain), true), logins)
}

/** @see macbre/push-to-ghcr: the name is lower-cased, and the token logs in */
function readPushToGhcr(step: ActionStep): Effects {
  const registry = textOf('ghcr.io')
  const password = step.input('github_token')
  const image = lower(step.input('image_name'))
  const names = [concat(registry, ['/'], image), step.isGiven('docker_io_token') ? image : []]
  return pushing(writesOf(step, 'image_name', names.map(certain), true), [
    loginOf(step, { registry, username: [], password })
  ])
}

/** @see int128/docker-manifest-create-action, Noelware/docker-manifest-action */
function readManifest(step: ActionStep): Effects {
  const tags = listIn(step, 'tags')
  return tags.length === 0
    ? readUnknown(step)
    : pushing(writesOf(step, 'tags', tags, step.flag('push', true)))
}

/** @see appany/helm-oci-chart-releaser */
function readHelmRelease(step: ActionStep): Effects {
  const registry = step.input('registry')
  const reference = concat(registry, ['/'], step.input('repository'), ['/'], step.input('name'))
  return pushing(writesOf(step, 'name', [certain(reference)], true), [
    loginOf(step, {
      registry,
      username: step.input('registry_username'),
      password: step.input('registry_password')
    })
  ])
}

/** @see akhilerm/tag-push-action: copies `src` to every name in `dst` */
function readTagPush(step: ActionStep): Effects {
  return pushing(writesOf(step, 'dst', listIn(step, 'dst'), true))
}

/** @see devcontainers/ci: pushes by default, on some events only, where an image name is given */
function readDevContainer(step: ActionStep): Effects {
  const when = known(step.input('push'))
  const push = when === 'always' ? true : when === 'never' ? false : undefined
  return pushing(writesOf(step, 'imagename', [certain(step.input('imagename'))], push))
}

/** @see goreleaser/goreleaser-action: what is pushed stands in the configuration */
function readGoReleaser(step: ActionStep): Effects {
  const args = display(step.input('args'))
  const isRelease = /\b(release|publish|continue)\b/.test(args)
  const isDry = /--snapshot|--skip[= ]\S*publish|--skip-publish/.test(args)
  return isRelease && !isDry ? unclear(step, 'file') : NO_EFFECTS
}

/**
 * Where KO_DOCKER_REPO is not set, it becomes the repository's own name, and the token of the job logs in.
 *
 * @see ko-build/setup-ko, action.yml
 */
function readSetupKo(step: ActionStep): Effects {
  const given = step.environment('KO_DOCKER_REPO')
  if (given !== undefined && !isEmpty(given)) {
    const isSure = given.some((part) => typeof part === 'string')
    return isSure ? NO_EFFECTS : { ...NO_EFFECTS, written: setting('KO_DOCKER_REPO', undefined) }
  }
  const repository = step.environment('GITHUB_REPOSITORY') ?? [unknown('github.repository')]
  const password: PartialText = [{ ...unknown('github.token'), holds: 'job-token' }]
  return {
    ...NO_EFFECTS,
    logins: [loginOf(step, { registry: textOf('ghcr.io'), username: textOf('dummy'), password })],
    written: setting('KO_DOCKER_REPO', concat(['ghcr.io/'], lower(repository)))
  }
}

function setting(name: string, value: PartialText | undefined): Effects['written'] {
  return { values: new Map([[name, value]]), any: false, others: false }
}

/**
 * The registry stands in front of the name, where it is no part of it.
 *
 * @see elgohr/Publish-Docker-Github-Action, `entrypoint.sh`
 */
function readPublishDocker(step: ActionStep): Effects {
  const isDry = step.flag('no_push', false)
  const [name, registry] = [step.input('name'), step.input('registry')]
  const host = known(registry)?.replace(/^https?:\/\//, '')
  const isPart = host !== undefined && (host === '' || knownStart(name).startsWith(`${host}/`))
  const reference = isPart ? name : concat(registry, ['/'], name)
  const logins = isDry === true ? [] : [loginWith(step, 'registry')]
  const push = isDry === undefined ? undefined : !isDry
  return pushing(writesOf(step, 'name', [certain(reference)], push), logins)
}

/** A known action that pushes names which its inputs do not tell. */
function readUnknownPush(step: ActionStep): Effects {
  return unclear(step, 'action')
}

function unclear(step: ActionStep, why: 'file' | 'action'): Effects {
  return {
    ...NO_EFFECTS,
    written: OTHERS_WRITTEN,
    unclear: [{ line: step.line, text: step.action, why }]
  }
}

/** Words of names that speak of pushing, and of those that speak of something else. */
const PUSHES =
  /push|publish|docker|ghcr|container|image|registry|\boci\b|helm|buildpack|kaniko|goreleaser|\bko\b|\bjib\b|buildah|podman/
const HARMLESS = [
  /setup|install|log-?in|credentials|cache|free-disk|compose|helmfile|qemu|buildx$/,
  /scan|lint|trivy|grype|snyk|sbom|scout|\bdive\b|hadolint|verify|inspect|diff|size/,
  /delete|prune|clean|remove|purge|retention/,
  /metadata|\bmeta\b|version|label|description|changelog|comment|notify|slack|badge/,
  /(?<![a-z])tests?(?![a-z])|result|report|coverage|pages|docs|pypi|npm|crates|cargo|nuget|\bgem\b|maven|gradle|vscode/,
  /push-protection|git-push|github-push|push-changes/
]

/** An image and a push of it: whatever else is done is done beside that, as in `docker-build-with-cache-action`. */
const IMAGE = '(?:docker|containers?|images?|oci|ghcr|registry|helm|charts?)'
const PUSHES_IMAGE = new RegExp(
  `${IMAGE}[\\w/-]*(?:push|publish)|(?:push|publish)[\\w/-]*${IMAGE}|build-with-cache|kaniko`
)

/** More than any has; longer texts would be looked through for long. */
const LONGEST_NAME = 300

/** An action that is not known: one whose name speaks of pushing may push. */
function readUnknown(step: ActionStep): Effects {
  // Of an image, neither its host nor its tag tells what it does.
  const name = step.action
    .slice(0, LONGEST_NAME)
    .replace(/^docker:\/\/(?:[^/]*[.:][^/]*\/)?([^:]*).*/, '$1')
  const isHarmless = !PUSHES_IMAGE.test(name) && HARMLESS.some((words) => words.test(name))
  const mayPush = !isHarmless && (PUSHES.test(name) || runsPush(step))
  return mayPush ? unclear(step, 'action') : { ...NO_EFFECTS, written: OTHERS_WRITTEN }
}

const PUSH_COMMAND =
  /\b(?:docker|podman|nerdctl|buildah|skopeo|crane|regctl|oras|helm|ko)\b[^\n]{0,200}?(?<![\w-])(?:--)?(?:push|copy|publish)(?![\w-])/i

/** Is it given a command that pushes, to try it again or to run it elsewhere? */
function runsPush(step: ActionStep): boolean {
  return step.inputs().some((input) => PUSH_COMMAND.test(display(input)))
}
