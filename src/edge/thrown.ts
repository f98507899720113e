// What was thrown, read without asking for its class: errors may come from another realm.

/** A text property of whatever was thrown; undefined where there is none. */
export function textIn(thrown: unknown, key: 'code' | 'name' | 'message'): string | undefined {
  if (typeof thrown !== 'object' || thrown === null) return undefined
  const value: unknown = Reflect.get(thrown, key)
  return typeof value === 'string' ? value : undefined
}

/** Node's code of an error; where several addresses were tried and all failed, of the first. */
export function codeIn(thrown: unknown): string | undefined {
  const code = textIn(thrown, 'code')
  if (code !== undefined || typeof thrown !== 'object' || thrown === null) return code
  const errors: unknown = Reflect.get(thrown, 'errors')
  return Array.isArray(errors) ? textIn(errors[0], 'code') : undefined
}
