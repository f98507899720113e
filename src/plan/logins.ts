// Which login a push finds, of those that the steps before it make.
import type { Credentials, LoginEffect, LogoutEffect, WriteEffect } from './effects.js'
import type { LoginAt, Logout, Place, PlannedLogin, Whose } from './plan-types.js'
import { isEmpty, known, knownStart, lower, type PartialText } from './values/partial.js'
import type { StepDefinition } from './workflow-definition.js'

/** Where a login, a logout or a push stands. */
interface At {
  readonly place: Place
  /** The `if:` of its step: a push under the same one is made where the login is. */
  readonly condition: string
}

/** Where a login is kept: in a file of the tool, or in one that buildx takes for some repositories alone. */
type Store = 'docker' | 'containers' | 'helm' | 'regctl' | 'buildx-scope'

/** What changes the login that a tool has for a registry. */
type Change =
  | ({ readonly kind: 'login' } & MadeLogin)
  | ({ readonly kind: 'skipped' } & MadeLogin)
  | {
      readonly kind: 'logout'
      readonly logout: Logout
      readonly registry: string | undefined
      readonly isCertain: boolean
      readonly condition: string
      /** Undefined for all. */
      readonly stores: readonly Store[] | undefined
    }

interface MadeLogin {
  readonly login: PlannedLogin
  readonly stores: readonly Store[]
  readonly scope: PartialText
}

/** The logins and logouts of a job so far, in order. */
export class Logins {
  readonly #jobToken: string | undefined
  readonly #inAnotherJob: Pick<LoginAt, 'inAnotherJob'>
  readonly #mayShare: boolean
  readonly #changes: Change[] = []
  #mayBeUnseen = false

  /** @param mayShare - may tools be told to keep their logins in the same file? */
  constructor(jobToken: string | undefined, isAnotherJob: boolean, mayShare: boolean) {
    this.#jobToken = jobToken
    this.#mayShare = mayShare
    this.#inAnotherJob = isAnotherJob ? { inAnotherJob: true } : {}
  }

  logIn(login: LoginEffect, at: At): PlannedLogin {
    const made = this.#planned(login, at)
    this.#changes.push({ kind: 'login', login: made, ...keptBy(login) })
    return made
  }

  /** A step may have logged in without being seen to. */
  mayLogIn(): void {
    this.#mayBeUnseen = true
  }

  /** Its step is certainly skipped. */
  skip(login: LoginEffect, at: At): void {
    this.#changes.push({ kind: 'skipped', login: this.#planned(login, at), ...keptBy(login) })
  }

  logOut({ tool, registry, isCertain, line }: LogoutEffect, { place, condition }: At): void {
    this.#changes.push({
      kind: 'logout',
      logout: { how: 'logs-out', job: place.job, step: place.name, line },
      registry: registryNamed(registry),
      isCertain,
      condition,
      stores: storesOf(tool)
    })
  }

  /** The step looks for its login in another place; what it finds there is not known. */
  lookElsewhere({ place: { job, name: step, line }, condition }: At): void {
    const logout = { how: 'looks-elsewhere', job, step, line } as const
    this.#changes.push({
      kind: 'logout',
      logout,
      registry: undefined,
      isCertain: false,
      condition,
      stores: undefined
    })
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
        ? (standing(this.#changes, write, registry, at.condition) ?? this.#unread(registry))
        : { kind: 'later', login: this.#own(write, credentials, registry, at) }
    return { ...found, ...this.#inAnotherJob }
  }

  /** A login that is made, and kept where the push does not look for it. */
  #unread(registry: string | undefined): LoginAt {
    const made = this.#changes.flatMap((change) =>
      change.kind === 'login' && isEmpty(change.scope) && change.login.isCertain ? change.login : []
    )
    const login = made.findLast((one) => registry !== undefined && one.registry === registry)
    if (login === undefined) {
      // Docker Hub takes no token of a job: the input `registry` was forgotten.
      const lost = made.find((one) => one.registry === 'docker.io' && one.whose === 'job-token')
      return lost === undefined ? { kind: 'present' } : { kind: 'unread', login: lost }
    }
    if (this.#mayBeUnseen) return { kind: 'present' }
    const { at, line } = login
    const logout = { how: 'keeps-elsewhere', job: at.job, step: at.name, line } as const
    return this.#mayShare ? { kind: 'unclear', logins: [], logout } : { kind: 'unread', login }
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

/**
 * Tools that keep their logins elsewhere than docker does. redhat-actions/podman-login writes docker's file, too.
 *
 * @see containers-auth.json(5); helm.sh/docs/topics/registries; regclient, docs/regctl.md; redhat-actions/podman-login, `src/index.ts`
 */
const KEEPS: ReadonlyMap<string, readonly Store[]> = new Map<string, readonly Store[]>([
  ['podman', ['containers']],
  ['buildah', ['containers']],
  ['skopeo', ['containers']],
  ['redhat-actions/podman-login', ['containers', 'docker']],
  ['redhat-actions/push-to-registry', ['containers']],
  ['helm', ['helm']],
  ['appany/helm-oci-chart-releaser', ['helm']],
  ['regctl', ['regctl']]
])

function storesOf(tool: string): readonly Store[] {
  return KEEPS.get(tool) ?? ['docker']
}

function keptBy({ tool, scope = [] }: LoginEffect): Pick<MadeLogin, 'stores' | 'scope'> {
  return { stores: isEmpty(scope) ? storesOf(tool) : ['buildx-scope'], scope }
}

const BUILDX: ReadonlySet<string> = new Set([
  'docker/build-push-action',
  'docker/bake-action',
  'docker',
  'docker-buildx'
])

/** They look where podman does as well (google/go-containerregistry, pkg/authn/keychain.go). */
const OF_BOTH: ReadonlySet<string> = new Set(['crane', 'gcrane', 'ko', 'cosign'])

/** Where the tool looks for a login, in its order: its own file comes before docker's. */
function looksIn(tool: string): readonly Store[] {
  if (BUILDX.has(tool)) return ['buildx-scope', 'docker']
  const own = storesOf(tool).filter((store) => store !== 'docker')
  return OF_BOTH.has(tool) ? ['docker', 'containers'] : [...own, 'docker']
}

/** The login that the tool finds, wherever it looks, when it pushes to a registry under a condition; undefined for none. */
function standing(
  changes: readonly Change[],
  write: WriteEffect,
  registry: string | undefined,
  condition: string
): LoginAt | undefined {
  const stores = looksIn(write.tool)
  const scoped = inScope(changes, write)
  const found = stores.map((store) => {
    const kept = scoped.filter((change) => change.stores?.includes(store) !== false)
    return loginAt(kept, registry, condition)
  })
  const made = found.find(({ kind }) => kind === 'later' || kind === 'unclear')
  if (made !== undefined) return made
  const other = found.find(({ kind }) => kind !== 'present')
  if (other === undefined) return undefined
  // What the other store has is not touched by it.
  const hasOwn = stores[0] !== 'buildx-scope' && stores[0] !== 'docker'
  const isLeft = hasOwn && found.some(({ kind }) => kind === 'present')
  return other.kind === 'logged-out' && isLeft ? { ...other, kind: 'unclear', logins: [] } : other
}

/**
 * Without the logins of other repositories, and of those for this one the most exact alone: for the repository before for
 * the registry, with more actions before with fewer.
 *
 * @see docker/login-action, `src/context.ts` (`scopeToConfigDir`); docker/buildx, util/dockerutil/dockerconfig/configprovider.go
 */
function inScope(changes: readonly Change[], write: WriteEffect): readonly Change[] {
  const ranked = changes.map((change) => ({
    change,
    rank: change.kind === 'logout' || isEmpty(change.scope) ? 0 : rankOf(change.scope, write)
  }))
  const highest = Math.max(0, ...ranked.map(({ rank }) => rank ?? 0))
  return ranked.flatMap(({ change, rank }) => {
    if (rank === 0) return [change]
    if (rank === -1) return []
    if (change.kind !== 'logout' && (rank === undefined || write.tool === 'docker'))
      return [{ ...change, login: { ...change.login, isCertain: false, condition: '' } }]
    return rank === highest ? [change] : []
  })
}

/** How exactly a scope fits a push: -1 for not at all, undefined where that cannot be told. */
function rankOf(scope: PartialText, { reference }: WriteEffect): number | undefined {
  const [path = '', actions, ...others] = known(scope)?.split('@') ?? []
  const repository = /^[^/]*\/([^:@]+)/.exec(knownStart(reference))?.[1]
  const all = actions?.split(',') ?? []
  if (others.length > 0 || !all.every((action) => action === 'pull' || action === 'push')) return -1
  if (known(scope) === undefined || (path !== '' && repository === undefined)) return undefined
  if (path !== '' && path !== repository) return -1
  return (path === '' ? 1 : 10) + all.length
}

/** The login that stands in one store when a push to a registry is made under a condition. */
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

/** The variables and options by which clients look elsewhere (docker, podman, skopeo, helm, oras and regctl manuals). */
const ELSEWHERE =
  /\b(?:DOCKER_CONFIG|DOCKER_AUTH_CONFIG|REGISTRY_AUTH_FILE|HELM_REGISTRY_CONFIG|REGCTL_CONFIG)\b|\bdocker +--config\b|--(?:dest-)?authfile\b|--(?:to-)?registry-config\b|\brm\b[^\n]{0,500}[~/ ]\.docker\b/

const FILES_OF_LOGINS = /auth[-_]?file|(?:registry|docker|regctl)[-_]config|auth\.json|\.docker\b/i

/** Do names of variables, or steps, speak of files of logins? Then tools may be told to share one. */
export function mayShareLogins(
  names: readonly string[],
  steps: readonly StepDefinition[]
): boolean {
  const written = steps.flatMap(({ env, with: given, run }) => [
    ...env.byName.keys(),
    ...given.byName.keys(),
    run?.text ?? ''
  ])
  return [...names, ...written].some((text) => FILES_OF_LOGINS.test(text))
}

/** A file of logins that a single command is given. */
const FILE_OF_COMMAND =
  /--(?:(?:dest-)?authfile|(?:to-)?registry-config)[= ]+(\S+)|\bdocker +--config[= ]+(\S+)/

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
  /\bsudo +(?!-E\b|--preserve-env\b)[^\n]{0,500}\b(?:docker|podman|buildah|skopeo|crane|oras|helm)\b/

const ROOT_LOGS_IN = /\bsudo\b[^\n]{0,500}\blogin\b/

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
