// Knows the lists that follow from codes and rules: the index of the reasons, and the lists of the report's schema.
import { format } from 'prettier'
import { PERMISSION_RULES } from '../src/permissions/rules.js'
import { CODES } from '../src/reasons/codes.js'

const STYLE = { printWidth: 100, semi: false, singleQuote: true, trailingComma: 'none' } as const
const OF_THE_STEP = ['not-pushing', 'invalid-input']

/** The text of `src/reasons/index.ts`: each code's file, and what it exports under the code's name in camel case. */
export function reasonList(codes: readonly string[] = Object.keys(CODES)): Promise<string> {
  const reasons = codes.filter((code) => !OF_THE_STEP.includes(code))
  const imports = reasons.toSorted().map((code) => `import { ${nameOf(code)} } from './${code}.js'`)
  const members = reasons.map((code) =>
    nameOf(code) === code ? code : `'${code}': ${nameOf(code)}`
  )
  const text = [
    '// Every reason that a target can have, in the order in which they are asked. Made from codes.ts by npm run docs.',
    ...imports,
    "import type { TargetReasonCode } from './codes.js'",
    "import type { AnyReason, Reason } from './reason.js'",
    '',
    '/** By code; a code without its reason does not compile. */',
    `export const REASONS = { ${members.join(', ')} } as const satisfies { readonly [C in TargetReasonCode]: Reason<C> }`,
    '',
    '/** The same as a list. */',
    'export const ALL_REASONS: readonly AnyReason[] = Object.values(REASONS)'
  ].join('\n')
  return format(text, { ...STYLE, parser: 'typescript' })
}

function nameOf(code: string): string {
  return code.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())
}

/**
 * The report's schema with its lists of reason codes and of rules made anew.
 *
 * @throws where a list is not where it was
 */
export function withLists(schema: string): Promise<string> {
  const rules = PERMISSION_RULES.map(({ rule }) => rule)
  const lists = [
    ['A reason code; docs/reasons.md has a section for each.', Object.keys(CODES)],
    ['The rule that decided, for maintainers.', rules]
  ] as const
  const text = lists.reduce((before, [description, list]) => {
    const place = new RegExp(`("${description.replace(/[.]/g, '\\.')}",\\s*"enum": )\\[[^\\]]*\\]`)
    if (!place.test(before)) throw new Error(`report.schema.json lacks a list: ${description}`)
    return before.replace(place, (_, head: string) => `${head}${JSON.stringify(list)}`)
  }, schema)
  return format(text, { ...STYLE, parser: 'json' })
}
