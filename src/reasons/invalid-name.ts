// The name of the image is not valid for a registry.
import { type Case } from './target-case.js'
import { withholdsSecrets } from '../event/run.js'
import type { ReferenceProblem } from '../image/reference-error.js'
import { sanitize } from '../text/escape.js'
import { capitalized, code, plain, say, type Part, type Sentence } from '../text/sentence.js'
import {
  advice,
  byAuthor,
  byRepositoryAdmin,
  type AdviceContext,
  type Fix,
  type Reason
} from './reason.js'
import { isLoginEmpty } from './predicates.js'
import { repositorySecrets } from '../text/links.js'

interface Data {
  readonly given: string
  readonly problem: ReferenceProblem
}

export const invalidName: Reason<'invalid-name', Data> = {
  code: 'invalid-name',
  means: 'not a legal image name',
  toChange: 'name',
  source:
    'OCI distribution spec, "Pulling manifests": the grammar of names; distribution/reference: what docker takes for a host',
  both: (c) => {
    const {
      target: { name, given },
      refusal
    } = c
    if (isNameEmptied(c)) return undefined
    if (name.kind === 'invalid') {
      const { problem, text = given[0] ?? '' } = name
      return { given: text, problem }
    }
    return refusal === 'name-invalid' ? { given: given[0] ?? '', problem: REJECTED } : undefined
  },
  says: ({ given, problem }, context) => {
    const isOfBranch = isMadeOfBranch(given, problem, context)
    const { corrected } = problem
    const correct: Fix = {
      by: 'workflow author',
      text: nameFix(problem),
      ...(corrected === undefined ? {} : { instead: corrected })
    }
    const isEmpty = problem.code === 'empty-component' && corrected === undefined
    return advice(
      say`${capitalized(flaw(problem))}.`,
      isEmpty ? [secretFix(context), correct] : [isOfBranch ? BRANCH_TAG : correct],
      { detail: say`given: ${code(given)}` }
    )
  }
}

/** Is the tag made of the branch's name? The same tag for every branch would be no correction. */
function isMadeOfBranch(
  given: string,
  { code: what }: ReferenceProblem,
  { facts: { run } }: AdviceContext
): boolean {
  const branch = /^refs\/heads\/(.+)$/.exec(run.ref)?.[1]
  return what === 'tag' && branch !== undefined && given.includes(branch)
}

/** docker/metadata-action, "type=ref": what a tag cannot hold becomes a hyphen. */
const BRANCH_TAG = byAuthor`Let docker/metadata-action make the tag from the name of the branch (${code('type=ref,event=branch')}): it replaces what a tag cannot contain`

/** An expression without a value leaves nothing in its place (GitHub docs, "Contexts reference", `secrets` and `vars`). */
function secretFix({ facts }: AdviceContext): Fix {
  return byRepositoryAdmin`If a secret or variable fills the empty part: ${repositorySecrets(facts, 'actions')} → check that it exists under the name that the workflow uses`
}

const REJECTED: ReferenceProblem = {
  code: 'rejected',
  position: 0,
  found: '',
  corrected: undefined
}

function nameFix({ code: what, corrected }: ReferenceProblem): Sentence {
  const write =
    corrected === undefined ? say`Correct the name where the workflow builds it` : say`Write`
  switch (what) {
    case 'uppercase':
      return say`Put the name in lower case (docker/metadata-action does)`
    case 'host-uppercase':
      return say`Put the host in lower case, also in the login step`
    case 'host-doubled':
      return say`Name the host once (it is in the workflow and in a value that it uses)`
    case 'empty':
      return say`Give a name. If it comes from an expression, find out why that is empty`
    case 'owner-impossible':
    case 'owner-missing':
      return say`Begin the path with the account that owns the package`
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

/** An invisible character is shown by its name, or by its number in Unicode. */
function shown(found: string): Part {
  if (sanitize(found, found.length) !== '') return code(found)
  const number = (found.codePointAt(0) ?? 0).toString(16).toUpperCase()
  return found === ' ' ? plain('a space') : plain(`U+${number.padStart(4, '0')}`)
}

function flaw({ code: what, position, found }: ReferenceProblem): Sentence {
  const at = say`at character ${position + 1}`
  const here = found === '' ? at : say`${shown(found)} ${at}`
  switch (what) {
    case 'empty':
      return say`the name is empty`
    case 'scheme':
      return say`an image name does not begin with a scheme (${here})`
    case 'uppercase':
      return say`a repository path has to be lower case`
    case 'character':
      return say`a character is not allowed in an image name (${here})`
    case 'separator':
      return say`a separator has to stand between letters or digits (${here})`
    case 'empty-component':
      return say`a part of the image name is empty (${here})`
    case 'too-long':
      return say`the name is too long for a registry`
    case 'host':
      return say`the host name is not valid (${here})`
    case 'host-uppercase':
      return say`docker looks for the login under this exact spelling, and a host has to be lower case`
    case 'port':
      return say`the port number is not valid (${here})`
    case 'tag':
      return say`the tag is not valid (${here}); it takes letters, digits, dot, underscore and hyphen, at most 128`
    case 'digest':
      return say`the digest is not valid (${here})`
    case 'hexadecimal':
      return say`docker reads 64 hexadecimal digits as an image ID, not as a name`
    case 'owner-missing':
      return say`a GitHub package needs an owner and a name`
    case 'host-doubled':
      return say`the host of the registry is repeated`
    case 'owner-impossible':
      return say`no GitHub account can have this name (${here})`
    case 'rejected':
      return say`the registry calls the name invalid`
  }
}

/** Did the secrets that this run does not get leave a part of the name empty with the login? Then the name is no mistake. */
function isNameEmptied(c: Case): boolean {
  const { name } = c.target
  const emptied = name.kind === 'invalid' && name.problem.code === 'empty-component'
  const withheld = isLoginEmpty(c) && withholdsSecrets(c.run) !== undefined
  const isPushed = c.target.role === 'image' || c.target.role === 'cache'
  return emptied && name.problem.corrected === undefined && withheld && isPushed
}
