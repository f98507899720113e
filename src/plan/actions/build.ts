// docker/build-push-action and the actions with its inputs.
import {
  LOGIN_FIRST,
  THEN_PUSH,
  NO_EFFECTS,
  type BuildEffect,
  type Effects,
  type WriteEffect
} from '../effects.js'
import { concat, isEmpty, known } from '../values/partial.js'
import { eitherIs, linesIn, listIn, type ActionStep, type Entry } from './action-step.js'
import { exporterIn, registryCaches, type Exporter } from './exporters.js'

/**
 * What a build pushes: its `tags`, else the names in its `outputs`, when `push` is set or an
 * exporter pushes by itself.
 *
 * @see docker/buildx, `build/opt.go` (tags win over names) and `commands/build.go` (`--push`)
 */
export function readBuild(step: ActionStep): Effects {
  // `call: check` and the like build nothing.
  const call = known(step.input('call'))
  if (call !== undefined && call !== '' && call !== 'build') return NO_EFFECTS
  const isFirst = step.action === 'docker/build-push-action' && /^v?1(\.|$)/.test(step.version)
  if (isFirst) return readFirstVersion(step)
  const outputs = linesIn(step, 'outputs')
  return {
    ...NO_EFFECTS,
    pushes: pushesOf(step, listIn(step, 'tags'), exportersOf(step.flag('push', false), outputs)),
    caches: cachesOf(step, linesIn(step, 'cache-to')),
    builds: [buildOf(step)]
  }
}

/** An exporter, and whether it pushes. */
export function exportersOf(
  push: boolean | undefined,
  outputs: readonly Entry[]
): readonly Exporter[] {
  const exporters = outputs.flatMap(({ text, isCertain }) => {
    const exporter = exporterIn(text)
    if (exporter === undefined) return []
    const own = isCertain || exporter.push === false ? exporter.push : undefined
    return [{ ...exporter, push: eitherIs(push, own) }]
  })
  return exporters.length > 0 ? exporters : [{ names: [], push }]
}

function pushesOf(
  step: ActionStep,
  tags: readonly Entry[],
  exporters: readonly Exporter[]
): readonly WriteEffect[] {
  return exporters.flatMap(({ names, push }) => {
    if (push === false) return []
    const named = tags.length > 0 ? tags : names.map((text) => ({ text, isCertain: true }))
    // Without any name buildx stops, and nothing is pushed.
    return named.map(({ text, isCertain }) => ({
      tool: step.action,
      reference: text,
      isCertain: isCertain && push === true,
      line: step.lineOf(tags.length > 0 ? 'tags' : 'outputs'),
      order: THEN_PUSH
    }))
  })
}

export function cachesOf(step: ActionStep, entries: readonly Entry[]): readonly WriteEffect[] {
  return registryCaches(entries).map(({ text, isCertain }) => ({
    tool: step.action,
    reference: text,
    isCertain,
    line: step.lineOf('cache-to'),
    order: THEN_PUSH
  }))
}

function buildOf(step: ActionStep): BuildEffect {
  const texts = (entries: readonly Entry[]) => entries.map(({ text }) => text)
  return {
    context: step.input('context'),
    dockerfile: step.input('file'),
    buildArgs: texts(linesIn(step, 'build-args')),
    buildContexts: texts(linesIn(step, 'build-contexts')),
    target: step.input('target'),
    platforms: texts(listIn(step, 'platforms')),
    isCertain: true,
    line: step.line
  }
}

/** Version 1 took a repository, pushed unless told not to, and logged in by itself. */
function readFirstVersion(step: ActionStep): Effects {
  const registry = step.input('registry')
  const push = step.flag('push', true)
  const reference = isEmpty(registry)
    ? step.input('repository')
    : concat(registry, ['/'], step.input('repository'))
  return {
    ...NO_EFFECTS,
    logins: isEmpty(step.input('password'))
      ? []
      : [
          {
            tool: step.action,
            registry,
            username: step.input('username'),
            password: step.input('password'),
            isCertain: push === true,
            line: step.lineOf('password'),
            order: LOGIN_FIRST
          }
        ],
    pushes:
      push === false
        ? []
        : [
            {
              tool: step.action,
              reference,
              isCertain: push === true,
              line: step.lineOf('repository'),
              order: THEN_PUSH
            }
          ]
  }
}
