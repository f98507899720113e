// One input of the action: how the runner hands it over, and the kinds of value it can have.

export interface InputError {
  readonly input: string
  /** As given; printed escaped and cut. Never shown for secret inputs. */
  readonly value: string
  /** What is allowed instead, as a noun phrase: `true or false`. */
  readonly allowed: string
}

export type Environment = Readonly<Record<string, string | undefined>>

/** A value read from an input. Beside an error the value means nothing. */
export interface Field<T> {
  readonly value: T
  readonly error: InputError | undefined
}

/**
 * The text of an input without the white space around it, as `@actions/core` gives it; secrets too,
 * since a newline at the end of a stored secret is common. An absent input has its default; one
 * that is present and empty stays empty.
 */
export function inputText(env: Environment, name: string, whenAbsent: string): string {
  // The runner keeps hyphens (actions/runner, `Handler.AddInputsToEnvironment`).
  return (env[`INPUT_${name.replaceAll(' ', '_').toUpperCase()}`] ?? whenAbsent).trim()
}

export function legal<T>(value: T): Field<T> {
  return { value, error: undefined }
}

export function illegal<T>(input: string, value: string, allowed: string, instead: T): Field<T> {
  return { value: instead, error: { input, value, allowed } }
}

/** `true` or `false` in the spellings of YAML 1.2's core schema, as `@actions/core` takes them. */
export function booleanField(env: Environment, input: string, whenAbsent: boolean): Field<boolean> {
  const text = inputText(env, input, String(whenAbsent))
  if (/^(?:true|True|TRUE)$/.test(text)) return legal(true)
  if (/^(?:false|False|FALSE)$/.test(text)) return legal(false)
  return illegal(input, text, 'true or false', whenAbsent)
}

/** One of some words, of which the first is the default. */
export function wordField<const W extends readonly [string, ...string[]]>(
  env: Environment,
  input: string,
  words: W
): Field<W[number]> {
  const text = inputText(env, input, words[0])
  const word = words.find((allowed) => allowed === text)
  return word === undefined ? illegal(input, text, oneOf(words), words[0]) : legal(word)
}

function oneOf(words: readonly string[]): string {
  return `${words.slice(0, -1).join(', ')} or ${words.slice(-1).join('')}`
}

// Lists as users write them into inputs.
/**
 * Entries separated by newlines and commas, as docker/metadata-action prints them: trimmed, without
 * empty ones, without lines that begin with `#`.
 */
export function parseList(text: string): readonly string[] {
  return parseLines(text).flatMap((line) => entriesOf(line.split(',')))
}

/** Entries separated by newlines only, for entries that hold commas of their own. */
export function parseLines(text: string): readonly string[] {
  return entriesOf(text.split(/\r\n|\n|\r/)).filter((line) => !line.startsWith('#'))
}

function entriesOf(pieces: readonly string[]): readonly string[] {
  return pieces.map((piece) => piece.trim()).filter((piece) => piece !== '')
}
