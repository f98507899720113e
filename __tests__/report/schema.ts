// docs/report.schema.json, and what a report breaks of it.
import { readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'

/** The schema as text. */
export const SCHEMA_TEXT = readFileSync(
  new URL('../../docs/report.schema.json', import.meta.url),
  'utf8'
)

const ajv = new Ajv2020({ allErrors: true, allowUnionTypes: true })
const validate = ajv.compile(JSON.parse(SCHEMA_TEXT))

/** Every violation as `/path: what`; none for a report by the schema. */
export function violations(report: unknown): readonly string[] {
  if (validate(report)) return []
  return (validate.errors ?? []).map(
    ({ instancePath, message = '', params }) =>
      `${instancePath}: ${message} ${JSON.stringify(params)}`
  )
}
