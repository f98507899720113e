// Other actions that push: for each, what its inputs say. And how an action that nobody knows looks.
import { LOGIN_FIRST, THEN_PUSH, NO_EFFECTS, type Effects, type WriteEffect } from '../effects.js'
import { OTHERS_WRITTEN } from '../environment.js'
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
import { listIn, type ActionStep } from './action-step.js'
import { loginWith } from './login.js'

export type Rule = (step: ActionStep) => Effects

function pushed(
  step: ActionStep,
  input: string,
  references: readonly PartialText[],
  push: boolean | undefined
): readonly WriteEffect[] {
  if (push === false) return []
  return references
    .filter((reference) => !isEmpty(reference))
    .map((reference) => ({
      tool: step.action,
      reference,
      isCertain: push === true,
      line: step.lineOf(input),
      order: THEN_PUSH
    }))
}

/** An attestation is pushed beside the image that it is about. @see actions/attest, `src/subject.ts` */
export function readAttest(step: ActionStep): Effects {
  const push = step.flag('push-to-registry', false)
  const subject = lower(step.input('subject-name'))
  return { ...NO_EFFECTS, pushes: pushed(step, 'subject-name', [subject], push) }
}

/** @see redhat-actions/push-to-registry: full names in `tags` win over `image` and `registry` */
export function readRedHatPush(step: ActionStep): Effects {
  const tags = words(step.input('tags'))
  const registry = lower(step.input('registry'))
  const isFull = (tag: PartialText) =>
    tag.some((part) => typeof part === 'string' && part.includes('/'))
  if (isEmpty(registry) && !tags.some(isFull)) return readUnknownPush(step)
  const bare = tags.length === 0 ? [textOf('latest')] : tags
  const names = tags.some(isFull)
    ? tags
    : bare.map((tag) => concat(registry, ['/'], lower(step.input('image')), [':'], tag))
  return {
    ...NO_EFFECTS,
    logins: step.isGiven('password') ? [loginWith(step, 'registry')] : [],
    pushes: pushed(step, 'image', names, true)
  }
}

/** @see macbre/push-to-ghcr: the name is lower-cased, and the token logs in */
export function readPushToGhcr(step: ActionStep): Effects {
  const image = lower(step.input('image_name'))
  const isElsewhere = step.isGiven('docker_io_token')
  return {
    ...NO_EFFECTS,
    logins: [
      {
        tool: step.action,
        registry: textOf('ghcr.io'),
        username: [],
        password: step.input('github_token'),
        isCertain: true,
        line: step.lineOf('github_token'),
        order: LOGIN_FIRST
      }
    ],
    pushes: pushed(
      step,
      'image_name',
      [concat(['ghcr.io/'], image), isElsewhere ? image : []],
      true
    )
  }
}

/** @see int128/docker-manifest-create-action, Noelware/docker-manifest-action */
export function readManifest(step: ActionStep): Effects {
  const tags = listIn(step, 'tags')
  return tags.length === 0
    ? readUnknown(step)
    : {
        ...NO_EFFECTS,
        pushes: pushed(
          step,
          'tags',
          tags.map(({ text }) => text),
          step.flag('push', true)
        )
      }
}

/** @see appany/helm-oci-chart-releaser */
export function readHelmRelease(step: ActionStep): Effects {
  const reference = concat(
    step.input('registry'),
    ['/'],
    step.input('repository'),
    ['/'],
    step.input('name')
  )
  return {
    ...NO_EFFECTS,
    logins: [
      {
        ...loginWith(step, 'registry'),
        username: step.input('registry_username'),
        password: step.input('registry_password'),
        line: step.lineOf('registry_password')
      }
    ],
    pushes: pushed(step, 'name', [reference], true)
  }
}

/** @see akhilerm/tag-push-action: copies `src` to every name in `dst` */
export function readTagPush(step: ActionStep): Effects {
  return {
    ...NO_EFFECTS,
    pushes: pushed(
      step,
      'dst',
      listIn(step, 'dst').map(({ text }) => text),
      true
    )
  }
}

/** @see devcontainers/ci: pushes by default, on some events only, where an image name is given */
export function readDevContainer(step: ActionStep): Effects {
  const when = known(step.input('push'))
  if (when === 'never') return NO_EFFECTS
  const push = when === 'always' ? true : undefined
  return { ...NO_EFFECTS, pushes: pushed(step, 'imagename', [step.input('imagename')], push) }
}

/** @see goreleaser/goreleaser-action: what is pushed stands in the configuration */
export function readGoReleaser(step: ActionStep): Effects {
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
export function readSetupKo(step: ActionStep): Effects {
  const given = step.environment('KO_DOCKER_REPO')
  if (given !== undefined && !isEmpty(given)) {
    const isSure = given.some((part) => typeof part === 'string')
    return isSure ? NO_EFFECTS : { ...NO_EFFECTS, written: setting('KO_DOCKER_REPO', undefined) }
  }
  const repository = step.environment('GITHUB_REPOSITORY') ?? [unknown('github.repository')]
  const password: PartialText = [{ ...unknown('github.token'), holds: 'job-token' }]
  return {
    ...NO_EFFECTS,
    logins: [
      {
        tool: step.action,
        registry: textOf('ghcr.io'),
        username: textOf('dummy'),
        password,
        isCertain: true,
        line: step.line,
        order: LOGIN_FIRST
      }
    ],
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
export function readPublishDocker(step: ActionStep): Effects {
  const push = step.flag('no_push', false)
  const [name, registry] = [step.input('name'), step.input('registry')]
  const host = known(registry)?.replace(/^https?:\/\//, '')
  const isPart = host !== undefined && (host === '' || knownStart(name).startsWith(`${host}/`))
  const reference = isPart ? name : concat(registry, ['/'], name)
  return {
    ...NO_EFFECTS,
    logins: push === true ? [] : [loginWith(step, 'registry')],
    pushes: pushed(step, 'name', [reference], push === undefined ? undefined : !push)
  }
}

/** A known action that pushes names which its inputs do not tell. */
export function readUnknownPush(step: ActionStep): Effects {
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
  /setup|install|log-?in|credentials|cache|free-disk|compose|qemu|buildx$/,
  /scan|lint|trivy|grype|snyk|sbom|scout|\bdive\b|hadolint|verify|inspect|diff|size/,
  /delete|prune|clean|remove|purge|retention/,
  /metadata|\bmeta\b|version|label|description|changelog|comment|notify|slack|badge/,
  /test|result|report|coverage|pages|docs|pypi|npm|crates|cargo|nuget|\bgem\b|maven|gradle|vscode/,
  /push-protection|git-push|github-push|push-changes/
]

/** An action that is not known: one whose name speaks of pushing may push. */
export function readUnknown(step: ActionStep): Effects {
  const name = step.action.replace(/^docker:\/\/(docker\.io\/)?/, '')
  const isHarmless = HARMLESS.some((words) => words.test(name))
  const mayPush = !isHarmless && (PUSHES.test(name) || runsPush(step))
  return mayPush ? unclear(step, 'action') : { ...NO_EFFECTS, written: OTHERS_WRITTEN }
}

const PUSH_COMMAND =
  /\b(?:docker|podman|nerdctl|buildah|skopeo|crane|regctl|oras|helm|ko)\b[^\n]{0,200}?(?<![\w-])(?:--)?(?:push|copy|publish)(?![\w-])/i

/** Is it given a command that pushes, to try it again or to run it elsewhere? */
export function runsPush(step: ActionStep): boolean {
  return step.inputs().some((input) => PUSH_COMMAND.test(display(input)))
}
