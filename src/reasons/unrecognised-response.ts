// What answers is no registry, or serves no image that docker of today can use.
import { code, plain, say } from '../text/sentence.js'
import { advice, type Fix } from './advice.js'
import type { Reason } from './reason.js'

interface Data {
  readonly registry: string
  readonly status: number | undefined
  readonly contentType: string
  readonly google: boolean
  /** Is it an image in Docker's first form of manifests? */
  readonly schema1: boolean
}

export const unrecognisedResponse: Reason<'unrecognised-response', Data> = {
  code: 'unrecognised-response',
  means: { push: 'the answer is not of a registry', pull: 'the answer is no usable image' },
  source:
    'OCI distribution spec, "Error codes"; moby/buildkit, util/imageutil/config.go and Docker docs, "Deprecated Engine Features": schema 1',
  byAnswer: ({ answer, host: registry, named }) => {
    if (answer.kind === 'unrecognised') {
      const { status, contentType } = answer
      const google = named?.registry.kind === 'google'
      return { registry, status, contentType, google, schema1: false }
    }
    // Nothing that the step could tell to be a refusal, as older versions of docker still pull it.
    return answer.kind === 'schema-1'
      ? { registry, status: 200, contentType: answer.mediaType, google: false, schema1: true }
      : undefined
  },
  says: ({ registry, status, contentType, google, schema1 }) => {
    if (schema1) return OUTDATED
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
