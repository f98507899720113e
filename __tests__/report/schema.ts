// A validator for the few keywords of JSON Schema 2020-12 that docs/report.schema.json uses.

type Json = Readonly<Record<string, unknown>>

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function asObject(value: unknown): Json {
  return isObject(value) ? value : {}
}

function asList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}

const KNOWN = new Set(
  'description type required additionalProperties properties items enum const anyOf $ref maxLength maxItems minItems minimum $schema $id title $defs'.split(
    ' '
  )
)

function typeOf(value: unknown): readonly string[] {
  if (value === null) return ['null']
  if (Array.isArray(value)) return ['array']
  return Number.isInteger(value) ? ['integer', 'number'] : [typeof value]
}

/** Every violation as `path: what`. Throws nothing; a keyword it does not know is a violation. */
export function violations(root: unknown, value: unknown): readonly string[] {
  return check(asObject(root), asObject(root), value, '$')
}

function check(root: Json, schema: Json, value: unknown, path: string): readonly string[] {
  const reference = schema['$ref']
  if (typeof reference === 'string') {
    const target = asObject(root['$defs'])[reference.replace('#/$defs/', '')]
    return isObject(target) ? check(root, target, value, path) : [`${path}: no ${reference}`]
  }
  return [
    ...Object.keys(schema)
      .filter((keyword) => !KNOWN.has(keyword))
      .map((keyword) => `${path}: unknown keyword ${keyword}`),
    ...checkScalar(schema, value, path),
    ...checkObject(root, schema, value, path),
    ...checkList(root, schema, value, path),
    ...checkAny(root, schema, value, path)
  ]
}

function checkScalar(schema: Json, value: unknown, path: string): readonly string[] {
  const types = [schema['type']].flat().filter((type) => type !== undefined)
  const failed: string[] = []
  if (types.length > 0 && !typeOf(value).some((type) => types.includes(type))) failed.push('type')
  if ('const' in schema && schema['const'] !== value) failed.push('const')
  if ('enum' in schema && !asList(schema['enum']).includes(value)) failed.push('enum')
  const { maxLength, minimum } = schema
  if (
    typeof maxLength === 'number' &&
    typeof value === 'string' &&
    Array.from(value).length > maxLength
  )
    failed.push('maxLength')
  if (typeof minimum === 'number' && typeof value === 'number' && value < minimum)
    failed.push('minimum')
  return failed.map((keyword) => `${path}: ${keyword} (${JSON.stringify(value)})`)
}

function checkObject(root: Json, schema: Json, value: unknown, path: string): readonly string[] {
  if (!isObject(value)) return []
  const properties = asObject(schema['properties'])
  const missing = asList(schema['required']).filter((key) => !Object.hasOwn(value, String(key)))
  const unknown =
    schema['additionalProperties'] === false
      ? Object.keys(value).filter((key) => !Object.hasOwn(properties, key))
      : []
  return [
    ...missing.map((key) => `${path}: ${String(key)} is missing`),
    ...unknown.map((key) => `${path}: ${key} is not described`),
    ...Object.entries(value).flatMap(([key, member]) =>
      check(root, asObject(properties[key]), member, `${path}.${key}`)
    )
  ]
}

function checkList(root: Json, schema: Json, value: unknown, path: string): readonly string[] {
  if (!Array.isArray(value)) return []
  const { minItems, maxItems } = schema
  return [
    ...(typeof minItems === 'number' && value.length < minItems ? [`${path}: minItems`] : []),
    ...(typeof maxItems === 'number' && value.length > maxItems ? [`${path}: maxItems`] : []),
    ...value.flatMap((item, index) =>
      check(root, asObject(schema['items']), item, `${path}[${index}]`)
    )
  ]
}

function checkAny(root: Json, schema: Json, value: unknown, path: string): readonly string[] {
  if (!('anyOf' in schema)) return []
  const outcomes = asList(schema['anyOf']).map((one) => check(root, asObject(one), value, path))
  return outcomes.some((found) => found.length === 0) ? [] : outcomes.flat()
}
