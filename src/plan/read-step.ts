// What one step does: its script, its action, or the steps of an action of the repository.
import { readAction } from './actions/rules.js'
import { NO_EFFECTS, together, type Effects, type UnclearEffect, type Walked } from './effects.js'
import { typed } from './known.js'
import type { ActionOutline, StepOutline } from './outline.js'
import type { Scope } from './scope.js'
import type { Contexts } from './values/evaluate.js'
import { textOf } from './values/partial.js'
import { filled, valueOf } from './values/template.js'
import { doubt, mapping, text } from './values/value.js'
import { actionStep, type StepView } from './view.js'

type Walk = (steps: readonly StepOutline[], scope: Scope) => readonly Walked[]

/** @param walk - reads the steps of a composite action */
export function readStep(view: StepView, scope: Scope, walk: Walk): Effects {
  const { step } = view
  if (step.isUnclear) return unclear(step, 'form')
  if (step.run !== undefined) return readRun(view, scope)
  if (step.uses === undefined) return NO_EFFECTS
  return step.uses.startsWith('.') ? readLocal(view, scope, walk) : readAction(actionStep(view))
}

function unclear(step: StepOutline, why: UnclearEffect['why']): Effects {
  return {
    ...NO_EFFECTS,
    written: { ...NO_EFFECTS.written, others: true },
    unclear: [{ line: step.line, text: step.uses ?? step.name ?? '', why }]
  }
}

function readRun({ step, contexts, environment }: StepView, scope: Scope): Effects {
  const first = step.run?.firstLine ?? step.line
  const script = {
    text: filled(step.run?.text ?? '', contexts),
    shell: step.shell ?? scope.shell,
    env: environment
  }
  const { pushes, logins, logouts, writesEnvironment, unresolved } = scope.readScript(script)
  const names = writesEnvironment === 'any' ? [] : [...writesEnvironment]
  return {
    ...NO_EFFECTS,
    pushes: pushes.map(({ tool, reference, line, certain }) => ({
      tool,
      reference,
      isCertain: certain,
      line: first + line
    })),
    logins: logins.map(({ tool, registry, username, password, line, certain }) => ({
      tool,
      registry: registry.length === 0 ? textOf('docker.io') : registry,
      username: username ?? [],
      password: password ?? [],
      isCertain: certain,
      line: first + line
    })),
    logouts: logouts.map(({ registry, line }) => ({ registry, line: first + line })),
    unclear: unresolved.map((one) => ({
      line: first + one.line,
      text: one.text,
      why: 'command' as const
    })),
    written: {
      values: new Map(names.map((name) => [name, undefined])),
      any: writesEnvironment === 'any',
      others: false
    }
  }
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
  return { ...atLine(effects, step.line), outputs: mapping(outputs) }
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
  const contexts: Contexts = (name) => (name === 'inputs' ? inputs : scope.contexts(name))
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
    pushes: moved(effects.pushes),
    caches: moved(effects.caches),
    logins: moved(effects.logins),
    logouts: moved(effects.logouts),
    builds: moved(effects.builds),
    unclear: moved(effects.unclear),
    written: effects.written,
    outputs: effects.outputs
  }
}
