// The words for `permissions` blocks: which one applies, what it lacks, how to change it.
import type { WorkflowFix } from '../workflow/fix.js'
import type { Declared } from '../workflow/declared.js'
import type { WorkflowLocation, UnreadableReason } from '../workflow/file.js'
import { code, plain, say, type Sentence } from '../text/sentence.js'
import type { Actor, AdviceContext, Fix } from './reason.js'
import { sameName } from './fixes.js'

/** Where the block, or the job that lacks one, stands. */
export function placeOf(declared: Declared): WorkflowLocation | undefined {
  return declared.kind === 'unreadable' ? undefined : declared.place
}

/** The change of the workflow file that grants the permission. */
export function amendmentOf(declared: Declared): Extract<Declared, { kind: 'block' }>['fix'] {
  return declared.kind === 'unreadable' ? undefined : declared.fix
}

/** The block by its kind: `the permissions block of job build`. */
export function blockName(place: WorkflowLocation): Sentence {
  switch (place.what) {
    case 'job-permissions':
      return say`the ${code('permissions')} block of ${jobName(place)}`
    case 'workflow-permissions':
      return say`the ${code('permissions')} block at the top of the workflow`
    case 'job':
    case 'step':
      return jobName(place)
  }
}

function jobName(place: WorkflowLocation): Sentence {
  return place.job === undefined ? say`the job` : say`job ${code(place.job)}`
}

/** `repository, path, line n`, for readers who see no annotation in the file. */
export function locationText(place: WorkflowLocation): Sentence {
  return say`${place.repository}, ${place.path}, line ${plain(String(place.line))}`
}

/** The fix that gives the job `packages: write`, for the block that applies. */
export function blockFix(declared: Declared, context: AdviceContext): Fix {
  const text = say`${blockChange(declared)}${callerChange(declared)}`
  const isDiff = declared.kind !== 'unreadable' && declared.fix !== undefined
  return { by: authorOf(placeOf(declared), context), text, ...(isDiff ? { isDiff } : {}) }
}

/** Without it the run would not even start: a called workflow may not ask for more than its caller has. */
function callerChange(declared: Declared): Sentence {
  const caller = declared.kind === 'unreadable' ? undefined : declared.fix?.caller
  return caller === undefined
    ? say``
    : say`. The workflow that calls it, ${code(caller.path)}, has to grant it as well, or the run does not start`
}

/** A called workflow may stand in another repository; then another author has to change it. */
function authorOf(place: WorkflowLocation | undefined, { facts }: AdviceContext): Actor {
  return place === undefined || sameName(place.repository, facts.run.repository.fullName)
    ? 'workflow author'
    : 'author of the called workflow'
}

function blockChange(declared: Declared): Sentence {
  const both = say`${code('contents: read')} and ${code('packages: write')}`
  switch (declared.kind) {
    case 'absent':
      return say`Give ${blockName(declared.place)} a ${code('permissions')} block with ${both}. It replaces the default, so add every other scope the job uses`
    case 'unreadable':
      return say`Add ${code('packages: write')} to the ${code('permissions')} block of the job, or of the workflow if the job has none. If there is no block, give the job one with ${both}`
    case 'block':
      switch (declared.form) {
        case 'mapping':
          if (isAlias(declared.fix))
            return say`Replace the alias that stands for ${blockName(declared.place)} by a block of its own, with the same scopes and ${code('packages: write')}`
          return declared.level === 'read'
            ? say`Change ${code('packages: read')} to ${code('packages: write')} in ${blockName(declared.place)}`
            : say`Add ${code('packages: write')} to ${blockName(declared.place)}`
        case 'empty':
          return say`Replace ${blockName(declared.place)} by one with ${code('packages: write')}, and add every other scope the job uses, such as ${code('contents: read')} for a checkout`
        case 'read-all':
        case 'write-all':
          return say`Replace ${code(declared.form)} in ${blockName(declared.place)} by a list of the scopes that the job uses, ${code('packages: write')} among them`
      }
  }
}

/** Does the change write out what an alias (`permissions: *scopes`) stands for, so that no other job gets it? */
function isAlias(fix: WorkflowFix | undefined): boolean {
  return fix !== undefined && /^-\s*permissions:\s*\*/m.test(fix.diff)
}

/** Why the workflow file does not tell. */
export function unreadableWords(why: UnreadableReason): Sentence {
  switch (why) {
    case 'not-looked-at':
      return say`the workflow file was not looked at`
    case 'no-workflow-file':
      return say`the run names no workflow file`
    case 'not-found':
      return say`the workflow file was not found`
    case 'refused':
      return say`the workflow file cannot be read without ${code('contents: read')}`
    case 'unavailable':
      return say`the workflow file could not be fetched`
    case 'too-large':
      return say`the workflow file is too large to be read`
    case 'not-yaml':
      return say`the workflow file could not be understood`
    case 'job-not-found':
      return say`the workflow file has no job of this name`
    case 'caller-ambiguous':
      return say`several jobs call this workflow, and they grant different permissions`
  }
}
