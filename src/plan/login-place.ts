// Where a step looks for the login of its pushes: some look in another place than docker does.
import type { StepOutline } from './outline.js'

/** The variables and options by which clients look elsewhere (docker, podman and skopeo manuals). */
const ELSEWHERE =
  /\b(?:DOCKER_CONFIG|DOCKER_AUTH_CONFIG|REGISTRY_AUTH_FILE)\b|\bdocker +--config\b|--authfile\b|\brm\b[^\n]*[~/ ]\.docker\b/

/** Root has logins of its own (sudo manual, `-E`). */
const AS_ROOT =
  /\bsudo +(?!-E\b|--preserve-env\b)[^\n]*\b(?:docker|podman|buildah|skopeo|crane|oras|helm)\b/

const ROOT_LOGS_IN = /\bsudo\b[^\n]*\blogin\b/

/**
 * Does a step look for its login where the steps before it may have made none? Told by words alone: what is found there
 * is not known either way.
 *
 * @returns `step` where that ends with it, `job` where it is so for later steps as well
 */
export function looksElsewhere(
  step: StepOutline,
  steps: readonly StepOutline[]
): 'step' | 'job' | undefined {
  const script = step.run?.text ?? ''
  const isElsewhere = ELSEWHERE.test([...step.env.byName.keys(), script].join('\n'))
  const isRootLoggedIn = steps
    .slice(0, step.index + 1)
    .some(({ run }) => ROOT_LOGS_IN.test(run?.text ?? ''))
  if (!isElsewhere && (isRootLoggedIn || !AS_ROOT.test(script))) return undefined
  return /GITHUB_ENV|\.docker\b/.test(script) ? 'job' : 'step'
}
