// Elsewhere a repository has to exist before the first push.
import { code, say } from '../text/sentence.js'
import { advice, type Reason } from './reason.js'
import { hasLogin } from './facts-about-login.js'

interface Data {
  readonly registry: string
  readonly path: string
}

export const repositoryMissing: Reason<'repository-missing', Data> = {
  code: 'repository-missing',
  means: 'the repository does not exist',
  source:
    'OCI distribution spec, error code NAME_UNKNOWN: no such repository; GoogleContainerTools/kaniko#1120: Amazon ECR creates none',
  push: ({ refusal, named, host }) =>
    refusal === 'repository-missing' && named !== undefined
      ? { registry: host, path: named.reference.path }
      : undefined,
  // Google refuses a repository that is missing as one that does not admit the login.
  alsoFitsPush: (c) =>
    c.answer.kind === 'refused' &&
    c.answer.refusal.kind === 'access-denied' &&
    c.answer.refusal.maybeNotFound &&
    hasLogin(c) &&
    c.named?.registry.kind === 'google',
  says: ({ registry, path }, { target }) => {
    const { name } = target.target
    const kind = name.kind === 'reference' ? name.registry.kind : 'other'
    const create =
      kind === 'google'
        ? say`Create the repository with ${code('gcloud artifacts repositories create')}`
        : say`Create the repository`
    return advice(say`On ${registry} a repository has to exist before the first push.`, [
      {
        by: 'registry admin',
        text: create,
        ...(kind === 'ecr'
          ? {
              instead: `aws ecr create-repository --repository-name ${path}${regionOf(registry)}`
            }
          : {})
      },
      {
        by: 'workflow author',
        text: say`If the repository exists elsewhere, correct the path, the account or the region in the image name`
      }
    ])
  }
}

/** The host names it: `123456789012.dkr.ecr.eu-west-1.amazonaws.com` (Amazon ECR docs, "Private registries"). */
function regionOf(registry: string): string {
  const region = /\.dkr\.ecr(?:-fips)?\.([a-z0-9-]+)\./.exec(registry)?.[1]
  return region === undefined ? '' : ` --region ${region}`
}
