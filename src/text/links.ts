// Knows the addresses of GitHub's settings pages and of this action's documentation.
import type { PackageName } from '../base/github.js'
import { code, link, say, type Part, type Sentence } from './sentence.js'
import { replaceClass } from '../base/unicode.js'

/** Where the documentation of this action stands, where the runner does not say which copy of it runs. */
export const HOME = 'https://github.com/OWNER/ghcr-preflight'

/** What an address is made of: the GitHub of the run, and its repository. */
interface Facts {
  readonly run: {
    readonly server: { readonly url: string }
    readonly repository: { readonly owner: string; readonly name: string }
  }
}

/** Lines of a file at a commit. */
interface FileLines {
  readonly repository: string
  readonly path: string
  readonly sha: string | undefined
  readonly line: number
  readonly endLine: number
}

/** The copy of this action that runs. */
interface ActionSource {
  readonly repository: string
  readonly ref: string
}

/** The section of docs/reasons.md about a reason, in the very version of the action that runs. */
export function docsUrl(reason: string, action?: ActionSource): string {
  if (action === undefined) return `${HOME}/blob/main/docs/reasons.md#${reason}`
  const path = [...action.repository.split('/'), 'blob', ...action.ref.split('/')].map(segment)
  return `https://github.com/${path.join('/')}/docs/reasons.md#${reason}`
}

/**
 * The page with a package's "Manage Actions access", for organizations and users apart (GitHub docs, "Configuring a
 * package's access control and visibility"). Both where the kind of account is not known.
 */
export function packageSettings(
  facts: Facts,
  name: PackageName,
  text = 'Package settings'
): readonly Part[] {
  const page = (kind: 'orgs' | 'users', label: string): Part =>
    link(
      label,
      at(facts, kind, segment(name.owner), 'packages/container', segment(name.name), 'settings')
    )
  switch (name.ownerType) {
    case 'Organization':
      return [page('orgs', text)]
    case 'User':
      return [page('users', text)]
    case undefined:
      return [page('orgs', text), page('users', 'these settings')]
  }
}

export function organizationPackages(facts: Facts, owner: string): Part {
  return link(
    'Open the package settings of the organization',
    at(facts, 'organizations', segment(owner), 'settings/packages')
  )
}

export function organizationActions(facts: Facts, owner: string): Part {
  return link(
    'Open the Actions settings of the organization',
    at(facts, 'organizations', segment(owner), 'settings/actions')
  )
}

export function organizationSecurity(facts: Facts, owner: string): Part {
  return link(
    'Open the security settings of the organization',
    at(facts, 'organizations', segment(owner), 'settings/security')
  )
}

export function repositoryActions(facts: Facts): Part {
  return link('Open the Actions settings', inRepository(facts, 'settings/actions'))
}

/** The page with the repository's secrets for one of the stores that a run can be given. */
export function repositorySecrets(facts: Facts, store: 'actions' | 'dependabot'): Part {
  const text = store === 'actions' ? 'Actions secrets' : 'Dependabot secrets'
  return link(`Open the ${text}`, inRepository(facts, `settings/secrets/${store}`))
}

/** The page with the classic tokens of whoever opens it. */
export function classicTokens(facts: Facts, text = 'Classic tokens'): Part {
  return link(text, at(facts, 'settings/tokens'))
}

/** The line of a workflow file, at the commit it was read at; undefined where that is not known. */
export function fileLine(facts: Facts, place: FileLines): Sentence | undefined {
  const { repository, path, sha, line, endLine } = place
  if (sha === undefined) return undefined
  const parts = [...repository.split('/'), 'blob', sha, ...path.split('/')].map(segment)
  const address = `${at(facts, ...parts)}#L${String(line)}-L${String(endLine)}`
  return say`${code(path)}, ${link(`line ${String(line)}`, address)}`
}

function inRepository(facts: Facts, page: string): string {
  const { owner, name } = facts.run.repository
  return at(facts, segment(owner), segment(name), page)
}

function at(facts: Facts, ...path: readonly string[]): string {
  return [facts.run.server.url, ...path].join('/')
}

/** One segment of a path: `/` becomes `%2F`, as nested package names need it. */
function segment(text: string): string {
  return encodeURIComponent(replaceClass(text, String.raw`\p{C}`, ''))
}
