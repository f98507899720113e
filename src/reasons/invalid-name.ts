// The image's name is none that a registry could take.
import type { Target } from '../facts.js'
import type { ReferenceProblem } from '../image/reference-error.js'
import { code, plain, say, type Part, type Sentence } from '../text/sentence.js'
import { advice } from './advice.js'
import type { Reason } from './reason.js'
import { isPulled } from './target.js'

interface Data {
  readonly given: string
  readonly problem: ReferenceProblem
}

export const invalidName: Reason<'invalid-name', Data> = {
  code: 'invalid-name',
  means: 'not a legal image name',
  source:
    'OCI distribution spec, "Pulling manifests": the grammar of names; distribution/reference: what docker takes for a host',
  both: ({ target: { name, given }, refusal }) => {
    if (name.kind === 'invalid') {
      const { problem, text = given[0] ?? '' } = name
      return { given: text, problem }
    }
    return refusal === 'name-invalid' ? { given: given[0] ?? '', problem: REJECTED } : undefined
  },
  says: ({ given, problem }, { target }) =>
    advice(say`The name ${code(given)} cannot be ${effect(target.target)}: ${flaw(problem)}.`, [
      { by: 'workflow author', text: nameFix(problem) }
    ])
}

const REJECTED: ReferenceProblem = {
  code: 'rejected',
  position: 0,
  found: '',
  corrected: undefined
}

function effect(target: Target): Part {
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
    case 'host-uppercase':
      return say`${write} Write it so in the login step as well.`
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
    case 'host-uppercase':
      return say`docker looks for the login under the very spelling of the host, and a host is written in lower case (${here})`
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
