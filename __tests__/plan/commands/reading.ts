// Scripts written as text, and what is read from them in words.
import { readScript, type Script, type ScriptReading } from '../../../src/plan/commands/script.js'
import { concat, display, unknown, type PartialText } from '../../../src/plan/values/partial.js'

const ENVIRONMENT: Readonly<Record<string, string>> = {
  GITHUB_REPOSITORY: 'Acme/App',
  GITHUB_REPOSITORY_OWNER: 'Acme',
  GITHUB_REF: 'refs/tags/v1.2.3',
  GITHUB_REF_NAME: 'v1.2.3',
  EMPTY: ''
}

/** `${{ x }}` is unknown. */
export function partial(text: string): PartialText {
  const pieces = text.split(/\$\{\{ (.*?) \}\}/)
  return concat(pieces.map((piece, index) => (index % 2 === 0 ? piece : unknown(piece))))
}

export interface Setting {
  readonly env?: Readonly<Record<string, string>>
  readonly shell?: string
}

export function scriptOf(script: string, { env = {}, shell }: Setting = {}): Script {
  const environment = { ...ENVIRONMENT, ...env }
  return {
    text: partial(script),
    shell,
    env: (name) => {
      const value = Object.hasOwn(environment, name) ? environment[name] : undefined
      return value === undefined ? undefined : partial(value)
    }
  }
}

export function read(script: string, setting?: Setting): ScriptReading {
  return readScript(scriptOf(script, setting))
}

/** `docker a/b`, and `perhaps docker a/b` for one that is not certain. */
export function pushes(script: string, setting?: Setting): readonly string[] {
  return read(script, setting).pushes.map(
    ({ tool, reference, certain }) => `${certain ? '' : 'perhaps '}${tool} ${display(reference)}`
  )
}

export function unresolved(script: string, setting?: Setting): readonly string[] {
  return read(script, setting).unresolved.map(({ line, why }) => `${line}: ${why}`)
}

export function outputs(script: string, setting?: Setting): Readonly<Record<string, string>> {
  return shown(read(script, setting).outputs)
}

export function shown(values: ReadonlyMap<string, PartialText>): Readonly<Record<string, string>> {
  return Object.fromEntries([...values].map(([name, value]) => [name, display(value)]))
}
