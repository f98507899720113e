// Knows the addresses of GitHub's settings pages and of this action's documentation.
import type { PackageName } from '../base/github.js'
import { link, type Part } from './sentence.js'
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
export function packageSettings(facts: Facts, name: PackageName): readonly Part[] {
  const page = (kind: 'orgs' | 'users', text: string): Part =>
    link(
      text,
      at(facts, kind, segment(name.owner), 'packages/container', segment(name.name), 'settings')
    )
  switch (name.ownerType) {
    case 'Organization':
      return [page('orgs', 'Package settings')]
    case 'User':
      return [page('users', 'Package settings')]
    case undefined:
      return [
        page('orgs', 'Package settings (owner is an organization)'),
        page('users', 'Package settings (owner is a user)')
      ]
  }
}

export function organizationPackages(facts: Facts, owner: string): Part {
  return link(
    'Package settings of the organization',
    at(facts, 'organizations', segment(owner), 'settings/packages')
  )
}

export function organizationActions(facts: Facts, owner: string): Part {
  return link(
    'Actions settings of the organization',
    at(facts, 'organizations', segment(owner), 'settings/actions')
  )
}

export function organizationSecurity(facts: Facts, owner: string): Part {
  return link(
    'Security settings of the organization',
    at(facts, 'organizations', segment(owner), 'settings/security')
  )
}

export function repositoryActions(facts: Facts): Part {
  return link('Actions settings of the repository', inRepository(facts, 'settings/actions'))
}

/** The page with the repository's secrets for one of the stores that a run can be given. */
export function repositorySecrets(facts: Facts, store: 'actions' | 'dependabot'): Part {
  const text = store === 'actions' ? 'Actions secrets' : 'Dependabot secrets'
  return link(`${text} of the repository`, inRepository(facts, `settings/secrets/${store}`))
}

/** The page with the classic tokens of whoever opens it. */
export function classicTokens(facts: Facts): Part {
  return link('Your classic tokens', at(facts, 'settings/tokens'))
}

/** The line of a workflow file, at the commit it was read at. */
export function fileLine(facts: Facts, place: FileLines): readonly Part[] {
  const { repository, path, sha, line, endLine } = place
  if (sha === undefined) return []
  const parts = [...repository.split('/'), 'blob', sha, ...path.split('/')].map(segment)
  return [link('Open the file', `${at(facts, ...parts)}#L${line}-L${endLine}`)]
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
