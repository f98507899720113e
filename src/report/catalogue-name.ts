// Knows the words for mistakes in the image's name, its registry and its owner.
import type { Target } from '../facts.js'
import type { ReferenceProblem } from '../image/reference-error.js'
import { advice, isPulled, type Entry, type Fix, type Scene } from './advice.js'
import { classicTokens } from '../text/links.js'
import { code, plain, say, type Part, type Sentence } from '../text/sentence.js'

export const invalidName: Entry<'invalid-name'> = ({ given, problem }, { target }) =>
  advice(say`The name ${code(given)} cannot be ${did(target.target)}: ${flaw(problem)}.`, [
    { by: 'workflow author', text: nameFix(problem) }
  ])

function did(target: Target): Part {
  return plain(isPulled(target) ? 'pulled' : 'pushed')
}

function nameFix(problem: ReferenceProblem): Sentence {
  const write =
    problem.corrected === undefined
      ? say`Correct the name where the workflow builds it.`
      : say`Write ${code(problem.corrected)}.`
  switch (problem.code) {
    case 'uppercase':
      return say`${write} Repository and owner names may hold capitals; docker/metadata-action puts them in lower case.`
    case 'host-doubled':
      return say`${write} The host of the registry stands in front twice: in the workflow, or in a value that it uses.`
    case 'empty':
      return say`Give a name. If an expression stands there, look why it came out empty.`
    case 'owner-impossible':
    case 'owner-missing':
      return say`${write} The first part of the path is the account that owns the package.`
    case 'hexadecimal':
    case 'scheme':
    case 'character':
    case 'separator':
    case 'empty-component':
    case 'too-long':
    case 'host':
    case 'port':
    case 'tag':
    case 'digest':
    case 'rejected':
      return write
  }
}

function flaw({ code: what, position, found }: ReferenceProblem): Sentence {
  const here =
    found === ''
      ? say`at character ${plain(String(position + 1))}`
      : say`${code(found)} at character ${plain(String(position + 1))}`
  switch (what) {
    case 'empty':
      return say`it is empty`
    case 'scheme':
      return say`an image name has no scheme in front (${here})`
    case 'uppercase':
      return say`a repository path is in lower case (${here})`
    case 'character':
      return say`it holds what no name may hold (${here})`
    case 'separator':
      return say`a separator stands between letters or digits only (${here})`
    case 'empty-component':
      return say`nothing stands between two slashes, or before the first or after the last (${here})`
    case 'too-long':
      return say`it is longer than a registry takes`
    case 'host':
      return say`this is no host name (${here})`
    case 'port':
      return say`this is no port number (${here})`
    case 'tag':
      return say`this is no legal tag (${here}); letters, digits, dot, underscore and hyphen are allowed, at most 128`
    case 'digest':
      return say`this is no legal digest (${here})`
    case 'hexadecimal':
      return say`docker takes 64 hexadecimal digits for the number of an image, not for a name`
    case 'owner-missing':
      return say`a package of GitHub needs an owner and a name`
    case 'host-doubled':
      return say`the host of a registry stands twice (${here})`
    case 'owner-impossible':
      return say`no GitHub account can have this name (${here})`
    case 'rejected':
      return say`the registry calls the name invalid`
  }
}

export const registryRetired: Entry<'registry-retired'> = ({ host, successor }, { target }) => {
  const { name } = target.target
  const path = name.kind === 'reference' ? name.reference.path : 'OWNER/NAME'
  return advice(say`${host} is switched off; ${successor} has replaced it.`, [
    {
      by: 'workflow author',
      text: say`Put ${code(successor)} in place of ${code(host)}, in the image name and in the login step; the name is then, for example, ${code(`${successor}/${path}`)}.`
    }
  ])
}

export const wrongOwner: Entry<'wrong-owner'> = (finding, scene) => {
  const { owner, repositoryOwner, suggested } = finding
  return advice(
    say`The token of a job pushes only under the owner of its repository, here ${repositoryOwner}, and the image is named under ${owner}.`,
    [
      { by: 'workflow author', text: say`Name the image ${code(suggested)}.` },
      otherOwnerFix(owner)
    ],
    { links: [classicTokens(scene.facts)] }
  )
}

/** How an image gets under an account that the job's token cannot speak for. */
export function otherOwnerFix(owner: string): Fix {
  return {
    by: 'workflow author',
    text: say`If it has to be under ${owner}: run this workflow in a repository of ${owner}, or log in with a classic token (scope ${code('write:packages')}) of an account that may push there.`
  }
}

export const ownerNotFound: Entry<'owner-not-found'> = ({ owner, repositoryOwner }, { target }) => {
  const { name } = target.target
  const rest = name.kind === 'reference' ? name.reference.path.split('/').slice(1).join('/') : ''
  const registry = name.kind === 'reference' ? name.reference.registry : ''
  const own = `${registry}/${repositoryOwner.toLowerCase()}/${rest}`
  return advice(
    say`The registry knows no account ${code(owner)}: it is misspelt, or it was renamed, and a renamed account is not forwarded.`,
    [
      {
        by: 'workflow author',
        text:
          rest === '' || repositoryOwner === ''
            ? say`Put the present name of the account into the image name.`
            : say`Put the present name of the account into the image name. If the owner of this repository is meant, write ${code(own)}.`
      }
    ]
  )
}

/** docker.io was meant by nobody who wrote a path that fits GitHub's registry: say so where a push fails. */
export function hostlessFix({ facts, target }: Scene): readonly Fix[] {
  const { name } = target.target
  if (name.kind !== 'reference' || name.registry.kind !== 'docker-hub') return []
  const { path, hostGiven } = name.reference
  const [owner, ...rest] = path.split('/')
  if (hostGiven || rest.length === 0) return []
  if (owner?.toLowerCase() !== facts.run.repository.owner.toLowerCase()) return []
  const meant = `${facts.run.server.registry}/${path}`
  const text = say`If the registry of GitHub is meant, write ${code(meant)}: a name without a host means docker.io.`
  return [{ by: 'workflow author', text }]
}
