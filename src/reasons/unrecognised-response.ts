// What answers is no registry, or serves no image that docker of today can use.
import { code, plain, say } from '../text/sentence.js'
import { advice, type Advice, type Fix } from './advice.js'
import type { Reason } from './reason.js'

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
  means: { push: 'the answer is not of a registry', pull: 'the answer is no usable image' },
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
        ? say`What answers at ${registry} does not speak HTTP as a registry does, so it is no refusal.`
        : say`${registry} gave an answer${type} with status ${plain(String(status))} that is not in the form of a registry, so it is no refusal.`,
      google ? GOOGLE : notARegistry(registry)
    )
  }
}

const OUTDATED = advice(
  say`The image has a manifest in the first form that Docker had (schema 1). BuildKit and docker of today pull that no longer; old versions do.`,
  [
    {
      by: 'publisher of the image',
      text: say`Push the image again with a docker of today, which writes the present form.`
    },
    { by: 'workflow author', text: say`Take another image, or a newer tag of it.` }
  ]
)

function artifact(contentType: string): Advice {
  return advice(
    say`What the registry has under this name is no image that a build can start from, but an artifact whose configuration has the type ${code(contentType)}. docker and BuildKit refuse it as a base image.`,
    [
      {
        by: 'workflow author',
        text: say`Correct the name or the tag in the Dockerfile; artifacts are fetched by other tools, such as oras or helm.`
      }
    ]
  )
}

const GOOGLE: readonly Fix[] = [
  {
    by: 'workflow author',
    text: say`Log in before this step as user ${code('_json_key')}, with the whole JSON key of a service account as password, kept in a secret; or as ${code('oauth2accesstoken')} with an access token.`
  },
  {
    by: 'registry admin',
    text: say`Check that the project and its repository exist, and that the account may use them.`
  }
]

function notARegistry(registry: string): readonly Fix[] {
  return [
    {
      by: 'workflow author',
      text: say`Check that ${code(registry)} is the host of the registry itself and not of its web pages.`
    },
    {
      by: 'runner admin',
      text: say`Check that no proxy or firewall answers in place of the registry.`
    }
  ]
}
