// What answers is no registry, or serves no image that docker of today can use.
import { code, say } from '../text/sentence.js'
import {
  advice,
  byAuthor,
  byPublisher,
  byRegistryAdmin,
  byRunnerAdmin,
  type Advice,
  type Fix,
  type Reason
} from './reason.js'

interface Data {
  readonly registry: string
  readonly status: number | undefined
  readonly contentType: string
  readonly google: boolean
  /** An image in Docker's first form of manifests, or no image at all. */
  readonly unusable: 'schema-1' | 'artifact' | undefined
}

export const unrecognisedResponse: Reason<'unrecognised-response', Data> = {
  code: 'unrecognised-response',
  means: { push: 'not the answer of a registry', pull: 'not an image that can be used' },
  source:
    'OCI distribution spec, "Error codes": the form of a registry\'s refusals; moby/buildkit, util/imageutil/config.go and Docker docs, "Deprecated Engine Features": schema 1',
  byAnswer: ({ answer, host: registry, named }) => {
    if (answer.kind === 'unrecognised') {
      const { status, contentType } = answer
      const google = named?.registry.kind === 'google'
      return { registry, status, contentType, google, unusable: undefined }
    }
    const served = { registry, status: 200, google: false } as const
    // Nothing that the step could tell to be a refusal, as older versions of docker still pull it.
    if (answer.kind === 'schema-1') {
      return { ...served, contentType: answer.mediaType, unusable: 'schema-1' }
    }
    return answer.kind === 'artifact'
      ? { ...served, contentType: answer.configType, unusable: 'artifact' }
      : undefined
  },
  says: ({ registry, status, contentType, google, unusable }) => {
    if (unusable === 'schema-1') return OUTDATED
    if (unusable === 'artifact') return artifact(contentType)
    const type = contentType === '' ? say`` : say` of type ${contentType}`
    return advice(
      status === undefined
        ? say`The answer from ${registry} is not HTTP, so it is not a refusal by a registry.`
        : say`${registry} answered with status ${status}${type}, which is not how a registry answers, so it is not a refusal.`,
      google ? GOOGLE : notARegistry(registry)
    )
  }
}

const OUTDATED = advice(
  say`The image uses an old manifest format (schema 1), which BuildKit and docker no longer pull.`,
  [
    byPublisher`Push the image again with a current docker`,
    byAuthor`Use another image, or a newer tag`
  ]
)

function artifact(contentType: string): Advice {
  return advice(
    say`This name is not an image but an artifact (its configuration has the type ${code(contentType)}). docker and BuildKit refuse it as a base image.`,
    [
      byAuthor`Correct the name or the tag in the Dockerfile; artifacts need other tools, such as oras or helm`
    ]
  )
}

const GOOGLE: readonly Fix[] = [
  byAuthor`Log in before the ghcr-preflight step as ${code('_json_key')} with the JSON key of a service account as password, or as ${code('oauth2accesstoken')} with an access token`,
  byRegistryAdmin`Check that the project and its repository exist, and that the account may use them`
]

function notARegistry(registry: string): readonly Fix[] {
  return [
    byAuthor`Check that ${code(registry)} is the host of the registry itself, not of its web pages`,
    byRunnerAdmin`Check that no proxy or firewall answers instead of the registry`
  ]
}
