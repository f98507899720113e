// The parts of a shell script after parsing.
import type { Unknown } from '../values/partial.js'

/** The text of a script, and where in it a part is unknown. */
export interface Source {
  readonly text: string
  /** By their position in `text`. */
  readonly unknowns: ReadonlyMap<number, Unknown>
  /** Where each line starts. */
  readonly lineStarts: readonly number[]
  /** The line that `text` starts in, from 0. */
  readonly firstLine: number
}

/** Quoted parts are neither split into words nor taken for patterns. */
export type Part =
  | { readonly kind: 'text'; readonly text: string; readonly quoted: boolean }
  /** Unknown already in the text of the script. */
  | { readonly kind: 'unknown'; readonly value: Unknown; readonly quoted: boolean }
  | Variable
  /** `$(…)` and backquotes. */
  | { readonly kind: 'command'; readonly body: List; readonly quoted: boolean }
  /** `<(…)` and `>(…)`. */
  | { readonly kind: 'process'; readonly body: List; readonly quoted: false }
  /** Arithmetic and whatever else is not evaluated. */
  | { readonly kind: 'opaque'; readonly why: string; readonly quoted: boolean }

export interface Variable {
  readonly kind: 'variable'
  readonly name: string
  /** `[@]`, `[*]` or an index. */
  readonly subscript: Word | undefined
  /** `value`; `length` for `${#name}`; `indirect` for `${!name}`. */
  readonly form: 'value' | 'length' | 'indirect'
  readonly operation: Operation | undefined
  readonly quoted: boolean
}

/** What follows the name inside the braces, as in `${name%%:*}` or `${name/a/b}`. */
export interface Operation {
  readonly operator: string
  readonly operand: Word
  readonly replacement: Word | undefined
}

export type Word = readonly Part[]

export interface Assignment {
  readonly name: string
  /** `name[index]=…`: one element of a list. */
  readonly element: boolean
  readonly append: boolean
  readonly value:
    | { readonly kind: 'word'; readonly word: Word }
    | { readonly kind: 'list'; readonly words: readonly Word[] }
}

export interface Redirect {
  readonly operator: string
  /** `2` in `2>`. */
  readonly descriptor: string
  /** The file, or the text of a here-document. */
  target: Word
}

export interface Place {
  readonly source: Source
  readonly from: number
  readonly to: number
}

export interface Simple {
  readonly kind: 'simple'
  readonly assignments: readonly Assignment[]
  /** Assignments after `export`, `local` and the like. */
  readonly declarations: readonly Assignment[]
  readonly words: readonly Word[]
  readonly redirects: readonly Redirect[]
  readonly place: Place
}

export interface Clause {
  readonly patterns: readonly Word[]
  readonly body: List
  /** `;;` ends the `case`, `;&` and `;;&` go on. */
  readonly goesOn: boolean
}

export type Test =
  | { readonly kind: 'words'; readonly words: readonly Word[] }
  | { readonly kind: 'not'; readonly test: Test }
  | { readonly kind: 'and' | 'or'; readonly left: Test; readonly right: Test }

export type Compound =
  | { readonly kind: 'group' | 'subshell'; readonly body: List }
  | {
      readonly kind: 'if'
      readonly branches: readonly { readonly condition: List; readonly body: List }[]
      readonly otherwise: List | undefined
    }
  /** Without `words` it goes over the positional parameters. */
  | {
      readonly kind: 'for'
      readonly name: string
      readonly words: readonly Word[] | undefined
      readonly body: List
    }
  | {
      readonly kind: 'while'
      readonly until: boolean
      readonly condition: List
      readonly body: List
    }
  /** `for ((…))` and `select`: how often it runs is not told. */
  | { readonly kind: 'repeat'; readonly names: readonly string[]; readonly body: List }
  | { readonly kind: 'case'; readonly subject: Word; readonly clauses: readonly Clause[] }
  | { readonly kind: 'function'; readonly name: string; readonly body: Command }
  | { readonly kind: 'test'; readonly test: Test }
  /** `((…))`; the names that it may set. */
  | { readonly kind: 'arithmetic'; readonly names: readonly string[] }

export type Command = Simple | (Compound & { readonly redirects: readonly Redirect[] })

export interface Pipeline {
  readonly negated: boolean
  readonly commands: readonly Command[]
}

export interface AndOr {
  readonly first: Pipeline
  readonly rest: readonly { readonly operator: '&&' | '||'; readonly pipeline: Pipeline }[]
  readonly background: boolean
}

export type List = readonly AndOr[]
