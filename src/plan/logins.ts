// Which login a push finds, of those that the steps before it make.
import type { Credentials, LoginEffect, LogoutEffect, WriteEffect } from './effects.js'
import type { LoginAt, Logout, Place, PlannedLogin, Whose } from './planned.js'
import { known, lower, type PartialText } from './values/partial.js'
import type { StepDefinition } from './workflow-definition.js'

/** Where a login, a logout or a push stands. */
interface At {
  readonly place: Place
  /** The `if:` of its step: a push under the same one is made where the login is. */
  readonly condition: string
}

/** What changes the login that docker has for a registry. */
type Change =
  | { readonly kind: 'login'; readonly login: PlannedLogin }
  | { readonly kind: 'skipped'; readonly login: PlannedLogin }
  | {
      readonly kind: 'logout'
      readonly logout: Logout
      readonly registry: string | undefined
      readonly isCertain: boolean
      readonly condition: string
    }

/** The logins and logouts of a job so far, in order. */
export class Logins {
  readonly #jobToken: string | undefined
  readonly #inAnotherJob: Pick<LoginAt, 'inAnotherJob'>
  readonly #changes: Change[] = []

  constructor(jobToken: string | undefined, isAnotherJob: boolean) {
    this.#jobToken = jobToken
    this.#inAnotherJob = isAnotherJob ? { inAnotherJob: true } : {}
  }

  logIn(login: LoginEffect, at: At): PlannedLogin {
    const made = this.#planned(login, at)
    this.#changes.push({ kind: 'login', login: made })
    return made
  }

  /** Its step is certainly skipped. */
  skip(login: LoginEffect, at: At): void {
    this.#changes.push({ kind: 'skipped', login: this.#planned(login, at) })
  }

  logOut({ registry, isCertain, line }: LogoutEffect, { place, condition }: At): void {
    this.#changes.push({
      kind: 'logout',
      logout: { how: 'logs-out', job: place.job, step: place.name, line },
      registry: registryNamed(registry),
      isCertain,
      condition
    })
  }

  /** The step looks for its login in another place; what it finds there is not known. */
  lookElsewhere({ place: { job, name: step, line }, condition }: At): void {
    const logout = { how: 'looks-elsewhere', job, step, line } as const
    this.#changes.push({ kind: 'logout', logout, registry: undefined, isCertain: false, condition })
  }

  /** The next step looks where docker does. */
  lookAgain({ place: { job, line } }: At): void {
    const kept = this.#changes.filter(
      (change) =>
        change.kind !== 'logout' ||
        change.logout.how !== 'looks-elsewhere' ||
        change.logout.job !== job ||
        change.logout.line !== line
    )
    this.#changes.splice(0, this.#changes.length, ...kept)
  }

  /** The credentials of the command itself, else the login that stands for the registry. */
  at(write: WriteEffect, registry: string | undefined, at: At): LoginAt {
    const { credentials } = write
    const found: LoginAt =
      credentials === undefined
        ? loginAt(this.#changes, registry, at.condition)
        : { kind: 'later', login: this.#own(write, credentials, registry, at) }
    return { ...found, ...this.#inAnotherJob }
  }

  #own(
    { tool, line, order }: WriteEffect,
    credentials: Credentials,
    registry: string | undefined,
    at: At
  ): PlannedLogin {
    const given = { tool, line, order, registry: [], isCertain: true, ...credentials }
    return { ...this.#planned(given, at), registry }
  }

  #planned(
    { tool, line, registry, username, password, isCertain }: LoginEffect,
    { place, condition }: At
  ): PlannedLogin {
    return {
      at: place,
      line,
      tool,
      registry: registryNamed(registry),
      username,
      isCertain,
      condition,
      whose: whoseIs(password, this.#jobToken),
      ...(isSecretOfRepository(password) && { isSecret: true as const })
    }
  }
}

/** Only the password tells whose token it is, whatever the user name says. */
function whoseIs(password: PartialText, jobToken: string | undefined): Whose {
  const whole = known(password)
  if (whole === '') return 'none'
  if (whole !== undefined) {
    if (jobToken === undefined || jobToken === '') return 'unknown'
    return whole === jobToken ? 'job-token' : 'another'
  }
  const [only, ...others] = password
  if (typeof only !== 'object' || others.length > 0) return 'unknown'
  if (only.holds === 'job-token') return 'job-token'
  return only.holds === 'secret' ? 'another' : 'unknown'
}

/** Is the password a secret and nothing else? Then it is empty where the run gets none. */
function isSecretOfRepository([only, ...others]: PartialText): boolean {
  return typeof only === 'object' && only.holds === 'secret' && others.length === 0
}

/** The login that stands when a push to a registry is made under a condition. */
function loginAt(
  changes: readonly Change[],
  registry: string | undefined,
  condition: string
): LoginAt {
  let current: LoginAt = { kind: 'present' }
  for (const change of changes) {
    const of = change.kind === 'logout' ? change : change.login
    const isKnown = of.registry !== undefined && registry !== undefined
    if (isKnown && of.registry !== registry) continue
    const isSure = isKnown && (of.isCertain || (of.condition !== '' && of.condition === condition))
    if (change.kind === 'skipped') {
      if (isKnown && current.kind === 'present') current = { kind: 'skipped', login: change.login }
    } else if (change.kind === 'login')
      current = isSure
        ? { kind: 'later', login: change.login }
        : unclearAfter(current, [change.login])
    else {
      const { logout } = change
      current = isSure ? { kind: 'logged-out', logout } : { ...unclearAfter(current, []), logout }
    }
  }
  return current
}

function unclearAfter(
  current: LoginAt,
  more: readonly PlannedLogin[]
): Extract<LoginAt, { readonly kind: 'unclear' }> {
  const before =
    current.kind === 'later' ? [current.login] : current.kind === 'unclear' ? current.logins : []
  return { kind: 'unclear', logins: [...before, ...more] }
}

/** A registry as logins name it: with a scheme, a path, or in capitals. */
function registryNamed(text: PartialText): string | undefined {
  const whole = known(lower(text))
  if (whole === undefined) return undefined
  const host =
    whole
      .trim()
      .replace(/^(https?|oci|docker):\/\//, '')
      .split('/')[0] ?? ''
  return host === '' || host === 'index.docker.io' || host === 'registry-1.docker.io'
    ? 'docker.io'
    : host
}

/** The variables and options by which clients look elsewhere (docker, podman and skopeo manuals). */
const ELSEWHERE =
  /\b(?:DOCKER_CONFIG|DOCKER_AUTH_CONFIG|REGISTRY_AUTH_FILE)\b|\bdocker +--config\b|--authfile\b|\brm\b[^\n]*[~/ ]\.docker\b/

/** A file of logins that a single command is given. */
const FILE_OF_COMMAND = /--authfile[= ]+(\S+)|\bdocker +--config[= ]+(\S+)/

/**
 * Does a script log in, or push, with a file of logins of its own, and not all its commands with the same? Then a login
 * in it is not known to be that of its pushes.
 */
export function mayLogInElsewhere({ run }: StepDefinition): boolean {
  const files = (run?.text ?? '')
    .split('\n')
    .filter((line) => /\b(?:login|push|copy)\b/.test(line))
    .map((line) => FILE_OF_COMMAND.exec(line)?.slice(1).join(''))
  return files.some((file) => file !== undefined) && new Set(files).size > 1
}

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
  step: StepDefinition,
  steps: readonly StepDefinition[]
): 'step' | 'job' | undefined {
  const script = step.run?.text ?? ''
  const isElsewhere = ELSEWHERE.test([...step.env.byName.keys(), script].join('\n'))
  const isRootLoggedIn = steps
    .slice(0, step.index + 1)
    .some(({ run }) => ROOT_LOGS_IN.test(run?.text ?? ''))
  if (!isElsewhere && (isRootLoggedIn || !AS_ROOT.test(script))) return undefined
  return /GITHUB_ENV|\.docker\b/.test(script) ? 'job' : 'step'
}
