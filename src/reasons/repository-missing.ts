// In other registries a repository, or its project, has to exist before the first push.
import { code, plain, say } from '../text/sentence.js'
import { advice, byAuthor, byRegistryAdmin, type Advice, type Reason } from './reason.js'
import { hasLogin } from './predicates.js'

interface Data {
  readonly registry: string
  readonly path: string
  /** Is it the project that has to be made, as in Harbor? Repositories come with their first push there. */
  readonly ofProject?: boolean
}

export const repositoryMissing: Reason<'repository-missing', Data> = {
  code: 'repository-missing',
  means: 'the repository does not exist',
  toChange: 'name',
  source:
    'OCI distribution spec, error code NAME_UNKNOWN: no such repository; GoogleContainerTools/kaniko#1120: Amazon ECR creates none; Harbor docs, "Create Projects": a project first',
  push: ({ refusal, named, host, error }) =>
    refusal === 'repository-missing' && named !== undefined
      ? {
          registry: host,
          path: named.reference.path,
          // Harbor: "project frontends not found" (measured).
          ofProject: /^project .*not found/i.test(error?.message ?? '')
        }
      : undefined,
  // Google refuses a repository that is missing as one that does not admit the login.
  alsoFitsPush: (c) =>
    c.answer.kind === 'refused' &&
    c.answer.refusal.kind === 'access-denied' &&
    c.answer.refusal.maybeNotFound &&
    hasLogin(c) &&
    c.named?.registry.kind === 'google',
  says: ({ registry, path, ofProject = false }, { target }) => {
    if (ofProject) return projectMissing(registry, path)
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
      byAuthor`If the repository exists elsewhere, correct the image name: its ${plain(kind === 'ecr' ? 'path, account or region' : 'path')}`
    ])
  }
}

/** Harbor docs, "Create Projects": only members with the right role push to one. */
function projectMissing(registry: string, path: string): Advice {
  const project = path.split('/')[0] ?? ''
  return advice(
    say`${registry} has no project ${code(project)}: a project has to exist before the first push. The push creates the repositories in it.`,
    [
      byAuthor`If the project has another name, correct the image name: it is the first part of the path`,
      byRegistryAdmin`Create the project ${code(project)}, and give the account of this login the right to push there`
    ]
  )
}

/** The host names it: `123456789012.dkr.ecr.eu-west-1.amazonaws.com` (Amazon ECR docs, "Private registries"). */
function regionOf(registry: string): string {
  const region = /\.dkr\.ecr(?:-fips)?\.([a-z0-9-]+)\./.exec(registry)?.[1]
  return region === undefined ? '' : ` --region ${region}`
}
