// The inputs of an action.yml and what the runner makes of their defaults.

/** Input name to default, as written, expressions included. Absent defaults are empty. */
export type Defaults = Readonly<Record<string, string>>

/**
 * Reads the `inputs` of an action.yml in the plain style that this project writes: two spaces, one
 * line for each default. Throws on a default in any other form, so that nothing is misread.
 */
export function inputDefaults(text: string): Defaults {
  const defaults: Record<string, string> = {}
  let section = ''
  let name = ''
  for (const line of text.split(/\r?\n/)) {
    const top = /^([a-z]+):/.exec(line)?.[1]
    if (top !== undefined) section = top
    if (section !== 'inputs') continue
    const input = /^ {2}([a-zA-Z_][\w-]*):$/.exec(line)?.[1]
    if (input !== undefined) {
      name = input
      defaults[name] = ''
    }
    const value = /^ {4}default: *(.*)$/.exec(line)?.[1]
    if (value !== undefined) defaults[name] = scalar(value.trim())
  }
  return defaults
}

function scalar(value: string): string {
  const single = /^'(.*)'$/.exec(value)?.[1]
  if (single !== undefined) return single.replaceAll("''", "'")
  if (value.startsWith('"')) return String(JSON.parse(value))
  if (/^[|>&*!{[]/.test(value)) throw new Error(`a default in a form not read here: ${value}`)
  return value
}

/** `node24` or whatever stands behind `using`, and the two entry points. */
export function entryPoints(text: string): { readonly main: string; readonly post: string } {
  const entry = (key: string) => new RegExp(`^ {2}${key}: *(\\S+)$`, 'm').exec(text)?.[1]
  const main = entry('main') ?? 'dist/index.js'
  return { main, post: entry('post') ?? main }
}

/** Replaces expressions by what the table says; unknown properties are empty, as on the runner. */
export function evaluate(text: string, context: Readonly<Record<string, string>>): string {
  return text.replace(/\$\{\{\s*([\w.-]+)\s*\}\}/g, (_, path: string) => context[path] ?? '')
}

/** `INPUT_` and the upper-cased name; hyphens stay (actions/toolkit, core.getInput). */
export function inputVariable(name: string): string {
  return `INPUT_${name.replaceAll(' ', '_').toUpperCase()}`
}
