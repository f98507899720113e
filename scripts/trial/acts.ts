// The menu of the trial: everything that a reader can say somebody should do. The same for all cases.

/** Whose turn it is, in the words of the messages, and the two ways in which it is nobody's. */
export const ACTORS = [
  'workflow author',
  'author of the called workflow',
  'repository admin',
  'package admin',
  'organization owner',
  'publisher of the image',
  'owner of the token',
  'registry admin',
  'runner admin',
  'nobody: it is by design',
  'nobody: wait and run again'
] as const
export type Actor = (typeof ACTORS)[number]

interface Item {
  /** What the reader is told of it. */
  readonly text: string
  /** What has to be said with it, by name. */
  readonly needs: Readonly<Record<string, string>>
  /** Whose act it is. */
  readonly by: readonly Actor[]
}

const PACKAGE = 'owner/name'
const ORGANIZATION = 'login'
const HOST = 'host of the registry'

/** By name, in the order of the alphabet, so that neighbours give nothing away. */
export const MENU = {
  'add-member': {
    text: 'Make an account a member of the organization.',
    needs: { organization: ORGANIZATION, account: 'login' },
    by: ['organization owner']
  },
  'add-to-ip-allow-list': {
    text: 'Put the address of the runner on the IP allow list of the organization.',
    needs: { organization: ORGANIZATION },
    by: ['organization owner']
  },
  'allow-classic-tokens': {
    text: 'Let classic tokens reach the organization.',
    needs: { organization: ORGANIZATION },
    by: ['organization owner']
  },
  'allow-package-creation': {
    text: 'Let packages be created in the organization (package settings of the organization).',
    needs: { organization: ORGANIZATION },
    by: ['organization owner']
  },
  'approve-workflow-run': {
    text: 'Approve the run of the contributor on the page of the pull request.',
    needs: {},
    by: ['repository admin']
  },
  'ask-registry-operator': {
    text: 'Write to those who run the registry, with the words that it answered.',
    needs: { registry: HOST },
    by: ['workflow author', 'registry admin']
  },
  'authorise-token-for-sso': {
    text: 'Authorise the token for the single sign-on of an organization (Configure SSO).',
    needs: { organization: ORGANIZATION },
    by: ['owner of the token']
  },
  'change-package-visibility': {
    text: 'Change the visibility of a package.',
    needs: { package: PACKAGE, visibility: 'public, internal or private' },
    by: ['package admin']
  },
  'change-token-scopes': {
    text: 'Give the token that is in use these scopes.',
    needs: { scopes: 'list' },
    by: ['owner of the token']
  },
  'change-token-service': {
    text: 'Let the registry name another host as its token service.',
    needs: { registry: HOST, host: 'host of the token service' },
    by: ['registry admin']
  },
  'clear-proxy-cache': {
    text: 'Empty the cache of the proxy or mirror that stands before the registry.',
    needs: { registry: HOST },
    by: ['runner admin']
  },
  'create-registry-repository': {
    text: 'Create a repository in a registry that is not of GitHub.',
    needs: { registry: HOST, repository: 'path' },
    by: ['registry admin']
  },
  'delete-package': {
    text: 'Delete a package with all its versions.',
    needs: { package: PACKAGE },
    by: ['package admin']
  },
  'edit-dockerfile': {
    text: 'Change the Dockerfile. Write the whole changed file to mended/Dockerfile.',
    needs: {},
    by: ['workflow author']
  },
  'edit-workflow': {
    text: 'Change the workflow file. Write the whole changed file to mended/workflow.yml.',
    needs: {},
    by: ['workflow author']
  },
  'grant-package-access': {
    text: 'Give a repository (Manage Actions access) or an account (Manage access) a role on a package.',
    needs: {
      package: PACKAGE,
      to: 'owner/name of a repository, or login',
      role: 'read, write or admin'
    },
    by: ['package admin']
  },
  'grant-registry-right': {
    text: 'Give an account a right in a registry that is not of GitHub.',
    needs: { registry: HOST, repository: 'path', account: 'name', right: 'pull or push' },
    by: ['registry admin']
  },
  'install-credential-helper': {
    text: 'Install the program docker-credential-NAME on the runner.',
    needs: { helper: 'NAME' },
    by: ['workflow author', 'runner admin']
  },
  'install-github-app': {
    text: 'Install a GitHub App in the account that owns the image.',
    needs: { account: 'login' },
    by: ['organization owner']
  },
  'link-package': {
    text: 'Connect a package to a repository, so that it is shown on the page of the repository.',
    needs: { package: PACKAGE, repository: PACKAGE },
    by: ['package admin']
  },
  'log-out-on-runner': {
    text: 'Run docker logout on the runner.',
    needs: { registry: HOST },
    by: ['runner admin']
  },
  'make-repository-public': {
    text: 'Make the repository of the workflow public.',
    needs: { repository: PACKAGE },
    by: ['repository admin']
  },
  'move-to-listed-runner': {
    text: 'Run the job on a runner whose address the organization admits.',
    needs: {},
    by: ['workflow author']
  },
  nothing: { text: 'Nothing has to be done.', needs: {}, by: ['nobody: it is by design'] },
  'push-image': {
    text: 'Build an image again where it comes from, and push it whole under this name.',
    needs: { image: 'host/path:tag, or with @digest' },
    by: ['publisher of the image', 'organization owner', 'workflow author']
  },
  'remove-credential-helper': {
    text: 'Take a credential helper out of the docker configuration on the runner.',
    needs: { helper: 'NAME' },
    by: ['workflow author', 'runner admin']
  },
  'run-again-as-another': {
    text: 'Let another account press the button that runs the job again.',
    needs: { account: 'login' },
    by: ['repository admin']
  },
  'save-secret': {
    text: 'Make a new token or password and save it as a secret of the repository.',
    needs: {
      name: 'name of the secret',
      store: 'actions or dependabot',
      kind: 'classic-token, fine-grained-token, app-token, registry-password or service-account-key',
      scopes: 'list; of a classic token only'
    },
    by: ['owner of the token', 'repository admin']
  },
  'send-write-tokens-to-forks': {
    text: 'Tick "Send write tokens to workflows from pull requests" in the Actions settings.',
    needs: { repository: PACKAGE },
    by: ['repository admin']
  },
  'set-default-token-permissions': {
    text: 'Set what the token of a job may do where no permissions block applies (Actions settings).',
    needs: {
      of: 'owner/name of the repository, or login of the organization',
      to: 'read or write'
    },
    by: ['repository admin', 'organization owner']
  },
  'transfer-repository': {
    text: 'Transfer the repository of the workflow to another account.',
    needs: { repository: PACKAGE, to: 'login' },
    by: ['repository admin']
  },
  'turn-off-sso': {
    text: 'Stop asking for single sign-on in the organization.',
    needs: { organization: ORGANIZATION },
    by: ['organization owner']
  },
  'wait-and-run-again': {
    text: 'Change nothing; wait a while and run the job again.',
    needs: {},
    by: ['nobody: wait and run again', 'workflow author']
  }
} as const satisfies Readonly<Record<string, Item>>

export type ActName = keyof typeof MENU

/** An act that somebody should do, as the reader wrote it. */
export interface Act {
  readonly act: ActName
  readonly given: Readonly<Record<string, unknown>>
}

/** What was said with an act under this name, as text; empty where nothing was. */
export function said({ given }: Act, name: string): string {
  const value = given[name]
  return typeof value === 'string' ? value : ''
}

/** The same of what is a list. */
export function saidList({ given }: Act, name: string): readonly string[] {
  const value = given[name]
  const entries: readonly unknown[] = Array.isArray(value) ? value : [value]
  return entries.flatMap((entry) =>
    typeof entry === 'string' ? entry.split(/[\s,]+/).filter((one) => one !== '') : []
  )
}

export function isActName(text: string): text is ActName {
  return Object.hasOwn(MENU, text)
}
