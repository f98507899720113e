// What one step does: its script, its action, or the steps of an action of the repository; and what it is read with.
import { actionStep, type StepView } from './actions/action-step.js'
import { readAction } from './actions/known-actions.js'
import type { Budget } from './budget.js'
import type {
  CommandLogout,
  CommandPush,
  Credentials as CommandCredentials,
  ReadScript,
  ScriptReading
} from './commands/script.js'
import {
  OTHERS_WRITTEN,
  typed,
  withoutSecrets,
  type Environment,
  type World,
  type Written
} from './contexts.js'
import {
  NO_EFFECTS,
  together,
  type Credentials,
  type Effects,
  type UnclearEffect,
  type Walked,
  type WriteEffect
} from './effects.js'
import type { ActionOutline, StepOutline } from './outline.js'
import type { PartialText } from './values/partial.js'
import { filled, over, valueOf, type Contexts } from './values/template.js'
import { doubt, mapping, text, type Value } from './values/value.js'

/** This very step, where the steps that are read are those of its own job. */
export interface OwnStep {
  readonly index: number
  readonly id: string | undefined
}

export interface Scope {
  /** All but `env` and `steps`. */
  readonly contexts: Contexts
  /** Before the first step that is read. */
  readonly environment: Environment
  readonly world: World
  readonly own: OwnStep | undefined
  /** What `uses` says of this very action: it pushes nothing. */
  readonly ownAction: string
  /** The repository's own name, with its registry, in lower case; asking for it is noted. */
  readonly ownName: () => string
  /** `steps.<id>` of a step before this one. */
  readonly earlier: (step: StepOutline) => Value
  /** The tags that docker/metadata-action has exported before this step. */
  readonly exportedTags: PartialText | undefined
  /** Shell of `run:` steps that name none. */
  readonly shell: string | undefined
  /** Actions of the repository, by the path that `uses` names; undefined where one cannot be read. */
  readonly actions: ReadonlyMap<string, ActionOutline | undefined>
  readonly read: (path: string) => string | undefined
  /** Values that nobody may read in what is told. */
  readonly secrets: readonly string[]
  /** Tells what the script of a `run:` step does. */
  readonly readScript: ReadScript
  /** What may still be spent on reading; shared by everything that a plan reads. */
  readonly budget: Budget
  /** Inside a composite action: the actions of the repository are not opened once more. */
  readonly isInside: boolean
}

type Walk = (steps: readonly StepOutline[], scope: Scope) => readonly Walked[]

/** What stands before the version. */
export function nameIn(uses: string): string {
  return (uses.split('@')[0] ?? '').toLowerCase()
}

/** @param walk - reads the steps of a composite action */
export function readStep(view: StepView, scope: Scope, walk: Walk): Effects {
  const { step } = view
  if (step.isUnclear || scope.budget.left < 0) return unclear(step, 'form')
  if (step.run !== undefined) return readRun(view, scope)
  if (step.uses === undefined || nameIn(step.uses) === scope.ownAction) return NO_EFFECTS
  return step.uses.startsWith('.') ? readLocal(view, scope, walk) : readAction(actionStep(view))
}

function unclear(step: StepOutline, why: UnclearEffect['why']): Effects {
  return {
    ...NO_EFFECTS,
    written: OTHERS_WRITTEN,
    unclear: [{ line: step.line, text: step.uses ?? step.name ?? '', why }]
  }
}

function readRun({ step, contexts, environment }: StepView, scope: Scope): Effects {
  const first = step.run?.firstLine ?? step.line
  const text = filled(step.run?.text ?? '', contexts)
  const script = { text, shell: step.shell ?? scope.shell, env: environment }
  const reading = scope.readScript(script, scope.budget)
  const written = (push: CommandPush): WriteEffect => ({
    ...placed(push, first),
    tool: push.tool,
    reference: push.reference,
    ...(push.credentials && { credentials: credentialsOf(push.credentials) })
  })
  return {
    ...NO_EFFECTS,
    pushes: reading.pushes.map(written),
    caches: reading.caches.map(written),
    logins: reading.logins.map((login) => ({
      ...placed(login, first),
      ...credentialsOf(login),
      tool: login.tool,
      registry: login.registry
    })),
    logouts: reading.logouts.map((one) => ({ ...placed(one, first), registry: one.registry })),
    unclear: reading.unresolved.map((one) => ({
      line: first + one.line,
      text: withoutSecrets(one.text, scope.secrets),
      why: 'command' as const
    })),
    written: writtenBy(reading),
    outputs: outputsOf(step.id ?? '', reading)
  }
}

interface Placed {
  readonly line: number
  readonly order: number
  readonly isCertain: boolean
}

function placed({ line, order, certain }: Omit<CommandLogout, 'registry'>, first: number): Placed {
  return { line: first + line, order, isCertain: certain }
}

function credentialsOf({ username, password }: CommandCredentials): Credentials {
  return { username: username ?? [], password: password ?? [] }
}

function writtenBy({ writesEnvironment, environment }: ScriptReading): Written {
  const names = writesEnvironment === 'any' ? [] : [...writesEnvironment]
  return {
    values: new Map(names.map((name) => [name, environment.get(name)])),
    any: writesEnvironment === 'any',
    others: false
  }
}

/** A program that it runs may write outputs, too: what is not seen is not known to be empty. */
function outputsOf(id: string, { outputs }: ScriptReading): Value {
  return mapping(
    [...outputs].map(([name, value]) => [name, text(value)]),
    (name) => doubt(`steps.${id}.outputs.${name}`)
  )
}

/** An action of the repository: the steps of a composite one are read, one level deep. */
function readLocal(view: StepView, scope: Scope, walk: Walk): Effects {
  const { step } = view
  const action = scope.actions.get(pathOf(step.uses ?? ''))
  if (action === undefined || scope.isInside) return unclear(step, 'action')
  // What another program does is seen by its name only.
  if (action.using.toLowerCase() !== 'composite') return readAction(actionStep(view))
  const walked = walk(action.steps, insideOf(view, scope, action))
  const effects = together(walked.map((one) => one.effects))
  const outputs = [...action.outputs.byName].map(([name, { text: template }]) => {
    const isLiteral = !template.includes('${{')
    return [
      name,
      isLiteral ? text(template) : doubt(`steps.${step.id ?? ''}.outputs.${name}`)
    ] as const
  })
  const hasSkippedPush = walked.some(({ isSkippedPush }) => isSkippedPush)
  return { ...atLine(effects, step.line), hasSkippedPush, outputs: mapping(outputs) }
}

/** `./actions/push/` as the key under which it was opened. */
export function pathOf(uses: string): string {
  return uses.replace(/^\.\//, '').replace(/\/+$/, '')
}

/**
 * A composite action sees its inputs, its own steps, and no secrets.
 *
 * Source: GitHub docs, "Metadata syntax for GitHub Actions", `runs.steps`.
 */
function insideOf(view: StepView, scope: Scope, action: ActionOutline): Scope {
  const given = (name: string) => view.step.with.byName.get(name)
  const inputs = mapping(
    [...action.inputs].map(([name, input]) => {
      const field = given(name)
      if (field === undefined && view.step.with.isUnclear) return [name, doubt(`inputs.${name}`)]
      const template = field?.text ?? input.default ?? ''
      const value = valueOf(template, field === undefined ? scope.contexts : view.contexts)
      return [name, typed(value, 'string')]
    })
  )
  const contexts = over(scope.contexts, { inputs })
  return {
    ...scope,
    contexts,
    environment: view.environment,
    own: undefined,
    exportedTags: undefined,
    isInside: true
  }
}

/** Everything at the line of the step that uses the action: people look for it in the workflow. */
function atLine(effects: Effects, line: number): Effects {
  const moved = <T extends { readonly line: number }>(all: readonly T[]): readonly T[] =>
    all.map((one) => ({ ...one, line }))
  return {
    ...effects,
    pushes: moved(effects.pushes),
    caches: moved(effects.caches),
    logins: moved(effects.logins),
    logouts: moved(effects.logouts),
    builds: moved(effects.builds),
    unclear: moved(effects.unclear)
  }
}
